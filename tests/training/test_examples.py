"""The examples train: each tiny model's loss falls within a few steps, and what it says afterwards makes sense."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from docs.examples import generation, links, tagging
from ldtd_dataset.training import headlines
from ldtd_dataset.training import tagging as tagged
from tests.model import made
from tests.training.conftest import Loader

ROOT = Path(__file__).parents[2]


def test_a_tagger_learns() -> None:
    model, losses = tagging.train()
    assert losses[-1] < losses[0] / 2
    names = tagging.tag(model, generation.words("Hội nghị biểu dương 25 tập thể và trao 3 suất quà."))
    assert [at for at, name in enumerate(names) if name != "O"] == [4, 9]
    assert names[4] == "B-count"


def test_a_writer_of_headlines_learns(loaded: Loader) -> None:
    model, losses = generation.train()
    assert losses[-1] < losses[0]
    (row,) = headlines(loaded(made.article()))
    headline = generation.write(model, row["source"])
    assert headline
    assert {*headline} <= {*generation.words(row["source"])}


def test_a_judge_of_links_learns() -> None:
    model, losses = links.train()
    assert losses[-1] < losses[0] * 0.8
    titles = ("Chăm lo đời sống cho người lao động", "Giá vàng trong nước tăng trở lại")
    source = "Công đoàn phường chăm lo đời sống đoàn viên"
    near, far = (model.probabilities(links.candidates(source, title))[1] for title in titles)
    assert near > far


def test_the_helpers_load_nothing_heavy() -> None:
    said = "import sys, ldtd_dataset.training; print({'datasets', 'numpy', 'pyarrow', 'torch'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_tags_are_plain_numbers_for_any_framework(loaded: Loader) -> None:
    """`with_format("numpy")` and its like take the rows as they are."""
    row = tagged(loaded(made.article())).with_format("numpy")[3]
    assert row["statistic_tags"].dtype.kind == "i"
    assert row["statistic_tags"].shape == (15,)
