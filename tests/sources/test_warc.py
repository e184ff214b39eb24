"""WARC and WET: which records are pages, what is told of the others, how reading goes on after damage."""

from __future__ import annotations

import gzip
import random
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldtd_dataset.sources.document import RawDocument
from ldtd_dataset.sources.options import Options
from tests.sources.made import FOREIGN, HTML, TEXT, URL, conversion, pages, read, refusals, response, skipped, warc

BODY = HTML.encode()
WHEN = datetime(2021, 5, 8, 5, 30, tzinfo=UTC)


def numbered(count: int) -> list[dict[str, object]]:
    """Answers whose URLs end in their number; long enough that each fills more than a header."""
    return [response(BODY + str(at * 7919).encode() * 50, f"{URL}?{at}") for at in range(count)]


def numbers(records: list[object]) -> list[int]:
    return [int(page.url.rpartition("?")[2]) for page in pages(records)]


def stored(folder: Path, data: bytes, name: str = "a.warc.gz") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize("gz", [True, False])
def test_an_answer_is_a_page_with_its_headers(tmp_path: Path, gz: bool) -> None:
    data, _ = warc([response(BODY, kind="text/html; charset=Windows-1258")], gzip=gz)
    (found,) = read(stored(tmp_path, data))
    uri = found.source_uri
    assert uri.startswith("a.warc.gz#urn:uuid:")
    assert found == RawDocument(uri, BODY, URL, WHEN, "windows-1258", "html")


def test_the_text_of_a_wet_record_is_a_page(tmp_path: Path) -> None:
    data, _ = warc([conversion(TEXT), conversion(TEXT, FOREIGN)])
    records = read(stored(tmp_path, data, "CC-MAIN-1.warc.wet.gz"))
    assert [(page.data, page.medium, page.charset) for page in pages(records)] == [(TEXT.encode(), "text", None)]
    assert skipped(records) == 1


def test_only_html_with_status_200_is_a_page(tmp_path: Path) -> None:
    data, _ = warc(
        [
            response(BODY, f"{URL}?1", status="404 Not Found"),
            response(BODY, f"{URL}?2", status="301 Moved Permanently"),
            response(b"\xff\xd8\xff", f"{URL}?3", kind="image/jpeg"),
            response(b"{}", f"{URL}?4", kind="application/json"),
            response(BODY, f"{URL}?5", kind="application/xhtml+xml"),
            response(BODY, f"{URL}?6", kind="TEXT/HTML;charset=utf-8"),
            response(BODY, FOREIGN),
            response(BODY, FOREIGN, status="404 Not Found"),
            {"uri": URL, "record_type": "metadata", "payload": None},
        ]
    )
    records = read(stored(tmp_path, data))
    assert numbers(records) == [5, 6]
    assert (skipped(records), refusals(records)) == (1, [])


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


ENCODINGS = [
    ([("Content-Encoding", "gzip")], gzip.compress(BODY)),
    ([("content-encoding", "GZIP")], gzip.compress(BODY)),
    ([("Content-Encoding", "deflate")], zlib.compress(BODY)),
    ([("Content-Encoding", "br")], brotli.compress(BODY)),
    ([("Content-Encoding", "zstd")], zstd.compress(BODY)),
    ([("Transfer-Encoding", "chunked")], chunked(BODY)),
    ([("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")], chunked(gzip.compress(BODY))),
    ([("Transfer-Encoding", "chunked"), ("Content-Encoding", "br")], BODY),
]


@pytest.mark.parametrize(("headers", "sent"), ENCODINGS)
def test_the_encodings_of_the_transfer_are_taken_off(
    tmp_path: Path, headers: list[tuple[str, str]], sent: bytes
) -> None:
    data, _ = warc([response(sent, headers=headers)])
    assert [page.data for page in pages(read(stored(tmp_path, data)))] == [BODY]


def test_records_compressed_by_zstd_together_or_not_at_all(tmp_path: Path) -> None:
    plain, starts = warc(numbered(5), gzip=False)
    ends = [*starts[1:], len(plain)]
    stored(tmp_path, b"".join(zstd.compress(plain[a:b]) for a, b in zip(starts, ends, strict=True)), "1.warc.zst")
    stored(tmp_path, zstd.compress(plain), "2.warc.zst")
    stored(tmp_path, gzip.compress(plain), "3.warc.gz")
    stored(tmp_path, plain, "4.warc")
    assert numbers(read(tmp_path)) == [0, 1, 2, 3, 4] * 4


@pytest.mark.parametrize("gz", [True, False])
def test_a_record_over_the_cap_is_refused_unread(tmp_path: Path, gz: bool) -> None:
    answers = [*numbered(2), response(BODY * 100, f"{URL}?2"), response(b"\0" * 90_000, kind="video/mp4"), *numbered(1)]
    data, _ = warc(answers, gzip=gz)
    records = read(stored(tmp_path, data), options=Options(max_bytes=5000))
    assert numbers(records) == [0, 1, 0]
    assert [code for _, code in refusals(records)] == ["source.size"]


def test_an_answer_that_swells_is_a_bomb(tmp_path: Path) -> None:
    data, _ = warc([response(gzip.compress(bytes(20_000_000)), headers=[("Content-Encoding", "gzip")]), *numbered(1)])
    records = read(stored(tmp_path, data))
    assert [code for _, code in refusals(records)] == ["source.bomb"]
    assert numbers(records) == [0]


def _flipped(data: bytes, starts: list[int]) -> bytes:
    at = starts[2] + 60
    return data[:at] + bytes(byte ^ 0x5A for byte in data[at : at + 20]) + data[at + 20 :]


def _cut_out(data: bytes, starts: list[int]) -> bytes:
    return data[: starts[2] + 30] + data[starts[3] - 30 :]


def _headless(data: bytes, starts: list[int]) -> bytes:
    return data[: starts[2]] + b"?????" + data[starts[2] + 5 :]


def _junk(data: bytes, starts: list[int]) -> bytes:
    return data[: starts[2]] + b"no record at all\r\n" + data[starts[2] :]


def _short(data: bytes, starts: list[int]) -> bytes:
    return data[: starts[4] + (starts[4] - starts[3]) // 2]


DAMAGE = [
    # what was done        which pages are left
    (_flipped,             [0, 1, 3, 4]),
    (_cut_out,             [0, 1, 3, 4]),
    (_headless,            [0, 1, 3, 4]),
    (_junk,                [0, 1, 2, 3, 4]),
    (_short,               [0, 1, 2, 3]),
]  # fmt: skip


@pytest.mark.parametrize(("damaged", "left"), DAMAGE)
def test_damage_costs_the_damaged_record_and_is_told_once(tmp_path: Path, damaged: object, left: list[int]) -> None:
    records = read(stored(tmp_path, damaged(*warc(numbered(5)))))
    assert numbers(records) == left
    assert [code for _, code in refusals(records)] == ["source.broken"]


@pytest.mark.parametrize(("damaged", "left"), DAMAGE[2:])
def test_damage_between_records_that_are_not_compressed(tmp_path: Path, damaged: object, left: list[int]) -> None:
    records = read(stored(tmp_path, damaged(*warc(numbered(5), gzip=False)), "a.warc"))
    assert numbers(records) == left
    assert [code for _, code in refusals(records)] == ["source.broken"]


def test_a_page_torn_in_its_middle_is_told_once(tmp_path: Path) -> None:
    noise = random.Random(7).randbytes(300_000).hex().encode()
    data, starts = warc([*numbered(1), response(noise, f"{URL}?1"), *numbered(1)])
    at = starts[2] - 50_000
    records = read(stored(tmp_path, data[:at] + bytes(400) + data[at + 400 :]))
    assert numbers(records) == [0, 0]
    assert [code for _, code in refusals(records)] == ["source.broken"]


def test_a_page_whose_bytes_are_not_those_of_its_digest_is_refused(tmp_path: Path) -> None:
    data, starts = warc(numbered(3), gzip=False)
    at = starts[2] - 40
    records = read(stored(tmp_path, data[:at] + b"X" + data[at + 1 :], "a.warc"))
    assert numbers(records) == [0, 2]
    assert [code for _, code in refusals(records)] == ["source.broken"]


def test_a_damaged_record_of_another_host_is_no_rejection_of_ours(tmp_path: Path) -> None:
    data, _ = warc([response(BODY, FOREIGN), *numbered(1)], gzip=False)
    records = read(stored(tmp_path, data.replace(b"120 su", b"130 su", 1), "a.warc"))
    assert (numbers(records), skipped(records), refusals(records)) == ([0], 1, [])


def test_what_is_no_warc_is_told(tmp_path: Path) -> None:
    assert [code for _, code in refusals(read(stored(tmp_path, BODY)))] == ["source.broken"]


def _packed(head: bytes, filler: bytes, count: int) -> bytes:
    """A gzip member that begins so, and goes on with the same for very long."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    block = filler * (1_000_000 // len(filler))
    return b"".join([packer.compress(head), *(packer.compress(block) for _ in range(count)), packer.flush()])


GIANT = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://laodongthudo.vn/1.html\r\n"
    b"Content-Length: 900000000\r\nContent-Type: application/http\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
)


@pytest.mark.parametrize("filler", [b"\r\n", b"\0", b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n"])
@pytest.mark.parametrize("head", [warc(numbered(1), gzip=False)[0], GIANT, b""])
def test_a_member_that_swells_costs_no_time_and_not_its_neighbours(tmp_path: Path, head: bytes, filler: bytes) -> None:
    bomb, (good, _) = _packed(head, filler, 80), warc(numbered(2))
    began = time.perf_counter()
    records = read(stored(tmp_path, good + bomb + good))
    assert time.perf_counter() - began < 1
    own = [0] if head not in (GIANT, b"") else []
    assert numbers(records) == [0, 1, *own, 0, 1]
    assert {code for _, code in refusals(records)} <= {"source.broken", "source.size"}
    assert refusals(records)


@pytest.mark.parametrize("padding", [b"\0" * 1000, b"\r\n\r\n"])
def test_padding_between_and_after_records_is_no_damage(tmp_path: Path, padding: bytes) -> None:
    data, starts = warc(numbered(3))
    records = read(stored(tmp_path, data[: starts[1]] + padding + data[starts[1] :] + padding))
    assert (numbers(records), refusals(records)) == ([0, 1, 2], [])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), kind=st.sampled_from(["gzip", "zstd", "plain"]))
def test_whatever_is_done_to_a_file_is_read_without_a_fault(tmp_path: Path, data: st.DataObject, kind: str) -> None:
    plain, starts = warc(numbered(4), gzip=False)
    ends = [*starts[1:], len(plain)]
    packers = {"gzip": gzip.compress, "zstd": zstd.compress, "plain": bytes}
    file = bytearray(b"".join(packers[kind](plain[a:b]) for a, b in zip(starts, ends, strict=True)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(file)))
        file[at : at + data.draw(st.integers(0, 300))] = data.draw(st.binary(max_size=40))
    records = read(stored(tmp_path, bytes(file)))
    assert all(code.startswith("source.") for _, code in refusals(records))
    assert len({uri for uri, _ in refusals(records)}) == len(refusals(records))
