"""Pages as long as the newspaper's, made up fast: extracts of about 12 KB with some 6 KB of article, HTML of 80 KB."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from benchmarks import prose
from ldtd_dataset.text import slug
from tests.compose import SITE, SKINS, Article, Photo, Title, as_html, as_text, words

LAYOUTS = (
    *("desktop", "subdomain", "desktop-junk", "desktop"),
    *("pipe-desktop", "desktop-junk", "subdomain", "mobile"),
)
"""The layouts of extracts, in turn: most are the desktop's, with its lists."""

HTML_BYTES = 80_000

_FIRST_DAY = datetime(2012, 1, 2, 6, 30)
_DAYS = 4_800
_SLOT = re.compile(r"\{(\w+)\}")

_NUMBERS: dict[str, tuple[str, ...]] = {
    "n":     tuple(f"{n:,}".replace(",", ".") for n in range(12, 4_000)),
    "m":     tuple(map(str, range(2, 12))),
    "p":     tuple(f"{n / 10:.1f}".replace(".", ",") for n in range(20, 990)),
    "gift":  tuple(f"{n * 100_000:,} đồng".replace(",", ".") for n in range(3, 60)),
    "money": tuple(f"{n * 10} triệu đồng" for n in range(2, 900)),
}  # fmt: skip
_SLOTS = words.SLOTS | prose.SLOTS | _NUMBERS

Filler = Callable[[Callable[[], float]], str]


def _filler(templates: Sequence[str]) -> Filler:
    """What fills one of the templates, chosen by chance; in one text, a slot is filled with the same words throughout.

    Numbers are drawn anew each time, so that hardly any two texts are alike.
    """
    compiled = [
        (
            _SLOT.sub(r"%(\1)s", text.replace("%", "%%")),
            [(name, _SLOTS[name]) for name in dict.fromkeys(_SLOT.findall(text))],
        )
        for text in templates
    ]

    def fill(chance: Callable[[], float]) -> str:
        text, slots = compiled[int(chance() * len(compiled))]
        filled = text % {name: words[int(chance() * len(words))] for name, words in slots}
        return filled[0].upper() + filled[1:]

    return fill


_sentence = _filler(prose.SENTENCES)
_counted = _filler(words.SENTENCES)
_opening = _filler(words.OPENINGS)
_closing = _filler(words.CLOSINGS)
_headline = _filler(words.HEADLINES)
_kicker = _filler(words.KICKERS)
_lead = _filler(words.LEADS)
_caption = _filler(words.CAPTIONS)


def article(number: int) -> Article:
    """The article of a number: always the same one, and another one for each number."""
    choose = random.Random(number)
    chance = choose.random
    printed = _FIRST_DAY + timedelta(days=int(chance() * _DAYS), minutes=int(chance() * 900))
    headline, kicker = _headline(chance), _kicker(chance)
    alt = headline if printed.year > 2020 else slug(headline)
    paragraphs = tuple(_paragraphs(chance))
    return Article(
        id=100_000 + number,
        printed=printed,
        kicker="" if headline.startswith(kicker) or chance() < 0.6 else kicker,
        headline=headline,
        lead=_lead(chance),
        paragraphs=paragraphs,
        photos=tuple(
            Photo(_caption(chance) + choose.choice(words.CREDITS), alt, f"/stores/{number}/{at}.jpg", at)
            for at in sorted(choose.sample(range(len(paragraphs) - 1), choose.randrange(4)))
        ),
        inline=tuple(_titles(chance, choose.choice((0, 2, 3)), 50_000)),
        byline=choose.choice(words.BYLINES),
        source=choose.choice(words.SOURCES),
        category=choose.choice(words.CATEGORIES),
        tags=tuple(choose.sample(words.TAGS, choose.randrange(4))),
        recommended=tuple(_titles(chance, 7, 60_000)),
        latest=tuple(_titles(chance, 10, 70_000)),
    )


def _paragraphs(chance: Callable[[], float]) -> Iterator[str]:
    size = 10 + int(chance() * 6)
    for at in range(size):
        texts = [_sentence(chance) for _ in range(2 + int(chance() * 3))]
        if at == size - 1:
            texts[0] = _closing(chance)
        elif at % 5 == 0:
            texts[0] = _opening(chance)
        elif at % 3 == 0:
            texts.append(_counted(chance))
        yield " ".join(texts)


def _titles(chance: Callable[[], float], size: int, first: int) -> Iterator[Title]:
    for at in range(size):
        yield Title(_headline(chance), first + at * 3, _lead(chance))


def text(number: int) -> str:
    """The text extract of a number, every layout in turn."""
    return as_text(article(number), LAYOUTS[number % len(LAYOUTS)])


def html(number: int) -> str:
    """The HTML page of a number, every skin in turn, as long as the site's: menus, scripts and styles around it."""
    return as_html(article(number), tuple(SKINS)[number % len(SKINS)], size=HTML_BYTES)


def row(number: int) -> dict[str, Any]:
    """The extract of a number as a row of a corpus."""
    return {"text": text(number), "url": f"{SITE}/bai-{100_000 + number}.html"}
