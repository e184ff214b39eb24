"""What the class and the style of an element say of it, looked up once for every class list and every style."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from turbohtml import Element

from ldtd_dataset.pages.html.selectors import (
    ALIGNED,
    CONCEALED,
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


class Style(NamedTuple):
    """What a style says: that its element is not to be seen, how its text is aligned ("" where it does not say)."""

    concealed: bool = False
    align: str = ""


_NONE = Traits()
_PLAIN = Style()


def traits(element: Element) -> Traits:
    """What the class of an element says of it."""
    names = element.attr("class")
    return _read(names[:_LENGTH]) if names else _NONE


def of_names(names: str | None) -> Traits:
    """What a class list or an id says."""
    return _read(names[:_LENGTH]) if names else _NONE


def of_style(style: str | None) -> Style:
    """What a style says."""
    if not style:
        return _PLAIN
    return _styled(style) if len(style) <= _LENGTH else _styled.__wrapped__(style)


@lru_cache(maxsize=1024)
def _styled(style: str) -> Style:
    aligned = ALIGNED.search(style)
    return Style(CONCEALED.search(style) is not None, aligned[1].lower() if aligned else "")


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
