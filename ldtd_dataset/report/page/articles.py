"""What the articles of a dataset hold, year by year: one look over their columns, texts left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.report.page.scales import COUNTING, SIZES, Bar, Histogram, Scale, bars, histogram
from ldtd_dataset.report.page.tables import HASH, Groups, How, Tables

YEARS = 18
"""How many years the charts show; those before are put together."""

MOST = 25
"""How many of a kind are named: authors, categories, tags."""

BASES = ("stamp", "metadata", "text", "cms_id", "unknown")

_COLUMNS = (
    "date_latest", "date_earliest", "date_basis", "date_precision", "kicker", "lead", "author", "authors", "category",
    "tags", "credited_source", "date", "published_at", "url", "paragraph_count", "syllable_count", "layout",
    "captured_earliest", "images.caption", "images.credit", "related.section", "statistics.kind", "warnings.code",
)  # fmt: skip


def _known(rows: pa.Table, name: str) -> pa.ChunkedArray:
    return rows.column(name).is_valid()


def _listed(rows: pa.Table, name: str) -> pa.ChunkedArray:
    return pc.greater(pc.list_value_length(rows.column(name)), 0)


def _leaf(rows: pa.Table, name: str) -> pa.Array:
    """Whether a list of records has one whose leaf is there: "images.caption"."""
    records, leaf = name.split(".")
    lists = rows.column(records).combine_chunks()
    inner = pc.list_flatten(lists)
    stored = leaf if inner.type.get_field_index(leaf) >= 0 else leaf + HASH
    there = inner.field(stored).is_valid()
    owners = np.asarray(pc.list_parent_indices(lists).filter(there), dtype=np.int64)
    return pa.array(np.bincount(owners, minlength=len(rows)) > 0)


def _body(rows: pa.Table, name: str) -> pa.ChunkedArray:
    return pc.greater(rows.column("paragraph_count"), 0)


FIELDS: dict[str, Callable[[pa.Table, str], pa.ChunkedArray]] = {
    "body":              _body,
    "lead":              _known,
    "kicker":            _known,
    "author":            _known,
    "authors":           _listed,
    "category":          _known,
    "tags":              _listed,
    "credited_source":   _known,
    "date":              _known,
    "published_at":      _known,
    "url":               _known,
    "captured_earliest": _known,
    "images":            _listed,
    "images.caption":    _leaf,
    "images.credit":     _leaf,
    "related":           _listed,
    "statistics":        _listed,
}  # fmt: skip
"""The fields whose coverage is shown, and how one tells that they are there."""

_SUMMED: dict[str, How] = dict.fromkeys(FIELDS, "sum")


@dataclass(frozen=True, slots=True)
class Author:
    """A person in the bylines, with the first and last year of what is signed so, where years are known."""

    name: str
    count: int
    width: float
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The share of articles that have a field, a share for each year; None where a year has no article."""

    field: str
    shares: tuple[float | None, ...]
    overall: float


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of a year, by what their date was read from; `height` is the part of the fullest year."""

    label: str
    count: int
    height: float
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Articles:
    """What the articles hold."""

    count: int
    first: date | None
    last: date | None
    years: tuple[Year, ...]
    coverage: tuple[Coverage, ...]
    precisions: tuple[Bar, ...]
    layouts: tuple[Bar, ...]
    categories: tuple[Bar, ...]
    tags: tuple[Bar, ...]
    warnings: tuple[Bar, ...]
    authors: tuple[Author, ...]
    author_count: int
    signed: int
    lengths: dict[str, Histogram]


def survey(tables: Tables) -> Articles:
    """One look over all articles."""
    look = _Look()
    for rows in tables.batches("articles", _COLUMNS):
        look.add(rows)
    return look.result()


class _Look:
    """The sums of a look over the articles."""

    def __init__(self) -> None:
        self.count = self.signed = 0
        self.first: date | None = None
        self.last: date | None = None
        self.bases = Groups("year", "date_basis")
        self.fields = Groups("year", **_SUMMED)
        self.named = {name: Groups(name) for name in ("date_precision", "layout", "category", "tags", "warnings")}
        self.authors = Groups("author", first="min", last="max")
        self.bins: dict[str, Counter[int]] = {name: Counter() for name in LENGTHS}

    def add(self, rows: pa.Table) -> None:
        self.count += len(rows)
        self._span(rows)
        year = pc.year(rows.column("date_latest"))
        self.bases.add(pa.table({"year": year, "date_basis": rows.column("date_basis")}))
        there = {name: pc.cast(has(rows, name), pa.int64()) for name, has in FIELDS.items()}
        self.signed += pc.sum(there["author"]).as_py() or 0
        self.fields.add(pa.table({"year": year, **there}))
        for name in ("date_precision", "layout"):
            self.named[name].add(rows.select([name]))
        self.named["category"].add(rows.select(["category"]).filter(_known(rows, "category")))
        self.named["tags"].add(pa.table({"tags": pc.list_flatten(rows.column("tags"))}))
        codes = pc.list_flatten(rows.column("warnings").combine_chunks()).field("code")
        self.named["warnings"].add(pa.table({"warnings": codes}))
        self._people(rows, year)
        for name, (scale, length) in LENGTHS.items():
            self.bins[name].update(scale.bins(np.asarray(length(rows), np.float64)).tolist())

    def _span(self, rows: pa.Table) -> None:
        first = pc.min(rows.column("date_earliest")).as_py()
        last = pc.max(rows.column("date_latest")).as_py()
        self.first = min((day for day in (self.first, first) if day), default=None)
        self.last = max((day for day in (self.last, last) if day), default=None)

    def _people(self, rows: pa.Table, year: pa.ChunkedArray) -> None:
        lists = rows.column("authors").combine_chunks()
        years = year.take(pc.list_parent_indices(lists))
        self.authors.add(pa.table({"author": pc.list_flatten(lists), "first": years, "last": years}))

    def result(self) -> Articles:
        named = {name: bars(groups.most(MOST), name, self.count) for name, groups in self.named.items()}
        people, known = self.authors.most(MOST), len(self.authors.table())
        most = max((row["count"] for row in people), default=1)
        labels = _labels([row["year"] for row in self.fields.rows()])
        return Articles(
            count=self.count,
            first=self.first,
            last=self.last,
            years=self._years(labels),
            coverage=self._coverage(labels),
            precisions=named["date_precision"],
            layouts=named["layout"],
            categories=named["category"],
            tags=named["tags"],
            warnings=named["warnings"],
            authors=tuple(
                Author(row["author"], row["count"], row["count"] / most, row["first"], row["last"]) for row in people
            ),
            author_count=known,
            signed=self.signed,
            lengths={name: histogram(scale, self.bins[name]) for name, (scale, _) in LENGTHS.items()},
        )

    def _years(self, labels: dict[int | None, str]) -> tuple[Year, ...]:
        counts: dict[str, Counter[str]] = {label: Counter() for label in labels.values()}
        for row in self.bases.rows():
            counts[labels[row["year"]]][row["date_basis"]] += row["count"]
        most = max((held.total() for held in counts.values()), default=1)
        return tuple(
            Year(label, held.total(), held.total() / max(most, 1), tuple((base, held[base]) for base in BASES))
            for label, held in counts.items()
        )

    def _coverage(self, labels: dict[int | None, str]) -> tuple[Coverage, ...]:
        sums: dict[str, Counter[str]] = {label: Counter() for label in labels.values()}
        for row in self.fields.rows():
            sums[labels[row["year"]]].update({name: row[name] for name in (*FIELDS, "count")})
        return tuple(
            Coverage(
                name,
                tuple(held[name] / held["count"] if held["count"] else None for held in sums.values()),
                sum(held[name] for held in sums.values()) / max(self.count, 1),
            )
            for name in FIELDS
        )


def _labels(years: list[int | None]) -> dict[int | None, str]:
    """What the column of a year is called, in order: the last YEARS, those before together, and the unknown."""
    known = sorted(year for year in years if year is not None)
    shown = range(max(known[0], known[-1] - YEARS + 1), known[-1] + 1) if known else range(0)
    before: dict[int | None, str] = {year: f"to {shown[0] - 1}" for year in known if year not in shown}
    unknown: dict[int | None, str] = {None: "unknown"} if None in years else {}
    return {**before, **{year: str(year) for year in shown}, **unknown}


def _list_length(name: str) -> Callable[[pa.Table], pa.ChunkedArray]:
    return lambda rows: pc.list_value_length(rows.column(name))


LENGTHS: dict[str, tuple[Scale, Callable[[pa.Table], pa.ChunkedArray]]] = {
    # what              scale     how it is measured
    "syllables of text": (SIZES,    lambda rows: rows.column("syllable_count")),
    "paragraphs":        (COUNTING, lambda rows: rows.column("paragraph_count")),
    "statistics":        (COUNTING, _list_length("statistics")),
    "related titles":    (COUNTING, _list_length("related")),
    "pictures":          (COUNTING, _list_length("images")),
}  # fmt: skip
"""What of an article is measured, and the scale of its distribution."""
