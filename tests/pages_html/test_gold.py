"""Gold pages: the source of a page and its answer side by side, with why the case exists.

An answer was written by reading the page; what it leaves out is not on the page.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.errors import PageError
from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Page
from ldtd_dataset.pipeline import parse
from ldtd_dataset.text import normalize

GOLD = Path(__file__).parent.parent / "gold" / "html"
PAGES = sorted(GOLD.glob("*.html"))
PLAIN = ("layout", "kicker", "headline", "lead", "stamp", "metadata_time", "category", "byline", "credited_source")
ADDRESS = ("url", "cms_id")


def answer(page: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert found["why"]
    return found


def said(page: Page) -> dict[str, Any]:
    """What a page says, in the shape of an answer."""
    return {
        **{name: getattr(page, name) for name in PLAIN + ADDRESS},
        "tags": list(page.tags),
        "paragraphs": list(page.paragraphs),
        "pictures": [
            {"caption": one.caption, "alt": one.alt, "paragraph": one.paragraph, "url": one.url}
            for one in page.pictures
        ],
        "inline": [[one.text, one.url] for one in page.inline],
        "items": [[one.section, one.title, one.teaser, one.url] for one in page.items],
    }


def wanted(answer: dict[str, Any]) -> dict[str, Any]:
    lists = {name: answer.get(name, []) for name in ("tags", "paragraphs", "pictures", "inline", "items")}
    return {**{name: answer.get(name) for name in PLAIN + ADDRESS}, **lists}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_page_reads_as_its_answer_says(path: Path, form: str) -> None:
    source = normalize(unicodedata.normalize(form, path.read_text(encoding="utf-8")))
    expected = answer(path)
    if "refused" in expected:
        with pytest.raises(PageError) as refusal:
            read_html(source)
        assert refusal.value.code == expected["refused"]
    else:
        assert said(read_html(source)) == wanted(expected)


@pytest.mark.parametrize("path", [page for page in PAGES if "refused" not in answer(page)], ids=lambda path: path.stem)
def test_a_page_makes_a_record(path: Path) -> None:
    record = parse(path.read_bytes())
    expected = answer(path)
    assert record.body == "\n\n".join(expected["paragraphs"])
    assert (record.url, record.cms_id) == (expected.get("url"), expected.get("cms_id"))
    assert record.date_basis == ("stamp" if "stamp" in expected else record.date_basis)
    assert all(link.title_basis == "exact" for link in record.related)


def test_every_page_has_an_answer_and_every_answer_a_page() -> None:
    assert {page.stem for page in PAGES} == {path.stem for path in GOLD.glob("*.json")}
    assert len(PAGES) >= 8
