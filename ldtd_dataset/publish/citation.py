"""How to cite a dataset: said once, for card, Croissant and CITATION.cff."""

from __future__ import annotations

from datetime import date
from importlib.metadata import PackageNotFoundError, version

AUTHORS = "The ldtd_dataset authors"
TITLE = "ldtd_dataset: the newspaper Lao động Thủ đô as data"
RELEASED = date(2026, 11, 22)
"""When this version was released: a build has no date of its own, since equal input gives equal bytes."""

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


def _version() -> str:
    try:
        return version("ldtd-dataset")
    except PackageNotFoundError:
        return ""
