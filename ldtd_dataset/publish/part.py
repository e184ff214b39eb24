"""The task of one shard: its documents to a folder of rows, whole or not at all, equal on every run."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.spool import Spool
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources import Skipped
from ldtd_dataset.sources.read import Shard

TALLY = "tally.json"


def write_part(shard: Shard, folder: Path) -> Tally:
    """Reads the documents of a shard and writes their rows.

    Output: `folder` with articles (in runs, each in the dataset's order), rejections (in the order of reading) and the
            tally.
    Errors: OSError where the disk fails; none for what the documents hold.
    Never:  leaves a folder of that name that is not whole; meets another worker that writes the same part, as one may
            whose node was lost too late.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished, tally = Path(mkdtemp(prefix=f"{folder.name}.", dir=folder.parent)), Tally()
    spool = Spool(unfinished)
    for record in shard.documents():
        outcome = record if isinstance(record, Skipped) else process(record)
        tally.count(outcome)
        if not isinstance(outcome, Skipped):
            spool.add(outcome)
    spool.close()
    (unfinished / TALLY).write_text(tally.to_json(), encoding="utf-8")
    _place(unfinished, folder)
    return tally


def _place(unfinished: Path, folder: Path) -> None:
    """Renames a part that is whole; where another worker was first with the same one, its part stays."""
    try:
        unfinished.rename(folder)
    except OSError:
        if read_tally(folder) is None:
            raise
        shutil.rmtree(unfinished)


def read_tally(folder: Path) -> Tally | None:
    """The tally of a part that is there, whole; None where it is not."""
    path = folder / TALLY
    return Tally.from_json(path.read_text(encoding="utf-8")) if path.exists() else None
