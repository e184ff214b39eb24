"""Which family a page is of, and what only one of them has."""

from __future__ import annotations

import pytest

from ldtd_dataset.errors import PageError
from ldtd_dataset.pages.page import Part
from ldtd_dataset.pages.read import read_page

BODY = [
    "Từ tháng 7, hồ Tây cấm câu cá.",
    "Biển cấm đã cắm quanh hồ.",
    "Người vi phạm bị phạt 5 triệu đồng.",
    "Cá thì mừng.",
]


def test_a_stray_blank_line_makes_no_blank_line_page() -> None:
    text = "\n".join(["Hồ Tây cấm câu cá", *BODY[:2], "", *BODY[2:], "Hải An", "Có thể bạn quan tâm"])
    page = read_page(text)
    assert (page.layout, page.paragraphs, page.byline) == ("pipe-desktop", tuple(BODY), "Hải An")


def test_a_long_list_between_blank_lines_makes_no_pipe_page() -> None:
    items = "\n".join(f"- Hồ số {i} cấm câu cá từ tháng sau." for i in range(40))
    page = read_page(f"Nhiều hồ cấm câu cá\n\n{BODY[0]}\n\n{BODY[1]}\n\n{items}\n\nHải An")
    assert (page.layout, page.lead, page.byline) == ("desktop", BODY[0], "Hải An")
    assert page.paragraphs == (BODY[1], items)


def test_a_stray_blank_line_under_the_headline_makes_no_blank_line_page() -> None:
    page = read_page("\n".join(["Hồ Tây cấm câu cá", "", *BODY * 2, "Hải An"]))
    assert (page.layout, page.paragraphs) == ("pipe-desktop", tuple(BODY * 2))


def test_lines_without_blank_lines_under_a_lead_are_still_a_blank_line_page() -> None:
    related = "\n".join(f"ho tay cam cau ca Thả cá giống xuống hồ {i}" for i in range(5))
    page = read_page(f"Hồ Tây cấm câu cá\n\n{BODY[0]}\n{related}\nho tay cam cau ca\nBiển cấm bên hồ.")
    assert (page.layout, page.lead, len(page.inline), len(page.pictures)) == ("desktop", BODY[0], 5, 1)


def test_stray_blank_lines_among_rows_make_no_blank_line_page() -> None:
    rows = ["| Thả cá giống xuống hồ | |", "| Nạo vét hồ Tây |", "", "![]() |", "| Biển cấm bên hồ |"]
    page = read_page("\n".join(["Hồ Tây cấm câu cá", "", *rows, *BODY]))
    assert page.layout == "pipe-desktop"
    assert [line.text for line in page.inline] == ["Thả cá giống xuống hồ", "Nạo vét hồ Tây"]
    assert page.pictures[0].caption == "Biển cấm bên hồ"


def test_rows_inside_the_body_are_related_titles() -> None:
    rows = ["| Thả cá giống xuống hồ | |", "| Nạo vét hồ Tây |"]
    page = read_page("\n".join(["Hồ Tây cấm câu cá", *BODY[:2], *rows, *BODY[2:]]))
    assert [line.text for line in page.inline] == ["Thả cá giống xuống hồ", "Nạo vét hồ Tây"]
    assert page.paragraphs == tuple(BODY)


def test_a_picture_mark_inside_a_line_is_cut_out_of_it() -> None:
    page = read_page("\n".join(["Hồ Tây cấm câu cá", BODY[0], f"{BODY[1]} ![biển](bien.jpg) {BODY[2]}", BODY[3]]))
    assert page.paragraphs == tuple(BODY)
    assert (page.pictures[0].alt, page.pictures[0].url, page.pictures[0].paragraph) == ("biển", "bien.jpg", 2)


def test_a_picture_mark_in_a_blank_line_page() -> None:
    page = read_page("\n\n".join(["Hồ Tây cấm câu cá", BODY[0], "![]()\nBiển cấm bên hồ.", *BODY[1:]]))
    assert page.pictures[0].caption == "Biển cấm bên hồ."
    assert (page.lead, page.paragraphs) == (BODY[0], tuple(BODY[1:]))


def test_the_end_of_a_comment_in_a_line_is_junk() -> None:
    page = read_page("\n\n".join(["--> Hồ Tây cấm câu cá", BODY[0], f"{BODY[1]} -->", BODY[2]]))
    assert (page.layout, page.headline) == ("desktop-junk", "Hồ Tây cấm câu cá")
    assert page.paragraphs == (BODY[1], BODY[2])
    assert [line.part for line in page.lines].count(Part.JUNK) == 2


def test_related_titles_one_a_line_where_the_headline_should_stand() -> None:
    titles = "Thả cá giống xuống hồ Tây\nNạo vét hồ trước mùa mưa\nNgười câu cá kể chuyện hồ"
    with pytest.raises(PageError) as refusal:
        read_page("\n\n".join([titles, *BODY]))
    assert refusal.value.code == "page.headline"


def test_a_listed_title_that_the_headline_continues_makes_no_joined_line() -> None:
    headline = "Ủy ban nhân dân quận Tây Hồ cấm câu cá ở hồ Tây từ tháng 7 năm nay và cả năm sau"
    box = f"Nên xem\n\n{headline[:55]}\n\n{headline[:55]}"
    assert read_page("\n\n".join([headline, *BODY, box])).headline == headline


def test_a_listed_title_proves_that_the_first_line_is_joined() -> None:
    line = "Người câu cá kể chuyện ngày xưa cho lũ trẻ trong làng Hồ Tây vào mùa sen nở muộn"
    assert read_page("\n\n".join([line, *BODY])).headline == line
    box = "Tin khác\n\nHồ Tây vào mùa sen nở muộn\n\nHồ Tây vào mùa sen nở muộn"
    with pytest.raises(PageError, match=r"page\.headline"):
        read_page("\n\n".join([line, *BODY, box]))


def test_an_address_on_the_page() -> None:
    page = read_page("\n\n".join(["Hồ Tây cấm câu cá", *BODY, "https://laodongthudo.vn/ho-tay-cam-cau-ca-140316.html"]))
    assert (page.url, page.cms_id) == ("https://laodongthudo.vn/ho-tay-cam-cau-ca-140316.html", 140316)
    assert page.paragraphs == tuple(BODY[1:])
    printed = read_page("\n\n".join(["Hồ Tây cấm câu cá", *BODY, "https://a.vn/apicenter@/print_article&i=127648"]))
    assert printed.cms_id == 127648


def test_a_blank_line_page_keeps_the_line_ends_of_a_paragraph() -> None:
    page = read_page("\n\n".join(["Hồ Tây cấm câu cá", BODY[0], "Đọc thêm:\n- Thả cá;\n- Nạo vét.", BODY[1]]))
    assert page.paragraphs[0] == "Đọc thêm:\n- Thả cá;\n- Nạo vét."


def test_a_row_of_captions_under_a_row_of_pictures() -> None:
    rows = ["| ![]() | ![]() |", "| Biển cấm bên hồ | Thả cá xuống hồ |"]
    page = read_page("\n".join(["Hồ Tây cấm câu cá", BODY[0], "![]() |", *rows, *BODY[1:]]))
    assert [picture.caption for picture in page.pictures] == [None, None, None]
    page = read_page("\n".join(["Hồ Tây cấm câu cá", BODY[0], *rows, *BODY[1:]]))
    assert [(one.caption, one.paragraph) for one in page.pictures] == [("Biển cấm bên hồ", 1), ("Thả cá xuống hồ", 1)]
    assert page.paragraphs == tuple(BODY)


def test_a_table_under_a_picture_stays_in_the_body() -> None:
    page = read_page("\n".join(["Hồ Tây cấm câu cá", BODY[0], "![]() |", "| Hồ | Mức phạt |", *BODY[1:]]))
    assert page.paragraphs[1] == "| Hồ | Mức phạt |"


def test_a_long_row_is_a_paragraph_without_its_pipes() -> None:
    long = "Người câu cá bị nhắc nhở rồi mới bị phạt. " * 9
    page = read_page("\n".join(["Hồ Tây cấm câu cá", *BODY[:2], f"| {long.strip()} |", *BODY[2:]]))
    assert page.paragraphs[2] == long.strip()
