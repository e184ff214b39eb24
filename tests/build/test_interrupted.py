"""Whatever ends a build, the next one goes on with what was finished and gives the bytes of an undisturbed one."""

from __future__ import annotations

import json
import os
import random
import resource
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

import psutil
import pytest

from ldtd_dataset.builder import build
from ldtd_dataset.errors import BuildError
from ldtd_dataset.publish.staging import alone
from tests.build.cluster import three_nodes
from tests.build.deadly import ROOT
from tests.build.test_build import pages
from tests.compose import LAYOUTS, articles, as_text
from tests.publish.folders import contents

ROWS, SHARD = 400, 100_000
MOMENTS = 20
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "SHARD_BYTES": str(SHARD)}


def start(*arguments: str | Path, **how: object) -> subprocess.Popen[str]:
    """A build as a program of its own, in a session of its own, as a terminal gives it."""
    command = [sys.executable, "-m", "tests.build.deadly", "build", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=ENVIRONMENT, stderr=pipe, text=True, start_new_session=True, **how)  # type: ignore[call-overload,no-any-return]


def end(run: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = run.communicate(timeout=600)
    return run.returncode, said


def under(run: subprocess.Popen[str]) -> list[psutil.Process]:
    """The workers of a build."""
    with_trackers = psutil.Process(run.pid).children(recursive=True)
    return [one for one in with_trackers if "resource_tracker" not in " ".join(one.cmdline())]


def parts(out: Path) -> int:
    """How many parts of an unfinished build are there."""
    return len(list(out.with_name(f".{out.name}.building").glob("*/0*/tally.json")))


def wait_for(met: Callable[[], object], run: subprocess.Popen[str]) -> None:
    while not met():
        assert run.poll() is None, run.stderr and run.stderr.read()
        time.sleep(0.01)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows") / "rows.jsonl"
    made = zip(articles(ROWS, seed=6), cycle(LAYOUTS), strict=False)
    path.write_text("".join(json.dumps({"text": as_text(*one)}) + "\n" for one in made), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def undisturbed(rows: Path) -> dict[str, bytes]:
    code, said = end(start(rows, "--out", rows.parent / "undisturbed", "--engine", "serial"))
    assert code == 0, said
    return contents(rows.parent / "undisturbed")


@pytest.fixture
def address(request: pytest.FixtureRequest) -> Iterator[None]:
    """For "ray", a cluster of three nodes on this machine that outlives its drivers."""
    if request.getfixturevalue("engine") != "ray":
        yield
        return
    with three_nodes() as nodes, pytest.MonkeyPatch.context() as patch:
        patch.setitem(ENVIRONMENT, "RAY_ADDRESS", nodes.address)
        yield


@pytest.mark.deep
@pytest.mark.parametrize("engine", ["serial", "pool", "ray"])
@pytest.mark.usefixtures("address")
def test_killed_at_random_moments_and_resumed(
    engine: str, rows: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """kill -9 of the driver, anywhere between its start and its end; no worker outlives it for long."""
    how = ["--engine", engine, "--workers", "2"]
    began = time.monotonic()
    assert end(start(rows, "--out", tmp_path / "whole", *how))[0] == 0
    seconds = time.monotonic() - began
    assert contents(tmp_path / "whole") == undisturbed
    chance = random.Random(engine)
    found: list[tuple[float, int, bool]] = []
    for at in range(MOMENTS):
        out = tmp_path / str(at)
        run = start(rows, "--out", out, *how)
        moment = chance.uniform(0, seconds)
        time.sleep(moment)
        workers = under(run) if run.poll() is None else []
        run.kill()
        run.communicate()
        found.append((round(moment / seconds, 2), parts(out), out.exists()))
        assert not out.exists() or contents(out) == undisturbed
        code, said = end(start(rows, "--out", out, *how, "--resume"))
        assert code == 0, said
        assert contents(out) == undisturbed
        assert not out.with_name(f".{at}.building").exists()
        assert not psutil.wait_procs(workers, timeout=20)[1]
    print(f"{engine}: {seconds:.1f} s undisturbed; killed at (share of that, parts done, dataset done): {found}")
    assert any(done > 0 for _, done, _ in found)


@pytest.mark.parametrize(
    ("engine", "finished"), [("pool", 0), ("pool", 1), pytest.param("ray", 1, marks=pytest.mark.deep)]
)
def test_ctrl_c_says_how_to_go_on(
    engine: str, finished: int, rows: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """The terminal sends it to the driver and to its workers, also to those that only start."""
    out = tmp_path / "với dấu cách"
    run = start(rows, "--out", out, "--engine", engine, "--workers", "2")
    wait_for(lambda: under(run) and parts(out) >= finished, run)
    workers = under(run)
    os.killpg(run.pid, signal.SIGINT)
    code, said = end(run)
    assert code == 130, said
    assert not psutil.wait_procs(workers, timeout=20)[1]
    assert "Traceback" not in said
    command = shlex.split(said.splitlines()[-1])
    assert (command[:2], command[-1]) == (["ldtd", "build"], "--resume")
    code, said = end(start(*command[2:]))
    assert code == 0, said
    assert contents(out) == undisturbed


@pytest.mark.parametrize(("most", "done"), [(4_000, False), (300_000, True)], ids=["parts", "assembly"])
def test_a_full_disk_loses_nothing(
    most: int, done: bool, rows: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """A disk that holds no file of more than so many bytes: no part has room, or all have, but not the dataset."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    code, said = end(start(rows, "--out", tmp_path / "out", "--workers", "2", preexec_fn=limit))
    assert code == 1, said
    assert "build.disk: " in said
    assert "Traceback" not in said
    assert bool(parts(tmp_path / "out")) == done
    assert not (tmp_path / "out").exists()
    code, said = end(start(*shlex.split(said.splitlines()[-1])[2:]))
    assert code == 0, said
    assert contents(tmp_path / "out") == undisturbed


def test_a_killed_worker_costs_nothing(rows: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    run = start(rows, "--out", tmp_path / "out", "--workers", "2")
    for finished in (1, 4):
        wait_for(lambda finished=finished: parts(tmp_path / "out") >= finished and under(run), run)  # type: ignore[misc]
        under(run)[0].kill()
    code, said = end(run)
    assert code == 0, said
    assert "a worker died" in said
    assert contents(tmp_path / "out") == undisturbed


def test_two_builds_to_one_folder(tmp_path: Path) -> None:
    """The second is refused, and leaves the first alone; a dead one holds nothing."""
    inputs = pages(tmp_path / "in", 3)
    held = tmp_path / ".out.building"
    with alone(held), pytest.raises(BuildError, match=r"build\.running"):
        build(inputs, tmp_path / "out", engine="serial")
    assert not held.exists()
    script = f"""
import os, sys
from pathlib import Path
from ldtd_dataset.publish.staging import alone
with alone(Path({str(held)!r})):
    print("held", flush=True)
    sys.stdin.read()
"""
    other = subprocess.Popen(
        [sys.executable, "-c", script], env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout
    assert other.stdout.readline() == "held\n"
    with pytest.raises(BuildError, match=r"build\.running"):
        build(inputs, tmp_path / "out", engine="serial", resume=True)
    assert held.exists()
    other.kill()
    other.communicate()
    assert build(inputs, tmp_path / "out", engine="serial", resume=True).articles == 3
    assert not held.exists()
