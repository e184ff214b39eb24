"""What keeps one document from stopping a build, when it takes too long, too much memory, or its process with it.

Most documents are judged as they come, under a clock. One that fails there is judged again apart, in a process of its
own. One that takes the worker with it leaves a mark: the next attempt at its shard is careful, and judges each document
apart. So an operator who kills a worker costs no document, and one that kills its worker is refused by every engine
alike.
"""

from __future__ import annotations

import faulthandler
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from types import FrameType

from ldtd_dataset.engine.apart import FATES, LIMIT, Apart
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.publish.part import Judge
from ldtd_dataset.sources import RawDocument, Unreadable

TICK = 1.0
"""Seconds between two looks at the clock."""

PATIENCE = 2 * LIMIT
"""After so many seconds without a look at the clock, in code that never comes back, a worker is ended from outside
Python."""

_STDERR = 2


class _TooLong(BaseException):
    """Raised in the midst of a document; no `except Exception` swallows it."""


@contextmanager
def guarded(judge: Judge, *, careful: bool, expendable: bool) -> Iterator[Judge]:
    """A judge that no document gets the better of.

    Input:  `careful` where an attempt at these documents has ended before its time; `expendable` where this process is
            a worker, which may be lost.
    Output: within the block, the outcomes of the judge, or rejections parser.time, parser.memory, parser.crash.
    Never:  takes the clock from a program that uses SIGALRM itself, or that builds outside its main thread.
    """
    with Apart(judge) as apart:
        if careful:
            yield apart
            return
        clocked = _Clocked(judge, apart, expendable)
        with _ticking(clocked.tick) as ticks:
            if ticks:
                clocked.wind()
            yield clocked


class _Clocked:
    """A judge under a clock: documents in this process, those that fail apart."""

    def __init__(self, judge: Judge, apart: Apart, expendable: bool) -> None:
        self._judge = judge
        self._apart = apart
        self._expendable = expendable
        self._since = inf

    def __call__(self, raw: RawDocument | Unreadable) -> Article | Rejection:
        try:
            self._since = time.monotonic()
            outcome = self._judge(raw)
            self._since = inf
        except _TooLong:
            self._since = inf
            return self._apart.alone(raw)
        if isinstance(outcome, Rejection) and outcome.code in FATES:
            return self._apart.alone(raw)
        return outcome

    def wind(self) -> None:
        """Puts the end from outside off; it comes where nobody does so any more."""
        if self._expendable:
            faulthandler.dump_traceback_later(PATIENCE, exit=True, file=_STDERR)

    def tick(self, number: int, frame: FrameType | None) -> None:
        """A look at the clock, between two steps of the interpreter; code that never comes back to it sees none.

        Where what it raises gets lost (in a destructor), the next look raises it again.
        """
        self.wind()
        if time.monotonic() - self._since > LIMIT:
            raise _TooLong


@contextmanager
def _ticking(tick: Callable[[int, FrameType | None], None]) -> Iterator[bool]:
    if not _free():
        yield False
        return
    before = signal.signal(signal.SIGALRM, tick)
    signal.siginterrupt(signal.SIGALRM, False)
    signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
    try:
        yield True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        faulthandler.cancel_dump_traceback_later()


def _free() -> bool:
    """Whether the alarm clock of this process is there, and nobody else's."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return False
    return signal.getsignal(signal.SIGALRM) is signal.SIG_DFL and signal.getitimer(signal.ITIMER_REAL) == (0, 0)
