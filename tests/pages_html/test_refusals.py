"""What is no article of this CMS is refused by name; what is hostile is refused or read, fast and in little memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest

from ldtd_dataset.errors import CODES, PageError
from ldtd_dataset.pages.html import read_html
from tests.compose import articles, as_html, tag_page_html

BODY = '<div class="__MASTERCMS_CONTENT"><p>Một câu.</p></div>'
SECONDS = 2.0
"""What 5 MB may take; what takes longer than linear time takes that for a tenth of it, too."""


def refused(source: str) -> str:
    with pytest.raises(PageError) as caught:
        read_html(source)
    assert caught.value.code in CODES
    return caught.value.code


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (
            "<html><head><title>Blog</title></head><body><h1 class='post-title'>Bài</h1><p>Một.</p></body></html>",
            "foreign",
        ),
        ("<h1>Giỏ hàng</h1><div class='product'><p>Áo mưa</p></div>", "foreign"),
        ("", "foreign"),
        (f"{BODY}", "headline"),
        (f"<h1> </h1><h1>Lao động Thủ đô</h1>{BODY}", "headline"),
        (f"<meta property='og:title' content='Lao động Thủ đô'>{BODY}", "headline"),
        ("<h1 class='title'>Công đoàn</h1><div class='__MB_LIST_ITEM'><div class='article'></div></div>", "list"),
        ("<div class='__MB_LIST_ITEM'><div class='article'><h3><a href=/a-1.html>Bài</a></h3></div></div>", "list"),
        (f"<h1>Tag: công đoàn</h1>{BODY}", "list"),
        (f"<meta property='og:type' content='website'><title>Thời sự</title>{BODY}", "list"),
        ("<h1 class='post-title'>Đường ra bến</h1><div class='__MASTERCMS_CONTENT'> <p>&nbsp;</p></div>", "shape"),
    ],
)
def test_what_is_no_article(source: str, code: str) -> None:
    assert refused(source) == f"page.{code}"


def test_a_composed_tag_page() -> None:
    assert refused(tag_page_html(tuple(articles(12, 5)))) == "page.list"


def test_an_article_may_have_no_body() -> None:
    page = read_html('<h1 class="post-title">Đường ra bến</h1><div class="post-desc">Một câu.</div><i id="__MB_1">')
    assert (page.headline, page.lead, page.paragraphs) == ("Đường ra bến", "Một câu.", ())


def test_prose_in_a_container_that_no_row_knows_is_refused() -> None:
    prose = f"<p>{'Câu chuyện của làng nghề bên sông. ' * 5}</p>"
    lead = '<h1 class="post-title">Đường ra bến</h1><div class="post-desc">Một câu.</div>'
    assert refused(f'{lead}<div class="new-content" id="__MB_2">{prose * 3}</div>') == "page.shape"


@pytest.mark.parametrize("around", ["<div>{}</div>", "<b>{}</b>", "<table><tr><td>{}</td></tr></table>"])
def test_a_page_nested_too_deeply_is_refused(around: str) -> None:
    start, end = around.split("{}")
    assert refused(f"<h1>Đường ra bến</h1>{start * 300}{BODY}{end * 300}") == "page.depth"
    assert refused(f"<h1>Đường ra bến</h1>{BODY[:-6]}{start * 300}Một.{end * 300}</div>") == "page.depth"
    page = read_html(f"<h1>Đường ra bến</h1>{start * 40}{BODY}{end * 40}")
    assert page.paragraphs == ("Một câu.",)


def numbered(template: str) -> Callable[[int], str]:
    return lambda size: "".join(template.replace("#", str(i)) for i in range(size // (len(template) + 5)))


def repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def between(before: str, piece: Callable[[int], str], after: str = "") -> Callable[[int], str]:
    return lambda size: before + piece(size) + after


LD = '<script type="application/ld+json">'


HOSTILE: dict[str, Callable[[int], str]] = {
    "deep div":                 repeated("<div>"),
    "deep tables":              repeated("<table><tr><td>"),
    "deep lists":               repeated("<ul><li>"),
    "deep bold":                repeated("<b>"),
    "deep items":               repeated('<div class="article">'),
    "deep boxes":               repeated('<div class="__MB_LIST_ITEM"><div class="article"><a href=/x>x</a>'),
    "deep containers":          repeated('<div class="__MASTERCMS_CONTENT">x'),
    "deep figures":             repeated('<table class="MASTERCMS_TPL_TABLE"><tr><td>x<img src=a>'),
    "deep icons":               repeated('<table class="MASTERCMS_TPL_TABLE"><tr><td>x<img src=a width=1>'),
    "items":                    repeated('<div class="article"><a href=/x>x</a></div>'),
    "leads":                    repeated('<div class="post-desc"></div>'),
    "stamps":                   repeated('<i class="format_date">1/1/20</i>'),
    "containers":               repeated('<p class="__MASTERCMS_CONTENT">x</p>'),
    "unclosed bold":            lambda size: f"<p>{numbered('<b id=#>')(size // 2)}</p>{'<p>x</p>' * (size // 14)}",
    "attributes":               between("<a ", numbered("a#=1 "), ">"),
    "attributes of html":       numbered("<html a#=1>"),
    "attributes of body":       numbered("<body a#=1>"),
    "select":                   between("<select>", repeated("<option>x")),
    "links":                    repeated("<a><div>"),
    "open tags":                repeated("<"),
    "open comment":             repeated("<!--"),
    "ends of comments":         repeated("--> "),
    "ends of comments, broken": between("", repeated("--> "), "x"),
    "open quote":               repeated('<p class="'),
    "class list":               between('<p class="', repeated("a-b "), '">'),
    "one line":                 repeated("từ này sang từ kia "),
    "blanks":                   repeated("\u00a0 "),
    "marks":                    between("<p>", repeated("(LĐTĐ) "), "</p>"),
    "references":               repeated("&#x301;"),
    "paragraphs":               repeated("<p>x</p>"),
    "headings":                 repeated("<h1> </h1>"),
    "metadata":                 repeated("<meta name=a content=b>"),
    "JSON-LD":                  between(LD, repeated("["), "</script>"),
    "JSON-LD, broken":          between(f'{LD}"Article"', repeated('"datePublished" "'), "</script>"),
    "address":                  between('<link rel=canonical href="https://a.vn/', repeated("-1."), '">'),
    "addresses":                repeated('<p><a href="/x-1.html">x</a></p>'),
    "dashes":                   between("<p>", repeated(" - "), "</p>"),
    "suffixes":                 between("<meta property=og:title content='", repeated(" | a"), "'>"),
    "rows":                     between("<table>", repeated("<tr><td>1<td>2")),
    "cells":                    between("<table><tr>", repeated("<td>1")),
    "pictures":                 repeated("<img src=a>"),
    "captions":                 between("<table class=MASTERCMS_TPL_TABLE>", repeated("<tr><td><img src=a><td>x")),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("size", [500_000, pytest.param(5_000_000, marks=pytest.mark.deep)])
def test_a_hostile_page_is_read_or_refused_in_time(kind: str, size: int) -> None:
    inside = HOSTILE[kind](size)
    head = '<h1 class="post-title">Đường ra bến</h1>'
    in_the_text = f'{head}<div class="__MASTERCMS_CONTENT"><p>Một.</p>{inside}'
    for source in (in_the_text, f"{inside}{head}{BODY}"):
        start = time.process_time()
        try:
            outcome = read_html(source).headline
        except PageError as error:
            outcome = error.code
        assert time.process_time() - start < SECONDS
        assert outcome in CODES or outcome == "Đường ra bến"


def test_reading_leaves_nothing_behind() -> None:
    source = as_html(next(articles(1, 9)), "desktop", size=80_000)
    read_html(source)
    tracemalloc.start()
    for _ in range(20):
        read_html(source)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < len(source)
