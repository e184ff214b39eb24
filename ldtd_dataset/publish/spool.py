"""The rows of a part on their way to disk: articles in runs, rejections as they come; a few are held at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.publish.columns import SCHEMAS
from ldtd_dataset.publish.rows import table
from ldtd_dataset.publish.runs import write_run

BATCH = 256
BATCH_CHARACTERS = 1 << 23
"""How many records are held as models at a time, and how much text of theirs."""

RUN_BYTES = 1 << 26
"""About how many bytes of rows make a run."""

_RUNS = "articles-*.arrow"
_REJECTIONS = "rejections.arrow"


class Spool:
    """Writes the rows of a part into its folder, however many they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._articles: list[Article] = []
        self._characters = 0
        self._tables: list[pa.Table] = []
        self._bytes = 0
        self._runs = 0
        self._rejected: list[Rejection] = []
        self._rejections = pa.ipc.new_stream(folder / _REJECTIONS, SCHEMAS["rejections"])

    def add(self, record: Article | Rejection) -> None:
        """A record more."""
        if isinstance(record, Rejection):
            self._rejected.append(record)
            if len(self._rejected) == BATCH:
                self._write_rejections()
        else:
            self._articles.append(record)
            self._characters += len(record.body)
            if len(self._articles) == BATCH or self._characters > BATCH_CHARACTERS:
                self._hold()

    def close(self) -> None:
        """Writes what is left."""
        self._hold()
        self._write_run()
        self._write_rejections()
        self._rejections.close()

    def _hold(self) -> None:
        """Models to rows."""
        if self._articles:
            rows = table("articles", self._articles)
            self._tables.append(rows)
            self._bytes += rows.nbytes
            self._articles, self._characters = [], 0
            if self._bytes >= RUN_BYTES:
                self._write_run()

    def _write_run(self) -> None:
        if self._tables:
            rows = pa.concat_tables(self._tables).combine_chunks()
            self._tables, self._bytes = [], 0
            write_run(rows, self._folder / _RUNS.replace("*", f"{self._runs:05d}"))
            self._runs += 1

    def _write_rejections(self) -> None:
        if self._rejected:
            self._rejections.write_table(table("rejections", self._rejected))
            self._rejected = []


def runs_of(part: Path) -> list[Path]:
    """The runs of a part, in the order of reading."""
    return sorted(part.glob(_RUNS))


def rejected(part: Path) -> Iterator[pa.Table]:
    """The rejections of a part, in the order of reading."""
    with pa.ipc.open_stream(part / _REJECTIONS) as reader:
        for batch in reader:
            yield pa.Table.from_batches([batch])
