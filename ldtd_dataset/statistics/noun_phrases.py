"""The noun that a number counts: classifier and noun phrase, up to what closes it."""

from __future__ import annotations

from typing import NamedTuple

from ldtd_dataset.statistics.lexicon.closers import CLOSERS
from ldtd_dataset.statistics.lexicon.nouns import CLASSIFIERS, EVENT_HEADS, EVENTS, MODIFIERS, NOUNS, PLACES
from ldtd_dataset.statistics.tokens import OPENING, WORD, Phrases, Tokens, phrases

NOUN, MODIFIER, HEAD, CLOSER, PLACE = "noun", "modifier", "head", "closer", "place"
LONGEST_QUOTE = 40
MOST_UNKNOWN = 2


_PHRASES = Phrases(
    [
        *(row for table in CLOSERS.values() for row in phrases(table, CLOSER)),
        *phrases(MODIFIERS, MODIFIER),
        *(row for table in NOUNS.values() for row in phrases(table, NOUN)),
        *phrases(CLASSIFIERS, NOUN),
        *phrases(PLACES, PLACE),
        *phrases(EVENT_HEADS, HEAD),
    ]
)
FIRST_SYLLABLES: frozenset[str] = frozenset(
    phrase.split()[0] for table in (*NOUNS.values(), CLASSIFIERS, EVENT_HEADS) for phrase, _ in phrases(table, NOUN)
)
"""What a counted noun of the lexicon can begin with."""
_EVENTS = Phrases(phrases(EVENTS, MODIFIER))


class NounPhrase(NamedTuple):
    """A noun phrase: the token after it, and whether the lexicon knows its first word."""

    end: int
    known: bool


def counted_word(t: Tokens, i: int) -> int | None:
    """The end of the one noun of the lexicon that starts at `i`: "hộ" of "hộ nghèo", "suất quà"."""
    meaning, size = _PHRASES.match(t, i)
    return i + size if meaning in {NOUN, HEAD} else None


def closes(t: Tokens, i: int) -> bool:
    """Whether a verb, preposition, conjunction or the like starts at `i`."""
    return _PHRASES.match(t, i)[0] == CLOSER


def noun_phrase(t: Tokens, i: int, *, names: bool = False) -> NounPhrase | None:
    """phrase := quote | word (word)* [quote] ; it closes at a verb, preposition, conjunction, mark, proper name or place

    Input:  `names` lets proper names in: the base of a percentage keeps them ("tổng số đại biểu Quốc hội").
    """
    if t.at(i) in OPENING:
        end = _quote_end(t, i)
        return NounPhrase(end, True) if end else None
    j, unknown, known, after_head = i, 0, False, False
    while j < t.size:
        if t.kind[j] != WORD:
            if j > i and t.low[j] in OPENING and not t.glued(j):
                j = _quote_end(t, j) or j
            break
        meaning, size = _EVENTS.match(t, j) if after_head else ("", 0)
        if not size:
            meaning, size = _PHRASES.match(t, j)
        capital = t.capital(j)
        if size:
            if meaning == CLOSER and not (capital and j > i and names):
                break
            if j > i and not names and _names_place(t, j, size, meaning):
                break
            known = known or j == i
        else:
            if (capital and j > i and not names) or len(t.low[j]) == 1:
                break
            unknown += 1
            if unknown > MOST_UNKNOWN and not names:
                break
            size = 1
        after_head = meaning == HEAD
        j += size
    return NounPhrase(j, known) if j > i else None


def _names_place(t: Tokens, j: int, size: int, meaning: str) -> bool:
    """Whether a place or a proper name opens here: "quận Thanh Xuân", "phía Nam", a capital that the lexicon spells small."""
    if meaning == PLACE:
        return True
    return t.capital(j + size) and not t.capital(j) and not _PHRASES.match(t, j + size)[1]


def _quote_end(t: Tokens, i: int) -> int | None:
    quote = t.quote(i)
    return quote[1] + 1 if quote and quote[0] == i and quote[1] - i < LONGEST_QUOTE else None
