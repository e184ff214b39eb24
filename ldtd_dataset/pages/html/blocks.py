"""What stands in the container of an article: prose, pictures, inline related titles, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from turbohtml import Element, Node, Text

from ldtd_dataset.pages.html import tables
from ldtd_dataset.pages.html.classes import Style, Traits, of_names, of_style, traits
from ldtd_dataset.pages.html.links import Links, is_article
from ldtd_dataset.pages.html.prose import LAYOUT, clean, value
from ldtd_dataset.pages.html.selectors import (
    BARE,
    BOLD,
    BREAKS,
    BULLETS,
    HIDDEN,
    IMAGES,
    INNER_BODY,
    INTRODUCES,
    MOVING,
    OF_ANOTHER,
)
from ldtd_dataset.pages.html.tree import MAX_DEPTH, check_size, too_deep
from ldtd_dataset.pages.page import Inline, Picture


class Prose(NamedTuple):
    """A paragraph, or what looks like one.

    Output: `align` is "right", "center" or ""; `headline` where it is an `h1`; `bold` where all of it is.
    """

    text: str
    align: str = ""
    headline: bool = False
    bold: bool = False


Block = Prose | Picture | Inline


def read_blocks(container: Element, links: Links) -> list[Block]:
    """The blocks of a container, in page order.

    Input:  the outermost element around the text of an article, or around a part of it.
    Output: paragraphs, one for what any element of BREAKS parts; pictures; related titles, which are the boxes of that
            class and paragraphs that are nothing but links to articles.
    Errors: PageError page.depth.
    Never:  reads what its class, id or style says to be another part or furniture, nor scripts and comments; nor,
            where a container for the text alone stands inside the outer one, prose outside of it that has a class.
    """
    sure = True if container.select_one(INNER_BODY) is None else None
    return read_nodes(container.children, links, sure=sure)


def read_nodes(nodes: Iterable[Node], links: Links, *, sure: bool | None) -> list[Block]:
    """The blocks of some nodes, in page order; `sure` as in a frame: None beside a container."""
    walk = _Walk(links)
    walk.read(nodes, sure=sure)
    return walk.blocks


@dataclass(slots=True)
class _Frame:
    """An element that is being read.

    `sure` is True where all prose is the article's, False where none is, None where only that of BARE elements is;
    `pictures` is False where an element around it was searched for pictures in vain.
    """

    nodes: Iterator[Node]
    breaks: bool
    sure: bool | None
    align: str = ""
    headline: bool = False
    pictures: bool = True
    bold: bool = False
    href: str | None = None


@dataclass(slots=True)
class _Walk:
    """The reading of one container: text gathers until something breaks the line.

    `pieces` is all of that text, `loose` what is outside of links, `linked` the address and the texts of each link;
    `bold` says that none of it was anything else.
    """

    links: Links
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    linked: list[tuple[str, list[str]]] = field(default_factory=list)
    elements: int = 0
    bold: bool = True

    def read(self, nodes: Iterable[Node], *, sure: bool | None) -> None:
        """Read nodes to their end, without recursion."""
        stack = [_Frame(iter(nodes), True, sure)]
        while stack:
            frame = stack[-1]
            for node in frame.nodes:
                if isinstance(node, Text):
                    text = node.data
                    if self.pieces or frame.href or text.strip(LAYOUT):
                        self._text(text, frame)
                elif isinstance(node, Element) and (inside := self._enter(node, frame)):
                    stack.append(inside)
                    break
            else:
                stack.pop()
                if frame.breaks and self.pieces:
                    self._flush(frame)
            if len(stack) > MAX_DEPTH:
                raise too_deep()

    def _text(self, text: str, frame: _Frame) -> None:
        href = frame.href
        self.pieces.append(text)
        self.bold = self.bold and (frame.bold or text.isspace())
        if href is None:
            self.loose.append(text)
        elif self.linked and self.linked[-1][0] == href:
            self.linked[-1][1].append(text)
        else:
            self.linked.append((href, [text]))

    def _enter(self, element: Element, around: _Frame) -> _Frame | None:
        """The frame of an element whose content is to be read; None for what is read here and for what is no text."""
        self.elements += 1
        check_size(self.elements)
        tag = element.tag
        if tag in BREAKS:
            return self._break(element, tag, around)
        if tag in IMAGES:
            if around.sure and (picture := tables.picture(element, self.links)):
                self.blocks.append(picture)
            return None
        if tag in HIDDEN:
            return None
        href = element.attr("href") if tag == "a" else None
        inside = _Frame(iter(element.children), False, around.sure, around.align, around.headline, around.pictures)
        inside.bold, inside.href = around.bold or tag in BOLD, href or around.href
        return inside

    def _break(self, element: Element, tag: str, around: _Frame) -> _Frame | None:
        """The frame of an element that ends the line before it; None for what is read here and for what is not read."""
        if self.pieces:
            self._flush(around)
        known, style = traits(element), of_style(element.attr("style"))
        if self._is_apart(element, known, style):
            return None
        sure = around.sure or self._is_sure(element, tag, known, around.sure)
        headline = around.headline or tag == "h1"
        inside = _Frame(iter(element.children), True, sure, around.align, headline, around.pictures, around.bold)
        if known.rows or known.related or tag in ("table", "figure"):
            found = self._box(element, tag, known, inside)
            if found is not None:
                self.blocks += found
                return None
        inside.align = alignment(element, style) or around.align
        return inside

    def _is_apart(self, element: Element, known: Traits, style: Style) -> bool:
        """Whether class, id or style says that an element is another part of the page, furniture or not to be seen."""
        if known.furniture or style.concealed or not known.roles.isdisjoint(OF_ANOTHER):
            return True
        name = element.attr("id")
        return bool(name) and of_names(name).furniture

    def _is_sure(self, element: Element, tag: str, known: Traits, around: bool | None) -> bool | None:
        """Whether the prose of an element is the article's, where that of the element around it is not for sure."""
        if known.inner or of_names(value(element, "id")).inner:
            return True
        if around is False or element.attr("class"):
            return False
        return True if tag in BARE else None

    def _box(self, element: Element, tag: str, known: Traits, inside: _Frame) -> Sequence[Block] | None:
        """The blocks of a box of related titles, of a picture, of a table of figures; None for any other element."""
        if known.related:
            return tables.titles(element, self.links)
        if (tag == "figure" or known.picture) and inside.pictures:
            found = tables.pictures(element, self.links)
            if found or any(element.find(tag) for tag in MOVING):
                return found
            inside.pictures = False
        if tag != "table" or not inside.sure or element.find("table"):
            return None
        if element.find([*IMAGES]):
            return tables.pictures(element, self.links) if tables.is_captioned(element) else None
        rows = tables.rows(element)
        return None if rows is None else [Prose(row) for row in rows]

    def _flush(self, frame: _Frame) -> None:
        """End the line: what has gathered is a paragraph of the frame, or related titles."""
        text = clean("".join(self.pieces))
        if text and frame.sure:
            self.blocks += self._titles() or [Prose(text, frame.align, frame.headline, self.bold)]
        self.pieces, self.loose, self.linked, self.bold = [], [], [], True

    def _titles(self) -> list[Inline]:
        """The related titles of a line that is nothing but links to articles; none where it is anything else."""
        if not self.linked or not all(is_article(href) for href, _ in self.linked):
            return []
        if clean("".join(self.loose)).strip(BULLETS).lower() not in INTRODUCES:
            return []
        titles = [(clean("".join(texts)), href) for href, texts in self.linked]
        return [Inline(title, joined=False, url=self.links.absolute(href)) for title, href in titles if title]


def alignment(element: Element, style: Style) -> str:
    """How the text of an element is aligned, by attribute or by its style; "" where neither says."""
    aligned = element.attr("align")
    return aligned.lower() if aligned else style.align
