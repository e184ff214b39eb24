"""What goes with the rows of a dataset: card, terms and metadata, all made from the tables and the counts."""

from __future__ import annotations

from collections.abc import Mapping

from ldtd_dataset.publish.card import card, terms
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.croissant import croissant
from ldtd_dataset.publish.edition import Edition
from ldtd_dataset.publish.manifest import ConfigEntry, Documents, FileEntry


def texts(
    configs: Mapping[ConfigName, ConfigEntry],
    documents: Documents,
    files: Mapping[str, FileEntry],
    edition: Edition,
) -> dict[str, str]:
    """Name and content of each text of a dataset folder.

    Input:  the configs that have rows, and the files that hold them.
    """
    sizes = {name: entry.bytes for name, entry in files.items()}
    return {
        "README.md": card(configs, documents, sizes, edition),
        "LICENSE.md": terms(edition),
        "croissant.json": croissant(configs, files, edition),
    }
