"""Rows to a dataset folder: Parquet files, card, terms, metadata, manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.model.values import Sha256, Split
from ldtd_dataset.publish.columns import SPLITS, ConfigName
from ldtd_dataset.publish.edition import FULL, Edition
from ldtd_dataset.publish.manifest import (
    NAME,
    ConfigEntry,
    Documents,
    Manifest,
    SplitEntry,
    config_entry,
    file_entry,
    generator,
)
from ldtd_dataset.publish.parquet import SplitWriter
from ldtd_dataset.publish.texts import texts


class DatasetWriter:
    """Writes a dataset of an edition into a folder that is there and empty.

    Input:  articles in the dataset's order within each split, rejections in theirs; statistics and links follow from
            the articles.
    Output: the folder, once closed; its bytes depend on the rows and the versions of the writers alone.
    """

    def __init__(self, folder: Path, edition: Edition = FULL) -> None:
        self._folder = folder
        self._edition = edition
        self._writers = {
            (config, split): SplitWriter(folder, config, split, edition)
            for config in edition.configs
            for split in SPLITS
        }

    def articles(self, rows: pa.Table) -> None:
        """Articles that follow those before."""
        for split in SPLITS:
            held = rows.filter(pc.equal(rows.column("split"), split))
            if len(held):
                self._writers["articles", split].write(held)
                for config, view in self._edition.views.items():
                    self._writers[config, split].write(view(held))

    def rejections(self, rows: pa.Table) -> None:
        """Rejections that follow those before."""
        self._writers["rejections", "train"].write(rows)

    def close(self, documents: Documents, text_free_of: dict[ConfigName, Sha256] | None = None) -> Manifest:
        """Ends the files, and writes what goes with them; the manifest last."""
        made = {config: _close([self._writers[config, split] for split in SPLITS]) for config in self._edition.configs}
        configs = {name: entry for name, entry in made.items() if entry.rows}
        names = [file for entry in configs.values() for split in entry.splits.values() for file in split.files]
        files = {name: file_entry(self._folder / name) for name in names}
        for name, text in texts(configs, documents, files, self._edition).items():
            (self._folder / name).write_text(text, encoding="utf-8", newline="\n")
            files[name] = file_entry(self._folder / name)
        manifest = Manifest(
            format="ldtd_dataset/1",
            schema_version="1.0.0",
            generator=generator(),
            pyarrow=pa.__version__,
            documents=documents,
            configs=configs,
            files=dict(sorted(files.items())),
            text_free_of=text_free_of,
        )
        (self._folder / NAME).write_text(manifest.text(), encoding="utf-8", newline="\n")
        return manifest


def _close(writers: Sequence[SplitWriter]) -> ConfigEntry:
    splits: dict[Split, SplitEntry] = {}
    for writer in writers:
        files = writer.close()
        if files:
            digest = writer.digest.hexdigest()
            splits[writer.split] = SplitEntry(
                rows=writer.rows, num_bytes=writer.num_bytes, logical_sha256=digest, files=files
            )
    return config_entry(splits)
