"""Croissant 1.1 metadata of a dataset folder, made from the table of columns: https://docs.mlcommons.org/croissant/."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from ldtd_dataset.model import SCHEMA_VERSION
from ldtd_dataset.publish.citation import AUTHORS, RELEASED, bibtex
from ldtd_dataset.publish.columns import SPLITS, Column, Config, ConfigName
from ldtd_dataset.publish.edition import Edition
from ldtd_dataset.publish.manifest import ConfigEntry, FileEntry

_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The JSON-LD context as the specification gives it; a reader warns of any other."""

_DATA_TYPES: dict[pa.DataType, str] = {
    pa.string():                               "sc:Text",
    pa.bool_():                                "sc:Boolean",
    pa.int32():                                "sc:Integer",
    pa.int64():                                "sc:Integer",
    pa.float64():                              "sc:Float",
    pa.date32():                               "sc:Date",
    pa.timestamp("us", tz="UTC"):              "sc:DateTime",
    pa.timestamp("us", tz="Asia/Ho_Chi_Minh"): "sc:DateTime",
}  # fmt: skip

_PARQUET = "application/x-parquet"
"""What readers of Croissant know Parquet as."""

_SPLIT = "split"
_SPLIT_OF_PATH = rf"(?:.*/)?({'|'.join(SPLITS)})-"


def croissant(configs: Mapping[ConfigName, ConfigEntry], files: Mapping[str, FileEntry], edition: Edition) -> str:
    """croissant.json of a dataset folder.

    Input:  the configs that have rows, and the files that hold them.
    Output: JSON-LD: each file with its hash, each config as a record set over its files, each column as a field with
            its meaning. It names no time but that of the release, so that equal rows give equal bytes.
    """
    named = [file for entry in configs.values() for split in entry.splits.values() for file in split.files]
    described = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": "laodongthudo",
        "description": "Articles of the newspaper Lao động Thủ đô and the statistics in them.",
        "license": "LICENSE.md",
        "url": "README.md",
        "isBasedOn": "https://laodongthudo.vn/",
        "version": SCHEMA_VERSION,
        "datePublished": RELEASED.isoformat(),
        "inLanguage": "vi",
        "creator": {"@type": "sc:Organization", "name": AUTHORS},
        "citeAs": bibtex(),
        "distribution": [
            *(_file_object(name, files[name]) for name in named),
            *(_file_set(name) for name in configs),
        ],
        "recordSet": [_record_set(edition.configs[name]) for name in configs],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _file_object(name: str, entry: FileEntry) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{entry.bytes} B",
        "encodingFormat": _PARQUET,
        "sha256": entry.sha256,
    }


def _files(config: str) -> str:
    return f"{config}-files"


def _file_set(config: ConfigName) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": _files(config),
        "name": _files(config),
        "description": f"the files of config {config}",
        "encodingFormat": _PARQUET,
        "includes": f"{config}/*.parquet",
    }


def _record_set(config: Config) -> dict[str, Any]:
    """A config as a record set; where its rows do not say their split, their file does."""
    fields = [_field(config.name, column) for column in config.columns]
    if all(column.name != _SPLIT for column in config.columns):
        fields.append(_split_of_file(config.name))
    return {
        "@type": "cr:RecordSet",
        "@id": config.name,
        "name": config.name,
        "description": config.meaning,
        "field": fields,
    }


def _split_of_file(config: str) -> dict[str, Any]:
    identity = f"{config}/{_SPLIT}"
    path = {"fileSet": {"@id": _files(config)}, "extract": {"fileProperty": "fullpath"}}
    return {
        "@type": "cr:Field",
        "@id": identity,
        "name": identity,
        "description": "train, validation or test, by content of the article",
        "dataType": "sc:Text",
        "source": {**path, "transform": {"regex": _SPLIT_OF_PATH}},
    }


def _field(config: str, column: Column) -> dict[str, Any]:
    """A column as a field; records in a list are sub-fields, each taken out of the column by its path."""
    identity = f"{config}/{column.name}"
    made: dict[str, Any] = {"@type": "cr:Field", "@id": identity, "name": identity, "description": column.meaning}
    if pa.types.is_list(column.type):
        made |= {"isArray": True, "arrayShape": "-1"}
    if column.columns:
        return {**made, "subField": list(_sub_fields(config, column))}
    return {**made, "dataType": _data_type(column.type), "source": _source(config, column.name)}


def _sub_fields(config: str, column: Column) -> Iterator[dict[str, Any]]:
    for inner in column.columns:
        made = _field(f"{config}/{column.name}", inner)
        yield {**made, "source": {**_source(config, column.name), "transform": {"jsonPath": inner.name}}}


def _source(config: str, column: str) -> dict[str, Any]:
    return {"fileSet": {"@id": _files(config)}, "extract": {"column": column}}


def _data_type(type_: pa.DataType) -> str:
    return _DATA_TYPES[type_.value_type if pa.types.is_list(type_) else type_]
