"""An article as a page of the CMS, in each of its skins, with everything that stands around an article on the site."""

# ruff: noqa: E501 (the lines of a page are as long as they are)

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple

from tests.compose import words
from tests.compose.article import Article, Photo, Title
from tests.compose.text import ALL, MARK, PRINTED, STAMP

SITE = "https://laodongthudo.vn"
NAME = "Báo Lao động Thủ đô"

_SCRIPT = """<script type="text/javascript">
  (function (w, d) { var ads = w.__ads || []; for (var i = 0; i < %d; i++) { ads.push({ zone: 'zone-' + i, when: i < 3 }); }
    if (w.innerWidth < 768) { d.write("<div class='ad-box'><p>Qu\\u1ea3ng c\\u00e1o</p></div>"); } w.__ads = ads; })(window, document);
</script>
"""
_STYLE = "<style>.box-%d .item > a { color: #0a5; } /* %s */</style>\n"
_COMMENT = "<!-- <p>Khối tin cũ số %d, đã gỡ khỏi trang từ lâu.</p> -->\n"


def desktop(article: Article, choose: random.Random) -> str:
    head = f"""<div class="bx-breadcrumb"><a href="/">Trang chủ</a> <a class="article-catname" href="/muc">{article.category}</a></div>
<div class="bx-time"><span class="format_time">{article.printed:%H:%M}</span> | <span class="format_date">{article.printed:%d/%m/%Y}</span></div>
{_tag("h2", "post-subtitle", _kicker(article))}<h1 class="post-title">{escape(article.headline)}</h1>
<div class="post-desc">{_lead(article)}</div>"""
    body = f"""<div class="post-content __MASTERCMS_CONTENT __MB_CONTENT_FOR_PRINTER"><div class="__MASTERCMS_CONTENT_BODY">
{_related_table(article, "__mb_article_in_image")}{_body(article, choose)}
<p align="right"><strong>{escape(article.byline)}</strong></p></div>
<div class="share-box"><a href="#">Chia sẻ</a> <a href="#">Zalo</a></div></div>"""
    tags = "".join(f'<a class="tag-item" href="/tag/{i}">#{tag}</a> ' for i, tag in enumerate(article.tags))
    return f'{head}\n{body}\n<div class="post-tag"><span>Từ khóa:</span> {tags}</div>\n{_lists(article)}'


def detail(article: Article, choose: random.Random) -> str:
    """The desktop of the sub-domains: category and stamp on one line, prose in `div`."""
    head = f"""{_tag("div", "detail-subtitle", _kicker(article))}<h1 class="detail-title">
    {escape(article.headline)}
</h1><p class="article-date"><a class="article-catname" href="/muc">{article.category}</a> {article.printed:{PRINTED}}</p>
<a class="article-author" href="/tac-gia">{NAME}</a>
<p class="detail-sapo">{_lead(article)}</p>"""
    body = f"""<div class="__MASTERCMS_CONTENT"><div id="__MB_MASTERCMS_EL_3">
{_related_table(article, "__MB_ARTICLE_A")}{_body(article, choose, tag="div")}
<div style="text-align: right;"><b>{escape(article.byline)}</b></div></div></div>"""
    return f"{head}\n{body}\n{_article_tags(article)}\n{_lists(article)}"


def mobile(article: Article, choose: random.Random) -> str:
    head = f"""<div class="article-detail-publish">{article.printed:{STAMP}}</div>
{_tag("div", "article-detail-subtitle", _kicker(article))}<h1 class="article-detail-title">{escape(article.headline)}</h1>
<div class="article-detail-desc">{_lead(article)}</div>"""
    body = f"""<div class="__MASTERCMS_CONTENT">{_related_table(article, "__mb_article_in_image")}{_body(article, choose)}</div>
<div class="article-detail-author">{escape(article.byline)}</div>
<div class="article-detail-source">Nguồn : {escape(article.source)}</div>"""
    return f"{head}\n{body}\n{_article_tags(article)}\n{_lists(article)}"


def printed(article: Article, choose: random.Random) -> str:
    kicker = f"<p>{escape(_kicker(article))}</p>" if article.kicker else ""
    return f"""<div class="__MB_CONTENT_FOR_PRINTER">{kicker}<h1>{escape(article.headline)}</h1>
<p>{article.printed:{PRINTED}}</p><div class="post-desc">{_lead(article)}</div>
{_related_table(article, "__MB_ARTICLE_A")}{_body(article, choose)}
<p align="right"><strong>{escape(article.byline)}</strong></p></div>"""


def old(article: Article, choose: random.Random) -> str:
    source = (
        f'<div id="theo">Theo: <span class="artSource">{escape(article.source)}</span></div>' if article.source else ""
    )
    tags = " ".join(f'<a href="/tag/{i}">{tag}</a>' for i, tag in enumerate(article.tags))
    items = "".join(
        f'<div class="list_news_title"><h2><a href="{one.path}" {_title_attribute(one.title)}>{escape(one.title)}</a></h2></div>'
        f"<p>{escape(one.teaser)}</p>\n"
        for one in article.latest
    )
    return f"""<div class="title_new_nav"><a href="/">Trang chủ</a> » <a href="/muc">{article.category}</a></div>
<div class="content_detail"><div class="tool"><i>{article.printed:{STAMP}}</i> <a href="#in">In bài</a></div>
<h1 class="detail-title">{escape(article.headline)}</h1>{_tag("h3", "detail-subtitle", _kicker(article))}
<div class="detail_info"><p><b>{_lead(article)}</b></p>{_related_table(article, "__MB_ARTICLE_A")}{_body(article, choose)}
<p align="right"><strong>{escape(article.byline)}</strong></p></div>{source}<div class="tags">{tags}</div></div>
<div class="list_news"><h3>Tin khác</h3>{items}</div>"""


class Skin(NamedTuple):
    """How an article is written in a skin, and which of its parts the skin holds."""

    write: Callable[[Article, random.Random], str]
    holds: frozenset[str]


SKINS: dict[str, Skin] = {
    "desktop": Skin(desktop, ALL - {"source"}),
    "detail":  Skin(detail,  ALL - {"source"}),
    "mobile":  Skin(mobile,  ALL - {"category"}),
    "print":   Skin(printed, ALL - {"category", "source", "tags", "url", "recommended", "latest", "teasers"}),
    "old":     Skin(old,     ALL - {"recommended"}),
}  # fmt: skip
"""Every skin."""


def as_html(article: Article, skin: str, *, size: int = 0, head: bool = True) -> str:
    """The page of an article.

    Input:  a key of SKINS; `size` pads the page with menus, scripts and styles to about so many bytes of UTF-8; without
            `head` the page states no metadata.
    """
    choose = random.Random(f"{article.id} {skin}")
    written = SKINS[skin].write(article, choose)
    metadata = _metadata(article, printed=skin == "print") if head else ""
    page = f"{_menu(20)}<!-- --> -->\n<main>{written}</main>\n{_sidebar(article) if skin != 'print' else ''}"
    room = size - len(page.encode()) - len(metadata.encode())
    return _framed(metadata, page, list(_padding(room, choose)))


def tag_page_html(listed: tuple[Article, ...]) -> str:
    """A list of articles: no article, to be refused by name."""
    items = "".join(_item(Title(one.headline, one.id, one.lead)) for one in listed)
    head = '<meta property="og:type" content="website"><meta property="og:title" content="công đoàn - Lao động Thủ đô">'
    return _framed(head, f'<h1 class="title">Tag: công đoàn</h1><div class="__MB_LIST_ITEM">{items}</div>', [])


def _framed(head: str, page: str, padding: list[str]) -> str:
    half = len(padding) // 2
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">
{head}{"".join(padding[:half])}</head><body class="page">
{page}
{"".join(padding[half:])}<footer><p>{NAME}. Phiên bản di động</p></footer></body></html>
"""


def _metadata(article: Article, *, printed: bool) -> str:
    url = f"{SITE}/apicenter@/print_article&amp;i={article.id}" if printed else SITE + article.path
    time = f"{article.printed:%Y-%m-%dT%H:%M:00+07:00}"
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "datePublished": time,
    }
    site = {"@context": "https://schema.org", "@type": "WebSite", "name": NAME, "url": SITE}
    return f"""<title>{escape(article.headline)} | {NAME}</title>
<meta name="description" content="{escape(_lead(article))}"><meta property="og:type" content="article">
<meta property="og:title" content="{escape(article.headline)} | {NAME}"><meta property="og:site_name" content="{NAME}">
<meta property="og:url" content="{url}"><link rel="canonical" href="{url}">
<script type="application/ld+json">{json.dumps(site)}</script>
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>
"""


def _lead(article: Article) -> str:
    return escape((MARK if article.marked else "") + article.lead)


def _kicker(article: Article) -> str:
    return article.kicker + (":" if article.kicker and article.id % 2 else "")


def _tag(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}">{escape(text)}</{tag}>' if text else ""


def _title_attribute(title: str) -> str:
    """As this CMS writes it: quotes are not escaped, so that the tag breaks at the first one."""
    return f'title="{title}"'


def _related_table(article: Article, name: str) -> str:
    rows = "".join(
        f'<tr><td><a href="{one.path}" {_title_attribute(one.title)}><img class="{name}_small" src="/stores/t.jpg" alt=""></a></td>'
        f'<td><a href="{one.path}" {_title_attribute(one.title)}>{escape(one.title)}</a></td></tr>'
        for one in article.inline
    )
    return f'<table class="{name} {name}_box" align="center"><tbody>{rows}</tbody></table>\n' if rows else ""


def _body(article: Article, choose: random.Random, tag: str = "p") -> str:
    """Paragraphs as editors leave them: blanks, line ends, comments and needless elements that a reader does not see."""
    written = []
    for at, paragraph in enumerate(article.paragraphs):
        written += [_photo(photo) for photo in article.photos if photo.paragraph == at]
        text = escape(paragraph, quote=False)
        dress = (
            text,
            f"{text}&nbsp;",
            f"\n      {text.replace(' ', chr(10), 1)}\n    ",
            f"<span style='font-size: 14px;'>{text}</span><!-- x -->",
            f"{text[:1]}<b>{text[1:3]}</b>{text[3:]}" if "&" not in text[:4] else text,
        )
        written.append(f'<{tag} style="text-align: justify;">{choose.choice(dress)}</{tag}>')
    return "\n".join(written)


def _photo(photo: Photo) -> str:
    return f"""<table class="MASTERCMS_TPL_TABLE" style="width: 100%;"><tbody><tr><td>
<img class="__img_mastercms" src="{photo.path}" alt="{escape(photo.alt)}" style="max-width:100%;"></td></tr>
<tr><td style="text-align: center;"><em>{escape(photo.caption)}</em></td></tr></tbody></table>"""


def _article_tags(article: Article) -> str:
    return '<div class="article-tags">' + ", ".join(f'<a href="/tag">{tag}</a>' for tag in article.tags) + "</div>"


def _item(one: Title) -> str:
    return f"""<div class="article"><a class="article-thumb" href="{one.path}" {_title_attribute(one.title)}><img src="/t/{one.id}.jpg" alt=""></a>
<h3 class="article-title"><a href="{one.path}" {_title_attribute(one.title)}>{escape(one.title)}</a></h3>
<div class="article-desc">{MARK}{escape(one.teaser)}</div></div>
"""


def _box(heading: str, titles: Iterable[Title]) -> str:
    items = "".join(map(_item, titles))
    return f'<div class="bx"><div class="bx-title"><h2>{heading}</h2></div><div class="__MB_LIST_ITEM">{items}</div></div>\n'


def _lists(article: Article) -> str:
    empty = '<div class="bx"><h2>Có thể bạn quan tâm</h2></div>'
    return f'{empty}{_box("Nên xem", article.recommended)}{_box("Tin khác", article.latest)}<a href="#">Xem thêm</a>'


def _sidebar(article: Article) -> str:
    """Boxes that are page furniture; their items look like those of the lists."""
    others = [
        Title(f"Bài không thuộc danh sách số {i}", 300_000 + i, f"Tóm tắt của bài đọc nhiều số {i}.") for i in range(5)
    ]
    return f"<aside>{_box('Đọc nhiều', others)}{_box('Mới nhất', others[:3])}</aside>"


def _menu(size: int) -> str:
    links = "".join(
        f'<li class="menu-item"><a href="/muc-{i}">{words.MENU[i % len(words.MENU)]}</a></li>' for i in range(size)
    )
    return f'<nav class="menu"><ul class="menu-list">{links}</ul></nav>\n'


def _padding(room: int, choose: random.Random) -> Iterable[str]:
    at = 0
    while room > 0:
        at += 1
        kind = choose.random()
        if kind < 0.3:
            piece = _SCRIPT % at
        elif kind < 0.5:
            piece = _STYLE % (at, "giao diện " * 6)
        elif kind < 0.6:
            piece = _COMMENT % at
        else:
            piece = _menu(12)
        room -= len(piece.encode())
        yield piece
