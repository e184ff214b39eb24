"""Pages made to be slow: each is read, or refused, in a time that grows with its length and no faster."""

from __future__ import annotations

import time

import pytest

from ldtd_dataset.errors import PageError
from ldtd_dataset.fields.related import related_links
from ldtd_dataset.pages.read import read_page

HEAD = "Đường phố Hà Nội sau trận mưa lớn ạ ế ộ\n\n(LĐTĐ) Câu mở đầu đủ dài để là một câu.\n"
SIZE = 400_000
SECONDS = 4.0

PIECES = {
    "one line": ("", "Đường phố Hà Nội "),
    "one line of body": (HEAD + "\n", "Đường phố Hà Nội, "),
    "line ends": (HEAD, "\n"),
    "blanks": (HEAD, " "),
    "line ends under a title": ("Tiêu đề đường ạ ế ộ", "\n"),
    "titles": (HEAD + "\n", "Tiêu đề của bài\n\n"),
    "titles in a box": (HEAD + "\nNên xem\n\n", "Tiêu đề của bài\n\n"),
    "items in a box": (HEAD + "\nNên xem\n\n", "Tiêu đề\n\nTiêu đề\n\nMột câu dài.\n"),
    "boxes": (HEAD + "\n", "Nên xem\n\n"),
    "slugs": (HEAD, "mot hai ba bon nam sau "),
    "slugged titles": (HEAD, "mot hai ba bon nam sau Tiêu đề\n"),
    "joined titles": (HEAD, "Nhiều hoạt động Đẩy mạnh công tác "),
    "rows": ("Tiêu đề đường ạ ế ộ\n", "| a | |\n"),
    "pipes": ("Tiêu đề đường ạ ế ộ\n", "|"),
    "pictures": ("Tiêu đề đường ạ ế ộ\nĐường phố Hà Nội.\n", "![]() |"),
    "open pictures": ("Tiêu đề đường ạ ế ộ\nĐường phố Hà Nội.\n", "!["),
    "half pictures": ("Tiêu đề đường ạ ế ộ\nĐường phố Hà Nội.\n", "![]("),
    "junk": ("", "--> "),
    "stamps": (HEAD + "\n", "08:49 | 06/08/2021\n"),
    "kickers": (HEAD, "Tiêu đề đường ạ ế:\n\n"),
    "sources": (HEAD + "\n", "Nguồn : đường\n\n"),
    "bylines": (HEAD + "\n", "Đỗ Đạt\n\n"),
    "quotes": (HEAD, '"'),
    "brackets": (HEAD, "("),
    "credits": (HEAD + "\n", "Ảnh: "),
    "dots": (HEAD + "\nẢnh: ", "."),
    "marks": ("", "(LĐTĐ "),
}


@pytest.mark.parametrize("name", PIECES)
def test_no_page_takes_long(name: str) -> None:
    opening, piece = PIECES[name]
    text = opening + piece * (SIZE // len(piece))
    start = time.process_time()
    try:
        page, message = read_page(text), ""
    except PageError as refusal:
        page, message = None, str(refusal)
    links = related_links(page) if page else ()
    assert time.process_time() - start < SECONDS
    assert len(message) < 1_000
    if page:
        assert page.lines[-1].end == len(text)
        assert len(links) <= len(page.lines)
