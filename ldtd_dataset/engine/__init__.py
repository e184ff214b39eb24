"""How many at once: one process, a pool, a cluster; the same bytes from each.

An engine is a module with `run(task, items, workers)`: it yields `(index of the item, result)` for every item, in any
order. Tasks are idempotent, and task, items and results can be pickled.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator, Sequence
from importlib.util import find_spec
from typing import TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

ENGINES: dict[str, str] = {
    "serial": "ldtd_dataset.engine.serial",
    "pool":   "ldtd_dataset.engine.pool",
    "ray":    "ldtd_dataset.engine.ray",
}  # fmt: skip
"""The engines, by name; each is loaded when it is first asked for."""

EXTRAS: dict[str, str] = {"ray": "ray"}
"""The package that an engine runs on, which the extra of that engine's name brings."""


def lacking(engine: str) -> str | None:
    """What keeps an engine from running: there is none of that name, or its extra is not installed."""
    if engine not in ENGINES:
        return f"engine is one of {', '.join(ENGINES)}, not {engine}"
    if engine in EXTRAS and find_spec(EXTRAS[engine]) is None:
        return f"the engine {engine} is not installed: pip install 'ldtd-dataset[{engine}]'"
    return None


def run(
    engine: str, task: Callable[[Item], Result], items: Sequence[Item], workers: int
) -> Generator[tuple[int, Result], None, None]:
    """The results of a task for every item, as they come; who closes it early ends what is running.

    Errors: KeyError for an engine that is not in ENGINES, ImportError where its extra is not installed; what the task
            raises; BuildError build.workers, where processes that do it die and nothing gets done.
    """
    module = importlib.import_module(ENGINES[engine])
    return cast(Generator[tuple[int, Result], None, None], module.run(task, items, workers))
