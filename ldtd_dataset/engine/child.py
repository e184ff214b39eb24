"""Processes of our own: they do not run the caller's script, leave Ctrl-C to their parent, and never outlive it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait

SPAWN = multiprocessing.get_context("spawn")
"""How they start: afresh, so that threads and locks of the parent are none of theirs."""


def line() -> tuple[Connection, Connection]:
    """A line between parent and children: the end that they hear, and the end that the parent holds."""
    return SPAWN.Pipe(duplex=False)


def tie(heard: Connection) -> None:
    """Ties this process to its parent: it is gone as soon as the parent lets go of the line, or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(heard,), daemon=True).start()


def _leave_with(heard: Connection) -> None:
    wait([heard])
    os._exit(1)


@contextmanager
def starting() -> Iterator[None]:
    """Within the block, processes may be started.

    They do not run the caller's script again, as they else would where it has no `if __name__ == "__main__"`: a task is
    imported from its own module. And they are deaf to Ctrl-C from the first moment: they start as deaf as we are.
    """
    main = vars(sys.modules["__main__"])
    told = dict(main)
    main["__spec__"] = None
    main.pop("__file__", None)
    try:
        with _deaf():
            yield
    finally:
        main |= {name: told[name] for name in ("__spec__", "__file__") if name in told}


@contextmanager
def _deaf() -> Iterator[None]:
    """A Ctrl-C within the block is heard after it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
