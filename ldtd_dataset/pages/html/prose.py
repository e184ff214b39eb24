"""The text of an element, as a reader of the page sees it.

The source was normalised before it was parsed; character references and tags inside words can bring in what was not
there then (marks that combine, controls), so every text taken out of the tree is normalised once more. This is the only
other place that rewrites text; what HTML calls white space, line ends too, is one blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from turbohtml import Element, Node, Text

from ldtd_dataset.pages.html.classes import traits
from ldtd_dataset.pages.html.selectors import BREAKS, HIDDEN, Role
from ldtd_dataset.pages.marks import LEAD_MARK
from ldtd_dataset.text import BLANKS, normalize

LAYOUT = " \n"
"""What stands between the tags of the source and is no text where a line begins."""

_RUNS = re.compile("  +")
_LEFT_OVER = re.compile(r"(?:<!--|-{2,}+>++|!\[\]\(\))[ \u00a0]*+")
_MARKS = re.compile(f"(?:{LEAD_MARK.pattern})++")
_INVISIBLE = BLANKS + "\u200b\u2060\ufeff"
_EDGE = _INVISIBLE + "\n"


def clean(text: str) -> str:
    """A text out of the tree: normalised, white space one blank, without blanks at its ends and left-over markup."""
    text = text.strip(_EDGE)
    if not text:
        return text
    if not text.isprintable():
        text = text.replace("\n", " ")
        if not text.replace("\u00a0", " ").isprintable():
            text = normalize(text).replace("\n", " ")
    if not is_normalized("NFC", text):
        text = normalize(text)
    if "  " in text:
        text = _RUNS.sub(" ", text)
    text = text.strip(_INVISIBLE)
    return _LEFT_OVER.sub("", text).strip(_INVISIBLE) if "-->" in text or "![]()" in text else text


def unmarked(text: str) -> str:
    """A text without the newspaper's marks at its start.

    >>> unmarked("(LĐTĐ) (LĐTĐ) - Sáng nay"), unmarked("(LĐTĐ)")
    ('Sáng nay', '')
    """
    marks = _MARKS.match(text)
    return clean(text[marks.end() :]) if marks else text


def value(element: Element, name: str) -> str:
    """An attribute as printed, "" where there is none."""
    return element.attr(name) or ""


def lines(element: Element, *, without: frozenset[Role] = frozenset()) -> Iterator[str]:
    """The lines of an element's text, none empty, as elements of BREAKS part them, without elements of some roles."""
    pieces: list[str] = []
    stack: list[Iterator[Node | None]] = [iter((*element.children, None))]
    while stack:
        for node in stack[-1]:
            if isinstance(node, Text):
                text = node.data
                if pieces or text.strip(LAYOUT):
                    pieces.append(text)
                continue
            breaks = node is None
            if isinstance(node, Element):
                tag = node.tag
                if tag in HIDDEN or (without and not without.isdisjoint(traits(node).roles)):
                    continue
                breaks = tag in BREAKS
                stack.append(iter((*node.children, None) if breaks else node.children))
            if breaks and pieces:
                if line := clean("".join(pieces)):
                    yield line
                pieces = []
            if isinstance(node, Element):
                break
        else:
            stack.pop()


def plain(element: Element) -> str:
    """The text of an element on one line."""
    inside = element.children
    while len(inside) == 1 and isinstance(inside[0], Element) and inside[0].tag not in HIDDEN:
        inside = inside[0].children
    if len(inside) == 1 and isinstance(inside[0], Text):
        return clean(inside[0].data)
    return " ".join(lines(element)) if inside else ""
