"""One document as its source held it, before anything was read from it; or why it could not be had."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ldtd_dataset.errors import Refusal

Medium = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What a source hands over.

    Input:  `data` as bytes where the source holds bytes, as text where it holds text (a row of a corpus).
            `charset` is what the source's own header says, not what we guess.
            `captured_at` is the crawler's own time, aware.
            `medium` is what the source says that `data` is (the column's name, the kind of record); None where only
            the content can tell.
    """

    source_uri: str
    data: bytes | str
    url: str | None = None
    captured_at: datetime | None = None
    charset: str | None = None
    medium: Medium | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the document's bytes (UTF-8 of the text where the source held text), in hex."""
        return sha256(self.data)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that stands in the source and cannot be had: it becomes a rejection, and reading goes on.

    Output: `source_sha256` is of the document's bytes, None where not even those could be had.
    """

    source_uri: str
    refusal: Refusal
    source_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """So many rows of other hosts stood here; they are counted and not read."""

    source_uri: str
    rows: int = 1


Record = RawDocument | Unreadable | Skipped
"""What a source yields: one value for each document that it holds (and one for a run of skipped rows)."""


def sha256(data: bytes | str) -> str:
    """SHA-256 in hex, of bytes or of the UTF-8 of a text."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()
