"""When an article was published and its page captured, read from pages built by hand and from the seeds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from field_cases import load
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.fields.dates import Published, capture_floor, lexicon, published
from ldtd_dataset.fields.dates.days import fold
from ldtd_dataset.fields.dates.roles import SPEAKS, read_year
from ldtd_dataset.pages.page import Inline, Item, Page, Picture
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.text import normalize

SEEDS = Path(__file__).parents[2] / "seeds"


def page_of(case: dict[str, Any]) -> Page:
    """The page of a case: a headline without a year, the lead, the body, the lists."""
    lead = case.get("lead")
    return Page(
        text="",
        layout="made up",
        lines=(),
        headline=normalize(case.get("headline", "Chăm lo đời sống đoàn viên, người lao động")),
        kicker=case.get("kicker"),
        lead=normalize(lead) if lead else None,
        stamp=case.get("stamp"),
        metadata_time=case.get("metadata"),
        paragraphs=tuple(normalize(text) for text in case.get("body", [])),
        pictures=tuple(Picture(normalize(text), None, 0) for text in case.get("captions", [])),
        items=tuple(Item("latest", normalize(text)) for text in case.get("items", [])),
        inline=tuple(Inline(normalize(text), joined=False) for text in case.get("inline", [])),
    )


def read(case: dict[str, Any]) -> Published:
    captured = case.get("captured_at")
    return published(page_of(case), captured_at=datetime.fromisoformat(captured) if captured else None)


def shown(found: Published) -> str:
    """The answer in the notation of the cases."""
    if found.precision == "unknown":
        return "-"
    assert found.earliest is not None
    assert found.latest is not None
    if found.published_at:
        return found.published_at.isoformat(timespec="minutes")
    if found.date:
        assert found.earliest == found.date
        extra = {timedelta(0): "" if found.basis != "text" else " nay", timedelta(1): ""}
        return f"{found.date}{extra[found.latest - found.date]}"
    whole_year = (found.earliest, found.latest) == (date(found.earliest.year, 1, 1), date(found.earliest.year, 12, 31))
    if found.precision == "year" and whole_year:
        return str(found.earliest.year)
    whole_month = found.earliest.day == 1 and (found.latest + timedelta(1)).day == 1
    if found.precision == "month" and whole_month:
        return f"{found.earliest:%Y-%m}"
    return f"{found.earliest}..{found.latest}"


@pytest.mark.parametrize("case", load("dates.jsonl"))
def test_published_by_the_sentences(case: dict[str, Any]) -> None:
    found = read(case)
    assert shown(found) == case["expect"], case["why"]
    if "evidence" in case:
        assert found.evidence == case["evidence"]
    if "precision" in case:
        assert found.precision == case["precision"]
    assert found.basis == ("unknown" if found.precision == "unknown" else "text")
    assert (found.basis == "unknown") == (found.evidence is None) == (found.earliest is None)


@pytest.mark.parametrize("case", load("stamps.jsonl"))
def test_published_by_stamp_and_metadata(case: dict[str, Any]) -> None:
    found = read(case)
    assert shown(found) == case["expect"], case["why"]
    assert [doubt.code for doubt in found.doubts] == case.get("doubts", [])
    if "evidence" in case:
        assert found.evidence == case["evidence"]
    if "basis" in case:
        assert found.basis == case["basis"]


@pytest.mark.parametrize("case", load("floors.jsonl"))
def test_capture_floor(case: dict[str, Any]) -> None:
    items = tuple(Item("latest", title, teaser) for title, teaser in case["items"])
    floor = capture_floor(Page(text="", layout="made up", lines=(), headline="Tin", items=items))
    assert (floor and floor.isoformat()) == case["expect"], case["why"]


@pytest.mark.parametrize("cue", lexicon.CUES, ids=lambda cue: f"{cue.role}: {cue.forms.split(', ')[0]}")
def test_every_cue_has_an_example(cue: lexicon.Cue) -> None:
    """The last year of the example has the cue's role; a neutral phrase leaves the year reported."""
    at = [found.start() for found in re.finditer(r"20\d\d", cue.example)][-1]
    if cue.role is lexicon.Role.TERM:
        at = cue.example.index("20")
    reading = read_year(cue.example, at)
    role = {lexicon.Role.AHEAD: lexicon.Role.PLAN, lexicon.Role.NEUTRAL: lexicon.Role.REPORT}.get(cue.role, cue.role)
    assert (reading.role if reading else None) == (role if role in SPEAKS else None)
    assert any(form in fold(cue.example) for form in cue.forms.split(", "))


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_seeds(name: str) -> None:
    """Read against the pages: Tháng Công nhân năm 2020; Ngày 17/1 with Tết 2024; the stamp; 2022; năm 2019."""
    expected = {
        "000": ("2020", "2024-04-23"),
        "001": ("2024-01-17", "2025-06-06"),
        "002": ("2020-07-15T10:21+07:00", "None"),
        "003": ("2022", "2024-11-23"),
        "004": ("2019", "2026-01-02"),
    }
    (path,) = SEEDS.glob(f"{name}_*.txt")
    page = read_page(normalize(path.read_text("utf-8")))
    assert (shown(published(page)), str(capture_floor(page))) == expected[name]


def test_the_seed_with_a_stamp_says_the_same_in_words() -> None:
    (path,) = SEEDS.glob("002_*.txt")
    page = replace(read_page(normalize(path.read_text("utf-8"))), stamp=None)
    assert shown(published(page)) == "2020"


# fmt: off
WORDS = st.sampled_from([
    "Ngày", "sáng nay (", "chiều", "17/1", "5/6/2023", "24-25/11", "năm 2023", "năm 2024", "tổng kết", "sẽ", "kế hoạch",
    ",", ".", "(", ")", "từ ngày", "đến", "tháng 5/2022", "quý IV/2023", "năm học 2022 - 2023", "Tết", "2024", "đã",
    "(28/7/1929 - 28/7/2021)", "kỷ niệm", "31/2", "Nghị định 12/2022/NĐ-CP", "\u00a0", "thứ Hai", "trong 2 ngày",
])
# fmt: on
PROSE = st.lists(WORDS, max_size=14).map(" ".join).map(lambda text: " ".join(text.split(" ")).strip(" \u00a0"))


@given(lead=PROSE, body=st.lists(PROSE, max_size=3), captured=st.none() | st.dates(date(2015, 1, 1), date(2026, 1, 1)))
def test_whatever_is_read_is_lawful(lead: str, body: list[str], captured: date | None) -> None:
    """The evidence is verbatim in a field, the interval is ordered and holds the date, nothing is after the capture."""
    case = {"lead": lead, "body": [text for text in body if text]}
    if captured:
        case["captured_at"] = f"{captured}T12:00:00+07:00"
    page, found = page_of(case), read(case)
    if found.precision == "unknown":
        assert found == Published(doubts=found.doubts)
        return
    assert found.evidence is not None
    assert any(found.evidence in text for text in (page.headline, page.lead or "", *page.paragraphs))
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= (found.date or found.earliest) <= found.latest
    assert (found.date is None) == (found.precision not in ("day", "minute"))
    if captured:
        assert found.earliest <= captured


@given(lead=PROSE, body=PROSE)
def test_another_paragraph_of_words_changes_nothing(lead: str, body: str) -> None:
    case = {"lead": lead, "body": [body]}
    assert read(case) == read({**case, "body": [body, "Hội nghị diễn ra trong không khí phấn khởi."]})


@pytest.mark.parametrize(
    "piece", ["2024 ", "năm 2023, ", "ngày 1/1, ", "1/", "20", "(", "24-25/11 và ", "tháng ", "sẽ . "]
)
def test_work_is_linear(piece: str) -> None:
    """Five million characters of anything, in the lead and in the body, are read in well under two seconds."""
    text = piece * (5_000_000 // len(piece))
    page = page_of({"lead": "Ngày 5/6, quận họp."})
    page = replace(page, lead=text, paragraphs=(text,), stamp=text, metadata_time=text)
    began = process_time()
    published(page)
    capture_floor(replace(page, items=(Item("latest", text, text),)))
    assert process_time() - began < 2
