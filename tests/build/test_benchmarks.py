"""The benchmarks run, and say what they measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.clock import measure, stages
from benchmarks.speed import STAGES, results
from ldtd_dataset.pipeline import process
from ldtd_dataset.sources import RawDocument


def test_the_table_has_a_row_for_each_task_and_stage() -> None:
    text = results(1, 1)
    for name in ("`extract_statistics`", "`parse`, text", "`parse`, HTML", "`build`, text", *STAGES.values()):
        assert f"| {name}" in text


def test_rounds_give_each_task_what_is_its_own() -> None:
    seen: list[str] = []
    spent = measure({"a": seen.append, "b": seen.append}, [{"a": "a0", "b": "b0"}, {"a": "a1", "b": "b1"}])
    assert seen == ["a0", "b0", "a1", "b1"]
    assert all(0 <= seconds < 1 for seconds in spent.values())


def test_the_stages_are_no_more_than_the_whole(tmp_path: Path) -> None:
    pytest.importorskip("psutil", reason="the extra [bench] is not installed")
    from benchmarks.scale import write_rows

    write_rows(tmp_path / "rows.jsonl", 2)
    rows = [json.loads(line) for line in (tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["text"] for row in rows}) == 2
    with stages({f"{__name__}.process": "all"} | STAGES) as spent:
        process(RawDocument("-", rows[0]["text"]))
    total = spent.pop("all")
    assert 0 < sum(spent.values()) <= total
