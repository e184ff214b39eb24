"""The time that a page prints or its medium states."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ldtd_dataset.fields.dates.days import EARLIEST_YEAR

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
"""The zone of the newspaper's own times."""


class Stamp(NamedTuple):
    """A time, read: aware, in Hanoi's zone; `timed` where the hour is stated, else midnight stands for the day."""

    moment: datetime
    timed: bool
    words: str
    weekday: int | None = None


_DATES = (
    re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4}|\d\d)(?![\d/])"),
    re.compile(r"(?<!\d)(?P<y>\d{4})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s*(?:,?\s*năm\s|,)\s*(?P<y>\d{4})(?!\d)", re.IGNORECASE
    ),
)
"""Day, month, year; the same in words; and year first, which only ISO 8601 prints."""

_TIME = re.compile(r"(?<![\d/.:-])(\d{1,2})\s?[:hg]\s?(\d\d)(?::\d\d)?(?![\d:/])\s?(AM|PM|SA|CH)?\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))\b", re.IGNORECASE)
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_LONGEST = 200


def read_stamp(printed: str) -> Stamp | None:
    """The time of a printed stamp: "15/07/2020 10:21", "08:49 | 06/08/2021", "Thứ ba, 08/04/2025 17:52".

    Input:  the stamp as printed; more may stand around it.
    Output: its first date with its first time; `words` run from the one to the other, verbatim.
    Never:  a month before a day; a date that no calendar has; a year before the Web.
    """
    printed = printed[:_LONGEST]
    for pattern in _DATES:
        for found in pattern.finditer(printed):
            year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
            moment = _moment(year, int(found["m"]), int(found["d"]))
            if moment is not None:
                return _with_time(printed, found, moment)
    return None


def _moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, tzinfo=HANOI) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


def _with_time(printed: str, found: re.Match[str], moment: datetime) -> Stamp:
    weekday = _weekday(printed)
    for time in _TIME.finditer(printed):
        if time.end() > found.start() and time.start() < found.end():
            continue
        hour = _hour(int(time[1]), (time[3] or "").upper())
        timed = _moment(moment.year, moment.month, moment.day, hour, int(time[2])) if hour is not None else None
        if timed is not None:
            words = printed[min(found.start(), time.start()) : max(found.end(), time.end())]
            return Stamp(timed, True, words.strip(), weekday)
    return Stamp(moment, False, found[0], weekday)


def _hour(hour: int, half: str) -> int | None:
    """The hour of 24; SA and CH are sáng and chiều."""
    if half in ("PM", "CH"):
        return hour % 12 + 12 if hour <= 12 else hour
    if half in ("AM", "SA"):
        return hour % 12 if hour <= 12 else None
    return hour


def _weekday(printed: str) -> int | None:
    found = _WEEKDAY.search(printed)
    if found is None:
        return None
    return 6 if found[2] else _WEEKDAYS[found[1].lower()]


def read_metadata(stated: str) -> Stamp | None:
    """The time that the medium states in ISO 8601; a time without a zone is Hanoi's.

    Output: None where it is no such time.
    """
    stated = stated.strip()
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    if moment.year < EARLIEST_YEAR:
        return None
    moment = moment.replace(tzinfo=HANOI) if moment.tzinfo is None else moment.astimezone(HANOI)
    return Stamp(moment.replace(second=0, microsecond=0), ":" in stated or "T" in stated, stated)
