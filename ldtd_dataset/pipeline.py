"""One document in, one outcome out: the one place where the parsers meet the model."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from ldtd_dataset.errors import LdtdError, RecordError, Refusal, SourceError
from ldtd_dataset.fields.byline import people
from ldtd_dataset.fields.caption import split_credit
from ldtd_dataset.fields.dates import capture_floor, published
from ldtd_dataset.fields.related import Related, related_links
from ldtd_dataset.model import (
    SCHEMA_VERSION,
    Article,
    Image,
    Rejection,
    RelatedLink,
    Statistic,
    Warning,
    content_id,
    counts,
    publishable,
    split_of,
)
from ldtd_dataset.model.values import TextField
from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Page, Picture
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.sources import RawDocument, Unreadable
from ldtd_dataset.sources.decode import decode
from ldtd_dataset.sources.options import DEFAULT
from ldtd_dataset.sources.pagefile import records
from ldtd_dataset.sources.piece import Piece
from ldtd_dataset.statistics import extract
from ldtd_dataset.statistics.found import Found
from ldtd_dataset.text import Span, lone_surrogate, normalize

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
"""The zone of the newspaper's own times."""

UNNAMED = "-"
"""The source of a document that came from no file."""

WARNINGS: dict[str, str] = {
    # code                  what is odd
    "number.precision":     "more digits than a published number can hold",
    "statistic.invalid":    "a number that was read, but breaks an invariant of the model",
    "statistic.mismatch":   "the percentage is not the ratio's, on any one base",
    "date.after_capture":   "the page was captured before the day of publication",
    "capture.contradicted": "the page lists news from after its time of capture",
}  # fmt: skip
"""The warnings that are made here; a page reader's doubts bear their own codes."""

_log = logging.getLogger(__name__)

_OPENS_HTML = re.compile(r"[\s\ufeff]{0,4096}<(?:!--|!doctype\b|\?xml\b|[a-z][a-z0-9]{0,20}[\s/>])", re.IGNORECASE)
_PROBE = 4200
_ARTICLE_URL = re.compile(r"(https?://[^?#]{1,2000}-([1-9]\d{0,17})\.[a-z]{1,8})(?:[?#]|$)")
_PRINT_URL = re.compile(r"print_article&i=([1-9]\d{0,17})\b")

_FROM_FOUND = tuple(name for name in Statistic.model_fields if name not in ("field", "image", "per"))
_FROM_RELATED = tuple(name for name in RelatedLink.model_fields if name != "target_id")
_NUMBERS = ("value", "low", "high", "denominator", "percent")


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
    return _article(RawDocument(UNNAMED, document, url, captured_at))


def parse_file(path: str | Path, *, url: str | None = None, captured_at: datetime | None = None) -> Article:
    """The article of the page that a file holds; see `parse`.

    Output: the article, with the file's name as `source_uri`.
    Errors: LdtdError, also source.missing and source.size.
    """
    path = Path(path)
    size = path.stat().st_size if path.exists() else 0
    for record in records(Piece(str(path.parent), path.name, "page", size), DEFAULT):
        match record:
            case RawDocument(uri, data, medium=medium):
                return _article(RawDocument(uri, data, url, captured_at, medium=medium))
            case Unreadable(_, refusal):
                raise SourceError(refusal)
    raise SourceError(Refusal("source.empty", "the file holds no document"))


def extract_statistics(text: str) -> list[Statistic]:
    """The statistics of a text, in order.

    Input:  Vietnamese prose; it is normalised first, so that offsets are code points of `normalize(text)`.
    Output: statistics with field "body"; without those that a record cannot hold (too many digits).
    Errors: LdtdError text.surrogate.
    """
    text = _normalized(text)
    return [made for made in _statistics(text, "body", None) if isinstance(made, Statistic)]


def process(raw: RawDocument | Unreadable) -> Article | Rejection:
    """The one outcome of one document.

    Output: the article, or the rejection that says why there is none.
    Errors: none; see `attempt`.
    """
    made = attempt(raw)
    if isinstance(made, Article):
        return made
    sha256 = raw.source_sha256 if isinstance(raw, Unreadable) else raw.sha256
    return _rejection(raw.source_uri, sha256, made)


def attempt(raw: RawDocument | Unreadable) -> Article | Refusal:
    """The article of a document, or why there is none, with the place in the text.

    Errors: none. What is no error of ours is a fault of the parser: a refusal of its own code, with the place of the
            fault as its text, and a traceback in the log, so that one document never stops a build.
    """
    if isinstance(raw, Unreadable):
        return raw.refusal
    try:
        return _article(raw)
    except LdtdError as error:
        return error.refusal
    except Exception as error:
        _log.exception("the parser failed on %s", raw.source_uri)
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno} {place.name}"
        return Refusal("parser.fault", f"the parser failed on the document: {type(error).__name__}", where)


def read(raw: RawDocument) -> Page:
    """The page of a document, before any field is read from it.

    Errors: SourceError, PageError.
    """
    text, html = decoded(raw)
    return read_html(text) if html else read_page(text)


def decoded(raw: RawDocument) -> tuple[str, bool]:
    """The normalised text of a document, and whether it is HTML.

    Errors: SourceError.
    """
    data, html = raw.data, raw.medium == "html"
    if isinstance(data, bytes):
        html = html or _opens_html(data[:_PROBE].decode("latin-1"))
        data = decode(data, declared=raw.charset, html=html)
    text = _normalized(data.removeprefix("\ufeff"))
    if not text or text.isspace():
        raise SourceError(Refusal("source.empty", "the document has no text"))
    return text, html or _opens_html(text)


def _opens_html(text: str) -> bool:
    return _OPENS_HTML.match(text) is not None


def _normalized(text: str) -> str:
    at = lone_surrogate(text)
    if at is not None:
        shown = text[:at] + "\ufffd"
        raise SourceError(Refusal("text.surrogate", "the text holds half of a surrogate pair", shown, Span(at, at + 1)))
    return normalize(text)


def _article(raw: RawDocument) -> Article:
    page = read(raw)
    try:
        return _record(page, raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "article"
        raise RecordError(Refusal("record.invalid", f"{place}: {first['msg']}", page.headline)) from error


def _record(page: Page, raw: RawDocument) -> Article:
    body = "\n\n".join(page.paragraphs)
    identity, length = content_id(page.headline, page.lead, body), counts(body)
    captured_at, floor = _aware(raw.captured_at), capture_floor(page)
    when = published(page, captured_at=captured_at)
    images = [_image(picture) for picture in page.pictures]
    made = list(_all_statistics(page, body, images))
    url, cms_id = _address(raw.url, page)
    article = {
        "id": identity,
        "schema_version": SCHEMA_VERSION,
        "url": url,
        "cms_id": cms_id,
        "kicker": page.kicker,
        "headline": page.headline,
        "lead": page.lead,
        "author": page.byline,
        "authors": list(people(page.byline)),
        "category": page.category,
        "tags": list(page.tags),
        "credited_source": page.credited_source,
        "date": when.date,
        "published_at": when.published_at,
        "date_precision": when.precision,
        "date_basis": when.basis,
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "date_evidence": when.evidence,
        "body": body,
        "images": images,
        "related": [_link(related) for related in related_links(page)],
        "statistics": [one for one in made if isinstance(one, Statistic)],
        "paragraph_count": length.paragraphs,
        "sentence_count": length.sentences,
        "syllable_count": length.syllables,
        "source_uri": raw.source_uri,
        "source_sha256": raw.sha256,
        "layout": page.layout,
        "captured_earliest": floor,
        "captured_at": captured_at,
        "split": split_of(identity),
    }
    article["warnings"] = [*_doubts(page), *_time_warnings(article), *_number_warnings(made)]
    return Article(**article)


def _image(picture: Picture) -> Image:
    caption, credit = split_credit(picture.caption) if picture.caption else (None, None)
    return Image(caption=caption, credit=credit, alt=picture.alt, url=picture.url, paragraph=picture.paragraph)


def _link(related: Related) -> RelatedLink:
    known = {name: getattr(related, name) for name in _FROM_RELATED}
    return RelatedLink(**known, target_id=None)


def _all_statistics(page: Page, body: str, images: list[Image]) -> Iterator[Statistic | Warning]:
    """The statistics of every text of the article, in the contract's order."""
    texts: tuple[tuple[TextField, str | None], ...] = (
        ("kicker", page.kicker),
        ("headline", page.headline),
        ("lead", page.lead),
        ("body", body),
    )
    for field, text in texts:
        if text:
            yield from _statistics(text, field, None)
    for index, image in enumerate(images):
        if image.caption:
            yield from _statistics(image.caption, "caption", index)


def _statistics(text: str, field: TextField, image: int | None) -> Iterator[Statistic | Warning]:
    """What was read from a text; a number that no record can hold is a warning."""
    for found in extract(text):
        values = {name: getattr(found, name) for name in _FROM_FOUND}
        try:
            yield Statistic(field=field, image=image, per=list(found.per), **values)
        except ValidationError:
            code = "statistic.invalid" if _publishable(found) else "number.precision"
            yield _warning(code, field, found.start, found.end)


def _publishable(found: Found) -> bool:
    numbers = (getattr(found, name) for name in _NUMBERS)
    return all(publishable(number) for number in numbers if number is not None)


def _number_warnings(made: list[Statistic | Warning]) -> Iterator[Warning]:
    for one in made:
        if isinstance(one, Warning):
            yield one
        elif one.verdict == "mismatch":
            yield _warning("statistic.mismatch", one.field, one.start, one.end)


def _doubts(page: Page) -> Iterator[Warning]:
    for doubt in page.doubts:
        yield Warning(**{name: getattr(doubt, name) for name in Warning.model_fields})


def _time_warnings(article: dict[str, Any]) -> Iterator[Warning]:
    if article["captured_at"] is None:
        return
    captured = article["captured_at"].astimezone(HANOI).date()
    if article["date_earliest"] is not None and article["date_earliest"] > captured:
        yield _warning("date.after_capture", "date")
    if article["captured_earliest"] is not None and article["captured_earliest"] > captured:
        yield _warning("capture.contradicted", "captured_at")


def _warning(code: str, field: str, start: int = 0, end: int = 0) -> Warning:
    return Warning(code=code, field=field, start=start, end=end, message=WARNINGS[code])


def _address(given: str | None, page: Page) -> tuple[str | None, int | None]:
    """The canonical URL and the CMS id; a print URL gives the id and is no canonical URL."""
    given = _normalized(given).strip() if given else None
    for url in (given, page.url):
        article = _ARTICLE_URL.match(url or "")
        if article:
            return article[1], int(article[2])
    printed = _PRINT_URL.search(given or "")
    if printed:
        return page.url, int(printed[1])
    return given or page.url, page.cms_id


def _aware(captured_at: datetime | None) -> datetime | None:
    return captured_at if captured_at is None or captured_at.tzinfo else captured_at.replace(tzinfo=UTC)


def _rejection(source_uri: str, source_sha256: str | None, refusal: Refusal) -> Rejection:
    return Rejection(
        source_uri=source_uri,
        source_sha256=source_sha256,
        code=refusal.code,
        message=" ".join(_shown(refusal.message).split()),
        excerpt=_shown(refusal.excerpt),
    )


def _shown(text: str) -> str:
    """A text that a record may hold, whatever the document held."""
    return normalize(text.encode("utf-8", "replace").decode("utf-8"))
