"""What the rest of a page proves of its first lines: which is the headline, and whether it is there at all."""

from __future__ import annotations

import itertools
from collections import Counter

from ldtd_dataset.pages.joined import split
from ldtd_dataset.pages.sheet import Sheet, words
from ldtd_dataset.text import slug

_JOINED_WORDS = 15
"""Fewer words are no joined titles."""

_TITLE_WORDS = 22
"""So many words may still be one title, if no title of the boxes proves a border in it."""

_HEADING_LINES = 2
"""So many lines may stand over the first title of a list."""

_LEAST_WORDS = 5
"""A title that is part of a joined line has at least so many words."""


def look_for_headline(sheet: Sheet, *, alone: bool) -> None:
    """Turn the kind of a proven headline into H, and of related titles that stand where it should into X.

    Input:  a sheet; `alone` says that paragraphs stand between blank lines.
    Never:  decides between kicker and headline without proof: the layouts do that.
    """
    first = _first_lines(sheet, 4)
    if first and sheet.kinds[first[0]] == "C":
        sheet.kinds[first[0]] = "T"  # "Ảnh: Hà Nội sau bão" is a headline, and no credit
    titles = [i for i in first[:2] if sheet.kinds[i] in "TVWPK"]
    proven = _proven(sheet, titles) if titles else None
    if proven is not None:
        sheet.kinds[proven] = "H"
    elif alone and "M" not in sheet.kinds and not any(sheet.kinds[i] in "LDGK" for i in first):
        for i in _related_at_top(sheet, first):
            sheet.kinds[i] = "X"


def is_list(sheet: Sheet) -> bool:
    """Whether title after title stands twice before any box: the page lists articles and is none.

    Output: True only where two different titles are printed twice, one of them at the very top; or under the heading of
            the list, with a blank line between, for an alt line and a caption that say the same are adjacent.
    """
    first = _first_lines(sheet, 12)
    twice = [(a, b) for a, b in itertools.pairwise(first) if sheet.lines[a] == sheet.lines[b]]
    if twice and twice[0][0] != first[0]:
        twice = [(a, b) for a, b in twice if b > a + 1]
    return len({sheet.lines[a] for a, _ in twice}) > 1 and twice[0][0] in first[: _HEADING_LINES + 1]


def recovered(sheet: Sheet) -> str | None:
    """The headline that an extract lost, where two pictures still bear it as their alt line."""
    counts = Counter(line for line, letter in zip(sheet.lines, sheet.kinds, strict=False) if letter in "TV")
    line, count = max(counts.items(), key=lambda entry: entry[1], default=("", 0))
    return line if count > 1 else None


def _first_lines(sheet: Sheet, count: int) -> list[int]:
    """The first lines of text, marks, stamps and furniture left out but stamps after the first line of text."""
    found: list[int] = []
    for i, letter in enumerate(sheet.kinds):
        if letter in "-JMFU" or (letter in "DG" and not found):
            continue
        found.append(i)
        if len(found) == count:
            break
    return found


def _proven(sheet: Sheet, titles: list[int]) -> int | None:
    """The title that opens the unaccented lines, else the one that stands again as a line of its own."""
    rest = titles[-1] + 1
    unaccented = next((sheet.lines[i] for i in range(rest, len(sheet.kinds)) if sheet.kinds[i] in "ax"), None)
    if unaccented:
        openings = {i: slug(sheet.lines[i]) for i in titles}
        fits = [i for i, text in openings.items() if " " in text and f"{unaccented} ".startswith(f"{text} ")]
        if fits:
            return max(fits, key=lambda i: len(openings[i]))  # a kicker may open as the headline does
    others = sheet.lines[rest : len(sheet.kinds)]
    return next((i for i in reversed(titles) if sheet.lines[i] in others), None)


def _related_at_top(sheet: Sheet, first: list[int]) -> list[int]:
    """The related titles that stand where the headline should, because the extract lost headline and lead."""
    if len(first) < 2 or sheet.kinds[first[0]] not in "TVWB" or sheet.lines[first[0]].isupper():
        return []
    end = first[0]
    while end < len(sheet.kinds) and sheet.kinds[end] in "TVWB":
        end += 1
    body = first[1] if end == first[0] + 1 else next((i for i in first if i > end), end)
    if body <= end or body >= len(sheet.kinds) or sheet.kinds[body] not in "PWB":
        return []
    if sheet.kinds[body + 1 : body + 2] and sheet.kinds[body + 1] in "TVWBax":
        return []  # titles under it make it the lead
    block = sheet.lines[first[0] : end]
    related = _is_joined(sheet, block[0]) if len(block) == 1 else min(map(words, block)) >= _LEAST_WORDS
    return list(range(first[0], end)) if related else []


def _is_joined(sheet: Sheet, line: str) -> bool:
    """Whether a line surely holds several titles, as the titles in the boxes and the borders in it say."""
    count = words(line)
    if count < _JOINED_WORDS:
        return False
    titles = split(line, frozenset(sheet.lines[len(sheet.kinds) :]))
    sure = count > _TITLE_WORDS or any(proven for _, proven in titles)
    return sure and len(titles) > 1 and all(words(title) >= _LEAST_WORDS for title, _ in titles)
