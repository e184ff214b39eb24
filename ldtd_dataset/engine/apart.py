"""Documents judged in a process of its own, one at a time: what one does to that process costs it alone."""

from __future__ import annotations

import os
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from ldtd_dataset.engine.child import SPAWN, line, starting, tie
from ldtd_dataset.errors import BuildError, Refusal
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import NO_MEMORY, rejection
from ldtd_dataset.publish.part import Judge
from ldtd_dataset.sources import RawDocument, Unreadable

LIMIT = 10.0
"""How many seconds a document may take."""

STARTS = 3
"""How often a process is started that dies before it has seen a document."""

TOO_SLOW = Refusal("parser.time", f"the document takes more than {LIMIT:.0f} seconds")
CRASH = Refusal("parser.crash", "the process that reads the document dies")
FATES: dict[str, Refusal] = {fate.code: fate for fate in (NO_MEMORY, TOO_SLOW, CRASH)}
"""What a document can do to the process that reads it."""


class Apart:
    """A judge whose process may die or hang.

    Input:  a judge that can be pickled.
    Output: the judge's outcome. A document that its process does not survive is judged once more, alone in a fresh one,
            and only then rejected: a process may also be killed for what is not the document's fault.
    Errors: BuildError build.workers, where not even a fresh process comes up.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._process: BaseProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def __call__(self, raw: RawDocument | Unreadable) -> Article | Rejection:
        outcome = self._tried(raw)
        return self.alone(raw) if isinstance(outcome, Refusal) else outcome

    def alone(self, raw: RawDocument | Unreadable) -> Article | Rejection:
        """The outcome in a fresh process, where nothing else can be to blame."""
        self._end()
        outcome = self._tried(raw)
        return rejection(raw, outcome) if isinstance(outcome, Refusal) else outcome

    def _tried(self, raw: RawDocument | Unreadable) -> Article | Rejection | Refusal:
        """The outcome, or the document's fate: one of FATES."""
        if self._process is None:
            self._start()
        try:
            self._asked.send(raw)
            outcome: Article | Rejection | None = self._asked.recv() if self._asked.poll(LIMIT) else None
        except (EOFError, OSError):
            self._end()
            return CRASH
        if outcome is None:
            self._end()
            return TOO_SLOW
        return FATES.get(outcome.code, outcome) if isinstance(outcome, Rejection) else outcome

    def _start(self) -> None:
        for _ in range(STARTS):
            heard, self._line = line()
            self._asked, answering = SPAWN.Pipe()
            self._process = SPAWN.Process(target=_serve, args=(self._judge, answering, heard), daemon=True)
            with starting():
                self._process.start()
            heard.close()
            answering.close()
            with suppress(EOFError, OSError):
                self._asked.recv()
                return
            self._end()
        raise BuildError(Refusal("build.workers", f"a process that reads documents died {STARTS} times as it started"))

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.join()
        self._line.close()
        self._asked.close()
        self._process = None


def _serve(judge: Judge, answering: Connection, heard: Connection) -> None:
    """The process: an outcome for each document, until nobody asks."""
    tie(heard)
    with suppress(OSError):
        Path(f"/proc/{os.getpid()}/oom_score_adj").write_text("1000")  # where memory ends, this process goes first
    answering.send(None)
    with suppress(EOFError, OSError):
        while True:
            answering.send(judge(answering.recv()))
