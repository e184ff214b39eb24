"""The table of layouts, read over shapes."""

from __future__ import annotations

import pytest

from ldtd_dataset.errors import CODES, PageError
from ldtd_dataset.pages.layouts import BLANK_LINES, LAYOUTS, PIPES
from ldtd_dataset.pages.read import read_page


def fits(shape: str, family: str) -> tuple[str, str]:
    """The first layout that a shape fits, and its head: k, h, s over the letters that the groups name."""
    for layout in LAYOUTS:
        match = layout.pattern.match(shape) if layout.family in ("", family) else None
        if match:
            letters = ["."] * len(shape)
            for group, letter in (("kicker", "k"), ("headline", "h"), ("stamp", "d"), ("lead", "s"), ("inline", "r")):
                if group in layout.pattern.groupindex and match.start(group) >= 0:
                    start, end = match.span(group)
                    letters[start:end] = [letter] * (end - start)
            return layout.name, "".join(letters).rstrip(".")
    return "", ""


SHAPES = [
    # shape               family       layout                head
    ("K-T-LxxxaT-P-P-YE", BLANK_LINES, "desktop",            "k.h.s"),
    ("T-P-P-Y",           BLANK_LINES, "desktop",            "h.s"),
    ("T-T-P-P",           BLANK_LINES, "desktop",            "k.h.s"),
    ("T-T-PT-P",          BLANK_LINES, "desktop",            "k.h.s"),
    ("H-T-P-P",           BLANK_LINES, "desktop",            "h.s"),
    ("T-H-T-P",           BLANK_LINES, "desktop",            "k.h.s"),
    ("W-T-L-P",           BLANK_LINES, "desktop",            "k.h.s"),
    ("W-P-P",             BLANK_LINES, "desktop",            "h.s"),
    ("P-L-P",             BLANK_LINES, "desktop",            "h.s"),
    ("T-V-P",             BLANK_LINES, "desktop",            "h.s"),
    ("K-V-P",             BLANK_LINES, "desktop",            "k.h.s"),
    ("T-K-P",             BLANK_LINES, "desktop",            "h.s"),
    ("T-B-P",             BLANK_LINES, "desktop",            "h.s"),
    ("T-T-T-P",           BLANK_LINES, "desktop",            "k.h.s"),
    ("T-LPP-P",           BLANK_LINES, "desktop",            "h.sss"),
    ("T-T-Y-E",           BLANK_LINES, "desktop",            "h.s"),
    ("J-T-P",             BLANK_LINES, "desktop-junk",       "..h.s"),
    ("JJK-T-P",           BLANK_LINES, "desktop-junk",       "..k.h.s"),
    ("MD-T-T-L-TTT-P-N",  BLANK_LINES, "mobile",             ".d.k.h.s"),
    ("MD-T-T-Y-N",        BLANK_LINES, "mobile",             ".d.h.s"),
    ("T-T-DLV-P",         BLANK_LINES, "print",              "k.h.ds"),
    ("T-DT-P",            BLANK_LINES, "print",              "h.ds"),
    ("T-GPT-P",           BLANK_LINES, "subdomain",          "h.ds"),
    ("M-T-L",             BLANK_LINES, "longform",           "..h.s"),
    ("X-P-P",             BLANK_LINES, "subdomain-headless", "r"),
    ("TrrrPOrPYE",        PIPES,       "pipe-desktop",       "h"),
    ("TPPPE",             PIPES,       "pipe-desktop",       "h"),
    ("TLPP",              PIPES,       "pipe-desktop",       "hs"),
    ("TDPPY",             PIPES,       "pipe-mobile",        "hd"),
    ("TTTT",              PIPES,       "",                   ""),
    ("T-T-T-T",           BLANK_LINES, "",                   ""),
    ("T-D-P-T-D-P",       BLANK_LINES, "",                   ""),
    ("T-D-T-P",           BLANK_LINES, "",                   ""),
    ("B-P-P",             BLANK_LINES, "",                   ""),
    ("T",                 BLANK_LINES, "",                   ""),
    ("L-P-P",             BLANK_LINES, "body only",          ""),
    ("MD-P-P",            BLANK_LINES, "body only",          ""),
    ("rrPP",              PIPES,       "body only",          ""),
    ("M-F-E",             BLANK_LINES, "nothing",            ""),
    ("",                  BLANK_LINES, "nothing",            ""),
    ("MQ-T",              BLANK_LINES, "tag or list page",   ""),
    ("R-P",               BLANK_LINES, "error page",         ""),
    ("M-R-T",             BLANK_LINES, "error page",         ""),
    ("T-P-R-P",           BLANK_LINES, "desktop",            "h.s"),
    ("T-T-T-L-T-T-L-T-L", BLANK_LINES, "list of leads",      ""),
    ("TL-TL-TL",          BLANK_LINES, "list of leads",      ""),
    ("M-T-DL-T-DL-T-DL",  BLANK_LINES, "list of leads",      ""),
    ("T-L-T-P-L-T-L-T-L", BLANK_LINES, "desktop",            "h.s"),
    ("T-P-Z-P",           BLANK_LINES, "another site",       ""),
    ("T-P-Z-P-Z",         BLANK_LINES, "another site",       ""),
    ("T-P-z-P-Z-P",       BLANK_LINES, "another site",       ""),
    ("T-Z-P-z-P-E",       BLANK_LINES, "another site",       ""),
    ("T-z-P-z-P-z-P",     BLANK_LINES, "another site",       ""),
    ("T-P-z-P-z-P-Y",     BLANK_LINES, "desktop",            "h.s"),
    ("T-P-z-P-z-P-z-YE",  BLANK_LINES, "desktop",            "h.s"),
    ("T-L-Z-P-z-P-Z-P",   BLANK_LINES, "desktop",            "h.s"),
    ("T-L-Z-P-YE",        BLANK_LINES, "desktop",            "h.s"),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "family", "layout", "head"), SHAPES)
def test_shape_fits(shape: str, family: str, layout: str, head: str) -> None:
    assert fits(shape, family) == (layout, head)


ITEMS = [
    ("Chợ hoa vào vụ", "Từ sáng sớm, hàng trăm xe hoa đã về chợ."),
    ("Cầu mới thông xe", "Cầu nối hai bờ sông vừa được đưa vào sử dụng."),
    ("Lớp học của thầy Đạt", "Lớp học mở cửa vào mỗi buổi tối."),
]


@pytest.mark.parametrize(
    "page",
    [
        "\n\n".join(f"{title}\n\n{title}\n\n{teaser}" for title, teaser in ITEMS),
        "Đời sống\n\n" + "\n\n".join(f"{title}\n\n{title}\n\n{teaser}" for title, teaser in ITEMS),
        "\n\n".join(f"{title}\n{title}\n\n{teaser}" for title, teaser in ITEMS),
        "Đỗ Đạt\n\nPhóng viên\n\n" + "\n\n".join(f"{title}\n\n(LĐTĐ) {teaser}" for title, teaser in ITEMS),
        "M\n\nĐời sống\n\n" + "\n\n".join(f"{title}\n(LĐTĐ) {teaser}" for title, teaser in ITEMS),
    ],
)
def test_a_list_of_articles_is_none(page: str) -> None:
    with pytest.raises(PageError, match=r"page\.list"):
        read_page(page)


@pytest.mark.parametrize("foot", ["{0}\n\n{0}\n\n{1}", "{0}\n\n(LĐTĐ) {1}", "{0}\n{0}\n\n{1}"])
def test_a_list_under_a_heading_that_no_table_knows_makes_no_list_of_the_article(foot: str) -> None:
    article = "Chợ Tết đông vui\n\n(LĐTĐ) Chợ họp từ ngày 20 tháng Chạp.\n\nNăm nay chợ có 60 gian hàng.\n\nĐỗ Đạt"
    page = read_page(f"{article}\n\nBài đọc thêm\n\n" + "\n\n".join(foot.format(*item) for item in ITEMS))
    assert (page.headline, page.lead) == ("Chợ Tết đông vui", "Chợ họp từ ngày 20 tháng Chạp.")


def test_alt_lines_and_captions_that_say_the_same_make_no_list() -> None:
    pictures = "Gian hàng bánh chưng\nGian hàng bánh chưng\n\nGian hàng hoa\nGian hàng hoa"
    page = read_page(f"Chợ Tết đông vui\n\nChợ họp từ ngày 20 tháng Chạp.\n\n{pictures}\n\nChợ có 60 gian hàng.")
    assert len(page.pictures) == 2


@pytest.mark.parametrize("heading", ["Đọc nhiều", "Tin nóng", "Xem nhiều:"])
def test_a_sub_heading_that_reads_as_a_box_ends_no_article(heading: str) -> None:
    top = "Chợ sách cũ đông vui\n\nChợ họp vào mỗi sáng Chủ nhật.\n\nChợ có 60 quầy."
    box = "Nên xem\n\nCầu mới thông xe\n\nCầu mới thông xe"
    page = read_page(f"{top}\n\n{heading}\n\nTrẻ em được đọc miễn phí.\n\nĐỗ Đạt\n\n{box}")
    assert page.paragraphs == ("Chợ có 60 quầy.", heading, "Trẻ em được đọc miễn phí.")
    assert (page.byline, len(page.items)) == ("Đỗ Đạt", 1)
    page = read_page(f"{top}\n\nĐỗ Đạt\n\n{heading}\n\nLớp học của thầy Đạt\n\nLớp mở mỗi tối.\n\n{box}")
    assert (page.paragraphs, page.byline, len(page.items)) == (("Chợ có 60 quầy.",), "Đỗ Đạt", 1)
    page = read_page(f"{top}\n\nĐỗ Đạt\n\n{heading}\n\nLớp học mở mỗi tối.")
    assert (page.paragraphs, page.byline) == (("Chợ có 60 quầy.",), "Đỗ Đạt")


@pytest.mark.parametrize("over", ["Chợ sách cũ đông vui", "Chợ sách cũ đông vui | Báo Lao động Thủ đô"])
def test_a_headline_printed_twice_is_no_kicker(over: str) -> None:
    page = read_page(f"{over}\n\nChợ sách cũ đông vui\n\nChợ họp vào mỗi sáng Chủ nhật.\n\nChợ có 60 quầy.")
    assert (page.kicker, page.headline, page.lead) == (None, "Chợ sách cũ đông vui", "Chợ họp vào mỗi sáng Chủ nhật.")


@pytest.mark.parametrize(
    ("second", "third", "doubted"),
    [
        ("Bao giờ chợ mở cửa trở lại?", "Chợ có 60 quầy.", True),
        ("Cả phố rộn tiếng cười ngày chợ mở…", "Chợ có 60 quầy.", True),
        ("Cả phố rộn tiếng cười ngày chợ mở", "Chợ có 60 quầy.", False),
        ("Bao giờ chợ mở cửa trở lại?", "(LĐTĐ) Chợ có 60 quầy.", False),
        ("Bao giờ chợ mở cửa trở lại?", "Chợ có 60 quầy.\nNhững người giữ lửa nghề rèn Đẩy mạnh trồng hoa Tết", False),
    ],
)
def test_two_titles_over_prose_are_in_doubt_where_the_second_may_be_the_lead(
    second: str, third: str, doubted: bool
) -> None:
    page = read_page(f"Chợ sách cũ\n\n{second}\n\n{third}\n\nNăm ngoái chợ có 40 quầy.\n\nĐỗ Đạt")
    assert (page.kicker, page.headline) == ("Chợ sách cũ", second)
    assert [doubt.code for doubt in page.doubts] == ["headline.ambiguous"] * doubted


def test_an_error_page_has_no_headline() -> None:
    with pytest.raises(PageError, match=r"page\.headline: .*error page"):
        read_page("M\n\nKhông tìm thấy trang\n\nĐường dẫn bạn truy cập không tồn tại.")


def test_fares_and_the_headings_of_a_job_make_no_shop() -> None:
    head = "Tăng vé tàu dịp Tết\n\nGiá vé tăng từ đầu tháng Chạp.\n\n"
    page = read_page(head + "Ghế ngồi\n\n350.000đ\n\nGiường nằm\n\n600.000đ\n\nVé bán từ ngày mai.\n\nĐỗ Đạt")
    assert page.paragraphs == ("Ghế ngồi", "350.000đ", "Giường nằm", "600.000đ", "Vé bán từ ngày mai.")
    page = read_page(head + "Ga tuyển 20 người soát vé.\n\nYêu cầu ứng viên\n\nBiết tiếng Anh.\n\nĐỗ Đạt")
    assert page.byline == "Đỗ Đạt"
    with pytest.raises(PageError, match=r"page\.foreign"):
        read_page(head + "Ghế ngồi\n\n350.000đ\n\nMua ngay\n\nVé bán từ ngày mai.\n\nTin mới nhất")


def test_refusals_of_the_table_are_documented() -> None:
    assert {layout.refuses for layout in LAYOUTS if layout.refuses} == {"page.list", "page.foreign", "page.headline"}
    assert all(layout.refuses in CODES for layout in LAYOUTS if layout.refuses)


def test_a_refusal_by_shape_shows_the_shape() -> None:
    text = "\n\n".join(f"Thời sự trong ngày và đời sống công nhân {i}" for i in range(160))
    with pytest.raises(PageError, match=r"page\.shape: .* its shape is T\*160\n"):
        read_page(text)


def test_an_empty_page_has_no_headline() -> None:
    for text in ("", "\n", " \u00a0\n"):
        with pytest.raises(PageError) as refusal:
            read_page(text)
        assert refusal.value.code == "page.headline"


def test_a_long_headline_of_names_is_no_line_of_joined_titles() -> None:
    headline = "Vì sao lái xe công nghệ ở Khu công nghiệp Bến Trúc gắn bó với phong trào “Lao động sáng tạo”?"
    body = (
        "Các tổ tự quản góp tủ thuốc cho khu trọ. Sau giờ làm, cán bộ công đoàn vẫn nán lại nghe từng người kể chuyện.",
        "Tối thứ bảy nào cũng vậy, căn phòng nhỏ cuối dãy lại sáng đèn đến khuya. Ai cũng mong hoàn thành phần việc.",
    )
    listed = ("Nên xem", "Làng nghề Vân Sa đón xuân mới", "Làng nghề Vân Sa đón xuân mới")
    assert read_page("\n\n".join((headline, *body, *listed))).headline == headline
