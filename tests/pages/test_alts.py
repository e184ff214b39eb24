"""What proves an alt line, and what an alt line proves."""

from __future__ import annotations

import doctest

import pytest

from ldtd_dataset.pages import alts, signature
from ldtd_dataset.pages.alts import Alts
from ldtd_dataset.pages.read import read_page

HEADLINE = "Lan tỏa phong trào “Mỗi đoàn viên một cuốn sách”"

PROVEN = [
    HEADLINE,
    'Lan tỏa phong trào "Mỗi đoàn viên một cuốn sách"',
    "Lan tỏa phong trào Mỗi đoàn viên một cuốn sách",
    "lan toa phong trao moi doan vien mot cuon sach",
    f"{HEADLINE} {HEADLINE}",
    f"{HEADLINE} z3512 8821",
    "lan toa phong trao moi doan vien mot cuon sach z3512 8821",
    "Lan tỏa phong trào “Mỗi đoàn viên...",
    "z3512 8821 4410 b",
    "IMG 2034",
    "dsc01234",
]
NOT_PROVEN = [
    "Lan tỏa phong trào đọc sách",
    "Mỗi đoàn viên một cuốn sách",
    "Các đoàn viên chọn sách tại thư viện của trường",
    "Covid-19",
    "2020",
    "",
]


@pytest.mark.parametrize("line", PROVEN)
def test_an_alt_line(line: str) -> None:
    assert Alts(HEADLINE).proves(line)


@pytest.mark.parametrize("line", NOT_PROVEN)
def test_no_alt_line(line: str) -> None:
    assert not Alts(HEADLINE).proves(line)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("lan toa phong trao moi doan vien mot cuon sach Tặng sách cho trẻ em", "Tặng sách cho trẻ em"),
        ("lan toa phong trao moi doan vien mot cuon sach 20 tủ sách mới", "20 tủ sách mới"),
        ("lan toa phong trao doc sach cua doan vien Tặng sách cho trẻ em", "Tặng sách cho trẻ em"),
        ("lan toa phong trao doc sach cua doan vien 14 thư viện mở cửa", "14 thư viện mở cửa"),
        ("lan-toa-phong-trao-doc-sach Tặng sách cho trẻ em", "Tặng sách cho trẻ em"),
        ("lan-toa-phong-trao-doc-sach 14 thư viện mở cửa", "14 thư viện mở cửa"),
        (">>> Xem thêm: Tặng sách cho trẻ em", "Tặng sách cho trẻ em"),
        ("» Đọc ngay 14 thư viện mở cửa", "14 thư viện mở cửa"),
        ("lan toa phong trao moi doan vien mot cuon sach", None),
        ("Tặng sách cho trẻ em", None),
    ],
)
def test_the_title_behind_the_slug(line: str, title: str | None) -> None:
    assert Alts(HEADLINE).related(line) == title


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


LEAD = "Sáu đội thi đã bước vào vòng chung kết hôm qua tại nhà văn hóa."


def test_the_alt_line_tells_the_headline_from_the_kicker() -> None:
    found = read_page(page("Ngành Xây dựng", "Đôi tay khéo", LEAD, "Đôi tay khéo\nĐội về nhất.", "Có 6 đội."))
    assert (found.kicker, found.headline, found.lead) == ("Ngành Xây dựng", "Đôi tay khéo", LEAD)


def test_the_slug_tells_the_headline_from_the_kicker() -> None:
    lead = "Sáu đội thi đã bước vào vòng chung kết"
    found = read_page(page("Hội thi của thợ", "Những đôi tay", f"{lead}\nhoi thi cua tho Trao giải", "Có 6 đội thi."))
    assert (found.kicker, found.headline, found.lead) == (None, "Hội thi của thợ", "Những đôi tay")


def test_of_two_repeated_lines_the_second_is_the_headline() -> None:
    blocks = (
        "Ngành Xây dựng",
        "Đôi tay khéo",
        LEAD,
        "Đôi tay khéo\nĐội về nhất.",
        "Có 6 đội.",
        "Ngành Xây dựng",
        "Hết.",
    )
    found = read_page(page(*blocks))
    assert (found.kicker, found.headline) == ("Ngành Xây dựng", "Đôi tay khéo")


def test_two_alt_lines_over_one_caption_are_two_pictures() -> None:
    found = read_page(page("Đôi tay khéo", LEAD, "Đôi tay khéo\nĐôi tay khéo\nĐội về nhất.", "Có 6 đội."))
    assert [(picture.alt, picture.caption) for picture in found.pictures] == [
        ("Đôi tay khéo", None),
        ("Đôi tay khéo", "Đội về nhất."),
    ]
    assert found.paragraphs == ("Có 6 đội.",)


def test_a_proven_alt_line_may_have_a_long_caption_but_no_page_of_prose() -> None:
    long = "Đội về nhất đã tập luyện rất lâu. " * 10
    found = read_page(page("Đôi tay khéo", LEAD, f"Đôi tay khéo\n{long}", "Có 6 đội."))
    assert found.pictures[0].caption == long.strip()
    found = read_page(page("Đôi tay khéo", LEAD, f"Đôi tay khéo\n{long * 2}", "Có 6 đội."))
    assert (found.pictures[0].caption, found.paragraphs[0]) == (None, (long * 2).strip())


def test_the_examples_in_the_docs() -> None:
    for module in (alts, signature):
        assert doctest.testmod(module).failed == 0
