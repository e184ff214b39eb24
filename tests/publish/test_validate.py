"""Whatever is done to a dataset folder, validation says so, by code; an untouched one is sound."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.publish.manifest import file_entry
from ldtd_dataset.publish.validate import PROBLEMS, ValidationReport, validate
from tests.publish.folders import dataset, mixed

ARTICLES, STATISTICS = "articles/train-00000-of-00001.parquet", "statistics/train-00000-of-00001.parquet"
REJECTIONS = "rejections/train-00000-of-00001.parquet"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("validate") / "sound"
    dataset(folder, mixed())
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "out"))


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in validate(folder).problems}


def test_a_sound_folder_is_sound(folder: Path) -> None:
    report = validate(folder)
    assert report == ValidationReport(folder, (), report.rows)
    assert report.ok
    assert report.rows == {"articles": 41, "statistics": 7, "links": 3, "rejections": 2}


def test_no_folder_and_no_dataset(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == {"dataset.missing"}
    assert codes(tmp_path) == {"dataset.missing"}


def manifest_of(folder: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return held


def put(folder: Path, manifest: dict[str, Any]) -> None:
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def sign(folder: Path) -> None:
    """Makes the manifest's file hashes fit, as a forger would."""
    manifest = manifest_of(folder)
    manifest["files"] = {name: file_entry(folder / name).model_dump() for name in manifest["files"]}
    put(folder, manifest)


def rewritten(config_file: str, change: Callable[[pa.Table], pa.Table]) -> Callable[[Path], None]:
    """Rows changed by hand, with file hashes that fit."""

    def forge(folder: Path) -> None:
        path = folder / config_file
        pq.write_table(change(pq.read_table(path)), path)
        sign(folder)

    return forge


def replaced(name: str, value: Any) -> Callable[[pa.Table], pa.Table]:
    """One column with one value in every row."""

    def change(table: pa.Table) -> pa.Table:
        field = table.schema.field(name)
        return table.set_column(table.schema.get_field_index(name), field, pa.array([value] * len(table), field.type))

    return change


def edited(change: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def forge(folder: Path) -> None:
        manifest = manifest_of(folder)
        change(manifest)
        put(folder, manifest)

    return forge


def text_of(name: str, text: str) -> Callable[[Path], None]:
    def forge(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")
        sign(folder)

    return forge


def flip_a_byte(folder: Path) -> None:
    path = folder / ARTICLES
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    path.write_bytes(data)


def drop_schema_metadata(table: pa.Table) -> pa.Table:
    return table.replace_schema_metadata({})


def reversed_rows(table: pa.Table) -> pa.Table:
    return table.take(pa.array(range(len(table) - 1, -1, -1)))


def wider_start(table: pa.Table) -> pa.Table:
    at = table.schema.get_field_index("start")
    return table.set_column(at, "start", table["start"].cast(pa.int64()))


def other_sentence(table: pa.Table) -> pa.Table:
    return replaced("sentence", "Một câu khác.")(table)


def rejections_for_tests(manifest: dict[str, Any]) -> None:
    splits = manifest["configs"]["rejections"]["splits"]
    splits["test"] = splits.pop("train")


def layouts(manifest: dict[str, Any]) -> dict[str, int]:
    held: dict[str, int] = manifest["counts"]["articles"]["values"]["layout"]
    return held


def units_without_a_kind(manifest: dict[str, Any]) -> None:
    manifest["counts"]["statistics"]["values"]["kind unit"] = {"kg": 1}


FORGERIES: dict[str, tuple[Callable[[Path], None], str]] = {
    # what was done              how                                                              code
    "a byte flipped":           (flip_a_byte,                                                     "dataset.file"),
    "a file gone":              (lambda folder: (folder / STATISTICS).unlink(),                   "dataset.file"),
    "a file more":              (lambda folder: (folder / "articles/x.parquet").touch(),          "file.extra"),
    "a file that is no Parquet": (text_of(ARTICLES, "PAR1"),                                      "file.unreadable"),
    "a card rewritten":         (text_of("README.md", "# Tin"),                                   "file.card"),
    "terms rewritten":          (text_of("LICENSE.md", "Tự do."),                                 "file.card"),
    "no JSON":                  (lambda folder: (folder / "manifest.json").write_text("{"),       "dataset.manifest"),
    "a count changed":          (edited(lambda m: m["documents"].update(read=47)),                "documents.count"),
    "articles not counted":     (edited(lambda m: m["documents"].update(articles=40, read=45)),   "documents.count"),
    "rows not summed":          (edited(lambda m: m["configs"]["links"].update(rows=4)),          "rows.count"),
    "a value counted once more": (edited(lambda m: layouts(m).update(desktop=42)),                "rows.values"),
    "a value of its own":       (edited(lambda m: layouts(m).update({"| x": 1})),                 "rows.values"),
    "values not counted":       (edited(lambda m: m.pop("counts")),                               "file.card"),
    "a kind without a unit":    (edited(units_without_a_kind),                                        "rows.values"),
    "a gap that is none":       (edited(lambda m: m["counts"]["articles"]["missing"].update(lead=1)), "file.card"),
    "a config gone":            (edited(lambda m: m["configs"].pop("links")),                     "rows.view"),
    "a config of its own":      (edited(lambda m: m["configs"].update(people={})),                "dataset.manifest"),
    "a file without a hash":    (edited(lambda m: m["files"].pop(ARTICLES)),                      "dataset.manifest"),
    "rejections in a split":    (edited(rejections_for_tests),                                    "rows.split"),
    "a column more":            (rewritten(ARTICLES, lambda t: t.append_column("mood", t["id"])), "file.schema"),
    "a column gone":            (rewritten(ARTICLES, lambda t: t.drop_columns("tags")),           "file.schema"),
    "a column retyped":         (rewritten(STATISTICS, wider_start),                             "file.schema"),
    "features gone":            (rewritten(ARTICLES, drop_schema_metadata),                       "file.schema"),
    "a row gone":               (rewritten(ARTICLES, lambda t: t.slice(1)),                       "rows.count"),
    "rows turned round":        (rewritten(ARTICLES, reversed_rows),                              "rows.order"),
    "rejections turned round":  (rewritten(REJECTIONS, reversed_rows),                            "rows.hash"),
    "another split":            (rewritten(ARTICLES, replaced("split", "test")),                  "rows.split"),
    "another id":               (rewritten(ARTICLES, replaced("id", "0" * 16)),                   "record.invalid"),
    "NFD in a headline":        (rewritten(ARTICLES, replaced("headline", "Tin mo\u0301i")),      "record.invalid"),
    "another author":           (rewritten(ARTICLES, replaced("author", "Ai đó")),                "rows.hash"),
    "another sentence":         (rewritten(STATISTICS, other_sentence),                           "rows.hash"),
    "a bound of its own":       (rewritten(STATISTICS, replaced("bound", "maybe")),               "record.invalid"),
    "a code in capitals":       (rewritten(REJECTIONS, replaced("code", "BAD")),                  "record.invalid"),
    "a date out of time":       (rewritten(ARTICLES, replaced("date", 2**31 - 1)),                "file.unreadable"),
}  # fmt: skip


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forgery_is_found(folder: Path, forgery: str) -> None:
    forge, code = FORGERIES[forgery]
    forge(folder)
    assert code in codes(folder)
    assert codes(folder) <= PROBLEMS.keys()


def test_statistics_that_are_not_the_articles(folder: Path, tmp_path: Path) -> None:
    """A forger who signs everything: rows of one build, statistics of another."""
    other = tmp_path / "other"
    changed = [outcome for outcome in mixed() if getattr(outcome, "statistics", None) == []]
    dataset(other, changed)
    shutil.copytree(other, folder, dirs_exist_ok=True)
    sound_manifest = manifest_of(other)
    sound_manifest["configs"] |= {
        name: entry for name, entry in dataset_configs(tmp_path).items() if name in ("statistics", "links")
    }
    sound_manifest["files"] |= {STATISTICS: {}, "links/train-00000-of-00001.parquet": {}}
    put(folder, sound_manifest)
    sign(folder)
    assert "rows.view" in codes(folder)


def dataset_configs(tmp_path: Path) -> dict[str, Any]:
    dataset(tmp_path / "again", mixed())
    configs: dict[str, Any] = manifest_of(tmp_path / "again")["configs"]
    return configs


def test_problems_say_where(folder: Path) -> None:
    rewritten(ARTICLES, replaced("id", "0" * 16))(folder)
    problems = [problem for problem in validate(folder).problems if problem.code == "record.invalid"]
    assert problems[0].place == f"{ARTICLES}#0"
    assert str(problems[0]).startswith(f"record.invalid: {ARTICLES}#0: ")
    assert len(problems) == 37
