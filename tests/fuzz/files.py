# ruff: noqa: E501 (a row a line)
"""Files made of decisions: WARC, JSON Lines and Parquet with mutated pages in them, and then with mutated bytes."""

from __future__ import annotations

import bz2
import gzip
import io
import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.fuzz.choices import Choices
from tests.fuzz.pages import html_page, sentences, text_page

URLS = (
    *("https://laodongthudo.vn/cham-lo-152001.html", "https://m.laodongthudo.vn/a-1.html", "https://tin.example.vn/b-2.html"),
    *("", "laodongthudo.vn", "//laodongthudo.vn/x", "https://laodongthudo.vn/a\u0301-9.html", "http://[", "a" * 3000),
    *("https://laodongthudo.vn/a-99999999999999999999.html", "https://laodongthudo.vn/?print_article&i=12", " \n", "\ud800"),
)  # fmt: skip

MOMENTS: tuple[Any, ...] = (
    *("2021-05-08T12:30:00Z", "20210508123000", "2021/05/08 12:30:00", "05/08/2021", "0000-00-00", "2021-02-30", ""),
    *(1620477000, 1620477000000, -1, 0, 1e300, float("nan"), True, [], {}, None, "9999-12-31T23:59:59-23:59"),
)  # fmt: skip

CHUNKS = (
    b"",
    b"\0",
    b"\r\n",
    b"\r\n\r\n",
    b"WARC/1.0\r\n",
    b"\xff" * 8,
    b"\x1f\x8b\x08\x00",
    b"\x28\xb5\x2f\xfd",
    b"PAR1",
)

_LONGEST = 4


def flipped(data: bytes, choices: Choices, most: int = 6) -> bytes:
    """The bytes, some of them changed, dropped, doubled or put in."""
    held = bytearray(data)
    for _ in range(choices.below(most)):
        at, size = choices.below(len(held) + 1), choices.below(64)
        match choices.below(6):
            case 0:
                held[at : at + 1] = choices.take(1)
            case 1:
                del held[at : at + size]
            case 2:
                held[at:at] = held[at : at + size]
            case 3:
                held[at:at] = choices.pick(CHUNKS)
            case 4:
                del held[at:]
            case _:
                held[at : at + 4] = choices.take(4)
    return bytes(held)


def page(choices: Choices) -> str:
    return choices.pick((text_page, html_page, sentences))(Choices(choices.take(24)))


# ---------------------------------------------------------------- WARC

_TYPES = ("response", "response", "conversion", "request", "warcinfo", "revisit", "resource", "metadata", "x")
_ENCODINGS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("", bytes),
    ("Content-Encoding: gzip\r\n", gzip.compress),
    ("Content-Encoding: gzip\r\n", bytes),
    ("Content-Encoding: br\r\n", bytes),
    ("Transfer-Encoding: chunked\r\n", lambda data: b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)),
    ("Transfer-Encoding: chunked\r\n", lambda data: b"%x;a=b\r\n%b\r\n" % (len(data) + 9, data)),
    ("Content-Encoding: zstd\r\n", lambda data: b"\x28\xb5\x2f\xfd" + data),
    ("Content-Encoding: deflate\r\n", lambda data: b"\x78\x9c" + data),
)
_STATUS = ("200 OK", "404 Not Found", "301 Moved", "200", "", "x", "999 \xff")
_KINDS = (
    "text/html; charset=UTF-8",
    "text/html",
    "text/plain",
    "application/xhtml+xml",
    "text/html; charset=windows-1258",
    "",
)
_LENGTHS: tuple[Callable[[int], int | str], ...] = (
    *(int, int, int, int, lambda size: size + 1, lambda size: max(0, size - 7), lambda size: 0),
    *(lambda size: -1, lambda size: 1 << 40, lambda size: "x", lambda size: 1 << 70),
)


def _answer(choices: Choices, body: bytes) -> bytes:
    header, encode = choices.pick(_ENCODINGS)
    status, kind = choices.pick(_STATUS), choices.pick(_KINDS)
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{header}\r\n".encode("latin-1", "replace")
    return head + encode(body)


def _warc_record(choices: Choices, number: int) -> bytes:
    kind = choices.pick(_TYPES)
    body = page(choices).encode("utf-8", "replace")
    content = _answer(choices, body) if kind == "response" else body
    length = choices.pick(_LENGTHS)(len(content))
    url, moment = choices.pick(URLS).strip(), choices.pick(MOMENTS)
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Date: {moment}\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
    )
    return head.encode("utf-8", "replace") + content + choices.pick((b"\r\n\r\n",) * 3 + (b"", b"\r\n"))


def warc_file(choices: Choices) -> bytes:
    """A WARC file: some records, each compressed by itself or none, and then what happened to the bytes."""
    pack: Callable[[bytes], bytes] = choices.pick((bytes, gzip.compress))
    records = [pack(_warc_record(choices, number)) for number in range(choices.below(_LONGEST) + 1)]
    return flipped(b"".join(records), choices)


# ---------------------------------------------------------------- rows

_TEXTS = ("text", "text", "content", "raw_content", "html", "raw_html", "body")
_OTHERS: tuple[Any, ...] = (None, 5, 1.5, True, [], {}, ["text"], {"url": "x"}, "", " ", 10**30)


def _row(choices: Choices) -> dict[str, Any]:
    """A row of a corpus as it might be, most of its values as they should."""
    row: dict[str, Any] = {choices.pick(_TEXTS): page(choices) if choices.below(8) else choices.pick(_OTHERS)}
    if choices.below(3):
        row["url"] = choices.pick(URLS) if choices.below(8) else choices.pick(_OTHERS)
    if choices.below(3):
        row[choices.pick(("timestamp", "date", "ts"))] = choices.pick(MOMENTS)
    if choices.below(6) == 5:
        row["metadata"] = choices.pick(({"url": choices.pick(URLS)}, {"warc_headers": {"warc-date": 5}}, [], "x"))
    return row


def _line(choices: Choices) -> bytes:
    match choices.below(12):
        case 0:
            return choices.take(choices.below(40))
        case 1:
            return choices.pick(
                (b"[" * 5000, b'{"text":' * 3000, b'{"text":"a","text":"b"}', b"{}", b"NaN", b"1" * 6000)
            )
        case _:
            return json.dumps(_row(choices), ensure_ascii=choices.below(2) == 1).encode("utf-8", "surrogatepass")


def lines_file(choices: Choices) -> bytes:
    """A JSON Lines file, plain or compressed, and then what happened to its bytes."""
    end = choices.pick((b"\n", b"\n", b"\r\n", b"\n\n", b"\r"))
    data = end.join(_line(choices) for _ in range(choices.below(_LONGEST) + 1)) + choices.pick((b"\n", b""))
    pack: Callable[[bytes], bytes] = choices.pick((bytes, bytes, gzip.compress, bz2.compress))
    return flipped(pack(flipped(data, choices, 3)), choices, 4)


_WHEN: tuple[tuple[pa.DataType, Any], ...] = (
    (pa.string(), "2021-05-08T12:30:00Z"),
    (pa.int64(), 1620477000),
    (pa.float64(), float("inf")),
    (pa.timestamp("ns"), 2**62),
    (pa.timestamp("s"), -(2**60)),
    (pa.timestamp("us", tz="Asia/Ho_Chi_Minh"), 1620477000000000),
    (pa.timestamp("us", tz="Mars/Olympus"), 1620477000000000),
    (pa.date32(), 2**31 - 1),
    (pa.date64(), -(2**55)),
    (pa.time64("us"), 86_400_000_001),
    (pa.duration("s"), 2**40),
    (pa.decimal128(38, 3), None),
    (pa.list_(pa.string()), ["2021"]),
    (pa.struct([("date", pa.string())]), {"date": "2021"}),
    (pa.null(), None),
)
"""Types and values of a column of times."""

_TEXT_TYPES = (pa.string(), pa.large_string(), pa.binary(), pa.large_binary(), pa.dictionary(pa.int32(), pa.string()))


def _texts(choices: Choices, rows: int, kind: pa.DataType) -> pa.Array:
    pages = [page(choices).encode("utf-8", "replace") for _ in range(rows)]
    if choices.below(6) == 5:
        pages[0] = b"\xff" + pages[0]
    if pa.types.is_dictionary(kind):
        return pa.array([one.decode("utf-8", "replace") for one in pages]).dictionary_encode()
    held = pa.array(
        pages, pa.large_binary() if pa.types.is_large_string(kind) or pa.types.is_large_binary(kind) else pa.binary()
    )
    return held.view(kind) if kind in (pa.string(), pa.large_string()) else held


def _when(choices: Choices, rows: int) -> pa.Array:
    kind, value = choices.pick(_WHEN)
    return pa.array([value] * rows, kind)


def parquet_file(choices: Choices) -> bytes:
    """A Parquet file of a corpus, of whatever types, and then what happened to its bytes."""
    rows = choices.below(_LONGEST) + 1
    columns = {choices.pick(_TEXTS): _texts(choices, rows, choices.pick(_TEXT_TYPES))}
    if choices.below(3):
        urls = [choices.pick(URLS).encode("utf-8", "replace").decode() for _ in range(rows)]
        columns["url"] = pa.array(urls) if choices.below(6) else _when(choices, rows)
    if choices.below(3):
        columns[choices.pick(("timestamp", "date", "ts"))] = _when(choices, rows)
    if choices.below(6) == 5:
        columns["metadata"] = pa.array([{"url": choices.pick(URLS[:3])}] * rows)
    return flipped(_written(pa.table(columns), choices), choices)


def _written(rows: pa.Table, choices: Choices) -> bytes:
    """The rows as a file; without the columns that Parquet does not hold."""
    how = {
        "row_group_size": choices.below(len(rows)) + 1,
        "version": choices.pick(("1.0", "2.6")),
        "compression": choices.pick(("none", "zstd", "snappy")),
        "write_page_checksum": choices.below(2) == 1,
        "use_dictionary": choices.below(2) == 1,
    }
    while True:
        out = io.BytesIO()
        try:
            pq.write_table(rows, out, **how)
        except (pa.ArrowException, ValueError):
            rows = rows.remove_column(rows.num_columns - 1)
            continue
        return out.getvalue()
