"""A stream gives the rows that the whole dataset gives, shuffled by seed and epoch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ldtd_dataset.training import headlines, link_pairs, tagging
from tests.model import made
from tests.publish.folders import many
from tests.training.conftest import Loader

HELPERS: list[Callable[..., Any]] = [tagging, headlines, link_pairs]


def written(rows: Any) -> list[str]:
    return [repr(row) for row in rows]


@pytest.mark.parametrize("helper", HELPERS, ids=lambda helper: helper.__name__)
def test_a_stream_is_shuffled_by_seed_and_epoch(helper: Callable[..., Any], loaded: Loader) -> None:
    articles = [*many(30), made.article()]
    whole = written(helper(loaded(*articles)))
    stream = helper(loaded(streaming=True))
    assert written(stream) == whole
    assert len(whole) > 1 or helper is link_pairs
    shuffled = stream.shuffle(seed=11, buffer_size=64)
    first = written(shuffled)
    assert sorted(first) == sorted(whole)
    assert written(helper(loaded(streaming=True)).shuffle(seed=11, buffer_size=64)) == first
    shuffled.set_epoch(1)
    later = written(shuffled)
    assert sorted(later) == sorted(whole)
    if len(whole) > 10:
        assert first != whole
        assert later != first


def test_an_empty_split_gives_no_rows_but_their_types(loaded: Loader) -> None:
    for streaming in (False, True):
        rows = tagging(loaded(made.rejection(), streaming=streaming))
        assert list(rows) == []
        assert "statistic_tags" in rows.features
