"""How we spell and how we point: NFC once, blanks, slugs, sentences, spans.

Everything above this floor points into text that `normalize` made; nothing above it rewrites text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import filterfalse, groupby
from typing import NamedTuple

BLANKS = " \u00a0"
"""What is cut at the ends of a field or a paragraph; inside, both stay."""

_LINE_ENDS = ("\r", "\u0085", "\u2028", "\u2029")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_PUNCTUATION = "\u00a0–“”‘’…"
_USUAL = "\x00-\x7fÀ-ÖØ-öø-\u024f\u1e00-\u1eff"
_LATIN = re.compile(f"[{_USUAL}]*+")
"""ASCII and Latin letters: to see that there is nothing else takes half as long as to look for it."""
_FOREIGN = re.compile(f"[^{_USUAL}][^{_USUAL}]*")
"""Runs of what is neither ASCII nor a Latin letter: a regex that opens with one class is found in half the time."""
_SHAPES = bytes(ord("a" if code > 0x7F or chr(code).isalpha() else " ") for code in range(0x100))
"""What a byte of UTF-8 is worth, where all that is not ASCII is a letter."""
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_MANY_MARKS = 64
_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{_MANY_MARKS},}}")
"""Runs that hold all combining marks beyond so many on one letter, and other things that no letter is."""
_AROUND_SENTENCE = BLANKS + "\n"
_ENDS_SENTENCE = "!?…\n"
"""What ends a sentence as a full stop does."""
_SENTENCE_END = re.compile('\\.\\.*["”’»)\\]]*')
"""The end of a sentence, where all that ends one is a full stop: a regex that opens with one letter is found in a fifth
of the time."""
_OPENS_SENTENCE = re.compile(r"[ \u00a0]*[-–+•]?[ \u00a0]*[\"“‘«(\[]*(?:[^\W_]|$)")
# fmt: off
_SHORT = (
    "TP", "Tp", "TS", "ThS", "PGS", "GS", "BS", "CN", "KS", "LS", "NSND", "NSƯT", "Tr", "tr", "đ", "Đ", "v", "vv",
    "St", "Mr", "Mrs", "Ms", "Dr", "No",
)
# fmt: on
_CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ"
_ABBREVIATION = re.compile(rf"(?<![^\W_])(?:{'|'.join(_SHORT)}|[{_CAPITAL}])\.$")
_ENDS_ABBREVIATION = frozenset(_CAPITAL).union(word[-1] for word in _SHORT)


class Span(NamedTuple):
    """A half-open range of code points, `text[start:end]`."""

    start: int
    end: int


def normalize(text: str) -> str:
    """The text as every later floor sees it.

    Input:  any string without lone surrogates.
    Output: NFC; line ends are "\\n"; tabs are blanks; other control characters are gone.
    Never:  trims, folds case, or touches blanks inside a line.
    Source: the contract's invariants, "at the door".
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    text = text.replace("\t", " ")
    return nfc(text if printable(text) else _CONTROLS.sub("", text))


def printable(text: str) -> bool:
    """Whether all of a text is seen, but for blanks and line ends: then it holds no control character, and no half of
    a surrogate pair. (A text that holds neither may still be unprintable: by a soft hyphen, say.)"""
    return text.isprintable() or text.replace("\n", " ").replace("\u00a0", " ").isprintable()


def nfc(text: str) -> str:
    """The text in NFC, in linear time.

    Never:  leaves long runs of marks to `unicodedata` as they come: it orders them in time quadratic in their length.
    """
    if any(map(unicodedata.combining, "".join(_FOREIGN.findall(text[::_MANY_MARKS])))):
        text = _MARKS.sub(_ordered, text)
    return unicodedata.normalize("NFC", text)


def _ordered(found: re.Match[str]) -> str:
    """A run of marks in canonical order."""
    marks = found[0].translate({ord(mark): unicodedata.normalize("NFD", mark) for mark in set(found[0])})
    classes = {mark: unicodedata.combining(mark) for mark in set(marks)}
    moves = {mark: order > 0 for mark, order in classes.items()}
    runs = groupby(marks, moves.__getitem__)
    return "".join("".join(sorted(run, key=classes.__getitem__) if move else run) for move, run in runs)


def lone_surrogate(text: str) -> int | None:
    """Where the first lone surrogate stands (code points), or None."""
    try:
        text.encode("utf-16-le")  # nine times as fast as UTF-8
    except UnicodeEncodeError as error:
        return error.start
    return None


def slug(text: str) -> str:
    """The unaccented form that the CMS gives a picture's alt line: "Đổi mới, sáng tạo" is "doi moi sang tao".

    Input:  any text.
    Output: lower-case ASCII letters and digits, words parted by one blank.
    """
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _NOT_SLUG.sub(" ", "".join(filterfalse(unicodedata.combining, bare))).strip()


def syllable_count(text: str) -> int:
    """How many maximal runs of letters the text has."""
    for mark in _PUNCTUATION:
        text = text.replace(mark, " ")
    if not _LATIN.fullmatch(text):
        text = _FOREIGN.sub(_shape, text)
    return (b" " + text.encode().translate(_SHAPES)).count(b" a")


def _shape(found: re.Match[str]) -> str:
    """A letter for each letter, a blank for anything else."""
    return "".join("a" if char.isalnum() and not char.isdecimal() else " " for char in found[0])


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of `text[start:end]`, in order; blanks and line ends between them belong to none.

    Input:  normalised text; a line end always ends a sentence.
    Output: spans in code points of the whole text, disjoint, none empty.
    Never:  ends a sentence after an initial or a title ("TP. Hà Nội", "GS. An") nor before a small letter.
    """
    past = len(text) if end is None else end
    for stop in _sentence_ends(text, start, past):
        span = _trimmed(text, start, stop)
        if span.end > span.start:
            yield span
        start = stop


def sentence_count(text: str) -> int:
    """How many sentences the text has: as many as `sentences` gives."""
    count, start = 0, 0
    for stop in _sentence_ends(text, 0, len(text)):
        count += bool(text[start:stop].strip(_AROUND_SENTENCE))
        start = stop
    return count


def _sentence_ends(text: str, start: int, past: int) -> Iterator[int]:
    stops = text[start:past]
    for mark in _ENDS_SENTENCE:
        stops = stops.replace(mark, ".")
    for found in _SENTENCE_END.finditer(stops):
        at, end = start + found.start(), start + found.end()
        if end < past and "\n" not in text[at:end]:
            if text[end] not in BLANKS or not _opens_sentence(text, end, past):
                continue
            if text[at - 1 : at] in _ENDS_ABBREVIATION and _ABBREVIATION.search(text, max(start, at - 8), end):
                continue
        yield end
    yield past


def _opens_sentence(text: str, at: int, past: int) -> bool:
    """Whether a sentence, and no small letter, follows the blank at `at`."""
    first = text[at + 1 : min(at + 2, past)]
    if first.isalnum():
        return not first.islower()
    opens = _OPENS_SENTENCE.match(text, at, past)
    return opens is not None and not text[opens.end() - 1].islower()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _AROUND_SENTENCE:
        start += 1
    while end > start and text[end - 1] in _AROUND_SENTENCE:
        end -= 1
    return Span(start, end)
