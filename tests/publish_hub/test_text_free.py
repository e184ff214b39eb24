"""The text-free edition: what it lacks, what it keeps, and that one's own pages make it whole again."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import datasets
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.builder import build
from ldtd_dataset.errors import BuildError, DatasetError
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.columns import CONFIGS
from ldtd_dataset.publish.edition import TEXT_FREE
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.manifest import file_entry, read_manifest
from ldtd_dataset.publish.rehydrate import WARNINGS, rehydrate
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.publish.validate import validate
from ldtd_dataset.publish.withheld import hashes, leaves, restore, withhold
from ldtd_dataset.report.stored import stored_article
from tests.model import made
from tests.publish.folders import contents, dataset, mixed
from tests.publish_hub.pages import capture, later_capture

GONE = {
    "articles": {"lead", "body", "images.caption", "images.alt", "related.teaser"},
    "statistics": {"sentence"},
    "links": {"teaser"},
    "rejections": {"excerpt"},
}
"""What the text-free edition lacks."""


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A capture ("pages"), a dataset of it ("full") and its text-free edition ("bare"); nobody writes into them."""
    folder = tmp_path_factory.mktemp("text-free")
    build(capture(folder / "pages"), folder / "full", engine="serial")
    text_free(folder / "full", folder / "bare")
    later_capture(folder / "later")
    return folder


def rows(folder: Path, config: str) -> list[dict[str, Any]]:
    return pq.ParquetDataset(sorted((folder / config).glob("*.parquet"))).read().to_pylist()


def names(schema: pa.Schema | pa.StructType, prefix: str = "") -> dict[str, tuple[pa.DataType, Any]]:
    found = {}
    for column in schema:
        inner = column.type.value_type if pa.types.is_list(column.type) else column.type
        if pa.types.is_struct(inner):
            found |= names(inner, f"{prefix}{column.name}.")
        else:
            found[prefix + column.name] = (column.type, column.metadata)
    return found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


# ---------------------------------------------------------------- what it lacks and what it keeps


@pytest.mark.parametrize("config", GONE)
def test_each_withheld_column_gives_way_to_its_hash(work: Path, config: str) -> None:
    full = names(pq.read_schema(next((work / "full" / config).iterdir())))
    bare = names(pq.read_schema(next((work / "bare" / config).iterdir())))
    instead = {f"{name}_sha256" for name in GONE[config] if name != "sentence"}
    assert bare.keys() == (full.keys() - GONE[config]) | instead
    assert {name: bare[name] for name in bare.keys() & full.keys()} == {
        name: full[name] for name in full.keys() - GONE[config]
    }


def test_no_sentence_of_the_newspaper_is_in_it(work: Path) -> None:
    """But for headlines and titles, which a caption or an alternative text may repeat."""
    full = rows(work / "full", "articles")
    texts = {text for row in full for _, text in leaves(row, Article)}
    texts |= {row["sentence"] for row in rows(work / "full", "statistics")}
    titles = "\n".join([row["headline"] for row in full] + [one["title"] for row in full for one in row["related"]])
    pieces = {piece for text in texts for piece in text.replace("\n", ". ").split(". ") if len(piece) > 30}
    prose = [piece for piece in pieces if piece not in titles]
    assert len(prose) > 100
    held = "\n".join(text for config in GONE for row in rows(work / "bare", config) for text in strings(row))
    assert [piece for piece in prose if piece in held] == []
    loose = [data for name, data in contents(work / "bare").items() if not name.endswith(".parquet")]
    assert not any(piece.encode() in data for piece in prose for data in loose)


def test_every_hash_is_that_of_its_text(work: Path) -> None:
    for full, bare in zip(rows(work / "full", "articles"), rows(work / "bare", "articles"), strict=True):
        texts, known = list(leaves(full, Article)), list(hashes(bare, Article))
        assert known == [(name, hashlib.sha256(text.encode()).hexdigest()) for name, text in texts]
        assert {"lead", "body", "caption", "teaser"} & {name for name, _ in known}


def test_a_text_that_is_not_there_has_no_hash(tmp_path: Path) -> None:
    dataset(tmp_path / "full", [made.article(lead=None, images=[], statistics=[])])
    text_free(tmp_path / "full", tmp_path / "bare")
    (row,) = rows(tmp_path / "bare", "articles")
    assert row["lead_sha256"] is None
    assert row["body_sha256"] == hashlib.sha256(made.BODY.encode()).hexdigest()
    assert [link["teaser_sha256"] is None for link in row["related"]] == [True, True, False]


@pytest.mark.parametrize("config", ["articles", "statistics", "links", "rejections"])
def test_all_else_is_the_full_editions(work: Path, config: str) -> None:
    def rest(row: dict[str, Any], prefix: str = "") -> dict[str, Any]:
        made = {}
        for name, value in row.items():
            nested = isinstance(value, list) and value and isinstance(value[0], dict)
            path = prefix + name
            if path.removesuffix("_sha256") not in GONE[config] or path == "source_sha256":
                made[name] = [rest(one, f"{path}.") for one in value] if nested else value
        return made

    full, bare = rows(work / "full", config), rows(work / "bare", config)
    assert [rest(row) for row in bare] == [rest(row) for row in full]


def test_rows_come_back_from_what_they_were_taken_apart_into() -> None:
    row = made.article().model_dump()
    bare = withhold(row, Article)
    texts = {hashlib.sha256(text.encode()).hexdigest(): text for _, text in leaves(row, Article)}
    assert len(texts) == 5  # lead, body, caption, alt, teaser
    assert restore(bare, Article, texts) == row
    assert restore(bare, Article, {}) == row | {
        "lead": None,
        "body": None,
        "images": [row["images"][0] | {"caption": None, "alt": None}],
        "related": [link | {"teaser": None} for link in row["related"]],
    }


# ---------------------------------------------------------------- a dataset like any other


def test_it_validates(work: Path) -> None:
    report = validate(work / "bare")
    assert report.problems == ()
    assert report.rows == {name: len(rows(work / "bare", name)) for name in CONFIGS}


def no_hash(row: dict[str, Any]) -> None:
    row["body_sha256"] = "no hash"


def no_body(row: dict[str, Any]) -> None:
    row["body_sha256"] = None


def links_out_of_order(row: dict[str, Any]) -> None:
    row["related"].reverse()


def a_day_before_its_interval(row: dict[str, Any]) -> None:
    row["date_latest"] = date(1999, 1, 1)


@pytest.mark.parametrize("forge", [no_hash, no_body, links_out_of_order, a_day_before_its_interval])
def test_a_forgery_is_found(work: Path, tmp_path: Path, forge: Callable[[dict[str, Any]], None]) -> None:
    shutil.copytree(work / "bare", tmp_path / "bare")
    rewrite(tmp_path / "bare", forge)
    assert {"record.invalid", "rows.hash"} <= {problem.code for problem in validate(tmp_path / "bare").problems}


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize("config", CONFIGS)
def test_it_loads(work: Path, config: str, streaming: bool) -> None:
    features = datasets.Features.from_arrow_schema(TEXT_FREE.schemas[config])
    ours = load(config, path=work / "bare", streaming=streaming)
    theirs = datasets.load_dataset(str(work / "bare"), config, split="train", streaming=streaming)
    assert ours.features == features
    assert theirs.features == features
    assert len(list(ours)) == len(rows(work / "bare", config))
    assert len(list(theirs)) == read_manifest(work / "bare").configs[config].splits["train"].rows


def test_its_card_says_what_it_is(work: Path) -> None:
    card = (work / "bare" / "README.md").read_text(encoding="utf-8")
    assert "does not hold the articles' text" in card
    assert "ldtd rehydrate" in card
    assert "body_sha256" in card
    assert "`body` |" not in card
    assert "is not here" in (work / "bare" / "LICENSE.md").read_text(encoding="utf-8")


def test_only_a_full_sound_dataset_has_one(work: Path, tmp_path: Path) -> None:
    for folder, code in ((work / "bare", "dataset.edition"), (tmp_path, "dataset.missing")):
        with pytest.raises(DatasetError) as caught:
            text_free(folder, tmp_path / "out")
        assert caught.value.code == code
    shutil.copytree(work / "full", tmp_path / "broken")
    next((tmp_path / "broken" / "articles").iterdir()).write_bytes(b"PAR1")
    with pytest.raises(DatasetError) as caught:
        text_free(tmp_path / "broken", tmp_path / "out")
    assert caught.value.code == "dataset.unsound"
    assert not (tmp_path / "out").exists()


def test_an_article_of_it_cannot_be_shown(work: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        stored_article(work / "bare", rows(work / "bare", "articles")[0]["id"])
    assert caught.value.code == "dataset.edition"


# ---------------------------------------------------------------- made whole again


def test_the_round_trip_gives_the_same_rows(work: Path, tmp_path: Path) -> None:
    report = rehydrate(work / "bare", work / "pages", tmp_path / "out")
    assert report.identical
    assert (report.documents, report.articles, report.lost, report.lacking) == (11, 10, {}, {})
    full, again = read_manifest(work / "full"), read_manifest(tmp_path / "out")
    assert again.configs == full.configs
    assert again.documents == full.documents
    assert contents(tmp_path / "out") == contents(work / "full")
    assert validate(tmp_path / "out").ok


def test_another_capture_of_the_same_articles_will_do(work: Path, tmp_path: Path) -> None:
    """Its documents have other hashes; its texts have not. The page that was refused is not in it."""
    report = rehydrate(work / "bare", [work / "later"], tmp_path / "out")
    assert (report.articles, report.lost, report.lacking, report.identical) == (10, {}, {"excerpt": 1}, False)
    assert rows(tmp_path / "out", "articles") == rows(work / "full", "articles")
    assert [row["excerpt"] for row in rows(tmp_path / "out", "rejections")] == [""]
    assert validate(tmp_path / "out").ok


def test_an_article_that_is_not_in_the_capture_is_a_rejection(work: Path, tmp_path: Path) -> None:
    some = [work / "pages" / name for name in ("000.txt", "003.txt", "tag.txt")]
    report = rehydrate(work / "bare", some, tmp_path / "out")
    assert (report.documents, report.articles, report.lost) == (3, 2, {"rehydrate.missing": 8})
    assert report.manifest.documents.model_dump() == {"read": 11, "articles": 2, "rejections": 9, "skipped": 0}
    full = {row["source_uri"]: row for row in rows(work / "full", "articles")}
    assert {row["source_uri"] for row in rows(tmp_path / "out", "articles")} == {"000.txt", "003.txt"}
    refused = [row for row in rows(tmp_path / "out", "rejections") if row["code"] == "rehydrate.missing"]
    assert [row["source_uri"] for row in refused] == [uri for uri in full if uri not in ("000.txt", "003.txt")]
    for row in refused:
        assert row["source_sha256"] == full[row["source_uri"]]["source_sha256"]
        assert row["excerpt"] == full[row["source_uri"]]["headline"][:80]
    assert validate(tmp_path / "out").ok


def edited(work: Path, tmp_path: Path, edit: Callable[[str], str], name: str = "000.txt") -> Path:
    """The capture, with one page edited."""
    shutil.copytree(work / "pages", tmp_path / "pages")
    page = tmp_path / "pages" / name
    changed = edit(page.read_text(encoding="utf-8"))
    assert changed != page.read_text(encoding="utf-8")
    page.write_text(changed, encoding="utf-8")
    return tmp_path / "pages"


def first(work: Path) -> dict[str, Any]:
    return next(row for row in rows(work / "full", "articles") if row["source_uri"] == "000.txt")


OWN_TEXTS: dict[str, Callable[[dict[str, Any]], list[str]]] = {
    "lead": lambda row: [row["lead"] or ""],
    "body": lambda row: row["body"].split("\n\n")[-1:],
    "caption": lambda row: [image["caption"] or "" for image in row["images"]],
}


@pytest.mark.parametrize("text", OWN_TEXTS)
def test_a_letter_more_is_another_text(work: Path, tmp_path: Path, text: str) -> None:
    held = ((row["source_uri"], one) for row in rows(work / "full", "articles") for one in OWN_TEXTS[text](row))
    name, was = next((name, one) for name, one in held if one)
    pages = edited(work, tmp_path, lambda page: page.replace(was, f"{was[:-4]}ạ{was[-4:]}"), name)
    report = rehydrate(work / "bare", pages, tmp_path / "out")
    assert (report.articles, report.lost) == (9, {"rehydrate.missing": 1})


def test_a_teaser_that_is_not_in_the_capture_is_null_and_a_warning(work: Path, tmp_path: Path) -> None:
    teaser = next(link["teaser"] for link in first(work)["related"] if link["teaser"])
    pages = edited(work, tmp_path, lambda page: page.replace(teaser, "Bản tin đang được cập nhật."))
    report = rehydrate(work / "bare", pages, tmp_path / "out")
    assert (report.articles, report.lost, report.lacking, report.identical) == (10, {}, {"teaser": 1}, False)
    was, now = first(work), next(row for row in rows(tmp_path / "out", "articles") if row["source_uri"] == "000.txt")
    assert now["warnings"] == [
        *was["warnings"],
        {"code": "rehydrate.teaser", "field": "related", "start": 0, "end": 0, "message": WARNINGS["rehydrate.teaser"]},
    ]
    bare = [link | {"teaser": None} if link["teaser"] == teaser else link for link in was["related"]]
    assert now == was | {"related": bare, "warnings": now["warnings"]}
    assert validate(tmp_path / "out").ok


def test_a_document_that_is_read_otherwise_is_told_from_one_that_is_not_there(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A parser of another version finds another body in the same bytes."""

    def other(raw: Any) -> Article | Rejection:
        outcome = process(raw)
        if isinstance(outcome, Article) and outcome.source_uri == "004.txt":
            return made.article(source_sha256=outcome.source_sha256)
        return outcome

    monkeypatch.setattr("ldtd_dataset.publish.rehydrate.process", other)
    (tmp_path / "pages").mkdir()
    for name in ("003.txt", "004.txt"):
        shutil.copy(work / "pages" / name, tmp_path / "pages" / name)
    report = rehydrate(work / "bare", tmp_path / "pages", tmp_path / "out")
    assert report.lost == {"rehydrate.differs": 1, "rehydrate.missing": 8}
    assert [
        row["source_uri"] for row in rows(tmp_path / "out", "rejections") if row["code"] == "rehydrate.differs"
    ] == ["004.txt"]


def rewrite(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Changes the first article of a text-free dataset, and signs the file."""
    path = folder / "articles/train-00000-of-00001.parquet"
    table = pq.read_table(path)
    held = table.to_pylist()
    change(held[0])
    pq.write_table(pa.Table.from_pylist(held, TEXT_FREE.schemas["articles"]), path)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["files"]["articles/train-00000-of-00001.parquet"] = file_entry(path).model_dump()
    (folder / "manifest.json").write_text(json.dumps(manifest))


def move_a_span(row: dict[str, Any]) -> None:
    row["statistics"][-1]["start"] += 1
    row["statistics"][-1]["end"] += 1


def rename(row: dict[str, Any]) -> None:
    row["headline"] += " mới"


def swap_a_noun(row: dict[str, Any]) -> None:
    one = next(one for one in row["statistics"] if one["noun"] and one["field"] == "body")
    one["noun"] = "x" * len(one["noun"])


@pytest.mark.parametrize("forge", [move_a_span, rename, swap_a_noun])
def test_spans_and_ids_are_checked_against_the_texts(
    work: Path, tmp_path: Path, forge: Callable[[dict[str, Any]], None]
) -> None:
    shutil.copytree(work / "bare", tmp_path / "bare")
    rewrite(tmp_path / "bare", forge)
    report = rehydrate(tmp_path / "bare", work / "pages", tmp_path / "out")
    assert (report.articles, report.lost, report.identical) == (9, {"record.invalid": 1}, False)
    assert validate(tmp_path / "out").ok


def test_a_capture_of_something_else_makes_nothing(work: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Một trang khác, không phải của bộ dữ liệu này.", encoding="utf-8")
    for inputs in ([tmp_path / "page.txt"], [tmp_path / "nowhere"], []):
        with pytest.raises(DatasetError) as caught:
            rehydrate(work / "bare", inputs, tmp_path / "out")
        assert caught.value.code == "rehydrate.nothing"
    assert not (tmp_path / "out").exists()


def test_only_a_text_free_dataset_is_filled_in(work: Path, tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        rehydrate(work / "full", work / "pages", tmp_path / "out")
    assert caught.value.code == "dataset.edition"
    shutil.copytree(work / "bare", tmp_path / "bare")
    next((tmp_path / "bare" / "articles").iterdir()).write_bytes(b"PAR1")
    with pytest.raises(DatasetError) as caught:
        rehydrate(tmp_path / "bare", work / "pages", tmp_path / "out")
    assert caught.value.code == "dataset.file"


def test_it_replaces_nothing_but_a_dataset(work: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("mine")
    for write in (lambda: rehydrate(work / "bare", work / "pages", out), lambda: text_free(work / "full", out)):
        with pytest.raises(BuildError) as caught:
            write()
        assert caught.value.code == "build.occupied"
    assert contents(out) == {"thesis.txt": b"mine"}
    (out / "thesis.txt").unlink()
    dataset(tmp_path / "other", mixed())
    shutil.copytree(tmp_path / "other", out, dirs_exist_ok=True)
    assert rehydrate(work / "bare", work / "pages", out).identical
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_failure_leaves_nothing_behind(work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("ldtd_dataset.publish.writer.texts", fail)
    with pytest.raises(OSError, match="no space left"):
        rehydrate(work / "bare", work / "pages", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_in_bytes(work: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    rehydrate(work / "bare", work / "pages", tmp_path / "out", on_progress=lambda *at: told.append(at))
    size = sum(path.stat().st_size for path in (work / "pages").iterdir())
    assert told[-1] == (size, size)
