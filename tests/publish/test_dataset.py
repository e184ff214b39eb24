"""A dataset folder, read by our loader and by the libraries that people use: rows, types, order, splits."""

from __future__ import annotations

import random
import shutil
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import datasets
import duckdb
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from huggingface_hub import DatasetCard

from ldtd_dataset.errors import DatasetError
from ldtd_dataset.model import Article, split_of
from ldtd_dataset.publish import parquet
from ldtd_dataset.publish.columns import SCHEMAS, SPLITS
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.manifest import read_manifest
from tests.model import made
from tests.publish.folders import contents, dataset, many, mixed

CONFIGS = ("articles", "statistics", "links", "rejections")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("publish") / "out"
    dataset(out, mixed())
    return out


def expected_order(articles: list[Article]) -> list[str]:
    return [a.id for a in sorted(articles, key=lambda a: (a.date_latest is None, a.date_latest or date.max, a.id))]


def test_the_manifest_counts_every_document(folder: Path) -> None:
    manifest = read_manifest(folder)
    assert manifest.documents.model_dump() == {"read": 46, "articles": 41, "rejections": 2, "skipped": 3}
    assert {name: entry.rows for name, entry in manifest.configs.items()} == {
        "articles": 41, "statistics": 7, "links": 3, "rejections": 2,
    }  # fmt: skip
    assert manifest.files.keys() == contents(folder).keys() - {"manifest.json"}


def test_rows_stand_in_their_split_and_in_order(folder: Path) -> None:
    articles = [outcome for outcome in mixed() if isinstance(outcome, Article)]
    for split in SPLITS:
        rows = pq.read_table(folder / f"articles/{split}-00000-of-00001.parquet").to_pylist()
        assert [row["id"] for row in rows] == expected_order([a for a in articles if split_of(a.id) == split])
        assert {row["split"] for row in rows} == {split}


@pytest.mark.parametrize("parts", [2, 3, 7])
def test_parts_make_no_difference(folder: Path, tmp_path: Path, parts: int) -> None:
    """But for the order of rejections, which is that of the plan."""
    outcomes = [outcome for outcome in mixed() if isinstance(outcome, Article)]
    dataset(tmp_path / "whole", outcomes)
    dataset(tmp_path / "parted", outcomes, parts)
    assert contents(tmp_path / "parted") == contents(tmp_path / "whole")


def test_captures_of_one_article_stay_apart(tmp_path: Path) -> None:
    captures = [made.article(source_uri=f"{name}.txt") for name in "cab"]
    dataset(tmp_path / "out", captures, parts=2)
    rows = load("articles", path=tmp_path / "out")
    assert rows["source_uri"][:] == ["a.txt", "b.txt", "c.txt"]
    assert len(set(rows["id"][:])) == 1


def test_many_rows_make_many_groups_and_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parquet.GROUP_ROWS, "articles", 10)
    monkeypatch.setattr(parquet, "FILE_GROUPS", 2)
    manifest = dataset(tmp_path / "out", many(150), parts=3)
    files = manifest.configs["articles"].splits["train"].files
    assert files == [f"articles/train-{at:05d}-of-{len(files):05d}.parquet" for at in range(len(files))]
    assert len(files) > 5
    assert [pq.read_metadata(tmp_path / "out" / file).num_row_groups for file in files[:-1]] == [2] * (len(files) - 1)
    assert len(load("articles", path=tmp_path / "out")) == 150
    expected = expected_order([a for a in many(150) if split_of(a.id) == "train"])
    assert load("articles", path=tmp_path / "out", split="train")["id"][:] == expected


def test_files_are_written_as_promised(folder: Path) -> None:
    for config in CONFIGS:
        path = folder / f"{config}/train-00000-of-00001.parquet"
        metadata = pq.read_metadata(path)
        chunk = metadata.row_group(0).column(0)
        assert chunk.compression == "ZSTD"
        assert chunk.has_offset_index
        assert chunk.has_column_index
        schema = pq.read_schema(path)
        assert schema.equals(SCHEMAS[config])
        assert schema.field(0).metadata[b"description"]


def test_a_row_more_leaves_most_of_a_file_as_it_was(tmp_path: Path) -> None:
    """Pages are cut by content: what was uploaded once need not be again."""
    rejections = [made.rejection(excerpt=random.Random(at).randbytes(1_500).hex()) for at in range(1_500)]
    files = []
    for name, rows in (("old", rejections), ("new", [made.rejection(), *rejections])):
        dataset(tmp_path / name, rows)
        files.append((tmp_path / name / "rejections/train-00000-of-00001.parquet").read_bytes())
    old, new = files
    middle = len(old) // 2
    assert old[middle : middle + 100_000] in new


def test_the_card_is_valid_metadata(folder: Path) -> None:
    card = DatasetCard.load(folder / "README.md")
    head = card.data.to_dict()
    assert (head["license"], head["license_link"]) == ("other", "LICENSE.md")
    assert (folder / head["license_link"]).is_file()
    assert head["license_name"]
    assert [config["config_name"] for config in head["configs"]] == list(CONFIGS)
    assert [config.get("default") for config in head["configs"]] == [True, None, None, None]
    assert head["size_categories"] == ["n<1K"]
    assert "belongs to the newspaper" in card.text


def test_empty_splits_and_configs_are_left_out(tmp_path: Path) -> None:
    held = next(article for article in many(40) if article.split == "validation")
    dataset(tmp_path / "out", [held])
    head = yaml.safe_load((tmp_path / "out/README.md").read_text(encoding="utf-8").split("---\n")[1])
    assert [config["config_name"] for config in head["configs"]] == ["articles"]
    assert [entry["split"] for entry in head["configs"][0]["data_files"]] == ["validation"]
    assert [info["splits"][0]["name"] for info in head["dataset_info"]] == ["validation"]
    loaded = datasets.load_dataset(str(tmp_path / "out"))
    assert {name: len(rows) for name, rows in loaded.items()} == {"validation": 1}


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize("config", CONFIGS)
def test_the_library_loads_every_config(folder: Path, config: str, streaming: bool) -> None:
    loaded = datasets.load_dataset(str(folder), config, streaming=streaming)
    features = datasets.Features.from_arrow_schema(SCHEMAS[config])
    manifest = read_manifest(folder).configs[config]
    assert {name: sum(1 for _ in rows) for name, rows in loaded.items()} == {
        name: entry.rows for name, entry in manifest.splits.items()
    }
    assert all(rows.features == features for rows in loaded.values())


def test_the_library_gives_typed_values(tmp_path: Path) -> None:
    published = datetime(2020, 7, 15, 10, 21, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    day = date(2020, 7, 15)
    stamped = made.article(
        published_at=published, date=day, date_earliest=day, date_latest=day, date_basis="stamp",
        date_precision="minute", captured_at=published,
    )  # fmt: skip
    dataset(tmp_path / "out", [stamped])
    for streaming in (False, True):
        loaded = datasets.load_dataset(str(tmp_path / "out"), "articles", streaming=streaming, split=stamped.split)
        row = next(iter(loaded))
        assert row["date"] == day
        assert row["published_at"] == published
        assert row["published_at"].utcoffset() == published.utcoffset()
        assert row["statistics"][3]["percent"] == 79.88
        assert row["related"][2]["teaser"] == "Giải có 16 đội."
        assert row["authors"] == ["N.Hà", "Lê Bình"]


@pytest.mark.parametrize("streaming", [False, True])
def test_the_library_reads_some_columns_and_rows(folder: Path, streaming: bool) -> None:
    """The card states how many rows a split has, so that a lost file is noticed; a filter must say it expects fewer."""
    loaded = datasets.load_dataset(
        str(folder), "statistics", split="train", streaming=streaming, verification_mode="no_checks",
        columns=["text", "unit"], filters=[("unit", "==", "VND")],
    )  # fmt: skip
    assert list(loaded) == [{"text": "1,5 triệu đồng", "unit": "VND"}]


def test_duckdb_and_polars_read_the_files(folder: Path) -> None:
    files = str(folder / "statistics/*.parquet")
    assert duckdb.sql(f"SELECT text FROM '{files}' WHERE verdict = 'truncated'").fetchall() == [("139/174",)]
    frame = polars.scan_parquet(str(folder / "articles/*.parquet")).select("published_at", "date").collect()
    assert frame.schema == {"published_at": polars.Datetime("us", "Asia/Ho_Chi_Minh"), "date": polars.Date}
    assert len(frame) == 41


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("streaming", [False, True])
def test_our_loader_gives_all_rows_or_one_split(folder: Path, config: str, streaming: bool) -> None:
    entry = read_manifest(folder).configs[config]
    features = datasets.Features.from_arrow_schema(SCHEMAS[config])
    for split in (None, *SPLITS):
        loaded = load(config, path=folder, split=split, streaming=streaming)
        assert isinstance(loaded, datasets.IterableDataset if streaming else datasets.Dataset)
        held = entry.splits.get(split) if split else entry
        assert sum(1 for _ in loaded) == (held.rows if held else 0)
        assert loaded.features == features


@pytest.mark.parametrize("name", ["a[1]", "b*", "c d", "đơn vị"])
def test_our_loader_takes_any_folder_name(tmp_path: Path, name: str) -> None:
    dataset(tmp_path / name / "out", [made.article()])
    assert len(load(path=tmp_path / name / "out")) == 1


def test_our_loader_refuses_names_that_are_none(folder: Path, tmp_path: Path) -> None:
    for arguments in ({"config": "people"}, {"split": "dev"}):
        with pytest.raises(DatasetError, match=r"dataset\.config"):
            load(**{"path": folder} | arguments)
    with pytest.raises(DatasetError, match=r"dataset\.missing"):
        load(path=tmp_path)
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"dataset\.manifest"):
        load(path=tmp_path)


def test_our_loader_serves_no_stale_rows(tmp_path: Path) -> None:
    """A new build at the same path, with the same times: the library's own cache would serve the old rows."""
    import os

    out = tmp_path / "out"
    for number in (1, 2):
        shutil.rmtree(out, ignore_errors=True)
        dataset(tmp_path / str(number), [made.numbered(number)])
        (tmp_path / str(number)).rename(out)
        for path in out.rglob("*"):
            os.utime(path, (1_600_000_000, 1_600_000_000))
        assert load(path=out)["headline"][:] == [made.numbered(number).headline]


def test_our_loader_refuses_changed_files(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(folder, out)
    path = out / "links/train-00000-of-00001.parquet"
    table = pq.read_table(path)
    pq.write_table(table.set_column(4, "title", pa.array(["khác"] * len(table))), path)
    with pytest.raises(DatasetError, match=r"dataset\.file"):
        load("links", path=out)
    path.unlink()
    with pytest.raises(DatasetError, match=r"dataset\.file"):
        load("links", path=out)
    assert len(load("statistics", path=out)) == 7


def test_our_loader_stays_in_the_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(folder, out)
    manifest = (out / "manifest.json").read_text(encoding="utf-8")
    for path in ("../links.parquet", "/etc/passwd", "links/../../links.parquet", "C:/links.parquet", "links//x"):
        forged = manifest.replace("links/train-00000-of-00001.parquet", path)
        (out / "manifest.json").write_text(forged, encoding="utf-8")
        with pytest.raises(DatasetError, match=r"dataset\.manifest"):
            load("links", path=out)
