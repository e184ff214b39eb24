"""Made-up articles: plausible Vietnamese news prose about nobody real, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ldtd_dataset.text import slug
from tests.compose import words

_FIRST_ID, _FIRST_DAY = 40_000, datetime(2016, 3, 1, 7, 5)
_IDS_A_DAY = 45
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Title:
    """Another article: its title, its CMS id, and the teaser that a list prints under it."""

    title: str
    id: int
    teaser: str = ""

    @property
    def path(self) -> str:
        return address(self.title, self.id)


@dataclass(frozen=True)
class Photo:
    """A picture that stands after `paragraph` paragraphs; `caption` may end in a credit, or be empty."""

    caption: str
    alt: str
    path: str
    paragraph: int


@dataclass(frozen=True)
class Article:
    """What every medium renders. `lead` is without the newspaper's mark, `kicker` without a colon.

    `old` articles (up to 2020) have their related titles one a line, after the unaccented headline; newer ones joined.
    """

    id: int
    printed: datetime
    kicker: str
    headline: str
    lead: str
    paragraphs: tuple[str, ...]
    photos: tuple[Photo, ...]
    inline: tuple[Title, ...]
    byline: str
    source: str
    category: str
    tags: tuple[str, ...]
    recommended: tuple[Title, ...]
    latest: tuple[Title, ...]

    @property
    def old(self) -> bool:
        return self.printed.year <= 2020

    @property
    def marked(self) -> bool:
        """Whether the newspaper signed its leads when this was printed."""
        return 2019 < self.printed.year < 2025

    @property
    def path(self) -> str:
        return address(self.headline, self.id)


def address(title: str, number: int) -> str:
    """The path of an article on the site."""
    return f"/{slug(title).replace(' ', '-')}-{number}.html"


def articles(n: int, seed: int) -> Iterator[Article]:
    """`n` articles, each with its own id, headline and text.

    Output: the first k of a larger n are the same as those of k.
    """
    for number in range(n):
        yield compose(random.Random(f"{seed}/{number}"), seed % 1000 * 7 + number)


def compose(choose: random.Random, number: int) -> Article:
    """One article, of the day that its number stands for."""
    days = choose.randrange(3600)
    printed = _FIRST_DAY + timedelta(days=days, minutes=choose.randrange(900))
    identity = _FIRST_ID + days * _IDS_A_DAY + number % _IDS_A_DAY
    kicker, headline = _titled(choose, words.KICKERS), _titled(choose, words.HEADLINES)
    paragraphs = tuple(_paragraphs(choose))
    alt = (
        choose.choice((headline, headline, f"{printed:%d%m} 10{number:07} n"))
        if printed.year > 2020
        else slug(headline)
    )
    return Article(
        id=identity,
        printed=printed,
        kicker="" if headline.startswith(kicker) or choose.random() < 0.6 else kicker,
        headline=headline,
        lead=_filled(choose, words.LEADS),
        paragraphs=paragraphs,
        photos=tuple(_photos(choose, alt, number, len(paragraphs))),
        inline=tuple(_titles(choose, choose.choice((0, 2, 3)), identity - 900)),
        byline=choose.choice(words.BYLINES),
        source=choose.choice(words.SOURCES),
        category=choose.choice(words.CATEGORIES),
        tags=tuple(choose.sample(words.TAGS, choose.randrange(4))),
        recommended=tuple(_titles(choose, 7, 200_000)),
        latest=tuple(_titles(choose, 10, 201_000)),
    )


def _paragraphs(choose: random.Random) -> Iterator[str]:
    for at in range(size := choose.randrange(6, 11)):
        first = words.CLOSINGS if at == size - 1 else words.OPENINGS
        yield " ".join(
            (_filled(choose, first), *(_filled(choose, words.SENTENCES) for _ in range(choose.randrange(2, 5))))
        )


def _photos(choose: random.Random, alt: str, number: int, paragraphs: int) -> Iterator[Photo]:
    for at in sorted(choose.sample(range(paragraphs - 1), choose.randrange(4))):
        caption = _filled(choose, words.CAPTIONS) + choose.choice(words.CREDITS)
        yield Photo(caption, alt, f"/stores/news_dataimages/{number}/{at}.jpg", at)


def _titles(choose: random.Random, size: int, first: int) -> Iterator[Title]:
    for at in range(size):
        yield Title(_titled(choose, words.HEADLINES), first + at * 3, _filled(choose, words.LEADS))


def _titled(choose: random.Random, templates: tuple[str, ...]) -> str:
    text = _filled(choose, templates)
    return text[0].upper() + text[1:]


def _filled(choose: random.Random, templates: tuple[str, ...]) -> str:
    """A template with its slots filled, one word for all slots of a name; its first letter is a capital."""

    chosen: dict[str, str] = {}

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name not in chosen:
            chosen[name] = choose.choice(words.SLOTS[name]) if name in words.SLOTS else _NUMBERS[name](choose)
        return chosen[name]

    text = _SLOT.sub(fill, choose.choice(templates))
    return text[0].upper() + text[1:]


_NUMBERS: dict[str, Callable[[random.Random], str]] = {
    "n": lambda choose: f"{choose.randrange(12, 2000):,}".replace(",", "."),
    "m": lambda choose: str(choose.randrange(2, 12)),
    "p": lambda choose: f"{choose.randrange(600, 990) / 10:.1f}".replace(".", ","),
    "gift": lambda choose: f"{choose.randrange(3, 20) * 100_000:,} đồng".replace(",", "."),
    "money": lambda choose: f"{choose.randrange(2, 90) * 10} triệu đồng",
}
"""How a slot that is a number is spelled."""
