"""The rows of all parts in one order, a few at a time: a merge whose memory does not grow with the corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.publish.columns import ORDER, SCHEMAS

_BATCH = 256
CHUNK = 1_000
"""How many rows are merged at a time."""


class _Cursor:
    """The rows of one part, from the first to the last."""

    def __init__(self, path: Path) -> None:
        self._batches = pq.ParquetFile(path, memory_map=True).iter_batches(_BATCH)
        self._held = SCHEMAS["articles"].empty_table()

    def take(self, count: int) -> pa.Table:
        """The next `count` rows."""
        tables = [self._held]
        while sum(map(len, tables)) < count:
            tables.append(pa.Table.from_batches([next(self._batches)]))
        held = pa.concat_tables(tables)
        self._held = held.slice(count)
        return held.slice(0, count)


def merged_articles(parts: Sequence[Path]) -> Iterator[pa.Table]:
    """The articles of all parts in the dataset's order.

    Input:  the folders of the parts, in the order of the plan; each has its articles in that order already.
    Output: tables of at most CHUNK rows, one after another.
    """
    files = [part / "articles.parquet" for part in parts]
    owners = _owners(files)
    cursors = [_Cursor(file) for file in files]
    for start in range(0, len(owners), CHUNK):
        chunk = owners[start : start + CHUNK]
        by_part = np.argsort(chunk, kind="stable")
        taken = [cursors[part].take(count) for part, count in zip(*np.unique(chunk, return_counts=True), strict=True)]
        yield pa.concat_tables(taken).take(np.argsort(by_part, kind="stable"))


def _owners(files: Sequence[Path]) -> npt.NDArray[np.int32]:
    """The number of the part that each row of the whole order is in."""
    names = [name for name, _ in ORDER]
    keys = [
        pq.read_table(file, columns=names).append_column("part", pa.array(np.full(_rows(file), at, np.int32)))
        for at, file in enumerate(files)
    ]
    order = pa.concat_tables(keys).sort_by([*ORDER, ("part", "ascending")])
    return np.asarray(order.column("part"), np.int32)


def _rows(file: Path) -> int:
    return int(pq.read_metadata(file).num_rows)


def rejections(parts: Sequence[Path]) -> Iterator[pa.Table]:
    """The rejections of all parts, in the order of reading."""
    for part in parts:
        yield pq.read_table(part / "rejections.parquet")
