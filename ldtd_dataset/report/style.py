"""How things look in a terminal: one row for each thing that is shown. Without colours the text says the same."""

from __future__ import annotations

from ldtd_dataset.pages.page import Part

PARTS: dict[Part, str] = {
    # part            style
    Part.BLANK:       "dim",
    Part.JUNK:        "dim",
    Part.MOBILE:      "dim",
    Part.STAMP:       "yellow",
    Part.CATEGORY:    "yellow",
    Part.KICKER:      "cyan",
    Part.HEADLINE:    "bold cyan",
    Part.LEAD:        "bold",
    Part.INLINE:      "blue",
    Part.ALT:         "dim green",
    Part.CAPTION:     "green",
    Part.PICTURE:     "dim green",
    Part.PARAGRAPH:   "",
    Part.BYLINE:      "magenta",
    Part.SOURCE:      "magenta",
    Part.FURNITURE:   "dim",
    Part.HEADING:     "bold blue",
    Part.TITLE:       "blue",
    Part.TEASER:      "dim",
}  # fmt: skip
"""The lines of a page, by owner."""

VERDICTS: dict[str, str] = {
    "rounded":    "green",
    "truncated":  "green",
    "other_base": "yellow",
    "mismatch":   "bold red",
}  # fmt: skip
"""What is made of a ratio and its percentage."""

SECTIONS: dict[str, str] = {
    # section      what the page calls it
    "inline":      "inline",
    "recommended": "recommended (Nên xem)",
    "latest":      "latest (Tin khác)",
    "tagged":      "tagged",
}  # fmt: skip
"""The lists of related titles."""

TITLE = "bold"
LABEL = "dim"
WARNING = "yellow"
CODE = "bold red"
CULPRIT = "red"
STATISTIC = "bold green"
NOUN = "underline"
REFUSED = "dim red"
EVIDENCE = "italic"
