"""The newspaper's pages out of Common Crawl: the records its index names, in one WARC file, with a manifest."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path
from urllib.parse import quote

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.commoncrawl.capture import LONGEST, check
from ldtd_dataset.sources.commoncrawl.cdx import Capture, Crawl, captures, crawls, page_count
from ldtd_dataset.sources.commoncrawl.ledger import Ledger
from ldtd_dataset.sources.commoncrawl.target import FetchReport, Target
from ldtd_dataset.sources.commoncrawl.web import Client, Manners
from ldtd_dataset.sources.options import NEWSPAPER

AGENT = "ldtd-dataset (research; pages of one newspaper out of Common Crawl)"
_INDEX_MANNERS = Manners(AGENT, interval=1.5)
_DATA_MANNERS = Manners(AGENT, interval=0.3)


@dataclass(frozen=True, slots=True)
class Query:
    """Which pages to fetch.

    Input:  `hosts`, each with its sub-domains. `crawls` by name; where none is named, all that can hold captures of the
            days from `since` to `until` (both included, UTC). Captures of other days are not taken, and no more than
            `limit` of all.
    """

    hosts: tuple[str, ...] = NEWSPAPER
    crawls: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int | None = None

    def names(self, crawl: Crawl) -> bool:
        return crawl.id in self.crawls if self.crawls else crawl.overlaps(self.since, self.until)

    def takes(self, capture: Capture) -> bool:
        day = capture.timestamp[:8]
        return (not self.since or f"{self.since:%Y%m%d}" <= day) and (not self.until or day <= f"{self.until:%Y%m%d}")

    def __str__(self) -> str:
        return json.dumps(asdict(self), default=str, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Server:
    """Where the index and the files are, and how each is asked."""

    index: str = "https://index.commoncrawl.org"
    data: str = "https://data.commoncrawl.org"
    index_manners: Manners = _INDEX_MANNERS
    data_manners: Manners = _DATA_MANNERS


COMMON_CRAWL = Server()


Progress = Callable[[str, int, int], object]
"""Told what is going on (`index`, `records`), how much of it is done, and how much there is."""


def fetch(
    query: Query, out: str | Path, *, server: Server = COMMON_CRAWL, progress: Progress = lambda *_: None
) -> FetchReport:
    """One WARC file with the record of every capture that the query asks for, byte for byte as the crawl holds it.

    Input:  `out` is the WARC file to be (`pages.warc.gz`). While it is not whole, `.partial` and `.ledger` stand beside
            it; in the end `.manifest` (JSON) does.
    Output: the report. A call after a stop goes on where the last one was, one after the end reports again.
    Errors: SourceError: fetch.server (a later call goes on), fetch.index, fetch.state.
    Never:  takes a record that has not the length, the URL and the digest that the index states.
    """
    target = Target(Path(out), str(query))
    if not target.warc.exists():
        target.warc.parent.mkdir(parents=True, exist_ok=True)
        with Ledger(target.ledger, str(query)) as ledger:
            _list(Client(server.index_manners), ledger, server.index, query, progress)
            _take(Client(server.data_manners), ledger, server.data, target, progress)
            target.finish(ledger)
    return target.report()


def _list(client: Client, ledger: Ledger, index: str, query: Query, progress: Progress) -> None:
    """Enters the captures that the query asks for into the ledger."""
    found = crawls(client, index)
    unknown = set(query.crawls) - {crawl.id for crawl in found}
    if unknown:
        raise SourceError(Refusal("fetch.index", f"there is no crawl {', '.join(sorted(unknown))}"))
    lists = [*product(filter(query.names, found), query.hosts)]
    for done, (crawl, host) in enumerate(lists):
        progress("index", done, len(lists))
        if query.limit is not None and ledger.count >= query.limit:
            break
        if not ledger.is_listed(crawl.id, host):
            for page in range(page_count(client, crawl, host)):
                ledger.add(crawl.id, [*filter(query.takes, captures(client, crawl, host, page))])
            ledger.close_list(crawl.id, host)
    if query.limit is not None:
        ledger.trim(query.limit)
    progress("index", len(lists), len(lists))


def _take(client: Client, ledger: Ledger, data: str, target: Target, progress: Progress) -> None:
    """Writes the records that are missing, one after another, each noted when it is on the disk."""
    total = ledger.count
    with target.opened(ledger.ends) as out:
        for number, capture in ledger.missing():
            progress("records", ledger.done, total)
            try:
                record = _record(client, data, capture)
            except SourceError as error:
                if error.code == "fetch.server":
                    raise
                ledger.lose(number, error.refusal)
                continue
            out.write(record)
            out.flush()
            os.fsync(out.fileno())
            ledger.got(number, out.tell())
    progress("records", total, total)


def _record(client: Client, data: str, capture: Capture) -> bytes:
    if capture.length > LONGEST:
        raise SourceError(Refusal("source.size", f"the record is over {LONGEST} bytes"))
    url = f"{data}/{quote(capture.filename)}"
    return client.get_range(url, capture.offset, capture.length, partial(check, capture=capture))
