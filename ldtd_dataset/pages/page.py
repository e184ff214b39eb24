"""What every page reader makes, whatever the medium: a `Page` whose every line has one owner."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import NamedTuple


class Part(StrEnum):
    """Who owns a line."""

    BLANK = "blank"
    JUNK = "junk"
    MOBILE = "mobile"
    STAMP = "stamp"
    CATEGORY = "category"
    KICKER = "kicker"
    HEADLINE = "headline"
    LEAD = "lead"
    INLINE = "inline"
    ALT = "alt"
    CAPTION = "caption"
    PICTURE = "picture"
    PARAGRAPH = "paragraph"
    BYLINE = "byline"
    SOURCE = "source"
    FURNITURE = "furniture"
    HEADING = "heading"
    TITLE = "title"
    TEASER = "teaser"


class Line(NamedTuple):
    """One line of the page and its owner.

    Output: `page.text[start:end]` is the line with its line end; the lines, joined in order, spell the page again.
    """

    start: int
    end: int
    part: Part


line_of: Callable[[Iterable[int | Part | None]], Line] = partial(tuple.__new__, Line)
"""`Line._make` without its check of the length: a page has a hundred lines and more."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the article. `caption` still holds its credit; `paragraph` counts the body paragraphs before it."""

    caption: str | None
    alt: str | None
    paragraph: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Inline:
    """A printed line of inline related titles. `joined` where it may hold several titles with nothing between them."""

    text: str
    joined: bool
    url: str | None = None


class Item(NamedTuple):
    """An item of a list under the article. `section` is `recommended`, `latest` or `tagged`."""

    section: str
    title: str
    teaser: str | None = None
    url: str | None = None


DOUBTS: dict[str, str] = {
    # code                what is odd
    "headline.recovered": "the page lost its headline; its pictures bear it as their alt line",
    "headline.ambiguous": "what stands over the headline may be the headline, and the headline the lead",
    "byline.ambiguous":   "the byline may be the last line of the body, or the last line of the body the byline",
}  # fmt: skip
"""What a reader of pages may not be sure of."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reader was not sure of; it becomes a warning of the record. Offsets are code points of `field`."""

    code: str
    field: str
    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of one page, as printed.

    Output: every text is normalised and trimmed of blanks at its ends. `kicker` has lost its final colon, `lead` and
            `teaser` their "(LĐTĐ)" mark; all else is verbatim. `stamp` is the printed time, not yet read.
            `metadata_time` is the time of publication that the medium states outside the text (HTML), ISO 8601.
    Never:  a guess: what the page does not show is None or empty.
    """

    text: str
    layout: str
    lines: tuple[Line, ...]
    headline: str
    kicker: str | None = None
    lead: str | None = None
    stamp: str | None = None
    category: str | None = None
    byline: str | None = None
    credited_source: str | None = None
    paragraphs: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    inline: tuple[Inline, ...] = ()
    items: tuple[Item, ...] = ()
    tags: tuple[str, ...] = ()
    url: str | None = None
    cms_id: int | None = None
    metadata_time: str | None = None
    doubts: tuple[Doubt, ...] = ()
