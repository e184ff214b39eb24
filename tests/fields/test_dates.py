"""The day of publication, read from pages built by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from field_cases import load

from ldtd_dataset.fields.dates import Published, published
from ldtd_dataset.pages.page import Inline, Item, Page, Picture
from ldtd_dataset.text import normalize


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
def test_published(case: dict[str, Any]) -> None:
    found = read(case)
    assert shown(found) == case["expect"], case["why"]
    if "evidence" in case:
        assert found.evidence == case["evidence"]
    if "precision" in case:
        assert found.precision == case["precision"]
    assert (found.basis == "unknown") == (found.evidence is None) == (found.earliest is None)
