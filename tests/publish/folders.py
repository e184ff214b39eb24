"""Dataset folders made of made-up records, without any parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.publish.assemble import assemble
from ldtd_dataset.publish.manifest import Manifest
from ldtd_dataset.publish.part import write_part
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.sources import Skipped
from tests.model import made

Outcome = Article | Rejection | Skipped


@dataclass(frozen=True)
class Outcomes:
    """A shard whose documents have been read already."""

    outcomes: Sequence[Outcome]

    def documents(self) -> Iterator[Any]:
        return iter(self.outcomes)


def dataset(folder: Path, outcomes: Sequence[Outcome], parts: int = 1) -> Manifest:
    """A dataset folder of the outcomes, by way of so many parts."""
    folder.mkdir(parents=True)
    tally, written = Tally(), []
    with patch("ldtd_dataset.publish.part.process", lambda outcome: outcome):
        for at in range(parts):
            written.append(folder.parent / f"{folder.name}-part-{at}")
            tally.add(write_part(Outcomes(outcomes[at::parts]), written[-1]))  # type: ignore[arg-type]
    return assemble(written, tally, folder)


def many(count: int) -> list[Article]:
    """Articles of every split, with dates in no order, some equal, some missing."""
    return [_dated(number, date(2020, 1, 1) + timedelta(days=number * 37 % 50)) for number in range(count)]


def _dated(number: int, day: date) -> Article:
    if number % 7 == 0:
        unknown = {"date": None, "date_earliest": None, "date_latest": None, "date_evidence": None}
        return made.numbered(number, date_precision="unknown", date_basis="unknown", **unknown)
    return made.numbered(number, date=day, date_earliest=day, date_latest=day)


def mixed() -> list[Outcome]:
    """Some of everything."""
    return [
        made.rejection(),
        *many(40),
        made.article(),
        Skipped("trang/khac.jsonl", 3),
        made.rejection(code="page.list"),
    ]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
