"""`python -m benchmarks.scale ROWS`: a build of so many varied rows: its pace, and the memory of all its processes."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

import psutil

from tests.compose import LAYOUTS, articles, as_text

LIMIT = 1.5e9
"""The bytes that a build may hold, all its processes together."""

BATCH = 1_000
"""How many articles are made up at a time."""

EVERY = 0.2
"""Seconds between two looks at the memory."""


def write_rows(path: Path, count: int) -> None:
    """JSON lines of made-up text pages, no two alike, every layout in turn."""
    with path.open("w", encoding="utf-8") as lines:
        for start in range(0, count, BATCH):
            made = articles(min(BATCH, count - start), seed=start)
            for at, (article, layout) in enumerate(zip(made, cycle(LAYOUTS))):
                url = f"https://laodongthudo.vn/bai-{start + at + 1}.html"
                row = {"text": as_text(article, layout), "url": url}
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def watched(command: list[str]) -> tuple[float, float, float]:
    """Runs a command.

    Output: its seconds; the most bytes that it and the processes under it held together, and that one of them held.
            Pages that processes share count for each of them.
    """
    started, together, one = time.monotonic(), 0, 0
    run = psutil.Popen(command)
    while run.poll() is None:
        held = [_held(process) for process in (run, *run.children(recursive=True))]
        together, one = max(together, sum(held)), max(one, *held)
        time.sleep(EVERY)
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    return time.monotonic() - started, together, one


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def main() -> None:
    """Exit code 1 where the build held more than LIMIT."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("rows", type=int, nargs="?", default=200_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engine", default="pool")
    parser.add_argument("--folder", type=Path, help="where there is room for the rows and the dataset")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        rows = Path(folder, "rows.jsonl")
        write_rows(rows, given.rows)
        how = ["--out", str(Path(folder, "out")), "--engine", given.engine, "--workers", str(given.workers)]
        seconds, together, one = watched([sys.executable, "-m", "ldtd_dataset", "build", str(rows), *how])
        size = rows.stat().st_size / given.rows / 1e3
    print(f"{given.rows} rows of {size:.1f} KB in {seconds:.0f} s: {given.rows / seconds:.0f} a second")
    print(f"held at most {together / 1e6:.0f} MB, one process {one / 1e6:.0f} MB; {LIMIT / 1e6:.0f} MB are allowed")
    sys.exit(together > LIMIT)


if __name__ == "__main__":
    main()
