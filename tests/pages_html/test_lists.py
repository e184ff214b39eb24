"""The lists under an article: which box an item stands in decides, and only the boxes of the contract are read."""

from __future__ import annotations

import pytest

from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Item

TEASER = "Tóm tắt của bài, đủ dài để là một câu."


def items(lists: str) -> tuple[Item, ...]:
    article = '<h1 class="post-title">Đường ra bến</h1><div class="__MASTERCMS_CONTENT"><p>Một câu.</p></div>'
    return read_html(f'<head><base href="https://laodongthudo.vn/"></head>{article}{lists}').items


def article(number: int, teaser: str = "") -> str:
    link = f'<a href="/bai-{number}.html" title="Bài "số" {number}">'
    return f'<div class="article">{link}<img src=/t.jpg></a><h3>{link}Bài số {number}</a></h3>{teaser}</div>'


def item(section: str, number: int, teaser: str | None = None) -> Item:
    return Item(section, f"Bài số {number}", teaser, f"https://laodongthudo.vn/bai-{number}.html")


def test_each_box_by_its_heading() -> None:
    boxes = "".join(
        f'<div class="box"><h2>{heading}</h2><div class="__MB_LIST_ITEM">{article(at)}{article(at + 1)}</div></div>'
        for at, heading in ((1, "Nên xem"), (3, "Đọc nhiều"), (5, "Tin khác"), (7, "Mới nhất"), (9, "Video hay"))
    )
    sections = [("recommended", 1), ("recommended", 2), ("latest", 5), ("latest", 6)]
    assert items(boxes) == tuple(item(*one) for one in sections)


@pytest.mark.parametrize(
    "box",
    [
        '<h3>NÊN XEM</h3><div class="__MB_LIST_ITEM">{}</div>',
        '<div class="__MB_LIST_ITEM"><div class="title"><a href="/">Nên xem</a></div>{}</div>',
        '<div><span>Nên xem:</span></div><div class="clear"></div><ul class="__MB_LIST_ITEM"><li>{}</li></ul>',
        '<header><h2>Nên xem</h2><a>Xem thêm</a></header><div><div class="__MB_LIST_ITEM">{}</div></div>',
        'Nên xem<div class="__MB_LIST_ITEM">{}</div>',
        '<div class="bx"><p>Nên xem</p></div><div class="ad">Quảng cáo</div><div class="__MB_LIST_ITEM">{}</div>',
    ],
)
def test_where_a_heading_may_stand(box: str) -> None:
    assert items(box.format(article(1) + article(2))) == (item("recommended", 1), item("recommended", 2))


def test_a_whole_box_is_not_the_heading_of_the_next() -> None:
    before = "<div><h3>Nên xem</h3><ul><li><a href='/x-9.html'>Bài của khối trước</a></li></ul></div>"
    assert items(f'{before}<div class="__MB_LIST_ITEM">{article(1)}</div>') == ()


def test_items_that_are_wrapped_one_by_one() -> None:
    wrapped = "".join(f'<li class="__MB_LIST_ITEM"><div>{article(at)}</div></li>' for at in (1, 2, 3))
    assert items(f"<div><h4>Tin khác</h4><ul>{wrapped}</ul></div>") == tuple(item("latest", at) for at in (1, 2, 3))


def test_lists_that_stand_flat_one_after_the_other() -> None:
    flat = f"<h3>Nên xem</h3>{article(1)}<p>Xem thêm</p><h3>Tin khác</h3>{article(2)}<h3>Đọc nhiều</h3>{article(3)}"
    assert items(f'<div class="__MB_LIST_ITEM">{flat}</div>') == (item("recommended", 1), item("latest", 2))


def test_an_item_outside_of_every_list_and_one_inside_another_are_none() -> None:
    assert items(f"<h3>Nên xem</h3><div>{article(1)}</div>") == ()
    inner = '<div class="article"><a href="/bai-2.html">Bài số 2</a></div>'
    nested = f'<div class="article"><a href="/bai-1.html">Bài số 1</a>{inner}<div><div>{inner}</div></div></div>'
    assert items(f'<h3>Nên xem</h3><div class="__MB_LIST_ITEM">{nested}</div>') == (item("recommended", 1),)


def test_a_page_that_is_itself_in_an_element_called_article() -> None:
    box = f'<h3>Nên xem</h3><div class="__MB_LIST_ITEM">{article(1)}</div>'
    source = f'<div class="article"><h1>Đường ra bến</h1><div class="__MASTERCMS_CONTENT"><p>Một.</p></div>{box}</div>'
    assert [one.title for one in read_html(source).items] == ["Bài số 1"]


@pytest.mark.parametrize(
    ("printed", "teaser"),
    [
        (f'<div class="article-desc">{TEASER}</div>', TEASER),
        (f"<p>(LĐTĐ) {TEASER}</p>", TEASER),
        (f'<div class="post-desc">(LĐTĐ) - {TEASER}</div>', TEASER),
        (f'<span class="article-date">10:21 | 15/07/2020</span><div>{TEASER}</div>', TEASER),
        (f'<div><a class="article-catname">Công đoàn</a> <i>3 giờ trước</i></div><p>{TEASER}</p>', TEASER),
        ('<a class="article-catname">Công đoàn</a> <i>15/07/2020 10:21</i>', None),
        ("<script>var x = 'một hai ba bốn năm sáu bảy';</script><!-- một hai ba bốn năm sáu -->", None),
    ],
)
def test_the_teaser(printed: str, teaser: str | None) -> None:
    assert items(f'<h3>Nên xem</h3><div class="__MB_LIST_ITEM">{article(1, printed)}</div>') == (
        item("recommended", 1, teaser),
    )


def test_the_link_text_is_the_title_whatever_the_attribute_says() -> None:
    link = '<a class="article-catname" href="/cd">Công đoàn</a><a href="/bai-1.html" title="Cắt cụt "ở đây" rồi">'
    box = f'<div class="article">{link}Bài <em>số</em> 1</a></div>'
    assert items(f'<h3>Nên xem</h3><div class="__MB_LIST_ITEM">{box}</div>') == (item("recommended", 1),)


def old(number: int, teaser: str = "") -> str:
    return f'<div class="list_news_title"><h2><a href="/bai-{number}.html">Bài số {number}</a></h2></div>{teaser}'


@pytest.mark.parametrize("heading", ["<h3>Tin khác</h3>", "<div class='title'>Các tin khác</div>", ""])
def test_the_old_skin(heading: str) -> None:
    flat = f'<div class="list_news">{heading}{old(1, f"<p>{TEASER}</p>")}{old(2)}</div>'
    assert items(flat) == (item("latest", 1, TEASER), item("latest", 2))
    wrapped = f'{heading}<div class="list_news"><div>{old(1, f"<p>{TEASER}</p>")}</div><div>{old(2)}</div></div>'
    assert items(wrapped) == (item("latest", 1, TEASER), item("latest", 2))


def test_a_box_by_topic_is_tagged() -> None:
    box = f'<h3>Tin cùng chủ đề</h3><div class="__MB_LIST_ITEM">{article(1)}</div>'
    assert items(box) == (item("tagged", 1),)


def test_a_story_that_two_boxes_list_is_two_items() -> None:
    boxes = f'<h3>Nên xem</h3><div class="__MB_LIST_ITEM">{article(1)}</div>'
    boxes += f'<h3>Tin khác</h3><div class="__MB_LIST_ITEM">{article(1)}</div>'
    assert items(boxes) == (item("recommended", 1), item("latest", 1))
