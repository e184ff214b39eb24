"""Cases as data: one JSON object a line with kind, label, input, answer and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

KINDS = ("wild", "made up", "negative", "known failure")


def load(name: str) -> list[Any]:
    """The cases of a file as pytest parameters; a known failure must fail, so that a fix moves it."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line]
    labels = [case["label"] for case in cases]
    assert len(set(labels)) == len(labels), "labels are names"
    assert {case["kind"] for case in cases} <= set(KINDS)
    return [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(reason=case["why"]) if case["kind"] == "known failure" else (),
        )
        for case in cases
    ]
