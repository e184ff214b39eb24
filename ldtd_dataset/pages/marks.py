"""What a line can be: the marks of this CMS and of other kinds of site, as tables. No code that decides lives here."""

from __future__ import annotations

import re

KINDS: dict[str, str] = {
    # kind  what the line looks like
    "-":    "blank",
    "J":    "stray end of an HTML comment",
    "M":    "the mark of the mobile page",
    "D":    "time stamp",
    "G":    "category and time stamp",
    "H":    "title that a picture or a related line proves to be the headline",
    "K":    "title-like, ends with a colon",
    "T":    "title-like: no full stop, short enough for a title",
    "V":    "no full stop, long for a title and short for a lead",
    "W":    "no full stop, too long for most titles",
    "B":    "no full stop, too long for any title: prose, or several titles joined",
    "X":    "related titles where a headline should stand",
    "P":    "prose: ends with a full stop",
    "L":    "opens with the newspaper's mark",
    "C":    "ends with the credit of a picture",
    "a":    "unaccented words: the alt line of a picture",
    "x":    "unaccented words or `>>>`, then a title: an inline related title",
    "O":    "picture mark",
    "r":    "table row with one cell filled",
    "w":    "table row with several cells filled",
    "e":    "table row with nothing in it",
    "Y":    "byline",
    "N":    "credited source",
    "U":    "address",
    "F":    "page furniture",
    "E":    "heading of a box under the article",
    "Q":    "mark of a tag or list page",
    "R":    "headline of an error page",
    "Z":    "mark of another kind of site",
    "z":    "what other kinds of site print, and an article may: a price, the heading of a job",
}  # fmt: skip
"""The alphabet of shapes: one letter a line."""

TITLE_WORDS = 25
"""A line of more words without a full stop is long for a title (V)."""

LEAD_WORDS = 34
"""A line of more words without a full stop is too long for most titles (W)."""

LONGEST_TITLE_WORDS = 60
"""A line of more words without a full stop is no title at all (B)."""

CAPTION_WORDS = 100
"""A longer line under a proven alt line is a paragraph."""

UNPROVEN_CAPTION_WORDS = 70
"""A longer line under a line that may be an alt line is a paragraph."""

FIXED_LENGTH = 40
"""No line of FIXED is longer, in code points."""

FIXED: dict[str, str] = {
    "m":                                  "M",
    "có thể bạn quan tâm":                "E",
    "nên xem":                            "E",
    "tin khác":                           "E",
    "các tin khác":                       "E",
    "đọc nhiều":                          "E",
    "đọc nhiều nhất":                     "E",
    "xem nhiều":                          "E",
    "mới nhất":                           "E",
    "tin mới nhất":                       "E",
    "tin mới":                            "E",
    "tin nóng":                           "E",
    "tin cũ hơn":                         "E",
    "tin mới hơn":                        "E",
    "tin nổi bật":                        "E",
    "tin cùng chuyên mục":                "E",
    "cùng chuyên mục":                    "E",
    "tin liên quan":                      "E",
    "bài liên quan":                      "E",
    "phiên bản di động":                  "E",
    "xem thêm":                           "F",
    "in bài viết":                        "F",
    "in bài":                             "F",
    "bình luận":                          "F",
    "chia sẻ":                            "F",
    "gửi bình luận":                      "F",
    "trở lại":                            "F",
    "tin mới nhận":                       "Q",
    "trang không tồn tại":                "R",
    "bài viết không tồn tại":             "R",
    "nội dung không tồn tại":             "R",
    "đường dẫn không tồn tại":            "R",
    "không tìm thấy trang":               "R",
    "không tìm thấy bài viết":            "R",
    "không tìm thấy nội dung":            "R",
    "trang này sử dụng cookie":           "R",
    "lỗi 404":                            "R",
    "404":                                "R",
    "404 not found":                      "R",
    "403 forbidden":                      "R",
    "502 bad gateway":                    "R",
    "503 service unavailable":            "R",
    "access denied":                      "R",
    "giỏ hàng":                           "Z",
    "thêm vào giỏ":                       "Z",
    "thêm vào giỏ hàng":                  "Z",
    "mua ngay":                           "Z",
    "đặt mua":                            "Z",
    "sản phẩm liên quan":                 "Z",
    "sản phẩm tương tự":                  "Z",
    "thông số kỹ thuật":                  "Z",
    "chọn để so sánh":                    "Z",
    "đăng nhập":                          "Z",
    "đăng nhập / đăng ký":                "Z",
    "quên mật khẩu":                      "Z",
    "quên mật khẩu?":                     "Z",
    "bách khoa toàn thư mở wikipedia":    "Z",
    "[sửa | sửa mã nguồn]":               "Z",
    "chủ đề tương tự":                    "Z",
    "trả lời với trích dẫn":              "Z",
    "thành viên mới":                     "Z",
    "danh sách chương":                   "Z",
    "chương trước":                       "Z",
    "chương sau":                         "Z",
    "chương tiếp":                        "Z",
    "ứng tuyển ngay":                     "Z",
    "mô tả công việc":                    "z",
    "yêu cầu ứng viên":                   "z",
    "quyền lợi được hưởng":               "z",
    "lời bài hát":                        "Z",
    "add to cart":                        "Z",
    "leave a reply":                      "Z",
    "log in":                             "Z",
    "sign in":                            "Z",
}  # fmt: skip
"""Lines that mean one thing wherever they stand alone, in small letters."""

SECTIONS: dict[str, str] = {
    "nên xem":      "recommended",
    "tin khác":     "latest",
    "các tin khác": "latest",
}  # fmt: skip
"""The boxes under an article whose items are related links; every other box is page furniture."""

OWN_BOXES = frozenset({*SECTIONS, "có thể bạn quan tâm", "phiên bản di động"})
"""The headings that end an article of the newspaper, whatever follows; other words for a box may be a sub-heading."""

LEAD_MARK = re.compile(
    r"[(\[][ \u00a0]{0,3}(?:Báo[ \u00a0])?(?:L[ĐD]T[ĐD]|lđtđ|Lao động Thủ đô)"
    r"(?:[ \u00a0]?(?:O|[Oo]nline))?[ \u00a0]{0,3}[)\]][ \u00a0]{0,3}(?:[-–—:.,](?:[ \u00a0]+|(?=[^\W\d_])))?[ \u00a0]*"
    r"|LĐTĐ[ \u00a0]{0,3}(?:[-–—:][ \u00a0]*|\.[ \u00a0]+(?=\S))"
)
"""`(LĐTĐ) `, the newspaper's name before a lead, and its variants."""

_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_CLOCK = r"\d{1,2}[:hg]\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?"
_BETWEEN = r"[ \u00a0]*[-–|,]?[ \u00a0]*"
_WEEKDAY = rf"(?:(?:Thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|Chủ [Nn]hật|CN){_BETWEEN}(?:ngày )?)?"
_ZONE = r"(?: ?\(?GMT ?\+ ?7\)?)?"
STAMP = re.compile(
    r"(?:(?P<category>(?!Thứ |Chủ |CN)[^\W\d_][^\d|:]{1,38}?)[ \u00a0]*[|-]?[ \u00a0]+)?"
    rf"(?P<stamp>{_WEEKDAY}{_DATE}{_BETWEEN}{_CLOCK}{_ZONE}|{_CLOCK}{_BETWEEN}{_WEEKDAY}{_DATE}{_ZONE})"
)
"""`15/07/2020 10:21`, `08:49 | 06/08/2021`, `Thời sự 17:52 | 08/04/2025`; matched against a whole short line."""

STAMP_LABELS = frozenset({"cập nhật", "cập nhật lúc", "đăng lúc", "đăng ngày", "ngày đăng", "xuất bản", "ngày", "lúc"})
"""Words before a stamp that are no category."""

SOURCE = re.compile(r"Nguồn[ \u00a0]*:[ \u00a0]*")
"""`Nguồn :`, with or without a source after it."""

CREDIT = re.compile(
    r"(?:(?:^|[ \u00a0.,;(\[])(?:Ảnh|ẢNH)|(?:^|[(\[]|[.,;][ \u00a0])ảnh)(?:"
    r"[ \u00a0](?:minh[ \u00a0]họa|tư[ \u00a0]liệu)[^:]{0,30}(?::[^:]{1,50})?"  # Ảnh minh họa, (Ảnh tư liệu: An Bình)
    r"|[ \u00a0]*:[^:]{1,50}"  # Ảnh: An Bình
    r"|[ \u00a0][A-ZĐ][\w.]{0,12}(?:[ \u00a0][A-ZĐ][\w.]{0,12}){0,4}[)\]]\.?"  # (ảnh A.B)
    r")$"
)
"""The credit that ends a caption; searched in the last code points of a line."""

PICTURE = re.compile(r"!\[(?P<alt>[^\[\]\n]{0,300})\]\((?P<url>[^()\n]{0,500})\)")
"""The picture mark of the pipe family."""

PIECE = re.compile(rf"{PICTURE.pattern}|(?:<!-{{2,3}}|-{{2,3}}>)")
"""What is a line of its own even where it shares one: a picture mark, the stray end of an HTML comment."""

UNACCENTED = re.compile(
    r"[a-z0-9]+(?:[ _-][a-z0-9]+)+|[a-z]+\d[a-z0-9]*|(?i:(?:img|dsc|dscn|image|photo|anh)[ _-]?\d+)"
)
"""An alt line made of a slug or of the name of a file."""

UNACCENTED_LEAD = re.compile(r"(?:(?:[a-z0-9]+ ){4,60}|[a-z][a-z0-9]*(?:-[a-z0-9]+){4,60} )(?=\S)")
"""The slug before an inline related title, its words parted by blanks or by hyphens."""

SEE_ALSO = re.compile(r"[>»]{1,3}[ \u00a0]*(?:Xem|Đọc) (?:thêm|ngay)[ \u00a0:]*(?=\S)|[>»]{2,3}[ \u00a0]*(?=\S)")
"""What may open a related title in the body: `>>> Xem thêm: `."""

TIMELINE = re.compile(
    r"(?:\d{1,2}[h:g]\d{0,2}|[-–+•*·]|\d{1,2}[.)]|[a-zđ]\))(?:[ \u00a0:]|$)"
    r"|(?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là)[ \u00a0]?[,:]"
)
"""What opens an entry of a live report, of an interview, of a list with bullets or ordinals: never an alt line."""

LEAD_ENDS = ("?", "!", "…", "...", "”", ")")
"""What ends a lead without a full stop oftener than a headline."""

LABEL = re.compile(r"[^:]{1,30}:[ \u00a0]+(?=\S)")
"""What a line of a list may open with: `Giải A: ...`, `Số tài khoản: ...`."""

DETAIL = re.compile(r"(?:Địa chỉ|Điện thoại|Số điện thoại|ĐT|Hotline|Đường dây nóng|Email|Website|Số tài khoản|STK)\b")
"""What opens a line that tells of the name above it where to find it."""

QUOTATION = re.compile(r"“[^“”]+”|\"[^\"]+\"")
"""A line that is quoted as a whole: who said it may stand under it."""

PAIRS = (("“", "”"), ("(", ")"), ("«", "»"))
"""What opens and what closes a quotation or a bracket."""

RHYME = re.compile(r"[aeiouy](?:[^aeiouy]+|[aeiouy]?)$")
"""What rhymes in an unaccented syllable: "Sơn" and "nguồn", "xuôi" and "mười"."""

UNEVEN = frozenset("\u0301\u0303\u0309\u0323")
"""The tone marks that no rhyme of such a couplet bears: sắc, ngã, hỏi, nặng."""

ADDRESS = re.compile(r"(?:(?:Đường dẫn|Link)[^:]{0,12}: ?)?(?P<url>https?://\S{4,500})")
"""An address that stands alone, or after what says that it is one."""

COPYRIGHT = re.compile(r"©|Copyright |Bản quyền thuộc (?:về )?(?:[Bb]áo|[Tt]òa soạn)")
"""What opens the line that says whose the text is."""

TAGS = re.compile(r"(?:Từ kh(?:óa|oá)|T(?:ags?|AGS?|hẻ)) ?: ?")
"""What opens the tags under an article: on the same line, or one a line below."""

ADDRESS_ID = re.compile(r"(?:-|[?&]i=|&id=)(\d{3,9})(?:\.html?)?(?:[?#].*)?$")
"""The CMS id that ends the address of an article or of its print page."""

LIST_PAGE = re.compile(r"Tags? ?:[^|]{1,100}[-–]|Trước[ \u00a0]+Sau")
"""`Tag: <name> -`, the title of a tag page; `Trước         Sau`, the pager of a list. Matched against a whole line."""

FOREIGN = re.compile(
    r".{0,60}\[(?:sửa|edit)[^\]]{0,30}\]|#{1,6} .*|[*-] \[.*|<(?:!DOCTYPE|html|head|body|div|script)\b.*|\{\".*",
    re.IGNORECASE,
)
"""Lines of wikis and of marked-up text; matched against the first code points of a line."""

PRICE = re.compile(r"(?:Giá: ?)?\d[\d.,]* ?(?:₫|đ|VNĐ|VND)", re.IGNORECASE)
"""A price that stands alone."""

VIETNAMESE = "đơưạảấầậặếềệểịọốộổớờợụủứừựữ"
"""Letters that hardly any other language has: text without two of them is not Vietnamese."""

VIETNAMESE_SHARE = range(3, 46)
"""How many of a hundred code points of Vietnamese are no Latin-1: fewer is another language, more another script."""
