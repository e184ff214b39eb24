"""Bytes out of a file, decompressed where its first bytes say that it is compressed, never more than was asked for."""

from __future__ import annotations

import bz2
import gzip
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedIOBase, BufferedReader, BytesIO
from typing import BinaryIO, cast

from isal import igzip
from isal.igzip_lib import IsalError

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.locate import LINES, PAGE, PARQUET, WARC
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.piece import Piece

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_HEAD = 4096
"""How many bytes are enough to say what a file is."""


def _gzip(raw: BinaryIO) -> BufferedIOBase:
    return cast(BufferedIOBase, igzip.IGzipFile(fileobj=raw))  # type: ignore[no-untyped-call]


def _zstd(raw: BinaryIO) -> BufferedIOBase:
    return zstd.ZstdFile(raw)


def _bzip2(raw: BinaryIO) -> BufferedIOBase:
    return bz2.BZ2File(raw)


_COMPRESSIONS: dict[bytes, Callable[[BinaryIO], BufferedIOBase]] = {
    b"\x1f\x8b":          _gzip,
    b"\x28\xb5\x2f\xfd":  _zstd,
    b"BZh":               _bzip2,
}  # fmt: skip

_CONTENTS: dict[bytes, str] = {
    b"PAR1":  PARQUET,
    b"WARC/": WARC,
    b'{"':    LINES,
}  # fmt: skip

_DAMAGE: tuple[type[Exception], ...] = (EOFError, cast(type[Exception], IsalError), gzip.BadGzipFile, zstd.ZstdError)


def compressed(raw: BufferedReader) -> bool:
    """Whether the bytes to come are compressed; they are still to come."""
    return _decompressor(raw.peek(_HEAD)) is not None


def inflated(raw: BufferedReader) -> BufferedIOBase:
    """The file's content, decompressed where its first bytes say so (gzip, zstd, bzip2; many members, too)."""
    opened = _decompressor(raw.peek(_HEAD))
    return opened(raw) if opened else raw


def _decompressor(head: bytes) -> Callable[[BinaryIO], BufferedIOBase] | None:
    return next((opened for magic, opened in _COMPRESSIONS.items() if head.startswith(magic)), None)


@contextmanager
def guarded() -> Iterator[None]:
    """Turns what the operating system or a decompressor raises into SourceError source.missing or source.broken."""
    try:
        yield
    except _DAMAGE as error:
        raise SourceError(Refusal("source.broken", f"the compressed data are damaged: {error}")) from error
    except OSError as error:
        code = "source.missing" if error.errno else "source.broken"
        raise SourceError(Refusal(code, f"the file cannot be read: {error.strerror or error}")) from error


def content(piece: Piece, options: Options) -> bytes:
    """The whole content of a file that holds one document.

    Errors: SourceError source.missing, source.broken, source.size; source.bomb where a small file swells over the cap.
    Never:  holds more than the cap in memory.
    """
    with guarded(), piece.open() as raw:
        data = inflated(raw).read(options.max_bytes + 1)
    if len(data) <= options.max_bytes:
        return data
    raise SourceError(oversize(options, packed=piece.size))


def oversize(options: Options, *, packed: int = 0) -> Refusal:
    """The refusal of a document over the cap; `packed` is how many bytes it took compressed, where it was."""
    if 0 < packed < options.max_bytes // options.max_ratio:
        return Refusal("source.bomb", f"{packed} bytes decompress to more than {options.max_bytes}")
    return Refusal("source.size", f"the document is over {options.max_bytes} bytes")


def sniffed(piece: Piece) -> str:
    """What a file holds whose name does not say, by its first bytes; nothing is taken from standard input.

    Errors: SourceError source.missing, source.broken.
    """
    with guarded(), piece.open() as raw:
        head = raw.peek(_HEAD)[:_HEAD]
        opened = _decompressor(head)
        if opened:
            try:
                head = opened(BytesIO(head)).read1(_HEAD)
            except EOFError:
                return PAGE
    return next((kind for magic, kind in _CONTENTS.items() if head.startswith(magic)), PAGE)
