"""A pool of processes on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from ldtd_dataset.engine import Item, Result
from ldtd_dataset.engine.child import SPAWN, line, starting, tie
from ldtd_dataset.errors import BuildError, Refusal

ATTEMPTS = 5
"""How often in a row the pool may break before it has given a single result."""

_log = logging.getLogger(__name__)


def run(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[tuple[int, Result]]:
    """See `ldtd_dataset.engine`; what a dead worker left undone is done again in a new pool.

    Errors: BuildError build.workers, where workers die and nothing gets done.
    Never:  leaves a worker behind, however this process ends.
    """
    left = dict(enumerate(items))
    barren = 0
    while left:
        try:
            for index, result in _round(task, dict(left), workers):
                del left[index]
                barren = 0
                yield index, result
        except BrokenProcessPool:
            barren += 1
            if barren == ATTEMPTS:
                raise BuildError(Refusal("build.workers", f"the pool broke {ATTEMPTS} times in a row")) from None
            _log.warning("a worker died; what it was at is done again")


def _round(task: Callable[[Item], Result], items: Mapping[int, Item], workers: int) -> Iterator[tuple[int, Result]]:
    heard, held = line()
    pool = ProcessPoolExecutor(min(workers, len(items)), SPAWN, tie, (heard,))
    try:
        with starting():
            futures = {pool.submit(task, item): index for index, item in items.items()}
        for future in as_completed(futures):
            yield futures[future], future.result()
    except BaseException:
        held.close()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        held.close()
        heard.close()
