"""A command watched from outside: its time, and the memory of each of its processes, phase by phase."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

import psutil

from benchmarks.clock import reference

EVERY = 0.25
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the processes of a command held at one moment, in bytes.

    Output: `driver` and `workers` are resident sets (RSS), in which memory that processes share, and mapped files,
            count for each of them. `together` is the sum of proportional sets (PSS), in which it counts once.
    """

    seconds: float
    driver: int
    workers: tuple[int, ...]
    together: int


@dataclass(slots=True)
class Watched:
    """What a command took."""

    seconds: float = 0.0
    cpu: float = 0.0
    """of all its processes"""
    unit: float = 0.0
    """what the yardstick of `benchmarks.clock` cost meanwhile, in seconds"""
    looks: list[Look] = field(default_factory=list)

    @property
    def driver(self) -> int:
        """The most that the first process held."""
        return max((look.driver for look in self.looks), default=0)

    @property
    def worker(self) -> int:
        """The most that any process under it held."""
        return max((max(look.workers, default=0) for look in self.looks), default=0)

    @property
    def together(self) -> int:
        """The most that all held at one moment."""
        return max((look.together for look in self.looks), default=0)


def watched(command: Sequence[str], every: float = EVERY) -> Watched:
    """Runs a command to its end.

    Errors: subprocess.CalledProcessError where it fails.
    """
    seen, started = Watched(), time.monotonic()
    before, units = os.times(), [_unit()]
    run = psutil.Popen(command, stdout=subprocess.DEVNULL)
    while run.poll() is None:
        look = _look(run, time.monotonic() - started)
        if look is not None:
            seen.looks.append(look)
        units.append(_unit())
        time.sleep(every)
    seen.seconds = time.monotonic() - started
    after, seen.unit = os.times(), median(units)
    seen.cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    return seen


def _unit() -> float:
    started = time.process_time()
    reference()
    return time.process_time() - started


def _look(run: psutil.Process, seconds: float) -> Look | None:
    try:
        driver = run.memory_full_info()
    except psutil.Error:
        return None
    under = [held for held in map(_held, run.children(recursive=True)) if held is not None]
    return Look(seconds, driver.rss, tuple(rss for rss, _ in under), driver.pss + sum(pss for _, pss in under))


def _held(process: psutil.Process) -> tuple[int, int] | None:
    try:
        held = process.memory_full_info()
    except psutil.Error:
        return None
    return held.rss, held.pss
