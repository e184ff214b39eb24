# ruff: noqa: E501 (a row a line)
"""Pages made of decisions: a page that is read, then changed line by line, word by word, tag by tag."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from ldtd_dataset.statistics.lexicon import cues, numerals, units
from tests.compose import LAYOUTS, SKINS, Article, articles, as_html, as_text, tag_page_html, tag_page_text
from tests.fuzz.choices import Choices

_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
_TAG = re.compile(r"<[^<>]*>")
_LONGEST = 20_000
"""A page that grew beyond this many code points is changed no more."""

_REPEATS = (2, 3, 10, 100)

LINES = (
    *("", " ", "M", "Nên xem", "Tin khác", "Có thể bạn quan tâm", "Xem thêm", "Phiên bản di động", "Nguồn : TTXVN"),
    *("--> -->", "![]() |", "| Một tiêu đề khác | |", "| a |", "|", "<!--", "(LĐTĐ) Sáng 5/3, mưa lớn.", "(LĐTĐ)"),
    *("08:49 | 06/08/2021", "31/02/2021 25:61", "Thời sự 08:49 | 06/08/2021", "Tag: công đoàn -", "Ảnh: T.Dũng"),
    *("Mai Hạ Vy", "Theo TTXVN", "T.Dũng - Mai Hạ", "mot hai ba bon nam sau Tiêu đề", "anh-1-2021.jpg", "Video:"),
    *("https://laodongthudo.vn/tin-moi-99.html", "Đại diện trao quà. Ảnh: Lâm Viễn", "Trao quà:", "1.250.000 ₫"),
)  # fmt: skip
"""Lines that mean something to a reader of pages."""

NUMBERS = (
    *("0", "1", "5", "05", "12", "31", "139/174", "5/3", "5/3/2021", "30/2", "1/500", "24/7", "2021", "2020-2025"),
    *("1.500", "1.500.000", "1.20.300", "1,5", "3,14159", "1,234.5", "99.999.999.999.999.999", "0,000000000000001"),
    *("79,88%", "100%", "-5", "−5", "+84", "12h30", "1m65", "1tr5", "2k", "5G", "U23", "1e9", "12A", "½", "²", "١٢"),
    *("3-5", "3 - 5", "3 – 5", "từ 3 đến 5", "3m x 5m", "0912.345.678", "29A-123.45", "$5", "5$", "#7", "№ 7", "IV"),
)  # fmt: skip

CHARACTERS = (
    *("\u0301", "\u0323", "\u031b", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u202e", "\u00ad", "\u2028", "\x85", "\0"),
    *("“", "”", '"', "(", ")", "…", ".", ",", ";", ":", "-", "–", "/", "%", "‰", "\n", "\n\n", "\t", "😀", "ﷺ", "Ⅳ", "İ"),
)  # fmt: skip

MARKUP = (
    *("<table>", "</table>", "<tr>", "<td>", "<div>", "</div>", "<p>", "</p>", "<h1>", "</h1>", "<b>", "</b>", "<br>"),
    *("<!--", "-->", "<script>", "</script>", "<style>", "<svg>", "<math>", "<template>", "<select>", "<plaintext>"),
    *('"', "'", ">", "<", "&nbsp;", "&#x301;", "&#0;", "&#xd800;", "&#x2028;", "&", "![]()", "(LĐTĐ) ", "\r", "]]>"),
    *('<a href="/x-1.html">', "</a>", "<img src=x alt=y>", "<p align=right>", "Tin khác", "<![CDATA["),
    *('<div class="__MB_LIST_ITEM">', '<div class="article">', '<table class="MASTERCMS_TPL_TABLE">', "<frameset>"),
    *('<base href="http://[">', '<h1 class="post-title">', '<div class="post-desc">', '<span class="format_time">'),
    *('<div class="__MASTERCMS_CONTENT">', '<meta property="article:published_time" content="2021-13-45T99:99">'),
    *('<meta name="description" content="">', '<script type="application/ld+json">{"datePublished":[', "<title>"),
    *('<table class="__mb_article_in_image">', '<meta charset="windows-1258">', "</html>", "<body>", "<a href='//['>"),
)  # fmt: skip


@cache
def words() -> tuple[str, ...]:
    """Words of the lexicon: numerals, units, cues, whatever its tables hold."""
    found: set[str] = set()
    for module in (numerals, units, cues):
        for table in (held for name, held in vars(module).items() if not name.startswith("__")):
            if isinstance(table, dict | frozenset | set | tuple):
                found.update(one for one in table if isinstance(one, str) and 0 < len(one) < 30)
            if isinstance(table, tuple):
                found.update(form for row in table for form in getattr(row, "forms", ()))
    return tuple(sorted(found))


def _short(count: int) -> Iterator[Article]:
    """Composed articles with little of everything: what is small is tried often."""
    for one in articles(count, seed=31):
        yield replace(one, paragraphs=one.paragraphs[:3], recommended=one.recommended[:2], latest=one.latest[:2])


@cache
def bases() -> tuple[str, ...]:
    """The text pages that changes start from: each layout, old articles and new ones."""
    composed = list(_short(6))
    return (*(as_text(one, layout) for one in composed for layout in LAYOUTS), tag_page_text(tuple(composed)))


@cache
def html_bases() -> tuple[str, ...]:
    """The HTML pages that changes start from, with next to none of the padding of a real page."""
    composed = list(_short(3))
    return (*(as_html(one, skin) for one in composed for skin in SKINS), tag_page_html(tuple(composed)))


def _line_put(lines: list[str], choices: Choices) -> None:
    lines.insert(choices.below(len(lines) + 1), choices.pick(LINES))


def _line_dropped(lines: list[str], choices: Choices) -> None:
    del lines[choices.below(len(lines))]


def _line_moved(lines: list[str], choices: Choices) -> None:
    line = lines.pop(choices.below(len(lines)))
    lines.insert(choices.below(len(lines) + 1), line)


def _line_repeated(lines: list[str], choices: Choices) -> None:
    at = choices.below(len(lines))
    lines[at:at] = [lines[at]] * choices.pick(_REPEATS)


def _line_joined(lines: list[str], choices: Choices) -> None:
    at = choices.below(len(lines))
    lines[at : at + 2] = [" ".join(lines[at : at + 2])]


def _line_cut(lines: list[str], choices: Choices) -> None:
    at = choices.below(len(lines))
    place = choices.below(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:place], lines[at][place:]]


def _rest_dropped(lines: list[str], choices: Choices) -> None:
    del lines[choices.below(len(lines)) + 1 :]


def _number_changed(lines: list[str], choices: Choices) -> None:
    at = choices.below(len(lines))
    found = list(_DIGITS.finditer(lines[at]))
    new = choices.pick(NUMBERS)
    if found:
        one = choices.pick(found)
        lines[at] = lines[at][: one.start()] + new + lines[at][one.end() :]
    else:
        lines[at] += f" {new}"


def _put(piece: Callable[[Choices], str]) -> Callable[[list[str], Choices], None]:
    def change(lines: list[str], choices: Choices) -> None:
        at = choices.below(len(lines))
        place = choices.below(len(lines[at]) + 1)
        lines[at] = lines[at][:place] + piece(choices) + lines[at][place:]

    return change


def _sentence(choices: Choices) -> str:
    """Some words in a row: numbers, units, cues."""
    tables = (NUMBERS, words(), CHARACTERS, words())
    return " ".join(choices.pick(choices.pick(tables)) for _ in range(choices.below(16) + 1))


def _decomposed(lines: list[str], choices: Choices) -> None:
    at = choices.below(len(lines))
    lines[at] = unicodedata.normalize("NFD", lines[at])


TEXT_CHANGES: tuple[Callable[[list[str], Choices], None], ...] = (
    *(_line_put, _line_dropped, _line_moved, _line_repeated, _line_joined, _line_cut, _rest_dropped, _number_changed),
    *(_put(lambda choices: f" {choices.pick(words())} "), _put(lambda choices: choices.pick(CHARACTERS))),
    *(_put(_sentence), _put(lambda choices: f" {choices.pick(NUMBERS)} "), _put(Choices.text), _decomposed),
)  # fmt: skip


def text_page(choices: Choices) -> str:
    """A text page: one that is read, and then what the decisions make of it."""
    lines = choices.pick(bases()).split("\n")
    while choices and lines and sum(map(len, lines)) < _LONGEST:
        choices.pick(TEXT_CHANGES)(lines, choices)
    return "\n".join(lines)


def sentences(choices: Choices) -> str:
    """A text of numbers, units and cues, in whatever order."""
    return ("\n" if choices.below(8) == 7 else " ").join(_sentence(choices) for _ in range(choices.below(4) + 1))


def _tag_dropped(page: str, choices: Choices) -> str:
    tags = [found.span() for found in _TAG.finditer(page)]
    start, end = choices.pick(tags) if tags else (0, 0)
    return page[:start] + page[end:]


def _part_dropped(page: str, choices: Choices) -> str:
    start = choices.below(len(page) + 1)
    return page[:start] + page[start + choices.below(600) :]


def _part_copied(page: str, choices: Choices) -> str:
    start, size, to = choices.below(len(page) + 1), choices.below(600), choices.below(len(page) + 1)
    return page[:to] + page[start : start + size] * choices.pick((1, 1, 2, 20)) + page[to:]


def _html_put(piece: Callable[[Choices], str]) -> Callable[[str, Choices], str]:
    def change(page: str, choices: Choices) -> str:
        at = choices.below(len(page) + 1)
        return page[:at] + piece(choices) + page[at:]

    return change


HTML_CHANGES: tuple[Callable[[str, Choices], str], ...] = (
    *(_tag_dropped, _part_dropped, _part_copied, _html_put(lambda choices: choices.pick(MARKUP))),
    *(_html_put(lambda choices: choices.pick(MARKUP) * choices.pick((2, 20, 300))), _html_put(_sentence)),
    *(_html_put(lambda choices: choices.pick(LINES)), _html_put(Choices.text)),
)  # fmt: skip


def html_page(choices: Choices) -> str:
    """An HTML page: one that is read, and then what the decisions make of it."""
    page = choices.pick(html_bases())
    while choices and len(page) < _LONGEST:
        page = choices.pick(HTML_CHANGES)(page, choices)
    return page
