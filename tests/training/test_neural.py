"""The example in PyTorch trains: for each task a tiny network, whose loss falls within a few steps on the CPU."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import ldtd_dataset as ldtd
from ldtd_dataset.training import headlines, link_pairs, tagging

torch = pytest.importorskip(
    "torch", reason="torch is optional: `pip install ldtd-dataset[train]`, some 750 MB, brings it"
)

from docs.examples import neural  # noqa: E402 - it needs torch


@cache
def learned(task: str) -> tuple[Any, list[float]]:
    """The trained model of a task, and its losses."""
    result: tuple[Any, list[float]] = getattr(neural, task)()
    return result


@pytest.mark.parametrize("task", ["tagger", "headline_writer", "lead_writer", "judge"])
def test_its_loss_falls(task: str) -> None:
    _, losses = learned(task)
    assert len(losses) <= 40
    assert sum(losses[-5:]) / 5 < losses[0] / 2


def test_the_tagger_finds_numbers_and_their_kinds() -> None:
    model, _ = learned("tagger")
    rows = [row for row in tagging(ldtd.load("articles")) if row["marks"]]
    found = right = 0
    for row in rows:
        marks = [mark for mark in row["marks"] if mark["layer"] == "statistic"]
        tagged = model.tag(row["text"], "statistic")
        found += any(name.startswith("B-") for _, name in tagged)
        right += {name[2:] for _, name in tagged} == {mark["label"] for mark in marks}
    assert found > 0.9 * len(rows)
    assert right > 0.4 * len(rows), "nine kinds, and forty steps"


def test_a_tokenizer_has_tags_at_its_own_offsets() -> None:
    """Padding has no text, so it is left out of the loss: a row alone and beside a longer one has the same tags."""
    model, _ = learned("tagger")
    rows = [row for row in tagging(ldtd.load("articles")) if row["marks"]]
    short, long = (choose(rows, key=lambda row: len(row["text"])) for choose in (min, max))
    alone, beside = (
        model.reader.tokenizer.encode_batch([row["text"] for row in rows]) for rows in ([short], [short, long])
    )
    made = [neural.tags(one[0].offsets, short["marks"], "statistic") for one in (alone, beside)]
    assert len(made[1]) > len(made[0])
    assert made[1] == made[0] + [neural.IGNORED] * (len(made[1]) - len(made[0]))
    tagged = [tag for tag in made[0] if tag > 0]
    assert tagged, "the number is tagged"


def test_the_writer_writes_a_headline_it_has_seen() -> None:
    model, _ = learned("headline_writer")
    pairs = headlines(ldtd.load("articles"))
    alike = []
    for pair in pairs:
        told, written = ({*text.lower().split()} for text in (pair["target"], model.write(pair["source"])))
        alike.append(len(told & written) / len(told))
    assert max(alike) > 0.5
    assert sum(alike) / len(alike) > 0.3


def test_the_judge_tells_related_titles_from_others() -> None:
    model, _ = learned("judge")
    rows = list(link_pairs(ldtd.load("articles"), seed=7))
    with torch.no_grad():
        scores = model([row["source"] for row in rows], [row["title"] for row in rows]).tolist()
    by_label = {label: [s for s, row in zip(scores, rows, strict=True) if row["label"] == label] for label in (0, 1)}
    assert min(map(len, by_label.values())) > 5
    assert sum(by_label[1]) / len(by_label[1]) > sum(by_label[0]) / len(by_label[0]) + 1
