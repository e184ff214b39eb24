"""One after another, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ldtd_dataset.engine import Item, Result


def run(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[tuple[int, Result]]:
    """See `ldtd_dataset.engine`; `workers` makes no difference."""
    for index, item in enumerate(items):
        yield index, task(item)
