"""Documents that are made from tables equal what their generator writes now; the others name all that there is."""

from __future__ import annotations

import re
import tomllib

import pytest

from docs import generate
from ldtd_dataset.cli import app
from ldtd_dataset.errors import CODES
from ldtd_dataset.pipeline import WARNINGS
from ldtd_dataset.publish.columns import CONFIGS
from tests.docs.blocks import DOCUMENTS, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
VERBS = [command.callback.__name__ for command in app.registered_commands if command.callback]


@pytest.mark.parametrize("name", generate.documents())
def test_generated_document_is_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == generate.documents()[name], "run `make docs`"


REFUSALS = (ROOT / "docs" / "refusals.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", [*CODES, *WARNINGS])
def test_every_code_is_documented(code: str) -> None:
    assert f"| `{code}` |" in REFUSALS


def test_every_doubt_in_the_code_is_documented() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "ldtd_dataset").rglob("*.py"))
    codes = {code for text in sources for code in re.findall(r"\b_?[dD]oubt\(\"([a-z_.]+)\"", text)}
    assert codes
    assert {code for code in codes if f"| `{code}` |" not in REFUSALS} == set()


def test_every_column_is_documented_with_its_meaning() -> None:
    text = (ROOT / "docs" / "rows.md").read_text(encoding="utf-8")
    for config in CONFIGS.values():
        for column in config.columns:
            assert column.meaning
            assert f"| `{column.name}` |" in text


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_in_the_readme(verb: str) -> None:
    assert f"ldtd {verb}" in README


def test_readme_names_no_verb_that_is_not_there() -> None:
    assert set(re.findall(r"^\$ ldtd ([a-z]+)", README, re.MULTILINE)) <= set(VERBS)


def test_ci_runs_the_second_command_of_the_readme() -> None:
    first, second = re.findall(r"^```sh\n(.*)\n```$", README, re.MULTILINE)
    assert "pip install" in first
    assert "ldtd build seeds --out" in first
    assert second in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_between_documents_lead_somewhere(document: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / document).read_text(encoding="utf-8")):
        assert (ROOT / document).parent.joinpath(target).exists(), target


def test_readme_and_changelog_name_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"version {version}," in README
    assert f"\n## {version}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
