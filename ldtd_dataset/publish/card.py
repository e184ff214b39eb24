"""The dataset card: metadata that the Hub and the `datasets` library read, and what a person should know."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from string import Template
from typing import Any

import pyarrow as pa
import yaml

from ldtd_dataset.model import SCHEMA_VERSION
from ldtd_dataset.publish.citation import bibtex
from ldtd_dataset.publish.columns import Column, Config, ConfigName, features_yaml
from ldtd_dataset.publish.edition import FULL, Edition, EditionName
from ldtd_dataset.publish.manifest import ConfigEntry, Documents

_SIZES = (
    (1_000,      "n<1K"),
    (10_000,     "1K<n<10K"),
    (100_000,    "10K<n<100K"),
    (1_000_000,  "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)  # fmt: skip
_LARGE = "10M<n<100M"

_HEAD: dict[str, Any] = {
    "pretty_name": "",
    "language": ["vi"],
    "license": "other",
    "license_name": "",
    "license_link": "LICENSE.md",
    "annotations_creators": ["machine-generated"],
    "language_creators": ["found"],
    "multilinguality": ["monolingual"],
    "source_datasets": ["original"],
    "task_categories": [],
    "tags": ["news", "vietnamese", "quantities", "statistics"],
}

_EDITIONS: dict[EditionName, dict[str, Any]] = {
    "full": {
        "pretty_name": "Lao động Thủ đô: articles and their statistics",
        "license_name": "newspaper-text-and-apache-2.0-annotations",
        "task_categories": ["token-classification", "summarization", "text-generation"],
    },
    "text-free": {
        "pretty_name": "Lao động Thủ đô: statistics and metadata of articles, without their text",
        "license_name": "newspaper-titles-and-apache-2.0-annotations",
        "task_categories": ["tabular-classification"],
    },
}
"""What the metadata say of each edition."""

_CONTENT: dict[EditionName, str] = {"full": "text", "text-free": "the hash of each text"}


def card(
    configs: Mapping[ConfigName, ConfigEntry],
    documents: Documents,
    file_bytes: Mapping[str, int],
    edition: Edition = FULL,
) -> str:
    """README.md of a dataset folder.

    Input:  the configs and splits that have rows, in order, and the sizes of their files.
    Output: YAML metadata, then Markdown. A config or split without rows is not in it: the `datasets` library fails
            on an empty one.
    """
    articles = configs["articles"].rows if "articles" in configs else 0
    size = next((name for limit, name in _SIZES if articles < limit), _LARGE)
    head = {
        **_HEAD,
        **_EDITIONS[edition.name],
        "size_categories": [size],
        "configs": [_config(name, entry) for name, entry in configs.items()],
        "dataset_info": [_info(edition.configs[name], entry, file_bytes) for name, entry in configs.items()],
    }
    text = Template(_resource("card.md")).substitute(
        title=head["pretty_name"],
        content=_CONTENT[edition.name],
        edition=_resource(f"card.{edition.name}.md").strip(),
        schema_version=SCHEMA_VERSION,
        sizes=_sizes(configs, edition),
        columns="\n\n".join(_columns(config) for config in edition.configs.values()),
        bibtex=bibtex(),
        **documents.model_dump(),
    )
    return f"---\n{yaml.safe_dump(head, sort_keys=False, allow_unicode=True, width=120)}---\n\n{text}"


def terms(edition: Edition = FULL) -> str:
    """LICENSE.md of a dataset folder."""
    return _resource(f"terms.{edition.name}.md")


def _resource(name: str) -> str:
    return resources.files("ldtd_dataset.publish").joinpath(name).read_text(encoding="utf-8")


def _config(name: ConfigName, entry: ConfigEntry) -> dict[str, Any]:
    files = [{"split": split, "path": f"{name}/{split}-*.parquet"} for split in entry.splits]
    default = {"default": True} if name == next(iter(FULL.configs)) else {}
    return {"config_name": name, **default, "data_files": files}


def _info(config: Config, entry: ConfigEntry, file_bytes: Mapping[str, int]) -> dict[str, Any]:
    files = [file for split in entry.splits.values() for file in split.files]
    return {
        "config_name": config.name,
        "features": features_yaml(config.columns),
        "splits": [
            {"name": split, "num_bytes": held.num_bytes, "num_examples": held.rows}
            for split, held in entry.splits.items()
        ],
        "download_size": sum(file_bytes[file] for file in files),
        "dataset_size": sum(split.num_bytes for split in entry.splits.values()),
    }


def _sizes(configs: Mapping[ConfigName, ConfigEntry], edition: Edition) -> str:
    lines = ["| config | what | rows | splits |", "|---|---|---|---|"]
    for name, entry in configs.items():
        splits = ", ".join(f"{split} {held.rows:,}" for split, held in entry.splits.items())
        lines.append(f"| `{name}` | {edition.configs[name].meaning} | {entry.rows:,} | {splits} |")
    return "\n".join(lines)


def _columns(config: Config) -> str:
    lines = [f"### {config.name}", "", "| column | type | meaning |", "|---|---|---|"]
    lines += [f"| `{name}` | {_type(column)} | {column.meaning} |" for name, column in _flat(config.columns)]
    return "\n".join(lines)


def _flat(columns: tuple[Column, ...], prefix: str = "") -> list[tuple[str, Column]]:
    flat: list[tuple[str, Column]] = []
    for column in columns:
        flat.append((prefix + column.name, column))
        flat += _flat(column.columns, f"{prefix}{column.name}[].")
    return flat


def _type(column: Column) -> str:
    if column.columns:
        return "list of records"
    return f"list of {column.type.value_type}" if pa.types.is_list(column.type) else str(column.type)
