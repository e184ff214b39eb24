"""What each part of a page looks like in HTML, one rule a test; the answers were written before the reader ran."""

from __future__ import annotations

import unicodedata
from html import escape

import pytest

from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Page
from ldtd_dataset.text import normalize

URL = "https://laodongthudo.vn/phuong-cau-may-trong-them-cay-140316.html"
HEADLINE = "Phường Cầu Mây trồng thêm cây"
FIRST = "Sáng 3/4, phường Cầu Mây phát động trồng 120 cây sấu dọc bờ sông."
LAST = "Phong trào sẽ kéo dài đến hết tháng 5."


def page(body: str, *, head: str = "", around: str = "{}", url: str = URL) -> Page:
    """A desktop page with this inside the container of the text; `around` is what the container stands in."""
    main = f"""<h1 class="post-title">{HEADLINE}</h1><div class="post-desc">{FIRST}</div>
    {around.format(f'<div class="__MASTERCMS_CONTENT">{body}</div>')}"""
    source = f'<html><head><link rel="canonical" href="{url}">{head}</head><body>{main}</body></html>'
    return read_html(normalize(source))


def prose(body: str) -> tuple[str, ...]:
    return page(f"{body}<p>{LAST}</p>").paragraphs[:-1]


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<p>Một.</p><p>Hai.</p>", ["Một.", "Hai."]),
        ("<div>Một.</div><div>Hai.</div>", ["Một.", "Hai."]),
        ("Một.<br>Hai.<br/><br>Ba.", ["Một.", "Hai.", "Ba."]),
        ("<div><div><p>Một.</p></div>Hai.</div>", ["Một.", "Hai."]),
        ("<ul><li>Một;</li><li><p>Hai;</p></li></ul>", ["Một;", "Hai;"]),
        ("<h2>Tiêu đề phụ</h2><blockquote><p>“Lời kể.”</p></blockquote>", ["Tiêu đề phụ", "“Lời kể.”"]),
        ("<p>Diện tích 120 m<sup>2</sup>, CO<sub>2</sub> giảm.</p>", ["Diện tích 120 m2, CO2 giảm."]),
        ("<p>H<b>à N</b>ội</p>", ["Hà Nội"]),
        ("<p>\n   Câu\n   dài   quá.\t</p>", ["Câu dài quá."]),
        ("<p>&nbsp;12&nbsp;000 đồng&nbsp;</p><p>&nbsp;</p><p>\u200b</p>", ["12\u00a0000 đồng"]),
        ("<p>A &amp; B &lt;i&gt; &quot;c&quot;</p>", ['A & B <i> "c"']),
        ("<p>Một<!-- ghi chú --> câu.</p><!-- <p>Bỏ</p> -->", ["Một câu."]),
        ("<p>Một.</p><script>document.write('<p>Hai.</p>')</script><style>p{}</style>", ["Một."]),
        ("<p>Một.</p><p style='display: none'>Ẩn.</p><noscript><p>Không.</p></noscript>", ["Một."]),
        ("<p>Một.</p><div class='ads-box'><p>Quảng cáo</p></div><div id='fb-share'>Thích 12</div>", ["Một."]),
        ("<p>Một. --></p><p>--></p><p>--> --> Hai.</p>", ["Một.", "Hai."]),
        ("<p>Một --> câu ----->> dài.</p>", ["Một câu dài."]),
        ("<p>Một <a href='/tag/a'>hai</a> ba.</p>", ["Một hai ba."]),
        ("<p>Một <a href='/hai-22.html'>bài</a> khác.</p>", ["Một bài khác."]),
        ("<p>(LĐTĐ) Một.</p>", ["Một."]),
        ("<p>Một.</p><video src=a>Trình duyệt</video><iframe src=b></iframe><button>Nghe</button>", ["Một."]),
    ],
)
def test_paragraphs(body: str, paragraphs: list[str]) -> None:
    assert list(prose(body)) == paragraphs


def test_a_table_of_figures_keeps_its_rows() -> None:
    table = "<table border=1><tr><th>Quận</th><th>Số cây</th></tr><tr><td>Hồng Vân</td><td>1.200</td></tr></table>"
    assert prose(f"<p>Số liệu:</p>{table}") == ("Số liệu:", "Quận | Số cây", "Hồng Vân | 1.200")


def test_a_table_that_lays_prose_out_is_no_row() -> None:
    assert prose("<table><tr><td><p>Một.</p><p>Hai.</p></td></tr></table>") == ("Một.", "Hai.")
    nested = "<table><tr><td>Một.</td><td><table><tr><td>Hai.</td></tr></table></td></tr></table>"
    assert prose(nested) == ("Một.", "Hai.")


def picture(inside: str) -> str:
    return f'<table class="MASTERCMS_TPL_TABLE"><tbody>{inside}</tbody></table>'


def test_a_picture_and_its_caption_stay_out_of_the_body() -> None:
    table = picture(
        '<tr><td><img class="__img_mastercms" src="/stores/a.jpg" alt="Cây sấu"></td></tr>'
        "<tr><td><p>Trồng cây bên sông.</p><p><em>Ảnh: M.Hạ</em></p></td></tr>"
    )
    got = page(f"<p>Một.</p>{table}<p>{LAST}</p>")
    assert got.paragraphs == ("Một.", LAST)
    [one] = got.pictures
    assert (one.caption, one.alt, one.paragraph) == ("Trồng cây bên sông.\nẢnh: M.Hạ", "Cây sấu", 1)
    assert one.url == "https://laodongthudo.vn/stores/a.jpg"


def test_two_pictures_in_a_row_have_a_caption_each() -> None:
    table = picture("<tr><td><img src=/1.jpg></td><td><img src=/2.jpg></td></tr><tr><td>Trái</td><td>Phải</td></tr>")
    assert [(one.caption, one.url) for one in page(table + f"<p>{LAST}</p>").pictures] == [
        ("Trái", "https://laodongthudo.vn/1.jpg"),
        ("Phải", "https://laodongthudo.vn/2.jpg"),
    ]


@pytest.mark.parametrize(
    "image",
    [
        '<img alt="Cây" src="data:image/gif;base64,R0=" data-original="/1.jpg"><noscript><img src="/1.jpg"></noscript>',
        '<noscript><img alt="Cây" src="/1.jpg"></noscript>',
        '<amp-img alt="Cây" src="/1.jpg"><noscript><img src="/1.jpg"></noscript></amp-img>',
    ],
)
@pytest.mark.parametrize("table", ['<table class="MASTERCMS_TPL_TABLE">{}</table>', "<table>{}</table>"])
def test_a_picture_that_a_script_loads_is_one(image: str, table: str) -> None:
    got = page(table.format(f"<tr><td>{image}</td></tr><tr><td>Hàng sấu</td></tr>") + f"<p>{LAST}</p>")
    assert [(one.caption, one.alt, one.url) for one in got.pictures] == [
        ("Hàng sấu", "Cây", "https://laodongthudo.vn/1.jpg")
    ]
    assert got.paragraphs == (LAST,)


def test_one_caption_for_two_pictures_goes_to_the_second() -> None:
    table = picture("<tr><td><img src=/1.jpg></td></tr><tr><td><img src=/2.jpg></td></tr><tr><td>Chung</td></tr>")
    assert [one.caption for one in page(table + f"<p>{LAST}</p>").pictures] == [None, "Chung"]


def test_text_over_the_first_picture_of_a_table_is_its_caption() -> None:
    table = picture("<tr><td>Trên ảnh</td></tr><tr><td><img src=/1.jpg></td></tr><tr><td>Dưới ảnh</td></tr>")
    got = page(table + f"<p>{LAST}</p>")
    assert ([one.caption for one in got.pictures], got.paragraphs) == (["Trên ảnh\nDưới ảnh"], (LAST,))


def test_a_table_of_the_picture_class_without_a_picture_is_a_box_of_text() -> None:
    assert prose(picture("<tr><td>Một câu trong khung.</td></tr>")) == ("Một câu trong khung.",)


@pytest.mark.parametrize(
    "body",
    [
        "<figure><img src='/1.jpg' alt=''><figcaption>Cây non.</figcaption></figure>",
        "<table align=center><tr><td><img src='/1.jpg'></td></tr><tr><td>Cây non.</td></tr></table>",
        "<p align=center><img src='/1.jpg'></p><p align=center><i>Cây non.</i></p>",
        "<div style='text-align:center'><img src='/1.jpg'><br>Cây non.</div>",
        "<p><img data-src='/1.jpg' src='data:image/gif;base64,R0'></p><p style='text-align:center'>Cây non.</p>",
    ],
)
def test_pictures_in_other_clothes(body: str) -> None:
    got = page(f"<p>Một.</p>{body}<p>{LAST}</p>")
    assert got.paragraphs == ("Một.", LAST)
    assert [(one.caption, one.url, one.alt) for one in got.pictures] == [
        ("Cây non.", "https://laodongthudo.vn/1.jpg", None)
    ]


@pytest.mark.parametrize("moving", ["<iframe src=/v></iframe>", "<video src=/v.mp4>Không xem được</video>"])
def test_the_caption_of_a_film_is_no_paragraph(moving: str) -> None:
    got = page(f"<p>Một.</p>{picture(f'<tr><td>{moving}</td></tr><tr><td>Phim về cây.</td></tr>')}<p>{LAST}</p>")
    assert (got.paragraphs, got.pictures) == (("Một.", LAST), ())


def test_icons_and_counters_are_no_pictures() -> None:
    got = page(f"<p><img src=/i.png width=16 height=16><img src=/c.gif width='1px'>Một.</p><p>{LAST}</p>")
    assert (got.pictures, got.paragraphs) == ((), ("Một.", LAST))


@pytest.mark.parametrize("name", ["__mb_article_in_image", "__MB_ARTICLE_A", "__mb_article_in_image_box_desc"])
def test_inline_titles_have_exact_borders(name: str) -> None:
    title = 'Trao giải "Cây xanh" năm 2022: Ai thắng?'
    link = f'<a href="/b-2.html" title="{title}">'
    table = f"<table class='{name} x'><tr><td>{link}<img src=/t.jpg></a></td><td>{link}{title}</a></td></tr></table>"
    got = page(f"{table}<p>{LAST}</p>")
    assert [(one.text, one.joined, one.url) for one in got.inline] == [
        (title, False, "https://laodongthudo.vn/b-2.html")
    ]
    assert got.paragraphs == (LAST,)


def test_a_paragraph_that_is_a_link_to_an_article_is_a_related_title() -> None:
    got = page(f"<p>Một.</p><p>&gt;&gt; <a href='/x-77.html'>Bài liên quan thứ nhất</a></p><p>{LAST}</p>")
    assert [one.text for one in got.inline] == ["Bài liên quan thứ nhất"]
    assert got.paragraphs == ("Một.", LAST)


def test_figures_between_lead_and_container_belong_to_the_article() -> None:
    table = "<table class='__mb_article_in_image'><tr><td><a href='/b-2.html'>Bài hai</a></td></tr></table>"
    got = page(f"<p>{LAST}</p>", around=f"{table}{picture('<tr><td><img src=/1.jpg></td></tr>')}{{}}")
    assert [one.text for one in got.inline] == ["Bài hai"]
    assert [one.paragraph for one in got.pictures] == [0]


@pytest.mark.parametrize(
    ("signed", "byline"),
    [
        ("<p align=right><strong>Mai Hạ Vy</strong></p>", "Mai Hạ Vy"),
        ("<p align='right'><strong>M.Hạ - T.Sương</strong></p>", "M.Hạ - T.Sương"),
        ("<p style='text-align: right;'>Theo TTXVN</p>", "Theo TTXVN"),
        ("<div align=right><p><b>Lâm Viễn</b></p></div>", "Lâm Viễn"),
        ("<p align=right><strong>Bài và ảnh: Lâm Viễn</strong></p>", "Bài và ảnh: Lâm Viễn"),
        ("<p><strong>Lâm Viễn</strong></p>", "Lâm Viễn"),
        ("<p align=right><strong>Mai Hạ</strong></p><p align=right><strong>Lâm Viễn</strong></p>", "Mai Hạ - Lâm Viễn"),
        ("<p align=right><strong>Báo Lao động Thủ đô</strong></p>", None),
        ("<p align=right>laodongthudo.vn</p>", None),
        ("<p align=right><em>Đêm ấy, cả làng không ai ngủ.</em></p>", None),
        ("", None),
    ],
)
def test_the_byline_is_what_is_signed_on_the_right(signed: str, byline: str | None) -> None:
    got = page(f"<p>Một câu.</p><p>{LAST}</p>{signed}")
    assert got.byline == byline
    assert LAST in got.paragraphs
    assert byline not in got.paragraphs


@pytest.mark.parametrize(
    "around",
    [
        "{}<p align='right'><strong>Đan Khuê</strong></p><div class='x'>Chia sẻ</div>",
        "{}<div class='clear'></div><p class='author' style='text-align:right'><strong>Đan Khuê</strong></p>",
        "<div class='post-content'>{}</div><div><p align=right><strong>Đan Khuê</strong></p></div>",
        "{}<p align='right'><strong>Lao động Thủ đô</strong></p><p align='right'><strong>Đan Khuê</strong></p>",
    ],
)
def test_a_byline_under_the_container(around: str) -> None:
    got = page(f"<p>{LAST}</p>", around=around)
    assert (got.byline, got.paragraphs) == ("Đan Khuê", (LAST,))


def test_a_signature_under_another_list_is_not_the_article_s() -> None:
    around = (
        "{}<div class='__MB_LIST_ITEM'>Tin khác<p align=right><b>Lâm Viễn</b></p></div><p align=right>Mai Hạ Vy</p>"
    )
    assert page(f"<p>{LAST}</p>", around=around).byline is None


@pytest.mark.parametrize("name", ["Báo Lao động Thủ đô", "LĐTĐ", "Lao Động Thủ Đô", "laodongthudo.vn"])
def test_the_newspaper_is_no_author(name: str) -> None:
    author = f'<a class="article-author" href="/">{name}</a>{{}}'
    assert page(f"<p>{LAST}</p>", around=author).byline is None
    assert page(f"<p>{LAST}</p><p align=right><b>Lâm Viễn</b></p>", around=author).byline == "Lâm Viễn"


def test_the_author_in_an_element_of_its_own() -> None:
    assert page(f"<p>{LAST}</p>", around='<a class="article-author">Đan Khuê</a>{}').byline == "Đan Khuê"
    assert (
        page(f"<p>{LAST}</p>", around='{}<div class="article-detail-author">Tác giả: T.Sương</div>').byline == "T.Sương"
    )


@pytest.mark.parametrize(
    ("printed", "stamp"),
    [
        ('<span class="format_time">08:49</span> <span class="format_date">06/08/2021</span>', "08:49 | 06/08/2021"),
        ('<div class="bx-time">Thứ sáu, 06/08/2021 08:49</div>', "Thứ sáu, 06/08/2021 08:49"),
        ('<p class="article-date">Cập nhật lúc 15/07/2020 10:21</p>', "15/07/2020 10:21"),
        ('<div class="article-detail-publish">15/07/2020 10:21 (GMT+7)</div>', "15/07/2020 10:21 (GMT+7)"),
        (
            '<div class="content_detail"><div class="tool"><i>15/07/2020 10:21</i><a>In</a></div></div>',
            "15/07/2020 10:21",
        ),
        ('<p class="article-date">06/08/2021</p>', "06/08/2021"),
        ("", None),
    ],
)
def test_the_printed_stamp(printed: str, stamp: str | None) -> None:
    assert page(f"<p>{LAST}</p>", around=f"{printed}{{}}").stamp == stamp


def test_today_in_the_head_of_the_site_is_no_stamp_of_the_article() -> None:
    body = f"""<div class="format_date">Thứ sáu, 21/11/2025 09:00</div>{"<i class=menu></i>" * 9}
    <div class="bx-time">06/08/2021 08:49</div><h1 class="post-title">{HEADLINE}</h1>
    <div class="__MASTERCMS_CONTENT"><p>{LAST}</p></div><div class="article-date">22/11/2025 10:00</div>"""
    assert read_html(body).stamp == "06/08/2021 08:49"


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


GRAPH = json_ld("""{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},
    {"@type": ["NewsArticle"], "datePublished": "2022-05-20T10:21:00+07:00"}]}""")
BROKEN = json_ld("""{"@type": "NewsArticle", "headline": "Trao giải "Cây xanh" năm nay",
    "datePublished": "2022-05-20T10:21:00+07:00", }""")
LISTED = json_ld("""{"@type": "ItemList", "itemListElement": [
    {"@type": "ListItem", "item": {"@type": "NewsArticle", "datePublished": "2001-01-01"}}]}""")


@pytest.mark.parametrize(
    ("head", "time"),
    [
        ('<meta property="article:published_time" content="2022-05-20T10:21:00+07:00">', "2022-05-20T10:21:00+07:00"),
        ('<meta property="article:published_time" content="2022-05-20T10:21:00 +0700">', "2022-05-20T10:21:00+0700"),
        ('<meta itemprop="datePublished" content="05/04/2022 10:21">', "2022-04-05T10:21"),
        ('<meta property="article:modified_time" content="2022-05-20T10:21:00+07:00">', None),
        ('<meta property="article:published_time" content="hôm qua">', None),
        (GRAPH, "2022-05-20T10:21:00+07:00"),
        (BROKEN, "2022-05-20T10:21:00+07:00"),
        (LISTED, None),
    ],
)
def test_the_time_that_the_head_states(head: str, time: str | None) -> None:
    assert page(f"<p>{LAST}</p>", head=head).metadata_time == time


@pytest.mark.parametrize(
    ("head", "url", "number"),
    [
        (f'<link rel="canonical" href="{URL}">', URL, 140316),
        (f'<meta property="og:url" content="{URL}#binh-luan">', URL, 140316),
        (
            '<link rel="canonical" href="/bai-77.html"><base href="https://tacnghiep.laodongthudo.vn/x/">',
            "https://tacnghiep.laodongthudo.vn/bai-77.html",
            77,
        ),
        ('<link rel="canonical" href="https://laodongthudo.vn/apicenter@/print_article&i=127648">', None, 127648),
        (
            '<link rel="canonical" href="https://laodongthudo.vn/"><a href="/apicenter@/print_article&amp;i=88">In</a>',
            None,
            88,
        ),
        ("", None, None),
    ],
)
def test_address_and_number(head: str, url: str | None, number: int | None) -> None:
    got = read_html(f'<head>{head}</head><h1>{HEADLINE}</h1><div class="__MASTERCMS_CONTENT"><p>{LAST}</p></div>')
    assert (got.url, got.cms_id) == (url, number)


def test_relative_addresses_start_where_the_page_was_had_from() -> None:
    source = (
        f'<h1>{HEADLINE}</h1><div class="__MASTERCMS_CONTENT"><p>{LAST}</p><p><a href="/b-2.html">Bài hai</a></p></div>'
    )
    assert read_html(source).inline[0].url is None
    assert read_html(source, url="https://bao.example/a-1.html").inline[0].url == "https://bao.example/b-2.html"
    assert read_html(source + "<i>laodongthudo.vn</i>").inline[0].url == "https://laodongthudo.vn/b-2.html"


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        (f"<h1>{HEADLINE}</h1>", HEADLINE),
        (f"<h1><a href='/'>Báo Lao động Thủ đô</a></h1><h1>{HEADLINE}</h1>", HEADLINE),
        (f"<h1>Tên trang nào đó</h1><h1 class='detail-title'> {HEADLINE} </h1>", HEADLINE),
        (f"<div class='article-detail-title'>{HEADLINE}</div>", HEADLINE),
        (f"<h1 class='post-title'><span class='post-subtitle'>Cầu Mây:</span> {HEADLINE}</h1>", HEADLINE),
        (f"<meta property='og:title' content='{HEADLINE} - Báo Lao động Thủ đô'>", HEADLINE),
        (f"<meta property='og:title' content='{HEADLINE} | laodongthudo.vn'>", HEADLINE),
        ("<meta property='og:title' content='Hà Nội - Huế: Chuyến tàu | Lao động Thủ đô'>", "Hà Nội - Huế: Chuyến tàu"),
        ("<title>Hà Nội - Huế</title>", "Hà Nội - Huế"),
    ],
)
def test_the_headline(printed: str, headline: str) -> None:
    assert read_html(f'{printed}<div class="__MASTERCMS_CONTENT"><p>{LAST}</p></div>').headline == headline


REST = f"<p>{LAST}</p><p>Hai.</p>"


@pytest.mark.parametrize(
    ("before", "inside", "lead"),
    [
        (f'<p class="detail-sapo">(LĐTĐ) {FIRST}</p>', REST, FIRST),
        (f'<div class="article-detail-desc"><strong>(LĐTĐ)</strong> {FIRST}</div>', REST, FIRST),
        (f'<div class="post-desc">{FIRST}</div>', f"<p>{FIRST}</p>{REST}", FIRST),
        (f'<meta name="description" content="(LĐTĐ) {FIRST}">', REST, FIRST),
        (f'<meta name="description" content="{FIRST}">', f"<p>{FIRST}</p>{REST}", FIRST),
        (f'<meta name="description" content="{HEADLINE}">', REST, None),
        ('<meta name="description" content="Lao động Thủ đô - Tiếng nói của công nhân">', REST, None),
        ('<meta name="description" content="Phong trào sẽ kéo dài...">', REST, None),
        ("", f"<p><b>(LĐTĐ) {FIRST}</b></p>{REST}", FIRST),
        ("", f"<p><strong>{FIRST}</strong> </p>{REST}", FIRST),
        ("", REST, None),
    ],
)
def test_the_lead(before: str, inside: str, lead: str | None) -> None:
    got = read_html(f'<h1>{HEADLINE}</h1>{before}<div class="__MASTERCMS_CONTENT">{inside}</div>')
    assert (got.lead, got.paragraphs) == (lead, (LAST, "Hai."))


def test_a_bold_sub_heading_and_a_half_bold_paragraph_are_no_lead() -> None:
    for first in ("<p><b>Nhiều việc làm mới</b></p>", f"<p><b>{FIRST[:30]}</b>{FIRST[30:]}</p>"):
        got = read_html(f'<h1>{HEADLINE}</h1><div class="__MASTERCMS_CONTENT">{first}{REST}</div>')
        assert (got.lead, len(got.paragraphs)) == (None, 3)


def test_what_stands_in_a_list_is_no_part_of_the_article() -> None:
    listed = """<div class="__MB_LIST_ITEM"><div class="article"><a class="article-catname">Pháp luật</a>
    <h3><a href="/b-2.html">Bài hai</a></h3><div class="post-desc">Tóm tắt.</div><b class="article-author">Ai đó</b>
    <i class="article-date">01/01/2020 10:00</i><div class="tags"><a>khác</a></div></div></div>"""
    source = (
        f'{listed}<h1 class="post-title">{HEADLINE}</h1><div class="__MASTERCMS_CONTENT"><p>{LAST}</p></div>{listed}'
    )
    got = read_html(source)
    assert (got.lead, got.category, got.byline, got.stamp, got.tags) == (None, None, None, None, ())


def test_the_fullest_container_is_the_article_s() -> None:
    boxes = '<div class="__MASTERCMS_CONTENT"><p>Hộp.</p></div>'
    got = read_html(f'<h1>{HEADLINE}</h1>{boxes}<div class="__MASTERCMS_CONTENT">{REST}</div>{boxes}')
    assert got.paragraphs == (LAST, "Hai.")


def test_the_first_of_two_statements_in_the_head_wins() -> None:
    head = "".join(
        f'<meta property="article:published_time" content="2022-05-2{day}T10:21:00+07:00">' for day in (0, 1)
    )
    assert page(f"<p>{LAST}</p>", head=head).metadata_time == "2022-05-20T10:21:00+07:00"


def test_the_address_tells_a_print_page_in_any_skin() -> None:
    printed = page(f"<p>{LAST}</p>", url="https://laodongthudo.vn/apicenter@/print_article&i=127648")
    assert (printed.layout, page(f"<p>{LAST}</p>").layout) == ("html-print", "html-desktop")


@pytest.mark.parametrize("name", ["post-subtitle", "detail-subtitle", "article-detail-subtitle"])
def test_the_kicker_loses_its_colon(name: str) -> None:
    assert (
        page(f"<p>{LAST}</p>", around=f'<h3 class="{name}">LĐLĐ quận Hồng Vân :</h3>{{}}').kicker
        == "LĐLĐ quận Hồng Vân"
    )


@pytest.mark.parametrize(
    ("printed", "category"),
    [
        ('<a class="article-catname" href="/cd">Công đoàn</a>', "Công đoàn"),
        ('<div class="bx-breadcrumb"><a href="/">Trang chủ</a> / <a href="/cd">Công đoàn</a></div>', "Công đoàn"),
        ('<div class="title_new_nav"><a>Trang nhất</a> » <a>Đời sống</a> » <a>Nhà ở</a></div>', "Nhà ở"),
        ('<div class="bx-time">Thời sự 17:52 | 08/04/2025</div>', "Thời sự"),
        ("", None),
    ],
)
def test_the_category(printed: str, category: str | None) -> None:
    assert page(f"<p>{LAST}</p>", around=f"{printed}{{}}").category == category


@pytest.mark.parametrize(
    "printed",
    [
        '<div class="post-tag"><b>Tags:</b> <a class="tag-item">#cây xanh</a><a class="tag-item"># sông</a></div>',
        '<div class="article-tags"><a>cây xanh</a>, <a>sông</a>, <a>cây xanh</a></div>',
        '<div class="tags"><a href="/t/1">cây xanh</a> <a href="/t/2"> sông </a></div>',
    ],
)
def test_tags(printed: str) -> None:
    assert page(f"<p>{LAST}</p>", around=f"{{}}{printed}").tags == ("cây xanh", "sông")


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ('{}<div class="article-detail-source">Nguồn : TTXVN</div>', "TTXVN"),
        ('{}<div class="article-detail-source">Nguồn :</div>', None),
        ('{}<div id="theo"><span class="artSource">Báo Đất Bãi</span></div>', "Báo Đất Bãi"),
        ("{}", None),
    ],
)
def test_the_credited_source(printed: str, source: str | None) -> None:
    assert page(f"<p>{LAST}</p>", around=printed).credited_source == source


def test_parts_inside_the_container_stay_out_of_the_body() -> None:
    inside = """<div class="article-tags"><a>cây xanh</a></div><div class="article-detail-author">Đan Khuê</div>
    <div class="__MB_LIST_ITEM"><div class="article"><a href="/b-2.html">Bài hai</a></div></div>
    <p>Xem thêm</p><p>Tin khác</p><p>Bài mà trang in ra như văn bản</p>"""
    got = page(f"<p>Một.</p><p>{LAST}</p>{inside}")
    assert got.paragraphs == ("Một.", LAST)
    assert (got.tags, got.byline) == (("cây xanh",), "Đan Khuê")


def test_what_is_beside_the_inner_container_is_furniture_unless_bare() -> None:
    got = page(
        f"""<div class="zoom">Cỡ chữ</div><p>Trước.</p><div class="wrap"><div id="__MB_MASTERCMS_EL_3">
        <p class="x">Trong.</p><div class="y">Trong nữa.</div></div></div><div class="z"><p>Đánh giá</p></div>
        <p>{LAST}</p>"""
    )
    assert got.paragraphs == ("Trước.", "Trong.", "Trong nữa.", LAST)


def test_words_that_come_in_with_character_references_are_normalised() -> None:
    got = page(f"<p>He&#x323;n ga&#x306;&#x323;p l&#97;&#x323;i</p><p>&#x8;T<b>o</b>&#x302;i&#10;nay.</p><p>{LAST}</p>")
    assert got.paragraphs == ("Hẹn gặp lại", "Tôi nay.", LAST)
    for text in (got.text, *got.paragraphs):
        assert normalize(text) == text


def test_a_page_in_nfd_reads_the_same() -> None:
    source = f'<h1>{HEADLINE}</h1><div class="__MASTERCMS_CONTENT"><p>{FIRST}</p><p>{LAST}</p></div>'
    assert read_html(normalize(unicodedata.normalize("NFD", source))) == read_html(source)


def test_every_line_has_one_owner_and_the_lines_spell_the_text() -> None:
    got = page(f"<p>Một.</p><p>{escape(LAST)}</p><p align=right>Đan Khuê</p>")
    assert "".join(got.text[line.start : line.end] for line in got.lines) == got.text
    assert [line.part for line in got.lines] == ["headline", "lead", "paragraph", "paragraph", "byline"]
