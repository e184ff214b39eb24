"""Where one related title ends and the next begins, on a line that joins them with a single blank.

A title that stands elsewhere proves its borders. Every other border is weighed: by the words on both sides of it
(`borders`), and by how long the titles become that it makes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Set
from itertools import accumulate, pairwise

from ldtd_dataset.pages.borders import Words, score, words_of
from ldtd_dataset.pages.title_words import BEFORE_NUMBER

LENGTH = 2_000
"""A longer line is no line of related titles, in code points."""

PROVING_WORDS = 4
"""A title with fewer words proves nothing where it stands inside a line."""

SURE_WORDS = 18
"""A line with more words that was not split may still hold two titles."""

# fmt: off
FIT = (
    -30, -14, -9, -5.5, -3.2, -1.9, -1.0, -0.4, 0, 0, 0, 0, 0, 0, 0, -0.2, -0.4, -0.7, -1.0, -1.4, -1.8, -2.2, -2.7,
    -3.3, -4.0, -4.8, -5.6, -6.5, -7.5, -8.5, -9.5, -11, -12, -14, -15, -17, -19, -21, -23, -25, -27,
)
# fmt: on
"""How well a title of so many words fits: most have 8 to 14."""

SECOND_COLON = -5.0
"""What each colon after the first takes from a title."""

_LONG = len(FIT)
_HOPELESS = -9.0
_PROVEN = 100.0
_FEW = 300
"""So many known titles are looked for one by one; of more, every stretch of words is looked up."""

_HELD = re.compile(r"“[^“”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]|«[^«»]*»")
_ID = re.compile(r"\d{5,7}")

Range = tuple[int, int]
"""Words of a line, half-open."""


def split(line: str, *known: Collection[str]) -> tuple[tuple[str, bool], ...]:
    """The titles of a joined line, each with whether its borders are proven.

    Input:  a line; collections of titles that stand elsewhere, a set or a mapping where they are many.
    Output: titles in order, verbatim; the article ids after them are dropped.
    Never:  cuts inside quotes or brackets, nor after a colon, a comma or a preposition, where no title proves it.
    """
    if len(line) > LENGTH:
        return ((line, False),)
    words = words_of(line)
    proven = {stretch for titles in known for stretch in _proven(line, words, titles)}
    borders = _borders(line, words, proven)
    chunks = list(_chunks(words))
    found: list[tuple[str, bool]] = []
    for start, end in chunks:
        cuts = _best(words, borders, proven, (start, end))
        sure = {edge for title in pairwise(cuts) if title in proven for edge in title}
        if len(chunks) == 1:
            sure |= {start, end}
        for a, b in pairwise(cuts):
            is_proven = (a, b) in proven or (a in sure and b in sure and b - a <= SURE_WORDS)
            found.append((line[words.spans[a][0] : words.spans[b - 1][1]], is_proven))
    return tuple(found)


def _chunks(words: Words) -> Iterator[Range]:
    """The runs of words between article ids."""
    start = 0
    for i in [i for i, text in enumerate(words.texts) if len(text) > 4 and _ID.fullmatch(text)]:
        ends = i + 1 == len(words) or words.opens[i + 1]
        if i > start and ends and words.bare[i - 1] not in BEFORE_NUMBER:
            yield start, i
            start = i + 1
    if start < len(words):
        yield start, len(words)


def _best(words: Words, borders: dict[int, float], proven: set[Range], chunk: Range) -> list[int]:
    """Where the best split of a chunk cuts it, its ends included: a dynamic programme over the borders."""
    start, end = chunk
    colons = list(accumulate((text[-1] == ":" for text in words.texts), initial=0))
    places = [start, *sorted(place for place in borders if start < place < end), end]
    total = {start: 0.0}
    cut_before: dict[int, int] = {}
    for n, b in enumerate(places[1:], 1):
        at, best = start, -math.inf
        for a in reversed(places[:n]):
            size, more = b - a, colons[b] - colons[a] - 1
            value = total[a] + (FIT[size] if size < _LONG else FIT[-1] - 2.0 * (size - _LONG))
            if more > 0:
                value += SECOND_COLON * more
            if proven and (a, b) in proven:
                value = total[a] + _PROVEN * size
            if value > best:
                at, best = a, value
            if size > _LONG:
                break
        total[b], cut_before[b] = best + borders.get(b, 0.0), at
    cuts = [end]
    while cuts[-1] != start:
        cuts.append(cut_before[cuts[-1]])
    return cuts[::-1]


def _borders(line: str, words: Words, proven: set[Range]) -> dict[int, float]:
    """Where a title may begin, and what speaks for it; the first word left out."""
    held = [m.span() for m in _HELD.finditer(line)]
    colon: int | None = None
    scores = {edge: 0.0 for stretch in proven for edge in stretch}
    for i in range(len(words) - 1, 0, -1):
        if words.texts[i][-1] == ":":
            colon = i
        at = words.spans[i][0]
        if words.opens[i] and not (held and any(start < at < end for start, end in held)):
            value = score(words, i, colon)
            if value > _HOPELESS:
                scores[i] = value
    return scores


def _proven(line: str, words: Words, known: Collection[str]) -> Iterator[Range]:
    """The stretches of words that are titles elsewhere and may stand as titles here."""
    found = list(_occurrences(line, words, known))
    starts = {start: i for i, (start, _) in enumerate(words.spans)} if found else {}
    ends = {end: i + 1 for i, (_, end) in enumerate(words.spans)} if found else {}
    for at, to in found:
        start, end = starts.get(at), ends.get(to)
        if start is None or end is None or end - start < min(PROVING_WORDS, len(words)):
            continue
        opens = start == 0 or words.texts[start - 1][-1] not in ":,;-–"
        if opens and (end == len(words) or words.opens[end]):
            yield start, end


def _occurrences(line: str, words: Words, known: Collection[str]) -> Iterator[Range]:
    """Where known titles stand in a line, in code points."""
    if len(known) <= _FEW:
        for title in known:
            if title and (at := line.find(title)) >= 0:
                yield at, at + len(title)
        return
    titles = known if isinstance(known, Set | Mapping) else frozenset(known)
    for i, (start, _) in enumerate(words.spans):
        if words.opens[i]:
            for _, end in words.spans[i + PROVING_WORDS - 1 : i + _LONG]:
                if line[start:end] in titles:
                    yield start, end
