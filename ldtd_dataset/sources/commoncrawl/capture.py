"""What the record of a capture must be, before it is taken."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from io import BytesIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ldtd_dataset.sources.commoncrawl.cdx import Capture
from ldtd_dataset.sources.commoncrawl.web import AttemptError
from ldtd_dataset.sources.options import MEBIBYTE

LONGEST = 64 * MEBIBYTE
"""The longest record that is taken, as it stands and when decompressed, in bytes."""

_TRIES = 3
"""How often a record is asked for that comes whole, but is not the one that the index names."""

_SHA1 = re.compile("[A-Z2-7]{32}")


def check(data: bytes, capture: Capture) -> None:
    """Holds the bytes against the index.

    Errors: AttemptError fetch.record, unless the bytes are one gzip member, whole, with one WARC record, of the URL and
            with the digest that the index names.
    """
    try:
        records = iter(ArchiveIterator(BytesIO(_member(data)), parse_http=False))
        _compare(next(records, None), capture)
        rest = next(records, None)
    except OSError as error:
        raise _unfit(f"the bytes are no WARC record: {error}") from error
    if rest is not None:
        raise _unfit("more than one record stands where the index names one")


def _compare(record: WarcRecord | None, capture: Capture) -> None:
    if record is None or record.record_type != WarcRecordType.response:
        raise _unfit("no response stands where the index names one")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if url != capture.url:
        raise _unfit(f"the index names {capture.url}, the record is of {url}")
    record.parse_http()
    digest = base64.b32encode(hashlib.sha1(record.reader.read(), usedforsecurity=False).digest()).decode()
    if capture.digest and _SHA1.fullmatch(capture.digest) and capture.digest != digest:
        raise _unfit(f"the index states the digest {capture.digest}, the payload has {digest}")


def _member(data: bytes) -> bytes:
    """What the one gzip member holds that the bytes must be."""
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = inflate.decompress(data, LONGEST)
    except zlib.error as error:
        raise _unfit(f"the bytes are no gzip member: {error}") from error
    if not inflate.eof:
        raise _unfit("the gzip member is longer than the index says, or huge")
    if inflate.unused_data:
        raise _unfit("the gzip member is shorter than the index says")
    return content


def _unfit(message: str) -> AttemptError:
    return AttemptError("fetch.record", message, enough=_TRIES)
