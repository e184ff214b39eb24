"""Parquet: rows in groups. Of the rows of other hosts only the URL is read."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.columns import FIELDS, Reader, Row, pick
from ldtd_dataset.sources.document import Record, Skipped, Unreadable
from ldtd_dataset.sources.hosts import wanted
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.piece import STANDARD_INPUT, Piece

_BATCH = 64
"""Rows held at a time, at most."""

_HELD = 1 << 28
"""Bytes that they may take: of a column that names its values by number, each may be as long as the column is."""

_MANY_ROWS = 1_000_000
"""Rows that a group may have, unless each takes a byte of the file at least."""

_BUFFER = 1 << 20
"""Bytes of a column read ahead."""

_REMOTE_BUFFER = 4 * _BUFFER
"""The same in shared storage, where each time is a request."""

_DAMAGE = (pa.ArrowException, OSError, UnicodeDecodeError)
_NO_VALUE = (ValueError, OverflowError, LookupError)
"""What comes of values that Python has none for: a day beyond its calendar, an unknown time zone."""


def records(piece: Piece, options: Options) -> Iterator[Record]:
    """The rows of the file or of its row groups; in `#row`, rows of the file are counted from 0."""
    try:
        file = _opened(piece)
    except SourceError as error:
        yield Unreadable(piece.uri, error.refusal)
        return
    with file:
        table = _Table(file, Reader(options), piece.uri)
        if table.has_documents:
            yield from table.records(piece)
        elif piece.start == 0:
            have = ", ".join(file.schema_arrow.names)
            yield Unreadable(piece.uri, Refusal("source.row", f"no column holds a text or HTML; there are: {have}"))


def cut(piece: Piece, size: int) -> Iterator[Piece]:
    """The file in runs of row groups that decompress to about `size` bytes.

    Errors: SourceError.
    """
    with _opened(piece) as file:
        metadata = file.metadata
        start = row = rows = weight = 0
        for group in range(metadata.num_row_groups):
            rows += metadata.row_group(group).num_rows
            weight += metadata.row_group(group).total_byte_size
            if weight >= size or group + 1 == metadata.num_row_groups:
                before, after = (piece.size * at // max(metadata.num_rows, 1) for at in (row, row + rows))
                yield dataclasses.replace(piece, size=after - before, start=start, row=row, rows=rows)
                start, row, rows, weight = group + 1, row + rows, 0, 0


def _opened(piece: Piece) -> pq.ParquetFile:
    if piece.name == STANDARD_INPUT:
        raise SourceError(Refusal("source.missing", "Parquet ends with its index: it cannot be read from a pipe"))
    try:
        path = piece.path
        source, size = (path, _BUFFER) if isinstance(path, Path) else (path.open(), _REMOTE_BUFFER)
        file = pq.ParquetFile(source, buffer_size=size, pre_buffer=False, page_checksum_verification=True)
        file.schema_arrow.names  # noqa: B018 - names that are no text show themselves here
    except _DAMAGE as error:
        raise SourceError(Refusal("source.broken", f"no Parquet file: {_sentence(error)}")) from error
    return file


class _Table:
    """The rows of an open file, as documents."""

    def __init__(self, file: pq.ParquetFile, reader: Reader, uri: str) -> None:
        self.file = file
        self.reader = reader
        self.uri = uri
        self.columns = {field: _present(file.schema_arrow, reader.names[field]) for field in FIELDS}

    @property
    def has_documents(self) -> bool:
        return bool(self.columns["html"] or self.columns["text"])

    def records(self, piece: Piece) -> Iterator[Record]:
        first = piece.row
        for group in range(piece.start, self.file.metadata.num_row_groups):
            if piece.rows is not None and first >= piece.row + piece.rows:
                break
            yield from self._group(group, first)
            first += self.file.metadata.row_group(group).num_rows

    def _group(self, group: int, first: int) -> Iterator[Record]:
        """The rows of one group; where they are damaged, the rest of the group is one `Unreadable`."""
        last, at = first + self.file.metadata.row_group(group).num_rows - 1, first
        if self._is_bomb(group):
            message = f"a small group that claims to have {last + 1 - first} rows; it is not read"
            yield Unreadable(f"{self.uri}#{first}", Refusal("source.bomb", message))
            return
        try:
            taken = self._taken(group)
            if foreign := last + 1 - first - len(taken):
                yield Skipped(self.uri, foreign)
            for number, row in self._rows(group, first, taken):
                yield self._document(row, f"{self.uri}#{number}")
                at = number + 1
        except _DAMAGE as error:
            message = f"rows from here to {last} cannot be read: {_sentence(error)}"
            yield Unreadable(f"{self.uri}#{at}", Refusal("source.broken", message))

    def _is_bomb(self, group: int) -> bool:
        """Whether a group has more rows than it could have, were they written for anybody to read."""
        metadata = self.file.metadata.row_group(group)
        if metadata.num_rows <= _MANY_ROWS:
            return False
        return bool(
            metadata.num_rows > sum(metadata.column(at).total_compressed_size for at in range(metadata.num_columns))
        )

    def _batches(self, group: int, names: list[str]) -> Iterator[pa.RecordBatch]:
        """The rows of a group, some columns, so many at a time that they take no more than _HELD."""
        metadata, roots = self.file.metadata.row_group(group), {name.partition(".")[0] for name in names}
        columns = (metadata.column(at) for at in range(metadata.num_columns))
        size = sum(one.total_uncompressed_size for one in columns if one.path_in_schema.partition(".")[0] in roots)
        rows = max(1, min(_BATCH, _HELD // max(size, 1)))
        return cast(
            "Iterator[pa.RecordBatch]",
            self.file.iter_batches(rows, row_groups=[group], columns=names, use_threads=False),
        )

    def _taken(self, group: int) -> list[int]:
        """Which rows of the group are of the hosts wanted, by the URL columns alone."""
        count, columns = self.file.metadata.row_group(group).num_rows, self.columns["url"]
        if not columns:
            return list(range(count))
        hosts, names = self.reader.options.hosts, self.reader.names["url"]
        urls = (pick(row, names) for batch in self._batches(group, columns) for row in _lenient(batch))
        return [at for at, url in enumerate(urls) if wanted(url if isinstance(url, str) else None, hosts)]

    def _rows(self, group: int, first: int, taken: list[int]) -> Iterator[tuple[int, pa.RecordBatch]]:
        """The rows taken, each with its number in the file and as a batch of one."""
        columns = [name for names in self.columns.values() for name in names]
        batches = self._batches(group, columns)
        start = 0
        for batch in batches if taken else ():
            end, rows = start + batch.num_rows, _microseconds(batch)
            for at in taken[bisect_left(taken, start) : bisect_left(taken, end)]:
                yield first + at, rows.slice(at - start, 1)
            start = end

    def _document(self, row: pa.RecordBatch, uri: str) -> Record:
        try:
            values = row.to_pylist()[0]
        except UnicodeDecodeError as error:
            return Unreadable(uri, Refusal("source.encoding", f"the row is not UTF-8 (byte {error.start} of it)"))
        except _NO_VALUE as error:
            return Unreadable(uri, Refusal("source.row", f"the row holds a value that cannot be: {_sentence(error)}"))
        return self.reader.document(values, uri) or Skipped(self.uri)


def _present(schema: pa.Schema, names: tuple[str, ...]) -> list[str]:
    """Those of the columns that the file has; a dotted name leads into structs."""
    return [name for name in names if name in schema.names or _nested(schema, name.split("."))]


def _nested(schema: pa.Schema, path: list[str]) -> bool:
    if path[0] not in schema.names:
        return False
    kind = schema.field(path[0]).type
    for name in path[1:]:
        if not pa.types.is_struct(kind) or kind.get_field_index(name) < 0:
            return False
        kind = kind.field(name).type
    return True


def _lenient(table: pa.RecordBatch) -> list[Row]:
    """The rows; one that cannot be read is empty, for it will be told when it is read whole."""
    try:
        rows: list[Row] = table.to_pylist()
    except _NO_VALUE:
        rows = (
            [row for at in range(table.num_rows) for row in _lenient(table.slice(at, 1))]
            if table.num_rows > 1
            else [{}]
        )
    return rows


def _microseconds(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with its times cut to what Python's times hold."""
    for at, field in enumerate(batch.schema):
        if pa.types.is_timestamp(field.type) and field.type.unit == "ns":
            times = batch.column(at).cast(pa.timestamp("us", field.type.tz), safe=False)
            batch = batch.set_column(at, field.name, times)
    return batch


def _sentence(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
