"""Made-up articles and every way a page of them is held: HTML in each skin, text extracts in each layout.

`articles(n, seed)` composes them, `as_html(article, skin)` and `as_text(article, layout)` render them; SKINS and
LAYOUTS also say which parts of an article each of them holds. Nothing here knows the readers.
"""

from tests.compose.article import Article, Photo, Title, articles
from tests.compose.html import SITE, SKINS, as_html, tag_page_html
from tests.compose.text import ALL, LAYOUTS, MARK, tag_page_text


def as_text(article: Article, layout: str) -> str:
    """The text extract of an article, in a layout of LAYOUTS."""
    return LAYOUTS[layout].write(article) + "\n"


__all__ = [
    "ALL",
    "LAYOUTS",
    "MARK",
    "SITE",
    "SKINS",
    "Article",
    "Photo",
    "Title",
    "articles",
    "as_html",
    "as_text",
    "tag_page_html",
    "tag_page_text",
]
