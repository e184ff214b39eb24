"""Generated pages as a Parquet file, as a corpus would hold them; written by several processes, the same each time.

It is not compressed: made-up prose would become a tenth of its size, the newspaper's a third, and the plan of a build
cuts files by their bytes.
"""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.compose import row

GROUP = 500
"""Rows in a row group: about 6 MB of text."""

SCHEMA = pa.schema([("text", pa.string()), ("url", pa.string())])


def write_rows(path: Path, count: int, workers: int = 1) -> None:
    """The pages of the numbers from 0 to `count`; nothing is done where the file is there already."""
    if path.exists() and pq.read_metadata(path).num_rows == count:
        return
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    path.parent.mkdir(parents=True, exist_ok=True)
    ranges = [range(start, min(start + GROUP, count)) for start in range(0, count, GROUP)]
    with (
        multiprocessing.get_context("spawn").Pool(workers) as pool,
        pq.ParquetWriter(unfinished, SCHEMA, compression="none", use_dictionary=False) as writer,
    ):
        for group in pool.imap(_group, ranges):
            writer.write_batch(group)
    unfinished.rename(path)


def _group(numbers: range) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([row(number) for number in numbers], SCHEMA)
