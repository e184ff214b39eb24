"""What a rule of the grammar reads: a number with its unit, not yet judged."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ldtd_dataset.statistics.lexicon.units import Unit
from ldtd_dataset.statistics.numbers import Number

RANGE_MARKS = frozenset({"-", "–", "—", "~", "đến", "tới"})


@dataclass(slots=True)
class Amount:
    """A number with what is printed around it, not yet judged.

    Output: `first` and `end` are tokens, `number_end` the one after the number; `unit_code` is the contract's unit.
    """

    first: int
    end: int
    number: Number
    rule: str
    kind: str = "count"
    upper: Number | None = None
    denominator: Decimal | None = None
    unit: Unit | None = None
    unit_code: str | None = None
    per: tuple[str, ...] = ()
    number_end: int = 0

    @property
    def value(self) -> Decimal | None:
        return None if self.upper is not None else self.number.value
