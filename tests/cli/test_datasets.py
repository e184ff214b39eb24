"""The verbs that write and read dataset folders: build, validate, show, diff, schema."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import ldtd_dataset
from ldtd_dataset.model import Article
from tests.cli.run import LIST_PAGE, PAGE, ROOT, SEEDS, ldtd


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, a made-up page and a tag page."""
    folder = tmp_path_factory.mktemp("pages")
    for seed in SEEDS:
        shutil.copy(seed, folder)
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "tag.txt").write_text(LIST_PAGE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def dataset(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "dataset"
    result = ldtd("build", pages, "--out", out)
    assert result.exit_code == 0, result.output
    assert "7 documents" in result.stdout
    assert "6 articles" in result.stdout
    assert "1 refused" in result.stdout
    assert "1 page.list" in result.stdout
    return out


def test_built_folder_is_sound(dataset: Path) -> None:
    result = ldtd("validate", dataset)
    assert result.exit_code == 0, result.output
    assert "sound" in result.stdout
    assert "6 articles" in result.stdout


def test_changed_folder_is_not_sound(dataset: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(dataset, tmp_path / "copy")
    card = copy / "README.md"
    card.write_text(card.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    result = ldtd("validate", copy)
    assert result.exit_code == 1
    assert "not sound" in result.stdout
    assert "README.md" in result.stderr


def test_validate_of_no_dataset_is_one(tmp_path: Path) -> None:
    assert ldtd("validate", tmp_path).exit_code == 1


def test_nothing_to_build_is_a_refusal(tmp_path: Path) -> None:
    result = ldtd("build", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("build.nothing: ")
    assert not (tmp_path / "out").exists()


def test_folder_of_others_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    result = ldtd("build", SEEDS[0], "--out", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith("build.occupied: ")
    assert (tmp_path / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize("length", [16, 6])
def test_show_is_the_article(dataset: Path, length: int) -> None:
    identity = ldtd_dataset.parse(PAGE).id
    result = ldtd("show", dataset, identity[:length])
    assert result.exit_code == 0, result.output
    assert identity in result.stdout
    assert "hơn [1.200]¹ hộ dân" in result.stdout


def test_show_as_json_is_the_row(dataset: Path) -> None:
    article = ldtd_dataset.parse_file(SEEDS[1])
    result = ldtd("show", dataset, article.id, "--json")
    assert Article.model_validate_json(result.stdout) == article
    assert isinstance(json.loads(result.stdout)["statistics"][0]["value"], int)


@pytest.mark.parametrize("identity", ["0123456789abcdef", ""])
def test_show_of_no_one_article_is_a_refusal(dataset: Path, identity: str) -> None:
    result = ldtd("show", dataset, identity)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("dataset.article: ")


def test_show_and_diff_of_no_dataset_are_refusals(dataset: Path, tmp_path: Path) -> None:
    for arguments in (("show", tmp_path, "00"), ("diff", dataset, tmp_path), ("diff", tmp_path, dataset)):
        result = ldtd(*arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("dataset.missing: ")


def test_diff_of_equal_builds_is_none(dataset: Path) -> None:
    result = ldtd("diff", dataset, dataset)
    assert result.exit_code == 0
    assert "the same rows" in result.stdout


def test_diff_names_what_came_went_and_changed(dataset: Path, pages: Path, tmp_path: Path) -> None:
    """A page has another byline (same text, same id), one is new, one is gone, and the tag page is gone."""
    changed = shutil.copytree(pages, tmp_path / "pages")
    (changed / "tag.txt").unlink()
    (changed / "page.txt").write_text(PAGE.replace("Văn An", "Minh Hà"), encoding="utf-8")
    (changed / "other.txt").write_text(PAGE.replace("dây chuyền mới", "hai dây chuyền"), encoding="utf-8")
    (changed / SEEDS[4].name).unlink()
    assert ldtd("build", changed, "--out", tmp_path / "new").exit_code == 0
    result = ldtd("diff", dataset, tmp_path / "new")
    same = ldtd_dataset.parse(PAGE)
    new = ldtd_dataset.parse_file(changed / "other.txt")
    gone = ldtd_dataset.parse_file(SEEDS[4])
    assert result.exit_code == 0
    assert f"+ {new.id}  {new.headline}" in result.stdout
    assert f"- {gone.id}  {gone.headline}" in result.stdout
    assert f"~ {same.id}  author, authors, source_sha256: {same.headline}" in result.stdout
    assert "- tag.txt  page.list" in result.stdout
    assert "1 article changed" in result.stdout


def test_schema_writes_what_is_committed(tmp_path: Path) -> None:
    result = ldtd("schema", "--out", tmp_path)
    assert result.exit_code == 0
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_bytes() for path in (ROOT / "schema").glob("*.json")}
    assert len(result.stdout.splitlines()) == len(written)


def test_build_tells_how_far_it_is_and_what_it_took(pages: Path, tmp_path: Path) -> None:
    """Where standard error is no terminal: a line for each shard. The report stands beside the dataset, not in it."""
    report = tmp_path / "report.json"
    result = ldtd("build", pages, "--out", tmp_path / "out", "--engine", "serial", "--report", report)
    assert result.exit_code == 0, result.output
    size = sum(path.stat().st_size for path in pages.iterdir())
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"shard 1 of 1: {size / 1e6:.1f} of {size / 1e6:.1f} MB · 7 documents · ")
    assert line.endswith(" · refused: 1 page.list")
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["documents"], told["articles"], told["refused"]) == (7, 6, {"page.list": 1})
    assert (told["bytes"], told["shards"]) == (size, 1)
    assert set(told["stages"]) == {"reading", "parsing", "writing", "assembling"}
    assert all(0 <= seconds < 60 for seconds in told["stages"].values())
    assert told["stages"]["parsing"] > 0
    assert {path.name for path in tmp_path.iterdir()} == {"out", "report.json"}


def test_build_refuses_a_report_that_has_no_place_before_it_begins(pages: Path, tmp_path: Path) -> None:
    result = ldtd("build", pages, "--out", tmp_path / "out", "--report", tmp_path / "nowhere" / "report.json")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()
