"""What runs and hostile shapes found, each as the least that shows it; all of it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from ldtd_dataset.pages.read import read_page
from ldtd_dataset.pipeline import parse
from ldtd_dataset.sources import RawDocument
from ldtd_dataset.sources.read import documents
from tests.fuzz.shapes import HEADLINE, PIPED, SENTENCE


@pytest.mark.parametrize("mark", ["(LĐTĐ)\n", "(LĐTĐ) (LĐTĐ) ", "(LĐTĐ) \n"])
def test_a_mark_alone_on_its_line_and_marks_in_a_row_are_all_cut(mark: str) -> None:
    """The lead began with a line end, or with a second mark: record.invalid."""
    article = parse(f"{HEADLINE}\n\n{mark}Sáng nay, nhiều tuyến đường bị ngập.\n\n{SENTENCE * 3}\n")
    assert article.lead == "Sáng nay, nhiều tuyến đường bị ngập."


def test_blanks_in_a_picture_mark_are_cut() -> None:
    """The alternative text kept them: record.invalid."""
    page = read_page(f"{PIPED}![ Đường ngập ]( /a.jpg ) |\n| Đường bị ngập. |\n{SENTENCE}\n")
    picture = next(one for one in page.pictures if one.alt)
    assert (picture.alt, picture.url) == ("Đường ngập", "/a.jpg")
    assert parse(f"{PIPED}![  ](  ) |\n| Đường bị ngập. |\n{SENTENCE}\n").images[-1].alt is None


def test_a_record_of_text_that_calls_itself_an_http_answer_is_read(tmp_path: Path) -> None:
    """The reading of the whole file broke off with an AttributeError."""
    text = SENTENCE.encode()
    head = f"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: application/http\r\nContent-Length: {len(text)}\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(head.encode() + text + b"\r\n\r\n")
    (held,) = documents([tmp_path / "a.warc"])
    assert isinstance(held, RawDocument)
    assert held.data == text
