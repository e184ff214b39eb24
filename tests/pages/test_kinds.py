"""The kind of a line, from the line alone."""

from __future__ import annotations

import pytest

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.sheet import cells, cut, kind, unmarked

LONG = "một hai ba bốn năm sáu bảy tám chín mười " * 3

KINDS = [
    ("-", ""),
    ("J", "-->"),
    ("J", "--> -->"),
    ("M", "M"),
    ("D", "15/07/2020 10:21"),
    ("D", "08:49 | 06/08/2021"),
    ("D", "Thứ Tư, 15/07/2020 - 10:21"),
    ("D", "Thứ 4, ngày 15/07/2020 | 10:21 (GMT+7)"),
    ("D", "Cập nhật lúc 10:21, 15/07/2020"),
    ("G", "Thời sự 17:52 | 08/04/2025"),
    ("G", "Bạn đọc - Tư vấn pháp luật 17:52 | 08/04/2025"),
    ("T", "Kỷ niệm ngày 28/7/2019"),
    ("T", "Lịch nghỉ lễ 30/4 và 1/5/2024"),
    ("K", "LĐLĐ quận Thanh Xuân:"),
    ("T", "Vì sao công nhân khó mua nhà?"),
    ("T", "Tết này con sẽ về..."),
    ("T", "10 thí sinh vào vòng chung khảo"),
    ("P", "Bây giờ là 60 nhà."),
    ("P", "“Tôi sẽ ở lại.”"),
    ("P", "Hồ sơ gồm giấy tờ sau;"),
    ("V", "một hai ba bốn năm sáu bảy tám chín mười " * 2 + "một hai ba bốn năm sáu bảy"),
    ("W", LONG + "một hai ba bốn năm sáu…"),
    ("B", LONG * 3),
    ("L", "(LĐTĐ) Sáng nay, trời mưa."),
    ("L", "( LĐTĐ ) - Sáng nay, trời mưa."),
    ("L", "LĐTĐ - Sáng nay, trời mưa."),
    ("P", "LĐLĐ quận đã tổ chức hội nghị."),
    ("C", "Toàn cảnh hội nghị. Ảnh: Mai Quý"),
    ("C", "Toàn cảnh hội nghị (Ảnh: Mai Quý)"),
    ("C", "Toàn cảnh hội nghị (ảnh M.Q)"),
    ("C", "Công nhân tan ca (Ảnh minh họa)"),
    ("C", "Ảnh minh họa: Mai Quý"),
    ("T", "Chùm ảnh: Đêm hội công nhân"),
    ("T", "Triển lãm ảnh về người lao động"),
    ("a", "nhieu hoat dong huong ve doan vien"),
    ("a", "1806 103043846 558232635080567 n"),
    ("a", "img 2034"),
    ("x", "mang tet som den voi cong nhan Chợ hoa Mê Linh vào vụ"),
    ("T", "12 em nhỏ được tặng quà"),
    ("O", "![]() |"),
    ("O", "| ![](a.jpg) |"),
    ("r", "| Chợ hoa Mê Linh vào vụ | |"),
    ("r", "Chợ hoa Mê Linh vào vụ |"),
    ("w", "| May Thanh Trì | 120 | 8 triệu đồng |"),
    ("e", "| |"),
    ("e", "| --- | :-: |"),
    ("N", "Nguồn :"),
    ("N", "Nguồn : Báo Hà Nội mới"),
    ("T", "Nguồn lực cho nhà ở công nhân"),
    ("U", "https://laodongthudo.vn/bai-viet-140316.html"),
    ("U", "Link bài: https://laodongthudo.vn/bai-viet-140316.html"),
    ("F", "© Bản quyền thuộc về Báo Lao động Thủ đô"),
    ("T", "Bản quyền của nghệ sĩ bị xâm phạm"),
    ("E", "Tin cũ hơn"),
    ("F", "Xem thêm"),
    ("E", "Nên xem"),
    ("E", "TIN KHÁC"),
    ("E", "Có thể bạn quan tâm:"),
    ("E", "Nên\u00a0xem"),
    ("T", "Nên xem lại cách tính lương hưu"),
    ("Q", "Tag: nhà ở công nhân -"),
    ("Q", "Trước         Sau"),
    ("T", "Trước và sau Tết"),
    ("R", "Trang không tồn tại"),
    ("R", "404 Not Found"),
    ("T", "Trang phục không đẹp"),
    ("Z", "Thêm vào giỏ hàng"),
    ("Z", "Đặc điểm[sửa | sửa mã nguồn]"),
    ("z", "12.500.000₫"),
    ("z", "Giá: 155.000 đ"),
    ("z", "Yêu cầu ứng viên"),
]


@pytest.mark.parametrize(("letter", "line"), KINDS)
def test_kind_of_a_line(letter: str, line: str) -> None:
    assert kind(line.strip()) == letter


def test_every_kind_of_a_single_line_has_a_case() -> None:
    told_later = {"H", "X", "Y"}
    assert {letter for letter, _ in KINDS} | told_later == set(marks.KINDS)


@pytest.mark.parametrize(
    ("text", "lines", "kinds"),
    [
        ("a\n\nb", ["a", "", "b"], "T-T"),
        ("a\n", ["a"], "T"),
        ("", [], ""),
        ("\n\n", ["", ""], "--"),
        (" \u00a0 \nĐường\u00a0", ["", "Đường"], "-T"),
        ("--> --> Đường\nxa", ["-->", "-->", "Đường", "xa"], "JJTT"),
        ("| ![]() | Đường xa |", ["| ![]() |", "Đường xa |"], "Or"),
        ("Đường ![]() xa", ["Đường", "![]()", "xa"], "TOT"),
        ("Đường\nNên xem\nxa", ["Đường", "Nên xem", "xa"], "T"),
    ],
)
def test_a_page_is_cut_into_lines_that_spell_it(text: str, lines: list[str], kinds: str) -> None:
    sheet = cut(text)
    assert sheet.lines == lines
    assert "".join(sheet.kinds) == kinds
    assert [text[a:b] for a, b in zip(sheet.starts, sheet.starts[1:], strict=False)] == [
        text[sheet.starts[i] : sheet.starts[i + 1]] for i in range(len(lines))
    ]
    assert "".join(text[a:b] for a, b in zip(sheet.starts, sheet.starts[1:], strict=False)) == text


def test_cells_of_a_row() -> None:
    assert cells("| a b | | c |") == ["a b", "c"]
    assert cells("a b |") == ["a b"]
    assert cells("| - |") == []


def test_a_slug_with_hyphens_and_what_points_at_a_title_make_it_related() -> None:
    assert kind("giu-lua-nghe-ren-da-sy Chợ hoa vào vụ") == "x"
    assert kind(">>> Xem thêm: Chợ hoa vào vụ") == kind("» Đọc thêm Chợ hoa vào vụ") == "x"
    assert kind("> 30 độ tại Hà Nội") == kind("mobile-first là xu hướng") == "T"
    assert kind("28-29-30-31 tháng 5 nghỉ lễ") == "T"


DRESSES = [
    "(LĐTĐ)–", "(LĐTĐ), ", "LĐTĐ. ", "(LĐTĐ Online) - ", "(LĐTĐ online) ", "(LĐTĐO) ", "(Báo LĐTĐ) ", "(lđtđ) ",
    "(LDTD) ", "(LĐTD) - ", "(Lao động Thủ đô) ", "[Lao động Thủ đô Online]: ",
]  # fmt: skip


@pytest.mark.parametrize("mark", ["(LĐTĐ) ", "(LĐTĐ)", "( LĐTĐ ) ", "[LĐTĐ] - ", "LĐTĐ – ", "(LĐTĐ): ", *DRESSES])
def test_the_mark_of_the_newspaper_is_cut(mark: str) -> None:
    assert unmarked(mark + "Sáng") == "Sáng"


def test_a_word_that_opens_like_the_mark_stays() -> None:
    assert unmarked("LĐTĐ ra số đầu") == "LĐTĐ ra số đầu"
    assert unmarked("(LĐLĐ) Sáng") == "(LĐLĐ) Sáng"
    assert unmarked("(Lao động Hà Nội) Sáng") == "(Lao động Hà Nội) Sáng"
    assert unmarked("(LĐTĐ) -5 độ trên đỉnh núi") == "-5 độ trên đỉnh núi"
