"""CPU time of tasks that take turns, so that a busy machine is as busy for one as for the other."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pkgutil import resolve_name
from statistics import median
from typing import Any
from unittest.mock import patch

_DIGITS = re.compile(r"\d+")
_REFERENCE = ("Ngày 12/3, công đoàn phường trao 25 suất quà cho đoàn viên khó khăn. " * 90)[:6000]


def reference() -> None:
    """The yardstick: the digits of 6,000 code points."""
    _DIGITS.findall(_REFERENCE)


def measure(tasks: Mapping[str, Callable[[Any], object]], rounds: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The CPU seconds that each task takes for what a round gives it.

    Input:  tasks by name; for each round, what each of them is to work on: the first one warms up and is not counted.
    Output: the median of the rounds.
    """
    spent: dict[str, list[float]] = {name: [] for name in tasks}
    gc.disable()
    try:
        for given in rounds:
            for name, task in tasks.items():
                started = time.process_time()
                task(given[name])
                spent[name].append(time.process_time() - started)
            gc.collect()
    finally:
        gc.enable()
    return {name: median(times[1:]) for name, times in spent.items()}


@contextmanager
def stages(places: Mapping[str, str]) -> Iterator[dict[str, float]]:
    """The CPU seconds that the functions at these places take while the block runs, by the names of the stages.

    Never:  right for a function that calls another one of the table.
    """
    spent: dict[str, float] = dict.fromkeys(places.values(), 0.0)
    with ExitStack() as stack:
        for place, name in places.items():
            stack.enter_context(patch(place, _timed(resolve_name(place), name, spent)))
        yield spent


def _timed(function: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return function(*given, **named)
        finally:
            spent[name] += time.process_time() - started

    return timed
