"""The grammar of ranks and multiples: "đứng thứ ba", "xếp hạng 45/180", "gấp đôi". One function a rule."""

from __future__ import annotations

from decimal import Decimal

from ldtd_dataset.statistics.amount import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon.cues import INSIDE_MULTIPLES, MULTIPLES
from ldtd_dataset.statistics.lexicon.numerals import EXTREMES, FIRSTS, HALF_MORE, PLACES_RANKED, PLACING, RANK, RANKED
from ldtd_dataset.statistics.noun_phrases import counted_word
from ldtd_dataset.statistics.numbers import Number, read_number
from ldtd_dataset.statistics.tokens import DIGITS, Tokens


def read_rank(t: Tokens, i: int) -> Amount | None:
    """rank := ["thứ"] place ["/" ranked] after xếp, đứng, hạng, vị trí; without "thứ" after "xếp hạng" and the like"""
    worded = t.at(i) == RANK
    placed = _compared(t, i) if worded else _placed(t, i)
    if not placed:
        return None
    start = i + worded
    first = FIRSTS.get(t.at(start)) if worded else None
    number = read_number(t, start) if first is None else Number(Decimal(first), start + 1, spelled=True)
    if number is None or number.value is None or number.scale != 1 or (not worded and counted_word(t, number.end)):
        return None
    end, ranked = number.end, None
    if t.at(end) == "/" and t.is_kind(end + 1, DIGITS):
        below = read_number(t, end + 1)
        ranked, end = (below.value, below.end) if below else (None, end)
    elif t.at(end) == "trên" and (below := read_number(t, end + 2 if t.at(end + 1) in {"tổng", "số"} else end + 1)):
        ranked = below.value
    return Amount(i, end, number, "rank", "rank", denominator=ranked, number_end=end)


def _compared(t: Tokens, i: int) -> bool:
    """Whether what stands before the "thứ" at `i` makes it a rank."""
    return t.at(i - 1) in RANKED or t.at(i - 1) in EXTREMES or t.at(i - 2) in RANKED


def _placed(t: Tokens, i: int) -> bool:
    """Whether "xếp hạng", "đứng vị trí", "xếp ở vị trí" stands right before the digits at `i`."""
    before = t.low[max(0, i - 4) : i]
    return t.is_kind(i, DIGITS) and t.at(i - 1) in PLACES_RANKED and not PLACING.isdisjoint(before)


def read_multiple(t: Tokens, i: int) -> Amount | None:
    """multiple := "gấp" ("đôi" | "rưỡi" | [bound] number ["lần"]) ; "gấp" and "lần" are inside"""
    fixed = MULTIPLES.get(t.at(i + 1))
    if fixed and t.at(i + 2) not in {"lần", "mươi", "trăm", "phẩy", "rưỡi"}:
        end = i + 2
        return Amount(i, end, Number(Decimal(fixed), end, spelled=True), "multiple", "multiple", number_end=end)
    at = i + 1
    while at < i + 4 and not t.is_kind(at, DIGITS) and t.at(at) in INSIDE_MULTIPLES:
        at += 1
    number = read_number(t, at)
    if number is None:
        return None
    upper = None
    if t.at(number.end) in RANGE_MARKS:
        upper = read_number(t, number.end + 1)
    end = (upper or number).end
    half = t.at(end) == "lần" and t.at(end + 1) == HALF_MORE
    if t.at(end) == "lần":
        end += 1
    elif number.spelled is False and number.value is None:
        return None
    if half and number.value is not None:
        number.value, end = number.value + Decimal("0.5"), end + 1
    return Amount(i, end, number, "multiple", "multiple", upper=upper, number_end=end)
