"""Gold pages: a page and its answer side by side, with why the case exists.

An answer holds what the page says; what it leaves out is not on the page. Where a text is a whole line of the page, the
answer may hold the number of the line (from 1) instead: its text is the line without the blanks at its ends, without
"(LĐTĐ)" at its start; a list of numbers is the lines joined. A seed is named by `page` and stays where it is.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.errors import PageError
from ldtd_dataset.fields.related import related_links
from ldtd_dataset.pages.page import Page
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.text import normalize

ROOT = Path(__file__).parent.parent
GOLD = Path(__file__).parent / "gold" / "pages"
ANSWERS = sorted(GOLD.glob("*.json"))
ONCE = ("layout", "kicker", "headline", "lead", "stamp", "category", "byline", "credited_source")


def page_of(answer: Path) -> Path:
    named = json.loads(answer.read_text(encoding="utf-8")).get("page")
    return ROOT / named if named else answer.with_suffix(".txt")


def said(page: Page) -> dict[str, Any]:
    """What a page says, in the shape of an answer."""
    links = related_links(page)
    found: dict[str, Any] = {name: getattr(page, name) for name in ONCE}
    found["paragraphs"] = list(page.paragraphs)
    found["pictures"] = [{"alt": p.alt, "caption": p.caption, "paragraph": p.paragraph} for p in page.pictures]
    found["inline"] = [[link.title, link.title_basis] for link in links if link.section == "inline"]
    found["items"] = [[link.section, link.title, link.teaser] for link in links if link.section != "inline"]
    found["doubts"] = [doubt.code for doubt in page.doubts]
    return found


def expected(answer: dict[str, Any], text: str) -> dict[str, Any]:
    lines = [""] + [line.strip(" \u00a0").removeprefix("(LĐTĐ) ") for line in text.split("\n")]

    def spelled(value: Any) -> Any:
        if isinstance(value, int):
            return lines[value]
        if isinstance(value, list) and value and all(isinstance(part, int) for part in value):
            return "\n".join(lines[part] for part in value)
        return value

    wanted: dict[str, Any] = {name: spelled(answer.get(name)) for name in ONCE}
    wanted["paragraphs"] = [spelled(value) for value in answer.get("paragraphs", [])]
    wanted["pictures"] = [
        {"alt": spelled(p["alt"]), "caption": spelled(p["caption"]), "paragraph": p["paragraph"]}
        for p in answer.get("pictures", [])
    ]
    wanted["inline"] = [[spelled(title), basis] for title, basis in answer.get("inline", [])]
    wanted["items"] = [[section, spelled(title), spelled(teaser)] for section, title, teaser in answer.get("items", [])]
    wanted["doubts"] = answer.get("doubts", [])
    return wanted


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_page_reads_as_its_answer_says(path: Path, form: str) -> None:
    answer = json.loads(path.read_text(encoding="utf-8"))
    assert answer["why"]
    text = page_of(path).read_text(encoding="utf-8")
    assert text == normalize(text)
    held = normalize(unicodedata.normalize(form, text))
    if "refused" in answer:
        with pytest.raises(PageError) as refusal:
            read_page(held)
        assert refusal.value.code == answer["refused"]
        assert answer.get("shape", "") in refusal.value.refusal.message
        return
    page = read_page(held)
    assert said(page) == expected(answer, text)
    assert "".join(page.text[line.start : line.end] for line in page.lines) == text


def test_every_page_has_an_answer_and_every_answer_a_page() -> None:
    pages = {path.stem for path in GOLD.glob("*.txt")}
    own = {path.stem for path in ANSWERS if page_of(path).parent == GOLD}
    assert pages == own
    assert all(page_of(path).is_file() for path in ANSWERS)


def test_every_seed_and_every_layout_has_gold() -> None:
    from ldtd_dataset.pages.layouts import LAYOUTS

    answers = [json.loads(path.read_text(encoding="utf-8")) for path in ANSWERS]
    assert {answer["page"] for answer in answers if "page" in answer} == {
        f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt")
    }
    assert {layout.name for layout in LAYOUTS if not layout.refuses} == {a["layout"] for a in answers if "layout" in a}
    assert {layout.refuses for layout in LAYOUTS if layout.refuses} < {a.get("refused") for a in answers}
