"""Which year an article is of: every year that it names, what it does with it, and a vote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from ldtd_dataset.fields.dates.days import Parts, fold
from ldtd_dataset.fields.dates.lexicon import FRINGE_DAYS, Role
from ldtd_dataset.fields.dates.roles import Reading, read_year

TOLD = frozenset({Role.REPORT, Role.OVER, Role.PERIOD, Role.PAST, Role.OCCASION})
"""A year that is told as past or present: the latest is the article's."""

BEGUN = frozenset({Role.LAUNCH, Role.FEAST, Role.OPENING, Role.CLOSING})
"""A year that is begun: it speaks where none is told."""

SPEAKS = TOLD | BEGUN | {Role.PLAN, Role.AHEAD, Role.SCHOOL}
"""What helps to find the year of a day. The other roles prove nothing about the news."""

MENTIONS = 400
"""How many years one article is read for: more than any has, and a bound on the work."""

_YEAR = re.compile(r"20\d\d(?!\d|[.,]\d)")
_FRINGE = timedelta(FRINGE_DAYS)
_WEEKDAY_WEIGHT = 6


class Text(NamedTuple):
    """One field of the article; headline and lead weigh 2, what follows 1."""

    text: str
    weight: int


class _Place(NamedTuple):
    text: int
    start: int
    after: int
    """where the year before it ends, in the same text"""


class Years:
    """The years that an article's own sentences name, read from the latest down and no further than is needed."""

    def __init__(self, texts: Sequence[Text], ceiling: date | None) -> None:
        self._texts = texts
        self._folded: dict[int, str] = {}
        self._ceiling = ceiling or date.max
        self._places: defaultdict[int, list[_Place]] = defaultdict(list)
        for year, place in islice(self._named(), MENTIONS):
            self._places[year].append(place)
        self._order = sorted(self._places, reverse=True)
        self._read: dict[int, list[Reading]] = {}

    def _named(self) -> Iterator[tuple[int, _Place]]:
        for index, (text, _) in enumerate(self._texts):
            after = 0
            for found in _YEAR.finditer(text):
                start = found.start()
                if start == 0 or not text[start - 1].isalnum():
                    yield int(found[0]), _Place(index, start, after)
                    after = found.end()

    def _of(self, year: int) -> list[Reading]:
        if year not in self._read:
            self._read[year] = [
                reading for place in self._places[year] if (reading := self._reading(place)) is not None
            ]
        return self._read[year]

    def _reading(self, place: _Place) -> Reading | None:
        text, weight = self._texts[place.text]
        if place.text not in self._folded:
            self._folded[place.text] = fold(text)
        reading = read_year(text, self._folded[place.text], place.start, place.after, headed=weight > 1)
        if reading is None or reading.role not in SPEAKS:
            return None
        if reading.role in TOLD and reading.earliest > self._ceiling:
            reading = reading._replace(role=Role.PLAN)
        return reading._replace(weight=reading.weight * weight)

    def told(self, roles: frozenset[Role] = TOLD, above: int = 0) -> Reading | None:
        """The first words that name the latest year told, above the one given."""
        for year in self._order:
            if year <= above:
                return None
            told = [reading for reading in self._of(year) if reading.role in roles]
            if told:
                return told[0]
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
        evidence = list(self._evidence(told.year if told else 0))
        years = {year for reading in evidence for year in range(reading.earliest.year - 1, reading.latest.year + 1)}
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

    def _evidence(self, told: int) -> Iterator[Reading]:
        for year in self._order:
            if year < told - 1:
                return
            yield from (r for r in self._of(year) if year >= told or r.role in (Role.OVER, Role.SCHOOL, Role.CLOSING))


def _agrees(day: date, reading: Reading) -> int:
    if reading.earliest <= day <= reading.latest:
        return 2 * reading.weight
    return reading.weight if reading.role is Role.REPORT and reading.earliest - _FRINGE <= day < reading.earliest else 0
