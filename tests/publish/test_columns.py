"""The columns are the contract's, and every form in which they are written says the same."""

from __future__ import annotations

import datasets
import pyarrow as pa
import pytest
import yaml

from ldtd_dataset.publish.columns import CONFIGS, SCHEMAS, features_json, features_yaml

TEXT, NUMBER, INT, LONG, DAY, BOOL = pa.string(), pa.float64(), pa.int32(), pa.int64(), pa.date32(), pa.bool_()
TEXTS = pa.list_(TEXT)
HANOI, UTC = pa.timestamp("us", tz="Asia/Ho_Chi_Minh"), pa.timestamp("us", tz="UTC")

STATISTIC = {
    "kind": TEXT, "field": TEXT, "image": INT, "start": INT, "end": INT, "text": TEXT,
    "value": NUMBER, "low": NUMBER, "high": NUMBER, "denominator": NUMBER,
    "unit": TEXT, "unit_inferred": BOOL, "per": TEXTS, "noun": TEXT, "noun_start": INT, "noun_end": INT,
    "base": TEXT, "bound": TEXT, "change": TEXT, "change_mode": TEXT,
    "percent": NUMBER, "verdict": TEXT, "implied_denominator": LONG, "sentence_start": INT, "sentence_end": INT,
}  # fmt: skip

LINK = {
    "section": TEXT, "position": INT, "title": TEXT, "teaser": TEXT,
    "url": TEXT, "target_id": TEXT, "title_basis": TEXT,
}  # fmt: skip

IMAGE = {"caption": TEXT, "credit": TEXT, "alt": TEXT, "url": TEXT, "paragraph": INT}

WARNING = {"code": TEXT, "field": TEXT, "start": INT, "end": INT, "message": TEXT}


def listed(fields: dict[str, pa.DataType]) -> pa.DataType:
    return pa.list_(pa.struct(list(fields.items())))


CONTRACT: dict[str, dict[str, pa.DataType]] = {
    "articles": {
        "id": TEXT, "schema_version": TEXT, "url": TEXT, "cms_id": LONG, "kicker": TEXT, "headline": TEXT, "lead": TEXT,
        "author": TEXT, "authors": TEXTS, "category": TEXT, "tags": TEXTS, "credited_source": TEXT,
        "date": DAY, "published_at": HANOI, "date_precision": TEXT, "date_basis": TEXT,
        "date_earliest": DAY, "date_latest": DAY, "date_evidence": TEXT,
        "body": TEXT, "images": listed(IMAGE), "related": listed(LINK), "statistics": listed(STATISTIC),
        "paragraph_count": INT, "sentence_count": INT, "syllable_count": INT,
        "source_uri": TEXT, "source_sha256": TEXT, "layout": TEXT, "captured_earliest": DAY, "captured_at": UTC,
        "warnings": listed(WARNING), "split": TEXT,
    },
    "statistics": {"article_id": TEXT, "date": DAY, "headline": TEXT, **STATISTIC, "sentence": TEXT},
    "links": {"article_id": TEXT, "date": DAY, **LINK},
    "rejections": {"source_uri": TEXT, "source_sha256": TEXT, "code": TEXT, "message": TEXT, "excerpt": TEXT},
}  # fmt: skip


@pytest.mark.parametrize("config", CONTRACT)
def test_columns_are_the_contracts(config: str) -> None:
    assert {field.name: field.type for field in SCHEMAS[config]} == CONTRACT[config]
    assert SCHEMAS[config].names == list(CONTRACT[config])


def test_articles_is_the_first_config() -> None:
    assert list(CONFIGS) == ["articles", "statistics", "links", "rejections"]


@pytest.mark.parametrize("config", CONTRACT)
def test_the_library_reads_the_features_that_we_write(config: str) -> None:
    expected = datasets.Features.from_arrow_schema(pa.schema(CONTRACT[config]))
    columns = CONFIGS[config].columns
    assert datasets.Features.from_dict(features_json(columns)) == expected
    assert datasets.Features.from_arrow_schema(SCHEMAS[config]) == expected
    written = yaml.safe_dump({"features": features_yaml(columns)})
    assert datasets.DatasetInfo._from_yaml_dict(yaml.safe_load(written)).features == expected


def test_every_column_says_what_it_means() -> None:
    for config, schema in SCHEMAS.items():
        for field in schema:
            assert field.metadata[b"description"], f"{config}.{field.name}"
            inner = field.type.value_type if pa.types.is_list(field.type) else field.type
            for below in inner if pa.types.is_struct(inner) else ():
                assert below.metadata[b"description"], f"{config}.{field.name}.{below.name}"
