"""How to cite a dataset: said once, for card, Croissant and CITATION.cff."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import yaml

AUTHORS = "The ldtd_dataset authors"
TITLE = "ldtd_dataset: the newspaper Lao động Thủ đô as data"
RELEASED = date(2026, 11, 22)
"""When this version was released: a build has no date of its own, since equal input gives equal bytes."""

_ABSTRACT = (
    "Pages of the Hanoi newspaper Báo Lao động Thủ đô (laodongthudo.vn) as records, with the statistics that each text"
    " states. The articles are by the newspaper; the terms stand in LICENSE.md."
)
_LATEX = str.maketrans({"_": r"\_"})


def bibtex() -> str:
    """The entry for a bibliography.

    Output: BibTeX; letters with diacritics stand as they are (UTF-8).
    """
    fields = {
        "title":   "{" + TITLE.translate(_LATEX) + "}",
        "author":  "{" + AUTHORS.translate(_LATEX) + "}",
        "year":    str(RELEASED.year),
        "version": _version(),
        "note":    "The articles are by Báo Lao động Thủ đô, laodongthudo.vn",
    }  # fmt: skip
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{ldtd_dataset,\n{lines}\n}}"


def citation_file() -> str:
    """CITATION.cff of a dataset folder, in the Citation File Format 1.2.0; LICENSE.md is what says the terms."""
    fields: Mapping[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it as below.",
        "type": "dataset",
        "title": TITLE,
        "authors": [{"name": AUTHORS}],
        "version": _version(),
        "date-released": RELEASED,
        "abstract": _ABSTRACT,
    }
    held = {name: value for name, value in fields.items() if value}
    return yaml.safe_dump(held, sort_keys=False, allow_unicode=True, width=120)


def _version() -> str:
    try:
        return version("ldtd-dataset")
    except PackageNotFoundError:
        return ""
