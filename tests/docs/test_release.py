"""The recipe of a release and the workflow that follows it say the same; only uploading may ask for PyPI's token."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.docs.blocks import ROOT

RECIPE = (ROOT / "docs" / "release.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    path = ROOT / ".github" / "workflows" / "release.yml"
    if not path.exists():
        pytest.skip("an sdist holds no workflows")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_only_the_upload_may_ask_for_a_token(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {}
    jobs = workflow["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert jobs["publish"]["needs"] == "build"


def test_the_upload_runs_no_code_of_the_checkout(workflow: dict[Any, Any]) -> None:
    steps = workflow["jobs"]["publish"]["steps"]
    assert [step["uses"].partition("@")[0] for step in steps] == [
        "actions/download-artifact",
        "pypa/gh-action-pypi-publish",
    ]


def test_the_recipe_names_what_the_workflow_is(workflow: dict[Any, Any]) -> None:
    assert workflow[True] == {"push": {"tags": ["v*"]}}, "YAML reads the key `on` as true"
    assert "runs on tags `v*`" in RECIPE
    assert f"the environment `{workflow['jobs']['publish']['environment']['name']}`" in RECIPE


def test_what_the_recipe_makes_is_there_to_make() -> None:
    rules = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    named = {rule for words in re.findall(r"`make ([a-z -]+)`", RECIPE) for rule in words.split()}
    assert {"check", "release-check"} <= named <= rules
