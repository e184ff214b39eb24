"""Lengths of time that are none: clock times, periods, anniversaries. One function a rule."""

from __future__ import annotations

import re

from ldtd_dataset.statistics.amount import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.tokens import DIGITS, Phrases, Tokens, phrases

_PERIOD_AFTER = Phrases(phrases(cues.PERIOD_AFTER))
_PERIOD_BEFORE = Phrases(phrases(cues.PERIOD_BEFORE))
_ANNIVERSARY_AFTER = Phrases(phrases(cues.ANNIVERSARY_AFTER))
_ANNIVERSARY_BEFORE = Phrases(phrases(cues.ANNIVERSARY_BEFORE))
_LENGTH_BEFORE = Phrases(phrases(cues.LENGTH_BEFORE))
_YEARS = re.compile(r"\s?(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")


def judge_duration(t: Tokens, amount: Amount, left: int) -> str:
    """A clock time, a period or an anniversary is no length of time."""
    unit = t.at(amount.number_end)
    if _PERIOD_AFTER.match(t, amount.end)[1] and t.at(left - 1) in {"trong", "sau"}:
        return "period"
    if unit in cues.HOUR_WORDS:
        return _judge_clock(t, amount, left)
    if amount.unit is not None and amount.unit.code in {"h", "min", "s"}:
        return ""
    return _judge_anniversary(t, amount, left) or _judge_period(t, amount, left)


def _judge_clock(t: Tokens, amount: Amount, left: int) -> str:
    before, after = t.at(left - 1) if left == amount.first else t.at(amount.first - 1), t.at(amount.end)
    length = t.at(left - 1) in cues.CLOCK_LENGTH_BEFORE or _length_near(t, left)
    if amount.upper is not None and before == "từ" and t.at(left - 1) not in cues.LASTING:
        return "clock"
    if amount.per or amount.unit is None:
        return ""
    value = amount.number.value
    if value is not None and amount.unit.code == "h" and value > 24:
        return ""
    if before in cues.SURELY_CLOCK or t.at(left - 1) in cues.SURELY_CLOCK or _dated(t, amount.end):
        return "clock"
    if _between_clocks(t, amount, before):
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


def _between_clocks(t: Tokens, amount: Amount, before: str) -> bool:
    """Whether an hour has its minutes without a unit ("từ 7 giờ 30"), ends a span of hours, or opens a sentence."""
    minutes = t.is_kind(amount.end, DIGITS) and len(t.low[amount.end]) == 2
    if before in cues.CLOCK_BEFORE and (minutes or t.at(amount.first - 2) in cues.HOUR_WORDS):
        return True
    return before == "giờ" or (amount.first == 1 and t.at(amount.end) == ",")


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
