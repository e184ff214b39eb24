"""What the lists of other articles prove about the time of capture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ldtd_dataset.fields.dates.news import news_days
from ldtd_dataset.fields.dates.years import Text, Years
from ldtd_dataset.pages.page import Item, Page

WITNESS = timedelta(200)
"""The newest items of a list are not further apart: a date without another one so near before it is not believed."""


def capture_floor(page: Page) -> date | None:
    """The latest day that the page's lists prove to be past or present: the page was captured then or later.

    Input:  a page.
    Output: the latest day of a listed item's news, in the year that the same item names, which a second item bears
            out; a day alone in its list is believed. None where no item proves one.
    Never:  a day that an item puts ahead, a feast, a deadline; a year from another item.
    """
    days = sorted({day for item in dict.fromkeys(page.items) for day in _days(item)}, reverse=True)
    if len(days) == 1:
        return days[0]
    return next((day for day, other in pairwise(days) if day - other <= WITNESS), None)


def _days(item: Item) -> Iterator[date]:
    texts = [text for text in (item.title, item.teaser) if text]
    if not any("20" in text for text in texts):
        return
    years = Years([Text(text, 2) for text in texts], None)
    for text in texts:
        for news in news_days(text):
            first = news.first.on(news.last.year) if news.last.year else years.day(news.first, news.weekday)
            if first is not None:
                yield first
