"""A page to a record: the one place where what the parsers read meets what the model promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from ldtd_dataset.errors import RecordError, Refusal
from ldtd_dataset.fields.byline import people
from ldtd_dataset.fields.caption import split_credit
from ldtd_dataset.fields.dates import Published, capture_floor, published
from ldtd_dataset.fields.related import related_links
from ldtd_dataset.model import (
    SCHEMA_VERSION,
    Article,
    Image,
    Statistic,
    Warning,
    content_id,
    counts,
    publishable,
    split_of,
)
from ldtd_dataset.model.values import TextField
from ldtd_dataset.pages.page import Doubt, Page, Picture
from ldtd_dataset.pipeline.bulk import check_bulk
from ldtd_dataset.pipeline.door import normalized
from ldtd_dataset.sources import RawDocument
from ldtd_dataset.statistics import extract
from ldtd_dataset.statistics.found import Found

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
"""The zone of the newspaper's own times."""

WARNINGS: dict[str, str] = {
    # code                  what is odd
    "number.precision":     "more digits than a published number can hold",
    "statistic.invalid":    "a number that was read, but breaks an invariant of the model",
    "statistic.mismatch":   "the percentage is not the ratio's, on any one base",
    "capture.contradicted": "the page lists news from after its time of capture",
}  # fmt: skip
"""The warnings that are made here; what a reader doubts bears its own code."""

_ARTICLE_URL = re.compile(r"(https?://[^?#]{1,2000}-([1-9]\d{0,17})\.[a-z]{1,8})(?:[?#]|$)")
_PRINT_URL = re.compile(r"print_article&i=([1-9]\d{0,17})\b")

_FROM_FOUND = tuple(name for name in Statistic.model_fields if name not in ("field", "image", "per"))
_read = attrgetter(*_FROM_FOUND)
_NUMBERS = ("value", "low", "high", "denominator", "percent")


def record(page: Page, raw: RawDocument) -> Article:
    """The article that a page shows.

    Errors: RecordError record.invalid where what was read breaks an invariant of the model; PageError text.length,
            text.numbers.
    """
    try:
        return _article(page, raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "article"
        raise RecordError(Refusal("record.invalid", f"{place}: {first['msg']}", page.headline)) from error


def _article(page: Page, raw: RawDocument) -> Article:
    check_bulk([*_prose(page)])
    body = "\n\n".join(page.paragraphs)
    images = [_image(picture) for picture in page.pictures]
    made = list(_all_statistics(page, body, images))
    captured_at = _aware(raw.captured_at)
    when, floor = published(page, captured_at=captured_at), capture_floor(page)
    return Article(
        **_texts(page, body),
        **_times(when),
        captured_at=captured_at,
        captured_earliest=floor,
        **_origin(page, raw),
        **_links(page),
        images=images,
        statistics=[one for one in made if isinstance(one, Statistic)],
        warnings=[*_doubts(*page.doubts, *when.doubts), *_capture(captured_at, floor), *_number_warnings(made)],
    )


def _prose(page: Page) -> Iterator[str]:
    """Every text of the page that may hold statistics."""
    texts = (page.headline, page.kicker, page.lead, *page.paragraphs, *(picture.caption for picture in page.pictures))
    return filter(None, texts)


def _texts(page: Page, body: str) -> dict[str, Any]:
    """What the page says, and what follows from it alone."""
    identity, length = content_id(page.headline, page.lead, body), counts(body)
    return {
        "id": identity,
        "split": split_of(identity),
        "kicker": page.kicker,
        "headline": page.headline,
        "lead": page.lead,
        "author": page.byline,
        "authors": list(people(page.byline)),
        "category": page.category,
        "tags": list(page.tags),
        "credited_source": page.credited_source,
        "body": body,
        "paragraph_count": length.paragraphs,
        "sentence_count": length.sentences,
        "syllable_count": length.syllables,
    }


def _times(when: Published) -> dict[str, Any]:
    """When it was published."""
    return {
        "date": when.date,
        "published_at": when.published_at,
        "date_precision": when.precision,
        "date_basis": when.basis,
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "date_evidence": when.evidence,
    }


def _origin(page: Page, raw: RawDocument) -> dict[str, Any]:
    """Where it came from, and who read it."""
    url, cms_id = _address(raw.url, page)
    return {
        "schema_version": SCHEMA_VERSION,
        "url": url,
        "cms_id": cms_id,
        "source_uri": raw.source_uri,
        "source_sha256": raw.sha256,
        "layout": page.layout,
    }


def _image(picture: Picture) -> Image:
    caption, credit = split_credit(picture.caption) if picture.caption else (None, None)
    return Image(caption=caption, credit=credit, alt=picture.alt, url=picture.url, paragraph=picture.paragraph)


def _links(page: Page) -> dict[str, Any]:
    """What it points to, as plain values: all links are judged in one go, with the article."""
    return {
        "related": [
            {
                "section": section,
                "position": position,
                "title": title,
                "teaser": teaser,
                "url": url,
                "target_id": None,
                "title_basis": basis,
            }
            for section, position, title, teaser, url, basis in related_links(page)
        ]
    }


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
            yield from statistics(text, field, None)
    for index, image in enumerate(images):
        if image.caption:
            yield from statistics(image.caption, "caption", index)


def statistics(text: str, field: TextField, image: int | None) -> Iterator[Statistic | Warning]:
    """What was read from a text; a number that no record can hold is a warning."""
    for found in extract(text):
        values = dict(zip(_FROM_FOUND, _read(found), strict=True), field=field, image=image, per=[*found.per])
        try:
            yield Statistic.model_validate(values)
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


def _doubts(*doubts: Doubt) -> Iterator[Warning]:
    for doubt in doubts:
        yield Warning(**{name: getattr(doubt, name) for name in Warning.model_fields})


def _capture(captured_at: datetime | None, floor: date | None) -> Iterator[Warning]:
    if captured_at is not None and floor is not None and floor > captured_at.astimezone(HANOI).date():
        yield _warning("capture.contradicted", "captured_at")


def _aware(captured_at: datetime | None) -> datetime | None:
    return captured_at if captured_at is None or captured_at.tzinfo else captured_at.replace(tzinfo=UTC)


def _warning(code: str, field: str, start: int = 0, end: int = 0) -> Warning:
    return Warning(code=code, field=field, start=start, end=end, message=WARNINGS[code])


def _address(given: str | None, page: Page) -> tuple[str | None, int | None]:
    """The canonical URL and the CMS id; a print URL gives the id and is no canonical URL."""
    given = normalized(given).strip() if given else None
    for url in (given, page.url):
        article = _ARTICLE_URL.match(url or "")
        if article:
            return article[1], int(article[2])
    printed = _PRINT_URL.search(given or "")
    if printed:
        return page.url, int(printed[1])
    return given or page.url, page.cms_id
