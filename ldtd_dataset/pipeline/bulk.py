"""How much one article may hold. No article of a newspaper comes near; what goes beyond would take long to read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ldtd_dataset.errors import CODES, EXCERPT, PageError, Refusal
from ldtd_dataset.statistics.gate import STARTS

MAX_TEXT = 500_000
"""Code points of all texts of an article that may hold statistics; a full page of print has 20,000, a law 200,000."""

MAX_NUMBERS = 5_000
"""Numbers in them, printed or spelled; an article that reports many has some 300."""

_SHORTEST = 2
"""Code points that a number takes at least, with what parts it from the next."""

_WORD = re.compile(r"[0-9]+|[^\W\d_]+")


def check_bulk(texts: Sequence[str]) -> None:
    """Refuse what is no prose, before anything costly is done with it.

    Input:  the texts of an article, normalised.
    Errors: PageError text.length, text.numbers.
    """
    size = sum(map(len, texts))
    if size > MAX_TEXT:
        raise _refusal("text.length", texts, f"{CODES['text.length']}: {size} code points, and not {MAX_TEXT} at most")
    if size > _SHORTEST * MAX_NUMBERS and sum(map(_numbers, texts)) > MAX_NUMBERS:
        raise _refusal("text.numbers", texts, f"{CODES['text.numbers']}: over {MAX_NUMBERS}")


def _numbers(text: str) -> int:
    """How many runs of digits and number words the text holds; not all of them count anything."""
    return sum(word in STARTS or word[0].isdigit() for word in _WORD.findall(text.lower()))


def _refusal(code: str, texts: Sequence[str], message: str) -> PageError:
    return PageError(Refusal(code, message, next((text[:EXCERPT] for text in texts if text), "")))
