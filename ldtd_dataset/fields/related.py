"""The related links of a page: the titles inside the article, then the boxes under it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ldtd_dataset.pages.alts import Alts
from ldtd_dataset.pages.joined import split
from ldtd_dataset.pages.page import Page

EXACT = "exact"
GUESSED = "guessed"

_ARTICLE_ID = re.compile(r"[ \u00a0]+\d{5,7}$")


class Related(NamedTuple):
    """A title that the page links to.

    Output: `section` is inline, recommended, latest or tagged; `position` counts from 0 within its section;
            `title_basis` is exact, or guessed where a joined line was split without proof.
    """

    section: str
    position: int
    title: str
    teaser: str | None = None
    url: str | None = None
    title_basis: str = EXACT


def related_links(page: Page, known: Collection[str] = ()) -> tuple[Related, ...]:
    """The related links of a page, in page order.

    Input:  a page; titles known from elsewhere (a set or a mapping where they are many). The titles that stand on the
            page itself are known anyway.
    Output: inline titles without the headline's slug before them and the article id after them; then the items.
    Never:  drops an item that repeats another: both stand on the page.
    """
    links: list[Related] = []
    if page.inline:
        links += _inline(page, known)
    counts: dict[str, int] = {}
    for section, title, teaser, url in page.items:
        position = counts.get(section, 0)
        links.append(Related(section, position, title, teaser, url))
        counts[section] = position + 1
    return tuple(links)


def split_joined(line: str, known: Collection[str] = ()) -> tuple[tuple[str, str], ...]:
    """The titles of a line that joins them with single blanks, each with its basis.

    Input:  a line; titles that stand elsewhere, on the page or in the corpus.
    Output: (title, exact or guessed) in order; exact where titles that stand elsewhere, or the ends of the line, prove
            both borders. Article ids after titles are dropped.

    >>> split_joined("Giữ lửa nghề rèn ở làng Đa Sỹ Vì sao công nhân khó tiếp cận nhà ở xã hội?")
    (('Giữ lửa nghề rèn ở làng Đa Sỹ', 'guessed'), ('Vì sao công nhân khó tiếp cận nhà ở xã hội?', 'guessed'))
    """
    return tuple((title, EXACT if proven else GUESSED) for title, proven in split(line, known))


def _inline(page: Page, known: Collection[str]) -> list[Related]:
    """The titles inside the article; what stands in the boxes of the page proves borders too."""
    alts = Alts(page.headline)
    here = {item.title for item in page.items}
    titles: list[tuple[str, bool, str | None]] = []
    for line in page.inline:
        if line.joined:
            titles += [(title, proven, line.url) for title, proven in split(line.text, here, known)]
        else:
            title = _ARTICLE_ID.sub("", line.text) if line.text[-1:].isdigit() else line.text
            titles.append((alts.related(title) or title, True, line.url))
    return [
        Related("inline", i, title, None, url, EXACT if proven else GUESSED)
        for i, (title, proven, url) in enumerate(titles)
    ]
