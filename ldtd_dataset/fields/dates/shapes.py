"""How a year is printed: alone, in a full date, with its month, quarter or months, or as one of a pair."""

from __future__ import annotations

import re
from typing import NamedTuple

from ldtd_dataset.fields.dates.days import Parts

NUMERALS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Shape(NamedTuple):
    """A year as printed.

    Output: `kind` is `date`, `occasion`, `month`, `quarter`, `months`, `school`, `pair`, `year` or `bare`; the words
            are `text[start:end]`; `month` is the first month of what the year belongs to, `day` its day.
    """

    kind: str
    start: int
    end: int
    year: int
    month: int = 1
    day: int = 1


_TAIL = 40
_CONTINUED = frozenset({"đầu", "cuối", "tháng", "của", *QUARTERS})
"""Words, beside numbers, that a following "năm" continues to a date or a period."""

_DATE = re.compile(
    r"(?:(?P<d0>\d{1,2}) ?/ ?(?P<m0>\d{1,2}) ?/ ?\d{4} ?[-–—] ?)?(?<![\d/])(?P<d>\d{1,2})"
    r"(?: ?(?P<sep>[/.-]) ?(?P<m>\d{1,2})(?: ?(?P=sep) ?| năm )| tháng (?P<mm>\d{1,2})(?:,? năm | ?[/-] ?))$"
)
_MONTH = re.compile(r"(?:(?<!\w)tháng (\d{1,2})(?: ?[/-] ?|,? năm | của năm )|(?<![\w/.,-])(\d{1,2}) ?/ ?)$")
_QUARTER = re.compile(r"(?<!\w)quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | của năm | )$")
_MONTHS = re.compile(rf"(?<!\w)(\d{{1,2}}|{'|'.join(NUMERALS)}) tháng (?:(đầu|cuối) )?(?:của )?năm $")
_SCHOOL = re.compile(r"(?<!\w)(?:năm học|niên học|niên khóa|niên khoá) $")
_LONG_AGO = re.compile(r"(?<!\d)1[89]\d\d ?[-–—] ?$")
_NUMBER_OF_PAPER = re.compile(r"(?<!\w)số:? ?\d+ ?/ ?$")
_PAIR = re.compile(r" ?[-–—/] ?(20\d\d)(?!\d)")


def shape_of(low: str, at: int) -> Shape | None:
    """The shape of the year at `at`.

    Input:  folded text.
    Output: None where the digits are part of a document's number, of no calendar's date, or the end of a pair whose
            beginning speaks for both.
    """
    end = at + 4
    if low.startswith("/", end) and not low.startswith("/20", end):
        return None
    year = int(low[at:end])
    tail_start = max(0, at - _TAIL)
    tail = low[tail_start:at]
    if tail.endswith("năm "):
        *_, word = "", *tail[:-4].replace(",", " ").split()
        if word not in _CONTINUED and not word[-1:].isdigit():
            return _pair(low, tail, at, year) or Shape("year", at - 4, end, year)
        return _after_word(tail, tail_start, at, year) or _pair(low, tail, at, year) or Shape("year", at - 4, end, year)
    if tail[-1:] in ("/", "-", ".", "–", "—") or tail[-2:] in ("/ ", "- ", ". ", "– ", "— "):
        return _after_mark(tail, tail_start, at, year)
    return _pair(low, tail, at, year) or _period(tail, tail_start, at, year) or Shape("bare", at, end, year)


def _after_word(tail: str, tail_start: int, at: int, year: int) -> Shape | None:
    """After "năm": a date or a period in words."""
    months = _MONTHS.search(tail) if " tháng " in tail else None
    if months:
        count = int(months[1]) if months[1].isdigit() else NUMERALS[months[1]]
        if not 1 <= count <= 12:
            return None
        month = 13 - count if months[2] == "cuối" else count
        return Shape("months", tail_start + months.start(), at + 4, year, max(1, month - 1))
    return _dated(tail, tail_start, at, year)


def _after_mark(tail: str, tail_start: int, at: int, year: int) -> Shape | None:
    """After a slash or a dash: a date or a period in digits, or the end of a pair."""
    before = tail.rstrip(" -–—/")[-4:]
    if (before.isdigit() and before.startswith("20")) or _NUMBER_OF_PAPER.search(tail):
        return None
    ago = _LONG_AGO.search(tail)
    if ago:
        return Shape("year", tail_start + ago.start(), at + 4, year)
    return _dated(tail, tail_start, at, year) or (Shape("bare", at, at + 4, year) if tail[-1:] == " " else None)


def _dated(tail: str, tail_start: int, at: int, year: int) -> Shape | None:
    found = _DATE.search(tail)
    if found:
        parts = Parts(int(found["d"]), int(found["m"] or found["mm"]), year)
        if parts.on(year) is not None:
            same = found["d0"] is not None and (int(found["d0"]), int(found["m0"])) == parts[:2]
            start = found.start() if same or found["d0"] is None else found.start("d")
            return Shape("occasion" if same else "date", tail_start + start, at + 4, year, parts.month, parts.day)
        return None
    return _period(tail, tail_start, at, year)


def _period(tail: str, tail_start: int, at: int, year: int) -> Shape | None:
    month = _MONTH.search(tail)
    if month:
        number = int(month[1] or month[2])
        return Shape("month", tail_start + month.start(), at + 4, year, number) if 1 <= number <= 12 else None
    quarter = _QUARTER.search(tail)
    if quarter:
        return Shape("quarter", tail_start + quarter.start(), at + 4, year, 3 * QUARTERS[quarter[1]] - 2)
    return None


def _pair(low: str, tail: str, at: int, year: int) -> Shape | None:
    found = _PAIR.match(low, at + 4)
    if found is None:
        return None
    school = _SCHOOL.search(tail)
    kind = "school" if school and int(found[1]) == year + 1 else "pair"
    return Shape(kind, at - len(school[0]) if school else at, found.end(), year)
