"""What is counted, counted by hand over a few articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.model import Article, Image, Rejection, Statistic
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.report.page import articles, links, numbers, rejections
from ldtd_dataset.report.page.tables import Tables
from tests.model import made
from tests.publish.folders import dataset
from tests.report import made_up


def tables(folder: Path, *outcomes: Article | Rejection) -> Tables:
    dataset(folder, outcomes)
    return Tables(folder)


def of_year(number: int, year: int, **changes: Any) -> Article:
    """An article of which the year alone is known."""
    span = {"date_earliest": date(year, 1, 1), "date_latest": date(year + (number % 2), 12, 31)}
    unknown = {"date": None, "date_precision": "year", "date_basis": "text", "date_evidence": f"năm {year}"}
    return made.numbered(number, **{**unknown, **span, "kicker": None, **changes})


def undated(number: int, **changes: Any) -> Article:
    unknown = {"date": None, "date_earliest": None, "date_latest": None, "date_evidence": None}
    return made.numbered(number, **{**unknown, "date_precision": "unknown", "date_basis": "unknown", **changes})


def test_articles_are_counted_by_the_year_of_their_last_day(tmp_path: Path) -> None:
    held = articles.survey(
        tables(tmp_path / "a", of_year(2, 2019), of_year(3, 2019), of_year(4, 2022, date_basis="cms_id"), undated(5))
    )
    counts = {year.label: {base: count for base, count in year.parts if count} for year in held.years}
    assert counts == {
        "2019": {"text": 1}, "2020": {"text": 1}, "2021": {}, "2022": {"cms_id": 1}, "unknown": {"unknown": 1},
    }  # fmt: skip
    assert (held.first, held.last) == (date(2019, 1, 1), date(2022, 12, 31))
    assert {bar.label: bar.count for bar in held.precisions} == {"year": 3, "unknown": 1}


def test_years_long_past_are_put_together(tmp_path: Path) -> None:
    held = articles.survey(tables(tmp_path / "a", of_year(2, 1998), of_year(4, 2003), of_year(6, 2022)))
    assert [year.label for year in held.years] == ["to 2004", *map(str, range(2005, 2023))]
    assert (held.years[0].count, held.years[-1].count) == (2, 1)


def test_coverage_is_the_share_of_a_year(tmp_path: Path) -> None:
    picture = Image(caption=None, credit="N.Hà", alt=None, url=None, paragraph=0)
    held = articles.survey(
        tables(
            tmp_path / "a",
            of_year(2, 2021, kicker="Công đoàn", images=[picture]),
            of_year(4, 2021, author=None, authors=[], body=""),
            of_year(6, 2021, tags=[], category=None),
            of_year(8, 2023, images=[picture, made.article().images[0].model_copy(update={"paragraph": 1})]),
        )
    )
    shares = {one.field: (one.shares, one.overall) for one in held.coverage}
    third = 1 / 3
    assert shares["kicker"] == ((third, None, 0.0), 0.25)
    assert shares["author"] == ((2 * third, None, 1.0), 0.75)
    assert shares["authors"] == shares["author"] == shares["body"]
    assert shares["tags"] == ((2 * third, None, 1.0), 0.75) == shares["category"]
    assert shares["images"] == ((third, None, 1.0), 0.5)
    assert shares["images.caption"] == ((0.0, None, 1.0), 0.25)
    assert shares["images.credit"] == ((third, None, 1.0), 0.5)
    assert shares["date"] == shares["url"] == ((0.0, None, 0.0), 0.0)


def test_authors_have_the_years_in_which_they_sign(tmp_path: Path) -> None:
    held = articles.survey(
        tables(
            tmp_path / "a",
            of_year(2, 2019, authors=["Lê Bình"]),
            of_year(4, 2022, authors=["Lê Bình", "N.Hà"]),
            undated(5, authors=["T.Dũng"]),
            of_year(6, 2020, author="Theo TTXVN", authors=[]),
        )
    )
    people = [(one.name, one.count, one.first, one.last) for one in held.authors]
    assert people == [("Lê Bình", 2, 2019, 2022), ("N.Hà", 1, 2022, 2022), ("T.Dũng", 1, None, None)]
    assert (held.author_count, held.signed) == (3, 4)


def test_lengths_are_distributed(tmp_path: Path) -> None:
    held = articles.survey(tables(tmp_path / "a", made.article(), made.numbered(1, body="")))
    spread = {name: [(one.label, one.count) for one in sizes.bins if one.count] for name, sizes in held.lengths.items()}
    assert spread["paragraphs"] == [("none", 1), ("2", 1)]
    assert spread["statistics"] == [("none", 1), ("7 to 9", 1)]
    assert spread["related titles"] == [("none", 1), ("3", 1)]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> numbers.Numbers:
    """The statistics of three articles."""
    body = "Giá tăng 2.000 đồng, thêm 5 tấn và từ 3 đến 4 tấn gạo, 40 tấn ngô, 3 USD."
    more = [
        made.statistic("body", body, "2.000 đồng", "2000", kind="money", unit="VND", change="up", change_mode="by"),
        made.statistic("body", body, "5 tấn", "5", kind="measure", unit="t"),
        made.statistic("body", body, "3 đến 4 tấn", None, kind="measure", unit="t", noun="gạo", bound="approx",
                       low=made.number("3"), high=made.number("4")),
        made.statistic("body", body, "40 tấn", "40", kind="measure", unit="t", noun="ngô"),
        made.statistic("body", body, "3 USD", "3", kind="money", unit="USD"),
    ]  # fmt: skip
    third = made.numbered(1, body=body, statistics=[Statistic(**one) for one in more])
    folder = tmp_path_factory.mktemp("numbers") / "a"
    return numbers.survey(tables(folder, made.article(), made_up.doubted(2, "27,3", "other_base", 99), third))


def test_statistics_are_counted_by_kind_and_unit(said: numbers.Numbers) -> None:
    counts = {kind.name: {unit.name: unit.count for unit in kind.units} for kind in said.kinds}
    assert counts == {
        "measure": {"t": 3, "kg": 1}, "count": {None: 3}, "money": {"VND": 2, "USD": 1}, "ratio": {None: 2},
        "percentage": {"%": 1},
    }  # fmt: skip
    assert [kind.name for kind in said.kinds] == ["measure", "count", "money", "ratio", "percentage"]
    assert said.count == 13


def test_sizes_are_of_values_of_lower_ends_and_of_ratios_in_percent(said: numbers.Numbers) -> None:
    units = {(kind.name, unit.name): unit for kind in said.kinds for unit in kind.units}
    tonnes, ratios = units["measure", "t"], units["ratio", None]
    assert (tonnes.least, tonnes.largest) == (3, 40)
    assert [(one.label, one.count) for one in tonnes.sizes.bins] == [
        ("2 to 5", 1), ("5 to 10", 1), ("10 to 20", 0), ("20 to 50", 1),
    ]  # fmt: skip
    assert (ratios.least, ratios.largest) == (75, pytest.approx(79.885, abs=1e-3))
    assert [(one.label, one.count) for one in ratios.sizes.bins] == [("75 to 80", 2)]


def test_bounds_fields_changes_nouns_and_verdicts_are_counted(said: numbers.Numbers) -> None:
    kinds = {kind.name: kind for kind in said.kinds}
    assert numbers.BOUNDS[:2] == ("exact", "approx")
    assert kinds["measure"].bounds == (2, 2, *[0] * 8)
    assert kinds["count"].fields == (0, 1, 0, 1, 1)
    assert (kinds["money"].changes, kinds["count"].changes) == ((("up by", 1),), ())
    assert (kinds["count"].nouns, kinds["measure"].nouns) == (("suất quà", "gia đình"), ("gạo", "ngô"))
    assert {bar.label: bar.count for bar in said.verdicts} == {
        "rounded": 0, "truncated": 1, "other_base": 1, "mismatch": 0,
    }  # fmt: skip
    assert said.judged == 2


def test_links_are_counted_and_drawn_as_they_are(tmp_path: Path) -> None:
    lists = {1: ["Hội thi", "Giải bóng", "Trao quà"], 2: ["Hội thi", "Giải bóng"], 3: ["Hội thi"], 4: ["Tết"]}
    listed = [made_up.listing(number, titles) for number, titles in lists.items()]
    held = links.survey(tables(tmp_path / "a", *listed, made.article()))
    assert (held.count, held.titles) == (10, 7)
    assert [(one.name, one.count, one.exact, one.resolved) for one in held.sections] == [
        ("inline", 2, 0, 0), ("latest", 8, 8, 0),
    ]  # fmt: skip
    assert [(one.label, one.count) for one in held.listed.bins] == [("1", 5), ("2", 1), ("3", 1)]
    drawn = {hub.title: sorted(held.sources[at].headline for at in hub.sources) for hub in held.hubs}
    names = {number: f"Phường Sông Lam họp lần thứ {number}" for number in lists}
    assert drawn["Hội thi"] == [names[1], names[2], names[3]]
    assert drawn["Giải bóng"] == [names[1], names[2]]
    assert drawn["Tết"] == [names[4]]
    assert [(hub.title, hub.count) for hub in held.hubs[:2]] == [("Hội thi", 3), ("Giải bóng", 2)]


def test_every_drawn_title_has_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "SOURCES", 3)
    lists = [["a", "b"], ["a", "b"], ["a", "b"], ["a", "c"], ["d"], ["d"]]
    held = links.survey(tables(tmp_path / "a", *(made_up.listing(at, titles) for at, titles in enumerate(lists))))
    assert len(held.sources) == 3
    assert all(hub.sources for hub in held.hubs)


def test_rejections_have_their_first_document_but_not_its_words_where_texts_are_withheld(tmp_path: Path) -> None:
    refused = [
        made.rejection(source_uri="a.txt", excerpt="Trang chủ"),
        made.rejection(source_uri="b.txt"),
        made.rejection(source_uri="c.txt", code="source.empty", message="the document has no text", excerpt=""),
    ]
    full = tables(tmp_path / "full", made.article(), *refused)
    text_free(tmp_path / "full", tmp_path / "bare")
    for held, excerpt in ((full, "Trang chủ"), (Tables(tmp_path / "bare"), "")):
        first, second = rejections.survey(held)
        assert (first.code, first.count, first.source_uri, first.excerpt) == ("page.shape", 2, "a.txt", excerpt)
        assert (second.code, second.count, second.meaning) == ("source.empty", 1, "the document has no text")
