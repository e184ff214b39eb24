"""The same article as HTML, blank-line text and pipe text gives the same record, but for what a medium cannot hold.

The article that was composed is the answer; SKINS and LAYOUTS say what each medium holds of it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from ldtd_dataset.model import Article as Record
from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Page
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.pipeline import parse
from ldtd_dataset.text import normalize
from tests.compose import LAYOUTS, SITE, SKINS, Article, articles, as_html, as_text

MADE = tuple(articles(40, seed=11))
FEW = MADE[:12]
SAME = ("headline", "body", "author", "authors", "paragraph_count", "sentence_count", "syllable_count")
"""Fields that every medium gives alike."""


def printed(article: Article) -> dict[str, Any]:
    """The parts of an article as a reader should find them."""
    listed = {"recommended": article.recommended, "latest": article.latest}
    return {
        "headline": article.headline,
        "kicker": article.kicker,
        "lead": article.lead,
        "byline": article.byline,
        "paragraphs": article.paragraphs,
        "captions": tuple((photo.caption, photo.paragraph) for photo in article.photos),
        "alts": tuple(photo.alt for photo in article.photos),
        "category": article.category,
        "source": article.source,
        "tags": article.tags,
        "url": SITE + article.path,
        **{section: tuple(one.title for one in titles) for section, titles in listed.items()},
        "teasers": {section: tuple(one.teaser for one in titles) for section, titles in listed.items()},
    }


def found(page: Page) -> dict[str, Any]:
    """The same parts as a reader found them."""
    return {
        "headline": page.headline,
        "kicker": page.kicker or "",
        "lead": page.lead or "",
        "byline": page.byline or "",
        "paragraphs": page.paragraphs,
        "captions": tuple((picture.caption or "", picture.paragraph) for picture in page.pictures),
        "alts": tuple(picture.alt or "" for picture in page.pictures),
        "category": page.category or "",
        "source": page.credited_source or "",
        "tags": page.tags,
        "url": page.url or "",
        **{
            section: tuple(item.title for item in page.items if item.section == section)
            for section in ("recommended", "latest")
        },
        "teasers": {
            section: tuple(item.teaser or "" for item in page.items if item.section == section)
            for section in ("recommended", "latest")
        },
    }


def held(parts: dict[str, Any], holds: frozenset[str]) -> dict[str, Any]:
    """The parts that a medium holds; a list that it lacks has no teasers either."""
    kept = {name: part for name, part in parts.items() if name in holds}
    if "teasers" in kept:
        kept["teasers"] = {section: texts for section, texts in kept["teasers"].items() if section in holds}
    return kept


@pytest.mark.parametrize("skin", SKINS)
def test_every_skin_gives_the_article(skin: str) -> None:
    for article in MADE:
        page = read_html(normalize(as_html(article, skin, size=12_000)))
        assert held(found(page), SKINS[skin].holds) == held(printed(article), SKINS[skin].holds)
        assert [(one.text, one.joined, one.url) for one in page.inline] == [
            (one.title, False, SITE + one.path) for one in article.inline
        ]
        assert page.cms_id == article.id
        assert [item.url for item in page.items if item.section == "latest"] == [
            SITE + one.path for one in article.latest if "latest" in SKINS[skin].holds
        ]
        assert page.layout == f"html-{'desktop' if skin == 'detail' else skin}"
        assert page.metadata_time == f"{article.printed:%Y-%m-%dT%H:%M:00+07:00}"


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "longform"])
def test_every_layout_gives_the_article(layout: str) -> None:
    for article in MADE:
        page = read_page(normalize(as_text(article, layout)))
        assert held(found(page), LAYOUTS[layout].holds) == held(printed(article), LAYOUTS[layout].holds)


def related(record: Record) -> dict[str, str]:
    """The titles of each section, run together: a medium may not hold where one ends."""
    sections: dict[str, str] = {}
    for link in record.related:
        sections[link.section] = f"{sections.get(link.section, '')} {link.title}".strip()
    return sections


@pytest.mark.parametrize(
    ("medium", "in_html"),
    [*((skin, True) for skin in SKINS), *((layout, False) for layout in LAYOUTS if layout != "longform")],
)
def test_the_record_is_the_same(medium: str, in_html: bool) -> None:
    for article in FEW:
        best = parse(as_html(article, "desktop"))
        other = parse(as_html(article, medium) if in_html else as_text(article, medium))
        assert {name: getattr(other, name) for name in SAME} == {name: getattr(best, name) for name in SAME}
        holds = (SKINS if in_html else LAYOUTS)[medium].holds
        if {"kicker", "lead"} <= holds:
            assert other.id == best.id
            assert other.statistics == best.statistics
        assert [(image.caption, image.credit, image.paragraph) for image in other.images] == [
            (image.caption, image.credit, image.paragraph) for image in best.images
        ]
        sections = related(best)
        assert related(other) == {name: sections[name] for name in related(other)}
        if "stamp" in holds:
            assert (other.published_at, other.date_basis) == (best.published_at, "stamp")


@pytest.mark.parametrize("skin", SKINS)
def test_without_its_head_a_page_gives_the_same_article(skin: str) -> None:
    for article in FEW:
        whole = read_html(normalize(as_html(article, skin)))
        bare = read_html(normalize(as_html(article, skin, head=False)), url=SITE)
        addressed = {"url": None, "cms_id": None, "metadata_time": None}
        assert dataclasses.replace(bare, **addressed) == dataclasses.replace(whole, **addressed, layout=bare.layout)


def test_padding_changes_nothing() -> None:
    for article in FEW[:4]:
        small, large = (read_html(normalize(as_html(article, "desktop", size=size))) for size in (0, 200_000))
        assert small == large
