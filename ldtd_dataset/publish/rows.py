"""Records to columns and back: models are taken apart into columns, and made again row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel

from ldtd_dataset.model import Article
from ldtd_dataset.publish.columns import SCHEMAS, ConfigName


def table(config: ConfigName, records: Sequence[BaseModel]) -> pa.Table:
    """Records as the rows of a config that holds them as they are ("articles", "rejections")."""
    schema = SCHEMAS[config]
    return pa.Table.from_arrays(_arrays(list(schema), records), schema=schema)


def articles(rows: pa.Table) -> Iterator[Article]:
    """The articles of the rows, judged by the model again.

    Errors: pydantic.ValidationError, when the row is reached.
    """
    for row in rows.to_pylist():
        yield Article.model_validate(exact(row))


def exact(row: dict[str, Any]) -> dict[str, Any]:
    """A row of articles or statistics with its numbers as they were before they were floats."""
    for statistic in row.get("statistics", (row,)) or ():
        for name in NUMBERS if statistic else ():
            if statistic.get(name) is not None:
                statistic[name] = Decimal(repr(statistic[name]))
    return row


def statistics(rows: pa.Table) -> pa.Table:
    """The rows of config "statistics" that rows of articles hold."""
    owner, inner = _unnested(rows, "statistics")
    texts = {name: rows.column(name).to_pylist() for name in ("kicker", "headline", "lead", "body")}
    images = rows.column("images").to_pylist()
    place = (inner.field(name).to_pylist() for name in ("field", "image", "sentence_start", "sentence_end"))
    sentences = [
        (texts[field][row] if image is None else images[row][image]["caption"])[start:end]
        for row, field, image, start, end in zip(owner.to_pylist(), *place, strict=True)
    ]
    return _view(SCHEMAS["statistics"], rows, owner, inner, {"sentence": pa.array(sentences, pa.string())})


def links(rows: pa.Table) -> pa.Table:
    """The rows of config "links" that rows of articles hold."""
    return view(SCHEMAS["links"], rows, "related")


def view(schema: pa.Schema, rows: pa.Table, name: str) -> pa.Table:
    """The records in a list column as rows of their own, each with what the schema names of its article."""
    return _view(schema, rows, *_unnested(rows, name), {})


NUMBERS = tuple(
    field.name for field in SCHEMAS["articles"].field("statistics").type.value_type if pa.types.is_float64(field.type)
)
"""The columns of a statistic that hold numbers."""

VIEWS: dict[ConfigName, Callable[[pa.Table], pa.Table]] = {"statistics": statistics, "links": links}
"""The configs that are made from the articles alone."""


def _arrays(fields: Sequence[pa.Field], records: Sequence[Any]) -> list[pa.Array]:
    """A column for each field. Every record is looked at once: there are too many to be near a second time."""
    if not records:
        return [_array(field.type, ()) for field in fields]
    columns = zip(*map(itemgetter(*(field.name for field in fields)), map(vars, records)), strict=True)
    return [_array(field.type, values) for field, values in zip(fields, columns, strict=True)]


def _array(type_: pa.DataType, values: Sequence[Any]) -> pa.Array:
    if pa.types.is_list(type_):
        offsets = pa.array(accumulate(map(len, values), initial=0), pa.int32())
        return pa.ListArray.from_arrays(offsets, _array(type_.value_type, list(chain.from_iterable(values))), type_)
    if pa.types.is_struct(type_):
        return pa.StructArray.from_arrays(_arrays(list(type_), values), fields=list(type_))
    if pa.types.is_float64(type_):
        values = [None if value is None else float(value) for value in values]
    return pa.array(values, type_)


def _unnested(rows: pa.Table, name: str) -> tuple[pa.Array, pa.StructArray]:
    """The records in a list column, one after another, and the number of the row that each stands in."""
    column = rows.column(name).combine_chunks()
    return pc.list_parent_indices(column), pc.list_flatten(column)


def _view(
    schema: pa.Schema, rows: pa.Table, owner: pa.Array, inner: pa.StructArray, more: dict[str, pa.Array]
) -> pa.Table:
    columns = {
        "article_id": rows.column("id").take(owner),
        "date": rows.column("date").take(owner),
        "headline": rows.column("headline").take(owner),
        **{field.name: inner.field(field.name) for field in inner.type},
        **more,
    }
    return pa.Table.from_arrays([columns[name] for name in schema.names], schema=schema)
