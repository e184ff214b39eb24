"""What the reader of statistics hands over: plain values, checked later by the model."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Found:
    """One statistic of a text, in the contract's terms; `rule` names the grammar rule that read it (debug only).

    Output: offsets are code points of the text read; numbers are scaled; a measure is in its printed unit.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    denominator: Decimal | None = None
    unit: str | None = None
    unit_inferred: bool = False
    per: tuple[str, ...] = ()
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    base: str | None = None
    bound: str = "exact"
    change: str | None = None
    change_mode: str | None = None
    percent: Decimal | None = None
    verdict: str | None = None
    implied_denominator: int | None = None
    sentence_start: int = 0
    sentence_end: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A number that is no statistic, and the rule that says so (debug only)."""

    start: int
    end: int
    text: str
    rule: str
