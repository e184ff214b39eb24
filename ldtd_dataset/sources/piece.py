"""A part of one file: what a plan is made of and a door reads."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from ldtd_dataset.text import normalize

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a range of it.

    Output: `name` is the file's POSIX path under `root`, the folder that the input names. `kind` says which door reads
            it. `size` is how many bytes of the file the piece covers. `start` is where it begins: a byte, or a row
            group of a Parquet file. `row` is the number of its first row, `rows` how many it has (None: all).
    """

    root: str
    name: str
    kind: str
    size: int = 0
    start: int = 0
    row: int = 0
    rows: int | None = None

    @property
    def uri(self) -> str:
        """The name as records print it: NFC, no control characters, bytes that are no text spelled `\\xhh`."""
        return printed(self.name)

    @property
    def path(self) -> Path:
        return Path(self.root, self.name)

    def open(self) -> AbstractContextManager[BufferedReader]:
        """The bytes of the file, still compressed. Errors: OSError."""
        if self.name == STANDARD_INPUT:
            return nullcontext(_peekable(sys.stdin.buffer))
        return self.path.open("rb")


@lru_cache(maxsize=1)
def _peekable(stream: BinaryIO) -> BufferedReader:
    """Standard input, the same each time, also where something else than a file stands in for it."""
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast(RawIOBase, stream))


def printed(name: str) -> str:
    """A file name as text."""
    return normalize(os.fsencode(name).decode("utf-8", "backslashreplace"))
