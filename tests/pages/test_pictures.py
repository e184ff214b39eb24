"""A block of two lines: an alt line over its caption, or one text that is printed on two lines."""

from __future__ import annotations

import doctest

import pytest

from ldtd_dataset.pages import blank
from ldtd_dataset.pages.read import read_page

TOP = "Phường Mai Động vào hội\n\nHội làng năm nay kéo dài ba ngày, đông vui lắm.\n\nTừ sáng sớm trống đã giục."
END = "Chiều muộn, người về vẫn còn luyến tiếc.\n\nMai Quý"

TEXTS = {
    "a couplet": "Công cha như núi Thái Sơn\nNghĩa mẹ như nước trong nguồn chảy ra",
    "a couplet whose rhyme has other accents": "Nhà em ở cuối con đường\nChiều chiều em ngóng người thương đi về",
    "prizes": "Giải Nhất: Đội phường Mai Động\nGiải Nhì: Đội phường Hồ Tây",
    "an account": "Tên tài khoản: Quỹ Vì người nghèo\nSố tài khoản: 0123456789",
    "hours": "Sáng 3/3: Khai mạc\nChiều 3/3: Thi nấu cơm",
    "a name over its address": "Công ty Cổ phần Mai Sơn\nĐịa chỉ: số 8 phố Mai Động",
    "a quotation over two lines": "Bà cụ nói: “Năm nào tôi cũng đi\nNăm nay vui nhất”",
    "brackets over two lines": "Đội chủ nhà (phường Mai Động\ncùng ba thôn lân cận) về nhất",
    "a quotation over who said it": "“Hội làng là hồn của làng”\nCụ từ Đỗ Văn Minh",
    "an ordinal": "Thứ nhất, về phần lễ\nLễ rước nước đi qua ba thôn",
    "an ordinal of another kind": "Hai là, về phần hội\nHội thi nấu cơm có sáu đội",
    "an hour alone": "8h30\nTrống hội nổi lên",
}  # fmt: skip
PICTURES = [
    "Rước nước đầu năm\nĐoàn rước đi qua ba thôn.",
    "Hội làng: rước nước\nHội làng: rước nước đầu năm",
    "“Cô Tấm” thi nấu cơm\nSáu cô gái thi nấu cơm trên thuyền.",
    "Hội làng (ảnh đẹp)\nTrai làng đấu vật trước sân đình (phường Mai Động)",
    "Trai làng đấu vật sân đình\nHai đô vật ra sân trong tiếng reo hò",
]  # fmt: skip


@pytest.mark.parametrize("block", TEXTS.values(), ids=TEXTS)
def test_two_lines_of_one_text_stay_in_the_body(block: str) -> None:
    page = read_page(f"{TOP}\n\n{block}\n\n{END}")
    assert page.paragraphs[1] == block
    assert not page.pictures


@pytest.mark.parametrize("block", PICTURES)
def test_an_alt_line_that_nothing_proves_over_its_caption(block: str) -> None:
    page = read_page(f"{TOP}\n\n{block}\n\n{END}")
    assert [(picture.alt, picture.caption) for picture in page.pictures] == [tuple(block.split("\n"))]
    assert len(page.paragraphs) == 2


def test_the_examples_in_the_docs() -> None:
    assert doctest.testmod(blank).failed == 0
