"""What became of documents, counted."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, fields

from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.sources import Skipped


@dataclass(slots=True)
class Tally:
    """What became of documents."""

    articles: int = 0
    statistics: int = 0
    links: int = 0
    skipped: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    """rejections by code"""
    unread: int = 0
    """those of the rejections of which not even the bytes could be had"""
    seconds: dict[str, float] = field(default_factory=dict)
    """of CPU, by stage; they never come into the dataset"""

    @property
    def rejections(self) -> int:
        return self.refused.total()

    @property
    def documents(self) -> int:
        return self.articles + self.rejections + self.skipped

    def count(self, outcome: Article | Rejection | Skipped) -> None:
        """One outcome more."""
        match outcome:
            case Article(statistics=statistics, related=related):
                self.articles += 1
                self.statistics += len(statistics)
                self.links += len(related)
            case Rejection(code=code, source_sha256=known):
                self.refused[code] += 1
                self.unread += known is None
            case Skipped(rows=skipped):
                self.skipped += skipped

    def add(self, other: Tally) -> None:
        """The documents of another shard, too."""
        self.articles += other.articles
        self.statistics += other.statistics
        self.links += other.links
        self.skipped += other.skipped
        self.refused.update(other.refused)
        self.unread += other.unread
        for stage, seconds in other.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0) + seconds

    def to_json(self) -> str:
        """The tally as text."""
        return json.dumps({column.name: getattr(self, column.name) for column in fields(self)})

    @classmethod
    def from_json(cls, text: str) -> Tally:
        """The tally that `to_json` wrote."""
        held = json.loads(text)
        return cls(**held | {"refused": Counter(held["refused"])})
