"""The pipe family: a line is a paragraph; related titles, pictures and captions are rows of tables."""

from __future__ import annotations

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.blank import OWNERS
from ldtd_dataset.pages.page import Part
from ldtd_dataset.pages.sheet import Sheet, cells, words

_TITLE_CELL_WORDS = 4
"""A related title in a row of several cells has at least so many words; the cells of other tables have fewer."""


def claim_body(sheet: Sheet, at: int) -> None:
    """Give every line from `at`, the first after the headline, to its owner.

    Input:  a sheet of the pipe family whose lines before `at` are claimed; lines at the end may be.
    Output: rows before the first paragraph and picture are related titles; a row under a picture is its caption; a
            table with several cells a row stays in the body; every other line is a paragraph.
    """
    i, end = at, len(sheet.kinds)
    while i < end and sheet.kinds[i] in "rwe-":
        if not _is_titles(sheet, i):
            break
        sheet.owners[i] = Part.INLINE if sheet.kinds[i] in "rw" else OWNERS[sheet.kinds[i]]
        i += 1
    while i < end:
        i = _claim(sheet, i)


def _is_titles(sheet: Sheet, i: int) -> bool:
    return sheet.kinds[i] != "w" or all(words(cell) >= _TITLE_CELL_WORDS for cell in cells(sheet.lines[i]))


def _claim(sheet: Sheet, i: int) -> int:
    """Claim the line at `i`, with the rows that belong to it. The next line to claim."""
    letter = sheet.kinds[i]
    if sheet.owners[i] is not None:
        return i + 1
    if letter == "O":
        sheet.owners[i] = Part.PICTURE
        return _claim_caption(sheet, i + 1)
    if letter == "r":
        return _claim_rows(sheet, i)
    sheet.owners[i] = OWNERS.get(letter, Part.PARAGRAPH)
    return i + 1


def _claim_caption(sheet: Sheet, i: int) -> int:
    """Claim the row, or the line with a credit, under a picture; or the row with a caption for each of several."""
    under = i
    while i < len(sheet.kinds) and sheet.kinds[i] in "e-":
        sheet.owners[i] = OWNERS[sheet.kinds[i]]
        i += 1
    if i < len(sheet.kinds) and sheet.kinds[i] == "w" and _captions_each(sheet, under, i):
        sheet.owners[i] = Part.CAPTION
        return i + 1
    if i < len(sheet.kinds) and sheet.kinds[i] in "rC":
        sheet.owners[i] = Part.CAPTION
        i += 1
        if i < len(sheet.kinds) and sheet.kinds[i] == "r" and marks.CREDIT.match(cells(sheet.lines[i])[0]):
            sheet.owners[i] = Part.CAPTION
            i += 1
    return i


def _captions_each(sheet: Sheet, under: int, i: int) -> bool:
    """Whether the row at `i` has a cell for each picture of the row that ends before `under`."""
    pictures = len(cells(sheet.lines[i]))
    return sheet.kinds[max(under - pictures - 1, 0) : under].count("O") == pictures


def _claim_rows(sheet: Sheet, i: int) -> int:
    """Claim rows of one cell under no picture: several are related titles, one is a caption that lost its picture."""
    end = i
    while end < len(sheet.kinds) and sheet.kinds[end] == "r":
        end += 1
    if end - i > 1:
        sheet.claim(i, end, Part.INLINE)
    else:
        size = words(sheet.lines[i])
        sheet.owners[i] = Part.CAPTION if size <= marks.UNPROVEN_CAPTION_WORDS else Part.PARAGRAPH
    return end
