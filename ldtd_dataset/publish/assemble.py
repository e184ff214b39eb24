"""Parts to a dataset folder: rows in their order, files, card, terms, manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.model.values import Split
from ldtd_dataset.publish.card import card, terms
from ldtd_dataset.publish.columns import CONFIGS, SPLITS, ConfigName
from ldtd_dataset.publish.manifest import (
    NAME,
    ConfigEntry,
    Documents,
    FileEntry,
    Manifest,
    SplitEntry,
    config_entry,
    file_entry,
    generator,
)
from ldtd_dataset.publish.merge import merged_articles, rejections
from ldtd_dataset.publish.parquet import SplitWriter
from ldtd_dataset.publish.rows import VIEWS
from ldtd_dataset.publish.tally import Tally


def assemble(parts: Sequence[Path], tally: Tally, folder: Path) -> Manifest:
    """Writes the dataset that the parts make.

    Input:  the parts in the order of the plan; `folder` is there and empty.
    Output: the manifest, written last. Bytes depend on the rows and the versions of the writers alone.
    """
    writers = {(config, split): SplitWriter(folder, config, split) for config in CONFIGS for split in SPLITS}
    for rows in merged_articles(parts):
        for split in SPLITS:
            held = rows.filter(pc.equal(rows.column("split"), split))
            if len(held):
                writers["articles", split].write(held)
                for config, view in VIEWS.items():
                    writers[config, split].write(view(held))
    for rows in rejections(parts):
        writers["rejections", "train"].write(rows)
    configs = {config: _close([writers[config, split] for split in SPLITS]) for config in CONFIGS}
    return _describe(folder, {name: entry for name, entry in configs.items() if entry.rows}, tally)


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


def _describe(folder: Path, configs: dict[ConfigName, ConfigEntry], tally: Tally) -> Manifest:
    """Writes card, terms and manifest."""
    documents = Documents(
        read=tally.documents, articles=tally.articles, rejections=tally.rejections, skipped=tally.skipped
    )
    names = [file for entry in configs.values() for split in entry.splits.values() for file in split.files]
    files: dict[str, FileEntry] = {name: file_entry(folder / name) for name in names}
    sizes = {name: entry.bytes for name, entry in files.items()}
    for name, text in (("README.md", card(configs, documents, sizes)), ("LICENSE.md", terms())):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        files[name] = file_entry(folder / name)
    manifest = Manifest(
        format="ldtd_dataset/1",
        schema_version="1.0.0",
        generator=generator(),
        pyarrow=pa.__version__,
        documents=documents,
        configs=configs,
        files=dict(sorted(files.items())),
    )
    (folder / NAME).write_text(manifest.text(), encoding="utf-8", newline="\n")
    return manifest
