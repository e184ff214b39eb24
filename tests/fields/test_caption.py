"""A caption and its credit."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
from field_cases import load
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.fields.caption import split_credit


@pytest.mark.parametrize("case", load("captions.jsonl"))
def test_split_credit(case: dict[str, Any]) -> None:
    assert split_credit(case["caption"]) == tuple(case["expect"]), case["why"]


PIECES = st.sampled_from(
    ["Trao quà", ".", "(", ")", "Ảnh", "ảnh", ":", "Hà Phong", "P.T", "minh họa", "Nguồn", "-", "\u00a0", "?"]
)


@given(st.lists(PIECES, min_size=1).map(" ".join).map(str.strip).filter(bool))
def test_both_are_verbatim_and_nothing_dangles(caption: str) -> None:
    kept, credit = split_credit(caption)
    assert kept or credit
    assert credit is None or credit in caption
    assert kept is None or caption.startswith(kept)
    if credit is not None and kept is not None:
        assert kept[-1] not in " \u00a0([-–—,;:"
        assert split_credit(kept) == (kept, None) or kept != caption


@pytest.mark.parametrize("piece", ["Ảnh: ", "Ảnh minh họa. ", "(ảnh ", "a ", " ", "Nguồn ", "Hà Phong/"])
def test_work_is_linear(piece: str) -> None:
    caption = piece * (5_000_000 // len(piece))
    began = process_time()
    split_credit(caption)
    assert process_time() - began < 1
