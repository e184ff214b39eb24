"""`python -m tests.fuzz DOOR --seconds 600`: tries inputs on a door, led by the coverage of the package.

Needs the extra [fuzz]. Inputs that break a law are kept under `--work`, one folder a kind, with the
traceback; the run goes on. What kills the process (a crash of a library, more than --memory, more than 30 s) is kept
too, and a new process goes on. `--keep` then makes the corpus of the door anew, of short inputs that reach new lines.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType

from tests.fuzz.doors import CORPUS, DOORS, RAW

LONGEST = 1024
"""Bytes of an input; decisions need few, and make pages of any size."""

SEEDS = 200
"""Inputs of chance that a run starts from, beside the corpus: an empty one takes long to become anything."""

TIMEOUT = 30
KEPT = 400
"""Bytes of an input that the corpus keeps: a hundred decisions and more."""

CONSIDERED = 300
"""Inputs that are looked at for the corpus, the shortest."""


def run(door: str, work: Path, seconds: int, memory: int) -> dict[str, int]:
    """Tries inputs for so long, in as many processes as it takes one after another. What came of it, in numbers."""
    grown = work / "corpus"
    grown.mkdir(parents=True, exist_ok=True)
    for data in seeds(door):
        (grown / name_of(data)).write_bytes(data)
    (CORPUS / door).mkdir(parents=True, exist_ok=True)
    end, total, deaths, coverage = time.monotonic() + seconds, 0, 0, 0
    while (left := int(end - time.monotonic())) > 0:
        options = [f"-max_total_time={left}", f"-timeout={TIMEOUT}", f"-rss_limit_mb={memory}", f"-max_len={LONGEST}"]
        options += ["-len_control=0", f"-artifact_prefix={work}/died-{deaths}-", str(grown), str(CORPUS / door)]
        log = work / f"log-{deaths}.txt"
        with log.open("w") as out:
            died = subprocess.run(_worker(door, work, *options), stdout=out, stderr=subprocess.STDOUT).returncode
        total += json.loads((work / "tried.json").read_text())["tried"] if (work / "tried.json").exists() else 0
        coverage = max([coverage, *(int(line.split("cov: ")[1].split()[0]) for line in _lines(log) if "cov: " in line)])
        if not died:
            break
        _forget(grown, [path.read_bytes() for path in work.glob(f"died-{deaths}-*")])
        deaths += 1
    findings = len([path for path in (work / "findings").glob("*") if path.is_dir()])
    return {"tried": total, "coverage": coverage, "kinds of findings": findings, "deaths": deaths}


def keep(door: str, work: Path) -> int:
    """Makes the corpus of a door anew: of all inputs, the shortest first, those that reach a new line. How many."""
    found = {path.read_bytes() for folder in (work / "corpus", CORPUS / door) for path in folder.glob("*")}
    short = sorted((data for data in found if len(data) <= KEPT), key=lambda data: (len(data), data))[:CONSIDERED]
    reached, kept = Reached(), []
    with tempfile.TemporaryDirectory() as scratch:
        for data in short:
            if reached.more(lambda data=data: DOORS[door].try_out(data, Path(scratch))):  # type: ignore[misc]
                kept.append(data)
    (CORPUS / door).mkdir(parents=True, exist_ok=True)
    for path in (CORPUS / door).glob("[0-9a-f]" * 16):
        path.unlink()
    for data in kept:
        (CORPUS / door / name_of(data)).write_bytes(data)
    return len(kept)


class Reached:
    """The lines of the package that were reached so far."""

    def __init__(self) -> None:
        self._lines: dict[CodeType, set[int]] = {}
        self._new = False

    def more(self, call: Callable[[], object]) -> bool:
        """Whether the call reaches a line that none before it did."""
        self._new = False
        sys.settrace(self._entered)
        try:
            call()
        finally:
            sys.settrace(None)
        return self._new

    def _entered(self, frame: FrameType, event: str, given: object) -> Callable[..., object] | None:
        code = frame.f_code
        if "/ldtd_dataset/" not in code.co_filename:
            return None
        left = self._lines.get(code)
        if left is None:
            left = self._lines[code] = {line for *_, line in code.co_lines() if line}
        return self._reached if left else None

    def _reached(self, frame: FrameType, event: str, given: object) -> Callable[..., object]:
        left = self._lines[frame.f_code]
        if frame.f_lineno in left:
            left.discard(frame.f_lineno)
            self._new = True
        return self._reached


def _forget(grown: Path, deadly: list[bytes]) -> None:
    """What killed a process is not what the next one starts from."""
    for path in grown.iterdir():
        if path.read_bytes() in deadly:
            path.unlink()


def seeds(door: str) -> list[bytes]:
    """Inputs of chance, the same each time."""
    choose = random.Random(door)
    return [
        bytes([choose.randrange(RAW, 256)]) + choose.randbytes(choose.choice((4, 12, 40, 120))) for _ in range(SEEDS)
    ]


def _worker(door: str, work: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "tests.fuzz.worker", door, str(work), *options]


def name_of(data: bytes) -> str:
    """How the corpus names an input that a run found; those that were put there by hand have names of words."""
    from ldtd_dataset.sources.document import sha256

    return sha256(data)[:16]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("door", choices=DOORS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--memory", type=int, default=2048, help="megabytes that the process may take")
    parser.add_argument("--work", type=Path, help="where inputs and findings are kept; by default a temporary folder")
    parser.add_argument("--keep", action="store_true", help="make the corpus of the door anew at the end")
    given = parser.parse_args()
    work = given.work or Path(tempfile.gettempdir(), "ldtd-fuzz", given.door)
    if given.seconds:
        print(json.dumps({"door": given.door, **run(given.door, work, given.seconds, given.memory)}))
    if given.keep:
        print(f"{keep(given.door, work)} inputs kept")
    print(f"see {work}")


if __name__ == "__main__":
    main()
