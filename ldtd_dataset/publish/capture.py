"""The texts of a capture that a text-free dataset lacks, by their hashes: on disk, since a capture may be any size."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from ldtd_dataset.sources.document import sha256

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID;
CREATE TABLE documents (sha256 TEXT PRIMARY KEY, seen INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
BEGIN;
"""
"""One transaction, never ended: the file is scratch, and goes when the capture was read."""


class Capture:
    """What is wanted of a capture, and what was found in it.

    Output: a text is found under the hash of its own bytes, so that what is found is what is wanted, or nothing.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript(_TABLES)
        self._base.execute("INSERT INTO texts VALUES (?, '')", (sha256(""),))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._base.close()

    def want(self, texts: Iterable[str], documents: Iterable[str]) -> None:
        """Hashes of texts and of documents that the dataset names."""
        self._base.executemany("INSERT OR IGNORE INTO texts (sha256) VALUES (?)", ((one,) for one in texts))
        self._base.executemany("INSERT OR IGNORE INTO documents (sha256) VALUES (?)", ((one,) for one in documents))

    def seen(self, document: str) -> None:
        """A document, by its hash, is in the capture."""
        self._base.execute("UPDATE documents SET seen = 1 WHERE sha256 = ?", (document,))

    def found(self, texts: Iterable[str]) -> int:
        """Texts that are in the capture; how many of them are wanted. An empty one proves nothing."""
        known = [(text, sha256(text)) for text in texts if text]
        return self._base.executemany("UPDATE texts SET text = ? WHERE sha256 = ?", known).rowcount

    def texts(self, hashes: Iterable[str]) -> dict[str, str]:
        """The texts that were found, by hash."""
        found = {}
        for wanted in set(hashes):
            row = self._base.execute("SELECT text FROM texts WHERE sha256 = ?", (wanted,)).fetchone()
            if row is not None and row[0] is not None:
                found[wanted] = row[0]
        return found

    def holds(self, document: str) -> bool:
        """Whether a document is in the capture."""
        row = self._base.execute("SELECT seen FROM documents WHERE sha256 = ?", (document,)).fetchone()
        return bool(row and row[0])
