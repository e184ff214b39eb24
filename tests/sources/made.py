"""Made-up pages, and the files that hold them: what the tests of this folder read."""

from __future__ import annotations

import io
import json
import unicodedata
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ldtd_dataset.sources.document import RawDocument, Record, Skipped, Unreadable
from ldtd_dataset.sources.options import DEFAULT, Options
from ldtd_dataset.sources.read import plan

TEXT = """LĐLĐ huyện Phú Lương:

Chăm lo thiết thực cho đoàn viên khó khăn

(LĐTĐ) Trong tháng 5, các cấp Công đoàn huyện đã trao 120 suất quà cho đoàn viên, người lao động gặp khó khăn.

Mỗi suất quà trị giá 500.000 đồng được trích từ nguồn kinh phí công đoàn và sự ủng hộ của các đơn vị.

Hà Vy
"""

HTML = (
    '<!DOCTYPE html><html lang="vi"><head><title>Chăm lo</title></head><body><h1 class="post-title">Chăm lo thiết thực'
    " cho đoàn viên khó khăn</h1><p>Các cấp Công đoàn huyện đã trao 120 suất quà cho người lao động.</p></body></html>"
)

URL = "https://laodongthudo.vn/cham-lo-thiet-thuc-cho-doan-vien-152001.html"
FOREIGN = "https://tin.example.vn/bai-viet-1.html"

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """Vietnamese as Windows wrote it: the letter, then its tone, unless the two are one character there."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
            out += (base + "".join(part for part in parts if part in _TONES)).encode("cp1258")
    return bytes(out)


def json_lines(rows: Iterable[object]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def response(
    body: bytes,
    url: str = URL,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=UTF-8",
    headers: Sequence[tuple[str, str]] = (),
) -> dict[str, object]:
    """An HTTP answer, to be written as a WARC record."""
    answer = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
    return {"uri": url, "record_type": "response", "payload": io.BytesIO(body), "http_headers": answer}


def conversion(text: str, url: str = URL) -> dict[str, object]:
    """The text of a page, as a WET record."""
    body = io.BytesIO(text.encode())
    return {"uri": url, "record_type": "conversion", "payload": body, "warc_content_type": "text/plain"}


def warc(answers: Iterable[dict[str, object]], *, gzip: bool = True) -> tuple[bytes, list[int]]:
    """A WARC file with a record for each answer, and where each record begins."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip, warc_version="1.0")
    starts = []
    for number, answer in enumerate(answers):
        starts.append(out.tell())
        headers = {"WARC-Date": "2021-05-08T05:30:00Z", "WARC-Record-ID": f"<{uuid.UUID(int=number).urn}>"}
        writer.write_record(writer.create_warc_record(**answer, warc_headers_dict=headers))
    return out.getvalue(), starts


def read(*inputs: str | Path, options: Options = DEFAULT, shard_bytes: int | None = None) -> list[Record]:
    """All records of the inputs, through their plan."""
    shards = plan(inputs, options=options, shard_bytes=shard_bytes)
    return [record for shard in shards for record in shard.documents()]


def pages(records: Iterable[Record]) -> list[RawDocument]:
    return [record for record in records if isinstance(record, RawDocument)]


def refusals(records: Iterable[Record]) -> list[tuple[str, str]]:
    """Where each unreadable record stands, and the code of its refusal."""
    return [(record.source_uri, record.refusal.code) for record in records if isinstance(record, Unreadable)]


def skipped(records: Iterable[Record]) -> int:
    return sum(record.rows for record in records if isinstance(record, Skipped))
