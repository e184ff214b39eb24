"""No document of 5 MB takes longer than two seconds of one core, whatever is in it; nor one just under every cap."""

from __future__ import annotations

import re
import time

import pytest

from ldtd_dataset.errors import CODES, Refusal
from ldtd_dataset.model import Article
from ldtd_dataset.pages.read import MAX_LINES
from ldtd_dataset.pipeline import attempt
from ldtd_dataset.pipeline.bulk import MAX_TEXT
from ldtd_dataset.sources import RawDocument
from ldtd_dataset.sources.document import Medium
from ldtd_dataset.statistics.reader import MOST_NUMBERS
from tests.fuzz.laws import law
from tests.fuzz.shapes import HTMLS, TEXTS, TOP

SECONDS = 2.0
PATIENCE = 2.0
"""How much slower than it could be a machine is that others use, too."""


def outcome(text: str, medium: Medium | None) -> Article | Refusal:
    raw = RawDocument("shape", text, medium=medium)
    start = time.process_time()
    made = attempt(raw)
    law(time.process_time() - start < PATIENCE * SECONDS, "it takes too long", time.process_time() - start)
    if isinstance(made, Refusal):
        assert made.code in CODES
        assert made.code not in ("parser.fault", "record.invalid"), str(made)
        assert len(str(made)) < 1_000
    return made


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_takes_long(name: str) -> None:
    outcome(TEXTS[name](), None)


@pytest.mark.parametrize("name", HTMLS)
def test_no_page_of_html_takes_long(name: str) -> None:
    outcome(HTMLS[name](), "html")


def brimful(piece: str) -> str:
    """As many of the piece in an article as the caps allow."""
    room = (MAX_TEXT - len(TOP)) // len(piece)
    numbers = len(re.findall("[0-9]+", piece))
    lines = piece.count("\n")
    return TOP + piece * min(room, MOST_NUMBERS // max(numbers, 1) - 9, (MAX_LINES - 10) // max(lines, 1))


@pytest.mark.parametrize("piece", ["Có 12 người. ", "Có 12 người đến.\n\n", "tăng từ 5% lên 7%, ", "Đạt 12%\n", "P. "])
def test_an_article_that_is_full_to_the_brim_is_read(piece: str) -> None:
    made = outcome(brimful(piece), None)
    assert isinstance(made, Article)
    assert len(made.statistics) > MOST_NUMBERS // 2 or "P" in piece


def test_one_number_more_is_refused() -> None:
    made = outcome(TOP + "Có 12 người. " * (MOST_NUMBERS + 1), None)
    assert isinstance(made, Refusal)
    assert made.code == "text.numbers"


def test_one_sentence_more_is_refused() -> None:
    made = outcome(TOP + "Đường phố đã ngập nước. " * (MAX_TEXT // 24), None)
    assert isinstance(made, Refusal)
    assert made.code == "text.length"


def test_one_line_more_is_refused() -> None:
    made = outcome(TOP + "\n" * MAX_LINES, None)
    assert isinstance(made, Refusal)
    assert made.code == "page.bulk"
