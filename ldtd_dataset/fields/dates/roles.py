"""What a printed year is to its article: its shape, the cue before it, what stands after it; and when that is said."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from ldtd_dataset.fields.dates import lexicon
from ldtd_dataset.fields.dates.around import Around
from ldtd_dataset.fields.dates.days import fold
from ldtd_dataset.fields.dates.lexicon import Role
from ldtd_dataset.fields.dates.shapes import Shape, shape_of


class Reading(NamedTuple):
    """A year, read.

    Output: `words` are verbatim; from `earliest` to `latest` a newspaper can be printed that speaks so.
    """

    year: int
    role: Role
    words: str
    earliest: date
    latest: date
    weight: int


_WINDOW = 200
"""How much text around a year is looked at, in code points."""

_SCHOOL = ((Role.OPENING, lexicon.SCHOOL_OPENS.split(", ")), (Role.CLOSING, lexicon.SCHOOL_CLOSES.split(", ")))


TOLD = frozenset({Role.REPORT, Role.OVER, Role.JUDGED, Role.PERIOD, Role.PAST, Role.OCCASION})
"""A year that is told as past or present: the latest is the article's."""

BEGUN = frozenset({Role.LAUNCH, Role.FEAST, Role.OPENING, Role.CLOSING})
"""A year that is begun: it speaks where none is told."""

SPEAKS = TOLD | BEGUN | {Role.PLAN, Role.AHEAD, Role.SCHOOL}
"""What helps to find the year of a day. The other roles prove nothing about the news."""


def read_year(text: str, at: int, after: int = 0, weight: int = 1) -> Reading | None:
    """What the year printed at `at` is to the article.

    Input:  the article, or a field of it; where the year before it ends in it; its weight, which in a headline or a
            lead is over 1: there a name bears the year of the news.
    Output: its reading; None where it says nothing of the news.
    """
    begin = max(0, at - _WINDOW)
    low = fold(text[begin : at + _WINDOW])
    shape = shape_of(low, at - begin)
    if shape is None:
        return None
    role = _KINDS[shape.kind](Around(low, shape, after - begin))
    if role is Role.NEUTRAL and weight > 1:
        role = _named(text, begin + shape.start)
    if role not in SPEAKS:
        return None
    return _reading(shape, role, text[begin + shape.start : begin + shape.end], weight)


def _year(around: Around) -> Role:
    role = around.cue()
    match role:
        case None:
            return _free(around.after()) if around.before() in lexicon.ADVERBIAL else Role.REPORT
        case Role.TARGET | Role.SINCE:
            return Role.REPORT if around.after(across=role is Role.SINCE) is Role.OVER else role
        case Role.FEAST:
            return Role.PLAN if around.after() in (Role.PLAN, Role.AHEAD) else role
        case Role.AHEAD:
            return Role.PLAN
    return role


def _free(after: Role | None) -> Role:
    if after is None or after is Role.LAUNCH:
        return after or Role.REPORT
    return Role.OVER if after in (Role.OVER, Role.REPORT) else Role.PLAN


def _bare(around: Around) -> Role:
    if around.cue() is None and not around.listed and around.before() not in lexicon.PARTS_OF_YEAR:
        return Role.NEUTRAL
    return _year(around)


def _named(text: str, at: int) -> Role:
    """A bare year that ends a name is its event's: "Giải Cầu lông Thủ đô 2019"; "2019 công nhân" is a count."""
    words = text[max(0, at - 30) : at].split()
    if not words:
        return Role.NEUTRAL
    named = words[-1][0].isupper() or words[-1][-1] in '"”’)'
    ends = words[-1][-1].isalpha() and not text[at + 4 : at + 6].strip(" \u00a0")[:1].isalpha()
    return Role.REPORT if named or ends else Role.NEUTRAL


def _dated(around: Around) -> Role:
    """A full date, a month or a quarter: told, or ahead."""
    while around.before() in lexicon.DAY_SYLLABLES:
        around.syllables.pop()
    role = around.cue()
    match role:
        case Role.DOCUMENT | Role.HISTORY | Role.COMPARED | Role.TERM:
            return role
        case Role.SINCE:
            return Role.PAST if around.after(across=True) is Role.OVER else role
        case Role.TARGET if around.before() in ("đến", "tới", "trước"):
            return Role.PAST if around.after() is Role.OVER else Role.AHEAD
        case Role.AHEAD:
            return role
    return Role.AHEAD if around.after() is Role.AHEAD else Role.PAST


def _months(around: Around) -> Role:
    role = around.cue()
    match role:
        case Role.PLAN | Role.AHEAD | Role.LAUNCH:
            return Role.PLAN if around.shape.month < 6 else Role.PAST
        case Role.DOCUMENT | Role.COMPARED:
            return role
    return Role.PAST


def _school(around: Around) -> Role:
    """Which end of the school year: the nearest word before it says, else the first one after."""
    last = {role: found for role, words in _SCHOOL if (found := max(around.left.rfind(word) for word in words)) >= 0}
    if last:
        return max(last, key=lambda role: last[role])
    right = around.low[around.shape.end : around.shape.end + 60]
    return next((role for role, words in _SCHOOL if any(word in right for word in words)), Role.SCHOOL)


_KINDS: dict[str, Callable[[Around], Role]] = {
    "date":     _dated,
    "occasion": lambda _: Role.OCCASION,
    "month":    _dated,
    "quarter":  _dated,
    "months":   _months,
    "school":   _school,
    "pair":     lambda _: Role.TERM,
    "year":     _year,
    "bare":     _bare,
}  # fmt: skip


def _reading(shape: Shape, role: Role, words: str, weight: int) -> Reading:
    """The days on which a newspaper can speak so. A day, or what lies ahead, is worth two years."""
    year = shape.year
    if shape.kind == "occasion":
        day = date(year, shape.month, shape.day)
        before, after = lexicon.OCCASION_DAYS
        return Reading(year, role, words, day - timedelta(before), day + timedelta(after), 2 * weight)
    if shape.kind in _LASTING and role in (Role.PAST, Role.AHEAD):
        return _dated_reading(shape, role, words, weight)
    if shape.kind == "school" and role is not Role.OPENING:
        year += 1
    (years, month, number), (years_after, month_after, number_after) = lexicon.WINDOWS[role]
    earliest, latest = date(year + years, month, number), date(year + years_after, month_after, number_after)
    return Reading(year, role, words, earliest, latest, weight)


_LASTING = {"date": 0, "month": 1, "quarter": 3, "months": 1}
"""How many months a period lasts from its `month` on; a date has none."""


def _dated_reading(shape: Shape, role: Role, words: str, weight: int) -> Reading:
    year, day, months = shape.year, date(shape.year, shape.month, shape.day), _LASTING[shape.kind]
    if role is Role.AHEAD:
        month = shape.month + months - 1
        last = date(year, month, monthrange(year, month)[1]) if months else day
        return Reading(year, role, words, last - timedelta(365), last, 2 * weight)
    role, weight = (Role.PERIOD, weight) if months else (Role.PAST, 2 * weight)
    (_, month, number) = lexicon.WINDOWS[role][1]
    return Reading(year, role, words, day, date(year + 1, month, number), weight)
