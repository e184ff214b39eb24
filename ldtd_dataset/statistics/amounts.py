"""The grammar of amounts: single values, ranges, ratios, compounds. One function a rule."""

from __future__ import annotations

from decimal import Decimal

from ldtd_dataset.statistics.amount import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon.cues import UNTIL
from ldtd_dataset.statistics.lexicon.numerals import (
    HALF,
    HALF_AFTER,
    HALF_MORE,
    MINUS_WORD,
    PLACES_RANKED,
    RANK,
    SCALES,
)
from ldtd_dataset.statistics.lexicon.units import Unit
from ldtd_dataset.statistics.numbers import ONE, Number, fraction_parts, read_number, tidy
from ldtd_dataset.statistics.ranks import read_multiple, read_rank
from ldtd_dataset.statistics.tokens import DIGITS, Tokens
from ldtd_dataset.statistics.units import METRE, MONTHS_OLD, PREFIXES, UnitMatch, rate, read_per, read_unit, steps

LARGEST_PART = 10
"""The largest denominator of a fraction of a unit: "1/2kg"; "90/60 mmHg" is none."""
COMPOUNDED = frozenset({"duration", "measure", "age"})
RATIO_MARKS = frozenset({"/", "trên", "trong"})


def read_amount(t: Tokens, i: int, bare_scale: bool = False) -> Amount | None:
    """amount := rank | multiple | fraction | ratio | range | single"""
    word = t.at(i)
    if word == RANK:
        return read_rank(t, i)
    if t.at(i - 1) in PLACES_RANKED and (rank := read_rank(t, i)):
        return rank
    if word == "gấp":
        return read_multiple(t, i)
    return _read_fraction(t, i) or _read_ratio(t, i) or _read_range(t, i, bare_scale)


# ---------------------------------------------------------------- ratios


def _read_fraction(t: Tokens, i: int) -> Amount | None:
    """fraction := "một nửa" | number "phần" number ; before a unit of measure it is the measure"""
    parts = fraction_parts(t, i) or _half(t, i)
    if parts is None:
        return None
    top, bottom, end = parts
    return Amount(i, end, Number(top, end, spelled=True), "fraction", "ratio", denominator=bottom, number_end=end)


def _half(t: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """half := "nửa" after a bound, before no unit and no scale: "hơn nửa công nhân" """
    if not _is_half(t, i) or t.at(i - 1) not in HALF_AFTER or t.at(i + 1) in SCALES:
        return None
    return None if read_unit(t, i + 1) else (ONE, Decimal(2), i + 1)


def _is_half(t: Tokens, i: int) -> bool:
    """Whether "nửa" is a half: "nửa đêm" is midnight."""
    return t.at(i) == HALF and t.at(i + 1) != "đêm"


def _read_ratio(t: Tokens, i: int) -> Amount | None:
    """ratio := number ("/" | "trên" | "trên tổng số" | "trong tổng số") number ; "1/2kg" is half a kilogram"""
    if not t.is_kind(i, DIGITS) or RATIO_MARKS.isdisjoint(t.low[i + 1 : i + 4]):
        return None
    top = read_number(t, i)
    if top is None or top.value is None or top.value < 0:
        return None
    at = _ratio_below(t, top.end)
    if at is None:
        return None
    bottom = read_number(t, at)
    if bottom is None or not bottom.value:
        return None
    shared = bottom.scale if top.scale == 1 else 1
    amount = Amount(
        i, bottom.end, top, "ratio", "ratio", denominator=tidy(bottom.value / shared), number_end=bottom.end
    )
    unit = read_unit(t, bottom.end) if at == top.end + 1 else None
    return amount if unit is None else _ratio_of_unit(t, amount, unit)


def _ratio_of_unit(t: Tokens, amount: Amount, found: UnitMatch) -> Amount | None:
    """A small fraction of a unit is a measure ("1/2kg"); "125/150 ha", "450/500 tỷ đồng" are ratios of two amounts."""
    top, bottom = amount.number.value, amount.denominator
    if top is None or not bottom or found.unit.kind not in {"measure", "money"}:
        return amount
    if found.unit.kind == "measure" and bottom <= LARGEST_PART and top == int(top) and bottom == int(bottom):
        amount.number, amount.denominator = Number(top / bottom, amount.end), None
        _take_unit(t, amount)
    elif found.unit.kind == "measure" and top > bottom:
        return None
    else:
        amount.end = found.end
    return amount


def _ratio_below(t: Tokens, i: int) -> int | None:
    """Where the second number of a ratio starts."""
    if t.at(i) == "/":
        if t.is_kind(i + 1, DIGITS):
            return i + 1
        return i + 3 if t.low[i + 1 : i + 3] == ["tổng", "số"] else None
    if t.at(i) in {"trên", "trong"} and t.at(i + 1) == "tổng":
        return i + 3 if t.at(i + 2) in {"số", "cộng"} else i + 2
    return i + 1 if t.at(i) == "trên" and t.is_kind(i + 1, DIGITS) else None


# ---------------------------------------------------------------- ranges and single values


def _read_range(t: Tokens, i: int, bare_scale: bool) -> Amount | None:
    """range := single ("-" | "đến" | "tới" | "và" after "giữa") single, with the shared unit; else single"""
    low = _read_single(t, i, bare_scale)
    if low is None:
        return None
    mark = t.at(low.end)
    between = mark == "và" and t.at(i - 1) == "giữa"
    if (mark not in RANGE_MARKS and not between) or low.per:
        return low
    skip = low.end + 1
    if t.at(skip) == "khoảng" or (mark in UNTIL and t.at(skip) in {"gần", "hơn"}):
        skip += 1
    high = _read_single(t, skip, False)
    if high is None or not _same_kind(t, low, high) or (low.number.bound == "exact") != (high.number.bound == "exact"):
        return low
    return _join(t, low, high)


def _same_kind(t: Tokens, low: Amount, high: Amount) -> bool:
    if t.at(high.end) == "/" and t.is_kind(high.end + 1, DIGITS):
        return False
    if low.unit is None or high.unit is None:
        return low.unit is None or high.unit is not None
    return low.unit.code == high.unit.code or (
        low.unit.kind == high.unit.kind and steps(high.unit, low.unit) is not None
    )


def _join(t: Tokens, low: Amount, high: Amount) -> Amount:
    """One span from first to last number. A shared scale goes to the first end only if a < b stays true."""
    bottom, top = low.number, high.number
    if bottom.value is None or top.value is None:
        return low
    if bottom.scale == 1 and top.scale > 1 and low.unit is None and bottom.value * top.scale < top.value:
        bottom.value = tidy(bottom.value * top.scale)
    if low.unit is not None and high.unit is not None and low.unit.code != high.unit.code:
        factor = steps(high.unit, low.unit)
        if factor is not None:
            top.value *= factor
        high.unit, high.unit_code = low.unit, low.unit_code
    if bottom.value >= top.value:
        return low
    joined = Amount(low.first, high.end, bottom, "range", high.kind, upper=top, number_end=high.number_end)
    joined.unit, joined.unit_code, joined.per = high.unit, high.unit_code, high.per
    return joined


def _read_single(t: Tokens, i: int, bare_scale: bool) -> Amount | None:
    """single := [currency sign] number [unit (smaller compound)* ["rưỡi"]] [per] | "1m65" """
    prefix = PREFIXES.get(t.at(i))
    number = read_number(t, i + 1 if prefix else i, bare_scale=bare_scale) or _half_unit(t, i)
    if number is None:
        return None
    amount = Amount(i, number.end, number, "single", number_end=number.end)
    if prefix is not None:
        amount.first -= t.at(i - 1) == "us" and t.glued(i)
        amount.unit, amount.unit_code, amount.kind = prefix, prefix.code, prefix.kind
        amount.per, amount.end = read_per(t, amount.end)
        return amount
    if not _take_metres(t, amount):
        _take_unit(t, amount)
    return amount


def _half_unit(t: Tokens, i: int) -> Number | None:
    """half := "nửa" before a unit: "nửa héc ta", "nửa tháng" """
    found = read_unit(t, i + 1) if _is_half(t, i) else None
    if found is None or found.unit.kind not in {"measure", "duration"}:
        return None
    return Number(Decimal("0.5"), i + 1, spelled=True, words=2)


def _take_metres(t: Tokens, amount: Amount) -> bool:
    """metres := digits "m" dd, all glued: "1m65" is 1.65 m"""
    at = amount.end
    if t.at(at) != "m" or not (t.glued(at) and t.glued(at + 1) and t.is_kind(at + 1, DIGITS)):
        return False
    digits = t.low[at + 1]
    if len(digits) not in {1, 2} or not digits.isdigit() or amount.number.value is None or digits in {"2", "3"}:
        return False
    amount.number.value += Decimal(int(digits)) / 10 ** len(digits)
    amount.unit, amount.unit_code, amount.kind, amount.end = METRE, METRE.code, "measure", at + 2
    return True


def _take_unit(t: Tokens, amount: Amount) -> None:
    """unit, compounds in the smallest unit ("1 giờ 30 phút" is 90 min), then rates and per-units."""
    found = read_unit(t, amount.end)
    if found is None:
        return
    number, unit, end = amount.number, found.unit, found.end
    if number.value is not None and t.at(end) == HALF_MORE:
        number.value, end = number.value + number.scale / 2, end + 1
    elif number.value is not None:
        unit, end = _take_compound(t, number, unit, end)
    amount.unit, amount.unit_code, amount.kind = unit, unit.code, unit.kind
    quotient = rate(unit, t, end)
    if quotient is not None:
        amount.unit_code, end = quotient
        amount.per, amount.end = (), end
        return
    amount.per, amount.end = read_per(t, end)


def _take_compound(t: Tokens, number: Number, unit: Unit, end: int) -> tuple[Unit, int]:
    while unit.kind in COMPOUNDED and number.value is not None:
        more = read_number(t, end) if t.at(end) not in {"-", MINUS_WORD} else None
        if more is None or more.value is None or more.bound != "exact":
            return unit, end
        smaller = read_unit(t, more.end)
        if unit.kind == "age" and smaller is not None and smaller.unit.code == MONTHS_OLD.code:
            smaller = UnitMatch(MONTHS_OLD, smaller.end)
        factor = steps(unit, smaller.unit) if smaller else None
        if smaller is None or factor is None or more.value >= factor:
            return unit, end
        number.value = number.value * factor + more.value
        unit, end = smaller.unit, smaller.end
    return unit, end
