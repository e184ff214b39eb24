"""The smallest model that learns all three tasks: a choice among candidates, each a bag of features (numpy alone)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

import numpy as np

Candidate = Sequence[str]
"""The features of something that can be chosen."""


class ChoiceModel:
    """A conditional logit over hashed features, trained by stochastic gradient descent."""

    def __init__(self, buckets: int = 1 << 16, rate: float = 0.5) -> None:
        self.weights = np.zeros(buckets)
        self.rate = rate

    def probabilities(self, candidates: Sequence[Candidate]) -> np.ndarray:
        """How likely each candidate is the right one."""
        return self._softmax([self._buckets(candidate) for candidate in candidates])

    def step(self, candidates: Sequence[Candidate], right: int) -> float:
        """Learns that the candidate at `right` is the right one; gives the loss before that."""
        buckets = [self._buckets(candidate) for candidate in candidates]
        likely = self._softmax(buckets)
        for at, own in enumerate(buckets):
            np.add.at(self.weights, own, self.rate * ((at == right) - likely[at]) / len(own))
        return -float(np.log(likely[right]))

    def train(self, choices: Iterable[tuple[Sequence[Candidate], int]]) -> float:
        """One pass over the choices; gives their mean loss."""
        return float(np.mean([self.step(candidates, right) for candidates, right in choices]))

    def _buckets(self, candidate: Candidate) -> np.ndarray:
        return np.array([zlib.crc32(feature.encode()) % len(self.weights) for feature in candidate])

    def _softmax(self, buckets: Sequence[np.ndarray]) -> np.ndarray:
        scores = np.array([self.weights[own].sum() for own in buckets])
        raised = np.exp(scores - scores.max())
        return raised / raised.sum()
