"""A cluster of three nodes that meet in shared storage alone gives the bytes of a build on disk."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.builder import build
from ldtd_dataset.sources.read import plan
from tests.build.cluster import Loses, three_nodes
from tests.build.test_build import SEEDS, pages
from tests.publish.folders import contents
from tests.s3.bucket import Bucket

pytest.importorskip("ray", reason="the extra [ray] is not installed")
pytestmark = pytest.mark.deep


@pytest.fixture
def cluster(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Three nodes, named by RAY_ADDRESS, that were told where the bucket is when they started."""
    with three_nodes() as nodes:
        monkeypatch.setenv("RAY_ADDRESS", nodes.address)
        yield nodes


def test_a_cluster_from_s3_to_s3_gives_the_same_bytes_also_when_it_loses_a_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bucket: Bucket, cluster: Any
) -> None:
    monkeypatch.setattr("ldtd_dataset.builder.plan", partial(plan, shard_bytes=3_000))
    inputs = pages(tmp_path / "in", 40)
    build([inputs, SEEDS], tmp_path / "out", engine="serial")
    urls = [bucket.copy(inputs, "in"), bucket.copy(SEEDS, "seeds")]
    lose_a_node = Loses(cluster)
    assert build(urls, bucket.url("three"), engine="ray").articles == 45
    assert build(urls, bucket.url("two"), engine="ray", on_progress=lose_a_node).articles == 45
    assert len(lose_a_node.lost) == 1
    assert bucket.contents("three") == bucket.contents("two") == contents(tmp_path / "out")
    assert {name.partition("/")[0] for name in bucket.names()} == {"in", "seeds", "three", "two"}
