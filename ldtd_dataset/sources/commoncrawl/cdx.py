"""The index of captures: which crawls there are, and what each holds of a host. Common Crawl and pywb speak it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.commoncrawl.web import AttemptError, Client
from ldtd_dataset.sources.moments import moment

_ANSWER = 1 << 28
"""The most that one answer of an index may hold, in bytes."""

_WEEK = re.compile(r"CC-MAIN-(\d{4})-(\d{2})")
_AROUND = timedelta(days=45)
"""How far from the week in its name a crawl's captures may lie, at most."""

_HTML = frozenset(("text/html", "application/xhtml+xml"))


@dataclass(frozen=True, slots=True)
class Crawl:
    """A crawl. `first` and `last` are the days that it may hold captures of, None where nothing says so."""

    id: str
    api: str
    first: date | None = None
    last: date | None = None

    def overlaps(self, since: date | None, until: date | None) -> bool:
        too_old = since is not None and self.last is not None and self.last < since
        too_new = until is not None and self.first is not None and self.first > until
        return not (too_old or too_new)


@dataclass(frozen=True, slots=True)
class Capture:
    """A page in a crawl, and where its record stands: `length` bytes at `offset` of a file of the server."""

    url: str
    timestamp: str
    filename: str
    offset: int
    length: int
    digest: str | None = None


def crawls(client: Client, index: str) -> list[Crawl]:
    """The crawls of a server, as it lists them. Errors: SourceError fetch.server, fetch.index."""
    found = client.get(f"{index}/collinfo.json", {}, _crawls, limit=_ANSWER)
    if not found:
        raise SourceError(Refusal("fetch.index", f"{index} lists no crawls"))
    return found


def page_count(client: Client, crawl: Crawl, host: str) -> int:
    """In how many pages the index answers for a host: 0 where it has no captures, 1 where it does not count pages.

    Errors: SourceError fetch.server, fetch.index.
    """
    return client.get(crawl.api, {**_question(host), "showNumPages": "true"}, _pages, limit=_ANSWER) or 0


def captures(client: Client, crawl: Crawl, host: str, page: int) -> list[Capture]:
    """A page of the index: the captures of HTML with status 200, of a host and its sub-domains.

    Errors: SourceError fetch.server, fetch.index.
    """
    return client.get(crawl.api, {**_question(host), "page": str(page)}, _captures, limit=_ANSWER) or []


def _question(host: str) -> dict[str, str]:
    return {"url": host, "matchType": "domain", "output": "json", "filter": "=status:200"}


def _crawls(data: bytes) -> list[Crawl]:
    try:
        return [
            Crawl(row["id"], row["cdx-api"], *_days(row["id"], row.get("from"), row.get("to")))
            for row in json.loads(data)
        ]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise AttemptError("fetch.index", f"the list of crawls cannot be read: {error!r}") from error


def _days(name: str, first: object, last: object) -> tuple[date | None, date | None]:
    """The days that a crawl spans, as it says, or about the week in its name."""
    begins, ends = moment(first), moment(last)
    if begins and ends:
        return begins.date(), ends.date()
    week = _WEEK.fullmatch(name)
    try:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else None
    except ValueError:
        monday = None
    return (monday - _AROUND, monday + _AROUND) if monday else (None, None)


def _pages(data: bytes) -> int:
    first = next(_rows(data), None)
    if first is None:
        return 0
    pages = first.get("pages", 1)
    if not isinstance(pages, int):
        raise AttemptError("fetch.index", f"the index counts {pages!r} pages")
    return pages


def _captures(data: bytes) -> list[Capture]:
    return [_capture(row) for row in _rows(data) if _is_page(row)]


def _rows(data: bytes) -> Iterator[dict[str, object]]:
    """The objects of an answer, one a line. Errors: AttemptError, as when the answer was cut within a line."""
    for line in data.splitlines():
        if line.isspace() or not line:
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise AttemptError("fetch.index", f"the index holds a line that is not JSON: {error}") from error
        if not isinstance(row, dict):
            raise AttemptError("fetch.index", "the index holds a line that is no JSON object")
        yield row


def _is_page(row: dict[str, object]) -> bool:
    return row.get("status") == "200" and not _HTML.isdisjoint((row.get("mime"), row.get("mime-detected")))


def _capture(row: dict[str, object]) -> Capture:
    try:
        offset, length = int(str(row["offset"])), int(str(row["length"]))
        capture = Capture(str(row["url"]), str(row["timestamp"]), str(row["filename"]), offset, length)
    except (KeyError, ValueError) as error:
        raise AttemptError("fetch.index", f"the index holds a capture without its place: {error!r}") from error
    if offset < 0 or length <= 0:
        raise AttemptError("fetch.index", f"the index holds a capture at the place {offset}+{length}")
    digest = row.get("digest")
    return replace(capture, digest=digest) if isinstance(digest, str) else capture
