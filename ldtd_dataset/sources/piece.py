"""A part of one file: what a plan is made of and a door reads."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from io import DEFAULT_BUFFER_SIZE, BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from ldtd_dataset.sources.options import MEBIBYTE
from ldtd_dataset.storage import Remote, is_url
from ldtd_dataset.text import normalize

STANDARD_INPUT = "-"

_AHEAD = 4 * MEBIBYTE
"""Bytes that one request of shared storage brings: enough that what is read takes longer than the way there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a range of it.

    Output: `name` is the file's POSIX path under `root`, the folder or URL that the input names. `kind` says which door
            reads it. `size` is how many bytes of the file the piece covers. `start` is where it begins: a byte, or a
            row group of a Parquet file. `row` is the number of its first row, `rows` how many it has (None: all).
            `version` is the mark that shared storage gives a file, another for other content; a file on disk has none.
    """

    root: str
    name: str
    kind: str
    size: int = 0
    start: int = 0
    row: int = 0
    rows: int | None = None
    version: str = ""

    @property
    def uri(self) -> str:
        """The name as records print it: NFC, no control characters, bytes that are no text spelled `\\xhh`."""
        return printed(self.name)

    @property
    def path(self) -> Path | Remote:
        """Where the file is."""
        return Remote(self.root) / self.name if is_url(self.root) else Path(self.root, self.name)

    def open(self, *, here_and_there: bool = False) -> AbstractContextManager[BufferedReader]:
        """The bytes of the file, still compressed.

        Input:  `here_and_there` where only a little of it is read, at some places.
        Errors: OSError; StorageError.
        """
        if self.name == STANDARD_INPUT:
            return nullcontext(_peekable(sys.stdin.buffer))
        path = self.path
        if isinstance(path, Path):
            return path.open("rb")
        return BufferedReader(path.open(), DEFAULT_BUFFER_SIZE if here_and_there else _AHEAD)


@lru_cache(maxsize=1)
def _peekable(stream: BinaryIO) -> BufferedReader:
    """Standard input, the same each time, also where something else than a file stands in for it."""
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast(RawIOBase, stream))


def printed(name: str) -> str:
    """A file name as text."""
    return normalize(os.fsencode(name).decode("utf-8", "backslashreplace"))
