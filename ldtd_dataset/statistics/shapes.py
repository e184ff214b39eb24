"""Saying no by shape: what the characters of a number spell by themselves, before anything is read.

Dates, months, years, clocks, documents, plates, phones, versions, scores, and names that a letter touches.
"""

from __future__ import annotations

import re

from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import counted_word
from ldtd_dataset.statistics.numbers import read_scales
from ldtd_dataset.statistics.tokens import DIGITS, MARK, WORD, Tokens
from ldtd_dataset.statistics.units import read_unit

_DATE = re.compile(r"\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?![\d])")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:1[89]|20|21)\d\d(?!\d)")
_YEARS = re.compile(r"(?:1[5-9]|20|21)\d\d\s?[-–—/]\s?(?:1[5-9]|20|21)\d\d(?!\d)")
_DAY_SPAN = re.compile(
    r"(\d{1,2})(?:\s?(?:-|–|đến|tới|và|đến ngày|và ngày)\s?|\s?, )(\d{1,2})/(\d{1,2})(?:/\d{4})?(?![\d/])"
)
_CLOCK = re.compile(r"\d{1,2}\s?(?:h|g|giờ|:)\s?\d{2}(?!\d|%)(?:\s?(?:phút|’|'))?")
_DOCUMENT = re.compile(r"\d+[a-zđA-ZĐ]?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?[A-ZĐ][A-ZĐa-zđ]*(?:[-–/.]\s?[A-ZĐ][\wĐ]*)*")
_PLATE = re.compile(r"\d{2}[A-ZĐ]\d?\s?-\s?\d{3,5}(?:[.]\d{2})?")
_PHONE = re.compile(r"(?:\+?84|0)\d[\d. -]{6,13}\d|1[89]00[\d .-]{2,8}\d|\d{4}[. ]\d{4}(?!\d)")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}|\d\.0(?!\d|[.,]\d)")
_SCORE = re.compile(r"\d{1,2}\s?[-–]\s?\d{1,2}(?![\d%/])")
_DAY_OF_MONTH = re.compile(r"(?:3[01]|[12]\d|0?[1-9]) tháng (?:1[0-2]|0?[1-9])(?![\d/]|[.,]\d)(?! (?:ngày|tuần|giờ))")
_KILOMETRE = re.compile(r"\d+\s?\+\s?\d{1,3}(?!\d)")
_PRESSURE = re.compile(r"\d{2,3}\s?/\s?\d{2,3}\s?mmHg")
_ALWAYS_OPEN = re.compile(r"24\s?/\s?(?:24|7)(?!\d)")
GLUED_WORDS = frozenset({"x", "k", "tr", "h", "g", "p"})


def refuse_shape(t: Tokens, i: int) -> tuple[str, int]:
    """The rules that need no reading: what the characters from token `i` on spell by themselves.

    Output: the rule and the token after what it refuses; ("", i) where none fires.
    """
    text, at = t.text, t.start[i]
    if _glued_to_name(t, i):
        return "name", _past_glue(t, i)
    if not _may_have_shape(t, i):
        return "", i
    for rule, pattern in _SHAPES:
        found = pattern.match(text, at, t.limit)
        if found and _fits(rule, t, i, found):
            return rule, t.index_at(found.end(), i)
    if _is_name_after(t, i):
        return "name", _past_glue(t, i)
    return "", i


def _may_have_shape(t: Tokens, i: int) -> bool:
    """A look at the next token, to spare most numbers the patterns."""
    low, after = t.low[i], t.at(i + 1)
    if "." in low or low[0] == "0":
        return True
    if after in ENDS_NUMBER:
        return after == "," and t.is_kind(i + 2, DIGITS)
    return after in SHAPE_MARKS or t.glued(i + 1) or t.is_kind(i + 1, DIGITS)


SHAPE_MARKS = frozenset({"/", "+", "tháng", "-", "–", "—", ":", "h", "g", "giờ", "đến", "tới", "và"})
ENDS_NUMBER = frozenset({".", ",", "%", ")", ";", "”", '"', "…", ""})

_SHAPES = (
    ("phone", _PHONE),
    ("date", _DATE),
    ("days", _DAY_SPAN),
    ("date", _DAY_OF_MONTH),
    ("month", _MONTH),
    ("years", _YEARS),
    ("plate", _PLATE),
    ("document", _DOCUMENT),
    ("always open", _ALWAYS_OPEN),
    ("blood pressure", _PRESSURE),
    ("clock", _CLOCK),
    ("version", _VERSION),
    ("score", _SCORE),
    ("address", _KILOMETRE),
)


def _fits(rule: str, t: Tokens, i: int, found: re.Match[str]) -> bool:
    """What else must hold before a shape is believed."""
    end = t.index_at(found.end(), i)
    if rule == "clock":
        return _is_clock_shape(t, i, found)
    if rule == "days":
        first, last, month = (int(found.group(k)) for k in (1, 2, 3))
        return 1 <= first <= 31 and 1 <= last <= 31 and 1 <= month <= 12 and t.at(end) not in cues.RATIO_AFTER
    if rule == "score":
        new = t.at(i - 1) in cues.NEW_SCORE and t.at(i - 2) == "số"
        return new or t.at(i - 1) in cues.SCORED or (t.capital(i - 1) and t.capital(end) and t.is_kind(end, WORD))
    if rule == "phone":
        return _is_phone(t, i, found.group())
    if rule == "document":
        return t.is_kind(end - 1, WORD) and not _per_like(found.group())
    if rule == "always open":
        follows = t.at(end)
        return follows in {"giờ", "h", ""} or "7" in t.low[end - 1] or t.kind[end] == MARK
    if rule == "month":
        return not (t.at(end) == "/" or "." in found.group())
    if rule == "address":
        return t.at(i - 1) == "km"
    if rule == "date" and t.at(i + 1) == "tháng":
        return counted_word(t, end) is None
    if rule == "version":
        return (not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found.group()) and not t.is_kind(end, WORD)) or t.at(
            i - 1
        ) in cues.VERSIONED
    return True


def _is_phone(t: Tokens, i: int, shape: str) -> bool:
    """Eight digits or more that open with 0 or are parted as no number is; a plain run of them after a cue."""
    digits = shape.replace(".", "").replace(" ", "").replace("-", "")
    if len(digits) < 8:
        return False
    cued = t.at(i - 1) in cues.PHONED
    return cued or (shape[0] in "0+" and len(digits) >= 9) or bool(re.fullmatch(r"\d{4}\.\d{4}", shape))


def _per_like(shape: str) -> bool:
    """ "5/Người" is no document; "24/NQ-CP", "381/KH-UBND" are."""
    tail = re.split(r"[/-]", shape, maxsplit=1)[-1].strip()
    return not re.search(r"[A-ZĐ]{2}|\d", tail)


def _is_clock_shape(t: Tokens, i: int, found: re.Match[str]) -> bool:
    """ "7h30" is a time of day, unless its length is what is spoken of: "hết 1h30"."""
    if ":" in found.group():
        return True
    if "h" in found.group() and "phút" not in found.group():
        return t.at(i - 1) not in cues.CLOCK_SHAPE_LENGTHS
    return t.at(i - 1) in {"lúc", "hồi", "vào", "khoảng"} or bool(
        re.match(
            r"\s*(?:phút)?\s*(?:sáng|trưa|chiều|tối|đêm|ngày|cùng ngày|hôm|\d{1,2}/)",
            t.text[found.end() : found.end() + 12],
        )
    )


def _glued_to_name(t: Tokens, i: int) -> bool:
    """A number that a letter, or a hyphen or slash after one, touches on its left: H5N1, Covid-19, A/5."""
    if not t.glued(i):
        return False
    before = t.at(i - 1)
    if t.is_kind(i - 1, WORD):
        lost_blank = len(before) > 1 and before == t.raw(i - 1, i) and not before.isascii()
        times = before == "x" and t.is_kind(i - 2, DIGITS)
        return not lost_blank and not times and before != "usd"
    if before in {"-", "–", "_", ".", "/", "+", "&"}:
        return t.glued(i - 1) and (t.is_kind(i - 2, WORD) or (t.is_kind(i - 2, DIGITS) and before == "/"))
    return before in {"#", "@", "№"}


def _is_name_after(t: Tokens, i: int) -> bool:
    """A number that a letter touches on its right, where the letters are neither unit nor scale: 5G, 12A, 4K."""
    if not (t.is_kind(i + 1, WORD) and t.glued(i + 1)):
        return False
    if read_unit(t, i + 1) is not None or read_scales(t, i + 1)[1] > i + 1:
        return False
    word = t.raw(i + 1, i + 2)
    if word == "m" and t.is_kind(i + 2, DIGITS) and t.glued(i + 2):
        return False
    return word not in GLUED_WORDS and not (
        len(word) > 1 and (not word.isascii() or word in {"ha", "kg", "con", "cm", "em", "nam", "cây", "xe"})
    )


def _past_glue(t: Tokens, i: int) -> int:
    end = i + 1
    while t.glued(end) and t.low[end] not in {",", ";", ".", ")", "”", '"', ":", "?", "!", "…", "’", "]"}:
        end += 1
    return end
