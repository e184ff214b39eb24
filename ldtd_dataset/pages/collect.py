"""From the owners of the lines to what the page says: nothing is decided here any more."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.page import Doubt, Inline, Item, Part, Picture
from ldtd_dataset.pages.sheet import Sheet, cells, unmarked, words
from ldtd_dataset.text import BLANKS


@dataclass(slots=True)
class Parts:
    """What the lines of an article say, in page order; `texts` has the parts that a page has once."""

    texts: dict[Part, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    inline: list[Inline] = field(default_factory=list)
    items: tuple[Item, ...] = ()
    tags: list[str] = field(default_factory=list)
    doubts: tuple[Doubt, ...] = ()
    url: str | None = None


_BLANK, _PARAGRAPH, _CAPTION, _INLINE, _BYLINE = Part.BLANK, Part.PARAGRAPH, Part.CAPTION, Part.INLINE, Part.BYLINE
_CATEGORY = Part.CATEGORY
"""Named once: Python 3.11 looks a member of an enumeration up ten times slower than a name."""

_JOINING = frozenset({_PARAGRAPH, Part.LEAD, _CAPTION, _BYLINE})
"""Parts whose adjacent lines are one text."""

_ONCE = frozenset({Part.KICKER, Part.HEADLINE, Part.STAMP, Part.LEAD, Part.SOURCE})
"""Parts that a page has once."""

_JOINED_WORDS = 21
"""A printed line of more words may hold several titles even where others stand one a line."""

_OF_PICTURES = frozenset({Part.ALT, Part.PICTURE, Part.CAPTION})


def collect(sheet: Sheet, *, line_is_paragraph: bool, title_a_line: bool) -> Parts:
    """What each part of the article says.

    Input:  a sheet whose every line has an owner; whether every line is a paragraph of its own (pipe family); whether
            related titles stand one a line (mobile).
    Output: texts as printed, blanks at their ends cut; lead and paragraphs without the newspaper's mark. A byline and a
            caption are one line: names on lines or in paragraphs of their own are joined by " - ", the lines of a
            caption by a blank.
    """
    parts, owners = Parts(), sheet.owners
    titles: list[int] = []
    joining = _JOINING - {_PARAGRAPH} if line_is_paragraph else _JOINING
    waiting: Picture | None = None
    i, end = 0, len(sheet.kinds)
    while i < end:
        part = owners[i]
        start, i = i, i + 1
        if part is _BLANK:
            continue
        if part in joining:
            while i < end and owners[i] is part:
                i += 1
        if waiting and part is not _CAPTION:
            parts.pictures.append(waiting)
            waiting = None
        if part is _PARAGRAPH:
            if text := unmarked(_printed(sheet, start, i)):
                parts.paragraphs.append(text)
        elif waiting and sheet.kinds[start] == "w":
            waiting = _captioned(parts.pictures, waiting, cells(sheet.lines[start]))
        elif part in _OF_PICTURES:
            waiting = _picture(sheet, start, i, waiting or Picture(None, None, len(parts.paragraphs)))
        elif part is _INLINE:
            titles.append(start)
        elif part is not None:
            _take(parts, sheet, part, start, i)
    if waiting:
        parts.pictures.append(waiting)
    parts.inline = _inline(sheet, titles, title_a_line=title_a_line)
    return parts


def _printed(sheet: Sheet, start: int, end: int) -> str:
    """A paragraph as printed; a row of one cell without its pipes."""
    return " ".join(cells(sheet.lines[start])) if sheet.kinds[start] == "r" else sheet.verbatim(start, end)


def _take(parts: Parts, sheet: Sheet, part: Part, start: int, end: int) -> None:
    """Take what a page has once, the names of its byline and its tags."""
    if part is _BYLINE:
        names = [parts.texts[part]] if part in parts.texts else []
        parts.texts[part] = " - ".join(names + sheet.lines[start:end])
    elif part in _ONCE:
        parts.texts.setdefault(part, unmarked(sheet.verbatim(start, end)))
    elif part is _CATEGORY:
        parts.tags += _tags(sheet.lines[start])
    elif sheet.kinds[start] == "U":
        parts.url = _url(sheet.lines[start])


def _captioned(pictures: list[Picture], last: Picture, captions: list[str]) -> Picture:
    """Give the cells of one row to the pictures of the row above it. The last of them with its caption."""
    for at, caption in zip(range(len(pictures) - len(captions) + 1, len(pictures)), captions, strict=False):
        pictures[at] = replace(pictures[at], caption=caption)
    return replace(last, caption=captions[-1])


def _tags(line: str) -> list[str]:
    """The tags that a line names, parted by commas."""
    names = marks.TAGS.sub("", line, count=1).replace(";", ",").split(",")
    return [tag for tag in (name.strip(BLANKS + "#.") for name in names) if tag]


def _url(line: str) -> str | None:
    found = marks.ADDRESS.fullmatch(line)
    return found["url"] if found else None


def _picture(sheet: Sheet, start: int, end: int, waiting: Picture) -> Picture:
    """The picture that waits for its caption, with what the lines from `start` up to `end` add to it."""
    letter = sheet.kinds[start]
    if sheet.owners[start] is _CAPTION:
        rows = [" ".join(cells(line)) if letter == "r" else line for line in sheet.lines[start:end]]
        return Picture(" ".join(rows), waiting.alt, waiting.paragraph, waiting.url)
    if sheet.owners[start] is Part.ALT:
        return Picture(None, sheet.lines[start], waiting.paragraph)
    mark = marks.PICTURE.search(sheet.lines[start])
    alt, url = (mark[name].strip(BLANKS) or None for name in ("alt", "url")) if mark else (None, None)
    return Picture(None, alt, waiting.paragraph, url)


def _inline(sheet: Sheet, titles: list[int], *, title_a_line: bool) -> list[Inline]:
    """The printed lines of related titles; a lone one that is not known to hold one title may hold several."""
    found = []
    for i in titles:
        line, letter = sheet.lines[i], sheet.kinds[i]
        row = cells(line) if letter in "rw" else [line]
        alone = len(titles) == len(row) == 1 and not title_a_line and line.count("|") <= 2
        found += [Inline(text, letter != "x" and (alone or words(text) > _JOINED_WORDS)) for text in row]
    return found
