"""Saying no: numbers that are dates, clocks, documents, names, addresses, ordinals, periods. One function a rule.

Each rule gives its name where the number is no statistic, and "" where it has nothing to say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ldtd_dataset.statistics.amounts import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import NounPhrase
from ldtd_dataset.statistics.tokens import DIGITS, OPENING, Phrases, Tokens, phrases

_ORDINALS = Phrases(row for name, table in cues.STRONG_ORDINALS.items() for row in phrases(table, name))
_WEAK = frozenset(phrase for phrase, _ in phrases(cues.WEAK_ORDINALS))
_PERIOD_AFTER = Phrases(phrases(cues.PERIOD_AFTER))
_PERIOD_BEFORE = Phrases(phrases(cues.PERIOD_BEFORE))
_ANNIVERSARY_AFTER = Phrases(phrases(cues.ANNIVERSARY_AFTER))
_ANNIVERSARY_BEFORE = Phrases(phrases(cues.ANNIVERSARY_BEFORE))
_LENGTH_BEFORE = Phrases(phrases(cues.LENGTH_BEFORE))
SMALLEST_YEAR = 1000
_DAYS = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?/\d{1,2}(?:\s?[-–]\s?\d{1,2}/\d{1,2}(?:/\d{4})?|/\d{4})?(?!\d)")


class Left(NamedTuple):
    """What stands left of an amount: the token where its own words (bound, change, "từ") begin, and the end of the
    statistic before it, whose unit is no cue ("3 ngày 2 đêm")."""

    own: int
    taken: int


def judge(t: Tokens, amount: Amount, noun: NounPhrase | None, left: Left) -> str:
    """The rule by which the amount is no statistic, or "" """
    return (
        _in_quoted_title(t, amount)
        or (_judge_slash(t, amount, noun) if amount.rule == "ratio" and amount.kind == "ratio" else "")
        or _judge_ordinal(t, amount, noun, left)
        or _judge_year(t, amount, noun)
        or (_judge_duration(t, amount, left.own) if amount.unit is not None and amount.unit.kind == "duration" else "")
        or _judge_identifier(t, amount)
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


def _judge_slash(t: Tokens, amount: Amount, noun: NounPhrase | None) -> str:
    """n/m by the decision list of the guide, first rule that fits; "" for a ratio."""
    i, end = amount.first, amount.end
    if "/" not in t.low[i:end] or "tổng" in t.low[i:end]:
        return ""
    before, after, top, bottom = t.at(i - 1), t.at(end), amount.number.value, amount.denominator
    if top is None or bottom is None:
        return ""
    printed = [t.raw(k, k + 1) for k in range(i, end) if t.kind[k] == DIGITS]
    if after == "/" or (before == "số" and t.at(i - 2) in cues.DOCUMENT_NOUNS):
        return "date or document"
    whole = all(p.isdigit() for p in printed)
    if before in cues.MONTH_BEFORE and whole:
        return "month"
    counts = (before == "số" and t.at(i - 2) in cues.NUMBER_BEFORE) or (before == "lệ" and top != 1)
    if before in cues.NO_RATIO_BEFORE and not counts:
        return "round, scale or address"
    valid = whole and 1 <= top <= 31 and 1 <= bottom <= 12 and len(printed[0]) <= 2 and len(printed[-1]) <= 2
    if not valid:
        return "years" if whole and top + 1 == bottom and top > 1900 else ""
    if _strong_date_cue(t, i):
        return "date"
    counted = noun is not None and noun.known and not t.capital(end)
    if (
        counted
        or after in cues.RATIO_AFTER
        or f"{after} {t.at(end + 1)}" in cues.RATIO_AFTER
        or before in cues.RATIO_BEFORE
    ):
        return ""
    return "date"


def _strong_date_cue(t: Tokens, i: int) -> bool:
    window = t.low[max(0, i - 2) : i]
    if any(word in cues.DATE_CUES for word in window):
        return True
    if t.at(i - 1) == "(" and t.at(i - 2) in cues.NOW_BRACKET:
        return True
    return t.at(i - 1) in {"và", ",", "-", "–", "đến"} and "/" in t.low[max(0, i - 4) : i - 1] and _date_before(t, i)


def _date_before(t: Tokens, i: int) -> bool:
    """Whether a date stands right before the "và" or "," before token `i`."""
    j = i - 2
    if not t.is_kind(j, DIGITS):
        return False
    start = j
    while start > 0 and (t.low[start - 1] == "/" or t.kind[start - 1] == DIGITS):
        start -= 1
    return bool(_DAYS.fullmatch(t.raw(start, j + 1))) or len(t.low[j]) == 4


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
    if not kind or start < left.taken or t.at(start - 1) in (cues.NUMBER_BEFORE if words == "số" else cues.EACH_BEFORE):
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
        counted = noun is not None and (noun.known or (noun.verbal and kind == "address"))
        return "" if counted and not named else kind
    return kind


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
    if amount.per or amount.unit is None:
        return ""
    value = amount.number.value
    if value is not None and amount.unit.code == "h" and value > 24:
        return ""
    length = t.at(left - 1) in cues.CLOCK_LENGTH_BEFORE or _length_near(t, left)
    if length and after not in cues.DAYTIMES:
        return ""
    if before in cues.SURELY_CLOCK or t.at(left - 1) in cues.SURELY_CLOCK:
        return "clock"
    if after in cues.CLOCK_AFTER and not (after == "ngày" and t.at(amount.end + 1) in {"công"}):
        return "clock"
    if before in cues.CLOCK_BEFORE and amount.unit.code == "h":
        return "clock" if before != "sau" else "period"
    if t.glued(amount.number_end) and t.at(amount.number_end) in {"h", "g"}:
        return "clock"
    if t.at(amount.end) in {"đến", "-", "–"} and t.is_kind(amount.end + 1, DIGITS):
        return "clock"
    return ""


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
    size = _PERIOD_BEFORE.match_back(t, left)[1]
    if not size or t.at(left - 1) in {"gần"}:
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


def chained(t: Tokens, i: int, refused_end: int) -> bool:
    """Whether token `i` goes on a refused list or range: "quận 1, 3 và 5", "từ ngày 5 đến 8/3"."""
    between = t.low[refused_end:i]
    return (
        bool(between)
        and len(between) <= 2
        and all(w in RANGE_MARKS or w in {",", "và", "hoặc", "hay", "tới", "/"} for w in between)
    )
