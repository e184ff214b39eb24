"""Everything that is imported is declared: by the package as a dependency, by the tests at least as an extra."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions

import pytest

from tests.docs.blocks import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OWN = {"ldtd_dataset", "tests", "benchmarks", "docs"}
EARLIER = {"compression"}
"""Modules of later versions of Python; a dependency stands in for them."""
OTHERWISE_NAMED = {"newspaper": "newspaper4k"}
"""Modules of distributions that need not be installed, and whose names say something else."""


def declared(*extras: str) -> set[str]:
    rows = [*PROJECT["dependencies"], *(row for extra in extras for row in PROJECT["optional-dependencies"][extra])]
    return {_normal(re.split(r"[<>=!~;\[ ]", row, maxsplit=1)[0]) for row in rows}


def imported(folder: str) -> Iterator[tuple[str, str]]:
    """Each module of others that the files of a folder import, with the file."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        beside = {other.stem for other in path.parent.glob("*.py")}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                top = name.partition(".")[0]
                if top not in sys.stdlib_module_names | OWN | EARLIER | beside:
                    yield name, path.relative_to(ROOT).as_posix()


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


_HELD = cache(packages_distributions)


def _owners(name: str) -> set[str]:
    """The distributions that may hold a module."""
    held = _HELD().get(name.partition(".")[0], [])
    held = [*held, OTHERWISE_NAMED.get(name.partition(".")[0], name)]
    return {_normal(owner) for owner in held} | {_normal(name), _normal(name.partition(".")[0])}


@pytest.mark.parametrize(
    ("folder", "extras"),
    [
        ("ldtd_dataset", ("ray",)),
        ("tests", ("test", "ray")),
        ("benchmarks", ("test", "bench")),
        ("docs", ("docs", "test", "train")),
    ],
)
def test_imports_are_declared(folder: str, extras: tuple[str, ...]) -> None:
    known = declared(*extras)
    assert {(name, path) for name, path in imported(folder) if not _owners(name) & known} == set()
