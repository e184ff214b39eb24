"""No network, and a cache of one's own, for the `datasets` library; its articles, made up."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ldtd_dataset as ldtd
from ldtd_dataset.model import Article
from tests.publish.folders import dataset

os.environ["HF_HUB_OFFLINE"] = "1"

Loader = Callable[..., Any]


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    import datasets

    cache = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", cache)
    monkeypatch.setattr(datasets.config, "SLEEP_TIME_ON_THREADS_SHUTDOWN", 0)  # after each pass over a shuffled stream
    return cache


@pytest.fixture
def loaded(tmp_path: Path) -> Loader:
    """The rows of config "articles" of a dataset of these articles."""

    def load(*articles: Article, streaming: bool = False) -> Any:
        folder = tmp_path / "dataset"
        if not folder.exists():
            dataset(folder, articles)
        return ldtd.load("articles", path=folder, streaming=streaming)

    return load
