"""A dataset to its text-free edition: what can be shared where the newspaper's prose cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.edition import FULL, TEXT_FREE, with_texts
from ldtd_dataset.publish.folder import Place
from ldtd_dataset.publish.held import readable
from ldtd_dataset.publish.manifest import Manifest, check_file, read_manifest
from ldtd_dataset.publish.validate import validate
from ldtd_dataset.publish.withheld import withhold
from ldtd_dataset.publish.writer import DatasetWriter

BATCH = 512
"""How many rows are held at a time."""


def text_free(folder: str | Path, out: str | Path) -> Manifest:
    """Writes the text-free edition of a dataset.

    Input:  a full dataset folder.
    Output: the manifest of the folder `out`, whole: the same rows in the same order and splits, each withheld text
            replaced by its SHA-256. The manifest names the logical hashes of the full edition.
    Errors: DatasetError dataset.unsound, dataset.edition; BuildError build.occupied.
    """
    source = Path(folder)
    manifest = with_texts(sound(source))
    with Place(Path(out).absolute()).filled() as fresh:
        writer = DatasetWriter(fresh, TEXT_FREE)
        writes: dict[ConfigName, Callable[[pa.Table], None]] = {
            "articles": writer.articles,
            "rejections": writer.rejections,
        }
        for config, write in writes.items():
            for rows in stored(source, manifest, config):
                bare = [withhold(row, FULL.records[config]) for row in rows.to_pylist()]
                write(pa.Table.from_pylist(bare, TEXT_FREE.schemas[config]))
        logical = {name: entry.logical_sha256 for name, entry in manifest.configs.items()}
        return writer.close(manifest.documents, logical)


def sound(folder: Path) -> Manifest:
    """The manifest of a dataset that validates.

    Errors: DatasetError dataset.unsound, with the first problem; dataset.missing, dataset.manifest.
    """
    manifest = read_manifest(folder)
    problems = validate(folder).problems
    if problems:
        message = f"the dataset does not validate, {len(problems)} problems, the first: {problems[0]}"
        raise DatasetError(Refusal("dataset.unsound", message, str(folder)))
    return manifest


def stored(folder: Path, manifest: Manifest, config: ConfigName) -> Iterator[pa.Table]:
    """The rows of a config, a few at a time: split by split, in their order.

    Errors: DatasetError dataset.file where a file is not the one that the manifest names.
    """
    held = manifest.configs.get(config)
    for split in held.splits.values() if held else ():
        for name in split.files:
            check_file(folder, name, manifest.files[name])
            with readable(folder, manifest, config, name) as file:
                for batch in file.iter_batches(BATCH):
                    yield pa.Table.from_batches([batch])
