"""A document that takes its worker with it costs that document, in every engine alike; a worker killed costs none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from ldtd_dataset.engine import apart, guard
from ldtd_dataset.engine.apart import Apart
from ldtd_dataset.engine.guard import guarded
from ldtd_dataset.errors import BuildError
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.validate import validate
from ldtd_dataset.sources import RawDocument, Unreadable
from tests.build import deadly
from tests.publish.folders import contents

SOUND = RawDocument("sound.txt", deadly.PAGE.format(number=12, day=3, mark=""))


def judge(raw: RawDocument | Unreadable) -> Article | Rejection:
    """`process`, but for documents that are named after what they do."""
    if raw.source_uri in deadly.DEEDS:
        deadly.DEEDS[raw.source_uri][0]()
    return process(raw)


def judge_once(raw: RawDocument | Unreadable) -> Article | Rejection:
    """`process`, but the first process that has the document is killed by somebody."""
    mark = Path(raw.source_uri)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return process(raw)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LIMIT", 1.5)
    monkeypatch.setattr(guard, "LIMIT", 1.5)


APART = {word: code for word, (_, code) in deadly.DEEDS.items() if code != "parser.memory"}


@pytest.mark.parametrize("word", APART)
def test_apart_a_deadly_document_is_refused_and_the_next_one_read(word: str) -> None:
    raw = RawDocument(word, SOUND.data)
    with Apart(judge) as judged:
        refused = judged(raw)
        assert isinstance(refused, Rejection)
        assert (refused.code, refused.source_uri, refused.source_sha256) == (APART[word], word, raw.sha256)
        assert judged(SOUND) == process(SOUND)


def test_apart_a_process_that_somebody_kills_costs_no_document(tmp_path: Path) -> None:
    raw = RawDocument(str(tmp_path / "mark"), SOUND.data)
    with Apart(judge_once) as judged:
        assert judged(raw) == process(raw)


def test_apart_no_process_is_left() -> None:
    with Apart(judge) as judged:
        judged(SOUND)
        (child,) = (one for one in psutil.Process().children() if "resource_tracker" not in " ".join(one.cmdline()))
    child.wait(5)


def test_a_document_that_takes_too_long_is_refused_here_too() -> None:
    """The limit, and once more apart; then the alarm clock is given back."""
    before = time.monotonic()
    with guarded(judge, careful=False, expendable=False) as judged:
        refused = judged(RawDocument("chậm", SOUND.data))
        assert judged(SOUND) == process(SOUND)
    assert isinstance(refused, Rejection)
    assert refused.code == "parser.time"
    assert time.monotonic() - before < 15
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_the_alarm_clock_of_somebody_else_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: rung.append(number))
    try:
        with guarded(judge, careful=False, expendable=False) as judged:
            assert isinstance(judged(SOUND), Article)
            signal.raise_signal(signal.SIGALRM)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert rung == [signal.SIGALRM]


def test_a_document_that_finds_no_memory_is_tried_once_more_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here another one may have taken the memory; alone, the document is to blame or it is read."""
    monkeypatch.setattr("ldtd_dataset.pipeline.outcome.read", lambda raw: deadly.no_memory())
    assert process(SOUND).code == "parser.memory"  # type: ignore[union-attr]
    with guarded(process, careful=False, expendable=False) as judged:
        assert isinstance(judged(SOUND), Article)


def fail_to_load() -> None:
    os._exit(1)


class Broken:
    """A judge that no process can load."""

    def __reduce__(self) -> tuple[object, ...]:
        return fail_to_load, ()

    def __call__(self, raw: RawDocument | Unreadable) -> Article | Rejection:
        raise AssertionError


def test_a_process_that_does_not_come_up_is_no_documents_fault() -> None:
    with Apart(Broken()) as judged, pytest.raises(BuildError, match=r"build\.workers"):
        judged(SOUND)


Inputs = tuple[Path, dict[str, str]]
"""A folder of pages, and the codes of those that will be refused."""


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    """Thirty pages in five shards; the deadly ones are in the last two, some before others."""
    folder = tmp_path_factory.mktemp("deadly") / "in"
    return folder, deadly.pages(folder, 30, [word for word in deadly.DEEDS if word != deadly.HOPELESS])


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return deadly.environment(tmp_path_factory.mktemp("environment"))


@pytest.fixture(scope="module")
def built(inputs: Inputs, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pool") / "out"
    ran = ldtd(environment, inputs[0], "--out", out, "--workers", "2")
    assert ran.returncode == 0, ran.stderr.decode()
    return out


def ldtd(environment: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tests.build.deadly", "build", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def assert_refused(built: Path, inputs: Inputs) -> None:
    folder, codes = inputs
    articles, rejections = load(path=built), load("rejections", path=built)
    assert sorted(articles["source_uri"]) == sorted(path.name for path in folder.iterdir() if path.name not in codes)
    assert dict(zip(rejections["source_uri"], rejections["code"], strict=True)) == codes
    assert validate(built).ok


def test_a_pool_loses_deadly_documents_and_nothing_else(built: Path, inputs: Inputs) -> None:
    assert_refused(built, inputs)


def test_serial_gets_past_them_when_it_is_resumed(
    built: Path, inputs: Inputs, environment: dict[str, str], tmp_path: Path
) -> None:
    ends: list[int] = []
    while ends[-1:] != [0]:
        more = ["--resume"] if ends else []
        ends.append(ldtd(environment, inputs[0], "--out", tmp_path / "out", "--engine", "serial", *more).returncode)
        assert len(ends) <= len(deadly.DEEDS)
    assert len(ends) > 1
    assert contents(tmp_path / "out") == contents(built)


@pytest.mark.deep
def test_a_worker_that_never_comes_back_is_ended_from_outside(environment: dict[str, str], tmp_path: Path) -> None:
    inputs = tmp_path / "in", deadly.pages(tmp_path / "in", 6, [deadly.HOPELESS])
    ran = ldtd(environment, inputs[0], "--out", tmp_path / "out", "--workers", "2")
    assert ran.returncode == 0, ran.stderr.decode()
    assert_refused(tmp_path / "out", inputs)


@pytest.mark.deep
def test_ray_loses_the_same(built: Path, inputs: Inputs, environment: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="the extra [ray] is not installed")
    ran = ldtd(environment, inputs[0], "--out", tmp_path / "out", "--engine", "ray", "--workers", "2")
    assert ran.returncode == 0, ran.stderr.decode()
    assert contents(tmp_path / "out") == contents(built)
