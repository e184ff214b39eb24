"""News that does not add up: every ratio whose percentage is not its own, with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pyarrow.compute as pc
from pyarrow import array

from ldtd_dataset.report.page.tables import Row, Tables

DOUBTED = ("mismatch", "other_base")
"""The verdicts that are listed."""

BUDGET = 5_500_000
"""Bytes that the list may take: the more there is to list, the less is said of each."""

LEAST, LARGEST, HEADLINE = 60, 500, 90
"""How many code points of a sentence are shown at least and at most, and of a headline at most."""

_FRAME = 90
"""Bytes of an item beside its texts."""

_BYTES = 1.45
"""Bytes of a code point of Vietnamese prose."""

_ESCAPED = "<>&\"'"
"""What takes six bytes in the page."""

_COLUMNS = (
    "article_id", "date", "headline", "text", "value", "denominator", "percent", "verdict", "implied_denominator",
    "start", "sentence_start", "sentence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """A ratio whose percentage is not its own.

    Output: `before`, `ratio`, `between`, `said` and `after` are the sentence, or what of it stands around the ratio;
            `said` is the percentage where it stands after the ratio, else empty. Of a text-free dataset there is the
            ratio alone. `percent` is what the paper states, `actual` what the ratio is; `implied` the one base that
            makes the percentage true.
    """

    verdict: str
    article_id: str
    date: date | None
    headline: str
    before: str
    ratio: str
    between: str
    said: str
    after: str
    percent: float
    actual: float
    implied: int | None


@dataclass(frozen=True, slots=True)
class Doubts:
    """Every doubt that is listed, by verdict; `left_out` counts those beyond the size of the page.

    Where there are very many, sentences are shorter and headlines empty.
    """

    listed: dict[str, list[Doubt]]
    left_out: int

    @property
    def count(self) -> int:
        return sum(map(len, self.listed.values()))


def doubts(tables: Tables, expected: int) -> Doubts:
    """The doubts of a dataset, in its order.

    Input:  how many there are, as counted before.
    """
    room = (BUDGET / max(expected, 1) - _FRAME) / _BYTES
    headline = HEADLINE if room >= HEADLINE + 2 * LEAST else 0
    sentence = int(min(max(room - headline, LEAST), LARGEST))
    listed: dict[str, list[Doubt]] = {verdict: [] for verdict in DOUBTED}
    spent = 0
    for row in _rows(tables):
        doubt = _doubt(row, sentence, headline)
        spent += _bytes(doubt)
        if spent > BUDGET:
            break
        listed[doubt.verdict].append(doubt)
    return Doubts(listed, max(0, expected - sum(map(len, listed.values()))))


def _rows(tables: Tables) -> Iterator[Row]:
    wanted = array(DOUBTED)
    for rows in tables.batches("statistics", _COLUMNS):
        yield from rows.filter(pc.is_in(rows.column("verdict"), value_set=wanted)).to_pylist()


def _bytes(doubt: Doubt) -> int:
    """How many bytes of the page an item takes, about: never too few."""
    texts = "".join((doubt.before, doubt.ratio, doubt.between, doubt.said, doubt.after, doubt.headline))
    return _FRAME + len(texts.encode()) + 5 * sum(map(texts.count, _ESCAPED))


def _doubt(row: Row, width: int, headline: int) -> Doubt:
    sentence, start = (row["sentence"], row["start"] - row["sentence_start"]) if row["sentence"] else (row["text"], 0)
    end = start + len(row["text"])
    percentage = _spelled(row["percent"]).search(sentence, end)
    first, last = percentage.span() if percentage else (end, end)
    left, right = _window(len(sentence), start, last, width)
    return Doubt(
        verdict=row["verdict"],
        article_id=row["article_id"],
        date=row["date"],
        headline=_cut(row["headline"], headline) if headline else "",
        before="…" * (left > 0) + sentence[left:start],
        ratio=_cut(row["text"], HEADLINE),
        between=_cut(sentence[end:first], width),
        said=sentence[first:last],
        after=sentence[last:right] + "…" * (right < len(sentence)),
        percent=row["percent"],
        actual=float(100 * Fraction(repr(row["value"])) / Fraction(repr(row["denominator"]))),
        implied=row["implied_denominator"],
    )


def _spelled(percent: float) -> re.Pattern[str]:
    """How the paper prints a percentage: with a decimal comma or point, maybe with noughts at its end."""
    whole, _, decimals = f"{percent:.15g}".partition(".")
    grouped = r"\.?".join(re.findall(r"-?\d{1,3}(?=(?:\d{3})*$)", whole))
    tail = f"[.,]{decimals}0{{0,6}}" if decimals else "(?:[.,]0{1,6})?"
    return re.compile(rf"(?<![\d.,]){grouped}{tail}(?![.,]?\d)[ \u00a0]?%?")


def _window(length: int, start: int, end: int, width: int) -> tuple[int, int]:
    """The part of a text of that length that is shown: the place with an equal width on both sides, inside the text."""
    spare = max(0, width - (end - start))
    left = max(0, min(start - spare // 2, length - width))
    return left, min(length, max(end, left + width))


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
