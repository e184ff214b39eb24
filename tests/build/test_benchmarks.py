"""The benchmarks run, and say what they measured."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any

import pyarrow.parquet as pq
import pytest

from benchmarks.clock import measure, stages
from benchmarks.compose import article, html, text
from benchmarks.growth import Measured, bars, read, write
from benchmarks.rows import write_rows
from benchmarks.speed import STAGES, results
from ldtd_dataset.pipeline import parse, process
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


def test_the_stages_are_no_more_than_the_whole() -> None:
    with stages({f"{__name__}.process": "all"} | STAGES) as spent:
        process(RawDocument("-", text(0)))
    total = spent.pop("all")
    assert 0 < sum(spent.values()) <= total


def test_pages_are_as_long_as_the_newspapers_and_no_two_are_alike() -> None:
    pages = [text(number) for number in range(64)]
    assert len(set(pages)) == 64
    assert 11_000 < mean(len(page.encode()) for page in pages) < 13_000
    articles = [parse(page) for page in pages]
    assert 5_500 < mean(len(f"{one.headline}{one.lead}{one.body}".encode()) for one in articles) < 6_500
    assert [one.headline for one in articles] == [article(number).headline for number in range(64)]
    assert 75_000 < mean(len(html(number).encode()) for number in range(10)) < 85_000


def test_rows_are_written_once_and_the_same_each_time(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    write_rows(path, 3)
    held = pq.read_table(path).to_pylist()
    assert [row["text"] for row in held] == [text(number) for number in range(3)]
    assert all(row["url"].startswith("https://laodongthudo.vn/") for row in held)
    before = path.stat().st_mtime_ns
    write_rows(path, 3)
    assert path.stat().st_mtime_ns == before


@pytest.fixture
def watched() -> Any:
    pytest.importorskip("psutil", reason="the extra [bench] is not installed")
    from benchmarks.watch import watched

    return watched


_HOLDS = "import time; held = bytearray(%d); held[::4096] = b'x' * len(held[::4096]); time.sleep(0.6)"
_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_HOLDS % 90_000_000!r}])"


def test_each_process_is_watched(watched: Any) -> None:
    seen = watched([sys.executable, "-c", _PARENT], every=0.05)
    assert seen.driver < 60e6
    assert 90e6 < seen.worker < 150e6
    assert 90e6 < seen.together < seen.worker + seen.driver
    assert 0 < seen.cpu < seen.seconds + 5
    assert 0 < seen.unit < 1


SMALL = Measured(
    pages=10_000,
    rejected=3,
    engine="pool",
    workers=2,
    kb=12.0,
    unit=1e-4,
    build_seconds=20.0,
    build_cpu=20.0,
    stages={"reading": 1.0, "parsing": 16.0, "writing": 1.0, "assembling": 2.0},
    driver=300_000_000,
    worker=250_000_000,
    together=700_000_000,
    check_seconds=10.0,
    check_cpu=10.0,
    check_unit=1e-4,
    check=200_000_000,
)


def _rows(*rows: Measured) -> dict[tuple[int, str, int], Measured]:
    return {(row.pages, row.engine, row.workers): row for row in rows}


def test_a_missed_bar_is_told() -> None:
    million = replace(SMALL, pages=1_000_000, build_cpu=2_100.0)
    assert list(bars(_rows(SMALL, million))) == []
    dear = replace(million, build_cpu=2_300.0)
    assert list(bars(_rows(SMALL, dear))) == [
        "1,000,000 pages, pool 2: a page costs 1.15 times as much as one of 10,000"
    ]
    large = replace(million, worker=601_000_000, together=1_600_000_000)
    assert list(bars(_rows(SMALL, large))) == [
        "1,000,000 pages, pool 2: the worker held 601 MB",
        "1,000,000 pages, pool 2: all processes held 1600 MB",
    ]


def test_what_was_measured_is_kept_and_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the extra [bench] is not installed")
    write(tmp_path, _rows(replace(SMALL, pages=100_000, build_cpu=210.0), SMALL))
    assert read(tmp_path) == _rows(SMALL, replace(SMALL, pages=100_000, build_cpu=210.0))
    assert [row["pages"] for row in json.loads((tmp_path / "scale.json").read_text())] == [10_000, 100_000]
    table = (tmp_path / "scale.md").read_text(encoding="utf-8")
    assert "| 10,000 | pool 2 | 500 | 2.00 | 20.0 | 2.0 | 10.0 | 300 | 250 | 700 | 200 |" in table
    assert "| 100,000 | pool 2 | 5000 | 2.10 | 21.0 |" in table
    drawn = (tmp_path / "scale.svg").read_text(encoding="utf-8")
    assert drawn.count("<svg") == 1
    write(tmp_path, read(tmp_path))
    assert (tmp_path / "scale.svg").read_text(encoding="utf-8") == drawn
