"""What stands under an article: the boxes of other articles, "Nên xem" and "Tin khác" among them."""

from __future__ import annotations

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.page import Item, Part
from ldtd_dataset.pages.sheet import Sheet, cells, kind, unmarked
from ldtd_dataset.text import BLANKS

_BLANK, _TITLE, _TEASER, _FURNITURE = Part.BLANK, Part.TITLE, Part.TEASER, Part.FURNITURE
"""Named once: Python 3.11 looks a member of an enumeration up ten times slower than a name."""

_NO_ITEM = frozenset("EFJUeOND")
"""Kinds of lines that stand among the items and belong to none."""

_BOX_WORDS = 6
"""The heading of a box that no table knows has at most so many words."""


def claim_boxes(sheet: Sheet, *, teasers: bool) -> tuple[Item, ...]:
    """Give every line from the first heading of a box on to its owner, and read the items of the related boxes.

    Input:  `teasers` says whether prose under a title printed once is its teaser (blank-line family).
    Output: items in page order: title, title again and teaser, or title alone; a title that a cut page breaks off too.
            Lines of other boxes are furniture.
    Never:  joins or drops an item: a title listed twice is two items.
    """
    items: list[Item] = []
    rows: list[int] = []
    section: str | None = None
    lines, owners, longest = sheet.lines, sheet.owners, marks.FIXED_LENGTH
    for i in range(len(sheet.kinds), len(lines)):
        line = lines[i]
        if not line:
            continue
        if len(line) > longest or (letter := kind(line)) not in _NO_ITEM:
            rows.append(i)
        elif letter == "E":
            items += _items(sheet, rows, section, teasers=teasers)
            rows, section = [], marks.SECTIONS.get(line.lower().rstrip(" :"))
            owners[i] = Part.HEADING if section else _FURNITURE
        else:
            owners[i] = _FURNITURE
    items += _items(sheet, rows, section, teasers=teasers)
    return tuple(items)


def _items(sheet: Sheet, rows: list[int], section: str | None, *, teasers: bool) -> list[Item]:
    """Claim the lines of one box and read its items."""
    owners = sheet.owners
    if section is None:
        for i in rows:
            owners[i] = _FURNITURE
        return []
    texts = [_text(sheet.lines[i]) for i in rows]
    parted = [owners[i - 1] is _BLANK for i in rows]
    again = [under and a == b for a, b, under in zip(texts, texts[1:], parted[1:], strict=False)] + [False, False]
    twice = True in again
    items: list[Item] = []
    at, size = 0, len(rows)
    while at < size:
        if twice and items and not again[at] and again[at + 1] and parted[at] and texts[at].count(" ") < _BOX_WORDS:
            sheet.claim(rows[at], rows[-1] + 1, _FURNITURE)  # the heading of a box that no table knows
            break
        title, end = texts[at], at + 1
        owners[rows[at]] = _TITLE
        if again[at] or (end == size - 1 and parted[end] and title.startswith(texts[end])):
            owners[rows[end]] = _TITLE
            end += 1
        at = end
        if at < size and not again[at] and (parted[at] if twice else _is_prose(texts[at], teasers=teasers)):
            at += 1
            while twice and at < size and not (again[at] or parted[at]) and _is_prose(texts[at], teasers=teasers):
                at += 1
        for i in rows[end:at]:
            owners[i] = _TEASER
        teaser = unmarked(sheet.verbatim(rows[end], rows[at - 1] + 1)) if at > end else None
        items.append(Item(section, title, teaser or None))
    return items


def _is_prose(text: str, *, teasers: bool) -> bool:
    return kind(text) in ("LPWB" if teasers else "L")


def _text(line: str) -> str:
    """A line of a list; the cells of a table row and the bullet of a list item are not part of it."""
    if line[0] not in "|-*+" and line[-1] != "|":
        return line
    if line.startswith(("- ", "* ", "+ ")):
        return line[2:].lstrip(BLANKS)
    return " ".join(cells(line)) or line
