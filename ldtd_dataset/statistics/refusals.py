"""Saying no: numbers that are dates, clocks, documents, names, addresses, ordinals, periods. One function a rule.

Each rule gives its name where the number is no statistic, and "" where it has nothing to say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ldtd_dataset.statistics.amount import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.lexicon.numerals import SCALES
from ldtd_dataset.statistics.noun_phrases import NounPhrase, noun_phrase
from ldtd_dataset.statistics.slashes import judge_slash
from ldtd_dataset.statistics.tokens import DIGITS, OPENING, Phrases, Tokens, phrases
from ldtd_dataset.statistics.units import read_unit

_ORDINALS = Phrases(row for name, table in cues.STRONG_ORDINALS.items() for row in phrases(table, name))
_HOLDERS = Phrases(phrases(cues.HOLDERS))
_WEAK = frozenset(phrase for phrase, _ in phrases(cues.WEAK_ORDINALS))
_PERIOD_AFTER = Phrases(phrases(cues.PERIOD_AFTER))
_PERIOD_BEFORE = Phrases(phrases(cues.PERIOD_BEFORE))
_ANNIVERSARY_AFTER = Phrases(phrases(cues.ANNIVERSARY_AFTER))
_ANNIVERSARY_BEFORE = Phrases(phrases(cues.ANNIVERSARY_BEFORE))
_LENGTH_BEFORE = Phrases(phrases(cues.LENGTH_BEFORE))
SMALLEST_YEAR = 1000
LAST_DAY, LAST_MONTH, LONGEST_YEAR = 31, 12, 4
_YEARS = re.compile(r"\s?(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")


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
        or (_judge_duration(t, amount, left.own) if amount.unit is not None and amount.unit.kind == "duration" else "")
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
    return "quoted title" if end - start <= cues.SHORT_QUOTE and before != ":" else ""


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


def _judge_duration(t: Tokens, amount: Amount, left: int) -> str:
    """A clock time, a period or an anniversary is no length of time."""
    unit = t.at(amount.number_end)
    if _PERIOD_AFTER.match(t, amount.end)[1] and t.at(left - 1) in {"trong", "sau"}:
        return "period"
    if unit in {"giờ", "h", "g"}:
        return _judge_clock(t, amount, left)
    if amount.unit is not None and amount.unit.code in {"h", "min", "s"}:
        return ""
    return _judge_anniversary(t, amount, left) or _judge_period(t, amount, left)


def _judge_clock(t: Tokens, amount: Amount, left: int) -> str:
    before, after = t.at(left - 1) if left == amount.first else t.at(amount.first - 1), t.at(amount.end)
    length = t.at(left - 1) in cues.CLOCK_LENGTH_BEFORE or _length_near(t, left)
    if amount.upper is not None and before == "từ" and not length:
        return "clock"
    if amount.per or amount.unit is None:
        return ""
    value = amount.number.value
    if value is not None and amount.unit.code == "h" and value > 24:
        return ""
    if before in cues.SURELY_CLOCK or t.at(left - 1) in cues.SURELY_CLOCK or _dated(t, amount.end):
        return "clock"
    if (
        before == "từ"
        and amount.upper is None
        and t.at(amount.end) in RANGE_MARKS
        and t.is_kind(amount.end + 1, DIGITS)
    ):
        return "clock"
    if length and after not in cues.DAYTIMES:
        return ""
    if after in cues.CLOCK_AFTER and not (after == "ngày" and t.at(amount.end + 1) in {"công"}):
        return "clock"
    if before in cues.CLOCK_BEFORE and amount.unit.code == "h":
        return "clock" if before != "sau" else "period"
    if t.glued(amount.number_end) and t.at(amount.number_end) in {"h", "g"}:
        return "clock"
    if t.at(amount.end) in {"đến", "-", "–"} and t.is_kind(amount.end + 1, DIGITS):
        return "clock"
    return ""


def _dated(t: Tokens, i: int) -> bool:
    """Whether a day is named at `i`, right after an hour: "20h ngày 30/11", "14 giờ thứ Bảy"."""
    return t.at(i) in {"ngày", "thứ"} and (t.is_kind(i + 1, DIGITS) or t.capital(i + 1))


def _judge_anniversary(t: Tokens, amount: Amount, left: int) -> str:
    """N years of something kept or reviewed: "kỷ niệm 95 năm", "10 năm thực hiện", "130 năm ngày sinh"."""
    if amount.unit is None or amount.unit.code not in {"a", "thập kỷ", "thế kỷ", "mo"}:
        return ""
    if (
        t.at(amount.end) == "ngày"
        and (t.capital(amount.end) or t.capital(amount.end + 1))
        and not t.is_kind(amount.end + 1, DIGITS)
    ):
        return "anniversary"
    if _ANNIVERSARY_AFTER.match(t, amount.end)[1]:
        return "anniversary"
    for j in range(left, max(-1, left - 12), -1):
        size = _ANNIVERSARY_BEFORE.match_back(t, j)[1]
        if size:
            between = t.low[j:left]
            if (
                not between
                or all(word in {"năm", ",", "và", ")", "tròn"} or word.isdigit() for word in between[-2:])
                or left - j <= 1
            ):
                return "anniversary"
            return ""
    return ""


def _judge_period(t: Tokens, amount: Amount, left: int) -> str:
    """A stretch of the calendar in which something happens: "6 tháng đầu năm", "trong 3 năm qua", "sau 5 năm"."""
    after = t.at(amount.end)
    if after in cues.PERIOD_HALVES and t.at(amount.end + 1) in cues.PERIOD_WHOLES:
        return "period"
    sided = _PERIOD_AFTER.match(t, amount.end)[1] and not (
        after in cues.DIRECTIONAL and t.is_kind(amount.end + 1, DIGITS)
    )
    if sided and (after == "nay" or not _length_near(t, left) or t.at(left - 1) in cues.OPENS_PERIOD):
        return "period"
    if after == "năm" and t.is_kind(amount.end + 1, DIGITS):
        return "period"
    if after == "/" and t.is_kind(amount.end + 1, DIGITS):
        return "period"
    if t.capital(amount.end) and after in cues.PERIOD_SIDES:
        return "period"
    if amount.first == 0 and after == ",":
        return "period"
    if after == "(" and _YEARS.match(t.text, t.end[amount.end]):
        return "period"
    size = _PERIOD_BEFORE.match_back(t, left)[1]
    if not size or t.at(left - 1) in {"gần"} or _LENGTH_BEFORE.match_back(t, left, 3)[1]:
        return ""
    return "" if _length_near(t, left - size) else "period"


def _length_near(t: Tokens, past: int) -> bool:
    return any(_LENGTH_BEFORE.match_back(t, j, 3)[1] for j in range(past, max(0, past - 4), -1))


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
    if len(t.low[refused_end - 1]) == LONGEST_YEAR and t.low[refused_end - 1].isdigit():
        return len(digits) == LONGEST_YEAR and digits.isdigit()
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
    return not noun.known and (_within(digits, LAST_DAY) or len(digits) == LONGEST_YEAR)


def _within(digits: str, most: int) -> bool:
    return digits.isdigit() and len(digits) <= 2 and int(digits) <= most
