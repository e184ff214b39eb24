"""The lists of other articles around an article: in which box an item stands, its title, its teaser, its address."""

from __future__ import annotations

from itertools import islice, takewhile

from turbohtml import Element, Node, Text

from ldtd_dataset.errors import PageError, Refusal
from ldtd_dataset.pages import marks
from ldtd_dataset.pages.html import selectors
from ldtd_dataset.pages.html.classes import traits
from ldtd_dataset.pages.html.links import Links
from ldtd_dataset.pages.html.prose import LAYOUT, clean, lines, plain, unmarked
from ldtd_dataset.pages.html.selectors import HEADING, TITLE_ALONE, UNLABELLED, Role
from ldtd_dataset.pages.html.survey import Found, Survey
from ldtd_dataset.pages.html.tree import check_depth
from ldtd_dataset.pages.page import Item
from ldtd_dataset.text import BLANKS

MAX_ITEMS = 1000
"""The lists around an article have some forty items; a page with more than this is a list."""

_LEVELS = 8
_TEASER_WORDS = 5
_STAMP = 100
_UNKNOWN, _UNLABELLED = "", "unlabelled"
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_OF_ARTICLE = frozenset(Role) - {Role.BOX, Role.ITEM, Role.FIGURE}
_BESIDE = frozenset({Role.CATEGORY, Role.AUTHOR, Role.STAMP})
"""What is neither title nor teaser in an item."""

_FURNITURE = dict.fromkeys(line for line, kind in marks.FIXED.items() if kind == "E")
_SECTIONS: dict[str, str | None] = {**_FURNITURE, **marks.SECTIONS, **selectors.SECTIONS}


def read_items(survey: Survey, links: Links) -> list[Item]:
    """The items of the boxes that hold related articles, in page order.

    Output: items of recommended ("Nên xem"), latest ("Tin khác") and tagged; the link text as title, never the
            attribute.
    Errors: PageError page.list, page.depth.
    Never:  an item of any other box.
    """
    found = survey.all(Role.ITEM)
    if len(found) > MAX_ITEMS:
        raise PageError(Refusal("page.list", f"the page lists {len(found)} articles"))
    sections = _Sections()
    items = []
    for one in found:
        section = sections.of(one.element)
        if section == _UNLABELLED:
            section = UNLABELLED.get(one.row.name)
        if section and (item := _item(one, section, links)):
            items.append(item)
    return items


class _Sections:
    """Which box an item stands in: the heading before it says so, and what stands side by side has one heading.

    Input:  the items of a page one after the other, in page order.
    """

    def __init__(self) -> None:
        self._listed: dict[Node | None, bool] = {}
        self._items: set[Node] = set()
        self._known: dict[Node, str | None] = {}

    def of(self, item: Element) -> str | None:
        """The section of an item: _UNLABELLED without a heading, None in another box, in none, inside another item."""
        parent = item.parent
        if parent not in self._listed:
            self._listed[parent] = self._is_listed(item)
        if not self._listed[parent]:
            return None
        self._items.add(item)
        climbed: list[Node] = []
        node: Node | None = item
        section: str | None = _UNKNOWN
        while section == _UNKNOWN and node is not None and len(climbed) < _LEVELS:
            climbed.append(node)
            section = self._before(node)
            node = node.parent
        section = _UNLABELLED if section == _UNKNOWN else section
        for node in climbed:
            self._known[node] = section
        return section

    def _is_listed(self, item: Element) -> bool:
        check_depth(item)
        around = list(item.ancestors)
        boxed = any(isinstance(node, Element) and Role.BOX in traits(node).roles for node in (item, *around))
        return boxed and self._items.isdisjoint(around)

    def _before(self, node: Node) -> str | None:
        """The section that holds beside an element: what the nearest heading before it names, or an item before it."""
        content = False
        for sibling in node.previous_siblings:
            if isinstance(sibling, Text) and not sibling.data.strip(LAYOUT):
                continue
            if sibling in self._known:
                return self._known[sibling]
            text = _first_lines(sibling)
            name = text[0].lower().rstrip(" :»>") if len(text) == 1 else ""
            if name in _SECTIONS:
                return _SECTIONS[name]
            if isinstance(sibling, Element) and not traits(sibling).roles.isdisjoint(_OF_ARTICLE):
                return _UNLABELLED
            if isinstance(sibling, Element) and name and len(name) <= HEADING and _is_heading(sibling):
                return None
            content = content or len(text) > 1 or len(name) > HEADING
        return _UNLABELLED if content else _UNKNOWN


def _first_lines(node: Node) -> list[str]:
    """The first lines of a node, two or three, without those that are page furniture wherever they stand."""
    if isinstance(node, Text):
        found = [clean(node.data)]
    else:
        found = list(islice(lines(node), 3)) if isinstance(node, Element) else []
    return [line for line in found if line and marks.FIXED.get(line.lower()) != "F"]


def _item(found: Found, section: str, links: Links) -> Item | None:
    """What an item says; None where it has no linked title."""
    linked = _title_link(found.element)
    if linked is None:
        return None
    anchor, title = linked
    teaser = _teaser(found, title)
    return Item(section, title, (unmarked(teaser) or None) if teaser else None, links.absolute(anchor.attr("href")))


def _teaser(found: Found, title: str) -> str | None:
    """The first line of an item, or behind it, that is long enough and neither its title nor a stamp."""
    behind = takewhile(_is_behind, found.element.next_siblings) if found.row.name in TITLE_ALONE else ()
    for node in (found.element, *behind):
        for line in lines(node, without=_BESIDE) if isinstance(node, Element) else ():
            if line != title and _is_teaser(text := line.removeprefix(title).lstrip(BLANKS)):
                return text
    return None


def _is_behind(node: Node) -> bool:
    """Whether a node behind a title that is an item alone still belongs to it: no other title, no heading."""
    return not isinstance(node, Element) or (node.tag not in _HEADINGS and Role.ITEM not in traits(node).roles)


def _title_link(element: Element) -> tuple[Element, str] | None:
    """The link that is the title of an item, and its text: in a heading, else of a class that says so, else the first
    with a text."""
    named: tuple[Element, str] | None = None
    for anchor in element.find_all("a"):
        if not _BESIDE.isdisjoint(traits(anchor).roles) or not (text := plain(anchor)):
            continue
        around = anchor.parent
        if _is_heading(anchor) or (isinstance(around, Element) and _is_heading(around)):
            return anchor, text
        named = named or (anchor, text)
    return named


def _is_heading(element: Element) -> bool:
    """Whether an element is a heading by its tag or by its class."""
    return element.tag in _HEADINGS or traits(element).heading


def _is_teaser(text: str) -> bool:
    return text.count(" ") >= _TEASER_WORDS - 1 and not (len(text) <= _STAMP and marks.STAMP.fullmatch(text))
