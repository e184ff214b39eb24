"""One document in, one outcome out."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

from ldtd_dataset.errors import LdtdError, Refusal, SourceError
from ldtd_dataset.model import Article, Rejection, Statistic
from ldtd_dataset.pipeline.bulk import check_bulk
from ldtd_dataset.pipeline.door import normalized, read
from ldtd_dataset.pipeline.record import record, statistics
from ldtd_dataset.sources import RawDocument, Unreadable
from ldtd_dataset.sources.options import DEFAULT
from ldtd_dataset.sources.pagefile import records
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.text import normalize

UNNAMED = "-"
"""The source of a document that came from no file."""

NO_MEMORY = Refusal("parser.memory", "there is not enough memory to read the document")

_log = logging.getLogger(__name__)


def parse(document: str | bytes, *, url: str | None = None, captured_at: datetime | None = None) -> Article:
    """The article of one page.

    Input:  a page as text extract or HTML, as text or as bytes; `url` and the time of capture where they are known (a
            time without a zone is UTC).
    Output: the article, with `source_uri` "-".
    Errors: LdtdError; its `refusal` says why, with a code of `errors.CODES`.
    Never:  the network, the clock, a guess.
    """
    if len(document) > DEFAULT.max_bytes:
        raise SourceError(Refusal("source.size", f"the document is over {DEFAULT.max_bytes} bytes"))
    return _made(RawDocument(UNNAMED, document, url, captured_at))


def parse_file(path: str | Path, *, url: str | None = None, captured_at: datetime | None = None) -> Article:
    """The article of the page that a file holds; see `parse`.

    Output: the article, with the file's name as `source_uri`.
    Errors: LdtdError, also source.missing and source.size.
    """
    path = Path(path)
    size = path.stat().st_size if path.exists() else 0
    held = next(records(Piece(str(path.parent), path.name, "page", size), DEFAULT))
    if isinstance(held, Unreadable):
        raise SourceError(held.refusal)
    return _made(replace(cast(RawDocument, held), url=url, captured_at=captured_at))


def extract_statistics(text: str) -> list[Statistic]:
    """The statistics of a text, in order.

    Input:  Vietnamese prose; it is normalised first, so that offsets are code points of `normalize(text)`.
    Output: statistics with field "body"; without those that a record cannot hold (too many digits).
    Errors: LdtdError text.surrogate, text.length, text.numbers.
    """
    text = normalized(text)
    check_bulk([text])
    return [made for made in statistics(text, "body", None) if isinstance(made, Statistic)]


def process(raw: RawDocument | Unreadable) -> Article | Rejection:
    """The one outcome of one document.

    Output: the article, or the rejection that says why there is none.
    Errors: none; see `attempt`.
    """
    made = attempt(raw)
    if isinstance(made, Article):
        return made
    return rejection(raw, made)


def attempt(raw: RawDocument | Unreadable) -> Article | Refusal:
    """The article of a document, or why there is none, with the place in the text.

    Errors: none. What is no error of ours is a fault of the parser: a refusal of its own code, with the place of the
            fault as its text, and a traceback in the log, so that one document never stops a build. Only what ends the
            process is beyond this: see `ldtd_dataset.engine.guard`.
    """
    if isinstance(raw, Unreadable):
        return raw.refusal
    try:
        return _made(raw)
    except LdtdError as error:
        return error.refusal
    except MemoryError:
        return NO_MEMORY
    except Exception as error:
        _log.exception("the parser failed on %s", raw.source_uri)
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno} {place.name}"
        return Refusal("parser.fault", f"the parser failed on the document: {type(error).__name__}", where)


def _made(raw: RawDocument) -> Article:
    return record(read(raw), raw)


def rejection(raw: RawDocument | Unreadable, refusal: Refusal) -> Rejection:
    """The rejection of a document, for a reason."""
    return Rejection(
        source_uri=raw.source_uri,
        source_sha256=raw.source_sha256 if isinstance(raw, Unreadable) else raw.sha256,
        code=refusal.code,
        message=" ".join(_shown(refusal.message).split()),
        excerpt=_shown(refusal.excerpt),
    )


def _shown(text: str) -> str:
    """A text that a record may hold, whatever the document held."""
    return normalize(text.encode("utf-8", "replace").decode("utf-8"))
