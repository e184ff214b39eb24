"""One statistic: what it is, how it is stated, what role it plays."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ldtd_dataset.model.values import Bound, Change, ChangeMode, Kind, Line, Number, Offset, TextField, Verdict

STRICT = ConfigDict(strict=True, frozen=True, extra="forbid", use_attribute_docstrings=True)
"""How every record is held."""

UNITLESS = frozenset({"count", "ratio", "multiple", "rank"})
_NO_SHARE = (None, None, None, None)
RANGE_ONLY = frozenset({"order", "few"})
INTERVAL: dict[str, tuple[bool, bool]] = {
    # bound       value is low, value is high
    "exact":      (True,  True),
    "approx":     (False, False),
    "nearly":     (False, True),
    "over":       (True,  False),
    "at_least":   (True,  False),
    "under":      (False, True),
    "at_most":    (False, True),
    "up_to":      (False, True),
}  # fmt: skip
"""Which ends of the stated interval a single value sets."""


def interval(value: Decimal, bound: str) -> tuple[Decimal | None, Decimal | None]:
    """The `low` and `high` that a single value with this bound states."""
    sets_low, sets_high = INTERVAL[bound]
    return value if sets_low else None, value if sets_high else None


class Statistic(BaseModel):
    """A number that states how many, how much, what share, how long, how old, how many times or at which rank."""

    model_config = STRICT

    kind: Kind
    """what it is: count, ratio, percentage, money, measure, duration, age, multiple or rank"""
    field: TextField
    """the text it stands in: kicker, headline, lead, body or caption"""
    image: Offset | None
    """index into images, where field is caption"""
    start: Offset
    """first code point of the span in that text"""
    end: Offset
    """one past the last code point of the span"""
    text: Line
    """the span as printed: number, scale, unit and per-unit"""
    value: Number | None
    """the number, scaled: a percentage in percent, a measure in its printed unit, the numerator of a ratio, the place
    of a rank; null for a range"""
    low: Number | None
    """lower end of the interval stated"""
    high: Number | None
    """upper end of the interval stated"""
    denominator: Number | None
    """of a ratio; of a rank, how many were ranked"""
    unit: Line | None
    """ISO 4217 for money, UCUM for measures, durations and ages, % or pp for percentages, the Vietnamese word where
    UCUM has none"""
    unit_inferred: bool
    """the unit is not printed but certain from the words"""
    per: list[Line]
    """per-units in order"""
    noun: Line | None
    """what is counted or measured, as printed"""
    noun_start: Offset | None
    """first code point of the noun in the same text"""
    noun_end: Offset | None
    """one past the last code point of the noun"""
    base: Line | None
    """what a percentage is a share of, as printed"""
    bound: Bound
    """how the value is stated: exact, approx, nearly, over, at_least, under, at_most, up_to, order or few"""
    change: Change | None
    """up or down where it states a change, null for a level"""
    change_mode: ChangeMode | None
    """by (an amount), to (a level reached) or from (a level left)"""
    percent: Number | None
    """of a ratio: the percentage that the text states for it"""
    verdict: Verdict | None
    """of a ratio with percent: rounded, truncated, other_base or mismatch"""
    implied_denominator: int | None = Field(ge=1)
    """the one base that makes the percentage true, where exactly one fits"""
    sentence_start: Offset
    """first code point of the sentence around it, same text"""
    sentence_end: Offset
    """one past the last code point of the sentence"""

    @model_validator(mode="after")
    def _holds(self) -> Self:
        _place(self)
        _unit(self)
        _amount(self)
        _share(self)
        return self


def _place(s: Statistic) -> None:
    if (s.image is None) == (s.field == "caption"):
        raise ValueError("image is the place of a caption, and of nothing else")
    if s.end - s.start != len(s.text):
        raise ValueError("the span is not as long as its text")
    if not s.sentence_start <= s.start <= s.end <= s.sentence_end:
        raise ValueError("the sentence does not contain the statistic")
    noun, start, end = s.noun, s.noun_start, s.noun_end
    if noun is None or start is None or end is None:
        if (noun, start, end) != (None, None, None):
            raise ValueError("a noun has its span, and a span its noun")
    elif end - start != len(noun):
        raise ValueError("the noun's span is not as long as the noun")
    elif start < s.end and s.start < end:
        raise ValueError("the noun overlaps the number")


def _unit(s: Statistic) -> None:
    kind, unit = s.kind, s.unit
    if (unit is None) != (kind in UNITLESS):
        raise ValueError(f"a {kind} {'has a' if kind not in UNITLESS else 'has no'} unit")
    if kind == "money" and not (unit and len(unit) == 3 and unit.isascii() and unit.isupper()):
        raise ValueError("money has an ISO 4217 code")
    if kind == "percentage" and unit not in ("%", "pp"):
        raise ValueError("a percentage is in % or pp")
    if s.unit_inferred and unit is None:
        raise ValueError("an inferred unit that is not there")
    if s.base is not None and kind != "percentage":
        raise ValueError("only a percentage has a base")
    if (s.change is None) != (s.change_mode is None):
        raise ValueError("a change has a mode, and a mode its change")


def _amount(s: Statistic) -> None:
    value, low, high, bound = s.value, s.low, s.high, s.bound
    if value is None:
        if low is None or high is None or low > high:
            raise ValueError("a range has two ends, the lower first")
        if bound == "order" and high != low * 10:
            raise ValueError("an order of magnitude runs to ten times its lower end")
    elif bound in RANGE_ONLY:
        raise ValueError(f"{bound} states no single value")
    elif (low, high) != interval(value, bound):
        raise ValueError(f"low and high are not what {bound} states")


def _share(s: Statistic) -> None:
    if s.kind != "ratio" and (s.denominator, s.percent, s.verdict, s.implied_denominator) == _NO_SHARE:
        return
    if s.kind == "ratio" and (s.denominator is None or s.value is None):
        raise ValueError("a ratio has a numerator and a denominator")
    if s.denominator is not None and (s.kind not in ("ratio", "rank") or s.denominator <= 0):
        raise ValueError("a denominator is of a ratio or a rank, and over zero")
    if (s.percent is None) != (s.verdict is None) or (s.percent is not None and s.kind != "ratio"):
        raise ValueError("percent and verdict go together, and with a ratio")
    if (s.implied_denominator is None) == (s.verdict == "other_base"):
        raise ValueError("other_base implies a denominator, and nothing else does")
    if s.verdict in ("rounded", "truncated") and s.value is not None and s.denominator and s.percent is not None:  # noqa: SIM102
        if abs(100 * s.value - s.percent * s.denominator) > s.denominator:
            raise ValueError("the percentage is not the ratio's")
