"""What goes with the rows of a dataset: card, terms, citation and metadata, all made from tables and the manifest."""

from __future__ import annotations

from ldtd_dataset.publish.card import card, terms
from ldtd_dataset.publish.citation import citation_file
from ldtd_dataset.publish.croissant import croissant
from ldtd_dataset.publish.edition import edition_of
from ldtd_dataset.publish.manifest import Manifest


def texts(manifest: Manifest) -> dict[str, str]:
    """Name and content of each text of a dataset folder.

    Input:  its manifest; of the files, only those that hold rows matter.
    """
    edition = edition_of(manifest)
    return {
        "README.md": card(manifest, edition),
        "LICENSE.md": terms(edition),
        "CITATION.cff": citation_file(),
        "croissant.json": croissant(manifest.configs, manifest.files, edition),
    }
