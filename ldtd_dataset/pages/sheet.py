"""A page cut into lines, each with its kind: a letter of `marks.KINDS`. Owners come later; nothing is lost here."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import accumulate

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.page import Part
from ldtd_dataset.text import BLANKS

_INVISIBLE = BLANKS + "\n\u200b\u2060\ufeff"
_AFTER_PIECE = BLANKS + "|\n"
_SIZES = (marks.TITLE_WORDS, marks.LEAD_WORDS, marks.LONGEST_TITLE_WORDS)
_REST = 400
"""So many lines at most stand between a sub-heading and the boxes."""

_SIGNS = frozenset("hĐL([<-!|>»#*{")
"""What opens a line that `_signed` looks at; most lines open otherwise."""

_CLOSERS = '"”’»)]'
_MARKS = re.compile(rf"(?:(?:{marks.LEAD_MARK.pattern})[{_INVISIBLE}]*+)++")


@dataclass(slots=True)
class Sheet:
    """The lines of a page while their owners are being found.

    Output: `lines[i]` is a line without blanks at its ends; it starts at `starts[i]` and, with its line end, stops at
            `starts[i + 1]` (code points; one start more than there are lines). `kinds` has the letter of every line
            before the first box under the article. `owners[i]` is None until a line is claimed; blank ones are so.
    """

    text: str
    starts: list[int]
    lines: list[str]
    kinds: list[str]
    owners: list[Part | None]

    def claim(self, start: int, end: int, part: Part) -> None:
        """Give the lines from `start` up to `end` to `part`."""
        self.owners[start:end] = [part] * (end - start)

    def verbatim(self, start: int, end: int) -> str:
        """The text of the lines from `start` up to `end`, blanks at its ends cut, everything inside as it stands."""
        if end - start == 1:
            return self.lines[start]
        return self.text[self.starts[start] : self.starts[end]].strip(_INVISIBLE)


def cut(text: str) -> Sheet:
    """The sheet of a page.

    Input:  normalised text.
    Output: every code point of the text in exactly one line; a picture mark and the stray end of a comment are lines
            of their own (`marks.PIECE`).
    """
    raw = StringIO(text, newline="\n").readlines()  # str.splitlines takes twice as long
    if _may_have_pieces(text):
        raw = list(_pieces(raw))
    lines = [line.strip(_INVISIBLE) for line in raw]
    kinds: list[str] = []
    for line in lines:
        letter = kind(line)
        if letter == "E":
            if not _goes_on(lines, len(kinds)):
                break
            letter = "T"
        kinds.append(letter)
    blank = Part.BLANK
    owners = [None if line else blank for line in lines]
    return Sheet(text, list(accumulate(map(len, raw), initial=0)), lines, kinds, owners)


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether the article goes on under what reads as the heading of a box: a sentence follows, and then a box of ours.

    Never:  under the headings that the newspaper prints itself.
    """
    if _is_own_box(lines[at]):
        return False
    below = next((line for line in lines[at + 1 : at + 3] if line), "")
    return kind(below) == "P" and any(map(_is_own_box, lines[at + 1 : at + _REST]))


def _is_own_box(line: str) -> bool:
    return len(line) <= marks.FIXED_LENGTH and line.lower().rstrip(" :") in marks.OWN_BOXES


def _may_have_pieces(text: str) -> bool:
    """Whether PIECE may match in a text: three letters are looked for much faster than its marks are."""
    return "[" in text or "<" in text or ">" in text


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """The lines with every match of PIECE cut out of its line; the pipes and blanks around it go with it."""
    for line in lines:
        at = 0
        for piece in marks.PIECE.finditer(line) if _may_have_pieces(line) else ():
            if line[at : piece.start()].strip(_INVISIBLE + "|"):
                yield line[at : piece.start()]
                at = piece.start()
            end = piece.end()
            while end < len(line) and line[end] in _AFTER_PIECE:
                end += 1
            yield line[at:end]
            at = end
        if at < len(line):
            yield line[at:]


def cells(line: str) -> list[str]:
    """What stands in the cells of a table row, in order; empty cells and ruled lines are left out."""
    return [cell for cell in (cell.strip(BLANKS) for cell in line.split("|")) if cell.strip("-:")]


def unmarked(text: str) -> str:
    """A text without the newspaper's marks at its start.

    >>> unmarked("(LĐTĐ) (LĐTĐ) - Sáng nay"), unmarked("(LĐTĐ)\\nSáng nay"), unmarked("(LĐTĐ)")
    ('Sáng nay', 'Sáng nay', '')
    """
    found = _MARKS.match(text) if text[:1] in "([L" else None
    return text[found.end() :] if found else text


def words(line: str) -> int:
    """How many words a line has, near enough: its blanks and one."""
    return line.count(" ") + 1


def kind(line: str) -> str:
    """The letter of a line, from the line alone.

    Input:  a line without blanks at its ends.
    Output: a key of `marks.KINDS`.
    """
    if not line:
        return "-"
    if len(line) <= 64 and (letter := _marked(line)):
        return letter
    first = line[0]
    if (first in _SIGNS or line[-1] == "|") and (letter := _signed(line, first)):
        return letter
    if (first <= "z") and (first.islower() or first.isdigit()):
        if line.isascii() and marks.UNACCENTED.fullmatch(line):
            return "a"
        if marks.UNACCENTED_LEAD.match(line, 0, 500):
            return "x"
    return _prose(line)


def _signed(line: str, first: str) -> str:
    """The letter of a line that a sign at its start or a pipe at its end gives away, or ""."""
    if first in "hĐL" and "://" in line[:40] and marks.ADDRESS.fullmatch(line):
        return "U"
    if first in "([L" and marks.LEAD_MARK.match(line):
        return "L"
    if first in "<-!|" or line[-1] == "|":
        if marks.PIECE.search(line, 0, 900):
            return "O" if "![" in line else "J"
        if first == "|" or line[-1] == "|":
            return "erw"[min(len(cells(line)), 2)]
    if first in ">»" and marks.SEE_ALSO.match(line):
        return "x"
    if first in "#*-<[{" and marks.FOREIGN.match(line, 0, 64):
        return "Z"
    return ""


def _marked(line: str) -> str:
    """The letter of a short line that has a mark of its own, or ""."""
    if len(line) <= marks.FIXED_LENGTH:
        bare = line.lower().replace("\u00a0", " ")
        if letter := marks.FIXED.get(bare) or marks.FIXED.get(bare.rstrip(" :")):
            return letter
    if "/" in line and (stamp := marks.STAMP.fullmatch(line)):
        return "G" if (stamp["category"] or "ngày").lower() not in marks.STAMP_LABELS else "D"
    first = line[0]
    if first in "NT©CB":
        if first == "N" and marks.SOURCE.match(line):
            return "N"
        if first == "T" and marks.LIST_PAGE.fullmatch(line):
            return "Q"
        if first in "©CB" and marks.COPYRIGHT.match(line):
            return "F"
    if line[-1] in "đĐD₫" and marks.PRICE.fullmatch(line):
        return "z"
    if line[-1] == "]" and marks.FOREIGN.fullmatch(line):
        return "Z"
    return ""


def _prose(line: str) -> str:
    """The letter of a line of plain words: how long it is and how it ends."""
    tail = line[-100:]
    if ("ảnh" in tail or "Ả" in tail) and marks.CREDIT.search(tail):
        return "C" if words(line) <= marks.CAPTION_WORDS else "P"
    tail = tail.rstrip(_CLOSERS)
    last = tail[-1:]
    if last == "." and not tail.endswith(".."):
        return "P"
    if last in ":;,":
        return "K" if last == ":" and words(line) <= marks.LEAD_WORDS else "P"
    return "TVWB"[bisect_left(_SIZES, words(line))]
