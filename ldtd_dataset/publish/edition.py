"""The two editions of a dataset: the full one, and the one without the newspaper's prose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import pyarrow as pa
from pydantic import BaseModel

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.model import Article, Rejection, RelatedLink, Statistic
from ldtd_dataset.publish import columns, rows
from ldtd_dataset.publish.columns import Config, ConfigName
from ldtd_dataset.publish.manifest import Manifest
from ldtd_dataset.publish.withheld import VIEW_TEXTS, TextFreeArticle, TextFreeLink, TextFreeRejection

EditionName = Literal["full", "text-free"]


@dataclass(frozen=True, slots=True)
class Edition:
    """What a dataset holds: the record of each config, its columns, its Arrow schema; `views` make a config's rows out
    of those of the articles."""

    name: EditionName
    records: Mapping[ConfigName, type[BaseModel]]
    configs: Mapping[ConfigName, Config]
    schemas: Mapping[ConfigName, pa.Schema]
    views: Mapping[ConfigName, Callable[[pa.Table], pa.Table]]


FULL = Edition(
    "full",
    {"articles": Article, "statistics": Statistic, "links": RelatedLink, "rejections": Rejection},
    columns.CONFIGS,
    columns.SCHEMAS,
    rows.VIEWS,
)


def _without(config: Config) -> Config:
    return replace(config, columns=tuple(column for column in config.columns if column.name not in VIEW_TEXTS))


def _text_free() -> Edition:
    records = {**FULL.records, "articles": TextFreeArticle, "links": TextFreeLink, "rejections": TextFreeRejection}
    tables = columns.configs(TextFreeArticle, TextFreeLink, TextFreeRejection)
    configs = {name: _without(config) for name, config in tables.items()}
    schemas = {name: columns.schema(config.columns) for name, config in configs.items()}
    views: dict[ConfigName, Callable[[pa.Table], pa.Table]] = {
        "statistics": partial(rows.view, schemas["statistics"], name="statistics"),
        "links": partial(rows.view, schemas["links"], name="related"),
    }
    return Edition("text-free", records, configs, schemas, views)


TEXT_FREE = _text_free()


def edition_of(manifest: Manifest) -> Edition:
    """The edition of a dataset."""
    return FULL if manifest.text_free_of is None else TEXT_FREE


def with_texts(manifest: Manifest) -> Manifest:
    """The manifest of a dataset that has its texts.

    Errors: DatasetError dataset.edition.
    """
    if edition_of(manifest) is not FULL:
        raise DatasetError(Refusal("dataset.edition", "the dataset lacks its texts: `ldtd rehydrate` fills them in"))
    return manifest
