"""Trains a tiny tagger of statistics on the sentences of the built-in dataset, streamed and shuffled.

`python -m docs.examples.tagging` runs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ldtd_dataset as ldtd
from docs.examples.choice import Candidate, ChoiceModel
from ldtd_dataset.training import LABELS, syllables, tagging

NAMES = LABELS["statistic"]


def candidates(tokens: Sequence[str], at: int, before: str) -> list[Candidate]:
    """Every tag that the token at `at` may have, after the tag `before`: what speaks for it."""
    left, token, right = tokens[at - 1] if at else "^", tokens[at], tokens[at + 1] if at + 1 < len(tokens) else "$"
    shape = "digits" if token[0].isdigit() else "letters" if token.isalpha() else token
    seen = ("", shape, f"{left.lower()}<", f"={token.lower()}", f">{right.lower()}", f"{before} {shape}")
    return [[f"{name}: {what}" for what in seen] for name in NAMES]


def choices(rows: Iterator[dict]) -> Iterator[tuple[list[Candidate], int]]:
    for row in rows:
        before = "O"
        for at, tag in enumerate(row["statistic_tags"]):
            yield candidates(row["tokens"], at, before), tag
            before = NAMES[tag]


def tag(model: ChoiceModel, tokens: Sequence[str]) -> list[str]:
    """The tags of a sentence, each the likeliest after the one before it."""
    names: list[str] = []
    for at in range(len(tokens)):
        likely = model.probabilities(candidates(tokens, at, names[-1] if names else "O"))
        names.append(NAMES[likely.argmax()])
    return names


def train(epochs: int = 3) -> tuple[ChoiceModel, list[float]]:
    """A model, and its mean loss in each epoch."""
    sentences = tagging(ldtd.load("articles", split="train", streaming=True))
    told = sentences.filter(lambda row: any(row["statistic_tags"])).shuffle(seed=7, buffer_size=256)
    model, losses = ChoiceModel(), []
    for epoch in range(epochs):
        told.set_epoch(epoch)
        losses.append(model.train(choices(iter(told))))
    return model, losses


def main() -> None:
    model, losses = train()
    print("loss:", *(f"{loss:.3f}" for loss in losses))
    text = "Hội nghị biểu dương 25 tập thể và trao 3 triệu đồng."
    tokens = [text[start:end] for start, end in syllables(text)]
    print(*(f"{token}/{name}" for token, name in zip(tokens, tag(model, tokens), strict=True)))


if __name__ == "__main__":
    main()
