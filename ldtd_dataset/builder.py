"""Inputs to a dataset folder: a plan of shards, a task for each, one assembly, one swap."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ldtd_dataset import engine as engines
from ldtd_dataset.errors import BuildError, Refusal
from ldtd_dataset.model import SCHEMA_VERSION
from ldtd_dataset.publish.assemble import assemble
from ldtd_dataset.publish.folder import Place
from ldtd_dataset.publish.manifest import Manifest, generator
from ldtd_dataset.publish.part import read_tally, write_part
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources.options import DEFAULT, Options, widened
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.sources.read import Shard, plan

_FINGERPRINT = "inputs.sha256"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Output: `documents` is articles + rejections + skipped; `refused` counts the rejections by code.
    """

    out: Path
    documents: int
    articles: int
    statistics: int
    links: int
    rejections: int
    skipped: int
    refused: dict[str, int]
    manifest: Manifest
    seconds: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: bytes of the input files, and what became of the documents so far."""

    bytes_done: int
    bytes_total: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class _Work:
    """A shard, and where its part goes; it can be pickled."""

    shard: Shard
    part: Path


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

    Input:  files, folders, globs, "-" for standard input; `hosts` widens the newspaper's own; `max_bytes` of one
            document; `workers` is the number of cores unless told. `resume` goes on with what an interrupted build of
            the same inputs had finished. `on_progress` is called after each shard.
    Output: the folder `out`, whole; a dataset that stood there is replaced. Equal inputs give equal bytes, whatever the
            engine and the workers. A document that cannot be read is a row of "rejections".
    Errors: BuildError build.nothing where no input could be read, build.occupied where `out` holds something else,
            build.changed where there is nothing to resume.
    Never:  a half-written `out`; an interrupted build leaves it as it was.
    """
    started = time.monotonic()
    if lack := engines.lacking(engine):
        raise ValueError(lack)
    place = Place(Path(out).absolute())
    place.mend()
    place.check()
    options = Options(hosts=widened(hosts), max_bytes=max_bytes)
    shards = plan([inputs] if isinstance(inputs, str | Path) else inputs, options=options)
    _prepare(place.staging, shards, resume)
    parts = [place.staging / f"{at:06d}" for at in range(len(shards))]
    tally = Tally()
    for progress in _run(shards, parts, engine, workers or os.cpu_count() or 1):
        tally = progress.tally
        if on_progress:
            on_progress(progress)
    if tally.documents == tally.unread:
        shutil.rmtree(place.staging)
        codes = ", ".join(f"{code} {count}" for code, count in sorted(tally.refused.items()))
        raise BuildError(Refusal("build.nothing", f"no document could be read ({codes or 'there is none'})"))
    manifest = assemble(parts, tally, _fresh(place.staging / "dataset"))
    place.swap(place.staging / "dataset")
    shutil.rmtree(place.staging)
    return _report(place.out, tally, manifest, time.monotonic() - started)


def _run(shards: Sequence[Shard], parts: Sequence[Path], engine: str, workers: int) -> Iterator[Progress]:
    """Has every part written; standard input is read by this process, and so is a single shard."""
    work = [_Work(shard, part) for shard, part in zip(shards, parts, strict=True)]
    here = [one for one in work if one.shard.local]
    away = [one for one in work if not one.shard.local]
    if len(away) == 1 or (engine == "pool" and workers == 1):
        here, away = work, []
    done, total, tally = 0, sum(shard.size for shard in shards), Tally()
    for name, share in (("serial", here), (engine, away)):
        for index, part in engines.run(name, _written, share, workers):
            tally.add(part)
            done += share[index].shard.size
            yield Progress(done, total, tally)


def _written(work: _Work) -> Tally:
    """The task of one shard: its part, unless that is there already."""
    return read_tally(work.part) or write_part(work.shard, work.part)


def _prepare(staging: Path, shards: Sequence[Shard], resume: bool) -> None:
    """Empties the place where parts go, or checks that what is there belongs to this build."""
    mark, now = staging / _FINGERPRINT, _fingerprint(shards)
    if not resume or not staging.exists():
        _fresh(staging)
        mark.write_text(now, encoding="utf-8")
    elif not mark.exists() or mark.read_text(encoding="utf-8") != now:
        message = "inputs, options or versions have changed since the build that was interrupted"
        raise BuildError(Refusal("build.changed", message, str(staging)))


def _fingerprint(shards: Sequence[Shard]) -> str:
    """A hash of what a part depends on: the plan, the files' times, the versions."""
    pieces = [piece for shard in shards for piece in shard.pieces if isinstance(piece, Piece)]
    paths = [piece.path for piece in pieces]
    times = [path.stat().st_mtime_ns for path in paths if isinstance(path, Path) and path.is_file()]
    return hashlib.sha256(repr((shards, times, SCHEMA_VERSION, generator(), pa.__version__)).encode()).hexdigest()


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _report(out: Path, tally: Tally, manifest: Manifest, seconds: float) -> BuildReport:
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
    )
