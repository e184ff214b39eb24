"""One article in, any number of rows out; a dataset stays a dataset, a stream a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ldtd_dataset.errors import DatasetError, Refusal

if TYPE_CHECKING:
    from datasets import Dataset, Features, IterableDataset

Rows = TypeVar("Rows", "Dataset", "IterableDataset")
"""Rows of the `datasets` library, all at hand or streaming."""

Row = dict[str, Any]


def expanded(
    articles: Rows, columns: Sequence[str], rows_of: Callable[[Mapping[str, Any]], Iterable[Row]], features: Features
) -> Rows:
    """The rows that `rows_of` makes of each article, in order.

    Input:  rows of config "articles"; the columns that `rows_of` reads; the types of the rows it makes.
    Errors: DatasetError dataset.edition where a column is missing.
    """
    chosen = selected(articles, columns)
    batched = _Batched(rows_of, tuple(features))
    made = chosen.map(batched, batched=True, remove_columns=list(columns), features=features)
    return cast(Rows, made if made.features else _none(features))


def selected(articles: Rows, columns: Sequence[str]) -> Rows:
    """The articles with these columns alone.

    Errors: DatasetError dataset.edition where a column is missing.
    """
    missing = [column for column in columns if not has(articles, column)]
    if missing:
        raise DatasetError(Refusal("dataset.edition", f"these articles have no {', '.join(missing)} to train on"))
    return cast(Rows, articles.select_columns(list(columns)))


def has(articles: Rows, column: str) -> bool:
    """Whether the articles have this column, as far as they know their columns."""
    return articles.column_names is None or column in articles.column_names


def _none(features: Features) -> Dataset:
    """No rows, but typed: a dataset without rows forgets what `map` is told of them."""
    from datasets import Dataset

    return Dataset.from_dict({name: [] for name in features}, features=features)


@dataclass(frozen=True, slots=True)
class _Batched:
    """`rows_of` for a batch of articles by column, as the `datasets` library hands them over."""

    rows_of: Callable[[Mapping[str, Any]], Iterable[Row]]
    names: tuple[str, ...]

    def __call__(self, batch: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
        articles = (dict(zip(batch, values, strict=True)) for values in zip(*batch.values(), strict=True))
        rows = [row for article in articles for row in self.rows_of(article)]
        return {name: [row[name] for row in rows] for name in self.names}
