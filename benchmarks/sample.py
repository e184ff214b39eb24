"""The pages that are measured: made up, of every layout and skin, no two alike."""

from __future__ import annotations

from itertools import cycle

from tests.compose import LAYOUTS, SKINS, articles, as_html, as_text


def texts(count: int, seed: int) -> list[bytes]:
    """Text extracts, every layout in turn."""
    return [as_text(article, layout).encode() for article, layout in zip(articles(count, seed), cycle(LAYOUTS))]


def pages(count: int, seed: int) -> list[bytes]:
    """HTML pages, every skin in turn."""
    return [as_html(article, skin).encode() for article, skin in zip(articles(count, seed), cycle(SKINS))]
