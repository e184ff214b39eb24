"""The task of one shard: its documents to a folder of rows, whole or not at all, equal on every run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.spool import Spool
from ldtd_dataset.publish.stages import Stopwatch
from ldtd_dataset.publish.staging import settle
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources import RawDocument, Skipped, Unreadable
from ldtd_dataset.sources.read import Shard
from ldtd_dataset.storage import Location, Remote

TALLY = "tally.json"
BEGUN = ".begun"

Judge = Callable[[RawDocument | Unreadable], Article | Rejection]
"""What gives a document its outcome: `pipeline.process`, or something around it."""


def begun(folder: Location) -> bool:
    """Marks that an attempt at a part begins.

    Output: whether one began before: it did not end, or its worker died.
    """
    try:
        (folder.parent / f"{folder.name}{BEGUN}").touch(exist_ok=False)
    except FileExistsError:
        return True
    return False


def write_part(shard: Shard, folder: Location, judge: Judge | None = None) -> Tally:
    """Reads the documents of a shard and writes their rows.

    Input:  the parent of `folder` is there; `judge` gives documents their outcome (`process` unless told).
    Output: `folder` with articles (in runs, each in the dataset's order), rejections (in the order of reading) and the
            tally.
    Errors: OSError where the disk fails; none for what the documents hold.
    Never:  leaves a folder of that name that is not whole; meets another worker that writes the same part, as one may
            whose node was lost too late.
    """
    tally, watch = Tally(), Stopwatch()
    judge = judge or process
    unfinished = Path(mkdtemp(prefix=f"{folder.name}.", dir=None if isinstance(folder, Remote) else folder.parent))
    try:
        spool = Spool(unfinished)
        for record in shard.documents():
            watch.lap("reading")
            outcome = record if isinstance(record, Skipped) else judge(record)
            watch.lap("parsing")
            tally.count(outcome)
            if not isinstance(outcome, Skipped):
                spool.add(outcome)
            watch.lap("writing")
        watch.lap("reading")
        spool.close()
        watch.lap("writing")
        tally.seconds.update(watch.seconds())
        (unfinished / TALLY).write_text(tally.to_json(), encoding="utf-8")
        settle(unfinished)
        _place(unfinished, folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return tally


def _place(unfinished: Path, folder: Location) -> None:
    """Renames a part that is whole; where another worker was first with the same one, its part stays.

    In shared storage nothing is renamed: equal files are written once more, the tally last.
    """
    if isinstance(folder, Remote):
        folder.send(unfinished, last=TALLY)
        shutil.rmtree(unfinished)
        return
    try:
        unfinished.rename(folder)
    except OSError:
        if read_tally(folder) is None:
            raise
        shutil.rmtree(unfinished)


def read_tally(folder: Location) -> Tally | None:
    """The tally of a part that is there, whole; None where it is not."""
    try:
        return Tally.from_json((folder / TALLY).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
