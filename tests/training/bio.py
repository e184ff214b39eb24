"""BIO tags read back: the test's own second opinion on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ldtd_dataset.training import IGNORED, LABELS

Spans = list[tuple[str, int, int]]


def read_back(offsets: Iterable[tuple[int, int]], tags: Sequence[int], layer: str) -> Spans:
    """The labels and spans that the tags state, from the first to the last code point of their tokens."""
    made: Spans = []
    for (start, end), tag in zip(offsets, tags, strict=True):
        if tag == IGNORED or LABELS[layer][tag] == "O":
            continue
        place, label = LABELS[layer][tag].split("-", 1)
        if place == "B":
            made.append((label, start, end))
        else:
            before, first, _ = made.pop()
            assert before == label, "a span changes its label"
            made.append((label, first, end))
    return made


def marked(marks: Iterable[dict], layer: str) -> Spans:
    return [(mark["label"], mark["start"], mark["end"]) for mark in marks if mark["layer"] == layer]
