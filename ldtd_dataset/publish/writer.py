"""Rows to a dataset folder: Parquet files, card, terms, metadata, manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.model.values import Sha256, Split
from ldtd_dataset.publish.census import Census
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

_ROWS, _BYTES = 256, 1 << 22
"""How many articles of a split wait, or how large: looking at many rows costs hardly more than looking at a few."""


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
        self._articles: dict[Split, list[pa.Table]] = {split: [] for split in SPLITS}
        self._census = Census()

    def articles(self, rows: pa.Table) -> None:
        """Articles that follow those before."""
        for split, held in self._articles.items():
            held.append(rows.filter(pc.equal(rows.column("split"), split)))
            if sum(map(len, held)) >= _ROWS or sum(one.nbytes for one in held) >= _BYTES:
                self._write_articles(split)

    def rejections(self, rows: pa.Table) -> None:
        """Rejections that follow those before."""
        self._write("rejections", "train", rows)

    def close(self, documents: Documents, text_free_of: dict[ConfigName, Sha256] | None = None) -> Manifest:
        """Ends the files, and writes what goes with them; the manifest last."""
        for split in SPLITS:
            self._write_articles(split)
        made = {config: _close([self._writers[config, split] for split in SPLITS]) for config in self._edition.configs}
        configs = {name: entry for name, entry in made.items() if entry.rows}
        names = [file for entry in configs.values() for split in entry.splits.values() for file in split.files]
        manifest = Manifest(
            format="ldtd_dataset/1",
            schema_version="1.0.0",
            generator=generator(),
            pyarrow=pa.__version__,
            documents=documents,
            configs=configs,
            counts=self._census.counts(),
            files={name: file_entry(self._folder / name) for name in names},
            text_free_of=text_free_of,
        )
        manifest = self._with_texts(manifest)
        (self._folder / NAME).write_text(manifest.text(), encoding="utf-8", newline="\n")
        return manifest

    def _write_articles(self, split: Split) -> None:
        """Writes the articles of a split that wait, with what follows from them."""
        waiting, self._articles[split] = self._articles[split], []
        if sum(map(len, waiting)):
            rows = pa.concat_tables(waiting).combine_chunks()
            self._write("articles", split, rows)
            for config, view in self._edition.views.items():
                self._write(config, split, view(rows))

    def _write(self, config: ConfigName, split: Split, rows: pa.Table) -> None:
        self._census.add(config, rows)
        self._writers[config, split].write(rows)

    def _with_texts(self, manifest: Manifest) -> Manifest:
        """Writes the texts that the manifest makes; the manifest, with them."""
        files = dict(manifest.files)
        for name, text in texts(manifest).items():
            (self._folder / name).write_text(text, encoding="utf-8", newline="\n")
            files[name] = file_entry(self._folder / name)
        return manifest.model_copy(update={"files": dict(sorted(files.items()))})


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
