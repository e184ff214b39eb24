"""The blank-line family: a blank line parts the paragraphs, an alt line and its caption stand on adjacent lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.alts import Alts
from ldtd_dataset.pages.page import Part
from ldtd_dataset.pages.sheet import Sheet, words
from ldtd_dataset.text import slug

OWNERS: dict[str, Part] = {
    "-": Part.BLANK,
    "J": Part.JUNK,
    "F": Part.FURNITURE,
    "U": Part.FURNITURE,
    "e": Part.FURNITURE,
    "C": Part.CAPTION,
    "O": Part.PICTURE,
    "Y": Part.BYLINE,
    "N": Part.SOURCE,
}  # fmt: skip
"""Who owns a line of this kind wherever it stands in an article."""

_RELATED_WORDS = 8
"""One title alone under a mobile lead has at least so many words; a sub-heading has fewer."""


def claim_body(sheet: Sheet, at: int, alts: Alts, *, title_a_line: bool) -> None:
    """Give every line from `at`, the first after the lead, to its owner.

    Input:  a sheet of the blank-line family whose lines before `at` are claimed; lines at the end may be.
    Output: related titles, alt lines, captions, furniture; what else the blocks hold is paragraphs.
    """
    while at < len(sheet.kinds) and sheet.kinds[at] == "J":
        sheet.owners[at] = Part.JUNK
        at += 1
    blocks = _blocks(sheet, at)
    start, end = next(blocks, (at, at))
    related = start == at and _claim_under_lead(sheet, start, end, alts)
    if start == at:
        start, end = next(blocks, (end, end))
    if not related and _is_related_block(sheet, start, end, alts, title_a_line=title_a_line):
        sheet.claim(start, end, Part.INLINE)
    else:
        _claim_block(sheet, start, end, alts)
    for start, end in blocks:
        _claim_block(sheet, start, end, alts)


def _blocks(sheet: Sheet, at: int) -> Iterator[tuple[int, int]]:
    """The runs of unclaimed lines between blank lines; what has an owner by its kind is claimed on the way."""
    start = None
    kinds, owners = sheet.kinds, sheet.owners
    for i in range(at, len(kinds)):
        if owners[i] is None and kinds[i] in "-JFUe":
            owners[i] = OWNERS[kinds[i]]
        if owners[i] is None:
            if start is None:
                start = i
        elif start is not None:
            yield start, i
            start = None
    if start is not None:
        yield start, len(kinds)


def _claim_under_lead(sheet: Sheet, start: int, end: int, alts: Alts) -> bool:
    """Claim the lines right under the lead: related titles, then perhaps a picture. Whether there was a title."""
    picture = next((i for i in range(start, end) if _is_alt(sheet, i, alts)), None)
    if picture is None:
        picture = _unproven_picture(sheet, start, end)
    sheet.claim(start, picture, Part.INLINE)
    _claim_pictures(sheet, picture, end, alts)
    return picture > start


def _unproven_picture(sheet: Sheet, start: int, end: int) -> int:
    """Where a picture that nothing proves begins under a lead; `end` where the lines are all related titles."""
    if sheet.kinds[end - 1] == "C":
        return max(start, end - 2)
    if sheet.kinds[end - 1] in "PK" and end - start >= 2:
        return end - 2
    return end


def _is_related_block(sheet: Sheet, start: int, end: int, alts: Alts, *, title_a_line: bool) -> bool:
    """Whether the first block after the lead holds related titles: it is mobile, or a box has one of them too."""
    if start == end or any(letter not in "TVWBx" for letter in sheet.kinds[start:end]):
        return False
    if sheet.kinds[start] == "x":
        return True
    block = sheet.lines[start:end]
    if any(alts.proves(line) or marks.TIMELINE.match(line) for line in block):
        return False
    if title_a_line:
        return len(block) > 1 or words(block[0]) >= _RELATED_WORDS
    return any(line in sheet.lines[len(sheet.kinds) :] for line in block)


def _claim_block(sheet: Sheet, start: int, end: int, alts: Alts) -> None:
    """Claim one block of the body: a picture, or a paragraph with what stands directly under it."""
    picture = next((i for i in range(start, end) if _is_alt(sheet, i, alts) or sheet.kinds[i] in "xC"), None)
    if picture is None:
        picture = start if _looks_like_picture(sheet, start, end) else end
    elif sheet.kinds[picture] == "C" and picture > start and _is_bare(sheet, picture - 1):
        picture -= 1
    sheet.claim(start, picture, Part.PARAGRAPH)
    _claim_pictures(sheet, picture, end, alts)


def _claim_pictures(sheet: Sheet, start: int, end: int, alts: Alts) -> None:
    """Claim lines from an alt line, a caption or a related title on: alt and caption in turn."""
    i = start
    while i < end:
        if sheet.kinds[i] == "x" and alts.related(sheet.lines[i]):
            sheet.owners[i] = Part.INLINE
        elif sheet.kinds[i] == "C" and not _is_alt(sheet, i, alts):
            sheet.owners[i] = Part.CAPTION
        elif i > start and not _is_alt(sheet, i, alts):
            sheet.owners[i] = Part.PARAGRAPH
        else:
            sheet.owners[i] = Part.PICTURE if sheet.kinds[i] == "O" else Part.ALT
            if i + 1 < end and _is_caption(sheet, i + 1, end, alts):
                i += 1
                sheet.owners[i] = Part.CAPTION
        i += 1


def _is_alt(sheet: Sheet, i: int, alts: Alts) -> bool:
    return sheet.kinds[i] in "aO" or (sheet.kinds[i] != "P" and alts.proves(sheet.lines[i]))


def _is_caption(sheet: Sheet, i: int, end: int, alts: Alts) -> bool:
    """Whether the line under an alt line is its caption; it may say the same as the alt line."""
    if sheet.kinds[i] in "axO":
        return False
    another = i + 1 < end and _is_alt(sheet, i, alts)
    return not another and words(sheet.lines[i]) <= marks.CAPTION_WORDS


def _is_bare(sheet: Sheet, i: int) -> bool:
    """Whether a line may be an alt line that nothing proves: no mark at its start, no stop at its end."""
    line = sheet.lines[i]
    return sheet.kinds[i] in "TV" and line[-1] not in ".…?!" and not marks.TIMELINE.match(line)


def _looks_like_picture(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a block of two lines is a picture whose alt line is not the headline."""
    return (
        end - start == 2
        and _is_bare(sheet, start)
        and sheet.kinds[start + 1] in "TVWP"
        and words(sheet.lines[start + 1]) <= marks.UNPROVEN_CAPTION_WORDS
        and not sheet.lines[start + 1][0].islower()
        and not marks.TIMELINE.match(sheet.lines[start + 1])
        and not _are_one_text(sheet.lines[start], sheet.lines[start + 1])
    )


def _are_one_text(first: str, second: str) -> bool:
    """Whether two lines surely are one text: entries of a list, a couplet, a quotation, a name over its address.

    >>> _are_one_text("Giải A: Công đoàn phường", "Giải B: Công đoàn xã"), _are_one_text("Lễ trao giải", "Ban tổ chức")
    (True, False)
    """
    labels = marks.LABEL.match(first), marks.LABEL.match(second)
    if labels[0] and labels[1] and labels[0][0] != labels[1][0]:
        return True
    if marks.DETAIL.match(second) or marks.QUOTATION.fullmatch(first):
        return True
    return any(_runs_on(first, second, *pair) for pair in marks.PAIRS) or _is_couplet(first.split(), second.split())


def _runs_on(first: str, second: str, opening: str, closing: str) -> bool:
    """Whether what the first line opens is closed by the second."""
    return first.count(opening) > first.count(closing) and second.count(opening) < second.count(closing)


def _is_couplet(six: list[str], eight: list[str]) -> bool:
    """Whether two lines are a couplet of six and eight syllables: the sixth of each in rhyme, both in a level tone."""
    if (len(six), len(eight)) != (6, 8):
        return False
    first, second = (marks.RHYME.search(slug(line[5])) for line in (six, eight))
    rhymes = first is not None and second is not None and first[0] == second[0]
    return rhymes and marks.UNEVEN.isdisjoint(unicodedata.normalize("NFD", six[5] + eight[5]))
