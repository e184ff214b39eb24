"""A capture: made-up pages in a folder, as text extracts in several layouts, with a page that is refused."""

from __future__ import annotations

from pathlib import Path

from tests.compose.article import Article, articles
from tests.compose.html import as_html
from tests.compose.text import LAYOUTS, tag_page_text

WRITTEN = ("desktop", "mobile", "subdomain", "desktop-junk", "pipe-desktop")


def composed(count: int) -> list[Article]:
    return list(articles(count, seed=5))


def capture(folder: Path, count: int = 10) -> Path:
    """`count` articles, and a tag page."""
    folder.mkdir(parents=True)
    for number, article in enumerate(composed(count)):
        text = LAYOUTS[WRITTEN[number % len(WRITTEN)]].write(article)
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    (folder / "tag.txt").write_text(tag_page_text(tuple(composed(3))), encoding="utf-8")
    return folder


def later_capture(folder: Path, count: int = 10) -> Path:
    """The same articles as pages of the site: other bytes, other lists, other pictures' alternative texts."""
    folder.mkdir(parents=True)
    for number, article in enumerate(composed(count)):
        (folder / f"{number:03d}.html").write_text(as_html(article, "desktop"), encoding="utf-8")
    return folder
