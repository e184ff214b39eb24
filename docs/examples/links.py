"""Trains a tiny judge of whether an article's page links to a title.

`python -m docs.examples.links` runs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import ldtd_dataset as ldtd
from docs.examples.choice import Candidate, ChoiceModel
from ldtd_dataset.training import link_pairs, syllables


def candidates(source: str, title: str) -> list[Candidate]:
    """Unrelated or related: what speaks for it."""
    told, named = ([text[start:end].lower() for start, end in syllables(text)] for text in (source, title))
    pairs = {*pairwise(told)} & {*pairwise(named)}
    shared = [*sorted({*told} & {*named}), *(" ".join(pair) for pair in sorted(pairs))]
    seen = ["", f"{min(len(pairs), 5)} pairs", *shared]
    return [[f"{label}: {what}" for what in seen] for label in ("unrelated", "related")]


def choices(rows: Iterator[dict]) -> Iterator[tuple[list[Candidate], int]]:
    for row in rows:
        yield candidates(row["source"], row["title"]), row["label"]


def train(epochs: int = 5) -> tuple[ChoiceModel, list[float]]:
    """A model, and its mean loss in each epoch."""
    pairs = link_pairs(ldtd.load("articles", split="train"), negatives=2, seed=7).shuffle(seed=7)
    model = ChoiceModel()
    return model, [model.train(choices(iter(pairs))) for _ in range(epochs)]


def main() -> None:
    model, losses = train()
    print("loss:", *(f"{loss:.3f}" for loss in losses))
    source = "Công đoàn phường chăm lo đời sống đoàn viên"
    for title in ("Chăm lo đời sống cho người lao động", "Giá vàng trong nước tăng trở lại"):
        print(f"{model.probabilities(candidates(source, title))[1]:.2f}", title)


if __name__ == "__main__":
    main()
