"""Reading the unit after a number, and the per-unit after that."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ldtd_dataset.statistics.lexicon.cues import LAND_BEFORE
from ldtd_dataset.statistics.lexicon.numerals import SCALES
from ldtd_dataset.statistics.lexicon.units import GOLD_WEIGHTS, NOT_UNITS, UNITS, UNITS_ONLY_BEFORE, Unit
from ldtd_dataset.statistics.noun_phrases import counted_word, noun_phrase
from ldtd_dataset.statistics.tokens import DIGITS, WORD, Phrases, Tokens

_BY_SYMBOL = {symbol: row for row in UNITS for symbol in row.symbols}
_SYMBOLS = {
    first: re.compile(
        "(?:" + "|".join(re.escape(s) for s in sorted(symbols, key=len, reverse=True)) + r")(?![^\W_]|[.-][^\W\d_])"
    )
    for first in {symbol[0] for symbol in _BY_SYMBOL}
    if (symbols := [symbol for symbol in _BY_SYMBOL if symbol[0] == first])
}
"""The symbols by their first character, longest first, each at the end of its token."""
_BY_WORDS = {word: row for row in UNITS for word in row.words}
_WORDS = Phrases((word.replace("-", " - "), word) for word in _BY_WORDS)
UNIT_SYLLABLES: frozenset[str] = frozenset(word.split()[0] for word in _BY_WORDS)
METRE, MONTHS_OLD, YEARS_OLD = _BY_WORDS["mét"], _BY_WORDS["tháng tuổi"], _BY_WORDS["tuổi"]
_TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_NOT_SPACED = re.compile(r"[A-KM-UX-Z]")
"""Symbols that must touch their number: "12 A" is a class, "220 V" a voltage."""
PREFIXES: dict[str, Unit] = {s: _BY_SYMBOL[s] for s in ("$", "€", "£", "¥", "₫") if s in _BY_SYMBOL}
CALENDAR: dict[tuple[str, str], Decimal] = {("a", "mo"): Decimal(12)}
"""How many of the smaller unit one larger is, where no fixed factor says so."""

PHYSICAL = frozenset({"measure", "duration"})
VND = _BY_SYMBOL["VND"]


class UnitMatch(NamedTuple):
    """A unit and the token after it."""

    unit: Unit
    end: int


def read_unit(t: Tokens, i: int) -> UnitMatch | None:
    """unit := symbol (its case matters) | words (longest match), unless the next syllable makes another word"""
    if i >= t.size:
        return None
    return _read_symbol(t, i) or _read_words(t, i)


def _read_symbol(t: Tokens, i: int) -> UnitMatch | None:
    start = t.start[i]
    pattern = _SYMBOLS.get(t.text[start])
    found = pattern.match(t.text, start, t.limit) if pattern else None
    if found is None:
        return None
    symbol = found.group()
    if not t.glued(i) and _NOT_SPACED.fullmatch(symbol):
        return None
    unit = _BY_SYMBOL[symbol]
    end = t.index_at(found.end(), i)
    if symbol in _BY_WORDS and t.at(end) in NOT_UNITS.get(symbol, ()):
        return None
    return UnitMatch(unit, end)


def _read_words(t: Tokens, i: int) -> UnitMatch | None:
    word, size = _WORDS.match(t, i)
    while size:
        after = t.at(i + size)
        if word == "năm" and _is_year(t, i + size):
            return None
        only = UNITS_ONLY_BEFORE.get(word)
        if after not in NOT_UNITS.get(word, ()) and (only is None or after in only or _of_land(t, i, i + size)):
            return UnitMatch(_BY_WORDS[word], i + size)
        if size == 1:
            break
        word, size = word.rpartition(" ")[0], size - 1
        if word not in _BY_WORDS:
            break
    return None


def _is_year(t: Tokens, i: int) -> bool:
    """Whether the digits at `i` are one year, and no span of years: "từ 12 năm 2020 lên 18 năm 2024"."""
    year = t.low[i]
    return t.kind[i] == DIGITS and len(year) == 4 and year[:2] in {"19", "20"} and t.at(i + 1) not in {"-", "–", "/"}


def _of_land(t: Tokens, i: int, end: int) -> bool:
    """Whether nothing follows, and a word of extent stands before: "ao rộng hơn 1 mẫu"."""
    return t.at(end) in {"", ".", ",", ";", ")"} and not LAND_BEFORE.isdisjoint(t.low[max(0, i - 5) : i])


def steps(larger: Unit, smaller: Unit) -> Decimal | None:
    """How many of `smaller` one `larger` is; None where they do not compose ("1 giờ 30 phút": 60)."""
    if larger.dimension != smaller.dimension or larger.code == smaller.code:
        return None
    calendar = CALENDAR.get((larger.code, smaller.code))
    if calendar is not None:
        return calendar
    if larger.factor is None or smaller.factor is None:
        return None
    ratio = Decimal(larger.factor) / Decimal(smaller.factor)
    return ratio if ratio > 1 and ratio == int(ratio) else None


def is_flow(code: str) -> bool:
    """Whether the rate is over time, so that what follows is what flows: "3.000 m3/ngày nước thải"."""
    return code.partition("/")[2] in _TIMES


def rate(unit: Unit, t: Tokens, i: int) -> tuple[str, int] | None:
    """rate := unit "/" unit, both physical: the UCUM code of the quotient and the token after it

    Never:  of a duration ("8 giờ/ngày" is hours per day, a per-unit), nor of a unit outside UCUM ("tạ/ha").
    """
    if unit.kind != "measure" or not unit.code.isascii() or t.at(i) != "/":
        return None
    below = read_unit(t, i + 1)
    if (
        below is None
        or below.unit.kind not in PHYSICAL
        or not below.unit.code.isascii()
        or t.is_kind(below.end, DIGITS)
    ):
        return None
    return f"{unit.code}/{below.unit.code}", below.end


def read_per(t: Tokens, i: int) -> tuple[tuple[str, ...], int]:
    """per := ("/" ["1"] x | ["cho"] "mỗi" x | "một" x)* ; what x is, as printed, and the token after it

    Source: the annotation guide, "Units": chains ("đồng/người/tháng") keep their order.
    """
    found: list[str] = []
    while True:
        start = _per_start(t, i, bool(found))
        end = _per_word(t, start, slash=t.at(i) == "/") if start else None
        if start is None or end is None:
            return tuple(found), i
        found.append(t.raw(start, end))
        i = end


def _per_start(t: Tokens, i: int, again: bool) -> int | None:
    word = t.at(i)
    if word == "/":
        return i + 2 if t.at(i + 1) in {"1", "01", "một"} else i + 1
    if word == "mỗi":
        return i + 1
    if word in {"cho", "trên", "trong"} and t.at(i + 1) in {"mỗi", "một"}:
        return i + 2
    if word != "một" or t.at(i + 1) in SCALES:
        return None
    named = again or t.at(i + 1) in GOLD_WEIGHTS or counted_word(t, i + 1) or read_unit(t, i + 1)
    return i + 1 if named else None


def _per_word(t: Tokens, i: int, slash: bool) -> int | None:
    unit = read_unit(t, i)
    if unit is not None and unit.unit.kind in {"measure", "duration"}:
        return unit.end
    if t.at(i) in GOLD_WEIGHTS:
        return i + 1
    if slash:
        return counted_word(t, i) or (i + 1 if t.is_kind(i, WORD) else None)
    phrase = noun_phrase(t, i)
    return phrase.end if phrase else None
