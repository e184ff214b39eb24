"""A file that holds one page: text or HTML, compressed or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ldtd_dataset.errors import SourceError
from ldtd_dataset.sources.document import Medium, RawDocument, Record, Unreadable
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.sources.stream import content

_MEDIA: dict[str, Medium] = {
    ".txt":   "text",
    ".html":  "html",
    ".htm":   "html",
    ".xhtml": "html",
    ".shtml": "html",
}  # fmt: skip


def records(piece: Piece, options: Options) -> Iterator[Record]:
    """The one document of the file."""
    try:
        data = content(piece, options)
    except SourceError as error:
        yield Unreadable(piece.uri, error.refusal)
    else:
        yield RawDocument(piece.uri, data, medium=_medium(piece.name))


def cut(piece: Piece, size: int) -> Iterator[Piece]:
    """A page is one piece, whatever its size."""
    yield piece


def _medium(name: str) -> Medium | None:
    suffixes = (suffix.lower() for suffix in reversed(PurePosixPath(name).suffixes))
    return next((_MEDIA[suffix] for suffix in suffixes if suffix in _MEDIA), None)
