"""Every number has one bin, and a bin says which numbers it holds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.report.page.scales import COUNTING, FRACTIONS, HUNDRED, SIZES, Scale, histogram, short

LABELS = [
    # scale      number         what its bin is called
    (SIZES,      0,             "none"),
    (SIZES,      1,             "1"),
    (SIZES,      4,             "2 to 4"),
    (SIZES,      5,             "5 to 9"),
    (SIZES,      10,            "10 to 19"),
    (SIZES,      999,           "500 to 999"),
    (SIZES,      1000,          "1 k to 2 k"),
    (SIZES,      6_003_000_000_000, "5 tn to 10 tn"),
    (SIZES,      -3,            "2 to 4"),
    (COUNTING,   3,             "3"),
    (COUNTING,   6,             "5 to 6"),
    (COUNTING,   800,           "500 and more"),
    (HUNDRED,    0,             "under 5"),
    (HUNDRED,    79.88,         "75 to 80"),
    (HUNDRED,    100,           "100 to 105"),
    (HUNDRED,    4000,          "200 and more"),
    (FRACTIONS,  0.5,           "0.5 to 1"),
    (FRACTIONS,  1,             "1 to 2"),
]  # fmt: skip


@pytest.mark.parametrize(("scale", "number", "label"), LABELS)
def test_a_bin_names_the_numbers_in_it(scale: Scale, number: float, label: str) -> None:
    (bin_,) = scale.bins(np.array([number], np.float64))
    assert scale.label(int(bin_)) == label


@given(st.lists(st.floats(0, 1e18), min_size=1))
def test_a_histogram_counts_every_number_once(numbers: list[float]) -> None:
    bins = SIZES.bins(np.array(numbers))
    counts = {int(at): int(count) for at, count in zip(*np.unique(bins, return_counts=True), strict=True)}
    held = histogram(SIZES, counts)
    assert held.total == len(numbers)
    assert held.bins[0].count > 0 < held.bins[-1].count
    assert max(one.height for one in held.bins) == 1
    assert held.peak.count == max(counts.values())


def test_numbers_in_few_letters() -> None:
    spelled = {0: "0", 0.25: "0.25", 999: "999", 1500: "1.5 k", 2.5e6: "2.5 m", 6.003e12: "6 tn", 3e15: "3 quadrillion"}
    assert {value: short(value) for value in spelled} == spelled
