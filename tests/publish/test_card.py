"""The card says what the rows hold: every number on it is counted here once more, from the records, in plain Python."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pyarrow as pa
import pytest
from huggingface_hub import DatasetCard

from ldtd_dataset import extract_statistics
from ldtd_dataset.errors import CODES
from ldtd_dataset.model import Article, Rejection, Statistic
from ldtd_dataset.model.values import Verdict
from ldtd_dataset.publish import card_tables
from ldtd_dataset.publish.census import COUNTED, Census
from ldtd_dataset.publish.columns import CONFIGS, Column
from ldtd_dataset.publish.manifest import read_manifest
from ldtd_dataset.publish.rows import table
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.publish.validate import validate
from tests.model import made
from tests.publish.folders import Outcome, contents, dataset, many, mixed

NO_DATE = {"date": None, "date_earliest": None, "date_latest": None, "date_evidence": None}


def outcomes() -> list[Outcome]:
    """Some of everything, and articles that lack what an article can lack."""
    poor = {"lead": None, "body": "", "statistics": [], "images": [], "related": [], "authors": [], "tags": []}
    return [
        *mixed(),
        made.article(**poor, author=None, category=None, **NO_DATE, date_precision="unknown", date_basis="unknown"),
        made.article(headline="Tin ngắn", statistics=[], author="Theo TTXVN", authors=[]),
        made.rejection(code="page.list", excerpt=""),
    ]


ARTICLES = [one for one in outcomes() if isinstance(one, Article)]
STATISTICS = [one for article in ARTICLES for one in article.statistics]
REJECTIONS = [one for one in outcomes() if isinstance(one, Rejection)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("card") / "out"
    dataset(out, outcomes())
    text_free(out, out.with_name("bare"))
    return out


def section(folder: Path, title: str) -> str:
    """What stands under a heading, down to the next."""
    text = DatasetCard.load(folder / "README.md").text
    return re.split(r"^#+ .*$", text.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def lines(text: str) -> Iterator[list[str]]:
    """The rows of a Markdown table, cell by cell."""
    for line in re.findall(r"^\| (.*) \|$", text, re.MULTILINE)[2:]:
        yield [cell.strip() for cell in line.split(" | ")]


def test_the_statistics_are_counted_by_kind(folder: Path) -> None:
    found = {row[0].strip("`"): (row[1], row[3]) for row in lines(section(folder, "Statistics by kind") + " ")}
    assert {kind: int(rows) for kind, (rows, _) in found.items()} == Counter(one.kind for one in STATISTICS)
    assert (found["money"][1], found["measure"][1], found["percentage"][1]) == ("VND 1", "kg 1", "% 1")
    assert found["count"][1] == found["ratio"][1] == ""


def test_every_verdict_is_counted(folder: Path) -> None:
    found = {row[0].strip("`"): int(row[1]) for row in lines(section(folder, "Ratios with a percentage beside them"))}
    assert found == {**dict.fromkeys(get_args(Verdict), 0), "truncated": 1}


def test_refusals_are_counted_by_code_and_explained(folder: Path) -> None:
    found = [(code.strip("`"), int(count), words) for code, count, words in lines(section(folder, "Documents refused"))]
    assert found == [("page.list", 2, CODES["page.list"]), ("page.shape", 1, CODES["page.shape"])]
    assert Counter(one.code for one in REJECTIONS) == {code: count for code, count, _ in found}


def test_the_articles_are_counted_by_year(folder: Path) -> None:
    found = {year: int(count) for year, count in lines(section(folder, "Articles by year"))}
    expected = Counter(str(one.date.year) if one.date else "not certain" for one in ARTICLES)
    assert found == expected
    assert list(found) == sorted(found)


@pytest.mark.parametrize(
    ("first", "last", "day", "year"),
    [
        ("2022-01-01", "2022-12-31", None, "2022"),
        ("2021-12-01", "2022-01-31", None, "not certain"),
        ("2021-12-31", "2022-01-01", "2021-12-31", "2021"),
    ],
)
def test_a_year_is_told_where_the_interval_tells_one(
    tmp_path: Path, first: str, last: str, day: str | None, year: str
) -> None:
    from datetime import date

    known = {"date_earliest": date.fromisoformat(first), "date_latest": date.fromisoformat(last)}
    precision = {"date": date.fromisoformat(day), "date_precision": "day"} if day else {"date": None}
    dataset(tmp_path / "out", [made.numbered(1, **known, **{"date_precision": "month", **precision})])
    assert list(lines(section(tmp_path / "out", "Articles by year"))) == [[year, "1"]]


def lacking() -> dict[str, int]:
    """The gaps of `outcomes`, counted by hand-written rules."""
    links = [link for article in ARTICLES for link in article.related]
    return {
        "no day of publication": sum(one.date is None for one in ARTICLES),
        "no date at all": sum(one.date_latest is None for one in ARTICLES),
        "no time of day": sum(one.published_at is None for one in ARTICLES),
        "no lead": sum(one.lead is None for one in ARTICLES),
        "no body": sum(one.body == "" for one in ARTICLES),
        "no byline": sum(one.author is None for one in ARTICLES),
        "no person in the byline": sum(one.authors == [] for one in ARTICLES),
        "no section": sum(one.category is None for one in ARTICLES),
        "no tags": sum(one.tags == [] for one in ARTICLES),
        "no time of capture": sum(one.captured_at is None for one in ARTICLES),
        "no noun": sum(one.noun is None for one in STATISTICS),
        "a guessed title": sum(one.title_basis == "guessed" for one in links),
        "no teaser": sum(one.teaser is None for one in links),
        "no target": len(links),
    }


@pytest.mark.parametrize("edition", ["out", "bare"])
def test_the_gaps_are_counted_in_either_edition(folder: Path, edition: str) -> None:
    rows = list(lines(section(folder.with_name(edition), "Known gaps")))
    found = {row[1]: int(row[2].split(" of ")[0]) for row in rows}
    expected = lacking()
    assert {what: found[what] for what in expected} == expected
    assert expected["no body"] == 1
    assert found.keys() - expected.keys() == {"no address"}
    totals = {"articles": len(ARTICLES), "statistics": len(STATISTICS), "links": 6}
    assert {(row[0], row[2].split(" of ")[1]) for row in rows} == {(name, str(count)) for name, count in totals.items()}


def test_sizes_are_those_of_the_files(folder: Path) -> None:
    found = {row[0].strip("`"): row for row in lines(section(folder, "What it holds"))}
    assert list(found) == list(CONFIGS)
    for config, (_, _, rows, size, splits) in found.items():
        files = list((folder / config).glob("*.parquet"))
        number, unit = size.split()
        assert unit == "kB"
        assert abs(float(number) * 1000 - sum(file.stat().st_size for file in files)) <= 50
        assert sum(int(one.split()[1]) for one in splits.split(", ")) == int(rows)
        assert {one.split()[0] for one in splits.split(", ")} == {file.name.split("-")[0] for file in files}


def test_columns_say_type_unit_meaning_and_how_many_have_it(folder: Path) -> None:
    rows = {row[0].strip("`"): row[1:] for row in lines(section(folder, "articles").replace("|  |", "| - |"))}
    assert rows["syllable_count"] == ["int32", "syllables", "syllables of body: maximal runs of letters", "100.0 %"]
    assert rows["published_at"][1] == "time in Hanoi"
    assert rows["statistics[].start"][1] == "code points"
    assert rows["tags"][0] == "list of string"
    with_lead = sum(one.lead is not None for one in ARTICLES)
    assert rows["lead"][-1] == f"{100 * with_lead / len(ARTICLES):.1f} %"
    assert rows["images[].caption"][-1] == "100.0 %"
    assert rows["images[].url"][-1] == "0.0 %"


def test_every_unit_is_of_a_column_and_in_its_parquet_field() -> None:
    def flat(columns: tuple[Column, ...]) -> Iterator[Column]:
        for column in columns:
            yield column
            yield from flat(column.columns)

    columns = [column for config in CONFIGS.values() for column in flat(config.columns)]
    from ldtd_dataset.publish.columns import _UNITS

    assert _UNITS.keys() <= {column.name for column in columns}
    for column in columns:
        held = column.field.metadata
        assert held.get(b"unit", b"").decode() == (column.unit or "")
        is_number = (
            pa.types.is_int32(column.type) or pa.types.is_float64(column.type) or pa.types.is_temporal(column.type)
        )
        assert not is_number or column.unit or column.name == "denominator", column.name


def test_the_tables_name_columns_that_there_are() -> None:
    for config, names in COUNTED.items():
        for name in names:
            column, _, inner = name.partition("[].")
            held = next(one for one in CONFIGS[config].columns if one.name == column)
            assert not inner or inner in {one.name for one in held.columns}
    for config, gaps in card_tables.GAPS.items():
        assert {gap.column for gap in gaps} <= {one.name for one in CONFIGS[config].columns}
    assert tuple(card_tables.VERDICTS) == get_args(Verdict)


def test_the_example_is_what_the_reader_says(folder: Path) -> None:
    text = section(folder, "What a row is")
    (sentence,) = re.findall(r"^> (.*)$", text, re.MULTILINE)
    (block,) = re.findall(r"^```json\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)
    told = [json.loads(line) for line in block.splitlines()]
    assert len(told) == 3
    for row, one in zip(told, extract_statistics(sentence), strict=True):
        held: dict[str, Any] = json.loads(one.model_dump_json())
        assert row == {name: held[name] for name in held if name in row}
        left_out = {name for name, value in held.items() if value and name not in row}
        places = {"field", "start", "end", "noun_start", "noun_end", "sentence_end"}
        assert left_out <= places, left_out - places


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 7, "0.0 %"),
        (7, 7, "100.0 %"),
        (1, 3, "33.3 %"),
        (2, 3, "66.7 %"),
        (1, 1_000_000, "< 0.1 %"),
        (999_999, 1_000_000, "> 99.9 %"),
        (1, 2000, "0.1 %"),
        (0, 0, ""),
    ],
)
def test_a_share_says_none_and_all_only_of_none_and_all(part: int, whole: int, said: str) -> None:
    assert card_tables.share(part, whole) == said


def test_many_units_are_cut_and_the_rest_counted(tmp_path: Path) -> None:
    units = ["kg", "t", "km", "m", "m2", "har", "L", "g", "cm", "km/h"]
    body = "Trao 300kg gạo."
    one = {"kind": "measure", "noun": "gạo", "sentence_end": len(body)}
    held = [Statistic(**made.statistic("body", body, "300kg", "300", **one, unit=unit)) for unit in units]
    articles = [
        made.numbered(at, body=body, lead=None, statistics=[each]) for at, each in enumerate([held[1], held[1], *held])
    ]
    dataset(tmp_path / "out", articles)
    (row,) = lines(section(tmp_path / "out", "Statistics by kind"))
    assert row[3] == "t 3, L 1, cm 1, g 1, har 1, kg 1, km 1, km/h 1, 2 others"


def test_batches_and_order_make_no_difference() -> None:
    whole, parted = Census(), Census()
    whole.add("articles", table("articles", ARTICLES))
    for article in reversed(ARTICLES):
        parted.add("articles", table("articles", [article]))
    parted.add("articles", table("articles", []))
    assert parted.counts() == whole.counts()
    assert list(parted.counts()) == ["articles"]


def test_counts_do_not_grow_with_the_rows(tmp_path: Path) -> None:
    dataset(tmp_path / "small", many(20))
    dataset(tmp_path / "large", many(200))
    sizes = [len(json.dumps(read_manifest(tmp_path / name).model_dump()["counts"])) for name in ("small", "large")]
    assert sizes[1] < sizes[0] + 100


def test_a_dataset_of_refusals_alone_has_a_card(tmp_path: Path) -> None:
    dataset(tmp_path / "out", [made.rejection()])
    assert validate(tmp_path / "out").ok
    assert section(tmp_path / "out", "Statistics by kind").strip() == "None."
    assert section(tmp_path / "out", "Articles by year").strip() == "None."
    assert list(lines(section(tmp_path / "out", "Known gaps"))) == []


def test_a_dataset_from_before_the_counts_is_still_one_of_ours(folder: Path, tmp_path: Path) -> None:
    held = json.loads(contents(folder)["manifest.json"])
    held.pop("counts")
    (tmp_path / "manifest.json").write_text(json.dumps(held), encoding="utf-8")
    assert read_manifest(tmp_path).counts == {}
