"""Number words that count only beside other counts: "một" the article, "năm" the year."""

from __future__ import annotations

from typing import TypeGuard

from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.lexicon.numerals import NEXT, YEAR_AFTER
from ldtd_dataset.statistics.linker import CLAUSE_MARKS, Reading
from ldtd_dataset.statistics.noun_phrases import noun_phrase
from ldtd_dataset.statistics.single import ONE
from ldtd_dataset.statistics.tokens import Phrases, Tokens, phrases

_APPOSITIONS = Phrases(phrases(cues.APPOSITIONS))
MOST_APART = 3
"""Tokens between two counts of a series, the mark or "và" among them."""


def in_series(t: Tokens, amount: Amount, before: Reading | None, after: Reading | None) -> bool:
    """Whether a word is a number like its neighbour: "một người chết, hai người bị thương", "54 xã và một đặc khu",
    "ba, bốn người".

    Input:  a number word that may be the article, and the readings of its sentence on both sides.
    """
    i = amount.first
    if after is not None and after.first == i + 2 and opens_list(t, i):
        return t.at(i - 1) not in YEAR_AFTER
    noun = noun_phrase(t, amount.end)
    if t.low[i] != ONE or noun is None or not noun.known or _APPOSITIONS.match(t, amount.end)[1]:
        return False
    if _counts(after) and t.at(i - 1) not in cues.NO_SERIES_BEFORE and _joined(t, noun.end, after.context.left):
        return True
    return _counts(before) and t.at(i - 1) == "và" and _joined(t, before.past, i)


def opens_list(t: Tokens, i: int) -> bool:
    """Whether a number word at `i` and the next one after a comma follow each other: "ba, bốn người"."""
    return t.low[i + 1] == "," and NEXT.get(t.low[i]) == t.low[i + 2]


def _counts(reading: Reading | None) -> TypeGuard[Reading]:
    return reading is not None and reading.found.kind == "count" and reading.found.noun is not None


def _joined(t: Tokens, start: int, past: int) -> bool:
    """Whether no more than two words and one mark of a list part two counts."""
    return (
        0 < past - start <= MOST_APART
        and t.at(past - 1) in {",", "và"}
        and CLAUSE_MARKS.isdisjoint(t.low[start : past - 1])
    )
