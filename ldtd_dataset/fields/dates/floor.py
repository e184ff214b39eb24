"""What the lists of other articles prove about the time of capture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, groupby, islice, pairwise
from operator import attrgetter

from ldtd_dataset.fields.dates.news import news_days
from ldtd_dataset.fields.dates.years import Years
from ldtd_dataset.pages.page import Item, Page

WITNESS = timedelta(200)
"""The newest items of a list are not further apart: a date without another one so near before it is not believed."""

ENOUGH = 2
"""Each list is newest first: so many dated items of it are read."""


def capture_floor(page: Page) -> date | None:
    """The latest day that the page's lists prove to be past or present: the page was captured then or later.

    Input:  a page.
    Output: the latest day of a listed item's news, in the year that the same item names, which a second item bears
            out; a day alone in its lists is believed. None where no item proves one.
    Never:  a day that an item puts ahead, a feast, a deadline; a year from another item.
    """
    lists = groupby(page.items, key=attrgetter("section"))
    days = {day for _, items in lists for day in islice(_days(items), ENOUGH)}
    latest_first = sorted(days, reverse=True)
    if len(latest_first) == 1:
        return latest_first[0]
    return next((day for day, other in pairwise(latest_first) if day - other <= WITNESS), None)


def _days(items: Iterable[Item]) -> Iterator[date]:
    """The days of the items that prove one, in their order."""
    for item in items:
        text = f"{item.title}\n{item.teaser or ''}"
        if "/" in text and "20" in text and (day := _day(text)) is not None:
            yield day


@lru_cache(maxsize=1 << 12)
def _day(text: str) -> date | None:
    """The day that an item proves; the pages of one crawl list the same items again and again, hence the cache."""
    for news in chain.from_iterable(map(news_days, text.split("\n", 1))):
        day = news.first.on(news.last.year) if news.last.year else Years(text).day(news.first, news.weekday)
        if day is not None:
            return day
    return None
