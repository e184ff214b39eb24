"""The tables of the dataset card: what the rows hold, what they lack and what was refused, made from the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pyarrow as pa

from ldtd_dataset.errors import CODES
from ldtd_dataset.publish.census import COUNTED, KIND_UNIT, YEAR
from ldtd_dataset.publish.columns import Column, Config, ConfigName
from ldtd_dataset.publish.edition import Edition
from ldtd_dataset.publish.manifest import ConfigEntry, Counts, FileEntry, Manifest

_UNITS_SHOWN = 8
"""How many units of a kind the card names."""

_TABLES_OF_THEIR_OWN = {"statistics.kind", "statistics.verdict", "articles.layout", "rejections.code"}
"""Counted columns that have more than a line."""

VERDICTS: dict[str, str] = {
    # verdict     what the ratio says of the percentage beside it
    "rounded":    "the ratio, rounded half up, is the percentage",
    "truncated":  "the ratio, cut and not rounded, is the percentage",
    "other_base": "the percentage is true of another base: `implied_denominator`",
    "mismatch":   "neither the ratio nor exactly one other base makes the percentage true",
}  # fmt: skip


class Gap(NamedTuple):
    """Something that rows lack: the column that tells, a value of it where that is what tells, and the words."""

    column: str
    value: str | None
    what: str
    why: str


GAPS: dict[ConfigName, tuple[Gap, ...]] = {
    "articles": (
        Gap("date", None, "no day of publication", "not said to the day; see `date_earliest` and `date_latest`"),
        Gap("date_latest", None, "no date at all", "nothing on the page dates it"),
        Gap("published_at", None, "no time of day", "only some layouts print one"),
        Gap("lead", None, "no lead", "some crawls drop it; then the first paragraph is body"),
        Gap("body", None, "no body", "a page with a lead alone"),
        Gap("author", None, "no byline", "the page prints none"),
        Gap("authors", None, "no person in the byline", "no byline, or one that names an agency"),
        Gap("url", None, "no address", "text extracts do not hold it, unless their source does"),
        Gap("category", None, "no section", "the page does not show it"),
        Gap("tags", None, "no tags", "the page does not show them"),
        Gap("captured_at", None, "no time of capture", "the source does not say it"),
    ),
    "statistics": (
        Gap("noun", None, "no noun", "percentages and money mostly have none; else, the words do not say it"),
    ),
    "links": (
        Gap("title_basis", "guessed", "a guessed title", "titles joined on one line, and nothing proves the border"),
        Gap("teaser", None, "no teaser", "the list shows titles alone"),
        Gap("url", None, "no address", "text extracts do not hold it"),
        Gap("target_id", None, "no target", "the article is not known to be in this dataset"),
    ),
}  # fmt: skip
"""The gaps that a user should know of, by config; the others are in the tables of columns."""

_EMPTY = Counts(values={}, missing={}, records={})


def sizes(manifest: Manifest, edition: Edition) -> str:
    """Each config that has rows: how many, how many bytes, in which splits."""
    rows = []
    for name, entry in manifest.configs.items():
        splits = ", ".join(f"{split} {held.rows:,}" for split, held in entry.splits.items())
        held = _readable(file_bytes(entry, manifest.files))
        rows.append((f"`{name}`", edition.configs[name].meaning, f"{entry.rows:,}", held, splits))
    return _table(("config", "what", "rows", "files", "splits"), rows)


def file_bytes(entry: ConfigEntry, files: Mapping[str, FileEntry]) -> int:
    """The size of the files of a config."""
    return sum(files[name].bytes for split in entry.splits.values() for name in split.files)


def kinds(manifest: Manifest) -> str:
    """The statistics by kind, each with its units."""
    counted, total = _values(manifest, "statistics", "kind"), _rows(manifest, "statistics")
    units: dict[str, dict[str, int]] = {}
    for name, count in _values(manifest, "statistics", KIND_UNIT):
        kind, _, unit = name.partition(" ")
        units.setdefault(kind, {})[unit] = count
    rows = [(f"`{kind}`", f"{count:,}", share(count, total), _units(units.get(kind, {}))) for kind, count in counted]
    return _table(("kind", "rows", "share", "units, most frequent first"), rows)


def verdicts(manifest: Manifest) -> str:
    """The ratios for which the text states a percentage, by verdict; all of them, none left out."""
    counted = dict(_values(manifest, "statistics", "verdict"))
    total = sum(counted.values())
    rows = [
        (f"`{one}`", f"{counted.get(one, 0):,}", share(counted.get(one, 0), total), VERDICTS[one]) for one in VERDICTS
    ]
    return _table(("verdict", "ratios", "share", "what it says"), rows)


def vocabularies(manifest: Manifest) -> str:
    """How often each value of the other counted columns stands."""
    rows = []
    for config, columns in COUNTED.items():
        for column in columns:
            counted = _values(manifest, config, column)
            if counted and f"{config}.{column}" not in _TABLES_OF_THEIR_OWN:
                rows.append((f"`{config}.{column}`", ", ".join(f"{value} {count:,}" for value, count in counted)))
    return _table(("column", "values, most frequent first"), rows)


def years(manifest: Manifest) -> str:
    """The articles by year; the last line holds those of which it is not certain."""
    counted, total = sorted(_values(manifest, "articles", YEAR)), _rows(manifest, "articles")
    unknown = total - sum(count for _, count in counted)
    rows = [(year, f"{count:,}") for year, count in counted]
    return _table(("year", "articles"), [*rows, ("not certain", f"{unknown:,}")] if unknown else rows)


def layouts(manifest: Manifest) -> str:
    """The articles by the layout of the page."""
    total = _rows(manifest, "articles")
    rows = [(f"`{name}`", f"{count:,}", share(count, total)) for name, count in _values(manifest, "articles", "layout")]
    return _table(("layout", "articles", "share"), rows)


def refusals(manifest: Manifest) -> str:
    """The rejections by code."""
    counted = _values(manifest, "rejections", "code")
    rows = [(f"`{code}`", f"{count:,}", CODES.get(code, "")) for code, count in counted]
    return _table(("code", "documents", "what it says"), rows)


def gaps(manifest: Manifest, edition: Edition) -> str:
    """What rows lack, with how many."""
    rows = []
    for config, known in GAPS.items():
        total = _rows(manifest, config)
        for gap in known if total else ():
            lacking = _lacking(manifest, edition, config, gap)
            rows.append((config, gap.what, f"{lacking:,} of {total:,}", share(lacking, total), gap.why))
    return _table(("of", "what is not there", "rows", "share", "why"), rows)


def columns(config: Config, manifest: Manifest) -> str:
    """The columns of a config: what they hold, in which unit, and how many rows have something in them."""
    rows = [
        (f"`{path}`", _type(column), column.unit or "", column.meaning, _filled(manifest, config.name, path))
        for path, column in _flat(config.columns)
    ]
    return f"### {config.name}\n\n{_table(('column', 'type', 'unit', 'meaning', 'filled'), rows)}"


def share(part: int, whole: int) -> str:
    """A percentage that says 0 only of none and 100 only of all; nothing where there is no whole."""
    if not whole:
        return ""
    tenths = (2000 * part + whole) // (2 * whole)
    if part and not tenths:
        return "< 0.1 %"
    if part < whole and tenths == 1000:
        return "> 99.9 %"
    return f"{tenths // 10}.{tenths % 10} %"


def _counts(manifest: Manifest, config: ConfigName) -> Counts:
    return manifest.counts.get(config, _EMPTY)


def _values(manifest: Manifest, config: ConfigName, column: str) -> list[tuple[str, int]]:
    """The values of a column with their counts, most frequent first."""
    return _most_first(_counts(manifest, config).values.get(column, {}))


def _most_first(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))


def _rows(manifest: Manifest, config: ConfigName) -> int:
    return manifest.configs[config].rows if config in manifest.configs else 0


def _lacking(manifest: Manifest, edition: Edition, config: ConfigName, gap: Gap) -> int:
    counts = _counts(manifest, config)
    if gap.value is not None:
        return counts.values.get(gap.column, {}).get(gap.value, 0)
    own = {column.name for column in edition.configs[config].columns}
    return counts.missing.get(gap.column if gap.column in own else f"{gap.column}_sha256", 0)


def _filled(manifest: Manifest, config: ConfigName, path: str) -> str:
    counts, (parent, nested, _) = _counts(manifest, config), path.rpartition("[].")
    total = counts.records.get(parent, 0) if nested else _rows(manifest, config)
    return share(total - counts.missing.get(path, 0), total)


def _units(counted: Mapping[str, int]) -> str:
    ordered = _most_first(counted)
    more = [f"{len(ordered) - _UNITS_SHOWN} others"] if len(ordered) > _UNITS_SHOWN else []
    return ", ".join([*(f"{unit} {count:,}" for unit, count in ordered[:_UNITS_SHOWN]), *more])


def _flat(columns: tuple[Column, ...], prefix: str = "") -> Iterator[tuple[str, Column]]:
    for column in columns:
        yield prefix + column.name, column
        yield from _flat(column.columns, f"{prefix}{column.name}[].")


def _type(column: Column) -> str:
    if column.columns:
        return "list of records"
    value = column.type.value_type if pa.types.is_list(column.type) else column.type
    name = {"double": "float64", "date32[day]": "date32"}.get(str(value), str(value))
    return f"list of {name}" if pa.types.is_list(column.type) else name


def _readable(size: int) -> str:
    """A number of bytes as a person reads it."""
    value = float(size)
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000:
            return f"{size} B" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} TB"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; one word where there is nothing to show."""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "&#124;") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) if len(lines) > 2 else "None."
