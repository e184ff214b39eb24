"""Which year an article is of: every year that it names, what it does with it, and a vote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from ldtd_dataset.fields.dates.days import Parts
from ldtd_dataset.fields.dates.lexicon import FRINGE_DAYS, Role
from ldtd_dataset.fields.dates.roles import BEGUN, TOLD, Reading, read_year

MENTIONS = 2000
"""How many printed years of one article are looked at: more than any has, and a bound on the work."""

READINGS = 6
"""How many mentions of one year vote: the first ones."""

AUTUMN = 10
"""The month from which on the next year is planned."""

_YEAR = re.compile(r"20\d\d(?!\d|[.,]\d)")
_FRINGE = timedelta(FRINGE_DAYS)
_WEEKDAY_WEIGHT = 6


class _Place(NamedTuple):
    at: int
    after: int
    """where the year before it ends"""


class Years:
    """The years that an article's own sentences name, read from the latest down and no further than is needed.

    Input:  the article, headline and lead first, its fields parted by line ends; how much of it is headline and lead,
            in code points (all of it, where it is not said); the last day that is possible.
    """

    def __init__(self, text: str, head: int | None = None, ceiling: date = date.max) -> None:
        self._text, self._ceiling = text, ceiling
        self._head = len(text) if head is None else head
        places: defaultdict[int, list[_Place]] = defaultdict(list)
        after = 0
        for found in islice(_YEAR.finditer(text), MENTIONS):
            at = found.start()
            if at == 0 or not text[at - 1].isalnum():
                places[int(found[0])].append(_Place(at, after))
                after = found.end()
        self._order = sorted(places, reverse=True)
        self._unread = {year: iter(mentioned) for year, mentioned in places.items()}
        self._read: dict[int, list[Reading]] = {year: [] for year in self._order}

    def _of(self, year: int) -> Iterator[Reading]:
        """What the mentions of a year are read as, the first ones, in their order; each is read once."""
        read = self._read[year]
        yield from read
        while len(read) < READINGS and (place := next(self._unread[year], None)) is not None:
            reading = self._reading(place)
            if reading is not None:
                read.append(reading)
                yield reading

    def _reading(self, place: _Place) -> Reading | None:
        """A mention, read; a year that is not yet possible is planned, whatever its words."""
        reading = read_year(self._text, place.at, place.after, 2 if place.at < self._head else 1)
        if reading is None or reading.year <= self._ceiling.year:
            return reading
        planned_from = date(reading.year - 1, AUTUMN, 1)
        return reading._replace(role=Role.PLAN, earliest=min(reading.earliest, planned_from))

    def told(self, roles: frozenset[Role] = TOLD, above: int = 0) -> Reading | None:
        """The first words that name the latest year told, above the one given."""
        for year in self._order:
            if year <= above:
                return None
            for reading in self._of(year):
                if reading.role in roles:
                    return reading
        return None

    def latest(self) -> Reading | None:
        """The first words that name the article's year: the latest told, else the latest begun."""
        return self.told() or self.told(BEGUN)

    def day(self, parts: Parts, weekday: int | None) -> date | None:
        """The date of a day that is printed without its year.

        Output: the date on which most of what the article says of its years can be said; in doubt the one in the
                latest year told; None where nothing decides.
        """
        told = self.told()
        evidence = list(self._evidence(told.year if told else 0, late=parts.month >= AUTUMN))
        years = {year for reading in evidence for year in range(reading.year - 1, reading.year + 2)}
        days = [day for year in years if (day := parts.on(year)) is not None and day <= self._ceiling]
        scores = {day: sum(_agrees(day, reading) for reading in evidence) for day in days}
        best = max(scores.values(), default=0)
        if best == 0:
            return None
        if weekday is not None:
            scores = {day: score + _WEEKDAY_WEIGHT * (day.weekday() == weekday) for day, score in scores.items()}
            best = max(scores.values())
        chosen = [day for day, score in scores.items() if score == best]
        if len(chosen) > 1 and told is not None:
            chosen = [day for day in chosen if day.year == told.year]
        return chosen[0] if len(chosen) == 1 else None

    def _evidence(self, told: int, *, late: bool) -> Iterator[Reading]:
        """What speaks for a year: all from the latest told on. Late in a year, when the next one is already spoken
        of, the year before it speaks, too, where it is told as over.
        """
        for year in self._order:
            if year >= told:
                yield from self._of(year)
            elif year == told - 1 and late:
                yield from (reading for reading in self._of(year) if reading.role in (Role.OVER, Role.CLOSING))


def _agrees(day: date, reading: Reading) -> int:
    if reading.earliest <= day <= reading.latest:
        return 2 * reading.weight
    return reading.weight if reading.role is Role.REPORT and reading.earliest - _FRINGE <= day < reading.earliest else 0
