"""One article out of a dataset folder, by its id."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pydantic import ValidationError

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.model import Article
from ldtd_dataset.publish.edition import with_texts
from ldtd_dataset.publish.held import readable, told
from ldtd_dataset.publish.manifest import check_file, read_manifest
from ldtd_dataset.publish.rows import articles


def stored_article(folder: str | Path, identity: str) -> Article:
    """The article of a dataset that has this id.

    Input:  a dataset folder; an id, or as much of its beginning as no other article of the dataset shares.
    Output: the article, judged by the model again.
    Errors: DatasetError dataset.article where none or several begin so; dataset.edition, dataset.missing,
            dataset.manifest, dataset.file; dataset.unsound where the model refuses it.
    """
    folder = Path(folder)
    manifest = with_texts(read_manifest(folder))
    found: list[pa.Table] = []
    for name, entry in manifest.files.items():
        if name.startswith("articles/"):
            check_file(folder, name, entry)
            with readable(folder, manifest, "articles", name):
                found.append(_beginning(folder / name, identity))
    rows = pa.concat_tables(found) if found else None
    if rows is None or not len(rows):
        raise DatasetError(Refusal("dataset.article", "no article of the dataset has this id", identity))
    if len(rows) > 1:
        raise DatasetError(Refusal("dataset.article", f"{len(rows)} articles have an id that begins so", identity))
    try:
        return next(articles(rows))
    except ValidationError as error:
        message = f"the article breaks an invariant of the model: {told(error)}"
        raise DatasetError(Refusal("dataset.unsound", message, identity)) from error


def _beginning(path: Path, identity: str) -> pa.Table:
    """The rows of a file whose id begins so."""
    return pq.read_table(path, filters=pc.starts_with(pc.field("id"), identity.lower()))
