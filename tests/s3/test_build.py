"""From shared storage to shared storage: the bytes of a build on disk, whole or not to be found, resumed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from typer.testing import CliRunner

import ldtd_dataset as ldtd
from ldtd_dataset.builder import Progress, build
from ldtd_dataset.cli import app
from ldtd_dataset.errors import BuildError, DatasetError, StorageError
from ldtd_dataset.publish.shared import REPLACING
from ldtd_dataset.sources.read import plan
from ldtd_dataset.storage import Remote
from tests.build.test_build import SEEDS, Stop, pages, stop_after
from tests.publish.folders import contents
from tests.s3.bucket import KEYS, Bucket
from tests.sources.test_plan import corpus

__all__ = ["corpus"]


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shard for every few pages."""
    monkeypatch.setattr("ldtd_dataset.builder.plan", partial(plan, shard_bytes=3_000))


@pytest.mark.usefixtures("small_shards")
@pytest.mark.parametrize(("engine", "workers"), [("serial", 1), ("pool", 2)])
def test_s3_to_s3_gives_the_bytes_of_disk_to_disk(tmp_path: Path, bucket: Bucket, engine: str, workers: int) -> None:
    inputs = pages(tmp_path / "in", 12)
    build([inputs, SEEDS], tmp_path / "out", engine="serial")
    urls = [bucket.copy(inputs, "in"), bucket.copy(SEEDS, "seeds") + "/*.txt"]
    report = build(urls, bucket.url("data/set/"), engine=engine, workers=workers)
    assert (report.articles, str(report.out)) == (17, bucket.url("data/set"))
    assert bucket.contents("data/set") == contents(tmp_path / "out")
    assert {name.partition("/")[0] for name in bucket.names()} == {"in", "seeds", "data"}
    assert bucket.names("data/.set.building") == []


def test_every_kind_of_input_gives_the_same_dataset(tmp_path: Path, corpus: Path, bucket: Bucket) -> None:
    build(corpus, tmp_path / "out", engine="serial")
    build(bucket.copy(corpus, "in"), bucket.url("out"), engine="serial")
    assert bucket.contents("out") == contents(tmp_path / "out")


def test_from_disk_to_s3_and_back(tmp_path: Path, bucket: Bucket) -> None:
    build(SEEDS, bucket.url("out"), engine="serial")
    bucket.store.get(f"{bucket.name}/out/", str(tmp_path / "copy"), recursive=True)
    assert ldtd.validate(tmp_path / "copy").problems == ()
    build(bucket.copy(SEEDS, "in"), tmp_path / "out", engine="serial")
    assert contents(tmp_path / "out") == contents(tmp_path / "copy")


def test_the_command_builds_and_says_where(bucket: Bucket) -> None:
    given = ["build", bucket.copy(SEEDS, "in"), "--out", bucket.url("out"), "--engine", "serial"]
    ran = CliRunner().invoke(app, given)
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.startswith(f"{bucket.url('out')}: 5 documents in ")
    assert "manifest.json" in bucket.names("out")


NOWHERE = "s3://no-such-bucket-here/pages"

ABSENT = [
    # inputs     output        what is told
    (NOWHERE,    "out",        "source.missing"),
    (str(SEEDS), NOWHERE,      "storage.missing"),
    (str(SEEDS), "foo://x/y",  "storage.scheme"),
]  # fmt: skip


@pytest.mark.usefixtures("bucket")
@pytest.mark.parametrize(("source", "out", "code"), ABSENT)
def test_the_command_says_what_is_not_there_and_shows_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, out: str, code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = CliRunner().invoke(app, ["build", source, "--out", out, "--engine", "serial"])
    assert ran.exit_code == 1
    assert code in ran.output
    assert not [secret for secret in KEYS.values() if secret in ran.output]
    assert list(tmp_path.iterdir()) == []


class Watch:
    """What a reader of the bucket finds, each time that anything is written to it or taken away."""

    def __init__(self, bucket: Bucket, path: str, monkeypatch: pytest.MonkeyPatch, *, stop: int = 0) -> None:
        self.found: list[dict[str, bytes]] = []
        self.steps = 0
        for name in ("send", "remove", "touch"):
            monkeypatch.setattr(Remote, name, self._watched(getattr(Remote, name), bucket, path, stop))

    def _watched(self, whole: Callable[..., None], bucket: Bucket, path: str, stop: int) -> Callable[..., None]:
        def step(place: Remote, *given: Any, **how: Any) -> None:
            if place.url.startswith(bucket.url(path)):
                self.steps += 1
                if self.steps == stop:
                    raise Stop
            whole(place, *given, **how)
            self.found.append(bucket.contents(path))

        return step


def test_what_is_named_last_is_written_after_all_others(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.json", "b.parquet", "c/d.parquet"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    place = Remote(bucket.url("out"))
    with place._store() as (store, _):
        put, found = store.put, []

    def watched(*given: Any, **how: Any) -> None:
        found.append(bucket.names("out"))
        put(*given, **how)

    monkeypatch.setattr(store, "put", watched)
    place.send(tmp_path, last="a.json")
    assert found == [[], ["b.parquet", "c/d.parquet"]]
    assert bucket.contents("out") == contents(tmp_path)


def test_a_dataset_that_is_replaced_is_whole_or_not_to_be_found(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = bucket.url("out")
    build(SEEDS, url, engine="serial")
    bucket.put("out/articles/left-over.parquet", b"of a larger build")
    old = bucket.contents("out")
    build(pages(tmp_path / "in", 3), tmp_path / "new", engine="serial")
    with monkeypatch.context() as patched:
        watch = Watch(bucket, "out", patched)
        build(tmp_path / "in", url, engine="serial")
    new = contents(tmp_path / "new")
    assert bucket.contents("out") == new
    assert watch.steps >= 5
    for found in watch.found:
        held = {name: data for name, data in found.items() if name != REPLACING}
        if "manifest.json" in found:
            assert held == old or new.items() <= held.items()
    assert any("manifest.json" not in found for found in watch.found)


@pytest.mark.parametrize("step", [2, 3, 4, 5])
def test_a_replacement_that_broke_off_is_ours_to_replace(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    url, inputs = bucket.url("out"), pages(tmp_path / "in", 2)
    build(inputs / "001.txt", url, engine="serial")
    bucket.put("out/articles/left-over.parquet", b"of a larger build")
    with monkeypatch.context() as patched:
        Watch(bucket, "out", patched, stop=step)
        with pytest.raises(Stop):
            build(inputs, url, engine="serial")
    build(inputs, url, engine="serial", resume=step % 2 == 0)
    build(inputs, tmp_path / "new", engine="serial")
    assert bucket.contents("out") == contents(tmp_path / "new")
    assert bucket.names(".out.building") == []


def test_what_is_not_ours_is_not_replaced(bucket: Bucket) -> None:
    bucket.put("out/thesis.txt", b"mine")
    for url in (bucket.url("out"), bucket.url()):
        with pytest.raises(BuildError, match=r"build\.occupied"):
            build(SEEDS, url, engine="serial")
    assert bucket.contents() == {"out/thesis.txt": b"mine"}


def test_neighbours_of_a_dataset_stay(bucket: Bucket) -> None:
    beside = {"out2/a.txt": b"a", ".out.building2/b": b"b", "out.txt": b"c", "ou/d": b"d"}
    for name, data in beside.items():
        bucket.put(name, data)
    for _ in range(2):
        build(SEEDS, bucket.url("out"), engine="serial")
    held = bucket.contents()
    assert {name: data for name, data in held.items() if not name.startswith("out/")} == beside


@pytest.mark.usefixtures("small_shards")
def test_an_interrupted_build_is_resumed_and_keeps_what_was_finished(tmp_path: Path, bucket: Bucket) -> None:
    inputs, url = pages(tmp_path / "in", 10), bucket.url("out")
    build(inputs, tmp_path / "undisturbed", engine="serial")
    source = bucket.copy(inputs, "in")
    with pytest.raises(Stop):
        build(source, url, engine="serial", on_progress=stop_after(2))
    assert bucket.names("out") == []
    finished = [name for name in bucket.names(".out.building") if name.endswith("/tally.json")]
    assert len(finished) == 2
    done: list[int] = []

    def on_progress(progress: Progress) -> None:
        done.append(progress.shards_done)

    build(source, url, engine="serial", resume=True, on_progress=on_progress)
    assert done[0] == 2
    assert bucket.contents("out") == contents(tmp_path / "undisturbed")
    assert bucket.names(".out.building") == []


@pytest.mark.usefixtures("small_shards")
def test_parts_that_are_being_removed_are_not_taken_for_whole(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs, url = pages(tmp_path / "in", 6), bucket.url("out")
    with pytest.raises(Stop):
        build(inputs, url, engine="serial", on_progress=stop_after(2))
    with monkeypatch.context() as patched:
        Watch(bucket, ".out.building", patched, stop=2)
        with pytest.raises(Stop):
            build(inputs, url, engine="serial")
    assert bucket.names(".out.building") != []
    assert build(inputs, url, engine="serial", resume=True).articles == 6


@pytest.mark.usefixtures("small_shards")
def test_a_build_of_changed_inputs_is_not_resumed(tmp_path: Path, bucket: Bucket) -> None:
    source, url = bucket.copy(pages(tmp_path / "in", 10), "in"), bucket.url("out")
    with pytest.raises(Stop):
        build(source, url, engine="serial", on_progress=stop_after(1))
    data = (tmp_path / "in" / "003.txt").read_bytes()
    bucket.put("in/003.txt", data.replace("Bình".encode(), "Tình".encode()))
    with pytest.raises(BuildError, match=r"build\.changed"):
        build(source, url, engine="serial", resume=True)
    assert build(source, url, engine="serial").articles == 10


SCRIPT = dedent("""
    import os, signal, sys
    from functools import partial
    import ldtd_dataset.builder as b
    from ldtd_dataset.sources.read import plan
    b.plan = partial(plan, shard_bytes=3_000)
    def kill(progress):
        if progress.tally.documents > 4 and sys.argv[3] == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
    b.build(sys.argv[1], sys.argv[2], engine="serial", resume=True, on_progress=kill)
""")


def test_a_killed_build_is_resumed(tmp_path: Path, bucket: Bucket) -> None:
    """kill -9 in the middle, then on with what was finished, in another process: the bytes of an undisturbed build."""
    inputs = pages(tmp_path / "in", 12)
    source, url = bucket.copy(inputs, "in"), bucket.url("out")
    run = partial(subprocess.run, env=os.environ | {"PYTHONPATH": str(SEEDS.parent)}, check=False)
    assert run([sys.executable, "-c", SCRIPT, source, url, "kill"]).returncode == -signal.SIGKILL
    assert bucket.names("out") == []
    assert run([sys.executable, "-c", SCRIPT, source, url, "go on"]).returncode == 0
    build(inputs, tmp_path / "undisturbed", engine="serial")
    assert bucket.contents("out") == contents(tmp_path / "undisturbed")


def test_a_store_that_fails_in_a_build_leaves_no_dataset_and_is_resumed(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, url = bucket.copy(SEEDS, "in"), bucket.url("out")
    with monkeypatch.context() as patched:
        patched.setattr("ldtd_dataset.storage._Reader.seek", lambda *_: 1 / 0)
        patched.setattr("ldtd_dataset.storage._Reader.readinto", lambda self, _: Remote("foo://x").read_bytes())
        with pytest.raises(StorageError):
            build(source, url, engine="serial")
    assert bucket.names("out") == []
    assert build(source, url, engine="serial", resume=True).rejections == 0


@pytest.mark.parametrize("read", [ldtd.load, lambda path: ldtd.validate(path).problems[0]])
def test_a_dataset_in_s3_is_to_be_copied_down(read: Callable[..., Any]) -> None:
    try:
        said = str(read(path="s3://bucket/dataset"))
    except DatasetError as error:
        said = str(error)
    assert said.startswith("dataset.missing")
    assert "copy it down first" in said
