"""Where records begin in a WARC file: so that a file can be cut, and reading can go on after damage."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from typing import Protocol

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_BEGINS = b"WARC/1."
_HEAD = 1 << 18
"""Bytes that are enough to decompress the beginning of a record: a zstd block is at most half of it."""

_BLOCK = 1 << 16
_TRIES = 1000
"""So many times what looks like a beginning may turn out to be none."""

_Opened = Callable[[memoryview], bytes]


class Seekable(Protocol):
    """What of a file is needed to look for records."""

    def read(self, size: int, /) -> bytes: ...
    def seek(self, offset: int, /) -> int: ...


def _gunzip(data: memoryview) -> bytes:
    return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, len(_BEGINS))


def _unzstd(data: memoryview) -> bytes:
    return zstd.ZstdDecompressor().decompress(data, len(_BEGINS))


_MEMBERS: dict[bytes, _Opened] = {
    # first bytes of a record    how to see what follows
    b"\x1f\x8b\x08":             _gunzip,
    b"\x28\xb5\x2f\xfd":         _unzstd,
    _BEGINS:                     bytes,
}  # fmt: skip


def is_packed(file: Seekable) -> bool:
    """Whether the file is compressed."""
    file.seek(0)
    return not file.read(len(_BEGINS)).startswith(_BEGINS)


def next_record(file: Seekable, after: int) -> int | None:
    """Where the first record at or after an offset begins.

    Input:  a file that can seek; it is left anywhere. `after` is in bytes.
    Output: None where none can be told: at the end, or in a file that is compressed as one stream.
    """
    magic = _magic(file)
    for _ in range(_TRIES if magic else 0):
        at = _find(file, magic, after)
        if at is None or _is_record(file, at, _MEMBERS[magic]):
            return at
        after = at + 1
    return None


def next_member(file: Seekable, after: int) -> int | None:
    """Where the first bytes at or after an offset stand that look like the beginning of a record, broken or not."""
    magic = _magic(file)
    return _find(file, magic, after) if magic else None


def _magic(file: Seekable) -> bytes:
    """What each record of the file begins with; b"" where the file is of no kind that we know."""
    file.seek(0)
    head = file.read(len(_BEGINS))
    return next((magic for magic in _MEMBERS if head.startswith(magic)), b"")


def _find(file: Seekable, magic: bytes, at: int) -> int | None:
    """The first place at or after `at` where the bytes stand."""
    while True:
        file.seek(at)
        block = file.read(_BLOCK)
        found = block.find(magic)
        if found >= 0:
            return at + found
        if len(block) < len(magic):
            return None
        at += len(block) - len(magic) + 1


def _is_record(file: Seekable, at: int, opened: _Opened) -> bool:
    file.seek(at)
    try:
        return opened(memoryview(file.read(_HEAD))).startswith(_BEGINS)
    except (zlib.error, zstd.ZstdError):
        return False
