"""What the reader of sources may be told: whose pages, how large, under which column names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MEBIBYTE = 1 << 20

NEWSPAPER = ("laodongthudo.vn",)
"""The newspaper's host; its sub-domains are its own, too."""


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read. A small value that can be pickled; equal options read equal documents.

    Input:  `hosts` whose rows are taken, each with its sub-domains ("laodongthudo.vn"); rows without a URL are, too.
            `max_bytes` of one document, decompressed; a larger one is refused.
            `max_ratio` tells a large file from a bomb: over the cap, and more than so many times the file's own size.
            `columns` adds names of one's own to the column table: ("text", "noi_dung"), dotted where nested.
    """

    hosts: tuple[str, ...] = NEWSPAPER
    max_bytes: int = 16 * MEBIBYTE
    max_ratio: int = 100
    columns: tuple[tuple[str, str], ...] = ()


DEFAULT = Options()


def widened(hosts: Sequence[str] | None) -> tuple[str, ...]:
    """The hosts to take when the user names more of them (`--host`): the newspaper's own and these, in lower case."""
    return tuple(dict.fromkeys((*NEWSPAPER, *(host.lower().strip(".") for host in hosts or ()))))
