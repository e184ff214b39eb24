"""What every verb has in common: help, wrong usage, and how little is loaded before a verb is known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ldtd_dataset.cli import app
from ldtd_dataset.publish.manifest import generator
from tests.cli.run import SEEDS, ldtd, program

VERBS = [command.callback.__name__ for command in app.registered_commands if command.callback]
HEAVY = ("datasets", "pyarrow", "numpy", "turbohtml", "ldtd_dataset.model", "ldtd_dataset.pipeline")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str) -> None:
    result = ldtd(verb, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["translate"],
        ["parse"],
        ["parse", "a.txt", "--nonsense"],
        ["parse", "a.txt", "b.txt", "--url", "https://laodongthudo.vn/a-1.html"],
        ["parse", "a.txt", "--captured-at", "yesterday"],
        ["parse", "a.txt", "--max-bytes", "0"],
        ["build", "seeds"],
        ["build", "seeds", "--out", "x", "--engine", "steam"],
        ["build", "seeds", "--out", "x", "--workers", "0"],
        ["validate"],
        ["explain"],
        ["explain", "a.txt", "--text", "Có 5 người."],
        ["show", "dist/huggingface"],
        ["diff", "dist/huggingface"],
        ["schema"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two_and_says_why(arguments: list[str]) -> None:
    result = ldtd(*arguments)
    assert result.exit_code == 2
    assert result.output.strip()
    assert "Traceback" not in result.output


def test_wrong_usage_of_one_page_with_two_seeds_reads_none() -> None:
    result = ldtd("parse", *SEEDS[:2], "--url", "https://laodongthudo.vn/a-1.html")
    assert (result.exit_code, result.stdout) == (2, "")


def test_version_is_the_generators() -> None:
    assert ldtd("--version").stdout.strip() == generator()


def test_program_and_module_are_one() -> None:
    done = program("--help")
    assert done.returncode == 0
    assert all(verb.encode() in done.stdout for verb in VERBS)


def test_help_loads_nothing_heavy() -> None:
    code = f"import sys, ldtd_dataset.cli; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_import_is_quick_and_light() -> None:
    """`import ldtd_dataset` takes less than 0.3 s and loads none of its large libraries."""
    code = """
import sys, time
start = time.perf_counter()
import ldtd_dataset
took = time.perf_counter() - start
print(took, *(name for name in ("datasets", "pyarrow", "pydantic", "rich", "typer") if name in sys.modules))
"""
    done = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        for _ in range(3)
    ]
    assert all(len(line) == 1 for line in done), done
    assert min(float(line[0]) for line in done) < 0.3


def test_nothing_is_written_where_help_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for verb in VERBS:
        ldtd(verb, "--help")
    assert list(tmp_path.iterdir()) == []
