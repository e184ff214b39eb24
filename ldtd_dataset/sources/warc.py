"""WARC and WET: pages as a crawler kept them."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice, pairwise
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, WarcReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.archive import is_packed, next_member, next_record
from ldtd_dataset.sources.document import RawDocument, Record, Skipped, Unreadable
from ldtd_dataset.sources.hosts import wanted
from ldtd_dataset.sources.moments import moment
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.piece import STANDARD_INPUT, Piece
from ldtd_dataset.sources.stream import guarded, oversize
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
        with guarded(), piece.open() as raw:
            yield from _Archive(piece, options, raw).records()
    except SourceError as error:
        yield Unreadable(piece.uri, error.refusal)


def cut(piece: Piece, size: int) -> Iterator[Piece]:
    """The file in ranges of about `size` bytes that begin with a record, where each record is compressed by itself.

    Errors: OSError.
    """
    with piece.open() as file:
        starts = [0]
        while _one_by_one(file) and (start := next_record(file, starts[-1] + size)) is not None:
            starts.append(start)
    for start, end in pairwise([*starts, piece.size]):
        yield dataclasses.replace(piece, start=start, size=end - start)


def _one_by_one(file: BinaryIO) -> bool:
    """Whether the file's records are compressed each by itself, as far as the first three tell."""
    file.seek(0)
    starts = [record.stream_pos for record in islice(ArchiveIterator(file, parse_http=False), 3)]
    return is_packed(file) and len(starts) == 3 and all(next_record(file, at) == at for at in starts)


class _Pipe:
    """Standard input: it cannot seek, but it can say how far it has come."""

    def __init__(self, raw: BinaryIO) -> None:
        self.raw = raw
        self.at = 0

    def read(self, size: int = -1) -> bytes:
        data = self.raw.read(size)
        self.at += len(data)
        return data

    def tell(self) -> int:
        return self.at


class _Archive:
    """The records of an open file or of its range. After damage they go on with the next that can be told."""

    def __init__(self, piece: Piece, options: Options, raw: BinaryIO) -> None:
        self.uri = piece.uri
        self.options = options
        self.can_seek = piece.name != STANDARD_INPUT
        self.file = raw if self.can_seek else cast(BinaryIO, _Pipe(raw))
        end = piece.start + piece.size
        self.end = end if self.can_seek and end < os.fstat(raw.fileno()).st_size else None
        self.at: int | None = piece.start
        self.last: int | None = None
        self.torn = False
        self.damage: Unreadable | None = None

    def records(self) -> Iterator[Record]:
        while self.at is not None:
            start, self.at, self.last, self.torn = self.at, None, None, False
            try:
                yield from self._run(start)
            except OSError as error:
                yield from self._after(start, error)
        yield from self._told()

    def _run(self, start: int) -> Iterator[Record]:
        """The records from `start` to the end. Errors: OSError at the first damage."""
        if self.can_seek:
            self.file.seek(start)
        for record in ArchiveIterator(self.file, parse_http=False):
            if self.end is not None and record.stream_pos >= self.end:
                return
            yield from self._told()
            self.last = record.stream_pos
            found = self._record(record)
            if found is not None:
                yield found
            self.torn = isinstance(found, Unreadable) and found.refusal.code == "source.broken"
            if record.content_length > self.options.max_bytes and self._jump():
                return

    def _after(self, start: int, error: OSError) -> Iterator[Record]:
        """Tells the damage, once, and sets where to go on.

        What is damaged after a record may be the next one, or bytes between the two: that shows only when the next
        run begins, and waits in `self.damage` until then.
        """
        refusal = Refusal("source.broken", f"the record cannot be read: {error}")
        if self.last is None:
            self.damage = Unreadable(f"{self.uri}#{start}", refusal)
            yield from self._told()
            self.at = self._next(start + 1)
        else:
            self.at = self._next(self.last + 1)
            if not self.torn:
                begins = self._next(self.last + 1, next_member) or self.last
                self.damage = Unreadable(f"{self.uri}#{begins}", refusal)

    def _told(self) -> Iterator[Unreadable]:
        if self.damage is not None:
            yield self.damage
        self.damage = None

    def _jump(self) -> bool:
        """Goes on behind a huge record without decompressing it, where that can be done."""
        if not self.can_seek or self.last is None:
            return False
        here = self.file.tell()
        if is_packed(self.file):
            self.at = self._next(self.last + 1)
        self.file.seek(here)
        return self.at is not None

    def _next(self, after: int, search: Callable[[BinaryIO, int], int | None] = next_record) -> int | None:
        at = search(self.file, after) if self.can_seek else None
        return None if at is None or (self.end is not None and at >= self.end) else at

    def _record(self, record: WarcRecord) -> Record | None:
        """The page of a record; None where it holds none. An answer that cannot be read is `Unreadable`."""
        uri = f"{self.uri}#{normalize(record.record_id or '').strip('<>') or record.stream_pos}"
        url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
        try:
            if not wanted(url, self.options.hosts):
                return Skipped(self.uri) if _is_page(record) else None
            if record.content_length <= self.options.max_bytes:
                _verify(record)
            if not _is_page(record):
                return None
            data = self._payload(record)
        except OSError as error:
            return Unreadable(uri, Refusal("source.broken", f"the record cannot be read: {error}"))
        except SourceError as error:
            return Unreadable(uri, error.refusal)
        captured_at = moment(record.headers.get("WARC-Date"))
        is_html = record.record_type == WarcRecordType.response
        charset = record.http_charset if is_html else None
        return RawDocument(uri, data, url, captured_at, charset, "html" if is_html else "text")

    def _payload(self, record: WarcRecord) -> bytes:
        """The page's bytes, without the encodings of the transfer.

        Errors: OSError; SourceError source.size, source.bomb.
        """
        limit, size = self.options.max_bytes, record.content_length
        if size > limit:
            raise SourceError(oversize(self.options))
        data = record.reader.read(size)
        if len(data) < size:
            raise OSError(f"{size - len(data)} of its bytes are missing")
        for (header, value), decoder in _DECODERS.items():
            if record.is_http and (record.http_headers.get(header) or "").strip().lower() == value:
                data = _decoded(data, decoder, limit + 1)
        if len(data) > limit:
            raise SourceError(oversize(self.options, packed=size))
        return data


def _verify(record: WarcRecord) -> None:
    """Errors: OSError where the record states the digest of its bytes, in the usual form, and they have another."""
    digest = record.headers.get("WARC-Block-Digest") or ""
    if _SHA1.fullmatch(digest) and not record.verify_block_digest():
        raise OSError("its bytes do not have the digest that it states")


def _is_page(record: WarcRecord) -> bool:
    """Whether the record is HTML that a server gave with status 200, or the text of a page.

    Errors: OSError where the record ends within its header, or the answer within its own.
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
        case WarcRecordType.unknown if not record.content_length:
            raise OSError("it ends within its header")
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
