"""What an article is, apart from where it was found: its id and the counts of its body."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import NamedTuple

from ldtd_dataset.model.values import Split
from ldtd_dataset.text import sentence_count, syllable_count

_BUCKETS = 20
_HELD_OUT: dict[int, Split] = {0: "test", 1: "validation"}


class Counts(NamedTuple):
    """How long a body is."""

    paragraphs: int
    sentences: int
    syllables: int


@lru_cache(maxsize=4)
def content_id(headline: str, lead: str | None, body: str) -> str:
    """The id of an article: two captures of equal text have one.

    Input:  the three texts, NFC.
    Output: 16 hex digits.
    Never:  hashed twice for one record; see `counts`.
    """
    return hashlib.sha256(f"{headline}\n{lead or ''}\n{body}".encode()).hexdigest()[:16]


@lru_cache(maxsize=4)
def counts(body: str) -> Counts:
    """The counts of a body; an empty one has no paragraph.

    Never: counted twice for one record: who makes it and who checks it ask one after the other, hence the cache.
    """
    return Counts(body.count("\n\n") + 1 if body else 0, sentence_count(body), syllable_count(body))


def split_of(smallest_id: str) -> Split:
    """The split of an article, by the smallest id of its cluster (by its own until clusters are known)."""
    return _HELD_OUT.get(int(smallest_id[:8], 16) % _BUCKETS, "train")
