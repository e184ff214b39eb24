"""Which sentences of a text can hold a statistic: the cheap look that spares the rest of the text the careful one."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress, count
from typing import NamedTuple

from ldtd_dataset.statistics.lexicon.cues import EACH_BEFORE, PERIOD_HALVES, PERIOD_WHOLES
from ldtd_dataset.statistics.lexicon.numerals import (
    AMBIGUOUS,
    DIGITS,
    EXTREMES,
    FEW,
    HALF,
    NOT_SCALES,
    ONE_AFTER,
    ONLY,
    ONLY_VERBS,
    ORDER,
    ORDER_SCALES,
    RANK,
    RANKED,
    SCALES,
    TAIL_DIGITS,
    YEAR_AFTER,
)
from ldtd_dataset.statistics.noun_phrases import FIRST_WORDS
from ldtd_dataset.statistics.units import UNIT_SYLLABLES
from ldtd_dataset.text import Span, sentences

# A pattern that begins with one of a set, and not with several, is what the engine looks for fastest.
_RUN = re.compile("[0-9][0-9]*(?:[.,/][0-9]+| ?[-–] ?[0-9]+)*")
_DATE = re.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_DAY = re.compile("(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])")
_YEAR = re.compile("(?:1[5-9]|2[01])[0-9]{2}")
_YEARS = re.compile("(?:1[5-9]|2[01])[0-9]{2} ?[-–] ?(?:1[5-9]|2[01])[0-9]{2}")
_DAY_WORDS = ("ngày ", "Ngày ", "sáng ", "Sáng ", "chiều ", "Chiều ", "tối ", "Tối ")
_YEAR_WORD = re.compile(r"([^\W\d_]*) ?[Nn]ăm $")
_DOCUMENT = re.compile(r"[0-9]+(?:/[0-9]{4})?/[A-ZĐ]{2}[\wĐ]*(?:[-–/.][A-ZĐ][\wĐ]*)*")
_YEAR_WORDS = ("năm ", "Năm ")
_PERIOD = re.compile(f" (?:tháng|năm|ngày) (?:{'|'.join(PERIOD_HALVES)}) (?:{'|'.join(PERIOD_WHOLES)})(?![^\\W_])")
_NEXT = re.compile(r"[ \u00a0]?([^\s\d.,;:!?…)”\"]+)")
_OPENING = '(“"‘['
_TRAILING = ',.;:!?…)”"’»]'
WINDOW = 16
"""How much of the text before a run of digits its own words can take, in code points."""

STARTS: frozenset[str] = frozenset(
    {*DIGITS, *SCALES, "mười", ORDER, HALF, "gấp", RANK, *(words[0] for words in FEW)} - {"k", "tr"}
)
"""Words that can start a spelled number."""

_NUMBER_WORDS = frozenset(
    {*TAIL_DIGITS, *SCALES, "mươi", "mười", "phần", "phẩy", "chấm", "linh", "lẻ", "rưỡi", HALF, "bảy"}
)
_COUNTED = FIRST_WORDS | UNIT_SYLLABLES
_MEASURED = UNIT_SYLLABLES | frozenset(SCALES)
_PRINTED_FORMS: dict[str, str] = {
    mark + form: word for word in STARTS for form in (word, word.capitalize()) for mark in ("", *_OPENING)
}
"""Every start as it is printed, a mark before it or none, and its small form."""


class Gated(NamedTuple):
    """The sentences to be read, in order, and what in them needs no reading: where it starts, and where it ends."""

    sentences: list[Span]
    plain: dict[int, int]


def numbered_sentences(text: str, *, every: bool = False) -> Gated:
    """The sentences that hold digits that may count, or a number word before what makes it a number.

    Input:  normalised text; with `every` also the sentences whose only digits are plain dates, years and documents, and
            those are to be read, too.
    Output: spans and places in code points.
    Source: measured on news prose: half of all sentences hold "một" or "năm", one in twenty as a number; of those with
            digits, a third hold nothing but dates and years.
    """
    places: list[int] = []
    plain: dict[int, int] = {}
    for run in _RUN.finditer(text):
        past = None if every else _past_plain(text, run)
        if past is None:
            places.append(run.start())
        else:
            plain[run.start()] = past
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and _holds(text, places, Span(start, end)):
            found.extend(span for span in sentences(text, start, end) if _holds(text, places, span))
        start = end + 1
    return Gated(found, plain)


def _holds(text: str, places: list[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return (at < len(places) and places[at] < span.end) or _spelled(text[span.start : span.end])


def _past_plain(text: str, run: re.Match[str]) -> int | None:
    """Where a plain date, or a document that opens with the digits ("24/2024/NĐ-CP"), ends; None for all else."""
    document = _DOCUMENT.match(text, run.start())
    if document is not None:
        return document.end()
    return run.end() if _plain_date(text, run) else None


def _plain_date(text: str, run: re.Match[str]) -> bool:
    """Whether the digits are years, a date, a day or a year after its word, part of a year, or the tail of a name.

    Never:  yes where a unit or a scale follows, nor after "mỗi năm".
    """
    start, digits = run.start(), run.group()
    before = text[max(0, start - WINDOW) : start]
    if before[-1:] == "-" and before[-2:-1].isalpha():
        return True
    if len(digits) < 3 and _PERIOD.match(text, run.end()):
        return True
    follows = _NEXT.match(text, run.end())
    if follows and (follows[1].lower() in _MEASURED or not follows[1][0].isalpha()):
        return False
    if _YEARS.fullmatch(digits) or _DATE.fullmatch(digits):
        return not before[-1:].isalpha()
    if _YEAR.fullmatch(digits):
        named = _YEAR_WORD.search(before) if before.endswith(_YEAR_WORDS) else None
        return named is not None and named[1].lower() not in EACH_BEFORE
    return before.endswith(_DAY_WORDS) and _DAY.fullmatch(digits) is not None


def _spelled(text: str) -> bool:
    """Whether a number word stands before something that makes it a number."""
    words = text.split()
    if _PRINTED_FORMS.keys().isdisjoint(words):
        return False
    places = compress(count(), map(_PRINTED_FORMS.__contains__, words))
    return any(_follows(_PRINTED_FORMS[words[k]], words, k) for k in places)


def _follows(word: str, words: list[str], k: int) -> bool:
    """Whether the word at `k` and its neighbours can be a number; before digits ("năm 2024") it is none."""
    after = words[k + 1] if k + 1 < len(words) else ""
    if after[:1].isdigit():
        return False
    later = words[k + 2].lower().rstrip(_TRAILING) if k + 2 < len(words) else ""
    before, earlier = words[k - 1].lower() if k else "", words[k - 2].lower() if k > 1 else ""
    return may_number(word, after.lower().rstrip(_TRAILING), later, over_verb(before, earlier))


def over_verb(before: str, earlier: str) -> str:
    """What a number word stands after, over the verb of "chỉ có một", "chỉ còn một"."""
    return earlier if before in ONLY_VERBS and earlier == ONLY else before


def may_number(word: str, after: str, later: str, before: str) -> bool:
    """Whether a number word before `after` and `later` can be a number at all; all four in small letters."""
    if word == ORDER:
        return after in ORDER_SCALES
    if word == RANK:
        return before in RANKED or before in EXTREMES
    if after in _NUMBER_WORDS:
        return True
    if word not in AMBIGUOUS:
        return after not in NOT_SCALES.get(word, ())
    if (
        (word == "một" and before not in ONE_AFTER)
        or (word == "năm" and (before in YEAR_AFTER or after == RANK))
        or word == "không"
    ):
        return False
    return may_be_counted(after, later)


def may_be_counted(word: str, later: str) -> bool:
    """Whether a noun of the lexicon or a unit may begin with a word, before `later`."""
    return word in _COUNTED or f"{word} {later}" in _COUNTED
