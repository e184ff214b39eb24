"""A part of one file: what a plan is made of and a door reads."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from ldtd_dataset.text import normalize

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a range of it.

    Output: `name` is the file's POSIX path under `root`, the folder that the input names. `kind` says which door reads
            it. `size` is in bytes of the file. `start` and `end` are bytes of a row file or row groups of a Parquet
            file, half-open; `end` is None for all of it. `row` is the number of the first row in the file.
    """

    root: str
    name: str
    kind: str
    size: int = 0
    start: int = 0
    end: int | None = None
    row: int = 0

    @property
    def uri(self) -> str:
        """The name as records print it: NFC, no control characters, bytes that are no text spelled `\\xhh`."""
        return printed(self.name)

    @property
    def path(self) -> Path:
        return Path(self.root, self.name)

    def open(self) -> AbstractContextManager[BinaryIO]:
        """The bytes of the file, still compressed. Errors: OSError."""
        if self.name == STANDARD_INPUT:
            return nullcontext(sys.stdin.buffer)
        return cast(AbstractContextManager[BinaryIO], self.path.open("rb"))


def printed(name: str) -> str:
    """A file name as text."""
    return normalize(os.fsencode(name).decode("utf-8", "backslashreplace"))
