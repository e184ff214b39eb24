"""The door of every source: a plan cuts the inputs into shards, and each shard yields its documents.

for record in documents(["pages/", "crawl.warc.gz", "s3://bucket/rows/*.parquet", "-"]):
    match record:
        case RawDocument(): ...   # to be parsed
        case Unreadable(): ...    # a rejection
        case Skipped(): ...       # rows of other hosts, counted
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from ldtd_dataset.errors import SourceError
from ldtd_dataset.sources.document import Record, Unreadable
from ldtd_dataset.sources.locate import SNIFF, locate
from ldtd_dataset.sources.options import DEFAULT, MEBIBYTE, Options
from ldtd_dataset.sources.piece import STANDARD_INPUT, Piece
from ldtd_dataset.sources.stream import sniffed
from ldtd_dataset.storage import is_url


class Door(Protocol):
    """What reads one kind of file."""

    def records(self, piece: Piece, options: Options) -> Iterator[Record]:
        """The records of the piece, in order. Errors: none, whatever the piece holds."""

    def cut(self, piece: Piece, size: int) -> Iterator[Piece]:
        """The file in pieces of about `size` bytes. Errors: OSError, SourceError."""


LEAST, MOST = 2 * MEBIBYTE, 32 * MEBIBYTE
"""About how much of the inputs one shard covers, at least and at most, in bytes of the files."""

SHARDS = 64
"""How many shards inputs are cut into that allow it: enough for many cores to end together, whatever their number."""

_AT_ONCE = 16
"""Files of shared storage that are looked into at a time, when they are cut: nearly all of that is waiting."""

_DOORS: dict[str, str] = {
    # kind     the module that is its `Door`, loaded when first needed
    "page":    "ldtd_dataset.sources.pagefile",
    "lines":   "ldtd_dataset.sources.lines",
    "parquet": "ldtd_dataset.sources.parquet",
    "warc":    "ldtd_dataset.sources.warc",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the inputs, cut out before anything is read: a small value that can be pickled and read again.

    Output: `documents()` yields the same records in the same order each time, wherever it runs.
            `local` where it holds standard input, which only this process can read, and only once.
    """

    pieces: tuple[Piece | Unreadable, ...]
    options: Options = DEFAULT

    @property
    def local(self) -> bool:
        return any(isinstance(piece, Piece) and piece.name == STANDARD_INPUT for piece in self.pieces)

    @property
    def size(self) -> int:
        """Bytes of the files that the shard covers (for progress)."""
        return sum(map(_weight, self.pieces))

    def documents(self) -> Iterator[Record]:
        for piece in self.pieces:
            if isinstance(piece, Unreadable):
                yield piece
            else:
                yield from _records(piece, self.options)


def documents(inputs: Sequence[str | Path], *, options: Options = DEFAULT) -> Iterator[Record]:
    """Every document of the inputs, one at a time.

    Input:  files, folders, globs, URLs of any of these in shared storage, `-` for standard input.
    Output: records in the order of the plan; what cannot be read is a value, and reading goes on after it.
    Errors: none for what the inputs hold; StorageError where shared storage refuses or fails.
    Never:  holds more than one document, or one block of a column file, in memory.
    """
    for shard in plan(inputs, options=options):
        yield from shard.documents()


def plan(
    inputs: Sequence[str | Path], *, options: Options = DEFAULT, shard_bytes: int | None = None
) -> tuple[Shard, ...]:
    """The inputs cut into shards: whole files, byte ranges of row files, row groups of Parquet files.

    Input:  `shard_bytes` is about how much a shard covers; it follows from the size of all inputs unless told.
    Output: a function of the files' names and contents alone; every document is in exactly one shard, and the shards
            read one after another give the order of `documents`. An input that is not there is in the plan, too.
    Errors: StorageError, as for `documents`: nothing is left out because a store had a bad hour.
    """
    located = list(locate(inputs))
    size = shard_bytes or min(max(sum(map(_weight, located)) // SHARDS, LEAST), MOST)
    return tuple(Shard(pieces, options) for pieces in _packed(_pieces(located, size), size))


def _weight(piece: Piece | Unreadable) -> int:
    return piece.size if isinstance(piece, Piece) else 0


def _pieces(located: Sequence[Piece | Unreadable], shard_bytes: int) -> Iterator[Piece | Unreadable]:
    """The files in pieces, in order; several files of shared storage are looked into at a time."""
    threads = ThreadPoolExecutor(_AT_ONCE)
    try:
        far = {piece for piece in located if isinstance(piece, Piece) and is_url(piece.root)}
        cuts = {piece: threads.submit(_cut, piece, shard_bytes) for piece in far}
        for piece in located:
            yield from cuts[piece].result() if piece in cuts else _cut(piece, shard_bytes)
    finally:
        threads.shutdown(cancel_futures=True)


def _cut(piece: Piece | Unreadable, size: int) -> tuple[Piece | Unreadable, ...]:
    """A large file in pieces; one that cannot be read stays whole, and its door will say why."""
    if isinstance(piece, Unreadable) or piece.kind == SNIFF or piece.size <= size:
        return (piece,)
    try:
        return tuple(_door(piece.kind).cut(piece, size))
    except (OSError, SourceError):
        return (piece,)


def _packed(pieces: Iterable[Piece | Unreadable], shard_bytes: int) -> Iterator[tuple[Piece | Unreadable, ...]]:
    """Neighbours packed together until they reach the size of a shard."""
    pack: list[Piece | Unreadable] = []
    size = 0
    for piece in pieces:
        weight = _weight(piece)
        if pack and size + weight > shard_bytes:
            yield tuple(pack)
            pack, size = [], 0
        pack.append(piece)
        size += weight
    if pack:
        yield tuple(pack)


def _records(piece: Piece, options: Options) -> Iterator[Record]:
    try:
        kind = sniffed(piece) if piece.kind == SNIFF else piece.kind
    except SourceError as error:
        return iter((Unreadable(piece.uri, error.refusal),))
    return _door(kind).records(piece, options)


def _door(kind: str) -> Door:
    return cast(Door, importlib.import_module(_DOORS[kind]))
