"""The files under schema/ are what the model says now, and say it in JSON Schema 2020-12."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from ldtd_dataset.model import json_schemas
from ldtd_dataset.publish.schema import schema_files, write_schemas
from tests.model import made

SCHEMA = Path(__file__).parents[2] / "schema"


def test_the_files_are_not_stale() -> None:
    """Mended by `make schema`."""
    assert {path.name: path.read_text(encoding="utf-8") for path in SCHEMA.iterdir()} == schema_files()


def test_files_are_written(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path / "new" / "schema")
    assert {path.name: path.read_text(encoding="utf-8") for path in paths} == schema_files()


@pytest.mark.parametrize("name", json_schemas())
def test_a_schema_names_its_dialect_and_itself(name: str) -> None:
    schema = json_schemas()[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:ldtd-dataset:1.0.0:{name.removesuffix('.schema.json')}"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_every_field_has_a_meaning() -> None:
    for schema in json_schemas().values():
        for record in (schema, *schema.get("$defs", {}).values()):
            assert all(field.get("description") for field in record["properties"].values())
            assert record["required"] == list(record["properties"])


def test_the_json_of_a_record_fits_its_schema() -> None:
    validator = jsonschema.Draft202012Validator(json_schemas()["article.schema.json"])
    held = json.loads(made.article().model_dump_json())
    assert list(validator.iter_errors(held)) == []
    held["statistics"][0]["value"] = "120"
    del held["headline"]
    assert {error.json_path for error in validator.iter_errors(held)} == {"$", "$.statistics[0].value"}
