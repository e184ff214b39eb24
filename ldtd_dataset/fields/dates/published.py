"""When an article was published: from the page's stamp, its metadata, or its own sentences, in this order."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ldtd_dataset.fields.dates.days import EARLIEST_YEAR, fold
from ldtd_dataset.fields.dates.lexicon import FRINGE_DAYS, Role
from ldtd_dataset.fields.dates.news import NewsDay, news_days
from ldtd_dataset.fields.dates.roles import read_year
from ldtd_dataset.fields.dates.stamp import HANOI, Stamp, read_metadata, read_stamp
from ldtd_dataset.fields.dates.years import Years
from ldtd_dataset.pages.page import Doubt, Page

Precision = Literal["minute", "day", "month", "year", "unknown"]
Basis = Literal["stamp", "metadata", "text", "cms_id", "unknown"]

DAY = dt.timedelta(days=1)

DOUBTS: dict[str, str] = {
    # code                what is odd
    "date.unread":        "the page prints a stamp that is no date",
    "date.after_capture": "the page states a time of publication after its time of capture",
    "date.weekday":       "the weekday printed is not that of the date",
    "date.conflict":      "the page states two times of publication that are more than a day apart",
    "date.today":         "the lead says today of another day than that of the stamp",
}  # fmt: skip
"""What may be odd about a date that was read."""


@dataclass(frozen=True, slots=True)
class Published:
    """When, and how we know.

    Output: `date` where the day is known; `published_at` where the minute is, in Asia/Ho_Chi_Minh; `earliest` to
            `latest` the closed interval that the evidence allows; `evidence` the words it was read from, verbatim in
            the field where they stand.
    Never:  a part that no evidence states.
    """

    date: dt.date | None = None
    published_at: dt.datetime | None = None
    precision: Precision = "unknown"
    basis: Basis = "unknown"
    earliest: dt.date | None = None
    latest: dt.date | None = None
    evidence: str | None = None
    doubts: tuple[Doubt, ...] = ()


def published(page: Page, *, captured_at: dt.datetime | None = None) -> Published:
    """When the article was published.

    Input:  a page; the crawler's own time where it is known (without a zone it is UTC).
    Output: in order of trust the printed stamp, the metadata, the article's own sentences. From its sentences `date`
            is the day on which the lead (or the first paragraph) sets its news, in the year that its sentences name;
            the paper prints it then or the day after, and with "nay" then. Of several days none is the one: `date` is
            None, and the interval runs from the first to the day after the last; an event told as over is of its last.
    Never:  a date from the lists of other articles, from today, or after the capture.
    """
    captured = _aware(captured_at)
    doubts: list[Doubt] = []
    stated: list[tuple[Basis, Stamp]] = []
    for basis, stamp in _stated(page, doubts):
        if _is_after(stamp, captured):
            doubts.append(_doubt("date.after_capture"))
        else:
            stated.append((basis, stamp))
    found = _printed(page, stated, doubts) if stated else _told(page, captured, doubts)
    return replace(found, doubts=tuple(doubts)) if doubts else found


def _aware(captured_at: dt.datetime | None) -> dt.datetime | None:
    if captured_at is None:
        return None
    return (captured_at if captured_at.tzinfo else captured_at.replace(tzinfo=dt.UTC)).astimezone(HANOI)


def _doubt(code: str) -> Doubt:
    return Doubt(code, "date", DOUBTS[code])


# ------------------------------------------------------------------------------- stamp and metadata


def _stated(page: Page, doubts: list[Doubt]) -> Iterator[tuple[Basis, Stamp]]:
    if page.stamp:
        stamp = read_stamp(page.stamp)
        if stamp is None:
            doubts.append(_doubt("date.unread"))
        else:
            yield "stamp", stamp
    metadata = read_metadata(page.metadata_time) if page.metadata_time else None
    if metadata is not None:
        yield "metadata", metadata


def _is_after(stamp: Stamp, captured: dt.datetime | None) -> bool:
    if captured is None:
        return False
    return stamp.moment > captured if stamp.timed else stamp.moment.date() > captured.date()


def _printed(page: Page, stated: list[tuple[Basis, Stamp]], doubts: list[Doubt]) -> Published:
    """The first one; but a stamp without an hour takes the metadata's where both name one day."""
    basis, stamp = stated[0]
    if len(stated) > 1:
        other = stated[1][1]
        if abs(stamp.moment.date() - other.moment.date()) > DAY:
            doubts.append(_doubt("date.conflict"))
        if other.timed and not stamp.timed and other.moment.date() == stamp.moment.date():
            basis, stamp = stated[1]
    day = stamp.moment.date()
    if stamp.weekday not in (None, day.weekday()):
        doubts.append(_doubt("date.weekday"))
    if page.lead and any(news.pinned and news.last.on(day.year) != day for news in news_days(page.lead)):
        doubts.append(_doubt("date.today"))
    if stamp.timed:
        return Published(day, stamp.moment, "minute", basis, day, day, stamp.words)
    return Published(day, None, "day", basis, day, day, stamp.words)


# -------------------------------------------------------------------------------------- sentences

_MONTH = re.compile(
    r"(?:trong |vào )?(?:những ngày )?(?:đầu |giữa |cuối )?"
    r"(tháng (\d{1,2})(?: ?/ ?(20\d\d)| năm (20\d\d)))(?! ?[-–/\d]| (?:và|đến|tới|vừa qua|dự kiến|sẽ)(?!\w))"
)


_HEADING_WORDS = 10
"""A paragraph of fewer words over the first sentence is a sub-heading."""

_MOST_HEADINGS = 3
"""The first sentence is one of so many paragraphs."""


def _told(page: Page, captured: dt.datetime | None, doubts: list[Doubt]) -> Published:
    ceiling = captured.date() if captured else None
    years = _years(page, ceiling)
    leads = [text for text in (page.lead, *_opening(page)) if text]
    for text in leads:
        for news in news_days(text):
            found = _on_day(text, news, years, ceiling, doubts)
            if found is not None:
                return found
    if leads:
        found = _in_month(page.lead or leads[-1], years, ceiling)
        if found is not None:
            return found
    year = years.latest()
    if year is None:
        return Published()
    first, last = dt.date(year.year, 1, 1), dt.date(year.year, 12, 31)
    return Published(precision="year", basis="text", earliest=first, latest=last, evidence=year.words)


def _opening(page: Page) -> tuple[str, ...]:
    """The paragraphs that may open the article: the first; where the page lost its lead, with sub-headings over it."""
    if page.lead is None:
        for i, text in enumerate(page.paragraphs[:_MOST_HEADINGS]):
            if text.count(" ") >= _HEADING_WORDS:
                return page.paragraphs[: i + 1]
    return page.paragraphs[:1]


def _years(page: Page, ceiling: dt.date | None) -> Years:
    """The years of the article's own sentences, in reading order; the lists are none of them."""
    heads = [text for text in (page.kicker, page.headline, page.lead) if text]
    rest = [*page.paragraphs, *(picture.caption for picture in page.pictures if picture.caption)]
    if page.lead is None:
        heads += _opening(page)
        del rest[: len(_opening(page))]
    head = "\n".join(heads)
    return Years("\n".join([head, *rest]), len(head), ceiling or dt.date.max)


def _on_day(text: str, news: NewsDay, years: Years, ceiling: dt.date | None, doubts: list[Doubt]) -> Published | None:
    last = _date_of(news, years)
    if last is None or last.year < EARLIEST_YEAR or (ceiling is not None and last > ceiling):
        return None
    if news.weekday not in (None, last.weekday()):
        doubts.append(_doubt("date.weekday"))
    evidence = text[news.start : news.end]
    latest = last if news.pinned else last + DAY
    if news.first == news.last:
        return Published(last, None, "day", "text", last, latest, evidence)
    first = news.first.on(last.year - (news.first.month > last.month))
    if first is None:
        return None
    precision: Precision = "month" if (first.year, first.month) == (last.year, last.month) else "year"
    return Published(None, None, precision, "text", first, latest, evidence)


def _date_of(news: NewsDay, years: Years) -> dt.date | None:
    """The date of the news; a printed year is history where a later one is told."""
    if news.last.year is None:
        return years.day(news.last, news.weekday)
    day = news.last.on(news.last.year)
    later = years.told(above=news.last.year)
    if day is None or (later is not None and day < later.earliest - dt.timedelta(FRINGE_DAYS)):
        return None
    return day


def _in_month(lead: str, years: Years, ceiling: dt.date | None) -> Published | None:
    """The month that opens the lead, with its year, where no later year is told."""
    found = _MONTH.match(fold(lead[:60]))
    if found is None or not 1 <= int(found[2]) <= 12:
        return None
    told = read_year(lead, found.end(1) - 4)
    if told is None or told.role is not Role.PERIOD:
        return None
    year, month = int(found[3] or found[4]), int(found[2])
    first, last = dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])
    if (ceiling is not None and first > ceiling) or years.told(above=year) is not None:
        return None
    return Published(None, None, "month", "text", first, last, lead[found.start(1) : found.end(1)])
