"""Runs: articles in the dataset's order, written by a shard and read back a few at a time."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.publish.columns import ORDER, SCHEMAS
from ldtd_dataset.publish.weights import cuts, weights

BATCH_BYTES = 1 << 18
"""Bytes of rows in a batch: what a reader of a run holds."""

FORMAT = 2
"""Counts up when runs are written otherwise, so that no build goes on with those of older code."""

_BATCH_ROWS = 1_000
_CODEC = pa.Codec("lz4")
_SIZES = struct.Struct("<qq")
"""What stands before each batch: its bytes, and how many they are once compressed."""

_SCHEMA = SCHEMAS["articles"]
_NAMES = [name for name, _ in ORDER]
_KEYS = pa.schema([*(_SCHEMA.field(name) for name in _NAMES), pa.field("weight", pa.int64())])
_LAST = np.iinfo(np.int32).max
"""In the place of a day that is not known: after all days."""


class RunWriter:
    """Writes one run: rows that come in order.

    Output: `path`, Arrow batches of about BATCH_BYTES, each compressed as a whole (Arrow would compress every column of
            it, which takes four times as long), and beside it what the rows are ordered by.
    """

    def __init__(self, path: Path) -> None:
        self._rows = path.open("wb")
        self._keys = pa.ipc.new_stream(_keys_of(path), _KEYS)

    def write(self, rows: pa.Table) -> None:
        """Rows that follow those before."""
        held, start = weights(rows), 0
        for end in cuts(held, _BATCH_ROWS, BATCH_BYTES):
            for batch in rows.slice(start, end - start).combine_chunks().to_batches():
                self._write_batch(batch.serialize())
            start = end
        self._keys.write_table(rows.select(_NAMES).append_column(_KEYS.field("weight"), pa.array(held)).cast(_KEYS))

    def close(self) -> None:
        """Ends the run."""
        self._rows.close()
        self._keys.close()

    def _write_batch(self, batch: pa.Buffer) -> None:
        compressed = _CODEC.compress(batch)
        self._rows.write(_SIZES.pack(batch.size, compressed.size))
        self._rows.write(compressed)


def write_run(rows: pa.Table, path: Path) -> None:
    """A run of rows that come in any order."""
    held = rows.combine_chunks()
    order = pc.sort_indices(held, sort_keys=[*ORDER])
    writer = RunWriter(path)
    for start in range(0, len(held), _BATCH_ROWS):
        writer.write(held.take(order.slice(start, _BATCH_ROWS)))
    writer.close()


@dataclass(frozen=True, slots=True)
class Keys:
    """What the rows of a run are ordered by, in fixed width: the last day (none is after all), the id as a number; and
    how many bytes each row has."""

    days: npt.NDArray[np.int32]
    ids: npt.NDArray[np.uint64]
    weights: npt.NDArray[np.int64]


def keys(path: Path) -> Keys:
    """The keys of a run, in its order."""
    held = _key_table(path)
    days = held.column("date_latest").cast(pa.int32()).fill_null(_LAST)
    ids = bytes.fromhex("".join(held.column("id").to_pylist()))
    return Keys(
        np.asarray(days, np.int32), np.frombuffer(ids, ">u8").astype(np.uint64), np.asarray(held.column("weight"))
    )


def captures(path: Path, rows: npt.NDArray[np.int64]) -> pa.Table:
    """What tells captures of one article apart, for these rows of a run."""
    return _key_table(path).select(_NAMES[2:]).take(pa.array(rows))


def _key_table(path: Path) -> pa.Table:
    with pa.ipc.open_stream(_keys_of(path)) as reader:
        return reader.read_all()


def _keys_of(path: Path) -> Path:
    return path.with_suffix(".keys")


class Cursor:
    """The rows of a run, from the first to the last. It holds one batch, and no open file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at = 0
        self._held = pa.RecordBatch.from_pylist([], _SCHEMA)

    def take(self, count: int) -> Iterator[pa.RecordBatch]:
        """The next `count` rows."""
        while count:
            if not len(self._held):
                self._held = self._next()
            taken = self._held.slice(0, count)
            self._held = self._held.slice(len(taken))
            count -= len(taken)
            yield taken

    def _next(self) -> pa.RecordBatch:
        with self._path.open("rb") as file:
            file.seek(self._at)
            size, compressed = _SIZES.unpack(file.read(_SIZES.size))
            batch = _CODEC.decompress(file.read(compressed), size)
            self._at = file.tell()
        return pa.ipc.read_record_batch(batch, _SCHEMA)
