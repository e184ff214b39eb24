"""Boxes inside an article: related titles, pictures with their captions, tables of figures."""

from __future__ import annotations

from dataclasses import replace

from turbohtml import Element

from ldtd_dataset.pages.html.links import Links
from ldtd_dataset.pages.html.prose import clean, lines, plain, value
from ldtd_dataset.pages.html.selectors import ICON, IMAGES, PICTURE_SOURCES
from ldtd_dataset.pages.html.tree import check_size
from ldtd_dataset.pages.marks import CAPTION_WORDS
from ldtd_dataset.pages.page import Inline, Picture

CELL = " | "
"""What parts the cells of a row of figures: no number may run into the next cell, and an extract of the pipe family
parts them alike. A row is a paragraph."""


def titles(box: Element, links: Links) -> list[Inline]:
    """The related titles of a box: the texts of its links, for the CMS breaks `title="..."` at every quote.

    Output: one a link that has a text; where no link has one, one a line.
    """
    found: list[Inline] = []
    anchors = box.find_all("a")
    check_size(len(anchors))
    for anchor in anchors:
        text = plain(anchor)
        if text and not (found and found[-1].text == text):
            found.append(Inline(text, joined=False, url=links.absolute(anchor.attr("href"))))
    return found or [Inline(text, joined=False) for text in lines(box)]


def images(box: Element) -> list[Element]:
    """The elements of a box that are pictures; the twins for readers without scripts only where there are no others."""
    found = box.find_all([*IMAGES])
    return [one for one in found if not (isinstance(one.parent, Element) and one.parent.tag == "noscript")] or found


def picture(image: Element, links: Links) -> Picture | None:
    """A picture, its caption not yet known; None for an icon, a counter and what names no file."""
    for side in ("width", "height"):
        size = value(image, side).removesuffix("px")
        if size.isdecimal() and int(size[:9]) <= ICON:
            return None
    files = [file for name in PICTURE_SOURCES if (file := image.attr(name)) and not file.startswith("data:")]
    if not files:
        return None
    url = next(filter(None, map(links.absolute, files)), None)
    return Picture(None, clean(value(image, "alt")) or None, 0, url)


def pictures(box: Element, links: Links) -> list[Picture]:
    """The pictures of a table or figure, each with the text under it.

    Output: a row with as many texts as the last row of pictures has pictures gives each its own; other text goes to the
            last picture before it, else to the first. Empty where the box holds no picture.
    """
    found: list[Picture] = []
    captions: list[list[str]] = []
    above: list[str] = []
    group = 0
    for row in _rows(box) or [box]:
        if row.find("table"):
            continue
        new = [one for image in images(row) if (one := picture(image, links))]
        if new:
            group = len(new)
            found += new
            captions += [[] for _ in new]
        texts = _texts(row)
        if not found:
            above += texts
        elif len(texts) == group > 1:
            for caption, text in zip(captions[-group:], texts, strict=True):
                caption.append(text)
        else:
            captions[-1] += texts
    if captions:
        captions[0] = above + captions[0]
    return [replace(one, caption="\n".join(texts) or None) for one, texts in zip(found, captions, strict=True)]


def is_captioned(table: Element) -> bool:
    """Whether a table of no known class is a picture with its caption: no row has more texts than pictures so far."""
    seen = 0
    for row in _rows(table):
        seen += len(images(row))
        texts = _texts(row)
        if len(texts) > max(seen, 1) or any(text.count(" ") >= CAPTION_WORDS for text in texts):
            return False
    return seen > 0


def rows(table: Element) -> list[str] | None:
    """A table of figures, a paragraph a row, its cells parted by CELL; None for a table that only lays prose out."""
    found = [_texts(row) for row in _rows(table)]
    if all(len(texts) < 2 for texts in found):
        return None
    if any(text.count(" ") >= CAPTION_WORDS for texts in found for text in texts):
        return None
    return [CELL.join(texts) for texts in found if texts]


def _rows(table: Element) -> list[Element]:
    """The rows of a table.

    Errors: PageError page.shape.
    """
    check_size(sum(1 for _ in table.iter_elements()))
    return table.find_all("tr")


def _texts(row: Element) -> list[str]:
    """The texts of the cells of a row, those without text left out."""
    cells = row.find_all(["td", "th"]) or [row]
    return [text for cell in cells if (text := "\n".join(lines(cell)))]
