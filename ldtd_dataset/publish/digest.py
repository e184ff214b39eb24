"""A hash of rows that does not depend on how a file holds them: equal rows in equal order, equal hash."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

_NULL = -1


class RowDigest:
    """The logical hash of a sequence of rows, fed table by table.

    Each leaf of the schema is a stream of its own: which values are there (for texts and lists: how long they are),
    and the values. Hence neither chunks, row groups and encodings nor the version of the writer change it.
    """

    def __init__(self) -> None:
        self._streams: defaultdict[str, Any] = defaultdict(hashlib.sha256)

    def update(self, rows: pa.Table) -> None:
        """Rows that follow those before."""
        if not len(rows):
            return
        for name, column in zip(rows.column_names, rows.columns, strict=True):
            for chunk in column.chunks:
                self._feed(name, chunk)

    def hexdigest(self) -> str:
        """The hash of all rows so far, in hex."""
        lines = (f"{path} {stream.hexdigest()}\n" for path, stream in sorted(self._streams.items()))
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def _feed(self, path: str, values: pa.Array) -> None:
        type_ = values.type
        if pa.types.is_list(type_):
            self._fixed(f"{path}#length", pc.fill_null(pc.list_value_length(values), _NULL))
            self._feed(f"{path}[]", pc.list_flatten(values))
        elif pa.types.is_struct(type_):
            for at, field in enumerate(type_):
                self._feed(f"{path}.{field.name}", values.field(at))
        elif pa.types.is_string(type_):
            self._fixed(f"{path}#length", pc.fill_null(pc.binary_length(values), _NULL))
            self._streams[f"{path}#{type_}"].update(_text(values))
        else:
            self._fixed(f"{path}#valid", pc.is_valid(values).cast(pa.uint8()))
            self._fixed(f"{path}#{type_}", values.drop_null())

    def _fixed(self, path: str, values: pa.Array) -> None:
        """Values of one width, none null."""
        if pa.types.is_boolean(values.type):
            values = values.cast(pa.uint8())
        width = values.type.bit_width // 8
        held = values.buffers()[1]
        start = values.offset * width
        self._streams[path].update(memoryview(held)[start : start + len(values) * width] if held else b"")


def _text(values: pa.Array) -> memoryview | bytes:
    """The UTF-8 of all texts, one after another; a null has none."""
    held = values.drop_null()
    _, offsets, data = held.buffers()
    if not len(held) or data is None:
        return b""
    ends = memoryview(offsets).cast("i")
    return memoryview(data)[ends[held.offset] : ends[held.offset + len(held)]]
