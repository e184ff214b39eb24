"""The wheel, in an environment of its own: it holds what it needs, and serves the built-in dataset with no network."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds/002_f3503bfd64b39de7.txt"

USE = dedent("""
    import socket, sys
    def no_network(*_): raise AssertionError("the network was used")
    socket.socket.connect = socket.create_connection = no_network

    import ldtd_dataset as ldtd
    from ldtd_dataset.publish.load import built_in

    print(ldtd.__file__)
    print(built_in())
    article = ldtd.parse_file(sys.argv[1])
    print(article.published_at.isoformat())
    print(len(ldtd.load()), len(ldtd.load("links")), len(ldtd.load("rejections")))
    print(article.headline in ldtd.load("articles")["headline"])
    print(ldtd.validate(built_in()).ok)
""")


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"HF_HUB_OFFLINE": "1", "HF_HOME": str(cwd / "hf"), "PYTHONUTF8": "1"}
    ran = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


def environment(tmp_path: Path, *more: Path) -> Path:
    """A fresh environment that borrows the packages installed here, but not what is installed here to be edited."""
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)
    (site,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    borrowed = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    (site / "borrowed.pth").write_text("\n".join([*map(str, more), *sorted(borrowed)]), encoding="utf-8")
    return tmp_path / "venv/bin/python"


def used(python: Path, cwd: Path) -> list[str]:
    return run(python, "-c", USE, SEED, cwd=cwd).splitlines()


SERVED = ["2020-07-15T10:21:00+07:00", "5 82 0", "True", "True"]


def test_the_wheel_holds_what_it_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    held = {path.relative_to(ROOT / "dist/huggingface") for path in (ROOT / "dist/huggingface").rglob("*.*")}
    assert {f"ldtd_dataset/data/huggingface/{path.as_posix()}" for path in held} <= names
    package = (path for path in (ROOT / "ldtd_dataset").rglob("*") if path.suffix in (".py", ".md", ".typed"))
    assert {path.relative_to(ROOT).as_posix() for path in package} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "dist/"))]


def test_the_wheel_works_from_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path)
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel)
    run(*pip, cwd=tmp_path)
    package, built_in, *served = used(python, tmp_path)
    assert Path(package).is_relative_to(tmp_path)
    assert Path(built_in).is_relative_to(tmp_path)
    assert served == SERVED
    assert "build" in run(tmp_path / "venv/bin/ldtd", "--help", cwd=tmp_path)


def test_an_editable_install_serves_the_checkouts_dataset(tmp_path: Path) -> None:
    """What an editable install comes to: a path to the checkout."""
    package, built_in, *served = used(environment(tmp_path, ROOT), tmp_path)
    assert Path(package) == ROOT / "ldtd_dataset/__init__.py"
    assert Path(built_in) == ROOT / "dist/huggingface"
    assert served == SERVED
