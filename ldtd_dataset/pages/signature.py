"""The last lines of an article: who wrote it, and whom it credits."""

from __future__ import annotations

import re

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.page import Part
from ldtd_dataset.pages.sheet import Sheet, words

LENGTH = 80
"""No byline is longer, in code points: what keeps every pattern below cheap."""

_SOURCE_WORDS = 12
_NAME_WORDS = 6
_BYLINE_WORDS = 9

_AGENCY = re.compile(
    r"(?:Theo|THEO|Trích)(?: báo| trang)?:? +(?=[^\W\d_a-zđ]|\d|[“\"]|[a-z]+\.[a-z])"
    r"[^.!?:;]*(?:\.[a-z][^!?:; ]*[^.!?:;]*)?"
)
"""`Theo TTXVN`, `Theo Chinhphu.vn`: an agency, a newspaper, a site."""

_STAFF = re.compile(
    r"(?:Nhóm |Tốp |Các )?(?:PV|P\.V|CTV|BTV|BBT|[Pp]hóng viên|Ban [Bb]iên tập|Tòa soạn|TTXVN|LĐTĐ)(?!\w)[^.!?:;]{0,50}"
)
"""`PV`, `Nhóm PV`, `PV/TTXVN`: staff without a name."""

_LABEL = re.compile(
    r"(?<!\w)(?:bài viết|bài|tin|ảnh|clip|video|thực hiện|ghi|biên tập|tổng hợp|đồ họa|thiết kế|trình bày|tác giả"
    r"|CTV|PV|nội dung|phóng viên|nhóm (?:tác giả|thực hiện|phóng viên|PV))"
    r"(?:(?:,| và| -|&|/| &) ?(?:bài|tin|ảnh|clip|video|đồ họa|thiết kế))* ?: ?",
    re.IGNORECASE,
)
"""What a byline may open with: `Bài và ảnh: ...`, `Thực hiện: ...`, `CTV: ...`."""

_CONTINUED = frozenset({"còn nữa", "còn tiếp", "hết", "kỳ sau đăng tiếp", "xem tiếp kỳ sau"})
"""What may stand under a byline, in small letters: a line of the body."""

_AFTERTHOUGHT = re.compile(r"\([^()]+\)|(?:Bài|Kỳ|Phần) (?:\d{1,2}|[IVX]{1,4}|cuối)[:.] .+")
"""What may stand alone under a byline: `(Bài viết có sự phối hợp của ...)`, `Bài 2: ...`."""

_TITLE = re.compile(
    r"(?:Luật sư|Thạc sĩ|Tiến sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Nhà báo|Nhà văn|Nhà thơ|Giáo sư|Phó [Gg]iáo sư|Cộng tác viên"
    r"|Bạn đọc|(?:(?:PGS|GS|TS|ThS|Th\.S|BS|LS|KS|CN)[.,]? ?){1,3})[ .:]+"
)
"""What may stand before the name of who wrote it: `Luật sư`, `PGS.TS`."""

_OFFICE = re.compile(
    r" ?[-–/|] ?(?:Báo|Tạp chí|Đài|LĐLĐ|Liên đoàn|Công đoàn|CĐCS|CĐ|Trường|Sở|UBND|Ban|Phòng|Hội|Đoàn|Trung tâm"
    r"|Công ty|Tổng công ty|Bệnh viện|Học viện|Đại học)(?!\w)[^.!?:;]*"
)
"""Where the contributors of unions say that they work: `Mai Quý - LĐLĐ huyện Gia Phú`."""

_MAIL = re.compile(r" ?[-–|,(]? ?[^\s@()]{1,40}@[^\s@()]{3,40}\)?$")
"""The address of who wrote it, after the name."""

_PICTURES = re.compile(r"(?:ảnh|clip|video|đồ họa)\b[^:]{0,20}:", re.IGNORECASE)
"""A byline of pictures only: who wrote the text may stand above it."""

_ROLE = re.compile(
    r" ?(?:\([^()]{1,40}\)|[-–]? ?(?<!\w)(?:thực hiện|tổng hợp|ghi|lược ghi|t/h))$",
    re.IGNORECASE,
)
"""What a byline may end with: `(ghi)`, `(tổng hợp)`, `(Theo TTXVN)`."""

_BETWEEN = re.compile(r" ?[-–,;&/+|] ?| và ")
_NAME = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]*)*")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]*\.?|[^\W\d_a-zđ][^\W\d_]+ [A-ZĐ]\.")
_BRACKETED = re.compile(r"\( ?([^()]+?) ?\)")

_NOBODY = re.compile(
    r"(?:Hà Nội|Việt Nam|Thủ Đô|Hồ Chí Minh|Sài Gòn|Đà Nẵng|Hải Phòng|TP|LĐLĐ|UBND|HĐND|CĐCS|BCH)(?!\w)", re.IGNORECASE
)
"""Capitalised like a name, but nobody's: such a byline is doubted."""


def claim_signature(sheet: Sheet, *, alone: bool) -> bool:
    """Find the byline and the credited source among the last lines of the article; they get their kind and owner.

    Input:  `alone` says that a paragraph stands between blank lines (blank-line family).
    Output: whether the byline is in doubt: capitalised like a name, but perhaps a line of the body.
    Never:  takes a line that ends like a sentence, nor one of the first two lines of text, for a byline.
    """
    first = _second_line(sheet)
    at = _claim_foot(sheet, first, alone=alone)
    top, doubt = _byline_block(sheet, at, first, alone=alone)
    if top > at and (above := _above_afterthoughts(sheet, at, first, alone=alone)) < at:
        at = above
        top, doubt = _byline_block(sheet, at, first, alone=alone)
        top = at + 1 if doubt else top
    if top > at:
        return False
    above = _last(sheet, top)
    if above > first and _is_source(sheet, above):
        sheet.owners[above] = Part.SOURCE
    elif above > first and _PICTURES.match(sheet.lines[at]) and is_byline(sheet.lines[above]):
        top, _ = _byline_block(sheet, above, first, alone=alone)
    for i in range(top, at + 1):
        if sheet.kinds[i] != "-":
            sheet.kinds[i], sheet.owners[i] = "Y", Part.BYLINE
    return doubt


def _claim_foot(sheet: Sheet, first: int, *, alone: bool) -> int:
    """Claim the credited source and the tags at the end. The last line above them and above "Còn nữa"."""
    at = _last(sheet, len(sheet.kinds))
    while at > first:
        top = _top(sheet, at, first) if alone else at
        if _is_source(sheet, at):
            sheet.owners[at] = Part.SOURCE
        elif marks.TAGS.match(sheet.lines[top]):
            sheet.claim(top, at + 1, Part.CATEGORY)
            at = top
        elif sheet.lines[at].strip("().… ").lower() not in _CONTINUED:
            break
        at = _last(sheet, at)
    return at


def _is_source(sheet: Sheet, at: int) -> bool:
    """Whether a line credits the source of the article, the first to do so."""
    return sheet.kinds[at] == "N" and words(sheet.lines[at]) <= _SOURCE_WORDS and Part.SOURCE not in sheet.owners


def _above_afterthoughts(sheet: Sheet, at: int, first: int, *, alone: bool) -> int:
    """The last line above what may stand under a byline: a note in brackets, a title, a picture."""
    while at > first:
        top = _top(sheet, at, first) if alone else at
        lone = top == at and (_AFTERTHOUGHT.fullmatch(sheet.lines[at]) or sheet.kinds[at] in "OrCx")
        named = sheet.kinds[top] in "aO" or sheet.kinds[at] == "C" or sheet.lines[top] in sheet.lines[: first + 1]
        if not lone and not (top == at - 1 and named):
            break
        at = _last(sheet, top)
    return at


def _top(sheet: Sheet, at: int, first: int) -> int:
    """The first line of the block that ends at `at`."""
    while at - 1 > first and sheet.kinds[at - 1] != "-":
        at -= 1
    return at


def _byline_block(sheet: Sheet, at: int, first: int, *, alone: bool) -> tuple[int, bool]:
    """Where the byline that ends at `at` begins, and whether it is in doubt. It may have a line for each name; it
    begins at `at + 1` where there is none.
    """
    top, doubt = at + 1, False
    while top - 1 > first and sheet.kinds[top - 1] in "TVPKC":
        verdict = is_byline(sheet.lines[top - 1])
        if verdict is None:
            break
        top, doubt = top - 1, doubt or not verdict
        if not alone:
            break
    if not alone or top > at:
        return top, doubt
    if top == at and not doubt and sheet.kinds[top - 1] == "P" and sheet.lines[top - 1][-1] not in ",;:":
        return top, doubt  # right under the last sentence
    if sheet.kinds[top - 1] != "-" or (top < at and any(map(_OFFICE.search, sheet.lines[top : at + 1]))):
        return at + 1, False  # the end of a paragraph, a list of people
    return top, doubt


def _second_line(sheet: Sheet) -> int:
    """The second line of text: no byline stands that high."""
    seen = 0
    for i, letter in enumerate(sheet.kinds):
        seen += letter not in "-JMDGF"
        if seen == 2:
            return i
    return len(sheet.kinds)


def _last(sheet: Sheet, end: int) -> int:
    """The last line before `end` that is neither blank nor furniture; -1 where there is none."""
    at = end - 1
    while at >= 0 and sheet.kinds[at] in "-FUJe":
        at -= 1
    return at


def is_byline(line: str) -> bool | None:
    """Whether a line reads as a byline: True, False for perhaps, None for no.

    >>> is_byline("P.Thắng - T.Dũng"), is_byline("Theo Chinhphu.vn"), is_byline("Hà Nội"), is_byline("Xe đã hết chỗ")
    (True, True, False, None)
    """
    if len(line) > LENGTH or line[-1:] in "!?:;,…" or line.endswith("..."):
        return None
    if _INITIALS.fullmatch(line):
        return True
    if line.endswith("."):
        return None
    desk = _BRACKETED.sub(r"\1", line) if line[:1] == "(" else line
    if words(line) <= _BYLINE_WORDS and (_AGENCY.fullmatch(desk) or _STAFF.fullmatch(desk)):
        return True
    return _names_people(line)


def _names_people(line: str) -> bool | None:
    """Whether people sign a line, with what they did, what they are and where they work: True, False, None as above."""
    names = _LABEL.sub("", line) if ":" in line else line
    names = _MAIL.sub("", _TITLE.sub("", names)) if "@" in names else _TITLE.sub("", names)
    office = _OFFICE.search(names)
    role = _ROLE.search(names)
    people = [part for part in _BETWEEN.split(_before(names, office or role)) if part]
    if not people or not all(_is_name(person) for person in people):
        return False if people and _TITLE.match(line) and _is_name(people[0]) else None
    if office is None and (names != line or role or any("." in person for person in people)):
        return True
    sizes = [words(person) for person in people]
    if office:
        return "/" in office[0][:2] if min(sizes) >= 2 else None
    return not _NOBODY.match(line) and max(sizes) <= 4 and (min(sizes) >= 2 or len(people) > 1)


def _before(text: str, found: re.Match[str] | None) -> str:
    return text[: found.start()] if found else text


def is_doubtful(line: str) -> bool:
    """Whether a last paragraph that stays in the body may be a byline after all: short, and no sentence ends it."""
    return words(line) <= _BYLINE_WORDS and line[-1:] not in '.!?:;,…"”)' and line[:1].isupper()


def _is_name(person: str) -> bool:
    parts = person.split()
    if not 0 < len(parts) <= _NAME_WORDS:
        return False
    return all(part[0].isupper() and (part.isalpha() or _NAME.fullmatch(part)) for part in parts)
