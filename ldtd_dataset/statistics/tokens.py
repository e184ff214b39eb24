"""A sentence as tokens: digits, words, marks. Tokens only point; the text is never rewritten."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
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
            of the whole text; `printed` are the places of DIGITS. `at` gives "" for the few places before the first
            token and after the last: both lists end in PAD empty tokens, which a negative index meets too.
    Source: a run of digits keeps its inner "." and "," ("6.003", "79,88"), never its last.
    """

    __slots__ = ("_quotes", "at", "end", "kind", "limit", "low", "printed", "size", "start", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.limit = len(text) if end is None else end
        self.low: list[str] = []
        self.kind: list[int] = []
        self.start: list[int] = []
        self.printed: list[int] = []
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
                    if found.lastindex == DIGITS:
                        self.printed.append(len(self.low))
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

    __slots__ = ("_ends", "_starts")

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        table = dict(rows)
        self._starts = _index(table, 0, 1)
        self._ends = _index(table, -1, -2)

    def match(self, tokens: Tokens, index: int, past: int | None = None) -> tuple[str, int]:
        """The meaning and the number of tokens of the longest phrase that starts at `index`; ("", 0) where none does.

        Input:  `past` is the token that no phrase may reach, the end of the sentence where it is not given.
        """
        low = tokens.low
        heads = self._starts.get(low[index])
        if heads is None:
            return NO_PHRASE
        for size, phrase, meaning in heads.get(low[index + 1], heads[""]):
            if (past is None or index + size <= past) and (size < 3 or " ".join(low[index : index + size]) == phrase):
                return meaning, size
        return NO_PHRASE

    def match_back(self, tokens: Tokens, past: int, most: int = 4) -> tuple[str, int]:
        """The meaning and the length of the longest phrase that ends right before `past`."""
        low = tokens.low
        tails = self._ends.get(low[past - 1]) if past > 0 else None
        if tails is None:
            return NO_PHRASE
        for size, phrase, meaning in tails.get(low[past - 2], tails[""]):
            if size <= most and (size < 3 or " ".join(low[past - size : past]) == phrase):
                return meaning, size
        return NO_PHRASE


NO_PHRASE = ("", 0)
_Candidates = list[tuple[int, str, str]]


def _index(table: Mapping[str, str], first: int, second: int) -> dict[str, dict[str, _Candidates]]:
    """The phrases (length, words, meaning; longest first) by their outermost syllable, and by the one next to it.

    Output: a syllable that no phrase has there stands for "": what is left is the phrase of one syllable.
    """
    index: dict[str, dict[str, _Candidates]] = {}
    for phrase, meaning in sorted(table.items(), key=lambda row: -row[0].count(" ")):
        words = phrase.split(" ")
        by_next = index.setdefault(words[first], {"": []})
        row = (len(words), phrase, meaning)
        if len(words) > 1:
            by_next.setdefault(words[second], []).append(row)
        else:
            for rows in by_next.values():
                rows.append(row)
    return index
