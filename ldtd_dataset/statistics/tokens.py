"""A sentence as tokens: digits, words, marks. Tokens only point; the text is never rewritten."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import add

_TOKEN = re.compile(r"([0-9]+(?:[.,][0-9]+)*)|([^\W\d_]+)|(\S)")
DIGITS, WORD, MARK = 1, 2, 3
PAD = 12
_NO_TOKENS, _NO_KINDS = ("",) * PAD, (0,) * PAD
OPENING = {"“": "”", "‘": "’", "«": "»", '"': '"'}
CLOSING = frozenset({"”", "’", "»", '"'})


class Tokens:
    """The tokens of `text[start:end]`, as parallel lists.

    Output: `low[i]` is the token in small letters, `kind[i]` DIGITS, WORD or MARK, `start[i]` and `end[i]` code points
            of the whole text. `at` gives "" for the few places before the first token and after the last: both lists
            end in PAD empty tokens, which a negative index meets too.
    Source: a run of digits keeps its inner "." and "," ("6.003", "79,88"), never its last.
    """

    __slots__ = ("_quotes", "at", "end", "kind", "limit", "low", "size", "start", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.limit = len(text) if end is None else end
        self.low: list[str] = []
        self.kind: list[int] = []
        self.start: list[int] = []
        self._read(_small(text[start : self.limit]), start)
        self.end: list[int] = list(map(add, self.start, map(len, self.low)))
        self.size = len(self.low)
        self.low += _NO_TOKENS
        self.kind += _NO_KINDS
        self.at = self.low.__getitem__
        self._quotes: list[tuple[int, int]] | None = None

    def _read(self, text: str, at: int) -> None:
        """Most of what stands between two blanks is letters alone; the rest is taken apart."""
        low, kind, start = self.low.append, self.kind.append, self.start.append
        for word in text.split(" "):
            if word.isalpha():
                low(word)
                kind(WORD)
                start(at)
            elif word:
                for found in _TOKEN.finditer(word):
                    low(found[0])
                    kind(found.lastindex or MARK)
                    start(at + found.start())
            at += len(word) + 1

    def is_kind(self, index: int, kind: int) -> bool:
        return self.kind[index] == kind

    def capital(self, index: int) -> bool:
        """Whether the token opens with a capital letter."""
        return 0 <= index < self.size and self.text[self.start[index]].isupper()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < index < self.size and self.start[index] == self.end[index - 1]

    def raw(self, first: int, past: int) -> str:
        """The text from token `first` to the end of token `past - 1`."""
        return self.text[self.start[first] : self.end[past - 1]]

    def quote(self, index: int) -> tuple[int, int] | None:
        """The tokens of the marks that open and close the quote around or at `index`; None outside quotes."""
        if self._quotes is None:
            self._quotes = _quotes(self.low)
        k = bisect_right(self._quotes, (index, self.size)) - 1
        return self._quotes[k] if k >= 0 and index <= self._quotes[k][1] else None

    def index_at(self, offset: int, near: int) -> int:
        """The first token from `near` on that starts at or after `offset`."""
        while near < self.size and self.start[near] < offset:
            near += 1
        return near


def _quotes(low: list[str]) -> list[tuple[int, int]]:
    """The quotes that open and close: a straight mark closes what is open, else it opens."""
    pairs: list[tuple[int, int]] = []
    if CLOSING.isdisjoint(low):
        return pairs
    start = -1
    for k, mark in enumerate(low):
        if mark in CLOSING and start >= 0:
            pairs.append((start, k))
            start = -1
        elif mark in OPENING:
            start = k
    return pairs


def phrases(table: str, meaning: str = "yes") -> list[tuple[str, str]]:
    """The phrases of a table's text, parted by commas or line ends, each with the meaning."""
    return [(" ".join(phrase.split()), meaning) for phrase in re.split(r"[,\n]", table) if phrase.strip()]


def _small(text: str) -> str:
    """Small letters, one for one: a letter whose small form is longer stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Phrases:
    """Phrases of several syllables, found by the longest match.

    Input:  (phrase in small letters, syllables parted by one blank; what it means) pairs.
    """

    __slots__ = ("_ends", "_longest", "_table")

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._table: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        for phrase, meaning in rows:
            self._table[phrase] = meaning
            words = phrase.split(" ")
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
            self._ends[words[-1]] = max(self._ends.get(words[-1], 0), len(words))

    def match(self, tokens: Tokens, index: int, past: int | None = None) -> tuple[str, int]:
        """The meaning and the number of tokens of the longest phrase that starts at `index`; ("", 0) where none does.

        Input:  `past` is the token that no phrase may reach, the end of the sentence where it is not given.
        """
        if index >= tokens.size:
            return "", 0
        longest = self._longest.get(tokens.low[index], 0)
        for size in range(min(longest, (tokens.size if past is None else past) - index), 0, -1):
            meaning = self._table.get(" ".join(tokens.low[index : index + size]))
            if meaning is not None:
                return meaning, size
        return "", 0

    def match_back(self, tokens: Tokens, past: int, most: int = 4) -> tuple[str, int]:
        """The meaning and the length of the longest phrase that ends right before `past`."""
        longest = self._ends.get(tokens.low[past - 1], 0) if past > 0 else 0
        for size in range(min(longest, most, past), 0, -1):
            meaning = self._table.get(" ".join(tokens.low[past - size : past]))
            if meaning is not None:
                return meaning, size
        return "", 0
