"""The members of a WARC file: where each begins, what it holds, and never more of it than is due."""

from __future__ import annotations

import sys
from io import BufferedReader
from typing import Protocol, cast

from isal import isal_zlib
from isal.igzip_lib import IsalError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_PLAIN = b"WARC/1."
_GZIP = b"\x1f\x8b\x08"
_ZSTD = b"\x28\xb5\x2f\xfd"

_BLOCK = 1 << 16
_SLACK = 1 << 20
"""How many bytes a member may hold beside its records: headers, line ends, what is read ahead."""

_SMALL = 1 << 10
"""Records of fewer bytes do not renew that."""

_GIANT = 1 << 28
"""How many bytes of a record are decompressed to reach what follows it, at most."""

_TRIES = 1000
"""So many times what looks like a beginning may turn out to be none."""

_DAMAGE: tuple[type[Exception], ...] = (EOFError, cast(type[Exception], IsalError), zstd.ZstdError)


class Raw:
    """The bytes of a file, of which some can be given back.

    Output: `at` is where the next byte stands in the file.
    """

    def __init__(self, file: BufferedReader, at: int = 0) -> None:
        self.file = file
        self.at = at
        self.kept = b""
        if file.seekable():
            file.seek(at)

    def take(self) -> bytes:
        """The next bytes, b"" at the end. Errors: OSError."""
        data = self.kept or self.file.read(_BLOCK)
        self.kept = b""
        self.at += len(data)
        return data

    def give_back(self, data: bytes) -> None:
        self.kept = data + self.kept
        self.at -= len(data)

    def head(self) -> bytes:
        """The next bytes, as many as tell what they begin; they are still to come."""
        data = self.take()
        while len(data) < len(_PLAIN) and (more := self.take()):
            data += more
        self.give_back(data)
        return data

    def skip_blanks(self) -> bool:
        """Goes past zeros and line ends, with which files are padded; whether anything is left."""
        while data := self.take():
            if rest := data.lstrip(b"\0\r\n"):
                self.give_back(rest)
                return True
        return False

    def seek(self, at: int) -> None:
        self.file.seek(at)
        self.at, self.kept = at, b""


class _Decompressor(Protocol):
    """What a member is decompressed with, a part at a time; it keeps what it has not used of its input."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, size: int, /) -> bytes: ...


class _Gunzip:
    """isal's decompressor with the manners of the others."""

    def __init__(self) -> None:
        self.inflate = isal_zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        return bool(self.inflate.eof)

    @property
    def unused_data(self) -> bytes:
        return bytes(self.inflate.unused_data)

    def decompress(self, data: bytes, size: int, /) -> bytes:
        return bytes(self.inflate.decompress(self.inflate.unconsumed_tail + data, size))


class Member:
    """What a gzip member or a zstd frame holds, as a file to be read.

    Errors: OSError, of reading: where it is damaged, or holds more than is due.
    """

    is_packed = True

    def __init__(self, raw: Raw, decompressor: _Decompressor) -> None:
        self.raw = raw
        self.start = raw.at
        self.decompressor = decompressor
        self.ready = b""
        self.given = 0
        self.due = _SLACK

    def allow(self, size: int) -> None:
        """A record of so many bytes is due, and what stands beside it; but small ones in great number make a bomb."""
        if size < _SMALL:
            self.due += size
        else:
            self.due = self.given + _SLACK + (size if size <= _GIANT else 0)

    def where(self, position: int) -> int:
        """Where in the file something begins that stands in the content."""
        return self.start

    def blamed(self, last: int, following: int | None) -> int:
        """Where in the file damage is told that is met after a record at `last`, before one at `following`."""
        return last

    def tell(self) -> int:
        return self.given

    def read(self, size: int = _BLOCK) -> bytes:
        if not self.ready:
            self.ready = self._more()
        data, self.ready = self.ready[:size], self.ready[size:]
        self.given += len(data)
        if self.given > self.due:
            raise OSError("it decompresses to far more than its records")
        return data

    def _more(self) -> bytes:
        packed = self.decompressor
        try:
            while not packed.eof:
                part = packed.decompress(b"", _BLOCK) or packed.decompress(self._input(), _BLOCK)
                if packed.eof:
                    self.raw.give_back(packed.unused_data)
                if part:
                    return part
        except _DAMAGE as error:
            raise OSError(str(error)) from error
        return b""

    def _input(self) -> bytes:
        data = self.raw.take()
        if not data:
            raise EOFError("the file ends within it")
        return data


class Plain:
    """The rest of a file that is not compressed, as if it were one member."""

    is_packed = False

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self.start = raw.at

    def allow(self, size: int) -> None:
        """A file that is not compressed holds no more than it is long."""

    def where(self, position: int) -> int:
        return self.start + position

    def blamed(self, last: int, following: int | None) -> int:
        return last if following is None else following

    def tell(self) -> int:
        return self.raw.at - self.start

    def read(self, size: int = _BLOCK) -> bytes:
        data = self.raw.take()
        self.raw.give_back(data[size:])
        return data[:size]


def member(raw: Raw) -> Member | Plain:
    """What begins at the next byte. Errors: OSError where nothing that we know begins there."""
    head = raw.head()
    if head.startswith(_GZIP):
        return Member(raw, _Gunzip())
    if head.startswith(_ZSTD):
        return Member(raw, zstd.ZstdDecompressor())
    if head.startswith(_PLAIN):
        return Plain(raw)
    raise OSError("no record begins here")


def next_record(file: BufferedReader, after: int) -> int | None:
    """Where the first record at or after an offset begins.

    Input:  a file, which is left where it is; `after` is in bytes.
    Output: None where none can be told: at the end, in a pipe, or in a file that is compressed as one stream.
    """
    if not file.seekable():
        return None
    here = file.tell()
    file.seek(0)
    head = file.read(len(_PLAIN))
    magic = next((magic for magic in (_GZIP, _ZSTD, _PLAIN) if head.startswith(magic)), None)
    found = _search(file, magic, after) if magic else None
    file.seek(here)
    return found


def _search(file: BufferedReader, magic: bytes, after: int) -> int | None:
    for _ in range(_TRIES):
        at = _find(file, magic, after)
        if at is None or _is_record(file, at):
            return at
        after = at + 1
    return None


def _find(file: BufferedReader, magic: bytes, at: int) -> int | None:
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


def _is_record(file: BufferedReader, at: int) -> bool:
    try:
        return member(Raw(file, at)).read(len(_PLAIN)) == _PLAIN
    except OSError:
        return False
