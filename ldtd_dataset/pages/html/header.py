"""What stands around the text of an article, found by its class or, failing that, by its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from turbohtml import Document, Element

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.html.classes import traits
from ldtd_dataset.pages.html.metadata import Metadata
from ldtd_dataset.pages.html.prose import clean, lines, plain
from ldtd_dataset.pages.html.selectors import BYLINE_LABEL, DAY, HOME, SELECTORS, STAMP_HALVES, Role
from ldtd_dataset.pages.html.survey import Found, Survey

_LENGTH = 300
_CANDIDATES = 10
_KICKER = frozenset({Role.KICKER})


@dataclass(frozen=True, slots=True)
class Place:
    """An element and its place along the page; `skin` is that of the row of the table that found it, if one did."""

    element: Element
    at: int
    skin: str | None


def container(document: Document, survey: Survey) -> Place | None:
    """The outermost element around the text: by the first row of the table that finds one with a text in it."""
    empty = None
    for row in SELECTORS:
        if row.role is not Role.BODY:
            continue
        if row.name[0] == "#":
            found = [Found(0, element, row) for element in document.select(row.name)]
        else:
            found = [one for one in survey.all(Role.BODY) if one.row is row]
        fit = [
            one
            for one in found[:_CANDIDATES]
            if Role.LEAD not in traits(one.element).roles and not survey.in_box(one.element)
        ]
        if fit:
            fullest, text = max(((one, one.element.text) for one in fit), key=lambda pair: len(pair[1]))
            place = Place(fullest.element, fullest.at, row.skin)
            if text and not text.isspace():
                return place
            empty = empty or place
    return empty


def headline(document: Document, survey: Survey, metadata: Metadata, at: int) -> tuple[str, Place | None] | None:
    """The headline and where it stands: the `h1` of a known class, any element of that class, any `h1`, the metadata.

    Output: None where there is none at all; no place where only the head of the page states it.
    Never:  the name of the site, though it stand in an `h1`.
    """
    known = sorted(survey.nearest(Role.HEADLINE, at), key=lambda found: found.element.tag != "h1")
    for found in known:
        if text := " ".join(lines(found.element, without=_KICKER)):
            return text, Place(found.element, found.at, found.row.skin)
    for element in document.find_all("h1")[:_CANDIDATES]:
        text = plain(element)
        if text and not metadata.is_own_name(text) and not survey.in_box(element):
            return text, Place(element, at, None)
    stated = metadata.title(document)
    return (stated, None) if stated and not metadata.is_own_name(stated) else None


def stamp(survey: Survey, at: int) -> tuple[str | None, str | None]:
    """The printed stamp nearest to the headline, and the category that stands before it in the same element.

    Output: as printed; where time and day are elements of their own, both in page order with a bar between them.
    """
    found = [(one, plain(one.element)[:_LENGTH]) for one in survey.nearest(Role.STAMP, at)]
    for _, text in found:
        if printed := marks.STAMP.search(text):
            section = printed["category"] if printed.start() == 0 else None
            return printed["stamp"], None if (section or "").lower() in marks.STAMP_LABELS else section
    halves = {one.row.name: (one.at, text) for one, text in reversed(found) if one.row.name in STAMP_HALVES and text}
    together = " | ".join(text for _, text in sorted(halves.values()))
    if printed := marks.STAMP.search(together):
        return printed["stamp"], None
    days = (DAY.search(text) for _, text in found)
    return next((day[0] for day in days if day), None), None


def category(survey: Survey, at: int) -> str | None:
    """The section nearest to the headline; of a breadcrumb, its last step that is neither the front page nor text."""
    for found in survey.nearest(Role.CATEGORY, at):
        anchors = [found.element] if found.element.tag == "a" else found.element.find_all("a")[:_CANDIDATES]
        steps = [text for anchor in anchors or [found.element] if (text := plain(anchor)[:_LENGTH])]
        named = [text for text in steps if text.lower() not in HOME and not marks.STAMP.search(text)]
        if named:
            return named[-1]
    return None


def author(survey: Survey, at: int, is_own: Callable[[str], bool]) -> str | None:
    """The author that the page names in an element of its own; several side by side, with a dash between them."""
    for found in survey.nearest(Role.AUTHOR, at):
        beside = [one.element for one in survey.all(Role.AUTHOR)[:_CANDIDATES]]
        beside = [element for element in beside if element.parent == found.element.parent]
        names = [_without(BYLINE_LABEL, plain(element)[:_LENGTH]) for element in beside]
        named = [name for name in dict.fromkeys(names) if name and not is_own(name)]
        if named:
            return " - ".join(named)
    return None


def tags(survey: Survey, at: int) -> tuple[str, ...]:
    """The tags of the article, in page order, each once."""
    for found in survey.nearest(Role.TAGS, at):
        named = [plain(anchor).lstrip("#").strip() for anchor in found.element.find_all("a")]
        if any(named):
            return tuple(dict.fromkeys(filter(None, named)))
    return ()


def source(survey: Survey, at: int) -> str | None:
    """What follows `Nguồn :`."""
    texts = (_without(marks.SOURCE, plain(found.element)) for found in survey.nearest(Role.SOURCE, at))
    return next(filter(None, texts), None)


def _without(label: re.Pattern[str], text: str) -> str:
    """A text without the label at its start."""
    found = label.match(text)
    return clean(text[found.end() :] if found else text)
