# ruff: noqa: E501 (a row a line)
"""Documents of 5 MB that nobody would print: what a page may be made of to keep a reader busy."""

from __future__ import annotations

import base64
import random
import unicodedata
from collections.abc import Callable

SIZE = 5_000_000
"""Bytes of every shape (UTF-8), to within one piece."""

HEADLINE = "Đường phố Hà Nội sau trận mưa lớn"
LEAD = "(LĐTĐ) Sáng 5/3, thành phố Hà Nội đã có mưa lớn, nhiều tuyến đường ở các quận bị ngập."
SENTENCE = "Đường phố ở quận Hoàn Kiếm đã ngập nước, người dân đi lại khó khăn. "
TOP = f"{HEADLINE}\n\n{LEAD}\n\n{SENTENCE * 50}\n\n"
"""What makes the rest of a text the body of an article, and the page Vietnamese."""

PIPED = f"{HEADLINE}\n| Một bài khác | |\n{LEAD}\n{SENTENCE * 50}\n"
"""The same in the family of extracts whose paragraphs are lines."""

Shape = Callable[[], str]


def repeated(piece: str, opening: str = "", closing: str = "") -> Shape:
    """The piece again and again between opening and closing."""

    def made() -> str:
        room = SIZE - len((opening + closing).encode())
        return opening + piece * (room // len(piece.encode("utf-8", "surrogatepass"))) + closing

    return made


def body(piece: str) -> Shape:
    """The piece again and again in the body of an article."""
    return repeated(piece, TOP)


def drawn(pieces: tuple[str, ...], opening: str = TOP, between: str = " ") -> Shape:
    """Pieces in an order that chance drew once for all."""

    def made() -> str:
        choose, size = random.Random(5), len(opening.encode())
        parts = [opening]
        while size < SIZE:
            parts.append(choose.choice(pieces) + between)
            size += len(parts[-1].encode())
        return "".join(parts)

    return made


def _nfd() -> str:
    return unicodedata.normalize("NFD", repeated("Đường phố ở quận Hoàn Kiếm đã ngập nước, ", TOP)())[:2_600_000]


def _base64() -> str:
    return TOP + base64.b64encode(random.Random(5).randbytes(SIZE * 3 // 4)).decode()


def _counted() -> str:
    return TOP + " ".join(map(str, range(700_000)))


_WORDS = ("một", "hai", "ba", "năm", "mười", "hai mươi mốt", "trăm", "nghìn", "triệu", "tỷ", "rưỡi", "linh", "phẩy")
_UNITS = ("người", "suất quà", "đồng", "tỷ đồng", "kg", "ha", "%", "năm", "tháng", "km/h", "tuổi", "lần")
_CUES = (
    "tăng",
    "giảm",
    "từ",
    "đến",
    "lên",
    "gần",
    "hơn",
    "khoảng",
    "ngày",
    "tháng",
    "và",
    "trên",
    "chiếm",
    ",",
    "(",
    ")",
)

TEXTS: dict[str, Shape] = {
    # characters
    "one letter":              repeated("a"),
    "one word":                repeated("đường"),
    "one word in a body":      body("đường"),
    "line ends":               repeated("\n"),
    "line ends in a body":     body("\n"),
    "mixed line ends":         body("a\r\n\r\u2028\u0085"),
    "carriage returns":        body("\r"),
    "blanks":                  body(" "),
    "blank lines":             body(" \n"),
    "no-break blanks":         body("\u00a0"),
    "tabs":                    body("\t"),
    "NULs":                    body("\0"),
    "controls":                body("a\x01\x02"),
    "combining marks":         body("\u0323\u0301"),
    "marks on one letter":     repeated("\u0301", TOP + "a"),
    "marks out of order":      body("a\u0301\u0323\u0302"),
    "decomposed prose":        _nfd,
    "zero width":              body("\u200b"),
    "zero width in words":     body("đ\u200bư\u2060ờ\ufeffng "),
    "right to left":           body("\u202eđường\u202c "),
    "Arabic digits":           body("\u0661\u0662 người, "),
    "full-width digits":       body("１２ người, "),
    "surrogates":              body("\ud800"),
    "astral letters":          body("😀"),
    "Hangul jamo":             body("\u1112\u1161\u11ab"),
    "ligatures that grow":     body("\ufdfa"),
    "Hebrew that grows":       body("\ufb2c"),
    "base64":                  _base64,
    "a PEM block":             drawn(("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0NTY3ODkwYWJjZGVmZ2hpamtsbW5v",), between="\n"),
    # numbers
    "digits":                  body("7"),
    "digits alone":            repeated("7"),
    "digits and dots":         body("7."),
    "digits by three":         body("123."),
    "digits and commas":       body("7,"),
    "digits and slashes":      body("7/"),
    "digits and hyphens":      body("7-"),
    "digits and blanks":       body("7 "),
    "digits by three, blanks": body("123 "),
    "zeros":                   body("0 "),
    "counting":                _counted,
    "list markers":            body("1. "),
    "list markers, a line each": body("1. \n"),
    "percents":                body("%"),
    "percentages":             body("12% "),
    "percentages, a line each": body("Đạt 12%\n"),
    "ratios":                  body("7/9 (78%) "),
    "dates":                   body("5/3/2021, "),
    "days":                    body("ngày 5/3 "),
    "years":                   body("năm 2021 "),
    "ranges":                  body("từ 3 đến 5 triệu đồng "),
    "chained ranges":          body("3 - 5 - "),
    "money":                   body("500.000 đồng/người/tháng, "),
    "per unit chains":         repeated("/người", TOP + "500.000 đồng"),
    "each":                    body("mỗi suất 5 triệu đồng, "),
    "multiplied":              body("3m x 5m x "),
    "times":                   body("12h30 "),
    "clock":                   body("12:30:"),
    "phones":                  body("0912.345.678 "),
    "plates":                  body("29A-12345 "),
    "minus":                   body("-5 "),
    "minus signs":             body("-"),
    "number words":            drawn(_WORDS),
    "one number word":         body("năm "),
    "scales":                  body("nghìn "),
    "big scales":              body("1 tỷ "),
    "hundreds":                body("hàng trăm nghìn "),
    "halves":                  body("rưỡi "),
    "units":                   drawn(_UNITS),
    "numbers and units":       drawn((*_WORDS, *_UNITS, "12", "1.500", "3,5", "3/4")),
    "cues":                    drawn((*_CUES, "12", "5%", "7/9")),
    "everything":              drawn((*_CUES, *_WORDS, *_UNITS, "12", "1.500", "3,5", "3/4", "2021", ".", "\n")),
    "counted sentences":       body("Có 12 người. "),
    "counted lines":           body("Có 12 người.\n"),
    "counted paragraphs":      body("Có 12 người đến.\n\n"),
    "changes":                 body("tăng từ 5% lên 7%, "),
    "ordinals":                body("thứ "),
    "ranks":                   body("đứng thứ 5/63, "),
    "Roman numerals":          body("khóa XV, "),
    "Covid-19":                body("Covid-19 "),
    # prose
    "prose in one line":       body("Đường phố ở quận Hoàn Kiếm đã ngập nước. "),
    "prose without a stop":    body("đường phố ở quận đã ngập nước và "),
    "stops":                   body("."),
    "initials":                body("P. "),
    "ellipses":                body("…"),
    "questions":               body("?! "),
    "quotes":                  body('"'),
    "opening quotes":          body("“"),
    "quoted":                  body("“a” "),
    "opening brackets":        body("("),
    "bracketed":               body("(5) "),
    "nested brackets":         body("(5 người "),
    "capitals":                body("Nguyễn Văn A "),
    "names and hyphens":       body("T.Dũng - "),
    "credits":                 body("Ảnh: "),
    "credits, a line each":    body("Đại diện trao quà. Ảnh: T.Dũng\n"),
    # the page
    "titles":                  body("Tiêu đề của bài\n\n"),
    "a million titles":        body("Bài\n"),
    "titles in a box":         repeated("Tiêu đề của bài\n\n", TOP + "Nên xem\n\n"),
    "items in a box":          repeated("Tiêu đề\n\nTiêu đề\n\nMột câu dài.\n", TOP + "Tin khác\n\n"),
    "boxes":                   body("Nên xem\n\n"),
    "marks of the paper":      repeated("(LĐTĐ) "),
    "stamps":                  body("08:49 | 06/08/2021\n"),
    "stamps in a line":        body("08:49 | 06/08/2021 "),
    "bylines":                 body("Đỗ Đạt\n\n"),
    "kickers":                 body("Tiêu đề đường:\n\n"),
    "sources":                 body("Nguồn : đường\n\n"),
    "slugs":                   body("mot hai ba bon nam sau "),
    "slugged titles":          body("mot hai ba bon nam sau Tiêu đề\n"),
    "joined titles":           body("Nhiều hoạt động Đẩy mạnh công tác "),
    "pipes":                   repeated("|", PIPED),
    "rows":                    repeated("| a | |\n", PIPED),
    "pictures":                repeated("![]() |", PIPED),
    "half pictures":           repeated("![](", PIPED),
    "ends of comments":        repeated("--> "),
    "beginnings of comments":  repeated("<!-- ", TOP),
    "addresses":               body("https://laodongthudo.vn/a-1.html "),
    "tags":                    body("Tag: nước sạch -\n"),
    "M":                       repeated("M\n"),
}  # fmt: skip
"""Text pages, by what they are made of."""

HEAD = (
    '<!DOCTYPE html><html lang="vi"><head><meta property="og:site_name" content="Báo Lao động Thủ đô"></head><body>'
    f'<h1 class="post-title">{HEADLINE}</h1><div class="post-desc">{LEAD}</div>'
    '<div class="__MASTERCMS_CONTENT"><div class="__MASTERCMS_CONTENT_BODY">'
)
FOOT = "</div></div></body></html>"


def html(piece: str, opening: str = "", closing: str = "") -> Shape:
    """The piece again and again in the container of an article."""
    return repeated(piece, HEAD + opening, closing + FOOT)


def _attributes() -> str:
    room = " ".join(f"a{number}=1" for number in range(480_000))
    return f"{HEAD}<p {room}>Đường phố đã ngập nước.</p>{FOOT}"


def _classes() -> str:
    room = " ".join(f"c{number}" for number in range(580_000))
    return f'{HEAD}<p class="{room}">Đường phố đã ngập nước.</p>{FOOT}'


HTMLS: dict[str, Shape] = {
    "opening angles":          html("<"),
    "closing angles":          html(">"),
    "open tags":               html("<a "),
    "open end tags":           html("</"),
    "deep divisions":          html("<div>"),
    "deep and closed":         lambda: HEAD + "<div>" * 450_000 + "a" + "</div>" * 450_000 + FOOT,
    "deep inline":             html("<span>"),
    "deep bold":               html("<b>"),
    "bold in paragraphs":      html("<p><b><i><u>a"),
    "fonts":                   html("<font color=red>"),
    "links":                   html('<a href="/a-1.html">a</a>'),
    "links never closed":      html('<a href="/a-1.html">a'),
    "tables in tables":        html("<table><tr><td>"),
    "tables":                  html("<table><tr><td>a</td></tr></table>"),
    "rows":                    html("<tr><td>a", "<table>"),
    "text in tables":          html("a<tr>", "<table>"),
    "picture tables":          html('<table class="MASTERCMS_TPL_TABLE"><tr><td><img src=a></td></tr><tr><td>a</td></tr></table>'),
    "pictures":                html('<img src="/a.jpg" alt="a">'),
    "related tables":          html('<table class="__mb_article_in_image"><tr><td><a href="/a-1.html">a</a></td></tr></table>'),
    "lists":                   html("<ul><li>"),
    "items":                   html('<div class="article"><h3><a href="/a-1.html">Tiêu đề</a></h3></div>', '<div class="__MB_LIST_ITEM">', "</div>"),
    "boxes of items":          html('<div class="__MB_LIST_ITEM"><div class="article"><a href="/a-1.html">Tiêu đề</a></div></div>'),
    "definitions":             html("<dd><dt>"),
    "headings":                html("<h1>"),
    "headlines":               html('<h1 class="post-title">Đường phố</h1>'),
    "leads":                   html('<div class="post-desc">Đường phố</div>'),
    "containers":              html('<div class="__MASTERCMS_CONTENT">'),
    "containers closed":       html('<div class="__MASTERCMS_CONTENT">a</div>'),
    "stamps":                  html('<span class="format_time">08:49</span> '),
    "tag links":               html('<a class="tag-item" href="/t">a</a>', '<div class="post-tag">', "</div>"),
    "a million attributes":    _attributes,
    "a million classes":       _classes,
    "one long attribute":      html("a", '<p title="', '">'),
    "one attribute repeated":  html(" a=1", "<p", ">a</p>"),
    "an open attribute":       html("a", '<p title="'),
    "styles":                  html("text-align:right;", '<p style="', '">a</p>'),
    "comments":                html("<!-- a -->"),
    "open comments":           html("<!--"),
    "half comments":           html("<!-", "<!--"),
    "an unclosed comment":     html("a ", "<!-- "),
    "CDATA":                   html("<![CDATA[a]]>"),
    "instructions":            html("<?php a ?>"),
    "doctypes":                html("<!DOCTYPE html>"),
    "entities":                html("&amp;"),
    "open entities":           html("&"),
    "long entities":           html("&CounterClockwiseContourIntegral;"),
    "numbers as entities":     html("&#55;"),
    "huge entities":           html("&#x", "", "a;"),
    "marks as entities":       html("&#x301;"),
    "half entities":           html("&am"),
    "an unclosed script":      html("var a = '<'; ", "<script>"),
    "scripts":                 html("<script>a</script>"),
    "scripts in comments":     html("<!--<script>", "<script>"),
    "an unclosed style":       html("a{} ", "<style>"),
    "an unclosed title":       html("a ", "<title>"),
    "a text area":             html("a ", "<textarea>"),
    "plain text":              html("a ", "<plaintext>"),
    "templates":               html("<template>"),
    "frames":                  html("<iframe>"),
    "selects":                 html("<select><option>"),
    "pictures of mathematics": html("<math><mi>"),
    "drawings":                html("<svg><g>"),
    "foreign and back":        html("<svg><foreignObject><p>"),
    "forms":                   html("<form><input>"),
    "buttons":                 html("<button>"),
    "documents":               html("<html a=1><body b=2>"),
    "heads":                   html('<meta name="description" content="a">'),
    "bases":                   html('<base href="http://a/">'),
    "line breaks":             html("<br>"),
    "paragraphs":              html("<p>Đường phố đã ngập nước.</p>"),
    "empty paragraphs":        html("<p>"),
    "end tags":                html("</p>"),
    "end tags of nothing":     html("</x>"),
    "metadata of JSON":        html("[", '<script type="application/ld+json">', "</script>"),
    "objects of JSON":         html('{"a":', '<script type="application/ld+json">', "</script>"),
    "one paragraph":           html("Đường phố đã ngập nước. ", "<p>", "</p>"),
    "right-hand paragraphs":   html('<p align="right"><strong>Đỗ Đạt</strong></p>'),
    "numbers":                 html("7 ", "<p>", "</p>"),
    "counted sentences":       html("Có 12 người. ", "<p>", "</p>"),
    "counted paragraphs":      html("<p>Có 12 người đến.</p>"),
    "breaks and numbers":      html("7%<br>"),
    "captions of numbers":     html('<table class="MASTERCMS_TPL_TABLE"><tr><td><img src=a></td></tr><tr><td>Có 12 người.</td></tr></table>'),
    "line ends":               html("\n"),
    "line ends in a tag":      html("\n", "<p", ">a</p>"),
    "NULs":                    html("\0"),
    "surrogates":              html("&#xd800;"),
    "combining marks":         html("\u0301", "<p>a", "</p>"),
    "zero width":              html("\u200b", "<p>a", "</p>"),
    "right to left":           html("\u202eđường\u202c ", "<p>", "</p>"),
    "base64":                  lambda: f"{HEAD}<img src='data:image/png;base64,{_base64()[len(TOP):]}'><p>Đường phố.</p>{FOOT}",
    "mixed line ends":         html("a\r\n\r\u2028", "<p>", "</p>"),
}  # fmt: skip
"""HTML pages, by what the container of their article is made of."""
