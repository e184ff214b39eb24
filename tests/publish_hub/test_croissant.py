"""Croissant metadata, as the reference library reads them: no error, no warning, and every record equal to its row."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow.parquet as pq
import pytest

from ldtd_dataset.model import Statistic
from ldtd_dataset.publish import parquet
from ldtd_dataset.publish.columns import CONFIGS
from ldtd_dataset.publish.edition import edition_of
from ldtd_dataset.publish.manifest import read_manifest
from ldtd_dataset.publish.textfree import text_free
from tests.model import made
from tests.publish.folders import dataset, many, mixed


def stamped() -> Any:
    """An article whose every column is filled."""
    at, day = datetime(2020, 7, 15, 10, 21, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")), date(2020, 7, 15)
    known = {"date": day, "date_earliest": day, "date_latest": day, "date_basis": "stamp", "date_precision": "minute"}
    base = [Statistic(**one) for one in made.statistics()]
    return made.article(
        **known, published_at=at, captured_at=at, captured_earliest=day, url="https://laodongthudo.vn/a-12.html",
        cms_id=12, credited_source="TTXVN", statistics=base,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("croissant") / "out"
    dataset(out, [*mixed(), stamped()])
    return out


def plain(value: Any) -> Any:
    """A value of either library as plain Python: text is bytes in the one, a day is a time, a field has a long name."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day).isoformat(), "None"
    if isinstance(value, datetime):
        return value.isoformat(), str(value.tzinfo)
    if isinstance(value, dict):
        return {name.split("/")[-1]: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value


def expected(folder: Path, config: str) -> list[dict[str, Any]]:
    """The rows of a config in the order of its files' names, each with its split."""
    return [
        {"split": path.name.split("-")[0], **row}
        for path in sorted((folder / config).glob("*.parquet"))
        for row in pq.read_table(path).to_pylist()
    ]


def assert_same_records(folder: Path) -> None:
    import mlcroissant

    read = mlcroissant.Dataset(str(folder / "croissant.json"))
    issues = read.metadata.ctx.issues
    assert (list(issues.errors), list(issues.warnings)) == ([], [])
    held = read_manifest(folder).configs
    assert [record_set.id for record_set in read.metadata.record_sets] == list(held)
    for config in held:
        records = [plain(record) for record in read.records(config)]
        assert records == [plain(row) for row in expected(folder, config)]
        assert len(records) == held[config].rows


def test_the_reference_validator_has_nothing_to_say(folder: Path) -> None:
    command = [sys.executable, "-m", "mlcroissant.scripts.validate", "--jsonld", str(folder / "croissant.json")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "Done." in said
    assert not any(word in said.lower() for word in ("warning", "error", "issue", "not standard")), said


def test_every_record_is_its_row(folder: Path) -> None:
    assert_same_records(folder)


def test_the_text_free_edition_is_described_as_it_is(folder: Path, tmp_path: Path) -> None:
    text_free(folder, tmp_path / "bare")
    assert_same_records(tmp_path / "bare")


def test_many_files_are_one_record_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parquet.GROUP_ROWS, "articles", 10)
    monkeypatch.setattr(parquet, "FILE_GROUPS", 1)
    dataset(tmp_path / "out", many(60))
    assert len(list((tmp_path / "out" / "articles").glob("train-*"))) > 3
    assert_same_records(tmp_path / "out")


def described(folder: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((folder / "croissant.json").read_bytes())
    return held


def test_every_column_is_a_field_with_its_meaning(folder: Path) -> None:
    sets = {one["@id"]: one for one in described(folder)["recordSet"]}
    for config in CONFIGS.values():
        fields = {one["@id"]: one for one in sets[config.name]["field"]}
        for column in config.columns:
            field = fields.pop(f"{config.name}/{column.name}")
            assert field["description"] == column.meaning
            inner = {one["@id"]: one["description"] for one in field.get("subField", ())}
            assert inner == {f"{field['@id']}/{below.name}": below.meaning for below in column.columns}
        assert fields.keys() <= {f"{config.name}/split"}


def test_every_file_is_named_with_its_hash(folder: Path) -> None:
    """The reference library does not hold a file against its hash."""
    files = {one["contentUrl"]: one for one in described(folder)["distribution"] if one["@type"] == "cr:FileObject"}
    assert files.keys() == {path.relative_to(folder).as_posix() for path in folder.rglob("*.parquet")}
    for name, file in files.items():
        data = (folder / name).read_bytes()
        assert file["sha256"] == hashlib.sha256(data).hexdigest()
        assert file["contentSize"] == f"{len(data)} B"


def test_what_the_format_asks_of_a_dataset_is_there(folder: Path) -> None:
    """https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html, "Dataset-level information"."""
    held = described(folder)
    assert held["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    for name in ("name", "description", "license", "url", "creator", "datePublished", "version", "citeAs"):
        assert held[name], name
    for name in ("license", "url"):
        assert (folder / held[name]).is_file()


def test_configs_without_rows_are_not_described(tmp_path: Path) -> None:
    dataset(tmp_path / "out", [made.numbered(1)])
    assert [one["@id"] for one in described(tmp_path / "out")["recordSet"]] == ["articles"]
    assert edition_of(read_manifest(tmp_path / "out")).name == "full"
    assert_same_records(tmp_path / "out")
