"""Which printed day is the one a lead sets its news on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ldtd_dataset.fields.dates import lexicon
from ldtd_dataset.fields.dates.days import Mention, Parts, fold, mentions
from ldtd_dataset.text import Span, sentences


class NewsDay(NamedTuple):
    """A day, or a run of days, that a text sets its news on.

    Output: `text[start:end]` are its words, verbatim. `pinned` where they say "nay": the day of printing itself.
            `weekday` is the one printed beside it, Monday 0. `rank`: the higher, the surer.
    """

    start: int
    end: int
    first: Parts
    last: Parts
    pinned: bool
    weekday: int | None
    rank: int


PINNED, FREE, TIED, RECKONED = 3, 2, 1, 0
"""Ranks: "Sáng nay (28/11)"; a clause of its own; tied to a verb or noun; "tính đến 18h ngày"."""

LONGEST = 2000
"""How much of a paragraph is read, in code points: the news is set at its beginning."""

_WEEKDAYS = dict(zip(lexicon.WEEKDAYS.split(", "), range(7), strict=True)) | lexicon.WEEKDAYS_ALSO


def words(table: str) -> str:
    """The forms of a table as one alternative, the longest first, for whole words."""
    forms = sorted(table.split(", "), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)"


_CUES = (
    dict.fromkeys(lexicon.PLAIN.split(", "), "plain")
    | dict.fromkeys(lexicon.PARTS.split(", "), "part")
    | dict.fromkeys(_WEEKDAYS, "weekday")
    | dict.fromkeys(lexicon.COMING.split(", "), "coming")
    | dict.fromkeys(lexicon.PINNED.split(", "), "pinned")
)
_TOKEN = re.compile(r"\w+|[^\w ]")
_CUE_WIDTH = 48


class _Cue(NamedTuple):
    """The words for day before a date: where they begin, their kinds, the weekday among them."""

    start: int
    kinds: frozenset[str]
    weekday: int | None
    words: str


def _cue(low: str, mention: Mention) -> _Cue | None:
    """The words for day that lead to a mention, with commas and brackets between. A run may open with "từ", or stand in
    brackets after its "hai ngày".
    """
    run = mention.first is not mention.last
    begin = max(0, mention.start - _CUE_WIDTH)
    tokens = list(_TOKEN.finditer(low, begin, mention.start))
    kinds: set[str] = set()
    weekday, start = None, mention.start
    while tokens:
        form = low[tokens[-2].start() : tokens[-1].end()] if len(tokens) > 1 else ""
        count = 2 if form in _CUES else 1
        form = form if count == 2 else tokens[-1][0]
        kind = _CUES.get(form, "plain" if form == "từ" and run else None)
        if kind is None and form not in (",", "("):
            break
        if kind is not None:
            start = tokens[-count].start()
            kinds.add(kind)
            weekday = _WEEKDAYS.get(form, weekday)
        del tokens[-count:]
    if not kinds and run and low.startswith("(", mention.start - 1) and " ngày " in low[begin : mention.start]:
        kinds.add("plain")
    return _Cue(start, frozenset(kinds), weekday, low[start : mention.start]) if kinds else None


_HOUR = re.compile(r"(?:(?:vào|khoảng|lúc|hồi) )*\d{1,2} ?(?:h|g|giờ)(?: ?\d{0,2} ?(?:'|phút)?)? ?$")
_ENDS_HOUR = frozenset("0123456789hgờt'")
_NUMBER_OF_DAYS = re.compile(r"(?:trong |cả )?(?:hai|ba|bốn|năm|\d) $")
_RECKONED = re.compile(r"(?<!\w)(?:tính đến|đến|tính từ) $")
_LIMIT = re.compile(rf"{words(lexicon.LIMITS)} $")
_EARLIER = re.compile(words(lexicon.EARLIER))
_ABOUT = re.compile(words(lexicon.ABOUT))
_GROUND = re.compile(rf"{words(lexicon.GROUNDS)}(?: ra)?(?: vào| trong)? $")
_PAPER = re.compile(r"\d[/-][a-zđ]{2}|(?<!\w)số \d|(?<!\w)(?:luật|nghị quyết|nghị định|quyết định|công văn)(?!\w)")
_FUTURE = re.compile(words(lexicon.FUTURE))
_AHEAD = re.compile("sẽ|dự kiến|sắp")
_AHEAD_OR_NOW = re.compile(rf"(?<!\w)(sẽ|dự kiến|sắp)(?!\w)|{words(lexicon.NEWS_VERBS)}")
_ENDED = re.compile(words(lexicon.ENDED))
_EVERY_YEAR = re.compile(rf" ?\(?{words(lexicon.AFTER_DAY)}")
_CLAUSE_MARKS = (",", ";", ":", "(", ")", " - ", " – ")
_LOOKS_LIKE_A_DAY = re.compile(r"\d\s?[/.-]\s?\d|\d\stháng\s\d")


def news_days(text: str) -> list[NewsDay]:
    """The days that a lead, or a first paragraph, sets its news on: the surest first, then in their order.

    Input:  one paragraph.
    Output: none where every day is a feast, a limit, a document's, a birthday, a story before the story, or ahead.
    Never:  a day without a word for day before it.
    """
    text = text[:LONGEST]
    if _LOOKS_LIKE_A_DAY.search(text) is None:
        return []
    return sorted(_news_days(text, fold(text)), key=lambda day: -day.rank)


def _news_days(text: str, low: str) -> Iterator[NewsDay]:
    spans: list[Span] = []
    for mention in mentions(low):
        cue = _cue(low, mention)
        if cue is None or "coming" in cue.kinds or _EVERY_YEAR.match(low, mention.end):
            continue
        spans = spans or list(sentences(text))
        sentence = next(span for span in spans if span.end > cue.start)
        rank = _Place(text, low, cue, mention, sentence).rank()
        if rank is not None:
            yield _news_day(low, cue, mention, sentence, rank)


def _news_day(low: str, cue: _Cue, mention: Mention, sentence: Span, rank: int) -> NewsDay:
    end = mention.end
    if low.startswith(")", end) and "(" in cue.words:
        end += 1
    first = mention.first
    if first != mention.last and (mention.by_hour or _ENDED.search(low, sentence.start, sentence.end)):
        first = mention.last
    return NewsDay(cue.start, end, first, mention.last, "pinned" in cue.kinds, cue.weekday, rank)


class _Place:
    """Where a day stands in its sentence, and what that makes of it."""

    def __init__(self, text: str, low: str, cue: _Cue, mention: Mention, sentence: Span) -> None:
        self.cue = cue
        self.run = mention.first is not mention.last
        left = low[sentence.start : cue.start]
        hour = _HOUR.search(left, max(0, len(left) - 40)) if left[-2:-1] in _ENDS_HOUR else None
        left = left[: hour.start()] if hour else left
        self.left = left.removesuffix("từ ") if self.run else left
        self.exact = hour is not None or not cue.kinds.isdisjoint(("part", "weekday"))
        self.clause = self.left[_clause(self.left) :]
        if self.run:
            self.clause = _NUMBER_OF_DAYS.sub("", self.clause)
        self.right = text[mention.end : sentence.end]

    def rank(self) -> int | None:
        """How surely the news is set on this day, or None where it is not."""
        if "pinned" in self.cue.kinds:
            return PINNED
        if _EARLIER.search(self.left) or _ABOUT.search(self.clause) or self._ahead():
            return None
        if self.exact and not self.run and _RECKONED.search(self.left):
            return RECKONED
        if self.cue.words.startswith("sáng") and self.left.endswith("từ "):
            return TIED
        if _LIMIT.search(self.left):
            return None
        return self._exact() if self.exact or self.run else self._plain()

    def _exact(self) -> int:
        return TIED if self.clause.strip() else FREE

    def _plain(self) -> int | None:
        if not self.clause.strip():
            return FREE
        ground = _GROUND.search(self.clause)
        if ground is None or _PAPER.search(self.clause):
            return None
        if not self.clause[: ground.start()].strip():
            return FREE
        return TIED

    def _ahead(self) -> bool:
        free = not self.clause.strip()
        if not free and (_FUTURE.search(self.clause) or "sẽ " in self.left):
            return True
        first = _AHEAD_OR_NOW.search(self.right) if _AHEAD.search(self.right) else None
        return first is not None and first[1] is not None


def _clause(left: str) -> int:
    """Where the clause begins in which a sentence's left part ends."""
    return max((left.rfind(mark) + len(mark) for mark in _CLAUSE_MARKS if mark in left), default=0)
