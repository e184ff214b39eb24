"""The task of one shard: its documents to a folder of rows, whole or not at all, equal on every run."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish import rows
from ldtd_dataset.publish.columns import ORDER, ConfigName
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources import Skipped
from ldtd_dataset.sources.read import Shard

BATCH = 256
"""How many records are held as models at a time, and how many rows a row group of a part has."""

TALLY = "tally.json"


@dataclass(slots=True)
class _Rows:
    """Records of one config, held as rows but for the last few."""

    config: ConfigName
    records: list[Article | Rejection] = field(default_factory=list)
    tables: list[pa.Table] = field(default_factory=list)

    def add(self, record: Article | Rejection) -> None:
        self.records.append(record)
        if len(self.records) == BATCH:
            self._flush()

    def table(self) -> pa.Table:
        self._flush()
        return pa.concat_tables(self.tables)

    def _flush(self) -> None:
        self.tables.append(rows.table(self.config, self.records))
        self.records = []


def write_part(shard: Shard, folder: Path) -> Tally:
    """Reads the documents of a shard and writes their rows.

    Output: `folder` with articles (ordered by ORDER), rejections (in the order of reading) and the tally.
    Errors: OSError where the disk fails; none for what the documents hold.
    Never:  leaves a folder of that name that is not whole; meets another worker that writes the same part, as one may
            whose node was lost too late.
    """
    articles, rejections, tally = _Rows("articles"), _Rows("rejections"), Tally()
    for record in shard.documents():
        outcome = record if isinstance(record, Skipped) else process(record)
        tally.count(outcome)
        if isinstance(outcome, Article):
            articles.add(outcome)
        elif isinstance(outcome, Rejection):
            rejections.add(outcome)
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    _write(articles.table().sort_by([*ORDER]), unfinished / "articles.parquet")
    _write(rejections.table(), unfinished / "rejections.parquet")
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


def _write(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path, row_group_size=BATCH, compression="lz4")
