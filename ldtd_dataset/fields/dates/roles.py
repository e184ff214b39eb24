"""What a printed year is to its article: the cue before it, what stands after it, and the days that allows."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from ldtd_dataset.fields.dates import lexicon
from ldtd_dataset.fields.dates.lexicon import Cue, Role
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


_WIDTH = 160
"""How far around a year its words are looked for, in code points."""

_SYLLABLE = re.compile(r"[^\W_]+|[,;:()–]")
_SENTENCE_ENDS = (". ", "! ", "? ", "; ", "… ", "\n")
_NEXT_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LISTED = re.compile(r"20\d\d(?: và|,) $")


def _forms(table: str) -> list[tuple[str, ...]]:
    return [tuple(form.split()) for form in table.split(", ")]


def _by_last_syllable(rows: tuple[Cue, ...]) -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    table: defaultdict[str, list[tuple[tuple[str, ...], Cue]]] = defaultdict(list)
    for cue in rows:
        for form in _forms(cue.forms):
            table[form[-1]].append((form, cue))
    for forms in table.values():
        forms.sort(key=lambda row: -len(row[0]))
    return dict(table)


_BEFORE = _by_last_syllable(lexicon.CUES)
_OR = "|".join
_AFTER = re.compile(_OR(rf"(?P<{role}>(?<!\w)(?:{_OR(table.split(', '))})(?!\w))" for role, table in lexicon.AFTER))
_SCHOOL = ((Role.OPENING, lexicon.SCHOOL_OPENS.split(", ")), (Role.CLOSING, lexicon.SCHOOL_CLOSES.split(", ")))
_ACHIEVED = frozenset(_forms(lexicon.ACHIEVED))
_STRIVING = frozenset(_forms(lexicon.STRIVING))


def read_year(text: str, low: str, at: int, after: int, *, headed: bool) -> Reading | None:
    """What the year printed at `at` is to the article.

    Input:  a field; the same, folded; where the year before it ends in it; `headed` in a headline or a lead, where a
            name bears the year of the news.
    Output: its reading; None where the digits name no year.
    """
    shape = shape_of(low, at)
    if shape is None:
        return None
    around = _Around(low, shape, after)
    role = _KINDS[shape.kind](around)
    if role is Role.NEUTRAL and headed:
        role = _named(text, shape)
    return _reading(shape, role, text[shape.start : shape.end])


class _Around:
    """What stands before a year, back to the year before it or the beginning of the sentence, and what after it."""

    def __init__(self, low: str, shape: Shape, after: int) -> None:
        self.low, self.shape = low, shape
        begin = max(0, shape.start - _WIDTH)
        self.listed = shape.kind == "bare" and _LISTED.search(low, max(0, shape.start - 12), shape.start) is not None
        if begin < after <= shape.start and not self.listed:
            begin = after
        left = low[begin : shape.start]
        self.left = left[max((left.rfind(mark) + len(mark) for mark in _SENTENCE_ENDS if mark in left), default=0) :]
        self.syllables = _SYLLABLE.findall(self.left)

    def before(self) -> str:
        """The syllable or mark right before the year's words; "" at the beginning of a sentence."""
        return self.syllables[-1] if self.syllables else ""

    def after(self, *, across: bool = False) -> Role | None:
        """What the first telling words after the year make of it; `across` the end of the sentence, too."""
        right = self.low[self.shape.end : self.shape.end + _WIDTH]
        if not across:
            right = right[: min((right.find(mark) for mark in _SENTENCE_ENDS if mark in right), default=len(right))]
            following = _NEXT_YEAR.search(right)
            right = right[: following.start()] if following else right
        telling = _AFTER.search(right)
        return Role(telling.lastgroup) if telling and telling.lastgroup else None

    def cue(self) -> Role | None:
        """The role that the nearest cue gives."""
        comma, distance, at = False, 0, len(self.syllables) - 1
        while at >= 0:
            syllable = self.syllables[at]
            if not syllable.isalnum():
                comma, at = True, at - 1
                continue
            for form, cue in _BEFORE.get(syllable, ()):
                if tuple(self.syllables[max(0, at - len(form) + 1) : at + 1]) != form:
                    continue
                if cue.role is Role.NEUTRAL:
                    at, distance = at - len(form) + 1, distance + len(form) - 1
                    break
                if distance <= cue.reach and (cue.far or not comma):
                    first = at - len(form) + 1
                    return Role.REPORT if cue.role is Role.PLAN and self._achieved(first) else cue.role
            at, distance = at - 1, distance + 1
        return None

    def _achieved(self, at: int) -> bool:
        """Whether the plan named at `at` is told as met."""
        met = False
        for last in range(at - 1, max(-1, at - 11), -1):
            if not self.syllables[last].isalnum() or self.syllables[last] == "và":
                break
            forms = {tuple(self.syllables[last : last + 1]), tuple(self.syllables[max(0, last - 1) : last + 1])}
            if forms & _STRIVING:
                return False
            met = met or bool(forms & _ACHIEVED)
        return met


def _year(around: _Around) -> Role:
    role = around.cue()
    match role:
        case None:
            return _free(around.after()) if around.before() in lexicon.ADVERBIAL else Role.REPORT
        case Role.TARGET | Role.SINCE:
            return Role.REPORT if around.after(across=role is Role.SINCE) is Role.OVER else role
        case Role.FEAST:
            return Role.FEAST if around.after() in (None, Role.OVER, Role.REPORT) else Role.PLAN
        case Role.AHEAD:
            return Role.PLAN
    return role


def _free(after: Role | None) -> Role:
    if after is None:
        return Role.REPORT
    return Role.OVER if after in (Role.OVER, Role.REPORT) else Role.PLAN


def _bare(around: _Around) -> Role:
    if around.cue() is None and not around.listed and around.before() not in lexicon.PARTS_OF_YEAR:
        return Role.NAME
    return _year(around)


def _named(text: str, at: int) -> Role:
    """A bare year after a capital or a quote is that of a named event: "Giải chạy Hà Nội 2024"."""
    words = text[max(0, at - 30) : at].split()
    return Role.REPORT if words and (words[-1][0].isupper() or words[-1][-1] in '"”’)') else Role.NAME


def _dated(around: _Around) -> Role:
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
            reckoned = around.syllables[-2:-1] == ["tính"] or around.after() is Role.OVER
            return Role.PAST if reckoned else Role.AHEAD
        case Role.AHEAD:
            return role
    return Role.AHEAD if around.after() is Role.AHEAD else Role.PAST


def _months(around: _Around) -> Role:
    role = around.cue()
    match role:
        case Role.PLAN | Role.AHEAD | Role.LAUNCH:
            return Role.PLAN if around.shape.month < 6 else Role.PAST
        case Role.DOCUMENT | Role.COMPARED:
            return role
    return Role.PAST


def _school(around: _Around) -> Role:
    """Which end of the school year: the nearest word before it says, else the first one after."""
    last = {role: found for role, words in _SCHOOL if (found := max(around.left.rfind(word) for word in words)) >= 0}
    if last:
        return max(last, key=lambda role: last[role])
    right = around.low[around.shape.end : around.shape.end + 60]
    return next((role for role, words in _SCHOOL if any(word in right for word in words)), Role.SCHOOL)


_KINDS: dict[str, Callable[[_Around], Role]] = {
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


def _reading(shape: Shape, role: Role, words: str) -> Reading:
    year, day, weight = shape.year, date(shape.year, shape.month, shape.day), 1
    if shape.kind == "occasion":
        before, after = lexicon.OCCASION_DAYS
        return Reading(year, role, words, day - timedelta(before), day + timedelta(after), 2)
    if shape.kind in _LASTING and role in (Role.PAST, Role.AHEAD):
        last = _month_end(year, shape.month + _LASTING[shape.kind] - 1) if _LASTING[shape.kind] else day
        if role is Role.AHEAD:
            return Reading(year, role, words, last - timedelta(365), last, 2)
        if shape.kind != "date":
            return Reading(year, Role.PERIOD, words, day, date(year + 1, 3, 31), weight)
        return Reading(year, role, words, day, date(year + 1, 12, 31), 2)
    if shape.kind == "school" and role is not Role.OPENING:
        year += 1
    (years, month, number), (years_after, month_after, number_after) = lexicon.WINDOWS.get(role, _ANY)
    earliest, latest = date(year + years, month, number), date(year + years_after, month_after, number_after)
    return Reading(year, role, words, earliest, latest, weight)


_LASTING = {"date": 0, "month": 1, "quarter": 3, "months": 1}
"""How many months a period lasts from its `month` on; a date has none."""

_ANY = lexicon.WINDOWS[Role.REPORT]


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
