"""Tasks of Ray core: on a cluster where RAY_ADDRESS names one, else on a Ray of our own on this machine.

Starting workers, back-pressure and doing again what a lost node left undone are Ray's work. Every node sees inputs and
output under the same paths.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import ray
from ray.exceptions import RayError, RayTaskError

from ldtd_dataset.engine import Item, Result
from ldtd_dataset.errors import BuildError, Refusal

RETRIES = 5
"""How often Ray does a task again whose worker or node was lost; what a task raises is not tried again."""

AHEAD = 1_000
"""Tasks handed out at a time: more than a cluster has cores, which may grow, and few for the process that waits."""


def run(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[tuple[int, Result]]:
    """See `ldtd_dataset.engine`; a cluster that runs already has as many workers as it has cores.

    Errors: BuildError build.workers, where there is no cluster, or the worker of one task is lost again and again.
    """
    if not items:
        return
    ours = not ray.is_initialized()
    if ours:
        _start(workers)
    try:
        yield from _results(task, items)
    finally:
        if ours:
            ray.shutdown()


def _start(workers: int) -> None:
    how: dict[str, Any] = {} if "RAY_ADDRESS" in os.environ else {"address": "local", "num_cpus": workers}
    try:
        ray.init(log_to_driver=False, logging_level=logging.ERROR, **how)
    except Exception as error:  # what Ray raises where no cluster comes up has no class of its own
        raise BuildError(Refusal("build.workers", "the cluster cannot be reached or started", str(error))) from error


def _results(task: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[int, Result]]:
    """Hands out tasks, and the next ones as results come."""
    remote = ray.remote(max_retries=RETRIES)(task)
    waiting = iter(enumerate(items))
    running: dict[Any, int] = {}
    while True:
        running |= {remote.remote(item): index for index, item in islice(waiting, AHEAD - len(running))}
        if not running:
            return
        (done,), _ = ray.wait(list(running))
        yield running.pop(done), _got(done)


def _got(reference: Any) -> Any:
    """The result of a task; what the task raised is raised as itself, without Ray's wrapping."""
    try:
        return ray.get(reference)
    except RayTaskError as error:
        raise error.cause from None
    except RayError as error:
        name = type(error).__name__
        raise BuildError(Refusal("build.workers", f"the cluster gave a task up ({name})", str(error))) from error
