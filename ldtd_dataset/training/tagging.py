"""Token classification: each sentence with its tokens and, in three layers, their BIO tags.

The layer `statistic` tags a number with its kind, `noun` what is counted or measured, and `bound` the number once more
with how it is stated (`over`, `nearly`, ...). The words that say so ("hơn", "gần") have no span in the record, so they
have no tags of their own: the layer asks a model to tell the bound from the words around the number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

from ldtd_dataset.model.values import Bound, Kind
from ldtd_dataset.text import Span, sentences
from ldtd_dataset.training.expand import Row, Rows, expanded

Layer = Literal["statistic", "noun", "bound"]
Offsets = Callable[[str], Iterable[tuple[int, int]]]
"""The tokens of a text as half-open spans in code points: `syllables`, or those of a tokenizer."""

_CLASSES: dict[Layer, tuple[str, ...]] = {"statistic": get_args(Kind), "noun": ("noun",), "bound": get_args(Bound)}

LABELS: dict[Layer, tuple[str, ...]] = {
    layer: ("O", *(f"{place}-{name}" for name in names for place in "BI")) for layer, names in _CLASSES.items()
}
"""The names of the tags of each layer; a tag is an index into them."""

IGNORED = -100
"""The tag of a token without text, such as a tokenizer's [CLS]: the index that losses leave out."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_")
_COLUMNS = ("id", "kicker", "headline", "lead", "body", "images", "statistics")


class Mark(NamedTuple):
    """A span of a text with its label in a layer."""

    layer: Layer
    label: str
    start: int
    end: int


def syllables(text: str) -> Iterator[Span]:
    """The tokens of Vietnamese prose: a run of letters, a number with its dots and commas, any other sign by itself."""
    for found in _TOKEN.finditer(text):
        yield Span(*found.span())


def tags(offsets: Iterable[tuple[int, int]], marks: Iterable[Mapping[str, Any]], layer: Layer) -> list[int]:
    """The tags of tokens, for any tokenizer.

    Input:  half-open spans of tokens in code points, from left to right; column `marks` of a row of `tagging`.
    Output: for each token, an index into `LABELS[layer]`. A token that only overlaps a span is inside it; one that
            overlaps two is of the first; one without text is IGNORED.
    """
    spans = iter([mark for mark in marks if mark["layer"] == layer])
    mark, place = next(spans, None), "B"
    made = []
    for start, end in offsets:
        while mark and start < end and mark["end"] <= start:
            mark, place = next(spans, None), "B"
        if start >= end:
            made.append(IGNORED)
        elif mark and mark["start"] < end:
            made.append(LABELS[layer].index(f"{place}-{mark['label']}"))
            place = "I"
        else:
            made.append(0)
    return made


def tagging(articles: Rows, *, offsets: Offsets = syllables) -> Rows:
    """The sentences of articles with the tags of their tokens.

    Input:  rows of config "articles", whole or streaming; what finds the tokens of a text.
    Output: a row for each sentence of kicker, headline, lead, body and captions, most without a statistic:
            `article_id`, `field`, `image`, `start` (where it begins in its field) and `text`; `tokens`, `token_starts`,
            `token_ends`; the tags `statistic_tags`, `noun_tags`, `bound_tags`, indices into LABELS; and the spans that
            the tags were made from, `marks`. Offsets are code points of `text`, but for `start`.
    Errors: DatasetError dataset.edition for articles without their texts.
    Never:  tags that a person gave. Where nouns overlap, the one that begins first, else the longest, has the tags.
    """
    return expanded(articles, _COLUMNS, _Tagged(offsets), _features())


@dataclass(frozen=True, slots=True)
class _Tagged:
    """The rows of an article."""

    offsets: Offsets

    def __call__(self, article: Mapping[str, Any]) -> Iterator[Row]:
        marks = defaultdict(list)
        for one in article["statistics"]:
            marks[one["field"], one["image"]].append(one)
        for field, image, text in _texts(article):
            owned = _marks(marks[field, image])
            starts = [mark.start for mark in owned]
            for passage in _passages(text, owned):
                inside = owned[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
                place = {"article_id": article["id"], "field": field, "image": image, "start": passage.start}
                yield place | self._tagged(text[passage.start : passage.end], [_moved(m, passage) for m in inside])

    def _tagged(self, passage: str, own: Sequence[Row]) -> Row:
        tokens = [(start, end) for start, end in self.offsets(passage) if start < end]
        return {
            "text": passage,
            "tokens": [passage[start:end] for start, end in tokens],
            "token_starts": [start for start, _ in tokens],
            "token_ends": [end for _, end in tokens],
            **{f"{layer}_tags": tags(tokens, own, layer) for layer in LABELS},
            "marks": own,
        }


def _moved(mark: Mark, passage: Span) -> Row:
    """The mark as a row has it, in offsets of the passage."""
    return mark._replace(start=mark.start - passage.start, end=mark.end - passage.start)._asdict()


def _texts(article: Mapping[str, Any]) -> Iterator[tuple[str, int | None, str]]:
    """Every text of an article that may hold a statistic: its field, the place of its picture, the text."""
    for field in ("kicker", "headline", "lead", "body"):
        if article[field]:
            yield field, None, article[field]
    for at, image in enumerate(article["images"]):
        if image["caption"]:
            yield "caption", at, image["caption"]


def _marks(statistics: Iterable[Mapping[str, Any]]) -> list[Mark]:
    """What the statistics of one text mark in it, in order; in each layer, disjoint."""
    made: list[Mark] = []
    nouns: set[Span] = set()
    for one in statistics:
        made.append(Mark("statistic", one["kind"], one["start"], one["end"]))
        made.append(Mark("bound", one["bound"], one["start"], one["end"]))
        if one["noun"] is not None:
            nouns.add(Span(one["noun_start"], one["noun_end"]))
    past = 0
    for noun in sorted(nouns, key=lambda span: (span.start, -span.end)):
        if noun.start >= past:
            made.append(Mark("noun", "noun", *noun))
            past = noun.end
    return sorted(made, key=lambda mark: mark.start)


def _passages(text: str, marks: Sequence[Mark]) -> Iterator[Span]:
    """The sentences of a text; two that a mark holds together are one."""
    held = {at for mark in marks for at in range(mark.start + 1, mark.end)}
    passage: Span | None = None
    for span in sentences(text):
        if passage and span.start in held:
            passage = Span(passage.start, span.end)
            continue
        if passage:
            yield passage
        passage = span
    if passage:
        yield passage


def _features() -> Any:
    from datasets import ClassLabel, Features, List, Value

    offset, word = Value("int32"), Value("string")
    return Features(
        {
            "article_id": word,
            "field": word,
            "image": offset,
            "start": offset,
            "text": word,
            "tokens": List(word),
            "token_starts": List(offset),
            "token_ends": List(offset),
            **{f"{layer}_tags": List(ClassLabel(names=list(names))) for layer, names in LABELS.items()},
            "marks": List({"layer": word, "label": word, "start": offset, "end": offset}),
        }
    )
