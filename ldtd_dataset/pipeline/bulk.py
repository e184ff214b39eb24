"""How much one article may hold. No article of a newspaper comes near; what goes beyond would take long to read."""

from __future__ import annotations

from collections.abc import Sequence

from ldtd_dataset.errors import CODES, EXCERPT, PageError, Refusal

MAX_TEXT = 500_000
"""Code points of all texts of an article that may hold statistics; a full page of print has 20,000, a law 200,000."""


def check_bulk(texts: Sequence[str]) -> None:
    """Refuse what is no article, before anything costly is done with it.

    Input:  the texts of an article, normalised.
    Errors: PageError text.length.
    """
    size = sum(map(len, texts))
    if size > MAX_TEXT:
        message = f"{CODES['text.length']}: {size} code points, and not {MAX_TEXT} at most"
        raise PageError(Refusal("text.length", message, next((text[:EXCERPT] for text in texts if text), "")))
