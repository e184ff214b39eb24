"""One look over the tree: every element with a known class, by the role it plays, in page order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import compress, count, repeat
from typing import NamedTuple

from turbohtml import Document, Element, Node

from ldtd_dataset.pages.html.classes import of_names, traits
from ldtd_dataset.pages.html.prose import plain
from ldtd_dataset.pages.html.selectors import Role, Selector
from ldtd_dataset.pages.html.tree import check_depth

_CANDIDATES = 50


class Found(NamedTuple):
    """An element with its row of the table; `at` grows along the page."""

    at: int
    element: Element
    row: Selector


class Survey:
    """The elements of a page that play a role.

    Input:  the document.
    Output: `all(role)` in page order, `nearest(role, at)` from the place `at` outwards.
    """

    def __init__(self, document: Document) -> None:
        self._found: defaultdict[Role, list[Found]] = defaultdict(list)
        self._boxed: dict[Node | None, bool] = {}
        elements = document.select("[class]")
        classes = list(map(Element.attr, elements, repeat("class")))
        known = {names: rows for names in set(classes) if (rows := of_names(names).rows)}
        for at in compress(count(), map(known.__contains__, classes)):
            for row in known[classes[at]]:
                self._found[row.role].append(Found(at, elements[at], row))

    def all(self, role: Role) -> list[Found]:
        """Every element of a role, in page order."""
        return self._found[role]

    def nearest(self, role: Role, at: int) -> Iterator[Found]:
        """The elements of a role that stand in no list of other articles, the nearest to `at` first."""
        for found in sorted(self._found[role], key=lambda one: abs(one.at - at))[:_CANDIDATES]:
            if not self.in_box(found.element):
                yield found

    def in_box(self, element: Element) -> bool:
        """Whether an element stands in a list of other articles: asked once for all that stand side by side.

        Errors: PageError page.depth.
        """
        around = element.parent
        boxed = self._boxed.get(around)
        if boxed is None:
            boxed = self._boxed[around] = _stands_in_box(element)
        return boxed

    def text(self, role: Role, at: int) -> str | None:
        """The text of the nearest element of a role that has one."""
        return next(filter(None, (plain(found.element) for found in self.nearest(role, at))), None)


def _stands_in_box(element: Element) -> bool:
    check_depth(element)
    return any(Role.BOX in traits(ancestor).roles for ancestor in element.ancestors if isinstance(ancestor, Element))
