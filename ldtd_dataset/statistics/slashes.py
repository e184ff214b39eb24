"""n/m: a ratio, a date, a month, a document, a round, an address. The decision list of the annotation guide."""

from __future__ import annotations

import re

from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import NounPhrase
from ldtd_dataset.statistics.tokens import DIGITS, Tokens

_DAYS = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?/\d{1,2}(?:\s?[-–]\s?\d{1,2}/\d{1,2}(?:/\d{4})?|/\d{4})?(?!\d)")


def judge_slash(t: Tokens, amount: Amount, noun: NounPhrase | None, *, stated: bool) -> str:
    """The rule by which n/m is no ratio, the first that fits; "" for a ratio, and for one that has no slash.

    Input:  an amount read as a ratio, the noun after it; `stated` where a bound or a change stands before it.
    """
    i, end = amount.first, amount.end
    if amount.kind != "ratio" or "/" not in t.low[i:end] or "tổng" in t.low[i:end]:
        return ""
    top, bottom = amount.number.value, amount.denominator
    if top is None or bottom is None:
        return ""
    before, printed = t.at(i - 1), [t.raw(k, k + 1) for k in range(i, end) if t.kind[k] == DIGITS]
    if t.at(end) == "/" or (before == "số" and t.at(i - 2) in cues.DOCUMENT_NOUNS):
        return "date or document"
    whole = all(p.isdigit() for p in printed)
    if before in cues.MONTH_BEFORE and whole:
        return "month"
    counts = (before == "số" and t.at(i - 2) in cues.NUMBER_BEFORE) or (before == "lệ" and top != 1)
    if before in cues.NO_RATIO_BEFORE and not counts:
        return "round, scale or address"
    if not (whole and 1 <= top <= 31 and 1 <= bottom <= 12 and len(printed[0]) <= 2 and len(printed[-1]) <= 2):
        return "years" if whole and top + 1 == bottom and top > 1900 else ""
    if _strong_date_cue(t, i):
        return "date"
    if _counted(t, end, noun) or before in cues.RATIO_BEFORE:
        return ""
    return "" if _is_part(t, amount, noun, stated=stated and top < bottom) else "date"


def _counted(t: Tokens, end: int, noun: NounPhrase | None) -> bool:
    """Whether a counted noun, or a word for a quantity, stands right after it."""
    after = t.at(end)
    known = noun is not None and noun.known and not t.capital(end)
    return known or after in cues.RATIO_AFTER or f"{after} {t.at(end + 1)}" in cues.RATIO_AFTER


def _is_part(t: Tokens, amount: Amount, noun: NounPhrase | None, *, stated: bool) -> bool:
    """Whether a valid day and month is the part of a whole: "hơn 2/3 đã nhận", "3/4 quân số"."""
    if t.at(amount.first - 1) in cues.WEAK_DATE_CUES:
        return False
    may_be_noun = noun is not None and not noun.verbal and not t.capital(amount.end)
    return stated or (may_be_noun and t.raw(amount.first, amount.number_end) in cues.FRACTIONS)


def _strong_date_cue(t: Tokens, i: int) -> bool:
    window = t.low[max(0, i - 2) : i]
    if any(word in cues.DATE_CUES for word in window):
        return True
    if t.at(i - 1) == "(" and t.at(i - 2) in cues.NOW_BRACKET:
        return True
    return t.at(i - 1) in {"và", ",", "-", "–", "đến"} and "/" in t.low[max(0, i - 4) : i - 1] and _date_before(t, i)


def _date_before(t: Tokens, i: int) -> bool:
    """Whether a date stands right before the "và" or "," before token `i`."""
    j = i - 2
    if not t.is_kind(j, DIGITS):
        return False
    start = j
    while start > 0 and (t.low[start - 1] == "/" or t.kind[start - 1] == DIGITS):
        start -= 1
    return bool(_DAYS.fullmatch(t.raw(start, j + 1))) or len(t.low[j]) == 4
