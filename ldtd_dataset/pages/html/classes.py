"""What the class of an element says of it, looked up once for every class list."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from turbohtml import Element

from ldtd_dataset.pages.html.selectors import (
    FURNITURE,
    HEADING_CLASS,
    INNER_NAMES,
    PICTURE_BOX,
    RELATED,
    SELECTORS,
    Role,
    Selector,
)

_LENGTH = 1000
_ROWS = {row.name: row for row in SELECTORS if row.name[0] != "#"}


class Traits(NamedTuple):
    """What a class list says.

    Output: `rows` of the table of selectors and their `roles`; whether it is `furniture`, a box of `related` titles,
            the table of a `picture`, an `inner` container, a `heading`.
    """

    rows: tuple[Selector, ...] = ()
    roles: frozenset[Role] = frozenset()
    furniture: bool = False
    related: bool = False
    picture: bool = False
    inner: bool = False
    heading: bool = False


_NONE = Traits()


def traits(element: Element) -> Traits:
    """What the class of an element says of it."""
    names = element.attr("class")
    return _read(names[:_LENGTH]) if names else _NONE


def of_names(names: str | None) -> Traits:
    """What a class list or an id says."""
    return _read(names[:_LENGTH]) if names else _NONE


@lru_cache(maxsize=1024)
def _read(names: str) -> Traits:
    parts = names.split()
    rows = tuple(_ROWS[name] for name in parts if name in _ROWS)
    return Traits(
        rows,
        frozenset(row.role for row in rows),
        FURNITURE.search(names) is not None,
        any(name.lower().startswith(RELATED) for name in parts),
        PICTURE_BOX in parts,
        not INNER_NAMES.isdisjoint(parts),
        HEADING_CLASS.search(names) is not None,
    )
