"""Whether a last line is a byline."""

from __future__ import annotations

import pytest

from ldtd_dataset.fields.related import related_links
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.pages.signature import is_byline

SURE = [
    "Đỗ Đạt", "Phương Thảo", "Nguyễn Thị Thu Hà", "L.T", "L.T.", "N.H.A", "P.Thắng", "P.Thắng - T.Dũng", "M. Quý",
    "Mai Quý - Giang Nam", "Mai Quý – Giang Nam", "Mai Quý, Giang Nam", "Mai Quý và Giang Nam",
    "Mai Quý/Báo Hà Nội Mới", "Theo TTXVN", "Theo Chinhphu.vn", "Theo vov.vn", "Theo Minh Anh/VOV",
    "Theo báo Tin tức", "PV", "P.V", "Nhóm PV", "PV/TTXVN", "Nhóm phóng viên", "BBT", "Bài và ảnh: Mai Quý",
    "Bài, ảnh: Mai Quý", "Tin, ảnh: M.Quý", "Thực hiện: Mai Quý", "Bài: Thu Trang - Ảnh: Quốc Khánh",
    "Mai Quý (ghi)", "Mai Quý (thực hiện)", "H.Anh (t/h)", "Mai Quý tổng hợp", "Luật sư Trần Văn Tính",
    "ThS. Trần Văn Tính", "PGS.TS Trần Văn Tính", "Bác sĩ Lê Hoa",
    "(Theo TTXVN)", "(TTXVN)", "( Theo Dân trí )", "(Theo baochinhphu.vn)", "Theo: VOV", "CTV: Mai Quý",
    "Mai Quý/Báo Lao động Thủ đô", "Mai Quý - maiquy@example.vn", "Bạn đọc Mai Quý", "Quý M.",
]  # fmt: skip
PERHAPS = [
    "Mai Quý - LĐLĐ huyện Gia Phú", "Mai Quý – Trường Mầm non Hoa Mai", "Hà Nội", "Nguyên",
    "ĐỖ ĐẠT THÀNH PHÚC AN", "Luật sư Trần Văn Tính, Đoàn Luật sư thành phố Hà Nội",
]  # fmt: skip
NO = [
    "Bây giờ là 60 nhà.", "Xe đã hết chỗ", "Còn nữa", "(Còn nữa)", "Theo đó, giá vé không đổi.",
    "Theo Sở Xây dựng thì đến cuối năm sau cầu mới xong",
    "Theo đó giá vé không đổi", "Mai Quý:", "Ai là người chịu trách nhiệm?", "Chúc mừng năm mới!",
    "Hà Nội, một đêm cuối năm", "8h30", "Mai Quý…", "Đỗ Đạt đã có mặt ở hiện trường", "", "Công đoàn quận Hà Đông",
    "Ngày 5/6/2020", "(Hà Nội)", "(Mai Quý đã nghỉ hưu)", "Theo: ông Mai Quý.", "PV: Ông nghĩ sao",
    "Mai - Trường Hoa Mai", "gửi về maiquy@example.vn", "Ông đến từ Gia Phú M.",
]  # fmt: skip


@pytest.mark.parametrize("line", SURE)
def test_a_byline(line: str) -> None:
    assert is_byline(line) is True


@pytest.mark.parametrize("line", PERHAPS)
def test_perhaps_a_byline(line: str) -> None:
    assert is_byline(line) is False


@pytest.mark.parametrize("line", NO)
def test_no_byline(line: str) -> None:
    assert is_byline(line) is None


BODY = "Cầu Nhật Tân lắp thêm đèn\n\nCầu Nhật Tân được lắp thêm 120 bộ đèn.\n\nĐèn sáng từ 18 giờ đến 23 giờ.\n\n"
WINNERS = "Mai Quý - Trường Hoa Sen\nĐỗ Đạt - Trường Hoa Mai\nLê Hoa - Trường Hoa Mai"


def test_a_name_alone_in_the_middle_of_the_body_is_no_byline() -> None:
    page = read_page(BODY + "Đỗ Đạt\n\nÔng Đạt là người gác cầu.\n\nMai Quý")
    assert page.byline == "Mai Quý"
    assert page.paragraphs[1] == "Đỗ Đạt"


def test_a_doubt_points_at_the_last_paragraph() -> None:
    page = read_page(BODY + "Hà Nội, một đêm cuối năm")
    (doubt,) = page.doubts
    body = "\n\n".join(page.paragraphs)
    assert (doubt.code, doubt.field) == ("byline.ambiguous", "body")
    assert body[doubt.start : doubt.end] == "Hà Nội, một đêm cuối năm"


def test_a_doubt_points_at_the_byline() -> None:
    page = read_page(BODY + "Hà Nội")
    (doubt,) = page.doubts
    assert page.byline is not None
    assert (doubt.field, page.byline[doubt.start : doubt.end]) == ("author", "Hà Nội")


def test_source_above_the_byline() -> None:
    page = read_page(BODY + "Nguồn : VOV\n\nMai Quý")
    assert (page.credited_source, page.byline) == ("VOV", "Mai Quý")


@pytest.mark.parametrize(
    ("end", "byline", "body"),
    [
        ("Mai Quý\nGiang Nam", "Mai Quý - Giang Nam", ()),
        ("Bài: Mai Quý\nẢnh: Giang Nam", "Bài: Mai Quý - Ảnh: Giang Nam", ()),
        ("Mai Quý\n\nẢnh: Giang Nam", "Mai Quý - Ảnh: Giang Nam", ()),
        ("Mai Quý - Trường Hoa Sen", "Mai Quý - Trường Hoa Sen", ()),
        (WINNERS, None, (WINNERS,)),
        ("Đèn đẹp lắm.\nMai Quý", "Mai Quý", ("Đèn đẹp lắm.",)),
        ("Mai Quý\n\nBài 2: Ai trả tiền điện", "Mai Quý", ("Bài 2: Ai trả tiền điện",)),
        (
            "Mai Quý\n\n(Bài viết có sự giúp đỡ của Sở Xây dựng)",
            "Mai Quý",
            ("(Bài viết có sự giúp đỡ của Sở Xây dựng)",),
        ),
        ("Mai Quý\n\n© Bản quyền thuộc về tòa soạn", "Mai Quý", ()),
        ("Đèn đẹp lắm\n\n(Bài viết có sự giúp đỡ)", None, ("Đèn đẹp lắm", "(Bài viết có sự giúp đỡ)")),
        ("Hà Nội\n\n(Bài viết có sự giúp đỡ)", None, ("Hà Nội", "(Bài viết có sự giúp đỡ)")),
        ("Đèn đẹp lắm,\nMai Quý", None, ("Đèn đẹp lắm,\nMai Quý",)),
        ("Mai Quý\n\n(Còn nữa)", "Mai Quý", ("(Còn nữa)",)),
        ("Đỗ Đạt\nlà người gác cầu", None, ("Đỗ Đạt\nlà người gác cầu",)),
        ("Đỗ Đạt\n\nMai Quý", "Mai Quý", ("Đỗ Đạt",)),
    ],
)
def test_the_end_of_an_article(end: str, byline: str | None, body: tuple[str, ...]) -> None:
    page = read_page(BODY + end)
    assert (page.byline, page.paragraphs[1:]) == (byline, body)
    assert not page.pictures


@pytest.mark.parametrize("picture", ["Cầu Nhật Tân lắp thêm đèn\nĐèn mới trên cầu", "cau nhat tan\nĐèn mới trên cầu"])
def test_a_picture_may_stand_under_the_byline(picture: str) -> None:
    page = read_page(f"{BODY}Mai Quý\n\n{picture}")
    assert (page.byline, page.paragraphs[1:]) == ("Mai Quý", ())
    assert [(one.caption, one.paragraph) for one in page.pictures] == [("Đèn mới trên cầu", 1)]


@pytest.mark.parametrize(
    "line", ["Từ khóa: cầu, Nhật Tân; đèn", "Tags:\ncầu\nNhật Tân\nđèn", "Tag: #cầu, #Nhật Tân, #đèn."]
)
def test_tags_under_the_byline(line: str) -> None:
    page = read_page(f"{BODY}Mai Quý\n\n{line}\n\nNên xem")
    assert (page.byline, page.tags, page.paragraphs[1:]) == ("Mai Quý", ("cầu", "Nhật Tân", "đèn"), ())


def test_a_related_title_may_stand_in_the_body_and_under_the_byline() -> None:
    page = read_page(f"{BODY}>>> Xem thêm: Cầu mới thông xe\n\nĐèn đẹp lắm.\n\nMai Quý\n\n>> Chợ hoa vào vụ")
    assert (page.byline, page.paragraphs[1:]) == ("Mai Quý", ("Đèn đẹp lắm.",))
    assert [link.title for link in related_links(page)] == ["Cầu mới thông xe", "Chợ hoa vào vụ"]


def test_the_address_under_the_byline() -> None:
    address = "https://laodongthudo.vn/cau-nhat-tan-lap-them-den-tren-ca-hai-lan-duong-127648.html"
    page = read_page(f"{BODY}Mai Quý\n\nĐường dẫn bài viết: {address}\n\nIn bài viết")
    assert (page.byline, page.url, page.cms_id) == ("Mai Quý", address, 127648)


def test_in_the_pipe_family_the_byline_is_one_line() -> None:
    page = read_page("Cầu Nhật Tân lắp thêm đèn\nCầu được lắp thêm 120 bộ đèn.\nĐỗ Đạt\nMai Quý\nCó thể bạn quan tâm")
    assert (page.byline, page.paragraphs[1:]) == ("Mai Quý", ("Đỗ Đạt",))
