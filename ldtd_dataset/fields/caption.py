"""Whose picture it is: a caption without its credit, and the credit."""

from __future__ import annotations

import re

LONGEST = 100
"""A credit with its mark is not longer, in code points."""

MOST_WORDS = 9
"""Nor has it more words; a bare name not more than five."""

KINDS = "minh họa, minh hoạ, tư liệu, lưu trữ, chụp màn hình, cắt từ clip, cắt từ video, từ clip, từ video, sưu tầm"
"""After "Ảnh" they say what picture it is, and credit nobody."""

MEDIA = "clip, video, video clip, bài, đồ họa"
"""With "Ảnh" they share one credit: "Ảnh, clip: Hà Phong"."""

SHOWN = "lãm, thi, giải, bộ, chùm, bức, tấm, hoan, thuật, trong, chụp, sách, nhà, trại, tin, xem"
"""Before "Ảnh:" they make it a thing that the caption speaks of: "triển lãm Ảnh: ..."."""

SMALL = (
    "internet",
    "tư liệu",
    "minh họa",
    "minh hoạ",
    "nhân vật",
    "sưu tầm",
    "do ",
    "đơn vị",
    "gia đình",
    "facebook",
    "bạn đọc",
)
"""How a credit begins that is printed in small letters."""

_SHOWN = frozenset(SHOWN.split(", "))
_BLANK = r"[ \u00a0]"


def _any_of(table: str) -> str:
    return "|".join(form.replace(" ", f"{_BLANK}+") for form in sorted(table.split(", "), key=len, reverse=True))


_MARK = re.compile(r"(?<!\w)(?:nguồn ảnh|nguồn|ảnh|photo)(?!\w)", re.IGNORECASE)
_CREDIT = re.compile(
    rf"(?P<mark>nguồn{_BLANK}+ảnh|nguồn|ảnh|photo)(?!\w)(?P<kind>{_BLANK}+(?:{_any_of(KINDS)})(?!\w))?"
    rf"(?:{_BLANK}*(?:,|/|&|và){_BLANK}*(?:{_any_of(MEDIA)})(?!\w))?{_BLANK}*(?P<colon>:)?(?P<name>.*)",
    re.IGNORECASE,
)
_BLANKS = " \u00a0"
_DANGLING = _BLANKS + "\n([-–—,;:/"
_ENDS = ".!?…\"”»)'’,;-–—(["
"""What the caption may end with before its credit; without any of them only "Ảnh:" with its capital opens one."""

_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+$")
_SENTENCE = re.compile(rf"[^\W\d_]{{2,}}\.{_BLANK}|[!?;:“”]")
_BETWEEN_NAMES = re.compile(r"[ \u00a0/,&–-]+")


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """A caption in two.

    Input:  a caption as printed: "Trao quà cho công nhân. Ảnh: Hà Phong", "... (Ảnh minh họa)".
    Output: the caption without its credit, and who is credited, as printed; either may be None. A mark that credits
            nobody ("Ảnh minh họa", "Ảnh tư liệu") goes, too, but never the whole caption for it.
    Never:  words of a sentence that speaks of photographs; a blank, bracket, dash or comma left dangling.
    """
    for mark in _MARK.finditer(caption, max(0, len(caption) - LONGEST)):
        left = caption[max(0, mark.start() - LONGEST) : mark.start()].rstrip(_BLANKS)
        found = _CREDIT.match(caption, mark.start())
        name = _credited(left, found) if found else None
        if name is None:
            continue
        kept = caption[: mark.start()].rstrip(_DANGLING)
        return (kept or None, name or None) if kept or name else (caption, None)
    return caption, None


def _credited(left: str, found: re.Match[str]) -> str | None:
    """The name credited, "" where the mark credits nobody, None where this is no credit."""
    if not _opens(left, found):
        return None
    rest = found["name"].strip(_BLANKS)
    bracketed = left.endswith(("(", "["))
    if bracketed:
        rest = rest.rstrip(".")
        if re.search(r"[)\]].", rest):
            return None
        rest = rest.rstrip(")]")
    if found["kind"]:
        if not rest.strip(_BLANKS + "."):
            return ""
        if rest.startswith("."):
            second = _CREDIT.match(rest.lstrip(_BLANKS + "."))
            return _credited(".", second) if second else None
        rest = rest.lstrip(_BLANKS + "/-–")
    name = rest.strip(_BLANKS) if _INITIALS.search(rest) else rest.strip(_BLANKS + ".")
    return name if _is_name(name, bare=not found["colon"] or not left.strip(_DANGLING)) else None


def _opens(left: str, found: re.Match[str]) -> bool:
    """Whether a credit can open here."""
    mark, colon = found["mark"], found["colon"]
    if mark.lower() in ("nguồn", "photo") and not colon:
        return False
    if not left or left[-1] in "([":
        return bool(left or colon or found["kind"])
    if left[-1] in _ENDS:
        return mark[0].isupper() or colon is not None
    return mark[0].isupper() and colon is not None and left.split()[-1].lower() not in _SHOWN


def _is_name(name: str, *, bare: bool) -> bool:
    """A name or an office; `bare` where only capitals can say so."""
    words = [word for word in _BETWEEN_NAMES.split(name) if word]
    if not words or len(words) > MOST_WORDS or _SENTENCE.search(name):
        return False
    if not bare:
        return name[0].isupper() or name.lower().startswith(SMALL)
    if words[0] == "do" and name.endswith("cung cấp"):
        return True
    return len(words) <= 5 and all(word[0].isupper() or word == "và" for word in words)
