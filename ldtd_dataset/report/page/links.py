"""Who points to whom, in small: the lists of related titles, the most listed of them, and who lists those."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import get_args

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.model.values import Section
from ldtd_dataset.report.page.scales import COUNTING, Histogram, histogram
from ldtd_dataset.report.page.tables import Groups, Tables

SECTIONS: tuple[str, ...] = get_args(Section)

HUBS = 12
SOURCES = 12
"""How many titles and articles are drawn."""

_COLUMNS = ("article_id", "section", "title", "title_basis", "target_id")


@dataclass(frozen=True, slots=True)
class SectionOf:
    """The links of one section: all, those whose title is proved, those whose article the corpus holds."""

    name: str
    count: int
    exact: int
    resolved: int


@dataclass(frozen=True, slots=True)
class Hub:
    """A title that is often listed, and the places of those drawn articles that list it."""

    title: str
    count: int
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article that lists titles that are drawn."""

    id: str
    headline: str


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a dataset. `listed` is the distribution of how often one title is listed."""

    count: int
    titles: int
    sections: tuple[SectionOf, ...]
    listed: Histogram
    hubs: tuple[Hub, ...]
    sources: tuple[Source, ...]


def survey(tables: Tables) -> Links:
    """Two looks over all links: one that counts, one for those that are drawn."""
    sections, titles = Groups("section", exact="sum", resolved="sum"), Groups("title")
    for rows in tables.batches("links", _COLUMNS):
        exact = pc.cast(pc.equal(rows.column("title_basis"), "exact"), pa.int64())
        resolved = pc.cast(rows.column("target_id").is_valid(), pa.int64())
        sections.add(pa.table({"section": rows.column("section"), "exact": exact, "resolved": resolved}))
        titles.add(rows.select(["title"]))
    held = {row["section"]: SectionOf(row["section"], row["count"], row["exact"], row["resolved"])
            for row in sections.rows()}  # fmt: skip
    often = titles.table().column("count").value_counts().to_pylist()
    bins: Counter[int] = Counter()
    for one in often:
        bins[int(COUNTING.bins(one["values"]))] += one["counts"]
    hubs, sources = _drawn(tables, titles)
    return Links(
        count=sum(section.count for section in held.values()),
        titles=sum(bins.values()),
        sections=tuple(held[name] for name in SECTIONS if name in held),
        listed=histogram(COUNTING, bins),
        hubs=hubs,
        sources=sources,
    )


def _drawn(tables: Tables, titles: Groups) -> tuple[tuple[Hub, ...], tuple[Source, ...]]:
    """The titles that most list, and the articles that list most of those; ordered so that few lines cross."""
    counts = {row["title"]: row["count"] for row in titles.most(HUBS)}
    place = {title: at for at, title in enumerate(counts)}
    lists: defaultdict[str, int] = defaultdict(int)
    """the titles that an article lists, as bits: there may be as many articles as the dataset has"""
    for row in tables.where("links", ("article_id", "title"), "title", tuple(counts)):
        lists[row["article_id"]] |= 1 << place[row["title"]]
    chosen = _chosen(lists)
    chosen.sort(key=lambda one: (sum(_bits(lists[one])) / lists[one].bit_count(), one))
    headlines = {row["id"]: row["headline"] for row in tables.where("articles", ("id", "headline"), "id", chosen)}
    hubs = tuple(
        Hub(title, count, tuple(at for at, one in enumerate(chosen) if lists[one] >> place[title] & 1))
        for title, count in counts.items()
    )
    return hubs, tuple(Source(one, headlines.get(one, one)) for one in chosen)


def _chosen(lists: dict[str, int]) -> list[str]:
    """The articles that list most titles; first one for each title that none of those before lists."""
    best = sorted(lists, key=lambda one: (-lists[one].bit_count(), one))
    chosen, covered = [], 0
    for one in best:
        if lists[one] & ~covered:
            chosen.append(one)
            covered |= lists[one]
    return list(dict.fromkeys((*chosen, *best)))[:SOURCES]


def _bits(mask: int) -> list[int]:
    return [bit for bit in range(mask.bit_length()) if mask >> bit & 1]
