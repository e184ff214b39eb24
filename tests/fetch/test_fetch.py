"""Fetching against a real index (pywb) on loopback, with a server in front that fails in the ways servers do."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from ldtd_dataset.errors import SourceError
from ldtd_dataset.sources.commoncrawl import FetchReport, Manners, Query, Server, fetch
from ldtd_dataset.sources.commoncrawl.ledger import Ledger
from tests.fetch.crawl import CRAWLS, Fault, Front, Handler, has_pywb, pywb, serving, times
from tests.sources.made import FOREIGN, HTML, pages, read, refusals, response, skipped, warc

pytestmark = pytest.mark.skipif(not has_pywb(), reason="pywb, which answers for the index, is not installed")

BODY = HTML.encode()
HURRIED = Manners("ldtd tests", interval=0.0, attempts=4, backoff=0.001, timeout=5.0)

ANSWERS = {
    "CC-MAIN-2021-21": [
        ("https://laodongthudo.vn/cham-lo-1.html", {}),
        ("https://laodongthudo.vn/cham-lo-2.html", {}),
        ("https://lamgiau.laodongthudo.vn/cham-lo-3.html", {}),
        ("https://laodongthudo.vn/gone.html", {"status": "404 Not Found"}),
        ("https://laodongthudo.vn/moved.html", {"status": "301 Moved Permanently"}),
        ("https://laodongthudo.vn/picture.jpg", {"kind": "image/jpeg"}),
        (FOREIGN, {}),
    ],
    "CC-MAIN-2021-17": [
        ("https://laodongthudo.vn/cham-lo-4.html", {}),
        ("https://laodongthudo.vn/cham-lo-1.html", {}),
    ],
    "CC-MAIN-2014-10": [(FOREIGN, {})],
}
ALL = Query()
QUESTION = {"url": "laodongthudo.vn", "matchType": "domain", "output": "json"}
OWN = ["cham-lo-1", "cham-lo-2", "cham-lo-3", "cham-lo-4"]


@pytest.fixture(scope="module")
def wayback(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """pywb with a collection of each crawl, and the folder of their WARC files."""
    folder, files = tmp_path_factory.mktemp("pywb"), tmp_path_factory.mktemp("files")
    for name in CRAWLS:
        answers = [response(BODY + url.encode(), url, **kind) for url, kind in ANSWERS[name]]
        (files / f"{name}.warc.gz").write_bytes(warc(answers)[0])
    with pywb(folder, {name: files / f"{name}.warc.gz" for name in CRAWLS}) as url:
        yield url, files


@pytest.fixture
def front(wayback: tuple[str, Path]) -> Iterator[Front]:
    with serving(Front(*wayback)) as front:
        yield front


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "had" / "pages.warc.gz"


def had(front: Front, out: Path, query: Query = ALL, manners: Manners = HURRIED) -> FetchReport:
    return fetch(query, out, server=Server(front.url, front.url, manners, manners))


def names(out: Path) -> list[str]:
    return sorted(page.url.rpartition("/")[2].removesuffix(".html") for page in pages(read(out)))


def left_beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir())


def test_every_page_of_every_crawl_comes_as_the_crawl_holds_it(front: Front, out: Path) -> None:
    report = had(front, out)
    assert (report.captures, report.records, report.lost) == (5, 5, 0)
    assert names(out) == sorted([*OWN, "cham-lo-1"])
    assert left_beside(out) == ["pages.warc.gz", "pages.warc.gz.manifest"]
    stored = b"".join(path.read_bytes() for path in front.files.iterdir())
    first, *records = _members(out.read_bytes())
    assert all(record in stored for record in records)
    assert next(iter(ArchiveIterator(out, parse_http=False))).record_type == WarcRecordType.warcinfo
    assert front.agents == {"ldtd tests"}
    assert first not in stored


def _members(data: bytes) -> list[bytes]:
    starts = [*(record.stream_pos for record in ArchiveIterator(BytesIO(data), parse_http=False)), len(data)]
    return [data[start:end] for start, end in itertools.pairwise(starts)]


def test_the_folder_of_a_download_is_an_input_of_a_build(front: Front, out: Path) -> None:
    had(front, out)
    records = read(out.parent)
    assert (len(pages(records)), refusals(records), skipped(records)) == (5, [], 0)


def test_the_manifest_says_what_was_asked_and_what_was_had(front: Front, out: Path) -> None:
    report = had(front, out, Query(limit=4))
    manifest = json.loads(report.manifest.read_text())
    assert manifest["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert manifest["bytes"] == out.stat().st_size
    assert manifest["query"] == {
        "hosts": ["laodongthudo.vn"], "crawls": [], "since": None, "until": None, "limit": 4,
    }  # fmt: skip
    assert manifest["crawls"] == {
        "CC-MAIN-2021-17": {"captures": 1, "records": 1},
        "CC-MAIN-2021-21": {"captures": 3, "records": 3},
    }
    assert (manifest["captures"], manifest["records"], manifest["lost"]) == (4, 4, [])


QUERIES = [
    (Query(crawls=("CC-MAIN-2021-17",)),                              ["cham-lo-1", "cham-lo-4"]),
    (Query(since=date(2021, 5, 8), until=date(2021, 5, 8)),           sorted([*OWN, "cham-lo-1"])),
    (Query(since=date(2021, 5, 9)),                                   []),
    (Query(until=date(2021, 5, 7)),                                   []),
    (Query(limit=2),                                                  ["cham-lo-1", "cham-lo-2"]),
    (Query(hosts=("lamgiau.laodongthudo.vn",)),                       ["cham-lo-3"]),
    (Query(hosts=("lamgiau.laodongthudo.vn", "laodongthudo.vn")),     sorted([*OWN, "cham-lo-1"])),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_the_query_says_which_crawls_days_hosts_and_how_many(
    front: Front, out: Path, query: Query, expected: list[str]
) -> None:
    had(front, out, query)
    assert names(out) == expected


def test_crawls_of_other_days_are_not_even_asked(front: Front, out: Path) -> None:
    had(front, out, Query(since=date(2021, 6, 1)))
    assert [path for path in front.seen if "2021-21" in path or "2014-10" in path] == []
    assert any("2021-17" in path for path in front.seen)


def test_an_index_that_knows_no_pages_is_asked_once(front: Front, out: Path) -> None:
    front.spans = False
    had(front, out)
    assert names(out) == sorted([*OWN, "cham-lo-1"])


def busy(handler: Handler) -> bool:
    handler.answer(503, b"slow down", {"Retry-After": "0"})
    return True


def hung_up(handler: Handler) -> bool:
    handler.close_connection = True
    handler.connection.close()
    return True


def _real(handler: Handler) -> bytes:
    start, last = handler.headers["Range"].removeprefix("bytes=").split("-")
    return (handler.front.files / handler.path[1:]).read_bytes()[int(start) : int(last) + 1]


def cut_short(handler: Handler) -> bool:
    """Says how long the record is, and breaks off in its middle."""
    if "Range" not in handler.headers:
        return False
    data = _real(handler)
    handler.answer(206, data[: len(data) // 2], length=len(data))
    return True


def cut_short_index(handler: Handler) -> bool:
    if "showNumPages" in handler.path:
        return False
    handler.answer(200, b"".join(handler.rows(CRAWLS[0], QUESTION))[:-30])
    return True


def less(handler: Handler) -> bool:
    """Sends half of the record, and says that this was all."""
    handler.answer(206, _real(handler)[: len(_real(handler)) // 2])
    return True


def more(handler: Handler) -> bool:
    handler.answer(206, _real(handler) + b"more")
    return True


def whole_file(handler: Handler) -> bool:
    handler.answer(200, (handler.front.files / handler.path[1:]).read_bytes())
    return True


def flipped(handler: Handler) -> bool:
    """One byte of the record is not what it was."""
    data = bytearray(_real(handler))
    data[len(data) // 2] ^= 0x10
    handler.answer(206, bytes(data))
    return True


PASSING: list[tuple[Fault, str]] = [
    (busy, "collinfo"),
    (busy, "-index"),
    (busy, ".warc.gz"),
    (hung_up, "collinfo"),
    (hung_up, "-index"),
    (hung_up, ".warc.gz"),
    (cut_short, ".warc.gz"),
    (cut_short_index, "2021-21-index"),
    (less, ".warc.gz"),
    (more, ".warc.gz"),
    (whole_file, ".warc.gz"),
    (flipped, ".warc.gz"),
]


@pytest.mark.parametrize(("fault", "of"), PASSING)
def test_a_failure_that_passes_costs_nothing(front: Front, out: Path, fault: Fault, of: str) -> None:
    front.faults = [times(2, fault, of=of)]
    report = had(front, out)
    assert (report.records, report.lost) == (5, 0)
    assert names(out) == sorted([*OWN, "cham-lo-1"])


LASTING: list[tuple[Fault, str]] = [
    (cut_short, "breaks off"),
    (less, "less than"),
    (more, "more than"),
    (whole_file, "whole"),
    (flipped, "gzip"),
]


@pytest.mark.parametrize(("fault", "says"), LASTING)
def test_a_record_that_stays_wrong_is_lost_and_told_and_the_others_are_had(
    front: Front, out: Path, fault: Fault, says: str
) -> None:
    front.faults = [times(1000, fault, of="2021-17.warc.gz")]
    report = had(front, out)
    assert (report.captures, report.records, report.lost) == (5, 3, 2)
    assert names(out) == ["cham-lo-1", "cham-lo-2", "cham-lo-3"]
    lost = json.loads(report.manifest.read_text())["lost"]
    assert [entry["url"].rpartition("/")[2] for entry in lost] == ["cham-lo-1.html", "cham-lo-4.html"]
    assert all(entry["refusal"].startswith("fetch.record: ") and says in entry["refusal"] for entry in lost)
    assert skipped(read(out)) == 0


def _lie(key: str, change: Callable[[str], str]) -> Fault:
    """An index that states something else of cham-lo-2 than is true."""

    def fault(handler: Handler) -> bool:
        if "showNumPages" in handler.path:
            return False
        rows = [json.loads(row) for row in handler.rows(CRAWLS[0], QUESTION)]
        for row in rows:
            if "cham-lo-2" in row["url"]:
                row[key] = change(row[key])
        handler.answer(200, b"".join(json.dumps(row).encode() + b"\n" for row in rows))
        return True

    return fault


LIES = [
    ("length",   lambda length: str(int(length) - 9)),
    ("length",   lambda length: str(int(length) + 9)),
    ("length",   lambda length: str(10**12)),
    ("offset",   lambda offset: str(int(offset) + 5)),
    ("offset",   lambda offset: str(10**9)),
    ("digest",   lambda digest: "A" * 32),
    ("url",      lambda url: url.replace("cham-lo-2", "cham-lo-9")),
    ("filename", lambda name: "no-such-file.warc.gz"),
    ("filename", lambda name: "../../../../etc/passwd"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "change"), LIES)
def test_an_index_that_lies_about_a_record_costs_this_record(
    front: Front, out: Path, key: str, change: Callable[[str], str]
) -> None:
    front.spans = False
    front.faults = [times(1000, _lie(key, change), of="2021-21-index")]
    report = had(front, out, Query(crawls=("CC-MAIN-2021-21",)))
    assert (report.captures, report.lost) == (3, 1)
    assert names(out) == ["cham-lo-1", "cham-lo-3"]


def no_json(handler: Handler) -> bool:
    handler.answer(200, b"<html>maintenance</html>")
    return True


def forbidden(handler: Handler) -> bool:
    handler.answer(403, b"no")
    return True


def come_back_tomorrow(handler: Handler) -> bool:
    handler.answer(503, b"", {"Retry-After": "86400"})
    return True


STOPPING: list[tuple[Fault, str, str]] = [
    (busy,               "collinfo",  "fetch.server"),
    (busy,               "-index",    "fetch.server"),
    (busy,               ".warc.gz",  "fetch.server"),
    (hung_up,            ".warc.gz",  "fetch.server"),
    (forbidden,          "-index",    "fetch.server"),
    (come_back_tomorrow, ".warc.gz",  "fetch.server"),
    (no_json,            "collinfo",  "fetch.index"),
    (no_json,            "-index",    "fetch.index"),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "of", "code"), STOPPING)
def test_a_server_that_fails_for_good_stops_the_download_and_a_later_call_goes_on(
    front: Front, out: Path, fault: Fault, of: str, code: str
) -> None:
    front.faults = [times(1000, fault, of=of)]
    with pytest.raises(SourceError) as caught:
        had(front, out)
    assert caught.value.code == code
    assert not out.exists()
    front.faults = []
    assert had(front, out).records == 5
    assert names(out) == sorted([*OWN, "cham-lo-1"])


@pytest.fixture
def stopped(front: Front, out: Path) -> Path:
    """A download that the server has stopped; its ledger."""
    front.faults = [lambda handler: "2021-17.warc.gz" in handler.path and busy(handler)]
    with pytest.raises(SourceError, match="503"):
        had(front, out)
    front.faults = []
    return out.with_name(f"{out.name}.ledger")


def test_what_is_had_is_not_asked_for_again(front: Front, out: Path, stopped: Path) -> None:
    assert left_beside(out) == ["pages.warc.gz.ledger", "pages.warc.gz.partial"]
    front.seen = []
    assert had(front, out).records == 5
    assert front.asked() == {"collinfo": 1, ".warc.gz": 2}
    front.seen = []
    assert had(front, out).records == 5
    assert front.seen == []


def test_a_download_stopped_at_any_request_gives_the_same_records(front: Front, out: Path) -> None:
    had(front, out)
    expected, total = _members(out.read_bytes())[1:], len(front.seen)
    assert total > 10
    for stop in range(total):
        again = out.parent / str(stop) / out.name
        seen = itertools.count()

        def stopped(handler: Handler, stop: int = stop, seen: Iterator[int] = seen) -> bool:
            return next(seen) == stop and forbidden(handler)

        front.faults = [stopped]
        try:
            report = had(front, again)
        except SourceError:
            front.faults = []
            report = had(front, again)
        if not report.lost:
            assert _members(again.read_bytes())[1:] == expected
        assert report.records + report.lost == 5


def test_half_a_record_on_the_disk_is_cut_off(front: Front, out: Path, stopped: Path) -> None:
    with out.with_name(f"{out.name}.partial").open("ab") as partial:
        partial.write(b"\x1f\x8b\x08half a record that the ledger does not know" * 1000)
    assert had(front, out).records == 5
    assert refusals(read(out)) == []


def _state(front: Front, out: Path, query: Query = ALL) -> str:
    with pytest.raises(SourceError) as caught:
        had(front, out, query)
    return caught.value.code


def test_a_download_does_not_touch_what_is_not_its_own(front: Front, out: Path) -> None:
    had(front, out)
    before = out.read_bytes()
    assert _state(front, out, Query(limit=1)) == "fetch.state"
    out.with_name(f"{out.name}.manifest").unlink()
    assert _state(front, out) == "fetch.state"
    assert out.read_bytes() == before


def test_a_ledger_of_another_query_is_not_gone_on_with(front: Front, out: Path, stopped: Path) -> None:
    assert _state(front, out, Query(limit=1)) == "fetch.state"
    assert had(front, out).records == 5


def test_a_ledger_that_is_damaged_is_told(front: Front, out: Path, stopped: Path) -> None:
    stopped.write_bytes(b"this is no ledger " * 500)
    assert _state(front, out) == "fetch.state"


def test_a_file_that_is_shorter_than_its_ledger_says_is_told(front: Front, out: Path, stopped: Path) -> None:
    partial = out.with_name(f"{out.name}.partial")
    partial.write_bytes(partial.read_bytes()[:-1])
    assert _state(front, out) == "fetch.state"


def test_two_downloads_do_not_write_one_file(front: Front, out: Path, stopped: Path) -> None:
    with Ledger(stopped, str(Query())):
        assert _state(front, out) == "fetch.state"
    assert had(front, out).records == 5


def test_an_unknown_crawl_is_told(front: Front, out: Path) -> None:
    with pytest.raises(SourceError, match="there is no crawl CC-MAIN-1999-01"):
        had(front, out, Query(crawls=("CC-MAIN-1999-01", "CC-MAIN-2021-17")))


def test_requests_keep_their_distance(front: Front, out: Path) -> None:
    manners = Manners("ldtd tests", interval=0.05, attempts=2, backoff=0.0)
    had(front, out, Query(crawls=("CC-MAIN-2021-17",)), manners)
    index = [at for at, path in zip(front.times, front.seen, strict=True) if ".warc.gz" not in path]
    assert len(index) >= 4
    assert index[-1] - index[0] > 0.045 * (len(index) - 1)


@pytest.mark.parametrize("after", ["1", "date"])
def test_the_server_says_how_long_to_wait(front: Front, out: Path, after: str) -> None:
    value = after if after == "1" else format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)

    def wait(handler: Handler) -> bool:
        handler.answer(429, b"", {"Retry-After": value})
        return True

    front.faults = [times(1, wait, of="collinfo")]
    had(front, out, Query(limit=1))
    assert 0.9 < front.times[1] - front.times[0] < 10


def test_progress_counts_to_the_end(front: Front, out: Path) -> None:
    told: list[tuple[str, int, int]] = []
    server = Server(front.url, front.url, HURRIED, HURRIED)
    fetch(Query(), out, server=server, progress=lambda *step: told.append(step))
    assert told[0] == ("index", 0, 3)
    assert ("index", 3, 3) in told
    assert told[-1] == ("records", 5, 5)
