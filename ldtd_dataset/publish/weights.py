"""How many bytes a row has: the same number however the rows are held, so that what is cut by it is cut alike."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Weights = npt.NDArray[np.int64]

_OFFSET = 4
"""Bytes of a text or list beside its content: where it ends."""


def weights(rows: pa.Table) -> Weights:
    """The bytes of each row's values; a null weighs as much as an empty text or a number."""
    held = np.zeros(len(rows), np.int64)
    for column in rows.columns:
        start = 0
        for chunk in column.chunks:
            held[start : start + len(chunk)] += _weights(chunk)
            start += len(chunk)
    return held


def cuts(held: Weights, most_rows: int, most_bytes: int) -> list[int]:
    """Where rows are cut so that each piece has at most so many rows and bytes, or one row.

    Input:  the weights of the rows.
    Output: the end of each piece; the last one ends with the rows.
    """
    totals, ends, start, before = np.cumsum(held), [], 0, 0
    while start < len(held):
        fits = int(np.searchsorted(totals, before + most_bytes, "right"))
        start = min(max(fits, start + 1), start + most_rows)
        before = int(totals[start - 1])
        ends.append(start)
    return ends


def _weights(values: pa.Array) -> Weights:
    type_ = values.type
    if pa.types.is_string(type_):
        return _lengths(pc.binary_length(values)) + _OFFSET
    if pa.types.is_list(type_):
        ends = np.cumsum(_lengths(pc.list_value_length(values)))
        totals = np.concatenate(([0], np.cumsum(_weights(pc.list_flatten(values)))))
        return np.diff(totals[ends], prepend=0) + _OFFSET
    if pa.types.is_struct(type_):
        return cast(Weights, sum(_weights(values.field(at)) for at in range(type_.num_fields)))
    return np.full(len(values), max(type_.bit_width // 8, 1), np.int64)


def _lengths(values: pa.Array) -> Weights:
    return np.asarray(pc.fill_null(values, 0), np.int64)
