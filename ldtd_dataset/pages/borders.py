"""What the words on both sides say of a border between two joined titles: a sum of weights, each with an example."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ldtd_dataset.pages.title_words import (
    BEFORE_DATE,
    BEFORE_NUMBER,
    BEFORE_QUOTE,
    CLASSIFIERS,
    COMPLETE,
    COMPOUNDS,
    DISTRICTS,
    EVENTS,
    NAMES,
    NEVER_LAST,
    OFFICES,
    OPENERS,
    OPENING_WORDS,
    PREPOSITIONS,
    QUALIFIED,
    VERBS,
)

# fmt: off
WEIGHTS: dict[str, float] = {
    "border":             -2.3,  # any border at all
    # what opens
    "opener":              4.6,  # two words that open titles: "Đẩy mạnh"
    "opening word":        3.2,  # a word that opens titles: "Nhiều"
    "capitals":            3.2,  # two words all in capitals: "TRỰC TUYẾN"
    "district":            2.8,  # not capitalised inside a title: "Quận Tây Hồ"
    "common":              2.8,  # capitalised, no name and no office, before a small letter: "Giấc mơ"
    "unaccented":          1.2,  # ... but spelled without accents: "Olympic"
    "office":              0.2,  # "Công đoàn", "LĐLĐ", "Bộ"
    "name":                0.2,  # before another capital: "Hà Nội", "Thanh Trì"
    "acronym":            -1.4,  # "ATVSLĐ"
    "event":              -1.4,  # "Luật", "Tháng", "Hội thi"
    "label":               6.0,  # "[Infographic] Những mốc": in square brackets, capitalised
    "quote":               2.6,  # “Tổ ấm” của công nhân
    "bracket":            -1.4,  # "(Lan tỏa yêu thương)"
    "number":              1.0,  # "10 thí sinh"
    # what follows
    "subject":             2.0,  # an office or a name before a verb: "LĐLĐ huyện Đông Anh trao"
    "heading":             3.6,  # an office or a name before a colon: "Quận Tây Hồ:"
    "short heading":       6.5,  # a few words of an event or with a number before a colon: "Kỳ 2:", "SEA Games 31:"
    "other heading":       1.0,  # anything else before a colon: "Lương hưu tăng 15%:"
    "repeated":            4.0,  # "Công đoàn | Công đoàn huyện"
    # what stands before
    "after a stop":        4.6,  # after "?", "!", "..."
    "after a close":       1.4,  # after a closing quote or bracket
    "after a year":        1.8,  # after a year, a date, a Roman numeral
    "after one capital":  -2.0,  # an opener there
    "second syllable":   -14.0,  # anything else there: "Thanh | Xuân"
    "after a name":       -1.6,  # a name after two capitals: "Ba Vì | Đa Sỹ"
    "inside a name":      -3.0,  # a word after two capitals that nothing else speaks for: "Bắc Từ | Liêm"
    "after a classifier": -3.5,  # an opener there: "phong trào Gia đình hạnh phúc"
    "classified":         -6.0,  # anything else there: "phố Tây Sơn"
    "qualified":          -2.0,  # no opener after a noun that often has a name: "công nhân Hà Nội"
    "of an office":       -2.4,  # no opener after an office: "Công đoàn Viên chức"
    "name of an office":  -4.5,  # a name after an office: "Thành ủy Hà Nội"
}
# fmt: on
"""What the marks of a border add to its score."""

NEVER = -1000.0
"""The score of a border that would cut a title in two."""

OPENING = "“‘\"'(«["
CLOSING = "”’\"')»]"

_BARE = OPENING + CLOSING + ".,:;?!…"
_OPENS = frozenset({"opener", "opening word", "capitals", "district"})
_BELONGS = frozenset({"number", "quote", "bracket"})
_SUBJECTS = frozenset({"office", "name", "district", "capitals"})
_ACTORS = _SUBJECTS | {"number"}
_HEADINGS = frozenset({"number", "quote", "acronym", "event"})
_NO_SYLLABLE = OFFICES | EVENTS | DISTRICTS
_HEADING_WORDS = 11
_SHORT_HEADING_WORDS = 5
_SUBJECT_WORDS = 9
_WORD = re.compile("[^ \u00a0]+")
_DAY = re.compile(r"\d{1,2}/\d{1,2}")
_ROMAN = re.compile("[IVXL]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a line.

    Output: `spans` are code points, half-open; `bare` is a word in small letters without its punctuation; `pairs[i]`
            are the bare words i and i + 1 (the last one alone); `capital[i]` says whether a word is capitalised,
            `opens[i]` whether a title can begin with it: a capital or a digit, perhaps in quotes.
    """

    spans: list[tuple[int, int]]
    texts: list[str]
    bare: list[str]
    pairs: list[str]
    capital: list[bool]
    opens: list[bool]

    def __len__(self) -> int:
        return len(self.texts)


def words_of(line: str) -> Words:
    """The words of a line, parted by blanks."""
    spans = [word.span() for word in _WORD.finditer(line)]
    texts = [line[start:end] for start, end in spans]
    bare = [text.strip(_BARE).lower() for text in texts]
    pairs = [f"{a} {b}" for a, b in pairwise(bare)] + bare[-1:]
    firsts = [text[0] if text[0] not in OPENING else text.lstrip(OPENING)[:1] for text in texts]
    capital = [first.isupper() for first in firsts]
    opens = [upper or first.isdigit() for upper, first in zip(capital, firsts, strict=True)]
    return Words(spans, texts, bare, pairs, capital, opens)


def score(words: Words, i: int, colon: int | None) -> float:
    """What speaks for a title that begins at word `i`, not the first.

    Input:  the index of the next word that ends in a colon, from `i` on.
    Output: a sum of WEIGHTS; NEVER where the words before need what follows.
    """
    previous = words.texts[i - 1]
    stopped = previous[-1] in "?!…" or previous.endswith("...")
    if previous[-1] in ":,;-–—/&+" or (not stopped and _leans_on(words, i)):
        return NEVER
    kind = _kind(words, i)
    if kind in _BELONGS and not stopped and _belongs(words, i, kind):
        return NEVER
    total = WEIGHTS["border"] + WEIGHTS[kind]
    if stopped:
        total += WEIGHTS["after a stop"]
    elif previous[-1] in CLOSING:
        total += WEIGHTS["after a close"]
    elif _ends_title(previous):
        total += WEIGHTS["after a year"]
    else:
        total += _after_words(words, i, kind)
    if colon is not None and (i < colon <= i + _HEADING_WORDS or (i == colon and not _syllable(words, i - 1))):
        short = kind in _HEADINGS and colon < i + _SHORT_HEADING_WORDS
        total += WEIGHTS["heading" if kind in _SUBJECTS else "short heading" if short else "other heading"]
    elif kind in _ACTORS and _has_verb(words, i):
        total += WEIGHTS["subject"]
    return total + (WEIGHTS["repeated"] if _repeats(words, i) else 0.0)


def _kind(words: Words, i: int) -> str:
    """What opens at a border: a key of WEIGHTS."""
    text, bare, pair = words.texts[i], words.bare[i], words.pairs[i]
    if text[0] in OPENING:
        return "quote" if text[0] not in "([" else "label" if text[0] == "[" and words.capital[i] else "bracket"
    if text[0].isdigit():
        return "number"
    last = i + 1 == len(words)
    small = not last and not words.capital[i + 1]
    if small and (pair in OPENERS or (bare in BEFORE_DATE and _DAY.fullmatch(words.bare[i + 1]))):
        return "opener"
    if pair in OFFICES or bare in OFFICES:
        return "office"
    if bare in DISTRICTS:
        return "district"
    if pair in EVENTS or bare in EVENTS:
        return "opener" if small and i + 2 < len(words) and f"{pair} {words.bare[i + 2]}" in OPENERS else "event"
    if len(bare) > 1 and text.isupper():
        return "acronym" if last or len(words.bare[i + 1]) < 2 or not words.texts[i + 1].isupper() else "capitals"
    if not small:
        return "name"
    if bare in OPENING_WORDS:
        return "opening word"
    return "unaccented" if text.isascii() else "common"


def _leans_on(words: Words, i: int) -> bool:
    """Whether the words before a border need what follows: "của | Công đoàn", "Tháng | Công nhân"; a name does not."""
    text, before, bare = words.texts[i], words.pairs[i - 2] if i > 1 else "", words.bare[i - 1]
    if words.texts[i - 1][0] == "[" and _kind(words, i - 1) == "label":
        return True
    if before in NEVER_LAST or words.pairs[i - 1] in NAMES:
        return True
    if len(text) > 1 and text.isupper() and words.texts[i - 1].isupper() and words.bare[i] not in OFFICES:
        return True
    if bare[:1].isdigit() and i > 1 and words.bare[i - 2] == "số":
        return not _ends_title(bare) and _kind(words, i) != "opener"
    if words.capital[i - 1]:
        needs = bare in NEVER_LAST or bare in CLASSIFIERS or bare in DISTRICTS
        return needs and _syllable(words, i - 1) != 2
    return bare in NEVER_LAST and before not in COMPOUNDS


def _after_words(words: Words, i: int, kind: str) -> float:
    """What the words before a border say where they are no number and no end of a sentence or a quote."""
    before, bare = words.pairs[i - 2] if i > 1 else "", words.bare[i - 1]
    if (syllable := _syllable(words, i - 1)) and not words.texts[i - 1].isupper():
        return _after_name(words, i, kind, syllable)
    if (bare in CLASSIFIERS or before in CLASSIFIERS) and before not in COMPOUNDS:
        return WEIGHTS["after a classifier" if kind in _OPENS else "classified"]
    qualifies = bare in QUALIFIED or before in QUALIFIED
    if kind in _OPENS:
        return WEIGHTS["qualified"] if qualifies and kind == "opening word" else 0.0
    if kind in _BELONGS:
        return WEIGHTS["qualified"] if qualifies or bare in VERBS or before in VERBS else 0.0
    if before in COMPLETE and kind != "name":
        return 0.0
    if _is_office(words, i - 2, before) or _is_office(words, i - 1, bare) or _is_inner(words, i - 2):
        return WEIGHTS["name of an office" if kind == "name" else "of an office"]
    return WEIGHTS["qualified"] if qualifies else 0.0


def _after_name(words: Words, i: int, kind: str, syllable: int) -> float:
    """What a capital before a border says, the first, the second or a later syllable of what may be a name."""
    if kind in ("opener", "district"):
        return WEIGHTS["after one capital"] if syllable == 1 else 0.0
    if syllable == 1:
        return WEIGHTS["second syllable"]
    if kind in ("office", "event") or words.pairs[i - 2] in NAMES or words.pairs[i] in NAMES:
        return 0.0
    return WEIGHTS["after a name" if kind == "name" else "inside a name"]


def _syllable(words: Words, i: int) -> int:
    """Which syllable of a name a word may be: 1, 2, 3 for the third or a later one; 0 where it is none."""
    count = 0
    while count < 3 and i >= 0 and words.capital[i] and words.bare[i] not in _NO_SYLLABLE:
        count += 1
        i -= 1
        if i >= 0 and words.texts[i][-1] in ":,;?!…":
            break
    return count


def _is_office(words: Words, i: int, phrase: str) -> bool:
    """Whether a phrase is an office or an event, and the word it begins with is capitalised."""
    return i >= 0 and words.capital[i] and (phrase in OFFICES or phrase in EVENTS)


def _is_inner(words: Words, i: int) -> bool:
    """Whether a capitalised word begins a name inside a title, and no title: "Sở Giáo dục và Đào tạo | Hà Nội"."""
    if i <= 0 or not words.capital[i] or words.texts[i - 1][-1] in ":?!…":
        return False
    return _kind(words, i) not in _OPENS or words.bare[i - 1] in NEVER_LAST


def _ends_title(text: str) -> bool:
    """Whether a word is a number that can end a title: a year, a date, a Roman numeral."""
    if text[:1].isdigit():
        return "/" in text or (len(text) == 4 and text.isdigit())
    return _ROMAN.fullmatch(text) is not None


def _belongs(words: Words, i: int, kind: str) -> bool:
    """Whether a number, a quote or a bracket belongs to the words before it: "trao | 20 suất quà"."""
    if kind == "number" and _closes_number(words, i):
        return True
    if _ends_title(words.texts[i - 1]):
        return False
    before, bare = words.pairs[i - 2] if i > 1 else "", words.bare[i - 1]
    if bare in BEFORE_NUMBER or before in BEFORE_NUMBER or bare.isdigit():
        return True
    return kind == "quote" and (bare in BEFORE_QUOTE or before in BEFORE_QUOTE)


def _closes_number(words: Words, i: int) -> bool:
    """Whether a number is the last of its words: "độ | 2 Ngày hội", "Tết | 2024:"; not "100% Công đoàn", "27/7:"."""
    if words.texts[i][-1] in "%:":
        return words.bare[i].isdigit()
    return i + 1 == len(words) or words.capital[i + 1] or (len(words.texts[i]) == 4 and words.texts[i].isdigit())


def _has_verb(words: Words, i: int) -> bool:
    """Whether a verb follows the office or the name that opens at a border, before any preposition."""
    for j in range(i + 1, min(i + _SUBJECT_WORDS, len(words))):
        if words.capital[j]:
            continue
        if words.bare[j] in VERBS or words.pairs[j] in VERBS:
            return True
        if words.bare[j] in PREPOSITIONS:
            return False
    return False


def _repeats(words: Words, i: int) -> bool:
    """Whether the words before a border stand again after it: "Công đoàn | Công đoàn huyện"."""
    if i > 1 and words.pairs[i - 2] == words.pairs[i]:
        return True
    return words.bare[i - 1] == words.bare[i] and words.texts[i].isupper()
