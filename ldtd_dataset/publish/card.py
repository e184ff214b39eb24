"""The dataset card: metadata that the Hub and the `datasets` library read, and what a person should know."""

from __future__ import annotations

from importlib import resources
from string import Template
from typing import Any

import yaml

from ldtd_dataset.model import SCHEMA_VERSION
from ldtd_dataset.publish import card_tables as tables
from ldtd_dataset.publish.citation import bibtex
from ldtd_dataset.publish.columns import CONFIGS, Config, ConfigName, features_yaml
from ldtd_dataset.publish.edition import Edition, EditionName
from ldtd_dataset.publish.manifest import ConfigEntry, Manifest

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


def card(manifest: Manifest, edition: Edition) -> str:
    """README.md of a dataset folder.

    Input:  the manifest: configs and splits that have rows, their counts, the sizes of their files.
    Output: YAML metadata, then Markdown. A config or split without rows is not in the metadata: the `datasets` library
            fails on an empty one.
    """
    head = _head(manifest, edition)
    text = Template(_resource("card.md")).substitute(
        title=head["pretty_name"],
        content=_CONTENT[edition.name],
        edition=_resource(f"card.{edition.name}.md").strip(),
        schema_version=SCHEMA_VERSION,
        generator=manifest.generator,
        sizes=tables.sizes(manifest, edition),
        kinds=tables.kinds(manifest),
        verdicts=tables.verdicts(manifest),
        years=tables.years(manifest),
        vocabularies=tables.vocabularies(manifest),
        layouts=tables.layouts(manifest),
        gaps=tables.gaps(manifest, edition),
        refusals=tables.refusals(manifest),
        columns="\n\n".join(tables.columns(config, manifest) for config in edition.configs.values()),
        bibtex=bibtex(),
        **{name: f"{count:,}" for name, count in manifest.documents.model_dump().items()},
    )
    return f"---\n{yaml.safe_dump(head, sort_keys=False, allow_unicode=True, width=120)}---\n\n{text}"


def terms(edition: Edition) -> str:
    """LICENSE.md of a dataset folder."""
    return _resource(f"terms.{edition.name}.md")


def _resource(name: str) -> str:
    return resources.files("ldtd_dataset.publish").joinpath(name).read_text(encoding="utf-8")


def _head(manifest: Manifest, edition: Edition) -> dict[str, Any]:
    """The metadata."""
    articles = manifest.configs["articles"].rows if "articles" in manifest.configs else 0
    return {
        **_HEAD,
        **_EDITIONS[edition.name],
        "size_categories": [next((name for limit, name in _SIZES if articles < limit), _LARGE)],
        "configs": [_config(name, entry) for name, entry in manifest.configs.items()],
        "dataset_info": [_info(edition.configs[name], entry, manifest) for name, entry in manifest.configs.items()],
    }


def _config(name: ConfigName, entry: ConfigEntry) -> dict[str, Any]:
    files = [{"split": split, "path": f"{name}/{split}-*.parquet"} for split in entry.splits]
    default = {"default": True} if name == next(iter(CONFIGS)) else {}
    return {"config_name": name, **default, "data_files": files}


def _info(config: Config, entry: ConfigEntry, manifest: Manifest) -> dict[str, Any]:
    return {
        "config_name": config.name,
        "features": features_yaml(config.columns),
        "splits": [
            {"name": split, "num_bytes": held.num_bytes, "num_examples": held.rows}
            for split, held in entry.splits.items()
        ],
        "download_size": tables.file_bytes(entry, manifest.files),
        "dataset_size": sum(split.num_bytes for split in entry.splits.values()),
    }
