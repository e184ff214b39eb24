"""A dataset appears whole or not at all, and replaces nothing but another dataset of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from ldtd_dataset.errors import BuildError
from ldtd_dataset.publish.folder import Place
from tests.model import made
from tests.publish.folders import contents, dataset


def place(tmp_path: Path, number: int) -> Place:
    """A dataset built beside its place, of one article."""
    made_place = Place(tmp_path / "out")
    dataset(made_place.staging / f"dataset-{number}", [made.numbered(number)])
    return made_place


def swapped(tmp_path: Path, number: int) -> dict[str, bytes]:
    at = place(tmp_path, number)
    expected = contents(at.staging / f"dataset-{number}")
    at.swap(at.staging / f"dataset-{number}")
    return expected


def test_it_appears_where_nothing_was(tmp_path: Path) -> None:
    assert swapped(tmp_path, 1) == contents(tmp_path / "out")


def test_it_appears_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert swapped(tmp_path, 1) == contents(tmp_path / "out")


def test_it_replaces_a_dataset(tmp_path: Path) -> None:
    swapped(tmp_path, 1)
    assert swapped(tmp_path, 2) == contents(tmp_path / "out")
    assert not Place(tmp_path / "out").replaced.exists()


@pytest.mark.parametrize("manifest", [None, "{}", '{"format": "another"}', "no JSON"])
def test_it_replaces_nothing_else(tmp_path: Path, manifest: str | None) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "letters.txt").write_text("thư riêng", encoding="utf-8")
    if manifest is not None:
        (out / "manifest.json").write_text(manifest, encoding="utf-8")
    before = contents(out)
    with pytest.raises(BuildError) as caught:
        swapped(tmp_path, 1)
    assert caught.value.code == "build.occupied"
    assert contents(out) == before


def test_it_replaces_no_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("thư riêng", encoding="utf-8")
    with pytest.raises(BuildError, match=r"build\.occupied"):
        Place(tmp_path / "out").check()


class Crash(BaseException):
    """As if the process were killed."""


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_a_crash_between_the_renames_is_mended(tmp_path: Path, renames: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """After 0 or 1 renames the old dataset is there again, after 2 the new one; a second run always ends well."""
    old = swapped(tmp_path, 1)
    at, done, rename = place(tmp_path, 2), 0, Path.rename
    new = contents(at.staging / "dataset-2")

    def crashing(path: Path, target: Path) -> Path:
        nonlocal done
        if done == renames:
            raise Crash
        done += 1
        return rename(path, target)

    def no_time_left(*_: object, **__: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", crashing)
        patch.setattr("shutil.rmtree", no_time_left)
        with pytest.raises(Crash):
            at.swap(at.staging / "dataset-2")
    at.mend()
    assert contents(tmp_path / "out") == (new if renames == 2 else old)
    assert not at.replaced.exists()
    assert swapped(tmp_path, 3) == contents(tmp_path / "out")


def test_mending_nothing_changes_nothing(tmp_path: Path) -> None:
    swapped(tmp_path, 1)
    before = contents(tmp_path / "out")
    Place(tmp_path / "out").mend()
    assert contents(tmp_path / "out") == before
