"""Days as they are printed: "17/1", "16 - 17/10/2023", "ngày 5 tháng 3 năm 2021", with the words that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

EARLIEST_YEAR = 1990
"""Nothing on the Web is older; the zeros of clocks (1970, 0001) are."""

LATEST_SHORT_YEAR = 39
"""A year of two digits is one of 2010 to 2039, else it is none."""

LONGEST_RUN = 62
"""Days further apart are no run: "28/7/1929 - 28/7/2021"."""


class Parts(NamedTuple):
    """Day, month and, where it is printed, year."""

    day: int
    month: int
    year: int | None = None

    def on(self, year: int) -> date | None:
        """The date in that year, or None where there is none (29/2)."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


class Mention(NamedTuple):
    """One day, or a run of days from `first` to `last`, as printed. Offsets are code points, half-open."""

    start: int
    end: int
    first: Parts
    last: Parts
    by_hour: bool = False
    """The run is a window from hour to hour: "từ 18h ngày 11/8 đến 18h ngày 12/8"."""


def fold(text: str) -> str:
    """The text in small letters, every blank a plain one, every offset as before."""
    low = text.replace("\u00a0", " ").lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.replace("\u00a0", " "))


_DAY = re.compile(
    r"([0-9]{1,2})(?:\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d\d)|\snăm\s(\d{4}))?"
    r"|\stháng\s(\d{1,2})(?:,?\snăm\s(\d{4})|\s?[/-]\s?(\d{4}))?)"
    r"(?![\w%/])(?![.,-]\d)"
)
_RUN = re.compile(
    r"(?<![\w/.,])(\d{1,2})(?:\s?/\s?(\d{1,2})(?:\s?/\s?(\d{4}))?)?(?:, ?\d{1,2})*"
    r"(?: ?[-–—,] ?|(?: đến hết| đến| tới| và)(?P<hour> \d{1,2} ?(?:h|g|giờ)(?: ?\d\d)?)?"
    r"(?: sáng| trưa| chiều| tối| đêm)?(?: ngày)? )$"
)
_JOINS = (
    "-", "–", "—", "- ", "– ", "— ", ", ", "đến ", "tới ", "và ", "hết ", "ngày ", "sáng ", "trưa ", "chiều ",
    "tối ", "đêm ",
)  # fmt: skip
"""How the words before the last day of a run end."""
_BEFORE_DAY = re.compile(r"(?:[\w/]|\d[.,])$")
_LEADS_RUN = re.compile(r"(?:ngày|từ|sáng|trưa|chiều|tối|đêm|\()[ (]*$")
_BEFORE_RUN = 40


def mentions(low: str) -> Iterator[Mention]:
    """The days that a text prints, in order.

    Input:  folded text (`fold`).
    Output: day before month, always; a run of days is one mention.
    Never:  a day that no calendar has, a ratio with a unit, a part of a longer number.
    """
    held: Mention | None = None
    for found in _DAY.finditer(low):
        last = _parts(found) if _BEFORE_DAY.search(low, max(0, found.start() - 2), found.start()) is None else None
        if last is None:
            continue
        mention = _with_run(low, Mention(found.start(), found.end(), last, last))
        if held is not None and held.start < mention.start:
            yield held
        held = mention
    if held is not None:
        yield held


def _with_run(low: str, mention: Mention) -> Mention:
    """The mention, stretched to the left where it ends a run of days."""
    begin = max(0, mention.start - _BEFORE_RUN)
    run = _RUN.search(low, begin, mention.start) if low.endswith(_JOINS, begin, mention.start) else None
    if run is None or (run[2] is None and not _LEADS_RUN.search(low, max(0, run.start() - 8), run.start())):
        return mention
    first = _first(run, mention.last)
    if first is None:
        return mention
    return mention._replace(start=run.start(), first=first, by_hour=run["hour"] is not None)


def _parts(found: re.Match[str]) -> Parts | None:
    _, _, month, short, worded, spelled, with_year, joined = found.groups()
    year = short or worded or with_year or joined
    number = int(year) if year else None
    if number is not None and number < 100:
        if not 10 <= number <= LATEST_SHORT_YEAR:
            return None
        number += 2000
    return _valid(Parts(int(found[1]), int(month or spelled), number))


def _first(run: re.Match[str], last: Parts) -> Parts | None:
    """The first day of a run that ends with `last`, or None where the numbers are no run."""
    day, month = int(run[1]), int(run[2] or last.month)
    year = int(run[3]) if run[3] else last.year
    turns = month > last.month and run[3] is None
    if year is not None and turns:
        year -= 1
    first = _valid(Parts(day, month, year))
    if first is None or (first.year is None) != (last.year is None):
        return None
    opens, closes = first.on(2020 - turns), last.on(2020)
    if opens is None or closes is None or not 0 < (closes - opens).days <= LONGEST_RUN:
        return None
    return first


def _valid(parts: Parts) -> Parts | None:
    """2020 was a leap year: without a year 29/2 may be a day."""
    if parts.year == 0:
        return None
    return parts if parts.on(2020) is not None else None
