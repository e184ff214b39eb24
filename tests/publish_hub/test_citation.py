"""How to cite, said alike in CITATION.cff, card and metadata.

The schema of the Citation File Format 1.2.0 beside this file is its authors' own (CC-BY-4.0,
https://github.com/citation-file-format/citation-file-format), unchanged.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ldtd_dataset.publish import citation
from ldtd_dataset.publish.citation import bibtex
from tests.model import made
from tests.publish.folders import dataset

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((Path(__file__).parent / "citation-file-format-1.2.0.schema.json").read_bytes())


@pytest.fixture
def cited() -> dict[str, Any]:
    """CITATION.cff, its values as text."""
    held: dict[str, Any] = yaml.load((ROOT / "CITATION.cff").read_text(encoding="utf-8"), yaml.BaseLoader)
    return held


def test_the_citation_file_is_valid(cited: dict[str, Any]) -> None:
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(cited)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SCHEMA).validate(cited | {"date-released": "22/11/2026"})


def test_the_citation_file_says_what_the_card_says(cited: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert cited["title"] == citation.TITLE
    assert [author["name"] for author in cited["authors"]] == [citation.AUTHORS]
    assert cited["date-released"] == citation.RELEASED.isoformat()
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    assert [author["name"] for author in project["authors"]] == [citation.AUTHORS]


def test_the_entry_is_bibtex() -> None:
    entry = bibtex()
    assert re.fullmatch(r"@misc\{ldtd_dataset,\n(?:  [a-z]+ = \{.*\},?\n)+\}", entry)
    fields = dict(re.findall(r"^  ([a-z]+) = \{(.*)\},?$", entry, re.MULTILINE))
    assert fields["title"] == r"{ldtd\_dataset: the newspaper Lao động Thủ đô as data}"
    assert fields["author"] == r"{The ldtd\_dataset authors}", "an organisation, not a person with a family name"
    assert fields["year"] == "2026"
    assert re.fullmatch(r"\d+\.\d+\.\d+", fields["version"])
    assert all(value.count("{") == value.count("}") for value in fields.values())


def test_the_card_says_how_to_cite_and_how_to_have_an_article_removed(tmp_path: Path) -> None:
    dataset(tmp_path / "out", [made.article()])
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert f"```bibtex\n{bibtex()}\n```" in card
    assert "## Removal" in card
    assert "**Removal.**" in (tmp_path / "out" / "LICENSE.md").read_text(encoding="utf-8")
    assert "[CITATION.cff](CITATION.cff)" in card
    assert json.loads((tmp_path / "out" / "croissant.json").read_bytes())["citeAs"] == bibtex()


def test_a_dataset_brings_its_citation_along(tmp_path: Path, cited: dict[str, Any]) -> None:
    dataset(tmp_path / "out", [made.article()])
    text = (tmp_path / "out" / "CITATION.cff").read_text(encoding="utf-8")
    held = yaml.load(text, yaml.BaseLoader)
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(held)
    assert held["type"] == "dataset"
    assert "license" not in held, "the text is under none: LICENSE.md says so"
    same = ("title", "authors", "version", "date-released")
    assert {name: held[name] for name in same} == {name: cited[name] for name in same}
