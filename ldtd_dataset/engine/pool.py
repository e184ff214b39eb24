"""A pool of processes on this machine."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from ldtd_dataset.engine import Item, Result

ATTEMPTS = 3
"""How often the pool is started again after a worker died before the error is the caller's."""


def run(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[tuple[int, Result]]:
    """See `ldtd_dataset.engine`; what a dead worker left undone is done again in a new pool."""
    left = dict(enumerate(items))
    for attempt in range(ATTEMPTS if left else 0):
        try:
            for index, result in _round(task, dict(left), workers):
                del left[index]
                yield index, result
            return
        except BrokenProcessPool:
            if attempt + 1 == ATTEMPTS:
                raise


def _round(task: Callable[[Item], Result], items: Mapping[int, Item], workers: int) -> Iterator[tuple[int, Result]]:
    pool = ProcessPoolExecutor(min(workers, len(items)), multiprocessing.get_context("spawn"))
    try:
        with _no_script():
            futures = {pool.submit(task, item): index for index, item in items.items()}
        for future in as_completed(futures):
            yield futures[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _no_script() -> Iterator[None]:
    """Keeps new workers from running the caller's script again: a task is imported from its own module.

    Without this, a script that builds must say `if __name__ == "__main__"`, and one that does not runs wild.
    """
    main = vars(sys.modules["__main__"])
    told = dict(main)
    main["__spec__"] = None
    main.pop("__file__", None)
    try:
        yield
    finally:
        main |= {name: told[name] for name in ("__spec__", "__file__") if name in told}
