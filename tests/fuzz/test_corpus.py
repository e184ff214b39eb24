"""What fuzz runs kept, tried again: inputs that reach far into each door, and every one that once broke a law."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.doors import CORPUS, DOORS

MOST_BYTES = 2_000_000
"""Of the whole corpus."""


@pytest.fixture(autouse=True, scope="module")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No network, and a cache of one's own, for the `datasets` library."""
    import datasets

    before = datasets.config.HF_DATASETS_CACHE
    datasets.config.HF_DATASETS_CACHE = tmp_path_factory.mktemp("cache")
    os.environ["HF_HUB_OFFLINE"] = "1"
    yield
    datasets.config.HF_DATASETS_CACHE = before


@pytest.mark.parametrize("door", DOORS)
def test_the_corpus_of_a_door_breaks_no_law(door: str, tmp_path: Path) -> None:
    inputs = sorted((CORPUS / door).iterdir())
    assert len(inputs) > 20
    for path in inputs:
        try:
            DOORS[door].try_out(path.read_bytes(), tmp_path)
        except Exception as error:
            error.add_note(f"the input is {path.relative_to(CORPUS)}")
            raise


def test_the_corpus_is_small_and_every_folder_is_of_a_door() -> None:
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES
    assert {path.parent.name for path in files} == DOORS.keys()


def test_any_bytes_are_an_input_of_every_door(tmp_path: Path) -> None:
    for door in DOORS.values():
        for data in (b"", b"\0", b"\xff", b"PAR1"):
            door.try_out(data, tmp_path)
