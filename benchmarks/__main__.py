"""`python -m benchmarks`: measures, and writes the table to benchmarks/results.md."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.speed import results


def main() -> None:
    """Reads how much to measure from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, default=100, help="pages of each kind in a round")
    parser.add_argument("--rounds", type=int, default=5, help="rounds that are counted")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("results.md"), help="where the table goes")
    given = parser.parse_args()
    text = results(given.pages, given.rounds)
    given.out.write_text(f"# Speed of one core\n\n`python -m benchmarks` wrote this.\n\n{text}", encoding="utf-8")
    print(text)


main()
