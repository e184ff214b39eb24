"""JSON Schema 2020-12 of each record, made from the model."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from ldtd_dataset.model.article import Article, Image, Rejection, RelatedLink, Warning
from ldtd_dataset.model.statistic import Statistic
from ldtd_dataset.model.values import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"

RECORDS: dict[str, type[BaseModel]] = {
    "article": Article,
    "image": Image,
    "rejection": Rejection,
    "related_link": RelatedLink,
    "statistic": Statistic,
    "warning": Warning,
}
"""File stem -> record."""


def json_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each record as its JSON is written, by file name.

    Output: `$id` names the record and the version of its schema.
    """
    return {f"{name}.schema.json": _schema(name, record) for name, record in RECORDS.items()}


def _schema(name: str, record: type[BaseModel]) -> dict[str, Any]:
    made = record.model_json_schema(mode="serialization", schema_generator=GenerateJsonSchema)
    return {"$schema": DIALECT, "$id": f"urn:ldtd-dataset:{SCHEMA_VERSION}:{name}", **made}
