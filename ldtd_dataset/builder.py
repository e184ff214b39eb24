"""Inputs to a dataset folder: a plan of shards, a task for each, one assembly, one swap."""

from __future__ import annotations

import hashlib
import json
import os
import time
import unicodedata
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from ldtd_dataset import engine as engines
from ldtd_dataset.engine.guard import guarded
from ldtd_dataset.errors import BuildError, Refusal
from ldtd_dataset.model import SCHEMA_VERSION
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.assemble import assemble
from ldtd_dataset.publish.folder import Place
from ldtd_dataset.publish.manifest import Manifest, generator
from ldtd_dataset.publish.part import begun, read_tally, write_part
from ldtd_dataset.publish.runs import FORMAT
from ldtd_dataset.publish.shared import Shared
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources.options import DEFAULT, Options, widened
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.sources.read import Shard, plan
from ldtd_dataset.storage import Location, Remote, somewhere

READERS = ("fastwarc", "isal", "pyarrow", "pydantic", "turbohtml")
"""The packages on whose versions a part depends."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Output: `documents` is articles + rejections + skipped; `refused` counts the rejections by code. `seconds` is what
            it took; `stages` has the seconds of CPU that each stage took in all processes together, also in those of a
            build that was interrupted.
    """

    out: Location
    documents: int
    articles: int
    statistics: int
    links: int
    rejections: int
    skipped: int
    refused: dict[str, int]
    manifest: Manifest
    seconds: float
    bytes: int
    shards: int
    stages: dict[str, float]

    def to_json(self) -> str:
        """The report as text, without the manifest, which stands in the dataset."""
        told = {name: getattr(self, name) for name in self.__slots__ if name != "manifest"}
        told |= {"out": str(self.out), "seconds": round(self.seconds, 3)}
        told |= {"stages": {name: round(seconds, 3) for name, seconds in self.stages.items()}}
        return json.dumps({"generator": generator(), **told}, ensure_ascii=False, indent=2) + "\n"


@dataclass(slots=True)
class Progress:
    """How far a build is.

    Output: bytes of the input files, shards, and what became of the documents so far; `seconds` since the first shard
            began. `bytes_before` and `documents_before` were done by the build that this one goes on with.
    """

    bytes_total: int
    shards_total: int
    bytes_done: int = 0
    shards_done: int = 0
    tally: Tally = field(default_factory=Tally)
    seconds: float = 0.0
    bytes_before: int = 0
    documents_before: int = 0

    @property
    def rate(self) -> float:
        """Documents a second."""
        return (self.tally.documents - self.documents_before) / self.seconds if self.seconds else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds to go, as far as bytes tell; None before the first shard."""
        read = self.bytes_done - self.bytes_before
        return self.seconds * (self.bytes_total - self.bytes_done) / read if read else None

    def add(self, shard: Shard, tally: Tally) -> None:
        """A shard more."""
        self.bytes_done += shard.size
        self.shards_done += 1
        self.tally.add(tally)


@dataclass(frozen=True, slots=True)
class _Work:
    """A shard, and where its part goes; it can be pickled. `expendable` where the process that does it may be lost."""

    shard: Shard
    part: Location
    expendable: bool


def build(
    inputs: Sequence[str | Path] | str | Path,
    out: str | Path,
    *,
    workers: int | None = None,
    engine: str = "pool",
    hosts: Sequence[str] | None = None,
    resume: bool = False,
    max_bytes: int = DEFAULT.max_bytes,
    on_progress: Callable[[Progress], None] | None = None,
) -> BuildReport:
    """Builds a Hugging Face dataset folder.

    Input:  files, folders, globs, URLs of any of these ("s3://bucket/in/*.parquet"), "-" for standard input; `out`, a
            folder or the URL of one; `hosts` widens the newspaper's own; `max_bytes` of one document; `workers` is the
            number of cores unless told. `resume` goes on with what an interrupted build of the same inputs had
            finished. `on_progress` is called after each shard, and for those finished before.
    Output: the folder `out`, whole; a dataset that stood there is replaced. Equal inputs give equal bytes, whatever the
            engine and the workers. A document that cannot be read is a row of "rejections", also one that takes its
            worker with it. In engine "serial" that one takes the build with it, and `resume` gets past it.
    Errors: BuildError build.nothing where no input could be read, build.occupied where `out` holds something else,
            build.changed where there is nothing to resume, build.running where another build is at it, build.disk,
            build.workers.
    Never:  a half-written `out`; an interrupted build leaves it as it was.
    """
    started = time.monotonic()
    if lack := engines.lacking(engine):
        raise ValueError(lack)
    place = _place(out)
    with _writable(place.out), place.alone():
        place.mend()
        place.check()
        options = Options(hosts=widened(hosts), max_bytes=max_bytes)
        shards = plan([inputs] if isinstance(inputs, str | Path) else inputs, options=options)
        key = _fingerprint(shards)
        folder = place.prepared(key, resume)
        parts = [folder / _name(at, shard) for at, shard in enumerate(shards)]
        tally = Tally()
        with closing(_run(shards, parts, place.finished(key), engine, workers or os.cpu_count() or 1)) as steps:
            for progress in steps:
                tally = progress.tally
                if on_progress:
                    on_progress(progress)
        manifest = _assembled(place, key, parts, tally)
    return _report(place.out, shards, tally, manifest, time.monotonic() - started)


def _run(
    shards: Sequence[Shard], parts: Sequence[Location], finished: Mapping[str, Tally], engine: str, workers: int
) -> Generator[Progress, None, None]:
    """Has every part written that is not there yet; standard input is read by this process."""
    progress = Progress(sum(shard.size for shard in shards), len(shards))
    left: dict[str, list[_Work]] = {"serial": [], engine: []}
    for shard, part in zip(shards, parts, strict=True):
        before = finished.get(part.name)
        if before is None:
            name = "serial" if shard.local else engine
            left[name].append(_Work(shard, part, expendable=name != "serial"))
        else:
            progress.add(shard, before)
    progress.bytes_before, progress.documents_before = progress.bytes_done, progress.tally.documents
    if progress.shards_done:
        yield progress
    started = time.monotonic()
    for name, share in left.items():
        with closing(engines.run(name, _written, share, workers)) as results:
            for index, tally in results:
                progress.add(share[index].shard, tally)
                progress.seconds = time.monotonic() - started
                yield progress


def _written(work: _Work) -> Tally:
    """The task of one shard: its part, unless another worker was first.

    Documents of standard input are judged apart from the start: there is no second attempt at them.
    """
    if (tally := read_tally(work.part)) is not None:
        return tally
    careful = begun(work.part) or work.shard.local
    with guarded(process, careful=careful, expendable=work.expendable) as judge:
        return write_part(work.shard, work.part, judge)


def _name(at: int, shard: Shard) -> str:
    """The name of a part, another in each build where it is of standard input: what stood there may be no more."""
    return f"{at:06d}-{uuid4().hex}" if shard.local else f"{at:06d}"


def _place(out: str | Path) -> Place | Shared:
    """Where the dataset goes."""
    there = somewhere(out)
    return Shared(there) if isinstance(there, Remote) else Place(there.absolute())


def _assembled(place: Place | Shared, key: str, parts: Sequence[Location], tally: Tally) -> Manifest:
    """The dataset of the parts, in its place."""
    if tally.documents == tally.unread:
        place.clear()
        codes = ", ".join(f"{code} {count}" for code, count in sorted(tally.refused.items()))
        raise BuildError(Refusal("build.nothing", f"no document could be read ({codes or 'there is none'})"))
    started = time.process_time()
    with place.assembly(key) as (here, fresh):
        manifest = assemble([here / part.name for part in parts], tally, fresh)
    tally.seconds["assembling"] = time.process_time() - started
    return manifest


@contextmanager
def _writable(out: Location) -> Iterator[None]:
    """What the disk refuses is an error of ours.

    Errors: BuildError build.disk.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BuildError(Refusal("build.disk", f"the output cannot be written: {error}", str(out))) from error


def _fingerprint(shards: Sequence[Shard]) -> str:
    """What a part depends on, hashed: the plan, the files as the disk knows them, the versions.

    A file on disk whose content changed under the same size and time of modification has another time of change, which
    nobody can set; the plan has the mark that shared storage gives a file.
    """
    paths = [piece.path for shard in shards for piece in shard.pieces if isinstance(piece, Piece)]
    stats = [path.stat() for path in dict.fromkeys(paths) if isinstance(path, Path) and path.is_file()]
    files = [(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) for stat in stats]
    versions = [SCHEMA_VERSION, generator(), FORMAT, unicodedata.unidata_version, *map(version, READERS)]
    return hashlib.sha256(repr((shards, files, versions)).encode()).hexdigest()[:16]


def _report(out: Location, shards: Sequence[Shard], tally: Tally, manifest: Manifest, seconds: float) -> BuildReport:
    return BuildReport(
        out=out,
        documents=tally.documents,
        articles=tally.articles,
        statistics=tally.statistics,
        links=tally.links,
        rejections=tally.rejections,
        skipped=tally.skipped,
        refused=dict(sorted(tally.refused.items())),
        manifest=manifest,
        seconds=seconds,
        bytes=sum(shard.size for shard in shards),
        shards=len(shards),
        stages=tally.seconds,
    )
