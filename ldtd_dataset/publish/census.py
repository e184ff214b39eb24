"""What rows hold, counted as they pass: how often each value of a closed vocabulary stands, and what is not there."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.publish.columns import CONFIGS, ConfigName
from ldtd_dataset.publish.manifest import Counts

YEAR, KIND_UNIT = "year", "kind unit"
"""What is counted and is no column: the year of an article where one is certain; kind and unit of a statistic that has
a unit, with a blank between."""

COUNTED: dict[ConfigName, tuple[str, ...]] = {
    "articles":   ("date_precision", "date_basis", "layout", "warnings[].code"),
    "statistics": ("kind", "field", "bound", "change", "change_mode", "verdict"),
    "links":      ("section", "title_basis"),
    "rejections": ("code",),
}  # fmt: skip
"""The columns whose values are counted: few values, however many rows."""

_NOTHING = hashlib.sha256(b"").hexdigest()
"""What stands in a text-free edition for a text without a letter."""


def _year(rows: pa.Table) -> pa.Array:
    """The year in which the whole of an article's interval lies; that of its day, where the day is known."""
    first, last, day = (pc.year(rows.column(name)) for name in ("date_earliest", "date_latest", "date"))
    certain = pc.if_else(pc.equal(first, last), first, pa.scalar(None, pa.int64()))
    return pc.cast(pc.coalesce(day, certain), pa.string())


def _kind_unit(rows: pa.Table) -> pa.Array:
    return pc.binary_join_element_wise(rows.column("kind"), rows.column("unit"), " ")


_MADE: dict[ConfigName, dict[str, Callable[[pa.Table], pa.Array]]] = {
    "articles": {YEAR: _year},
    "statistics": {KIND_UNIT: _kind_unit},
}


class Census:
    """The counts of the rows that have passed, in any order: memory grows with the number of different values."""

    def __init__(self) -> None:
        self._values: defaultdict[tuple[ConfigName, str], Counter[str]] = defaultdict(Counter)
        self._missing: defaultdict[ConfigName, Counter[str]] = defaultdict(Counter)
        self._records: defaultdict[ConfigName, Counter[str]] = defaultdict(Counter)

    def add(self, config: ConfigName, rows: pa.Table) -> None:
        """Rows of a config, of either edition."""
        if not len(rows):
            return
        for name, column in zip(rows.column_names, rows.columns, strict=True):
            for chunk in column.chunks:
                self._look(config, name, chunk)
        for name, make in _MADE.get(config, {}).items():
            self._count(config, name, make(rows))

    def counts(self) -> dict[ConfigName, Counts]:
        """The counts of each config that has had rows."""
        return {name: self._of(name) for name in CONFIGS if name in self._missing}

    def _of(self, config: ConfigName) -> Counts:
        values = {name: _sorted(self._values[config, name]) for name in (*COUNTED[config], *_MADE.get(config, {}))}
        return Counts(values=values, missing=_sorted(self._missing[config]), records=_sorted(self._records[config]))

    def _look(self, config: ConfigName, path: str, values: pa.Array) -> None:
        self._missing[config][path] += _missing(values, path.endswith("_sha256"))
        if path in COUNTED[config]:
            self._count(config, path, values)
        if pa.types.is_list(values.type) and pa.types.is_struct(values.type.value_type):
            records = pc.list_flatten(values)
            self._records[config][path] += len(records)
            for at, field in enumerate(records.type):
                self._look(config, f"{path}[].{field.name}", records.field(at))

    def _count(self, config: ConfigName, name: str, values: pa.Array) -> None:
        for found in pc.value_counts(values.drop_null()).to_pylist():
            self._values[config, name][found["values"]] += found["counts"]


def _missing(values: pa.Array, hashed: bool) -> int:
    """How many of the values are null, an empty text (its hash, where they are hashes) or an empty list."""
    if hashed:
        empty = pc.equal(values, _NOTHING)
    elif pa.types.is_string(values.type):
        empty = pc.equal(pc.binary_length(values), 0)
    elif pa.types.is_list(values.type):
        empty = pc.equal(pc.list_value_length(values), 0)
    else:
        return int(values.null_count)
    return int(values.null_count) + int(pc.sum(empty).as_py() or 0)


def _sorted(counter: Mapping[str, int]) -> dict[str, int]:
    """The counts that are not zero, in the order of their names."""
    return {name: count for name, count in sorted(counter.items()) if count}
