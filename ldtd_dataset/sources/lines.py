"""JSON Lines: an object a line, compressed or not."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from io import BufferedIOBase, BufferedReader
from itertools import islice

from ldtd_dataset.errors import EXCERPT, Refusal, SourceError
from ldtd_dataset.sources.columns import Reader, Row
from ldtd_dataset.sources.document import RawDocument, Record, Skipped, Unreadable, sha256
from ldtd_dataset.sources.options import MEBIBYTE, Options
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.sources.stream import compressed, guarded, inflated, oversize
from ldtd_dataset.text import normalize

_LINE = 4
"""A line may be so many times longer than its document may be: JSON can spell two bytes with six."""

_PATIENCE = 64
"""After so many times the cap without a row, the rest of the file is given up."""

_WHOLE = (b"{", b"[")
"""First lines of JSON that is one value, and not a value a line."""


def records(piece: Piece, options: Options) -> Iterator[Record]:
    """The rows of the file or of its range; in `#row`, lines are counted from 0."""
    reader, number, skipped = Reader(options), piece.row, 0
    try:
        with guarded(), piece.open() as raw:
            if piece.start:
                raw.seek(piece.start)
            for line in islice(_lines(inflated(raw), options), piece.rows):
                if number == 0 and line in _WHOLE:
                    raise SourceError(Refusal("source.row", "the file is JSON, and not one object a line"))
                found = _record(line, f"{piece.uri}#{number}", reader) if line else None
                if found is not None:
                    yield found
                skipped += bool(line) and found is None
                number += 1
    except SourceError as error:
        yield Unreadable(f"{piece.uri}#{number}", error.refusal)
    if skipped:
        yield Skipped(piece.uri, skipped)


def cut(piece: Piece, size: int) -> Iterator[Piece]:
    """The file in ranges of about `size` bytes that end with a line; a compressed file in one piece.

    Errors: OSError.
    """
    with piece.open() as raw:
        if compressed(raw):
            yield piece
            return
        start = row = 0
        while block := raw.read(size):
            length, rows = _to_line_end(block, raw)
            yield dataclasses.replace(piece, size=length, start=start, row=row, rows=rows)
            start, row = start + length, row + rows


def _to_line_end(block: bytes, raw: BufferedReader) -> tuple[int, int]:
    """How many bytes the block has when its last line is read to the end, and how many lines."""
    length, rows = len(block), block.count(b"\n")
    while not block.endswith(b"\n"):
        block = raw.readline(MEBIBYTE)
        if not block:
            return length, rows + 1
        length, rows = length + len(block), rows + block.count(b"\n")
    return length, rows


def _lines(stream: BufferedIOBase, options: Options) -> Iterator[bytes | Refusal]:
    """The lines, a blank one as b""; one that is too long is a refusal in its place.

    Errors: SourceError source.bomb, where what is read holds nothing but blanks or an endless line.
    """
    limit, patience = _LINE * options.max_bytes, _PATIENCE * options.max_bytes
    barren = 0
    while line := stream.readline(limit):
        barren += len(line)
        if len(line) == limit and not line.endswith(b"\n"):
            while barren <= patience and (line := stream.readline(limit)):
                barren += len(line)
                if line.endswith(b"\n"):
                    break
            yield oversize(options)
        elif line.isspace():
            yield b""
        else:
            barren = 0
            yield line.strip()
        if barren > patience:
            raise SourceError(Refusal("source.bomb", f"{patience} bytes hold no row; the rest is not read"))


def _record(line: bytes | Refusal, uri: str, reader: Reader) -> RawDocument | Unreadable | None:
    row = line if isinstance(line, Refusal) else _parsed(line)
    if isinstance(row, Refusal):
        return Unreadable(uri, row, sha256(line) if isinstance(line, bytes) else None)
    return reader.document(row, uri)


def _parsed(line: bytes) -> Row | Refusal:
    try:
        row = json.loads(line)
    except UnicodeDecodeError as error:
        return Refusal("source.encoding", f"the row is not UTF-8 (byte {error.start} of it)")
    except json.JSONDecodeError as error:
        around = error.doc[max(0, error.pos - EXCERPT // 2) : error.pos + EXCERPT // 2]
        return Refusal("source.row", f"the row is not JSON: {error.msg}", _printable(around))
    except (ValueError, RecursionError) as error:
        return Refusal("source.row", f"the row is not JSON: {error}")
    return row if isinstance(row, dict) else Refusal("source.row", "the row is no JSON object")


def _printable(text: str) -> str:
    return normalize(text.encode("utf-8", "replace").decode("utf-8"))
