"""A Ray cluster of three nodes on this machine, and a build that loses one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from ldtd_dataset.builder import Progress
from tests.build.deadly import ROOT


@contextmanager
def three_nodes() -> Iterator[Any]:
    """Nodes of one core each, which find the package and the tests; this process has joined none of them.

    Output: the cluster; its `address` is what RAY_ADDRESS must name for those who are to join.
    """
    pytest.importorskip("ray", reason="the extra [ray] is not installed")
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
        nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        try:
            for _ in range(2):
                nodes.add_node(num_cpus=1)
            yield nodes
        finally:
            nodes.shutdown()


@dataclass
class Loses:
    """Hears of a build's progress, and takes a node away once, in mid-build."""

    cluster: Any
    after: int = 10
    lost: list[Any] = field(default_factory=list)

    def __call__(self, progress: Progress) -> None:
        if not self.lost and progress.tally.documents > self.after:
            self.lost.append(self.cluster.list_all_nodes()[-1])
            self.cluster.remove_node(self.lost[0], allow_graceful=False)
