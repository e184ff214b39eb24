"""One document as its source held it, before anything was read from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What a source hands over.

    Input:  `data` as bytes where the source holds bytes, as text where it holds text (a row of a corpus).
            `charset` is what the source's own header says, not what we guess.
            `captured_at` is the crawler's own time, aware.
    """

    source_uri: str
    data: bytes | str
    url: str | None = None
    captured_at: datetime | None = None
    charset: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the document's bytes (UTF-8 of the text where the source held text), in hex."""
        data = self.data if isinstance(self.data, bytes) else self.data.encode("utf-8", "surrogatepass")
        return hashlib.sha256(data).hexdigest()
