"""The noun that a number counts: classifier and noun phrase, up to what closes it."""

from __future__ import annotations

from typing import NamedTuple

from ldtd_dataset.statistics.lexicon.closers import CLOSERS
from ldtd_dataset.statistics.lexicon.nouns import (
    CLASSIFIERS,
    EVENT_HEADS,
    EVENTS,
    GRADES,
    HEADS_ONLY,
    MODIFIERS,
    NOUNS,
    PLACES,
)
from ldtd_dataset.statistics.tokens import DIGITS, OPENING, WORD, Phrases, Tokens, phrases

NOUN, NAMED, MODIFIER, HEAD, VERBAL, CLOSER, PLACE = "noun", "named", "modifier", "head", "verbal", "closer", "place"
BEAR_NAMES = frozenset({"bodies", "places", "works"})
"""Groups of nouns that a proper name follows: "công ty Hoa Sen"."""
COMMON = frozenset({NOUN, MODIFIER})
"""What an acronym may mean and yet be no name: "15 trường THCS", "120 con CNVCLĐ"."""
KNOWN = frozenset({NOUN, NAMED, HEAD, PLACE})
LONGEST = 24
"""No noun phrase has more tokens."""
LONGEST_QUOTE = 40
MOST_UNKNOWN = 2

_COUNTED = [
    *(row for group, table in NOUNS.items() for row in phrases(table, NAMED if group in BEAR_NAMES else NOUN)),
    *phrases(CLASSIFIERS, NOUN),
    *phrases(EVENT_HEADS, HEAD),
    *phrases(EVENTS, VERBAL),
    *phrases(HEADS_ONLY, VERBAL),
]
_PHRASES = Phrases(
    [
        *(row for table in CLOSERS.values() for row in phrases(table, CLOSER)),
        *phrases(MODIFIERS, MODIFIER),
        *phrases(PLACES, PLACE),
        *_COUNTED,
    ]
)
FIRST_WORDS: frozenset[str] = frozenset(
    " ".join(phrase.split()[:2]) for phrase, _ in [*_COUNTED, *phrases(PLACES, PLACE)]
)
"""What a counted noun of the lexicon can begin with: its one syllable, or its first two."""


class NounPhrase(NamedTuple):
    """A noun phrase: the token after it, whether its first word is a noun of the lexicon, or one that may be a verb."""

    end: int
    known: bool
    verbal: bool = False
    adjectival: bool = False


def counted_word(t: Tokens, i: int) -> int | None:
    """The end of the one noun of the lexicon that starts at `i`: "hộ" of "hộ nghèo", "suất quà"."""
    meaning, size = _PHRASES.match(t, i)
    return i + size if meaning in {NOUN, NAMED, HEAD, VERBAL} else None


def closes(t: Tokens, i: int) -> bool:
    """Whether a verb, preposition, conjunction or the like starts at `i`."""
    return _PHRASES.match(t, i)[0] == CLOSER


def noun_phrase(t: Tokens, i: int, *, names: bool = False) -> NounPhrase | None:
    """phrase := quote | word (word)* [quote] ; a verb, preposition, conjunction, mark, name or place closes it

    A noun of the lexicon may be printed as a title: "4 Phó Chủ tịch".

    Input:  `names` lets proper names in: the base of a percentage keeps them ("tổng số đại biểu Quốc hội").
    """
    if t.at(i) in OPENING:
        end = _quote_end(t, i)
        return NounPhrase(end, True) if end else None
    if i >= t.size:
        return None
    past = min(t.size, i + LONGEST)
    if not names:
        titled = counted_word(t, i) if t.capital(i) else None
        past = _next_name(t, titled or i + 1, past, shouted=t.raw(i, i + 1).isupper())
    j, unknown, first, after_head = i, 0, "", False
    while j < past and (t.kind[j] == WORD or (j > i and _hyphen(t, j))):
        meaning, size = _PHRASES.match(t, j, past)
        if meaning == CLOSER:
            break
        if j > i and not names and (_opens_place(t, j, size, meaning) or (meaning == VERBAL and not after_head)):
            break
        if not size:
            unknown += t.kind[j] == WORD
            if unknown > MOST_UNKNOWN or (len(t.low[j]) == 1 and t.kind[j] == WORD):
                break
        first = first or meaning or "unknown"
        after_head = meaning == HEAD
        j += size or 1
    if i < j < t.size and t.low[j] in OPENING and not t.glued(j):
        j = _quote_end(t, j) or j
    return NounPhrase(j, first in KNOWN, first == VERBAL, first == MODIFIER) if j > i else None


def _next_name(t: Tokens, i: int, past: int, *, shouted: bool) -> int:
    """The next token that opens with a capital, or that is no word: no noun phrase without names reaches it.

    The grade of a prize is no name ("giải Nhất"), nor is what is all capitals in a headline that is; a glued hyphen
    parts no word ("tua-bin").
    """
    while i < past and (
        _small_word(t, i)
        or t.low[i] in GRADES.get(t.low[i - 1], ())
        or _hyphen(t, i)
        or (t.raw(i, i + 1).isupper() and (shouted or _PHRASES.match(t, i)[0] in COMMON))
    ):
        i += 1
    return i


def _small_word(t: Tokens, i: int) -> bool:
    return t.kind[i] == WORD and not t.capital(i)


def _hyphen(t: Tokens, i: int) -> bool:
    """Whether a hyphen at `i` stands inside a word in small letters."""
    return t.low[i] == "-" and t.glued(i) and t.glued(i + 1) and _small_word(t, i - 1) and _small_word(t, i + 1)


def _opens_place(t: Tokens, j: int, size: int, meaning: str) -> bool:
    """Whether a place, a named or a numbered thing opens here: "phía Nam", "quận Thanh Xuân", "giai đoạn 2"."""
    past = j + (size or 1)
    return meaning == PLACE or t.is_kind(past, DIGITS) or (meaning == NAMED and t.capital(past))


def _quote_end(t: Tokens, i: int) -> int | None:
    quote = t.quote(i)
    return quote[1] + 1 if quote and quote[0] == i and quote[1] - i < LONGEST_QUOTE else None
