"""Saying no: numbers that are dates, clocks, documents, names, addresses, ordinals, periods. One function a rule.

Each rule gives its name where the number is no statistic, and "" where it has nothing to say.
"""

from __future__ import annotations

from typing import NamedTuple

from ldtd_dataset.statistics.amount import RANGE_MARKS, Amount
from ldtd_dataset.statistics.durations import judge_duration
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.lexicon.numerals import SCALES
from ldtd_dataset.statistics.noun_phrases import NounPhrase, noun_phrase
from ldtd_dataset.statistics.slashes import judge_slash
from ldtd_dataset.statistics.tokens import DIGITS, OPENING, Phrases, Tokens, phrases
from ldtd_dataset.statistics.units import read_unit

_ORDINALS = Phrases(row for name, table in cues.STRONG_ORDINALS.items() for row in phrases(table, name))
_HOLDERS = Phrases(phrases(cues.HOLDERS))
_WEAK = frozenset(phrase for phrase, _ in phrases(cues.WEAK_ORDINALS))
SMALLEST_YEAR = 1000
LAST_DAY, LAST_MONTH, LONGEST_YEAR = 31, 12, 4


class Left(NamedTuple):
    """What stands left of an amount: the token where its own words (bound, change, "từ") begin, and the end of the
    statistic before it, whose unit is no cue ("3 ngày 2 đêm")."""

    own: int
    taken: int


def judge(t: Tokens, amount: Amount, noun: NounPhrase | None, left: Left) -> str:
    """The rule by which the amount is no statistic, or "" """
    return (
        _in_quoted_title(t, amount)
        or (judge_slash(t, amount, noun, stated=left.own != amount.first) if amount.rule == "ratio" else "")
        or _judge_ordinal(t, amount, noun, left)
        or _judge_year(t, amount, noun)
        or (judge_duration(t, amount, left.own) if amount.unit is not None and amount.unit.kind == "duration" else "")
        or _judge_identifier(t, amount)
        or _judge_name(t, amount, noun)
        or ("coordinate" if t.at(amount.end) == "độ" and t.at(amount.end + 1) in cues.LATITUDES else "")
    )


def _in_quoted_title(t: Tokens, amount: Amount) -> str:
    """Numbers inside quoted titles and slogans: a quote after the word for one, or a short one without a speaker."""
    quote = t.quote(amount.first)
    if quote is None:
        return ""
    start, end = quote
    before, earlier = t.at(start - 1), t.at(start - 2)
    if before in cues.QUOTED_TITLES or earlier in cues.QUOTED_TITLES:
        return "quoted title"
    return "quoted title" if end - start <= cues.SHORT_QUOTE and not _speech(t, start, end) else ""


def _speech(t: Tokens, start: int, end: int) -> bool:
    """Whether somebody speaks between the marks at `start` and `end`: after a verb of saying, or a whole sentence."""
    if t.at(start - 1) in cues.SAYING or t.low[end - 1] in cues.ENDS_SPEECH:
        return True
    opens = start == 0 or t.at(start - 1) in {".", "-", "–", "!", "?"}
    speaker = t.at(end + 1) in {",", "-", "–"} and (t.at(end + 2) in cues.SPEAKERS or t.capital(end + 2))
    return opens and speaker and end - start >= cues.SHORTEST_SPEECH


def ordinal_cue(t: Tokens, past: int) -> tuple[str, str, int]:
    """The ordinal's cue that ends before `past`: its kind, words and first token; ("", "", past) where none."""
    kind, size = _ORDINALS.match_back(t, past, 5)
    if not size:
        return "", "", past
    return kind, " ".join(t.low[past - size : past]), past - size


def _judge_ordinal(t: Tokens, amount: Amount, noun: NounPhrase | None, left: Left) -> str:
    """A cue right before makes it an ordinal, a name or a date, unless money, a share, a scale or a measure follows."""
    opened = t.at(amount.first - 1) == "từ"
    if amount.rule in {"rank", "multiple", "fraction"} or (left.own != amount.first and not opened):
        return ""
    kind, words, start = ordinal_cue(t, left.own if opened else amount.first)
    if not kind or start < left.taken or _taken_back(t, kind, start):
        return ""
    unit = amount.unit.kind if amount.unit else ""
    if words == "ngày" and t.at(amount.end) in cues.DOSES:
        return ""
    if unit in {"money", "percentage", "age"} or amount.number.scale >= 1000:
        return ""
    if unit == "measure":
        return kind if words.endswith("số") else ""
    if unit == "duration":
        small = amount.number.value is not None and amount.number.value < SMALLEST_YEAR
        if kind == "year" and small:
            return ""
        return kind if words not in _WEAK and amount.unit is not None else ""
    if kind == "score" and amount.upper is None:
        return ""
    if words in _WEAK:
        if amount.kind == "ratio":
            return kind if kind == "address" else ""
        named = t.capital(amount.end) or t.at(amount.end) in OPENING
        named = named or (words not in cues.GATHERINGS and _held(t, amount.end, noun))
        counted = noun is not None and (noun.known or (noun.verbal and kind == "address"))
        return "" if counted and not named else kind
    return kind


def _taken_back(t: Tokens, kind: str, start: int) -> bool:
    """Whether the word before a cue makes it a number of things ("mỗi lớp", "tổng số"); "các ngày 5, 10" are dates."""
    before = t.at(start - 1)
    if before == "các" and kind in {"date", "month", "year"}:
        return False
    return before in (cues.NUMBER_BEFORE if t.low[start] == "số" else cues.EACH_BEFORE)


def _held(t: Tokens, i: int, noun: NounPhrase | None) -> bool:
    """Whether a named thing that holds numbered ones stands here: the "phường Vĩnh Hưng" of "tổ 12"."""
    size = _HOLDERS.match(t, i)[1]
    ends = (i + size, i + size + 1, noun.end if noun else i)
    return size > 0 and (t.is_kind(i + size, DIGITS) or any(map(t.capital, ends)))


def _judge_year(t: Tokens, amount: Amount, noun: NounPhrase | None) -> str:
    """A plain number of four digits from 1500 to 2199 with no unit, and no counted noun of the lexicon, is a year."""
    number = amount.number
    if amount.unit is not None or number.spelled or number.grouped or number.value is None or amount.kind == "ratio":
        return ""
    if number.scale != 1 or not 1500 <= number.value <= 2199 or amount.number_end - amount.first > 3:
        return ""
    if amount.upper is not None and amount.upper.value is not None and amount.upper.value > 2199:
        return ""
    return "" if noun is not None and noun.known and t.at(amount.end) not in {"năm"} else "year"


def _judge_identifier(t: Tokens, amount: Amount) -> str:
    """A long plain run of digits with nothing counted after it is an identifier."""
    number = amount.number
    first = t.low[amount.first]
    if number.spelled or amount.unit is not None or not first.isdigit() or number.scale != 1:
        return ""
    return "identifier" if len(first) >= 8 or (len(first) > 2 and first.startswith("00")) else ""


def _judge_name(t: Tokens, amount: Amount, noun: NounPhrase | None) -> str:
    """A bare number between names: a house in a street ("58 Quán Sứ"), a model ("VF 8"), a day of the New Year."""
    number, end = amount.number, amount.end
    if (
        amount.unit is None
        and noun is None
        and number.decimals
        and "." in t.low[amount.first]
        and t.capital(amount.first - 1)
    ):
        return "version"
    if number.spelled or amount.unit is not None or amount.kind != "count" or number.grouped or number.scale != 1:
        return ""
    street = t.capital(end) and t.low[end] in cues.STREETS
    if t.at(end) == cues.NEW_YEAR and number.value is not None and number.value <= cues.NEW_YEAR_DAYS:
        return "date"
    if noun is not None and noun.known and not street:
        return ""
    before = t.raw(amount.first - 1, amount.first) if amount.first else ""
    named = t.capital(end) and t.capital(end + 1) and not t.raw(end, end + 1).isupper()
    if named and (not street or before.lower() in cues.PLACED):
        return "address"
    return "name" if noun is not None and before.isupper() and before.isalpha() and 2 <= len(before) <= 4 else ""


def chained(t: Tokens, i: int, refused_end: int) -> bool:
    """Whether token `i` goes on a refused list or range: "quận 1, 3 và 5", "từ ngày 5 đến 8/3"."""
    between = t.low[refused_end:i]
    return (
        bool(between)
        and len(between) <= 2
        and all(w in RANGE_MARKS or w in {",", "và", "hoặc", "hay", "tới", "/"} for w in between)
    )


def goes_on(t: Tokens, i: int, refused_end: int) -> bool:
    """Whether the digits at `i` may be one more date, year or ordinal of a list, and count nothing: "quận 1, 3 và 5".

    Never:  yes for what no day, year or ordinal can be ("1.250", "22 nghìn", "45/52"), nor before a counted noun.
    """
    digits, past = t.low[i], i + 1
    if _like_year(t.low[refused_end - 1]):
        return _like_year(digits)
    if t.at(past) == "/" and t.is_kind(i + 2, DIGITS):
        past = i + 3
        if not (_within(digits, LAST_DAY) and _within(t.low[i + 2], LAST_MONTH)):
            return False
    if not digits.isdigit() or t.at(past) in SCALES or read_unit(t, past) is not None:
        return False
    noun = noun_phrase(t, past)
    if noun is None:
        return True
    if t.capital(past):
        return _within(digits, LAST_DAY) and not t.raw(past, past + 1).isupper()
    return not noun.known and (_within(digits, LAST_DAY) or _like_year(digits))


def _like_year(digits: str) -> bool:
    return digits.isdigit() and len(digits) == LONGEST_YEAR


def _within(digits: str, most: int) -> bool:
    return digits.isdigit() and len(digits) <= 2 and int(digits) <= most
