"""What only the whole sentence knows: shared units and nouns, per-units, percentages of ratios and their verdicts."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import floor

from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.context import Context
from ldtd_dataset.statistics.found import Found
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import noun_phrase
from ldtd_dataset.statistics.numbers import tidy
from ldtd_dataset.statistics.tokens import Tokens
from ldtd_dataset.statistics.units import read_per

NARROW = Fraction(1, 5)
"""An implied base is no accident where the interval of bases is narrower than this."""

REACH = 40
"""How many tokens apart two parts of one statement may stand."""
NEAR = 8
LIST_MARKS = frozenset({",", "và", "hoặc", "hay", "x", "×"})
SHARES = frozenset({"percentage", "ratio"})
CLAUSE_MARKS = frozenset(",;:(.")


class Reading:
    """A statistic in the making: what was found, its first token and the token after all that belongs to it."""

    __slots__ = ("amount", "context", "end", "first", "found", "past")

    def __init__(self, found: Found, amount: Amount, past: int, context: Context) -> None:
        self.found, self.amount, self.past, self.context = found, amount, past, context
        self.first, self.end = amount.first, amount.end


def link(t: Tokens, readings: list[Reading]) -> None:
    """Every rule that looks from one statistic of a sentence to another, in order."""
    _share_changes(t, readings)
    _share_in_pairs(t, readings)
    _share_in_lists(t, readings)
    _share_each(t, readings)
    _link_percentages(t, readings)


# ---------------------------------------------------------------- changes


def _share_changes(t: Tokens, readings: list[Reading]) -> None:
    """A percentage in brackets after a change shares it ("giảm 12 vụ (20%)"), and so does a list ("tăng 5% và 7%")."""
    for before, after in pairwise(readings):
        if after.found.kind == "percentage" and after.found.change is None and before.found.change_mode == "by":
            left = after.context.left - (2 if t.at(after.context.left - 1) in cues.EQUALLY else 1)
            left -= t.at(left) in cues.EQUALLY
            if t.at(left) == "(" and left - before.past <= 4:
                after.found.change, after.found.change_mode = before.found.change, before.found.change_mode
        if _listed(t, before, after) and after.found.change is None and before.found.change_mode == "by":
            after.found.change, after.found.change_mode = before.found.change, before.found.change_mode


def _share_in_pairs(t: Tokens, readings: list[Reading]) -> None:
    """From-to pairs share unit, noun and per-unit; "số X tăng từ a lên b" gives the noun X."""
    for low, high in pairwise(readings):
        a, b = low.found, high.found
        if a.change_mode != "from" or b.change_mode != "to":
            continue
        a.change = b.change = a.change or b.change
        if a.unit is None and b.unit is not None and a.kind == "count":
            a.kind, a.unit = b.kind, b.unit
            _share_scale(low, high)
        if b.noun is None:
            b.noun, b.noun_start, b.noun_end = a.noun, a.noun_start, a.noun_end
        elif a.noun is None:
            a.noun, a.noun_start, a.noun_end = b.noun, b.noun_start, b.noun_end
        a.per = a.per or b.per
        b.per = b.per or a.per
    for reading in readings:
        found = reading.found
        if found.kind == "count" and found.noun is None and found.change is not None:
            _noun_of_number(t, reading)


def _share_scale(low: Reading, high: Reading) -> None:
    """ "từ 5 lên 7 triệu đồng": a bare first end takes the scale of the last, as in a range."""
    scale = high.amount.number.scale
    if low.amount.number.scale == 1 and low.found.value is not None and scale > 1:
        low.found.value = tidy(low.found.value * scale)


def _share_in_lists(t: Tokens, readings: list[Reading]) -> None:
    """ "12 và 15 hộ nghèo": the bare numbers of a list count what the last one counts."""
    for after, before in pairwise(reversed(readings)):
        a, b = before.found, after.found
        if _listed(t, before, after) and a.kind == b.kind == "count" and a.noun is None and b.noun is not None:
            a.noun, a.noun_start, a.noun_end = b.noun, b.noun_start, b.noun_end


def _listed(t: Tokens, before: Reading, after: Reading) -> bool:
    """Whether nothing but a comma, "và" or the like stands between two amounts of one unit."""
    apart = after.first - before.end
    return apart == 1 and t.at(before.end) in LIST_MARKS and before.found.unit == after.found.unit


def _noun_of_number(t: Tokens, reading: Reading) -> None:
    for j in range(reading.first - 1, max(-1, reading.first - REACH), -1):
        if t.low[j] in {".", ";"}:
            return
        if t.low[j] == "số" and t.at(j - 1) not in {"một"}:
            phrase = noun_phrase(t, j + 1)
            if phrase is not None and phrase.end <= reading.first:
                found = reading.found
                found.noun_start, found.noun_end = t.start[j + 1], t.end[phrase.end - 1]
                found.noun = t.text[found.noun_start : found.noun_end]
            return


# ---------------------------------------------------------------- per-units that stand apart


def _share_each(t: Tokens, readings: list[Reading]) -> None:
    """ "mỗi suất quà ... 1 triệu đồng và 10kg gạo": what "mỗi" names is the per-unit of the amounts after it."""
    each = [k for k in range(t.size) if t.low[k] == "mỗi" and not _in_title(t, k)] if "mỗi" in t.low else []
    if not each:
        return
    inside = {k for r in readings for k in range(r.first, r.end)}
    firsts = [reading.first for reading in readings]
    for at, until in zip(each, [*each[1:], t.size], strict=True):
        name, end = read_per(t, at) if at not in inside else ((), at)
        following = bisect_left(firsts, at)
        back = readings[following - 1] if following else None
        if not name or (back and _is_of(t, back, at, name, end)):
            continue
        _share_on(t, readings[following : bisect_left(firsts, until)], name, end)


def _is_of(t: Tokens, back: Reading, at: int, name: tuple[str, ...], end: int) -> bool:
    """Whether the "mỗi x" from `at` to `end` is the per-unit of the amount before it, which has it then."""
    if back.past == at and back.found.per:
        return True
    return _closes_clause(t, end) and _share_back(t, back, at, name)


def _share_on(t: Tokens, readings: list[Reading], name: tuple[str, ...], end: int) -> None:
    """Gives a per-unit to the amounts in order, up to one that is another's."""
    for k, reading in enumerate(readings):
        others = k > 0 and not cues.OTHERS.isdisjoint(t.low[end : reading.context.left])
        counts_it = (reading.found.noun or "").lower().startswith(name[0].lower())
        if others or counts_it or _parted(t, end, reading):
            return
        own = reading.found.per
        of_time = bool(own) and own[0] in cues.TIME_WORDS and name[0] not in cues.TIME_WORDS
        reading.found.per = (*name, *own) if of_time and k == 0 else own or name
        end = reading.past


def _in_title(t: Tokens, i: int) -> bool:
    """Whether a quote stands around that is no speech."""
    quote = t.quote(i)
    return quote is not None and quote[1] - quote[0] <= cues.SHORT_QUOTE


def _closes_clause(t: Tokens, end: int) -> bool:
    return t.at(end) in {"", ".", ",", ";", ")", "…", "!", "?"}


def _share_back(t: Tokens, reading: Reading, at: int, name: tuple[str, ...]) -> bool:
    """ "5-7 người sẽ trực mỗi đêm": at the end of a clause it belongs to the amount before it."""
    between = t.low[reading.past : at]
    if len(between) > NEAR or reading.past > at or reading.found.per or any(w in CLAUSE_MARKS for w in between):
        return False
    reading.found.per = name
    return True


def _parted(t: Tokens, end: int, reading: Reading) -> bool:
    between = t.low[end : reading.first]
    return not cues.PARTS_EACH.isdisjoint(between) or (reading.found.kind in SHARES and "trong" in between)


# ---------------------------------------------------------------- ratios and their percentages


def _link_percentages(t: Tokens, readings: list[Reading]) -> None:
    """A percentage belongs to the ratio on its left, with no other counted number between, in brackets or after
    đạt, chiếm, tương đương, bằng, tỷ lệ."""
    ratio: Found | None = None
    for reading in readings:
        found = reading.found
        if found.kind == "ratio":
            ratio = found if found.denominator is not None and found.value is not None else None
        elif found.kind == "percentage" and found.unit == "%" and ratio is not None:
            if found.value is not None and found.change is None and _introduced(t, reading):
                ratio.percent = found.value
                ratio.verdict, ratio.implied_denominator = verdict(ratio, found)
            ratio = None
        elif found.kind in {"count", "money", "measure", "multiple", "rank"}:
            ratio = None


def _introduced(t: Tokens, reading: Reading) -> bool:
    left = reading.context.left
    return (
        t.at(left - 1) == "("
        or t.at(left - 1) in cues.PERCENT_LINKS
        or (t.at(left - 1) in {"là", "với"} and t.at(left - 2) in cues.PERCENT_LINKS)
    )


def verdict(ratio: Found, percentage: Found) -> tuple[str, int | None]:
    """How the stated percentage fits the ratio, in exact rationals.

    Output: `rounded` (half up), `truncated`, `other_base` with the one whole base that makes it true, or `mismatch`.
    Source: the annotation guide, "A ratio and its percentage".
    """
    if ratio.value is None or not ratio.denominator or percentage.value is None:
        return "mismatch", None
    stated = Fraction(percentage.value)
    unit = Fraction(1, 10 ** max(0, -int(percentage.value.as_tuple().exponent)))
    true = 100 * Fraction(ratio.value) / Fraction(ratio.denominator)
    if floor(true / unit + Fraction(1, 2)) * unit == stated:
        return "rounded", None
    if floor(true / unit) * unit == stated:
        return "truncated", None
    base = _implied_base(Fraction(ratio.value), Fraction(ratio.denominator), stated, unit)
    if percentage.bound == "exact" and base is not None:
        return "other_base", base
    return "mismatch", None


def _implied_base(top: Fraction, bottom: Fraction, stated: Fraction, unit: Fraction) -> int | None:
    """The one whole base m' with 100 top / m' rounding to the stated percentage; None where none or several fit."""
    if top <= 0 or stated - unit / 2 <= 0:
        return None
    low, high = 100 * top / (stated + unit / 2), 100 * top / (stated - unit / 2)
    if high - low >= NARROW:
        return None
    fits = [m for m in range(floor(low) + 1, floor(high) + 1) if m != bottom]
    return fits[0] if len(fits) == 1 and fits[0] >= 1 else None


def interval(value: Decimal | None, bound: str) -> tuple[Decimal | None, Decimal | None]:
    """`low` and `high` as the contract derives them from one value and its bound."""
    if value is None or bound == "approx":
        return None, None
    return (
        value if bound in {"exact", "over", "at_least"} else None,
        value if bound in {"exact", "under", "at_most", "nearly", "up_to"} else None,
    )
