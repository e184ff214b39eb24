"""What a download has done and has still to do, on disk: it can stop at any moment and go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.commoncrawl.cdx import Capture

_TABLES = """
CREATE TABLE IF NOT EXISTS query   (text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS listed  (crawl TEXT, host TEXT, PRIMARY KEY (crawl, host));
CREATE TABLE IF NOT EXISTS capture (
    number    INTEGER PRIMARY KEY,
    crawl     TEXT NOT NULL,
    url       TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    filename  TEXT NOT NULL,
    offset    INTEGER NOT NULL,
    length    INTEGER NOT NULL,
    digest    TEXT,
    ends      INTEGER, -- where its record ends in the file that is written
    refusal   TEXT,    -- or why it cannot be had
    UNIQUE (filename, offset)
);
"""
_CAPTURE = "url, timestamp, filename, offset, length, digest"
_OPEN = "ends IS NULL AND refusal IS NULL"


class Ledger:
    """The ledger of one download; only one process has it open."""

    def __init__(self, path: Path, query: str) -> None:
        """Errors: SourceError fetch.state where the ledger is of another query, in use, or damaged."""
        self.path = path
        try:
            self.database = sqlite3.connect(path, timeout=0, isolation_level=None)
            self.database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.database.executescript(_TABLES)
            self.database.execute("INSERT INTO query SELECT ? WHERE NOT EXISTS (SELECT * FROM query)", (query,))
            stored = self._one("SELECT text FROM query")
        except sqlite3.Error as error:
            raise SourceError(Refusal("fetch.state", f"{path.name} is in use or damaged: {error}")) from error
        if stored != query:
            self.database.close()
            raise SourceError(Refusal("fetch.state", f"{path.name} is of another query; remove it to begin anew"))

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.database.close()

    def is_listed(self, crawl: str, host: str) -> bool:
        return bool(self._one("SELECT count(*) FROM listed WHERE crawl = ? AND host = ?", crawl, host))

    def add(self, crawl: str, captures: Sequence[Capture]) -> None:
        """Enters captures, each once, in the order in which they come."""
        rows = ((crawl, c.url, c.timestamp, c.filename, c.offset, c.length, c.digest) for c in captures)
        self.database.execute("BEGIN")
        self.database.executemany(
            f"INSERT OR IGNORE INTO capture (crawl, {_CAPTURE}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self.database.execute("COMMIT")

    def close_list(self, crawl: str, host: str) -> None:
        """Notes that all captures of a host in a crawl are entered."""
        self.database.execute("INSERT OR IGNORE INTO listed VALUES (?, ?)", (crawl, host))

    def trim(self, count: int) -> None:
        """Forgets all captures after the first `count`."""
        self.database.execute("DELETE FROM capture WHERE number > ?", (count,))

    def missing(self) -> Iterator[tuple[int, Capture]]:
        """The captures still to be had, with their numbers; each is asked for when the one before it is noted."""
        number = 0
        question = f"SELECT number, {_CAPTURE} FROM capture WHERE number > ? AND {_OPEN} ORDER BY number LIMIT 1"
        while (row := self.database.execute(question, (number,)).fetchone()) is not None:
            number = row[0]
            yield number, Capture(*row[1:])

    def got(self, number: int, ends: int) -> None:
        """Notes that a capture's record is written, up to the byte `ends` of the file."""
        self.database.execute("UPDATE capture SET ends = ? WHERE number = ?", (ends, number))

    def lose(self, number: int, refusal: Refusal) -> None:
        """Notes that a capture cannot be had."""
        self.database.execute("UPDATE capture SET refusal = ? WHERE number = ?", (str(refusal), number))

    @property
    def ends(self) -> int:
        """Where the last record that is written ends; 0 where there is none."""
        return int(self._one("SELECT coalesce(max(ends), 0) FROM capture"))

    @property
    def count(self) -> int:
        return int(self._one("SELECT count(*) FROM capture"))

    @property
    def done(self) -> int:
        """How many captures are written or cannot be had."""
        return int(self._one(f"SELECT count(*) FROM capture WHERE NOT ({_OPEN})"))

    def by_crawl(self) -> dict[str, dict[str, int]]:
        """Per crawl, how many captures were found, and how many of them are written."""
        rows = self.database.execute("SELECT crawl, count(*), count(ends) FROM capture GROUP BY crawl ORDER BY crawl")
        return {crawl: {"captures": captures, "records": records} for crawl, captures, records in rows}

    def lost(self) -> list[dict[str, Any]]:
        """The captures that cannot be had, and why."""
        rows = self.database.execute(
            "SELECT crawl, url, timestamp, filename, offset, length, refusal FROM capture"
            " WHERE refusal IS NOT NULL ORDER BY number"
        )
        names = [column[0] for column in rows.description]
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _one(self, question: str, *values: object) -> Any:
        return self.database.execute(question, values).fetchone()[0]
