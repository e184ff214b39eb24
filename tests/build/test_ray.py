"""Ray gives what the other engines give, also on a cluster of several nodes of which one is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.builder import build
from ldtd_dataset.engine import run
from ldtd_dataset.sources.read import plan
from tests.build.cluster import Loses, three_nodes
from tests.build.test_build import SEEDS, pages
from tests.build.test_engine import fail, square
from tests.publish.folders import contents

pytest.importorskip("ray", reason="the extra [ray] is not installed")
pytestmark = pytest.mark.deep


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Three nodes on this machine, named by RAY_ADDRESS; this process has joined none of them."""
    with three_nodes() as nodes:
        monkeypatch.setenv("RAY_ADDRESS", nodes.address)
        yield nodes


def test_every_item_has_its_result_and_what_a_task_raises_is_raised() -> None:
    assert list(run("ray", square, [], 2)) == []
    items = list(range(11))
    assert dict(run("ray", square, items, 2)) == {index: item * item for index, item in enumerate(items)}
    with pytest.raises(ArithmeticError):
        list(run("ray", fail, [1, 2], 2))


def test_a_cluster_gives_the_same_bytes_also_when_it_loses_a_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cluster: Any
) -> None:
    monkeypatch.setattr("ldtd_dataset.builder.plan", partial(plan, shard_bytes=3_000))
    inputs = [pages(tmp_path / "in", 60), SEEDS]
    lose_a_node = Loses(cluster)
    for name, engine, watch in (
        ("a", "serial", None),
        ("b", "pool", None),
        ("c", "ray", None),
        ("d", "ray", lose_a_node),
    ):
        assert build(inputs, tmp_path / name, engine=engine, workers=2, on_progress=watch).articles == 65
    assert len(lose_a_node.lost) == 1
    assert contents(tmp_path / "a") == contents(tmp_path / "b") == contents(tmp_path / "c") == contents(tmp_path / "d")
