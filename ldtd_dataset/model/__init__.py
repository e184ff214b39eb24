"""What we promise: the records of the contract, strict, frozen, with their invariants. It knows no parser."""

from ldtd_dataset.model.article import Article, Image, Rejection, RelatedLink, Warning
from ldtd_dataset.model.identity import Counts, content_id, counts, split_of
from ldtd_dataset.model.schema import json_schemas
from ldtd_dataset.model.statistic import Statistic, interval
from ldtd_dataset.model.values import SCHEMA_VERSION, publishable

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Counts",
    "Image",
    "Rejection",
    "RelatedLink",
    "Statistic",
    "Warning",
    "content_id",
    "counts",
    "interval",
    "json_schemas",
    "publishable",
    "split_of",
]
