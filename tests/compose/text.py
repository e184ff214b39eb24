"""An article as a text extract, in each layout of the two families: what the crawl corpora hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ldtd_dataset.text import slug
from tests.compose.article import Article, Photo, Title

MARK = "(LĐTĐ) "
FOOT = "Xem thêm\nPhiên bản di động"
STAMP = "%d/%m/%Y %H:%M"
PRINTED = "%H:%M | %d/%m/%Y"

ALL = frozenset(
    {
        *("headline", "kicker", "lead", "byline", "paragraphs", "captions", "alts", "inline", "teasers"),
        *("recommended", "latest", "stamp", "category", "source", "tags", "url"),
    }
)
"""The parts of an article that some medium holds."""


def desktop(article: Article) -> str:
    under_lead = "\n".join(filter(None, (_lead(article), *_related(article), *_photos(article, 0))))
    return _blocks(_kicker(article), article.headline, under_lead, *_body(article, 1), article.byline, _lists(article))


def desktop_junk(article: Article) -> str:
    return "--> -->\n" + ("" if article.kicker else "\n") + desktop(article)


def mobile(article: Article) -> str:
    top = f"M\n{article.printed:{STAMP}}"
    titles = "\n".join(one.title for one in article.inline)
    end = f"Nguồn : {article.source}".rstrip()
    body = _body(article, 0)
    return _blocks(top, _kicker(article), article.headline, _lead(article), titles, *body, article.byline, end)


def printed(article: Article) -> str:
    under_headline = "\n".join((f"{article.printed:{PRINTED}}", _lead(article), *_related(article)))
    return _blocks(_kicker(article), article.headline, under_headline, *_body(article, 0), article.byline)


def subdomain(article: Article) -> str:
    stamp = f"{article.category} {article.printed:{PRINTED}}"
    under_headline = "\n".join((stamp, _lead(article), *_related(article)))
    return _blocks(article.headline, under_headline, *_body(article, 0), article.byline, _lists(article))


def longform(article: Article) -> str:
    return _blocks("M", article.headline.upper(), _lead(article))


def pipe_desktop(article: Article) -> str:
    lists = (
        "Có thể bạn quan tâm",
        "Nên xem",
        *_titles(article.recommended),
        "Tin khác",
        *_titles(article.latest),
        FOOT,
    )
    return "\n".join((article.headline, *_rows(article), *_piped(article), article.byline, *lists))


def pipe_mobile(article: Article) -> str:
    return "\n".join((article.headline, f"{article.printed:{STAMP}}", *_piped(article), article.byline))


def tag_page_text(listed: tuple[Article, ...]) -> str:
    """A list of articles: no article, to be refused by name."""
    items = (f"{one.headline}\n\n{_lead(one)}" for one in listed)
    return _blocks("M\nTIN MỚI NHẬN", "Tag: công đoàn -", *items, "Trước         Sau") + "\n"


def _blocks(*blocks: str) -> str:
    return "\n\n".join(filter(None, blocks))


def _lead(article: Article) -> str:
    return (MARK if article.marked else "") + article.lead


def _kicker(article: Article) -> str:
    return article.kicker + (":" if article.kicker and article.id % 2 else "")


def _related(article: Article) -> list[str]:
    """Related titles: after the unaccented headline one a line, later joined by blanks on one line."""
    if article.old:
        return [f"{slug(article.headline)} {one.title}" for one in article.inline]
    return [" ".join(one.title for one in article.inline)] if article.inline else []


def _rows(article: Article) -> list[str]:
    """Related titles of the pipe family: rows of a table, with or without the first pipe, or all in one cell."""
    *titles, last = [one.title for one in article.inline] or [""]
    forms = ([f"| {one} | |" for one in titles], [f"{one} | |" for one in titles])
    ends = (f"| {last} |", f"{last} |")
    form = article.id % 2
    return [*forms[form], ends[form]] if last else []


def _photo(photo: Photo) -> str:
    return f"{photo.alt}\n{photo.caption}"


def _photos(article: Article, at: int) -> list[str]:
    return [_photo(photo) for photo in article.photos if photo.paragraph == at]


def _body(article: Article, first: int) -> list[str]:
    """The paragraphs and the pictures between them; pictures from the place `first` on."""
    blocks: list[str] = []
    for at, paragraph in enumerate(article.paragraphs):
        blocks += _photos(article, at) if at >= first else []
        blocks.append(paragraph)
    return blocks


def _piped(article: Article) -> list[str]:
    lines: list[str] = []
    for at, paragraph in enumerate(article.paragraphs):
        for photo in article.photos:
            if photo.paragraph == at:
                lines += ["![]() |", f"| {photo.caption} |" if article.id % 2 else f"{photo.caption} |"]
        lines.append(paragraph)
    return lines


def _titles(titles: tuple[Title, ...]) -> list[str]:
    return [one.title for one in titles]


def _items(titles: tuple[Title, ...]) -> str:
    return "\n".join(f"{one.title}\n\n{one.title}\n\n{one.teaser}" for one in titles)


def _lists(article: Article) -> str:
    recommended = _blocks("Có thể bạn quan tâm", "Nên xem", _items(article.recommended))
    return _blocks(recommended, "Tin khác", _items(article.latest)) + "\n" + FOOT


_NO_HEAD = frozenset({"stamp", "category", "source", "tags", "url"})
_NO_LISTS = frozenset({"recommended", "latest", "teasers"})


class Layout(NamedTuple):
    """How an article is written in a layout, and which of its parts the layout holds."""

    write: Callable[[Article], str]
    holds: frozenset[str]


LAYOUTS: dict[str, Layout] = {
    "desktop":      Layout(desktop,      ALL - _NO_HEAD),
    "desktop-junk": Layout(desktop_junk, ALL - _NO_HEAD),
    "mobile":       Layout(mobile,       ALL - _NO_LISTS - {"category", "tags", "url"}),
    "print":        Layout(printed,      ALL - _NO_LISTS - {"category", "source", "tags", "url"}),
    "subdomain":    Layout(subdomain,    ALL - {"kicker", "source", "tags", "url"}),
    "longform":     Layout(longform,     frozenset({"lead"})),
    "pipe-desktop": Layout(pipe_desktop, ALL - _NO_HEAD - {"kicker", "lead", "alts", "teasers"}),
    "pipe-mobile":  Layout(pipe_mobile,  frozenset({"headline", "byline", "paragraphs", "captions", "stamp"})),
}  # fmt: skip
"""Every layout of a text extract; a longform prints the headline in capitals."""
