"""Numbers into bins, and bins into pictures: where a distribution is cut, and what its bars are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a distribution is cut: bin k holds the numbers from edge k - 1 up to, not with, edge k; the ends are open.

    Of what is `whole` there are only whole numbers, so that a bin can name its first and its last.
    """

    edges: Floats
    whole: bool = False

    def bins(self, values: Floats) -> npt.NDArray[np.int64]:
        """The bin of each number; of one below zero that of its size."""
        return np.searchsorted(self.edges, np.abs(values), side="right").astype(np.int64)

    def label(self, number: int) -> str:
        """What a bin holds: "20 to 50", of whole numbers "20 to 49", "3"."""
        if number == 0:
            return "none" if self.whole else f"under {short(float(self.edges[0]))}"
        first = float(self.edges[number - 1])
        if number == len(self.edges):
            return f"{short(first)} and more"
        last = float(self.edges[number]) - (self.whole and self.edges[number] <= _SMALL)
        return short(first) if first == last else f"{short(first)} to {short(last)}"


_SMALL = 1_000
"""Up to here a whole number is written in full."""


def _powers(first: int) -> Floats:
    """1, 2, 5, 10, 20, 50 and so on, from a power of ten."""
    return np.array([float(f"{digit}e{power}") for power in range(first, 18) for digit in (1, 2, 5)])


FRACTIONS = Scale(_powers(-3))
"""Numbers of any size: three bins to every power of ten."""

SIZES = Scale(_powers(0), whole=True)
"""Whole numbers of any size."""

HUNDRED = Scale(np.arange(5.0, 205.0, 5.0))
"""Percentages and ages: by fives."""

COUNTING = Scale(
    np.array([1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0, 100.0, 200.0, 500.0]), whole=True
)
"""How many things one article has."""

SCALES: dict[str, Scale] = {
    # kind         scale
    "count":       SIZES,
    "money":       SIZES,
    "rank":        SIZES,
    "percentage":  HUNDRED,
    "ratio":       HUNDRED,  # as a percentage
    "age":         HUNDRED,
    "measure":     FRACTIONS,
    "duration":    FRACTIONS,
    "multiple":    FRACTIONS,
}  # fmt: skip
"""The scale of each kind of statistic."""

_NAMES = ((1e15, "quadrillion"), (1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))


def short(value: float) -> str:
    """A number in few letters: "500", "2 k", "1.5 bn"."""
    for size, name in _NAMES:
        if abs(value) >= size:
            return f"{value / size:.3g} {name}"
    return f"{value:.3g}"


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of a histogram; `height` is its part of the highest."""

    label: str
    count: int
    height: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """A distribution: its bars, from the first that is not empty to the last."""

    bins: tuple[Bin, ...]

    @property
    def total(self) -> int:
        return sum(one.count for one in self.bins)

    @property
    def peak(self) -> Bin:
        return max(self.bins, key=lambda one: one.count)


def histogram(scale: Scale, counts: Mapping[int, int]) -> Histogram:
    """The histogram of counts by bin."""
    if not counts:
        return Histogram(())
    most = max(counts.values())
    span = range(min(counts), max(counts) + 1)
    return Histogram(tuple(Bin(scale.label(at), counts.get(at, 0), counts.get(at, 0) / most) for at in span))


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart of counts: `share` is its part of all, `width` its part of the longest."""

    label: str
    count: int
    share: float
    width: float


def bars(rows: Sequence[Mapping[str, Any]], key: str, total: int) -> tuple[Bar, ...]:
    """The lines of a chart, from rows that have `key` and `count`, as ordered."""
    most = max((row["count"] for row in rows), default=1)
    return tuple(
        Bar(str(row[key]), row["count"], row["count"] / max(total, 1), row["count"] / max(most, 1)) for row in rows
    )
