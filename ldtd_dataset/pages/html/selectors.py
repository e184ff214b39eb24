"""What the parts of a MasterCMS page look like in HTML: tables by skin, no code that decides.

A redesign of the CMS is new rows here. Rows bear the name of their skin and no date: when which skin was in use is not
known, and a saved page may be of any of them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What an element with a known class holds."""

    KICKER = "kicker"
    HEADLINE = "headline"
    STAMP = "stamp"
    CATEGORY = "category"
    AUTHOR = "author"
    LEAD = "lead"
    BODY = "body"
    SOURCE = "source"
    TAGS = "tags"
    FIGURE = "figure"
    BOX = "box"
    ITEM = "item"


class Selector(NamedTuple):
    """One row: an element whose class list (or id, where the name opens with "#") has `name` plays `role`."""

    role: Role
    name: str
    skin: str


# fmt: off
SELECTORS: tuple[Selector, ...] = (
    #        role           class or #id                   skin
    Selector(Role.KICKER,   "post-subtitle",               "desktop"),
    Selector(Role.KICKER,   "detail-subtitle",             "desktop"),
    Selector(Role.KICKER,   "article-detail-subtitle",     "mobile"),
    Selector(Role.HEADLINE, "post-title",                  "desktop"),
    Selector(Role.HEADLINE, "detail-title",                "desktop"),
    Selector(Role.HEADLINE, "article-detail-title",        "mobile"),
    Selector(Role.STAMP,    "format_time",                 "desktop"),
    Selector(Role.STAMP,    "format_date",                 "desktop"),
    Selector(Role.STAMP,    "article-date",                "desktop"),
    Selector(Role.STAMP,    "bx-time",                     "desktop"),
    Selector(Role.STAMP,    "article-detail-publish",      "mobile"),
    Selector(Role.STAMP,    "tool",                        "old"),
    Selector(Role.CATEGORY, "article-catname",             "desktop"),
    Selector(Role.CATEGORY, "bx-breadcrumb",               "desktop"),
    Selector(Role.CATEGORY, "title_new_nav",               "old"),
    Selector(Role.AUTHOR,   "article-author",              "desktop"),
    Selector(Role.AUTHOR,   "article-detail-author",       "mobile"),
    Selector(Role.LEAD,     "post-desc",                   "desktop"),
    Selector(Role.LEAD,     "detail-sapo",                 "desktop"),
    Selector(Role.LEAD,     "article-detail-desc",         "mobile"),
    Selector(Role.BODY,     "__MASTERCMS_CONTENT",         "desktop"),
    Selector(Role.BODY,     "__MASTERCMS_CONTENT_BODY",    "desktop"),
    Selector(Role.BODY,     "#__MB_MASTERCMS_EL_3",        "desktop"),
    Selector(Role.BODY,     "detail_info",                 "old"),
    Selector(Role.BODY,     "__MB_CONTENT_FOR_PRINTER",    "print"),
    Selector(Role.BODY,     "content_detail",              "old"),
    Selector(Role.SOURCE,   "article-detail-source",       "mobile"),
    Selector(Role.SOURCE,   "artSource",                   "old"),
    Selector(Role.TAGS,     "post-tag",                    "desktop"),
    Selector(Role.TAGS,     "article-tags",                "mobile"),
    Selector(Role.TAGS,     "tags",                        "old"),
    Selector(Role.FIGURE,   "__mb_article_in_image",       "desktop"),
    Selector(Role.FIGURE,   "__MB_ARTICLE_A",              "desktop"),
    Selector(Role.FIGURE,   "MASTERCMS_TPL_TABLE",         "desktop"),
    Selector(Role.BOX,      "__MB_LIST_ITEM",              "desktop"),
    Selector(Role.BOX,      "list_news",                   "old"),
    Selector(Role.ITEM,     "article",                     "desktop"),
    Selector(Role.ITEM,     "list_news_title",             "old"),
)
# fmt: on
"""Every selector; within a role the rows above win."""

INNER_NAMES = frozenset({"__MASTERCMS_CONTENT_BODY", "__MB_MASTERCMS_EL_3"})
"""Class and id of containers that hold the text and nothing else, where they stand inside another one."""

INNER_BODY = ".__MASTERCMS_CONTENT_BODY, #__MB_MASTERCMS_EL_3"
"""The same as a selector."""

PICTURE_BOX = "MASTERCMS_TPL_TABLE"
"""The table of a picture and its caption; the CMS also lays out boxes of text with it."""

RELATED = ("__mb_article", "related", "relate-", "relate_", "lien-quan", "lienquan", "box-relat", "news-relat")
"""How a class of a box of inline related titles opens, in small letters; in an article of this CMS
`__mb_article_in_image` and `__MB_ARTICLE_A`."""

OF_ANOTHER = frozenset(Role) - {Role.BODY, Role.FIGURE, Role.ITEM}
"""Roles that are read apart from the text, wherever they stand."""

MADE_BY = ("MASTERCMS", "__MB_", "__mb_", "mastercms", "/apicenter@/", "artSource", "detail_info")
"""Marks of this CMS in the source of a page: a page with none of them is another site's."""

SURELY_MADE_BY = ("MASTERCMS", "__MB_", "__mb_", "mastercms", "/apicenter@/")
"""Those of the marks that no other kind of site has: a page with one is this CMS's, if not an article."""

LIST_TITLE = re.compile(r"(?:tags?|từ khóa|chủ đề|tìm kiếm)[ \u00a0]*:", re.IGNORECASE)
"""The title of a list: `Tag: ...`."""

BREAKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *(
            "hgroup",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
        ),
        *("th", "thead", "tr", "ul"),
    }
)
"""Elements that end the paragraph before them and the one inside them."""

HIDDEN = frozenset(
    {
        *("audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "meta", "nav"),
        *("noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video"),
    }
)
"""Elements whose content is no text of the article."""

MOVING = ("iframe", "video", "audio", "object", "embed")
"""What a table of the picture class may hold instead of a picture; its caption is no text of the article either."""

FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ads?|adv|advert\w*|adsbygoogle|adsense|banner\w*|quang-?cao|share\w*|sharing|social\w*|fb|facebook|zalo"
    r"|comments?|binh-?luan|tool|tools|toolbar|breadcrumbs?|rating|like|likes|popup|newsletter|subscribe|print|btn)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Class or id of what stands inside the article and is no part of it."""

CONCEALED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""The style of what no reader of the page sees."""

ALIGNED = re.compile(r"text-align\s*:\s*(right|center)", re.IGNORECASE)
"""The alignment in a `style`."""

PICTURE_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
"""Attributes that name the file of a picture; the first that holds an address wins."""

IMAGES = ("img", "amp-img")
"""The elements that are pictures."""

ICON = 40
"""A picture that says it is no wider or no higher than so many pixels belongs to the page, not to the article."""

BULLETS = " \u00a0>»›•·*+-–—|:"
"""What may stand around the link of a related title that has a paragraph for itself."""

INTRODUCES = frozenset({"", "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "xem ngay"})
"""Words beside such a link that say what it is, in small letters."""

BOLD = frozenset({"b", "strong"})
"""Elements of bold text."""

BARE = frozenset({"blockquote", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "ul"})
"""Elements that, without a class, are the editor's: text even outside of the inner container."""

SECTIONS: dict[str, str] = {
    "tin cùng chủ đề":         "tagged",
    "bài cùng chủ đề":         "tagged",
    "bài viết cùng chủ đề":    "tagged",
    "cùng chủ đề":             "tagged",
    "tin cùng từ khóa":        "tagged",
    "bài viết cùng từ khóa":   "tagged",
    "cùng từ khóa":            "tagged",
    "tin cùng sự kiện":        "tagged",
    "cùng sự kiện":            "tagged",
}  # fmt: skip
"""Headings of boxes that only HTML has, in small letters; the others are those of `marks.SECTIONS`."""

UNLABELLED: dict[str, str] = {
    "list_news_title": "latest",
}  # fmt: skip
"""The section of items, by their class, in a box without a heading: the old skin prints none over its list."""

TITLE_ALONE = frozenset({"list_news_title"})
"""Items that are a title alone; the teaser stands behind them."""

HEADING_CLASS = re.compile(r"(?:^|[\s_-])(?:title|heading|head|header|label|caption|cat)(?=$|[\s_-])", re.IGNORECASE)
"""The class of a heading."""

HEADING = 60
"""The heading of a box has at most so many code points."""

OWN_NAMES = frozenset(
    {
        "lao dong thu do",
        "bao lao dong thu do",
        "bao lao dong thu do dien tu",
        "bao dien tu lao dong thu do",
        "lao dong thu do dien tu",
        "lao dong thu do online",
        "laodongthudo vn",
        "laodongthudo",
        "ldtd",
        "ldtdo",
        "ldtd online",
        "bao ldtd",
    }
)
"""The newspaper's names, as slugs: never an author, and no part of a headline."""

SITE = "https://laodongthudo.vn"
"""Where a relative address leads on a page that names this host and gives no address of its own."""

STAMP_HALVES = frozenset({"format_time", "format_date"})
"""Elements that hold the time and the day of one stamp."""

BYLINE_LABEL = re.compile(r"(?:tác giả|theo tác giả|người viết)[ \u00a0]*:[ \u00a0]*", re.IGNORECASE)
"""What may stand before the name in an element that holds the author."""

HOME = frozenset({"trang chủ", "home", "trang nhất"})
"""Steps of a breadcrumb that are no section, in small letters."""

PUBLISHED = ("article:published_time", "datepublished", "og:article:published_time", "pubdate")
"""`property`, `name` or `itemprop` of a meta element that states the time of publication, in small letters."""

ARTICLE_TYPES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"})
"""`@type` of the JSON-LD object that is the article."""

ARTICLE_ADDRESS = re.compile(r"-([1-9]\d{0,17})\.(?!tag|jpe?g|png|gif|webp|pdf|docx?|mp[34])[a-z]{1,8}(?=[?#]|$)")
"""The end of the address of an article: a slug before it, then the CMS id and an extension."""

PRINT_ADDRESS = re.compile(r"print_article&(?:amp;)?i=([1-9]\d{0,17})\b")
"""The address of a print page, which holds the id of the article."""

DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
"""A printed stamp without a time of day."""

ORIGIN = re.compile(r"https?://[^/?#\s]+")
"""Scheme and host of an absolute address."""

SUFFIX = re.compile(r"[ \u00a0]+[|–—-][ \u00a0]+")
"""What stands between a headline and the site's name in `og:title` and `title`."""
