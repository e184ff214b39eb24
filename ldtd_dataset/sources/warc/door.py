"""WARC and WET: pages as a crawler kept them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, WarcReader, ZstdReader
from fastwarc.warc import WarcRecord, WarcRecordType

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.document import RawDocument, Record, Skipped, Unreadable
from ldtd_dataset.sources.hosts import wanted
from ldtd_dataset.sources.moments import moment
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.sources.stream import guarded, oversize
from ldtd_dataset.sources.warc.members import next_record
from ldtd_dataset.sources.warc.walk import Damage, Found, Walk, is_one_by_one
from ldtd_dataset.text import normalize

_HTML = frozenset(("text/html", "application/xhtml+xml"))
_HTTP = "application/http"
_OK = 200
_SHA1 = re.compile("sha1:[A-Z2-7]{32}")

_DECODERS: dict[tuple[str, str], Callable[[BinaryIO], WarcReader]] = {
    # HTTP header          value       what takes it off
    ("Transfer-Encoding", "chunked"):  ChunkedReader,
    ("Content-Encoding",  "gzip"):     GzipReader,
    ("Content-Encoding",  "x-gzip"):   GzipReader,
    ("Content-Encoding",  "deflate"):  lambda data: GzipReader(data, zlib=True),
    ("Content-Encoding",  "br"):       BrotliReader,
    ("Content-Encoding",  "zstd"):     ZstdReader,
}  # fmt: skip


def records(piece: Piece, options: Options) -> Iterator[Record]:
    """The pages of the file or of its range: HTML answers with status 200, and the texts of a WET file."""
    try:
        with guarded(), piece.open() as file:
            end = piece.start + piece.size if piece.size else None
            for found in Walk(file, piece.start, end, options.max_bytes):
                record = _told(found, piece.uri) if isinstance(found, Damage) else _record(found, piece.uri, options)
                if record is not None:
                    yield record
    except SourceError as error:
        yield Unreadable(piece.uri, error.refusal)


def cut(piece: Piece, size: int) -> Iterator[Piece]:
    """The file in ranges of about `size` bytes that begin with a record, where each record is compressed by itself.

    Errors: OSError.
    """
    starts = [0]
    with piece.open(here_and_there=True) as file:
        while is_one_by_one(file) and (start := next_record(file, starts[-1] + size)) is not None:
            starts.append(start)
    for start, end in pairwise([*starts, piece.size]):
        yield dataclasses.replace(piece, start=start, size=end - start)


def _told(damage: Damage, uri: str) -> Unreadable:
    return Unreadable(f"{uri}#{damage.at}", Refusal("source.broken", f"the record cannot be read: {damage.message}"))


def _record(found: Found, file: str, options: Options) -> Record | None:
    """The page of a record; None where it holds none. An answer that cannot be read is `Unreadable`."""
    record = found.record
    uri = f"{file}#{normalize(record.record_id or '').strip('<>') or found.at}"
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    try:
        if not wanted(url, options.hosts):
            return Skipped(file) if _is_page(record) else None
        if record.content_length <= options.max_bytes:
            _verify(record)
        if not _is_page(record):
            return None
        data = _payload(record, options)
    except OSError as error:
        found.torn = True
        return Unreadable(uri, Refusal("source.broken", f"the record cannot be read: {error}"))
    except SourceError as error:
        return Unreadable(uri, error.refusal)
    captured_at = moment(record.headers.get("WARC-Date"))
    is_html = record.record_type == WarcRecordType.response
    charset = record.http_charset if is_html else None
    return RawDocument(uri, data, url, captured_at, charset, "html" if is_html else "text")


def _payload(record: WarcRecord, options: Options) -> bytes:
    """The page's bytes, without the encodings of the transfer.

    Errors: OSError; SourceError source.size, source.bomb.
    """
    limit, size = options.max_bytes, record.content_length
    if size > limit:
        raise SourceError(oversize(options))
    data = record.reader.read(size)
    if len(data) < size:
        raise OSError(f"{size - len(data)} of its bytes are missing")
    for (header, value), decoder in _DECODERS.items():
        if record.http_headers and (record.http_headers.get(header) or "").strip().lower() == value:
            data = _decoded(data, decoder, limit + 1)
    if len(data) > limit:
        raise SourceError(oversize(options, packed=size))
    return data


def _verify(record: WarcRecord) -> None:
    """Errors: OSError where the record states the digest of its bytes, in the usual form, and they have another."""
    digest = record.headers.get("WARC-Block-Digest") or ""
    if _SHA1.fullmatch(digest) and not record.verify_block_digest():
        raise OSError("its bytes do not have the digest that it states")


def _is_page(record: WarcRecord) -> bool:
    """Whether the record is HTML that a server gave with status 200, or the text of a page.

    Errors: OSError where the answer ends within its header.
    """
    match record.record_type:
        case WarcRecordType.conversion:
            return True
        case WarcRecordType.response:
            if not (record.headers.get("Content-Type") or _HTTP).lower().startswith(_HTTP):
                return False
            record.parse_http()
            if record.http_headers is None or record.http_headers.status_code is None:
                raise OSError("it holds no HTTP answer")
            kind = record.http_content_type or record.headers.get("WARC-Identified-Payload-Type") or ""
            return record.http_headers.status_code == _OK and kind.partition(";")[0].strip().lower() in _HTML
        case _:
            return False


def _decoded(data: bytes, decoder: Callable[[BinaryIO], WarcReader], limit: int) -> bytes:
    """The bytes decoded, at most `limit` of them; as they are where they only claim to be encoded, as many do."""
    parts, missing = [], limit
    try:
        with decoder(BytesIO(data)) as reader:
            while missing and (part := reader.read(missing)):
                parts.append(part)
                missing -= len(part)
    except OSError:
        return data
    return b"".join(parts)
