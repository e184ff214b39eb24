"""Trains a tiny writer of headlines, which copies syllables out of the source one after the other.

`python -m docs.examples.generation` runs it; with `leads` it is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import ldtd_dataset as ldtd
from docs.examples.choice import Candidate, ChoiceModel
from ldtd_dataset.training import headlines, syllables

END = "</s>"
OPENING = 150
"""How many tokens of a source are read."""


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in syllables(text)]


class Source:
    """What can be copied: the syllables at the head of a source, with what they follow there."""

    def __init__(self, text: str) -> None:
        tokens = words(text)[:OPENING]
        self.count = Counter(tokens)
        self.first = {token: at for at, token in reversed(list(enumerate(tokens)))}
        self.pairs = {*zip(["", *tokens], tokens, strict=False)}
        self.options = [END, *self.first]

    def candidates(self, written: list[str]) -> list[Candidate]:
        """Every syllable that may come next: what speaks for it."""
        before, length = written[-1] if written else "", min(len(written), 20)
        made: list[Candidate] = [[f"end after {length}", "end after a" if before[-1:].isalpha() else "end after it"]]
        for token in self.options[1:]:
            follows = "follows" if (before, token) in self.pairs else "leaps"
            again = "again" if token in written else "new"
            place, often = self.first[token] // 20, min(self.count[token], 4)
            made.append([follows, f"{follows} {again}", f"place {place}", f"count {often}", f"sign {token.isalnum()}"])
        return made


def choices(rows: Iterator[dict]) -> Iterator[tuple[list[Candidate], int]]:
    for row in rows:
        source, written = Source(row["source"]), []
        for token in [*words(row["target"]), END]:
            if token in source.options:
                yield source.candidates(written), source.options.index(token)
            written.append(token)


def write(model: ChoiceModel, text: str, longest: int = 24) -> list[str]:
    """A headline: at each place the likeliest syllable."""
    source, written = Source(text), []
    while len(written) < longest:
        token = source.options[model.probabilities(source.candidates(written)).argmax()]
        if token == END:
            break
        written.append(token)
    return written


def train(epochs: int = 3) -> tuple[ChoiceModel, list[float]]:
    """A model, and its mean loss in each epoch."""
    pairs = headlines(ldtd.load("articles", split="train")).shuffle(seed=7)
    model = ChoiceModel()
    return model, [model.train(choices(iter(pairs))) for _ in range(epochs)]


def main() -> None:
    model, losses = train()
    print("loss:", *(f"{loss:.3f}" for loss in losses))
    print(*write(model, headlines(ldtd.load("articles"))[0]["source"]))


if __name__ == "__main__":
    main()
