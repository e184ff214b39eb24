"""Articles to look at: a fair draw, and those whose numbers are doubted, with every statistic marked in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from typing import cast

from ldtd_dataset.model import Statistic
from ldtd_dataset.publish.rows import NUMBERS
from ldtd_dataset.report.page.tables import Row, Tables
from ldtd_dataset.report.quantities import amount
from ldtd_dataset.text import Span

Record = SimpleNamespace
"""A record with the fields of the model, as the dataset holds it."""

DRAWN, DOUBTED = 24, 12
"""How many articles are drawn, and how many more are shown for their doubts."""

LONGEST = 24_000
"""Code points of one article's texts that are shown at most."""

STATISTICS, IMAGES, LINKS = 300, 30, 60
"""How many statistics, pictures and links of one article are shown at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: in the span of a statistic (`number`, `kind`), in the nouns of some (`nouns`), or plain."""

    text: str
    number: int | None = None
    kind: str = ""
    verdict: str | None = None
    nouns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the article as it is shown; `label` is its field, `image` the picture a caption belongs to."""

    label: str
    pieces: tuple[Piece, ...]
    image: Record | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A statistic in words, with its number in the article."""

    number: int
    statistic: Record
    amount: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as it is shown. `cut` counts the code points left out, `more` the statistics left out."""

    article: Record
    passages: tuple[Passage, ...]
    readings: tuple[Reading, ...]
    cut: int
    more: int


def draw(tables: Tables, doubted: Sequence[str]) -> list[str]:
    """The ids of the articles to show.

    Input:  the ids of articles with doubts, the gravest first.
    Output: the smallest ids of the dataset, since an id is a hash: a fair draw, the same on every machine; then those
            with doubts that are not among them.
    """
    held: set[str] = set()
    for rows in tables.batches("articles", ("id",)):
        held = set(sorted(held.union(rows.column("id").to_pylist()))[:DRAWN])
    more = [one for one in dict.fromkeys(doubted) if one not in held][:DOUBTED]
    return [*sorted(held), *more]


def shown(tables: Tables, ids: Sequence[str]) -> Iterator[Shown]:
    """The articles with these ids, in the dataset's order, one at a time; of captures that share one, the first."""
    seen: set[str] = set()
    for rows in tables.texts(ids):
        for row in rows.to_pylist():
            if row["id"] not in seen:
                seen.add(row["id"])
                yield _shown(_held(row))


def _held(row: Row) -> Record:
    """An article as the dataset holds it: to be looked at, not judged again."""
    for name in ("images", "related", "warnings"):
        row[name] = [Record(**one) for one in row[name]]
    row["statistics"] = [Record(**_bare(one)) for one in row["statistics"]]
    return Record(**row)


def _bare(one: Row) -> Row:
    """A statistic with its numbers exact, without the noughts that floats put after whole numbers."""
    held = ((name, one[name]) for name in NUMBERS)
    return one | {name: Decimal(repr(value)).normalize() for name, value in held if value is not None}


def _shown(article: Record) -> Shown:
    view = _View(article)
    passages = tuple(view.passages())
    readings = tuple(Reading(number, one, amount(cast(Statistic, one))) for number, one in view.numbered)
    return Shown(article, passages, readings, view.cut, len(article.statistics) - len(readings))


class _View:
    """One article on its way into the page."""

    def __init__(self, article: Record) -> None:
        self.article = article
        self.numbered = list(enumerate(article.statistics[:STATISTICS], 1))
        self.room = LONGEST
        self.cut = 0

    def passages(self) -> Iterator[Passage]:
        """The texts over the body, then its paragraphs with the captions between them."""
        for name in ("kicker", "headline", "lead"):
            if text := getattr(self.article, name):
                yield Passage(name, self._pieces(name, None, 0, text))
        images = defaultdict(list)
        for index, image in enumerate(self.article.images[:IMAGES]):
            images[image.paragraph].append((index, image))
        yield from self._captions(images[0])
        at = 0
        for number, paragraph in enumerate(self.article.body.split("\n\n") if self.article.body else (), 1):
            if pieces := self._pieces("body", None, at, paragraph):
                yield Passage("body", pieces)
            at += len(paragraph) + 2
            yield from self._captions(images[number])

    def _captions(self, images: Sequence[tuple[int, Record]]) -> Iterator[Passage]:
        for index, image in images:
            yield Passage("caption", self._pieces("caption", index, 0, image.caption or ""), image)

    def _pieces(self, field: str, image: int | None, offset: int, text: str) -> tuple[Piece, ...]:
        """A part of a field that begins at `offset`, as far as there is room."""
        length = min(len(text), self.room)
        self.room -= length
        self.cut += len(text) - length
        here = [(n, s) for n, s in self.numbered if (s.field, s.image) == (field, image)]
        inside = [(n, s) for n, s in here if offset <= s.start and s.end <= offset + length]
        return tuple(_cut(text[:length], offset, inside))


def _cut(text: str, offset: int, numbered: Sequence[tuple[int, Record]]) -> Iterator[Piece]:
    """A text in pieces, none empty, that join to it again; no statistic is parted."""
    nouns = [
        (Span(one.noun_start - offset, one.noun_end - offset), number)
        for number, one in numbered
        if one.noun_start is not None and one.noun_end is not None
    ]
    at = 0
    for number, one in numbered:
        start, end = one.start - offset, one.end - offset
        if start < at:
            continue
        yield from _plain(text, Span(at, start), nouns)
        yield Piece(text[start:end], number, one.kind, one.verdict)
        at = end
    yield from _plain(text, Span(at, len(text)), nouns)


def _plain(text: str, span: Span, nouns: Sequence[tuple[Span, int]]) -> Iterator[Piece]:
    """What stands between two statistics, cut where nouns begin and end."""
    inside = [(noun, number) for noun, number in nouns if noun.start < span.end and span.start < noun.end]
    borders = {min(max(at, span.start), span.end) for noun, _ in inside for at in noun}
    for start, end in pairwise(sorted(borders.union(span))):
        yield Piece(text[start:end], nouns=tuple(n for noun, n in inside if noun.start <= start < noun.end))
