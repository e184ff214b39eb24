"""What the statistics of a dataset say: kinds, units, bounds, changes, nouns, and how large the numbers are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.model.values import Bound, Kind, TextField, Verdict
from ldtd_dataset.report.page.scales import SCALES, Bar, Floats, Histogram, bars, histogram
from ldtd_dataset.report.page.tables import Groups, Row, Tables

KINDS: tuple[str, ...] = get_args(Kind)
BOUNDS: tuple[str, ...] = get_args(Bound)
FIELDS: tuple[str, ...] = get_args(TextField)
VERDICTS: tuple[str, ...] = get_args(Verdict)

UNITS = 10
"""How many units of a kind are named; the rest are put together."""

NOUNS = 6

_COLUMNS = (
    "kind", "unit", "value", "low", "high", "denominator", "bound", "field", "change", "change_mode", "noun", "verdict",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """The statistics of one kind in one unit; `sizes` is the distribution of their numbers; a ratio is in percent."""

    name: str | None
    count: int
    least: float | None
    largest: float | None
    sizes: Histogram


@dataclass(frozen=True, slots=True)
class KindOf:
    """The statistics of one kind; `others` counts the rows in units that are not named."""

    name: str
    count: int
    width: float
    units: tuple[Unit, ...]
    others: int
    nouns: tuple[str, ...]
    bounds: tuple[int, ...]
    fields: tuple[int, ...]
    changes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the statistics say."""

    count: int
    kinds: tuple[KindOf, ...]
    verdicts: tuple[Bar, ...]
    judged: int


def survey(tables: Tables) -> Numbers:
    """One look over all statistics."""
    look = _Look()
    for rows in tables.batches("statistics", _COLUMNS):
        look.add(rows)
    return look.result()


class _Look:
    """The sums of a look over the statistics."""

    def __init__(self) -> None:
        self.sizes = Groups("kind", "unit", "bin", least="min", largest="max")
        self.bounds = Groups("kind", "bound")
        self.fields = Groups("kind", "field")
        self.changes = Groups("kind", "change", "change_mode")
        self.nouns = Groups("kind", "noun")
        self.verdicts = Groups("verdict")

    def add(self, rows: pa.Table) -> None:
        kind, size = rows.column("kind"), _sizes(rows)
        bins = pa.array(_bins(np.asarray(kind, dtype=object), size))
        sized = {"kind": kind, "unit": rows.column("unit"), "bin": bins, "least": size, "largest": size}
        self.sizes.add(pa.table(sized))
        self.bounds.add(rows.select(["kind", "bound"]))
        self.fields.add(rows.select(["kind", "field"]))
        self.changes.add(rows.select(["kind", "change", "change_mode"]).filter(rows.column("change").is_valid()))
        self.nouns.add(rows.select(["kind", "noun"]).filter(rows.column("noun").is_valid()))
        self.verdicts.add(rows.select(["verdict"]).filter(rows.column("verdict").is_valid()))

    def result(self) -> Numbers:
        sizes = _by_kind(self.sizes.rows())
        counts = {kind: sum(row["count"] for row in rows) for kind, rows in sizes.items()}
        most = max(counts.values(), default=1)
        bounds, fields = _by_kind(self.bounds.rows()), _by_kind(self.fields.rows())
        changes = _by_kind(self.changes.rows())
        kinds = tuple(
            KindOf(
                name=kind,
                count=counts[kind],
                width=counts[kind] / most,
                units=(units := _units(kind, sizes[kind]))[:UNITS],
                others=sum(unit.count for unit in units[UNITS:]),
                nouns=tuple(row["noun"] for row in self.nouns.most(NOUNS, kind=kind)),
                bounds=_counts(bounds[kind], "bound", BOUNDS),
                fields=_counts(fields[kind], "field", FIELDS),
                changes=tuple((f"{row['change']} {row['change_mode']}", row["count"]) for row in changes[kind]),
            )
            for kind in sorted(counts, key=lambda kind: (-counts[kind], kind))
        )
        judged = {row["verdict"]: row["count"] for row in self.verdicts.rows()}
        total = sum(judged.values())
        verdicts = [{"verdict": name, "count": judged.get(name, 0)} for name in VERDICTS]
        return Numbers(sum(counts.values()), kinds, bars(verdicts, "verdict", total) if total else (), total)


def _sizes(rows: pa.Table) -> Floats:
    """How large each number is: of a range its lower end, of a ratio what it is in percent."""
    stated = pc.coalesce(rows.column("value"), rows.column("low"), rows.column("high"))
    sizes = np.nan_to_num(np.asarray(stated, np.float64))
    whole = np.asarray(rows.column("denominator"), np.float64)
    ratio = np.asarray(pc.equal(rows.column("kind"), "ratio"), np.bool_)
    return np.divide(100 * sizes, whole, out=sizes, where=ratio & (whole > 0))


def _bins(kinds: npt.NDArray[np.object_], sizes: Floats) -> npt.NDArray[np.int64]:
    """The bin of each number, on the scale of its kind."""
    bins = np.zeros(len(sizes), np.int64)
    for kind, scale in SCALES.items():
        mine = kinds == kind
        bins[mine] = scale.bins(sizes[mine])
    return bins


def _by_kind(rows: Sequence[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["kind"]].append(row)
    return found


def _counts(rows: Sequence[Row], key: str, names: Sequence[str]) -> tuple[int, ...]:
    held = {row[key]: row["count"] for row in rows}
    return tuple(held.get(name, 0) for name in names)


def _units(kind: str, rows: Sequence[Row]) -> tuple[Unit, ...]:
    """The units of a kind, the commonest first."""
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["unit"]].append(row)
    units = (
        Unit(
            name=name,
            count=sum(row["count"] for row in held),
            least=min((row["least"] for row in held if row["least"] is not None), default=None),
            largest=max((row["largest"] for row in held if row["largest"] is not None), default=None),
            sizes=histogram(SCALES[kind], Counter({row["bin"]: row["count"] for row in held})),
        )
        for name, held in found.items()
    )
    return tuple(sorted(units, key=lambda unit: (-unit.count, unit.name or "")))
