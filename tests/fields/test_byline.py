"""The people of a byline."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
from field_cases import load
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.fields.byline import people


@pytest.mark.parametrize("case", load("bylines.jsonl"))
def test_people(case: dict[str, Any]) -> None:
    assert people(case["byline"]) == tuple(case["expect"]), case["why"]


@given(
    st.lists(
        st.sampled_from(
            ["Hà Phong", "P.Thắng", "L.T", "PV", "-", "–", ",", "và", "(", ")", "Ảnh:", "Theo", "TTXVN", "ghi"]
        )
    )
)
def test_everybody_is_printed_and_named_once(pieces: list[str]) -> None:
    byline = " ".join(pieces)
    named = people(byline)
    assert all(name in byline for name in named)
    assert len(set(named)) == len(named)
    assert not {"PV", "TTXVN", "ghi"} & set(named)


@pytest.mark.parametrize("piece", ["Hà ", "(", "-", "a.", "ảnh, ", "PV "])
def test_work_is_linear(piece: str) -> None:
    line = piece * (5_000_000 // len(piece))
    began = process_time()
    assert people(line) == ()
    assert process_time() - began < 1
