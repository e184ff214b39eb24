"""Engines give a result for every item, whatever happens to a worker."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ldtd_dataset import engine as engines
from ldtd_dataset.engine import ENGINES, run
from ldtd_dataset.errors import BuildError


def square(number: int) -> int:
    return number * number


def die_once(path: Path) -> str:
    """As if the machine had no memory left, the first time."""
    if not path.exists():
        path.touch()
        os._exit(9)
    return path.name


def die(_: int) -> int:
    os._exit(9)


def fail(number: int) -> int:
    raise ArithmeticError(number)


HERE = [name for name in ENGINES if name not in engines.EXTRAS]
"""The engines that need nothing else; `test_ray` has the other."""


@pytest.mark.parametrize("engine", HERE)
@pytest.mark.parametrize("items", [[], [3], [5, 3, 4]])
def test_every_item_has_its_result(engine: str, items: list[int]) -> None:
    assert dict(run(engine, square, items, 2)) == {index: item * item for index, item in enumerate(items)}


@pytest.mark.parametrize("engine", HERE)
def test_what_a_task_raises_is_raised(engine: str) -> None:
    with pytest.raises(ArithmeticError):
        list(run(engine, fail, [1, 2], 2))


def test_a_dead_worker_costs_no_result(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in "abc"]
    paths[0].touch()
    paths[2].touch()
    assert dict(run("pool", die_once, paths, 2)) == {0: "a", 1: "b", 2: "c"}


def test_a_task_that_always_kills_its_worker_ends_the_run() -> None:
    with pytest.raises(BuildError, match=r"build\.workers"):
        list(run("pool", die, [1], 1))


def test_an_engine_without_its_extra_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines.EXTRAS, "ray", "no_such_package")
    assert engines.lacking("ray") == "the engine ray is not installed: pip install 'ldtd-dataset[ray]'"
    assert engines.lacking("steam") == "engine is one of serial, pool, ray, not steam"
    assert [engines.lacking(name) for name in HERE] == [None, None]
