"""Where the time of a part goes."""

from __future__ import annotations

import time

STAGES: dict[str, str] = {
    # stage      what is done in it
    "reading":  "inputs to documents",
    "parsing":  "documents to articles or rejections",
    "writing":  "articles and rejections to rows, and to the Parquet files of a part",
}  # fmt: skip
"""The stages of a worker."""


class Stopwatch:
    """Seconds of CPU by stage, at the price of a look at the clock for each lap.

    The laps are taken on the wall's clock, which costs next to nothing to read; the CPU time of the process is then
    divided as they are.
    """

    def __init__(self) -> None:
        self._laps = dict.fromkeys(STAGES, 0.0)
        self._cpu = time.process_time()
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """What was done since the last lap was of this stage."""
        now = time.perf_counter()
        self._laps[stage] += now - self._last
        self._last = now

    def seconds(self) -> dict[str, float]:
        """The CPU time since the start, by stage."""
        cpu, wall = time.process_time() - self._cpu, sum(self._laps.values()) or 1
        return {stage: cpu * lap / wall for stage, lap in self._laps.items()}
