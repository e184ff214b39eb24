"""The one table of columns: each config, its columns, their types and meanings, made from the records of the model.

Parquet, the dataset card, the features of the `datasets` library and the documents are made from it.
"""

from __future__ import annotations

import json
import types
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import AwareDatetime, BaseModel

from ldtd_dataset.model import Article, Rejection, RelatedLink, Statistic
from ldtd_dataset.model.values import LocalTime, Offset, Split

ConfigName = Literal["articles", "statistics", "links", "rejections"]

SPLITS: tuple[Split, ...] = ("train", "validation", "test")

ORDER = (("date_latest", "ascending"), ("id", "ascending"), ("source_uri", "ascending"), ("source_sha256", "ascending"))
"""How articles are ordered, nulls last; the last two tell captures of one article apart."""

_TYPES: dict[Any, pa.DataType] = {
    # of the model  of a column
    Offset:        pa.int32(),
    LocalTime:     pa.timestamp("us", tz="Asia/Ho_Chi_Minh"),
    str:           pa.string(),
    bool:          pa.bool_(),
    int:           pa.int64(),
    Decimal:       pa.float64(),
    date:          pa.date32(),
    AwareDatetime: pa.timestamp("us", tz="UTC"),
}  # fmt: skip


_DAY = "day in Hanoi"
_POINTS = "code points"
_OWN = "that of `unit`"
_UNITS: dict[str, str] = {
    # column               what its numbers or times are counted in
    "date":                _DAY,
    "date_earliest":       _DAY,
    "date_latest":         _DAY,
    "captured_earliest":   _DAY,
    "published_at":        "time in Hanoi",
    "captured_at":         "time, UTC",
    "start":               _POINTS,
    "end":                 _POINTS,
    "noun_start":          _POINTS,
    "noun_end":            _POINTS,
    "sentence_start":      _POINTS,
    "sentence_end":        _POINTS,
    "value":               _OWN,
    "low":                 _OWN,
    "high":                _OWN,
    "percent":             "%",
    "paragraph":           "paragraphs",
    "paragraph_count":     "paragraphs",
    "sentence_count":      "sentences",
    "syllable_count":      "syllables",
    "image":               "images",
    "position":            "links",
}  # fmt: skip
"""A column of this name has this unit in every config; one that is not here has none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Arrow type and its meaning; `columns` are the fields of the records in it."""

    name: str
    type: pa.DataType
    meaning: str
    columns: tuple[Column, ...] = ()

    @property
    def unit(self) -> str | None:
        """What its numbers or times are counted in."""
        return _UNITS.get(self.name)

    @property
    def field(self) -> pa.Field:
        """The Arrow field, with meaning and unit in its metadata."""
        unit = {"unit": self.unit} if self.unit else {}
        return pa.field(self.name, self.type, metadata={"description": self.meaning, **unit})


def _columns(record: type[BaseModel]) -> tuple[Column, ...]:
    """The columns of a record, in the order of its fields."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(_column(name, hints[name], field.description or "") for name, field in record.model_fields.items())


def _column(name: str, hint: Any, meaning: str) -> Column:
    inner, is_list = _bare(hint)
    columns = _columns(inner) if isinstance(inner, type) and issubclass(inner, BaseModel) else ()
    type_ = pa.struct([column.field for column in columns]) if columns else _TYPES[inner]
    return Column(name, pa.list_(type_) if is_list else type_, " ".join(meaning.split()), columns)


def _bare(hint: Any) -> tuple[Any, bool]:
    """What a hint holds without None, list and constraints; and whether it is a list."""
    if hint in _TYPES:
        return hint, False
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _bare(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is list:
        return _bare(arguments[0])[0], True
    if origin is Annotated:
        return _bare(arguments[0])
    return (str if origin is Literal else hint), False


_ARTICLE_ID = Column("article_id", pa.string(), "id of the article")
_DATE = Column("date", pa.date32(), "the article's day of publication, where it is known to the day")
_HEADLINE = Column("headline", pa.string(), "headline of the article")
_SENTENCE = Column("sentence", pa.string(), "the sentence around the statistic, as printed")


@dataclass(frozen=True, slots=True)
class Config:
    """One table of the dataset."""

    name: ConfigName
    meaning: str
    columns: tuple[Column, ...]


def configs(article: type[BaseModel], link: type[BaseModel], rejection: type[BaseModel]) -> dict[ConfigName, Config]:
    """Every table of a dataset that holds these records; the first is the default."""
    statistic = (_ARTICLE_ID, _DATE, _HEADLINE, *_columns(Statistic), _SENTENCE)
    tables = (
        Config("articles", "one article a row, with all it owns", _columns(article)),
        Config("statistics", "one statistic of an article a row", statistic),
        Config("links", "one related title of an article a row", (_ARTICLE_ID, _DATE, *_columns(link))),
        Config("rejections", "one document a row that was not read, and why", _columns(rejection)),
    )
    return {config.name: config for config in tables}


CONFIGS = configs(Article, RelatedLink, Rejection)
"""Every table of the dataset; the first is the default."""


def features_json(columns: Sequence[Column]) -> dict[str, Any]:
    """The columns as the features of the `datasets` library are written in Parquet metadata."""
    return {column.name: _feature(column) for column in columns}


def features_yaml(columns: Sequence[Column]) -> list[dict[str, Any]]:
    """The columns as the features of the `datasets` library are written in a dataset card."""
    return [{"name": column.name, **_feature_yaml(column)} for column in columns]


def _feature(column: Column) -> dict[str, Any]:
    inner = features_json(column.columns) or {"dtype": _dtype(column.type), "_type": "Value"}
    return {"feature": inner, "_type": "List"} if pa.types.is_list(column.type) else inner


def _feature_yaml(column: Column) -> dict[str, Any]:
    inner = features_yaml(column.columns) or _dtype(column.type)
    return {"list" if pa.types.is_list(column.type) else "dtype": inner}


def _dtype(type_: pa.DataType) -> str:
    """The name that the `datasets` library has for the type of a value or of a list's values."""
    value = type_.value_type if pa.types.is_list(type_) else type_
    return {"double": "float64", "date32[day]": "date32"}.get(str(value), str(value))


def schema(columns: Sequence[Column]) -> pa.Schema:
    """The Arrow schema: meanings in the fields' metadata, features of the `datasets` library in the schema's."""
    features = json.dumps({"info": {"features": features_json(columns)}})
    return pa.schema([column.field for column in columns], metadata={"huggingface": features})


SCHEMAS: dict[ConfigName, pa.Schema] = {name: schema(config.columns) for name, config in CONFIGS.items()}
"""The Arrow schema of every config's files."""
