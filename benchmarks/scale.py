"""`python -m benchmarks.scale PAGES ...`: builds and validates so many generated pages, watched from outside.

Each count is a row of `benchmarks/scale.json`, from which the table `scale.md` and the plot `scale.svg` are drawn anew.
The pages are written first, once, and are not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.growth import Measured, bars, read, write
from benchmarks.rows import write_rows
from benchmarks.watch import watched

COUNTS = (1_000, 10_000, 100_000)
"""How many pages are built where nothing else is asked for; a million take room and time."""

HERE = Path(__file__).parent


def measured(pages: int, folder: Path, engine: str, workers: int) -> Measured:
    """A build and its validation.

    Input:  `folder` has the pages, or room for them: 12 KB each, and for the build 20 KB each.
    Errors: subprocess.CalledProcessError where the dataset is not built, or not sound.
    """
    rows = folder / f"rows-{pages}.parquet"
    write_rows(rows, pages, workers)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        out, report = Path(scratch, "out"), Path(scratch, "report.json")
        ldtd = [sys.executable, "-m", "ldtd_dataset"]
        how = ["--out", str(out), "--engine", engine, "--workers", str(workers), "--report", str(report)]
        build = watched([*ldtd, "build", str(rows), *how])
        told = json.loads(report.read_text(encoding="utf-8"))
        check = watched([*ldtd, "validate", str(out)])
        shutil.rmtree(out)
    return Measured(
        pages=pages,
        rejected=told["rejections"],
        engine=engine,
        workers=workers,
        kb=rows.stat().st_size / pages / 1e3,
        unit=build.unit,
        build_seconds=build.seconds,
        build_cpu=build.cpu,
        stages=told["stages"],
        driver=build.driver,
        worker=build.worker,
        together=build.together,
        check_seconds=check.seconds,
        check_cpu=check.cpu,
        check_unit=check.unit,
        check=max(check.driver, check.worker),
    )


def main() -> None:
    """Exit code 1 where a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("pages", type=int, nargs="*", default=COUNTS, help="how many; several are measured in turn")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--engine", default="pool")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()), help="where rows and datasets go")
    parser.add_argument("--out", type=Path, default=HERE, help="where results go, and those before are")
    given = parser.parse_args()
    for pages in given.pages:
        row = measured(pages, given.folder, given.engine, given.workers)
        rows = {**read(given.out), (pages, given.engine, given.workers): row}
        write(given.out, rows)
        missed = list(bars(rows))
        print(*missed or ["every bar is met"], sep="\n")
    print((given.out / "scale.md").read_text(encoding="utf-8"))
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
