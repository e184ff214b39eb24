"""Laws of the page reader, on pages that nobody wrote."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ldtd_dataset.errors import PageError
from ldtd_dataset.fields.related import related_links
from ldtd_dataset.pages import marks
from ldtd_dataset.pages.page import Page, Part
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.text import normalize

GOLD = sorted((Path(__file__).parent.parent / "gold" / "pages").glob("*.txt"))
LINES = sorted({line for page in GOLD for line in page.read_text(encoding="utf-8").split("\n")})

FURNITURE = {"Có thể bạn quan tâm", "Nên xem", "Tin khác", "Xem thêm", "Phiên bản di động"}
REFUSALS = {"page.list", "page.foreign", "page.headline", "page.shape"}

shuffled = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
anything = st.text(alphabet=st.sampled_from("aáAĐđ 1/:.-|!()[]<>\n\n\u00a0?"), max_size=120).map(normalize)


def mutated(page: Path, cut: int, drop: int) -> str:
    lines = page.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for i, line in enumerate(lines[: cut or None]) if i != drop)


pages = st.builds(mutated, st.sampled_from(GOLD), st.integers(-6, 0), st.integers(-1, 12))


def outcome(text: str) -> Page | None:
    try:
        return read_page(text)
    except PageError as refusal:
        if refusal.code not in REFUSALS:
            raise
        return None


def _words(text: str) -> str:
    """A text without line ends and borders of cells, over which a caption may run."""
    return " ".join(text.replace("|", " ").split())


@settings(max_examples=150, deadline=None)
@given(st.one_of(shuffled, anything, pages))
def test_the_lines_of_a_page_spell_the_page(text: str) -> None:
    page = outcome(text)
    if page is None:
        return
    assert "".join(text[line.start : line.end] for line in page.lines) == text
    assert all(isinstance(line.part, Part) for line in page.lines)
    assert all(a.end == b.start for a, b in zip(page.lines, page.lines[1:], strict=False))


@settings(max_examples=150, deadline=None)
@given(st.one_of(shuffled, pages))
def test_every_text_of_a_page_stands_on_it(text: str) -> None:
    page = outcome(text)
    if page is None:
        return
    lines = [picture.caption for picture in page.pictures] + (page.byline or "").split(" - ")
    assert all(_words(line) in _words(text) for line in lines if line)
    whole = [page.headline, page.kicker, page.lead, page.stamp, page.category, *page.paragraphs]
    whole += [item.teaser for item in page.items] + [picture.alt for picture in page.pictures]
    assert all(part in text for part in whole if part)
    assert all(part == part.strip(" \u00a0\n") for part in whole if part)
    for link in related_links(page):
        assert link.title
        assert link.title in text or link.section != "inline"


@settings(max_examples=150, deadline=None)
@given(st.one_of(shuffled, pages))
def test_no_mark_of_the_page_is_part_of_the_article(text: str) -> None:
    page = outcome(text)
    if page is None:
        return
    for part in (page.headline, page.lead or "", *page.paragraphs):
        assert "-->" not in part
        assert "![]()" not in part
        assert not part.startswith("(LĐTĐ)")
    assert not FURNITURE & set(page.paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(GOLD))
def test_a_page_reads_alike_twice(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert outcome(text) == outcome(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([page for page in GOLD if page.stem.startswith("desktop")]), st.integers(1, 8))
def test_cutting_the_boxes_off_changes_nothing_above_them(page: Path, keep: int) -> None:
    text = page.read_text(encoding="utf-8")
    lines = text.split("\n")
    foot = next((i for i, line in enumerate(lines) if line in ("Nên xem", "Tin khác")), len(lines))
    whole, part = read_page(text), read_page("\n".join(lines[: foot + keep]))
    for name in ("layout", "headline", "kicker", "lead", "byline", "paragraphs", "pictures"):
        assert getattr(whole, name) == getattr(part, name)


def test_positions_count_from_zero_within_a_section() -> None:
    page = read_page((GOLD[0].parent / "lists-missing-teaser-and-repeats.txt").read_text(encoding="utf-8"))
    places = [(link.section, link.position) for link in related_links(page)]
    assert places == [("recommended", 0), ("recommended", 1), ("recommended", 2), ("latest", 0), ("latest", 1)]


def test_the_alphabet_of_shapes_has_every_letter_once() -> None:
    assert all(len(letter) == 1 for letter in marks.KINDS)
    assert set(marks.FIXED.values()) <= set(marks.KINDS)
    assert all(len(line) <= marks.FIXED_LENGTH and line == line.lower() for line in marks.FIXED)
    assert set(marks.SECTIONS) <= {line for line, letter in marks.FIXED.items() if letter == "E"}
