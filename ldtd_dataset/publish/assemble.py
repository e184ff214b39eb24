"""Parts to a dataset folder: their rows in one order, and what became of their documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ldtd_dataset.publish.manifest import Documents, Manifest
from ldtd_dataset.publish.merge import merged_articles, rejections
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.publish.writer import DatasetWriter


def assemble(parts: Sequence[Path], tally: Tally, folder: Path) -> Manifest:
    """Writes the dataset that the parts make.

    Input:  the parts in the order of the plan; `folder` is there and empty.
    Output: the manifest, written last. Bytes depend on the rows and the versions of the writers alone.
    """
    writer = DatasetWriter(folder)
    for rows in merged_articles(parts):
        writer.articles(rows)
    for rows in rejections(parts):
        writer.rejections(rows)
    return writer.close(
        Documents(read=tally.documents, articles=tally.articles, rejections=tally.rejections, skipped=tally.skipped)
    )
