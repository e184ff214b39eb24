"""The rows of all parts in one order, a few at a time: a merge whose memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from ldtd_dataset.publish.runs import Cursor, RunWriter, captures, keys
from ldtd_dataset.publish.spool import rejected, runs_of
from ldtd_dataset.publish.weights import cuts

CHUNK_ROWS = 1_000
CHUNK_BYTES = 1 << 23
"""How much is merged at a time."""

FAN_IN = 512
"""Runs merged at once, each of which holds a batch; more of them are merged in rounds."""


def merged_articles(parts: Sequence[Path]) -> Iterator[pa.Table]:
    """The articles of all parts in the dataset's order.

    Input:  the folders of the parts, in the order of the plan.
    Output: tables of at most CHUNK_ROWS rows, one after another.
    Never:  holds more than FAN_IN batches and, of every row, what it is ordered by.
    """
    runs = [run for part in parts for run in runs_of(part)]
    if not runs:
        return
    with TemporaryDirectory(prefix="rounds.", dir=parts[0].parent) as folder:
        while len(runs) > FAN_IN:
            runs = [_joined(runs[at : at + FAN_IN], Path(folder)) for at in range(0, len(runs), FAN_IN)]
        yield from _merged(runs)


def rejections(parts: Sequence[Path]) -> Iterator[pa.Table]:
    """The rejections of all parts, in the order of reading."""
    for part in parts:
        yield from rejected(part)


def _joined(runs: Sequence[Path], folder: Path) -> Path:
    """One run of many; those that are in the folder, of a round before, are gone."""
    path = folder / f"{len(list(folder.iterdir())):06d}.arrow"
    writer = RunWriter(path)
    for rows in _merged(runs):
        writer.write(rows)
    writer.close()
    return path


def _merged(runs: Sequence[Path]) -> Iterator[pa.Table]:
    order, cursors, start = _order(runs), [Cursor(run) for run in runs], 0
    for end in cuts(order.weights, CHUNK_ROWS, CHUNK_BYTES):
        chunk = order.runs[start:end]
        counts = zip(*np.unique(chunk, return_counts=True), strict=True)
        taken = pa.Table.from_batches([batch for run, count in counts for batch in cursors[run].take(int(count))])
        by_run = np.argsort(chunk, kind="stable")
        yield taken.combine_chunks().take(pa.array(np.argsort(by_run)))
        start = end


@dataclass(frozen=True, slots=True)
class _Order:
    """The rows of some runs in their common order: which run each is in, and how many bytes it has."""

    runs: npt.NDArray[np.int32]
    weights: npt.NDArray[np.int64]


def _order(paths: Sequence[Path]) -> _Order:
    held = [keys(path) for path in paths]
    sizes = [len(one.days) for one in held]
    days = np.concatenate([one.days for one in held])
    ids = np.concatenate([one.ids for one in held])
    runs = np.repeat(np.arange(len(paths), dtype=np.int32), sizes)
    rows = np.lexsort((ids, days))
    tied = (np.diff(days[rows]) == 0) & (np.diff(ids[rows]) == 0)
    if tied.any():
        _untie(rows, tied, paths, runs, np.cumsum([0, *sizes])[runs])
    return _Order(runs[rows], np.concatenate([one.weights for one in held])[rows])


def _untie(
    rows: npt.NDArray[np.int64],
    tied: npt.NDArray[np.bool_],
    paths: Sequence[Path],
    runs: npt.NDArray[np.int32],
    starts: npt.NDArray[np.int64],
) -> None:
    """Puts captures of one article in their order.

    Input:  the rows in order but for these; whether each is tied with the next one; of each row, its run and where that
            begins.
    Output: `rows`, changed in place.
    """
    places = np.flatnonzero(np.concatenate(([False], tied)) | np.concatenate((tied, [False])))
    groups = np.cumsum(~np.concatenate(([False], tied)))[places]
    mine = rows[places]
    told = []
    for run in np.unique(runs[mine]):
        here = np.flatnonzero(runs[mine] == run)
        columns = {"group": pa.array(groups[here]), "row": pa.array(mine[here])}
        held = captures(paths[run], mine[here] - starts[mine[here]])
        for name, values in columns.items():
            held = held.append_column(name, values)
        told.append(held)
    names = ("group", *told[0].column_names[:-2], "row")
    held = pa.concat_tables(told).sort_by([(name, "ascending") for name in names])
    rows[places] = np.asarray(held.column("row"))
