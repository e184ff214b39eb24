"""Publishing on a Hub that answers over HTTP, as the client of the Hub really talks to it; and reading from there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from ldtd_dataset.errors import DatasetError, PublishError
from ldtd_dataset.publish.hub import publish
from ldtd_dataset.publish.manifest import read_manifest
from ldtd_dataset.publish.textfree import text_free
from tests.model import made
from tests.publish.folders import contents, dataset, many, mixed
from tests.publish_hub.client import Client, client
from tests.publish_hub.server import TOKEN, Hub, blob, serving


@dataclass
class Stage:
    """A Hub, a client of it, and dataset folders: `first`, `second` (of fewer configs and rows)."""

    hub: Hub
    client: Client
    folders: Path
    xet: bool

    @property
    def first(self) -> Path:
        return self.folders / "first"

    @property
    def second(self) -> Path:
        return self.folders / "second"

    def publish(self, folder: Path, name: str, **how: Any) -> dict[str, Any]:
        return self.client.ask("publish", folder=folder, repo_id=name, **how)

    def files(self, name: str, revision: str = "main") -> dict[str, bytes]:
        held = self.hub.repositories[name]
        files = held.commits[held.at(revision) or ""]
        return {path: self.hub.bytes_of(one) for path, one in files.items() if path != ".gitattributes"}

    def commits(self, name: str) -> int:
        """How many there were since the repository was made."""
        return len(self.hub.repositories[name].commits) - 1


@pytest.fixture(scope="module", params=["xet", "lfs"])
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Large files go through Xet, or the Git LFS way. The token is in no line that the client ever wrote."""
    work, xet = tmp_path_factory.mktemp("hub"), request.param == "xet"
    dataset(work / "first", mixed())
    dataset(work / "second", many(25))
    with serving(work / "store") as hub:
        if xet:
            hub.learn(work / "first")
            hub.learn(work / "second")
        with client(hub.url, work / "home", token=TOKEN, xet=xet) as process:
            yield Stage(hub, process, work, xet)
        assert "DEBUG" in process.output
        assert TOKEN not in process.output


def test_a_dataset_is_published_in_one_commit(stage: Stage) -> None:
    made = stage.publish(stage.first, "user/once")
    assert stage.commits("user/once") == 1
    assert stage.hub.repositories["user/once"].private
    assert stage.hub.repositories["user/once"].tags == {made["tag"]: made["commit"]}
    assert stage.files("user/once") == contents(stage.first)
    assert made["files"] == {name: len(data) for name, data in contents(stage.first).items()}
    assert made["rows"] == {"articles": 41, "statistics": 7, "links": 3, "rejections": 2}
    assert made["planned"] == [{**{name: made[name] for name in made if name != "planned"}, "commit": None}]


def test_large_files_go_the_way_they_should(stage: Stage) -> None:
    stage.publish(stage.first, "user/ways")
    large = sum(name.endswith(".parquet") for name in contents(stage.first))
    if stage.xet:
        assert stage.hub.count(r"GET .*/user/once/xet-write-token/main") == 1
        assert stage.hub.count("PUT .*") == 0
        assert any(path.is_file() for path in stage.hub.store.rglob("*"))
    else:
        assert stage.hub.count(r"POST .*/user/once\.git/info/lfs/objects/batch") == 1
        assert stage.hub.count("PUT .*") == stage.hub.count("POST /verify") == large
        assert not any(stage.hub.store.iterdir())


def test_publishing_again_changes_nothing(stage: Stage) -> None:
    first = stage.publish(stage.first, "user/again")
    sent = stage.hub.count("PUT .*")
    again = stage.publish(stage.first, "user/again")
    assert (again["commit"], again["tag"]) == (first["commit"], first["tag"])
    assert stage.commits("user/again") == 1
    assert stage.hub.count("PUT .*") == sent


def test_a_new_version_replaces_the_files_of_the_old_one(stage: Stage) -> None:
    old = stage.publish(stage.first, "user/twice")
    new = stage.publish(stage.second, "user/twice")
    assert stage.commits("user/twice") == 2
    assert old["tag"] != new["tag"]
    assert stage.files("user/twice") == contents(stage.second)
    assert stage.files("user/twice", old["tag"]) == contents(stage.first)
    assert contents(stage.first).keys() - contents(stage.second).keys() >= {"links/train-00000-of-00001.parquet"}


def test_files_of_others_beside_the_dataset_stay(stage: Stage) -> None:
    stage.publish(stage.first, "user/guest")
    held = stage.hub.repositories["user/guest"]
    held.commit({**held.commits[held.head], "picture.svg": blob(b"<svg/>")})
    stage.publish(stage.second, "user/guest")
    assert stage.files("user/guest") == contents(stage.second) | {"picture.svg": b"<svg/>"}


@pytest.mark.parametrize("streaming", [False, True])
def test_rows_are_read_back_as_they_were(stage: Stage, streaming: bool) -> None:
    stage.publish(stage.first, "user/rows")
    told = stage.client.ask("compare", folder=stage.first, name="user/rows", revision=None, streaming=streaming)
    expected = read_manifest(stage.first).configs
    assert told == {
        "rows": {
            config: {split: held.rows for split, held in entry.splits.items()} for config, entry in expected.items()
        }
    }


def test_rows_are_read_back_by_revision(stage: Stage) -> None:
    tags = {folder: stage.publish(folder, "user/versions")["tag"] for folder in (stage.first, stage.second)}
    for folder, tag in tags.items():
        for streaming in (False, True):
            told = stage.client.ask("compare", folder=folder, name="user/versions", revision=tag, streaming=streaming)
            assert told["rows"]["articles"] == {
                split: held.rows for split, held in read_manifest(folder).configs["articles"].splits.items()
            }


def test_what_was_sent_before_a_break_is_not_sent_again(stage: Stage) -> None:
    fresh = stage.folders / "fresh"
    dataset(fresh, [made.numbered(number) for number in range(500, 530)])
    if stage.xet:
        stage.hub.learn(fresh)
    stage.hub.fail["POST .*/user/broken/commit/main"] = (500, "Internal Error")
    broken = stage.publish(fresh, "user/broken")
    assert broken["code"] == "publish.server"
    assert "Internal Error" in broken["message"]
    assert stage.commits("user/broken") == 0
    sent, stored = stage.hub.count("PUT .*"), set(stage.hub.store.rglob("*"))
    again = stage.publish(fresh, "user/broken")
    assert stage.commits("user/broken") == 1
    assert stage.files("user/broken") == contents(fresh)
    assert stage.hub.repositories["user/broken"].tags == {again["tag"]: again["commit"]}
    assert stage.hub.count("PUT .*") == sent
    assert {path for path in stage.hub.store.rglob("*") if path.stat().st_size > 20_000} <= stored


def test_of_files_that_were_sent_before_a_break_none_is_sent_again(stage: Stage) -> None:
    if stage.xet:
        pytest.skip("the store is a folder: it does not break off")
    fresh = stage.folders / "parted"
    dataset(fresh, [made.numbered(number) for number in range(900, 930)])
    before, large = stage.hub.count("PUT .*"), sum(path.suffix == ".parquet" for path in fresh.rglob("*"))
    stage.hub.fail["PUT .*"] = (403, "the link has expired")
    assert stage.publish(fresh, "user/parted")["code"] == "publish.server"
    assert stage.commits("user/parted") == 0
    stage.publish(fresh, "user/parted")
    assert stage.files("user/parted") == contents(fresh)
    assert stage.hub.count("PUT .*") - before == large + 1


def test_a_commit_without_its_tag_is_mended(stage: Stage) -> None:
    stage.hub.fail["POST .*/user/untagged/tag/.*"] = (403, "no tag today")
    assert stage.publish(stage.first, "user/untagged")["code"] == "publish.server"
    again = stage.publish(stage.first, "user/untagged")
    assert stage.commits("user/untagged") == 1
    assert stage.hub.repositories["user/untagged"].tags == {again["tag"]: again["commit"]}


def test_somebody_elses_commit_in_between_is_not_undone(stage: Stage) -> None:
    def commit() -> None:
        held = stage.hub.repositories["user/raced"]
        held.commit({**held.commits[held.head], "notes.md": blob(b"mine")})

    stage.hub.meanwhile["POST .*/user/raced/preupload/main"] = commit
    told = stage.publish(stage.first, "user/raced")
    assert told["code"] == "publish.server"
    assert "A commit has happened since" in told["message"]
    assert stage.files("user/raced") == {"notes.md": b"mine"}


@pytest.mark.parametrize("files", [{"data.csv": b"a,b\n"}, {"README.md": b"# Mine\n"}, {"manifest.json": b"{}"}])
def test_what_is_not_ours_is_not_replaced(stage: Stage, files: dict[str, bytes]) -> None:
    name = f"user/other-{min(files)}"
    stage.hub.create(name, private=True, files=files)
    told = stage.publish(stage.first, name)
    assert told["code"] == "publish.occupied"
    assert stage.files(name) == files


@pytest.mark.parametrize("private", [True, False])
def test_visibility_is_never_changed(stage: Stage, private: bool) -> None:
    name = f"user/{'open' if private else 'closed'}"
    stage.hub.create(name, private=not private)
    assert stage.publish(stage.first, name, private=private)["code"] == "publish.visibility"
    assert stage.files(name) == {}
    assert stage.hub.repositories[name].private is not private


def test_a_dataset_is_public_only_when_told_so(stage: Stage) -> None:
    stage.publish(stage.first, "user/public", private=False)
    assert not stage.hub.repositories["user/public"].private


def test_the_text_free_edition_is_what_is_sent(stage: Stage, tmp_path: Path) -> None:
    if stage.xet:
        text_free(stage.first, tmp_path / "same")
        stage.hub.learn(tmp_path / "same")
    told = stage.publish(stage.first, "user/bare", text_free=True, private=False)
    assert (told["edition"], stage.commits("user/bare")) == ("text-free", 1)
    files = stage.files("user/bare")
    assert b"does not hold the articles' text" in files["README.md"]
    for name, data in files.items():
        (tmp_path / "got" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "got" / name).write_bytes(data)
    columns = {name for path in (tmp_path / "got").rglob("*.parquet") for name in pq.read_schema(path).names}
    assert not columns & {"lead", "body", "sentence", "teaser", "excerpt"}
    assert "body_sha256" in columns
    compared = stage.client.ask("compare", folder=tmp_path / "got", name="user/bare", revision=None, streaming=False)
    assert compared["rows"]["articles"] == {"train": 37, "validation": 2, "test": 2}


def test_a_repository_keeps_its_edition(stage: Stage) -> None:
    """Nobody publishes the text by forgetting a word."""
    bare = stage.publish(stage.first, "user/shared", text_free=True)
    if stage.xet and "code" in bare:
        pytest.fail(bare["message"])
    before = stage.files("user/shared")
    assert stage.publish(stage.first, "user/shared")["code"] == "dataset.edition"
    assert stage.files("user/shared") == before


@pytest.mark.parametrize("bare", [False, True])
def test_the_cards_metadata_are_valid(stage: Stage, tmp_path: Path, bare: bool) -> None:
    """By the client's own validator, which asks the Hub."""
    if bare:
        text_free(stage.first, tmp_path / "bare")
    card = (tmp_path / "bare" if bare else stage.first) / "README.md"
    assert stage.client.ask("card", path=card, change={}) == {"valid": True}
    for change in ({"license_link": None}, {"size_categories": ["41"]}, {"task_categories": ["counting"]}):
        assert not stage.client.ask("card", path=card, change=change)["valid"], change


def test_a_wrong_token_is_refused_and_not_said(stage: Stage) -> None:
    wrong = "hf_WrOnGwRoNgWrOnGwRoNgWrOnGwRoNgWrOnG"
    told = stage.publish(stage.first, "user/denied", token=wrong)
    assert told["code"] == "publish.server"
    assert "401" in told["message"]
    assert wrong not in json.dumps(told)
    assert wrong not in stage.client.output


def test_a_token_that_the_server_says_is_not_said_again(stage: Stage) -> None:
    stage.hub.fail["POST /api/repos/create"] = (403, f"Bearer {TOKEN} may not create this")
    told = stage.publish(stage.first, "user/echoed")
    assert told["code"] == "publish.server"
    assert "Bearer *** may not create this" in told["message"]


def test_a_dataset_that_does_not_validate_is_not_sent(stage: Stage) -> None:
    folder = stage.folders / "unsound"
    if not folder.exists():
        dataset(folder, many(3))
        (folder / "README.md").write_text("# Mine")
    before = len(stage.hub.requests)
    told = stage.publish(folder, "user/unsound")
    assert (told["code"], told["planned"]) == ("dataset.unsound", [])
    assert len(stage.hub.requests) == before


# ---------------------------------------------------------------- without a server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dry") / "out"
    dataset(out, mixed())
    return out


def test_a_dry_run_says_what_would_be_sent_and_needs_no_network(folder: Path) -> None:
    """This process is told to be offline."""
    planned = publish(folder, "user/dry", dry_run=True)
    assert planned.commit is None
    assert (planned.private, planned.edition) == (True, "full")
    assert planned.files == {name: len(data) for name, data in contents(folder).items()}
    bare = publish(folder, "user/dry", dry_run=True, text_free=True, private=False)
    assert (bare.private, bare.edition) == (False, "text-free")
    assert bare.files.keys() == planned.files.keys()
    assert sum(bare.files.values()) < sum(planned.files.values())


def test_a_tag_names_a_content(folder: Path, tmp_path: Path) -> None:
    dataset(tmp_path / "same", mixed())
    dataset(tmp_path / "other", many(5))
    tags = [publish(one, "user/dry", dry_run=True).tag for one in (folder, tmp_path / "same", tmp_path / "other")]
    assert tags[0] == tags[1] != tags[2]
    assert tags[0].startswith("v1.0.0-")
    assert publish(folder, "user/dry", dry_run=True, text_free=True).tag not in tags


@pytest.mark.parametrize(
    "name", ["", "dataset", "a/b/c", "user/", "/name", "user/na me", "../name", "user/tên", "u/n\n"]
)
def test_a_name_that_is_none(folder: Path, name: str) -> None:
    with pytest.raises(PublishError) as caught:
        publish(folder, name, dry_run=True)
    assert caught.value.code == "publish.name"


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    for how in (False, True):
        with pytest.raises(DatasetError) as caught:
            publish(tmp_path, "user/name", text_free=how, dry_run=True)
        assert caught.value.code == "dataset.missing"
