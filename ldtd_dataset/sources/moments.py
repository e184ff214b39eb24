"""When a crawler took a page, as corpora print it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

_FORMATS: dict[int, str] = {
    # length    format that ISO 8601 is not       example
    14:         "%Y%m%d%H%M%S",                 # 20210508123000, of CDX
    19:         "%Y/%m/%d %H:%M:%S",            # 2021/05/08 12:30:00
    23:         "%Y-%m-%d %H:%M:%S UTC",        # 2021-05-08 12:30:00 UTC
}  # fmt: skip
_YEARS = range(1991, 2100)
_MILLISECONDS = 1e11
"""Epoch numbers from here on count milliseconds."""


def moment(value: object) -> datetime | None:
    """A crawler's time, in UTC, which it is in when it names no zone.

    Input:  a datetime, a date, ISO 8601 or CDX text, or seconds or milliseconds of the Unix epoch.
    Output: None where it is none of these, or lies outside the time of the web.
    Never:  reads a day and a month whose order is open (05/08/2021).

    >>> moment("2021-05-08T12:30:00Z") == moment("20210508123000") == moment(1620477000)
    True
    """
    try:
        found = _read(value)
    except (ValueError, OverflowError, OSError):
        return None
    if found is None or found.year not in _YEARS:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _read(value: object) -> datetime | None:
    match value:
        case bool():
            return None
        case datetime():
            return value
        case date():
            return datetime.combine(value, time())
        case int() | float():
            return datetime.fromtimestamp(value / 1000 if value >= _MILLISECONDS else value, UTC)
        case str():
            return _parsed(value.strip())
        case _:
            return None


def _parsed(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.strptime(text, _FORMATS.get(len(text), "%Y"))
