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


def test_the_examples_in_the_docs() -> None:
    for module in (alts, signature):
        assert doctest.testmod(module).failed == 0
