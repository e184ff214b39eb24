"""Saying no: numbers that are dates, clocks, documents, names, addresses, ordinals, periods. One function a rule.

Each rule gives its name where the number is no statistic, and "" where it has nothing to say.
"""

from __future__ import annotations

import re

from ldtd_dataset.statistics.amounts import RANGE_MARKS, Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import QUOTES, NounPhrase
from ldtd_dataset.statistics.tokens import DIGITS, MARK, WORD, Phrases, Tokens


def rows(table: str, meaning: str = "yes") -> list[tuple[str, str]]:
    return [(" ".join(phrase.split()), meaning) for phrase in table.split(",") if phrase.strip()]


_ORDINALS = Phrases(row for name, table in cues.STRONG_ORDINALS.items() for row in rows(table, name))
_WEAK = frozenset(phrase for phrase, _ in rows(cues.WEAK_ORDINALS))
_PERIOD_AFTER = Phrases(rows(cues.PERIOD_AFTER))
_PERIOD_BEFORE = Phrases(rows(cues.PERIOD_BEFORE))
_ANNIVERSARY_AFTER = Phrases(rows(cues.ANNIVERSARY_AFTER))
_ANNIVERSARY_BEFORE = Phrases(rows(cues.ANNIVERSARY_BEFORE))
_LENGTH_BEFORE = Phrases(rows(cues.LENGTH_BEFORE))
_BOUND_WORDS = frozenset(word for table in cues.BOUNDS.values() for phrase, _ in rows(table) for word in phrase.split())

_DATE = re.compile(r"\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?![\d])")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:1[89]|20|21)\d\d(?!\d)")
_YEARS = re.compile(r"(?:1[5-9]|20|21)\d\d\s?[-–—/]\s?(?:1[5-9]|20|21)\d\d(?!\d)")
_DAYS = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?/\d{1,2}(?:\s?[-–]\s?\d{1,2}/\d{1,2}(?:/\d{4})?|/\d{4})?(?!\d)")
_DAY_SPAN = re.compile(r"(\d{1,2})\s?(?:-|–|đến|tới|và|đến ngày|và ngày|,)\s?(\d{1,2})/(\d{1,2})(?:/\d{4})?(?![\d/])")
_CLOCK = re.compile(r"\d{1,2}\s?(?:h|g|giờ|:)\s?\d{2}(?!\d|%)(?:\s?(?:phút|’|'))?")
_DOCUMENT = re.compile(r"\d+[a-zđA-ZĐ]?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?[A-ZĐ][A-ZĐa-zđ]*(?:[-–/.]\s?[A-ZĐ][\wĐ]*)*")
_PLATE = re.compile(r"\d{2}[A-ZĐ]\d?\s?-\s?\d{3,5}(?:[.]\d{2})?")
_PHONE = re.compile(r"(?:\+?84|0)\d[\d. -]{6,13}\d|1[89]00[\d .-]{2,8}\d")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}|\d\.0(?![\d.,])")
_SCORE = re.compile(r"\d{1,2}\s?[-–]\s?\d{1,2}(?![\d%/])")
_WEB = re.compile(r"[\w.-]*\w\.(?:vn|com|net|org|html|pdf|jpg|png|docx?|xlsx?)\b|https?:|www\.|@")
_HALF_YEAR = re.compile(r"24\s?/\s?(?:24|7)(?!\d)")
GLUED_WORDS = frozenset({"x", "k", "tr", "h", "g", "p"})


def refuse_shape(t: Tokens, i: int) -> tuple[str, int]:
    """The rules that need no reading: what the characters from token `i` on spell by themselves.

    Output: the rule and the token after what it refuses; ("", i) where none fires.
    """
    text, at = t.text, t.start[i]
    if _glued_to_name(t, i):
        return "name", _past_glue(t, i)
    for rule, pattern in _SHAPES:
        found = pattern.match(text, at, t.limit)
        if found and _fits(rule, t, i, found):
            return rule, t.index_at(found.end(), i)
    if _is_name_after(t, i):
        return "name", _past_glue(t, i)
    return "", i


_SHAPES = (
    ("phone", _PHONE),
    ("date", _DATE),
    ("days", _DAY_SPAN),
    ("month", _MONTH),
    ("years", _YEARS),
    ("plate", _PLATE),
    ("document", _DOCUMENT),
    ("always open", _HALF_YEAR),
    ("clock", _CLOCK),
    ("version", _VERSION),
    ("score", _SCORE),
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
        return t.at(i - 1) in {"thắng", "thua", "hòa", "hoà", "số", "dẫn", "bại", "quả"} or (
            t.capital(i - 1) and t.capital(end) and t.is_kind(end, WORD)
        )
    if rule == "phone":
        digits = sum(c.isdigit() for c in found.group())
        return digits >= 8 and not found.group().replace(".", "").isdigit() or (digits >= 9 and found.group()[0] == "0") or t.at(i - 1) in {
            "thoại", "hotline", "nóng", "đài", ":", "+", "số", "liên", "gọi"}
    if rule == "years":
        return True
    if rule == "document":
        return t.is_kind(end - 1, WORD) and not _per_like(found.group())
    if rule == "always open":
        follows = t.at(end)
        return follows in {"giờ", "h", ""} or "7" in t.low[end - 1] or t.kind[end] == MARK
    if rule == "month":
        return not (t.at(end) == "/" or "." in found.group())
    if rule == "version":
        return not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found.group()) and not t.is_kind(end, WORD) or t.at(i - 1) in {"bản", "nghiệp"}
    return True


def _per_like(shape: str) -> bool:
    """"5/Người" is no document; "24/NQ-CP", "381/KH-UBND" are."""
    tail = re.split(r"[/-]", shape, maxsplit=1)[-1].strip()
    return not re.search(r"[A-ZĐ]{2}|\d", tail)


def _is_clock_shape(t: Tokens, i: int, found: re.Match[str]) -> bool:
    """"7h30" is a time of day, unless its length is what is spoken of: "hết 1h30"."""
    if ":" in found.group():
        return True
    if "h" in found.group() and "phút" not in found.group():
        return t.at(i - 1) not in {"hết", "mất", "dài", "suốt", "chạy", "thêm"}
    return t.at(i - 1) in {"lúc", "hồi", "vào", "khoảng"} or bool(
        re.match(r"\s*(?:phút)?\s*(?:sáng|trưa|chiều|tối|đêm|ngày|cùng ngày|hôm|\d{1,2}/)", t.text[found.end() : found.end() + 12])
    )


def _glued_to_name(t: Tokens, i: int) -> bool:
    """A number that a letter, a hyphen after a letter or a slash after a capital touches on its left: H5N1, Covid-19, A/5."""
    if not t.glued(i):
        return False
    before = t.at(i - 1)
    if t.is_kind(i - 1, WORD):
        lost_blank = len(before) > 1 and before == t.raw(i - 1, i) and not before.isascii()
        return not lost_blank and before not in {"usd"}
    if before in {"-", "–", "_", ".", "/", "+", "&"}:
        return t.glued(i - 1) and (t.is_kind(i - 2, WORD) or (t.is_kind(i - 2, DIGITS) and before == "/"))
    return before in {"#", "@", "№"}


def _is_name_after(t: Tokens, i: int) -> bool:
    """A number that a letter touches on its right, where the letters are neither unit nor scale: 5G, 12A, 4K."""
    if not (t.is_kind(i + 1, WORD) and t.glued(i + 1)):
        return False
    from ldtd_dataset.statistics.numbers import read_scales
    from ldtd_dataset.statistics.units import read_unit

    if read_unit(t, i + 1) is not None or read_scales(t, i + 1)[1] > i + 1:
        return False
    word = t.raw(i + 1, i + 2)
    if word == "m" and t.is_kind(i + 2, DIGITS) and t.glued(i + 2):
        return False
    return word not in GLUED_WORDS and not (len(word) > 1 and (not word.isascii() or word in {"ha", "kg", "con", "cm", "em", "nam", "cây", "xe"}))


def _past_glue(t: Tokens, i: int) -> int:
    end = i + 1
    while t.glued(end) and t.low[end] not in {",", ";", ".", ")", "”", '"', ":", "?", "!", "…", "’", "]"}:
        end += 1
    return end


# ---------------------------------------------------------------- rules on an amount already read


def judge(t: Tokens, amount: Amount, noun: NounPhrase | None, left: int) -> str:
    """The rule by which the amount is no statistic, or "".

    Input: `left` is the token before which the amount's own words (bound, change, "từ") begin.
    """
    return (
        _in_quoted_title(t, amount)
        or (_judge_slash(t, amount, noun) if amount.rule == "ratio" and amount.kind == "ratio" else "")
        or _judge_ordinal(t, amount, noun, left)
        or _judge_year(t, amount, noun)
        or (_judge_duration(t, amount, left) if amount.unit is not None and amount.unit.kind == "duration" else "")
        or _judge_identifier(t, amount)
        or ("coordinate" if t.at(amount.end) == "độ" and t.at(amount.end + 1) in {"vĩ", "kinh"} else "")
    )


def _in_quoted_title(t: Tokens, amount: Amount) -> str:
    """Numbers inside quoted titles and slogans: a short quote without a speaker."""
    open_at = _open_quote(t, amount.first)
    if open_at is None:
        return ""
    close = QUOTES[t.low[open_at]]
    for j in range(amount.end, t.size):
        if t.low[j] == close:
            size = j - open_at
            before = t.at(open_at - 1)
            if before == ":" and t.at(open_at - 2) not in cues.QUOTED_TITLES and t.at(open_at - 2) not in {"là", "hiệu"}:
                return ""
            titled = before in cues.QUOTED_TITLES or t.at(open_at - 2) in cues.QUOTED_TITLES
            return "quoted title" if titled or size <= 14 else ""
    return ""


def _open_quote(t: Tokens, i: int) -> int | None:
    for j in range(i - 1, max(-1, i - 40), -1):
        if t.low[j] in {"”", "’", "»"}:
            return None
        if t.low[j] == '"':
            return j if t.low[:i].count('"') % 2 else None
        if t.low[j] in QUOTES:
            return j
    return None


def _judge_slash(t: Tokens, amount: Amount, noun: NounPhrase | None) -> str:
    """n/m by the decision list of the guide, first rule that fits; "" for a ratio."""
    i, end = amount.first, amount.end
    if "/" not in t.low[i:end] or "tổng" in t.low[i:end]:
        return ""
    before, after, top, bottom = t.at(i - 1), t.at(end), amount.number.value, amount.denominator
    if top is None or bottom is None:
        return ""
    printed = [t.raw(k, k + 1) for k in range(i, end) if t.kind[k] == DIGITS]
    if after == "/" or (before == "số" and t.at(i - 2) in cues.DOCUMENT_NOUNS):
        return "date or document"
    whole = all(p.isdigit() for p in printed)
    if before in cues.MONTH_BEFORE and whole:
        return "month"
    if before in cues.NO_RATIO_BEFORE or (before == "bán" and t.at(i - 2) == "kết"):
        if not (before == "số" and t.at(i - 2) in cues.COUNTING_BEFORE) and not (before == "lệ" and top != 1):
            return "round, scale or address"
    valid = whole and 1 <= top <= 31 and 1 <= bottom <= 12 and len(printed[0]) <= 2 and len(printed[-1]) <= 2
    if not valid:
        return "years" if whole and top + 1 == bottom and top > 1900 else ""
    if _strong_date_cue(t, i):
        return "date"
    counted = noun is not None and noun.known and not t.capital(end)
    if counted or after in cues.RATIO_AFTER or before in cues.RATIO_BEFORE:
        return ""
    return "date"


def _strong_date_cue(t: Tokens, i: int) -> bool:
    window = t.low[max(0, i - 2) : i]
    if any(word in cues.DATE_CUES for word in window):
        return True
    if t.at(i - 1) == "(" and t.at(i - 2) in cues.NOW_BRACKET:
        return True
    return t.at(i - 1) in {"và", ",", "-", "–", "đến"} and "/" in t.low[max(0, i - 4) : i - 1] and _date_before(t, i)


def _date_before(t: Tokens, i: int) -> bool:
    """Whether a date stands right before the "và" or "," before token `i`."""
    j = i - 2
    if not t.is_kind(j, DIGITS):
        return False
    start = j
    while start > 0 and (t.low[start - 1] == "/" or t.kind[start - 1] == DIGITS):
        start -= 1
    return bool(_DAYS.fullmatch(t.raw(start, j + 1))) or len(t.low[j]) == 4


def ordinal_cue(t: Tokens, past: int) -> tuple[str, str, int]:
    """The ordinal's cue that ends right before `past`: its kind, its words, its first token; ("", "", past) where none."""
    kind, size = _ORDINALS.match_back(t, past, 5)
    if not size:
        return "", "", past
    return kind, " ".join(t.low[past - size : past]), past - size


def _judge_ordinal(t: Tokens, amount: Amount, noun: NounPhrase | None, left: int) -> str:
    """A cue right before makes it an ordinal, a name or a date, unless money, a share, a scale or a measure follows."""
    if amount.rule in {"rank", "multiple", "fraction"} or left != amount.first and t.at(amount.first - 1) != "từ":
        return ""
    past = left if t.at(amount.first - 1) == "từ" else amount.first
    kind, words, start = ordinal_cue(t, past)
    if not kind or t.at(start - 1) in cues.COUNTING_BEFORE:
        return ""
    unit = amount.unit.kind if amount.unit else ""
    if unit in {"money", "percentage", "measure", "age"} or amount.number.scale >= 1000:
        return ""
    if unit == "duration":
        return kind if words not in _WEAK and amount.unit is not None else ""
    if kind == "score" and amount.upper is None:
        return ""
    if words in _WEAK:
        if amount.kind == "ratio":
            return kind if kind == "address" else ""
        named = t.capital(amount.end) or t.at(amount.end) in QUOTES
        return "" if noun is not None and noun.known and not named else kind
    return kind


def _judge_year(t: Tokens, amount: Amount, noun: NounPhrase | None) -> str:
    """A plain number of four digits from 1500 to 2199 with no unit, and no counted noun of the lexicon, is a year."""
    number = amount.number
    if amount.unit is not None or number.spelled or number.grouped or number.value is None or amount.kind == "ratio":
        return ""
    if number.scale != 1 or not 1500 <= number.value <= 2199 or amount.number_end - amount.first > 3:
        return ""
    if amount.upper is not None and amount.upper.value is not None and amount.upper.value > 2199:
        return ""
    return "" if noun is not None and noun.known and t.at(amount.end) not in {"năm"} else "year"


def _judge_duration(t: Tokens, amount: Amount, left: int) -> str:
    """A clock time, a period or an anniversary is no length of time."""
    unit = t.at(amount.number_end)
    if _PERIOD_AFTER.match(t, amount.end)[1] and t.at(left - 1) in {"trong", "sau"}:
        return "period"
    if unit in {"giờ", "h", "g"}:
        return _judge_clock(t, amount, left)
    if amount.unit is not None and amount.unit.code in {"h", "min", "s"}:
        return ""
    return _judge_anniversary(t, amount, left) or _judge_period(t, amount, left)


def _judge_clock(t: Tokens, amount: Amount, left: int) -> str:
    before, after = t.at(left - 1) if left == amount.first else t.at(amount.first - 1), t.at(amount.end)
    if amount.per or amount.unit is None:
        return ""
    value = amount.number.value
    if value is not None and amount.unit.code == "h" and value > 24:
        return ""
    length = t.at(left - 1) in cues.CLOCK_LENGTH_BEFORE - {"khoảng", "hơn", "gần", "tới"} or _length_near(t, left)
    if length and after not in {"sáng", "trưa", "chiều", "tối", "đêm"}:
        return ""
    if before in {"lúc", "hồi", "vào", "đúng"} or t.at(left - 1) in {"lúc", "hồi", "vào"}:
        return "clock"
    if after in cues.CLOCK_AFTER and not (after == "ngày" and t.at(amount.end + 1) in {"công"}):
        return "clock"
    if before in {"khoảng", "từ", "đến", "trước", "tới", "-", "–", "sau"} and amount.unit.code == "h":
        return "clock" if before != "sau" else "period"
    if t.glued(amount.number_end) and t.at(amount.number_end) in {"h", "g"}:
        return "clock"
    if t.at(amount.end) in {"đến", "-", "–"} and t.is_kind(amount.end + 1, DIGITS):
        return "clock"
    return ""


def _judge_anniversary(t: Tokens, amount: Amount, left: int) -> str:
    """N years of something kept or reviewed: "kỷ niệm 95 năm", "10 năm thực hiện", "130 năm ngày sinh"."""
    if amount.unit is None or amount.unit.code not in {"a", "thập kỷ", "thế kỷ", "mo"}:
        return ""
    if t.at(amount.end) == "ngày" and (t.capital(amount.end) or t.capital(amount.end + 1)) and not t.is_kind(amount.end + 1, DIGITS):
        return "anniversary"
    if _ANNIVERSARY_AFTER.match(t, amount.end)[1]:
        return "anniversary"
    for j in range(left, max(-1, left - 12), -1):
        size = _ANNIVERSARY_BEFORE.match_back(t, j)[1]
        if size:
            between = t.low[j:left]
            if not between or all(word in {"năm", ",", "và", ")", "tròn"} or word.isdigit() for word in between[-2:]) or left - j <= 1:
                return "anniversary"
            return ""
    return ""


def _judge_period(t: Tokens, amount: Amount, left: int) -> str:
    """A stretch of the calendar in which something happens: "6 tháng đầu năm", "trong 3 năm qua", "sau 5 năm"."""
    after = t.at(amount.end)
    if _PERIOD_AFTER.match(t, amount.end)[1] and not (after in {"tới", "sau", "trước"} and t.is_kind(amount.end + 1, DIGITS)):
        if after == "nay" or not _length_near(t, left) or t.at(left - 1) in {"trong", "sau", "qua"}:
            return "period"
    if after == "năm" and t.is_kind(amount.end + 1, DIGITS):
        return "period"
    if after == "/" and t.is_kind(amount.end + 1, DIGITS):
        return "period"
    if t.capital(amount.end) and after in {"đầu", "cuối", "qua"}:
        return "period"
    size = _PERIOD_BEFORE.match_back(t, left)[1]
    if not size or t.at(left - 1) in {"gần"}:
        return ""
    return "" if _length_near(t, left - size) else "period"


def _length_near(t: Tokens, past: int) -> bool:
    return any(_LENGTH_BEFORE.match_back(t, j, 3)[1] for j in range(past, max(0, past - 4), -1))


def _judge_identifier(t: Tokens, amount: Amount) -> str:
    """A long plain run of digits with nothing counted after it is an identifier."""
    number = amount.number
    first = t.low[amount.first]
    if number.spelled or amount.unit is not None or not first.isdigit() or number.scale != 1:
        return ""
    return "identifier" if len(first) >= 8 or (len(first) > 2 and first.startswith("00")) else ""


def chained(t: Tokens, i: int, refused_end: int) -> bool:
    """Whether token `i` goes on a refused list or range: "quận 1, 3 và 5", "từ ngày 5 đến 8/3"."""
    between = t.low[refused_end:i]
    return bool(between) and len(between) <= 2 and all(w in RANGE_MARKS or w in {",", "và", "hoặc", "hay", "tới", "/"} for w in between)
