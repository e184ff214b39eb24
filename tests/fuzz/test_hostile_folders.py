# ruff: noqa: E501 (a row a line)
"""Dataset folders made to harm: refused by code, nothing outside them opened, nothing waited for."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.errors import LdtdError
from ldtd_dataset.publish.hub import publish
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.manifest import MAX_MANIFEST, NAME
from ldtd_dataset.publish.rehydrate import rehydrate
from ldtd_dataset.publish.validate import MANY, validate
from ldtd_dataset.report.difference import difference
from ldtd_dataset.report.page import write_report
from ldtd_dataset.report.stored import stored_article
from tests.fuzz.folders import sign, sound, warm

ARTICLES = "articles/train-00000-of-00001.parquet"
Forgery = Callable[[Path], None]

DOORS: dict[str, Callable[[Path, Path], object]] = {
    "load":      lambda folder, scratch: load(path=folder),
    "show":      lambda folder, scratch: stored_article(folder, "0"),
    "diff":      lambda folder, scratch: difference(sound("full"), folder),
    "report":    lambda folder, scratch: write_report(folder, scratch / "report.html"),
    "publish":   lambda folder, scratch: publish(folder, "user/name", dry_run=True),
    "rehydrate": lambda folder, scratch: rehydrate(folder, sound("pages"), scratch / "filled"),
}  # fmt: skip


def manifest(change: Callable[[dict[str, Any]], object]) -> Forgery:
    def forge(folder: Path) -> None:
        held = json.loads((folder / NAME).read_text(encoding="utf-8"))
        change(held)
        (folder / NAME).write_text(json.dumps(held), encoding="utf-8")

    return forge


def named(name: str) -> Forgery:
    """The file of the articles under another name in the manifest."""

    def change(held: dict[str, Any]) -> None:
        held["files"][name] = held["files"].pop(ARTICLES)
        held["configs"]["articles"]["splits"]["train"]["files"] = [name]

    return manifest(change)


def written(text: Callable[[str], str]) -> Forgery:
    return lambda folder: put(folder / NAME, text((folder / NAME).read_text(encoding="utf-8")))


def put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def linked(name: str, to: Callable[[Path], str | Path]) -> Forgery:
    def forge(folder: Path) -> None:
        target = to(folder)
        (folder / name).unlink()
        (folder / name).symlink_to(target)

    return forge


def outside(folder: Path) -> Path:
    """The very file, but beside the folder."""
    return Path(shutil.copy(folder / ARTICLES, folder.parent / "outside.parquet"))


def piped(name: str) -> Forgery:
    def forge(folder: Path) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)

    return forge


def linked_folder(folder: Path) -> None:
    shutil.move(folder / "articles", folder.parent / "elsewhere")
    (folder / "articles").symlink_to(folder.parent / "elsewhere")


def table(change: Callable[[pa.Table], pa.Table], **how: Any) -> Forgery:
    """The rows changed, and every hash of a file forged, too."""

    def forge(folder: Path) -> None:
        rows = change(pq.read_table(folder / ARTICLES))
        pq.write_table(rows, folder / ARTICLES, **how)
        sign(folder)

    return forge


def column(name: str, made: Callable[[pa.Table], pa.Array]) -> Callable[[pa.Table], pa.Table]:
    def change(rows: pa.Table) -> pa.Table:
        return rows.set_column(rows.schema.get_field_index(name), name, made(rows))

    return change


def without_end(rows: pa.Table) -> pa.Table:
    """Three million rows of nothing: some kilobytes."""
    return pa.table([pa.nulls(3_000_000, field.type) for field in rows.schema], schema=rows.schema)


def torn(folder: Path) -> None:
    """A page of the file damaged, its hash forged."""
    data = bytearray((folder / ARTICLES).read_bytes())
    data[200:400] = bytes(200)
    (folder / ARTICLES).write_bytes(data)
    sign(folder)


def card(folder: Path) -> None:
    """The card sends its reader elsewhere."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    put(folder / "README.md", text.replace("path: ", "path: https://example.vn/", 1).replace("articles/", "../x/", 2))
    sign(folder)


def a_great_card(folder: Path) -> None:
    """Twenty gigabytes of nothing that the file system does not hold."""
    with (folder / "README.md").open("r+b") as file:
        file.truncate(20 << 30)


FORGERIES: dict[str, tuple[Forgery, str, str]] = {
    # what was done                     how                                                        validate          load
    "a name with dots":                (named("../outside.parquet"),                               "dataset.manifest", "dataset.manifest"),
    "an absolute name":                (named("/etc/passwd"),                                      "dataset.manifest", "dataset.manifest"),
    "a name with NUL":                 (named("articles/a\0b"),                                    "dataset.manifest", "dataset.manifest"),
    "a name that is a URL":            (named("https://example.vn/x.parquet"),                     "dataset.manifest", "dataset.manifest"),
    "a name without end":              (named("a" * 5000),                                         "dataset.file",     "dataset.file"),
    "a name with a line end":          (named(f"{ARTICLES}\n"),                                    "dataset.manifest", "dataset.manifest"),
    "a file named twice":              (manifest(lambda m: m["configs"]["articles"]["splits"]["train"]["files"].append(ARTICLES)), "dataset.manifest", "dataset.manifest"),
    "a link out of the folder":        (linked(ARTICLES, outside),                                 "dataset.file",     "dataset.file"),
    "a link to itself":                (linked(ARTICLES, lambda folder: Path(ARTICLES).name),      "dataset.file",     "dataset.file"),
    "a link to a device":              (linked(ARTICLES, lambda folder: "/dev/zero"),              "dataset.file",     "dataset.file"),
    "a link to nothing":               (linked(ARTICLES, lambda folder: "nowhere"),                "dataset.file",     "dataset.file"),
    "a folder that is a link":         (linked_folder,                                             "dataset.file",     "dataset.file"),
    "a pipe":                          (piped(ARTICLES),                                           "dataset.file",     "dataset.file"),
    "a manifest that is a pipe":       (piped(NAME),                                               "dataset.manifest", "dataset.manifest"),
    "a manifest that is a link":       (linked(NAME, lambda folder: shutil.copy(folder / NAME, folder.parent / "m")), "dataset.manifest", "dataset.manifest"),
    "a manifest that is a device":     (linked(NAME, lambda folder: "/dev/zero"),                  "dataset.manifest", "dataset.manifest"),
    "a manifest without end":          (lambda folder: os.truncate(folder / NAME, MAX_MANIFEST + 1), "dataset.manifest", "dataset.manifest"),
    "a deep manifest":                 (written(lambda text: "[" * 1_000_000),                     "dataset.manifest", "dataset.manifest"),
    "a deep object":                   (written(lambda text: '{"a":' * 1_000_000),                 "dataset.manifest", "dataset.manifest"),
    "a key twice":                     (written(lambda text: text.replace('"rows"', '"rows": 1, "rows"', 1)), "dataset.manifest", "dataset.manifest"),
    "a number without end":            (written(lambda text: "1" * 1_000_000),                     "dataset.manifest", "dataset.manifest"),
    "no number":                       (manifest(lambda m: m["documents"].update(read=float("nan"))), "dataset.manifest", "dataset.manifest"),
    "no UTF-8":                        (lambda folder: (folder / NAME).write_bytes(b"\xff\xfe{}") and None, "dataset.manifest", "dataset.manifest"),
    "a size of its own":               (manifest(lambda m: m["files"][ARTICLES].update(bytes=1)),  "dataset.file",     "dataset.file"),
    "a hash of its own":               (manifest(lambda m: m["files"][ARTICLES].update(sha256="0" * 64)), "dataset.file", "dataset.file"),
    "a count of its own":              (manifest(lambda m: m["configs"]["articles"]["splits"]["train"].update(rows=10**18)), "rows.count", ""),
    "a count below zero":              (manifest(lambda m: m["documents"].update(read=-1)),        "dataset.manifest", "dataset.manifest"),
    "a card that leads elsewhere":     (card,                                                      "file.card",        ""),
    "a card of twenty gigabytes":      (a_great_card,                                              "file.card",        ""),
    "a card that is a pipe":           (piped("README.md"),                                        "file.card",        ""),
    "a card that is a link":           (linked("README.md", lambda folder: "/dev/zero"),           "file.card",        ""),
    "a column more":                   (table(lambda rows: rows.append_column("x", rows["id"])),   "file.schema",      "dataset.file"),
    "a column gone":                   (table(lambda rows: rows.drop_columns("tags")),             "file.schema",      "dataset.file"),
    "a column of another type":        (table(column("cms_id", lambda rows: rows["cms_id"].cast(pa.string()))), "file.schema", "dataset.file"),
    "rows without end":                (table(without_end, row_group_size=3_000_000),              "file.bomb",        "dataset.file"),
    "rows of nothing":                 (table(lambda rows: without_end(rows).slice(0, 2_000)),     "record.invalid",   ""),
    "a torn page":                     (torn,                                                      "file.unreadable",  "dataset.file"),
    "a file that no one names":        (lambda folder: (folder / "articles" / "\udcff\n").touch(), "file.extra",       ""),
    "a pipe that no one names":        (lambda folder: os.mkfifo(folder / "articles" / "pipe"),    "file.extra",       ""),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import datasets

    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    warm()
    return Path(shutil.copytree(sound("full"), tmp_path / "dataset"))


OPENED: list[str] = []
sys.addaudithook(lambda event, given: OPENED.append(str(given[0])) if event == "open" and OPENED else None)


def outcome(door: Callable[[Path, Path], object], folder: Path, scratch: Path) -> str:
    """The code of the error that a door raises, "" where it raises none; nothing but our errors comes out of it."""
    try:
        door(folder, scratch)
    except LdtdError as error:
        return error.code
    return ""


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_hostile_folder_is_refused(folder: Path, tmp_path: Path, forgery: str) -> None:
    forge, validated, loaded = FORGERIES[forgery]
    forge(folder)
    OPENED[:] = ["from here on"]
    start = time.process_time()
    report = validate(folder)
    assert validated in {problem.code for problem in report.problems}
    assert len(report.problems) < 2 * MANY
    assert all("\n" not in str(problem) for problem in report.problems)
    "".join(map(str, report.problems)).encode()
    told = {name: outcome(door, folder, tmp_path) for name, door in DOORS.items()}
    assert told["load"] == loaded
    assert told["publish"]
    assert told["rehydrate"]
    taken, OPENED[:] = time.process_time() - start, OPENED[1:]
    assert taken < 20
    elsewhere = [
        path for path in OPENED if path.startswith((f"{tmp_path}/outside", f"{tmp_path}/elsewhere", "/dev/zero"))
    ]
    OPENED.clear()
    assert elsewhere == []


def test_a_folder_that_is_itself_a_link_is_read(folder: Path, tmp_path: Path) -> None:
    """A name of one's own choosing is no forgery."""
    (tmp_path / "name").symlink_to(folder)
    assert validate(tmp_path / "name").ok


def test_problems_come_to_an_end(folder: Path) -> None:
    FORGERIES["rows of nothing"][0](folder)
    assert sum(problem.code == "record.invalid" for problem in validate(folder).problems) == MANY
