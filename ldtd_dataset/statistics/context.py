"""What stands left of an amount: bound and change. One function a rule."""

from __future__ import annotations

from dataclasses import dataclass

from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.noun_phrases import NounPhrase
from ldtd_dataset.statistics.tokens import DIGITS, MARK, WORD, Phrases, Tokens, phrases

_BOUNDS = Phrases(row for bound, table in cues.BOUNDS.items() for row in phrases(table, bound))
_AFTER = Phrases(cues.BOUNDS_AFTER.items())
_CHANGES = Phrases(row for way, table in cues.CHANGE_VERBS.items() for row in phrases(table, way))
_DELIVERING = Phrases(phrases(cues.DELIVERING))
_WHERE_VERBS = Phrases(phrases(cues.WHERE_VERBS))
_THINGS = {
    word: Phrases(phrases(table))
    for word, table in (("trên", cues.ON_THINGS), ("dưới", cues.UNDER_THINGS), ("gần", cues.NEAR_THINGS))
}
FAR_SHARES, FAR_AMOUNTS = 8, 5
"""How many tokens before a share, or an amount, its verb may stand with the object between them."""
CHANGED = frozenset({"percentage", "money", "measure", "duration"})
FAR = 12
"""How many tokens back in its clause a verb of change is looked for."""


@dataclass(slots=True)
class Context:
    """How an amount is stated. `left` is the token where its own words begin; `opens` where "từ" stands before it."""

    left: int
    bound: str = "exact"
    change: str | None = None
    mode: str | None = None
    opens: bool = False


def read_context(t: Tokens, amount: Amount, noun: NounPhrase | None) -> Context:
    """context := [verb of change] [lên | xuống | còn | đạt | từ] [bound] amount [trở lên | trở xuống]"""
    context = Context(amount.first)
    _read_bound(t, amount, noun, context)
    after = _AFTER.match(t, noun.end if noun else amount.end)[0] or _AFTER.match(t, amount.end)[0]
    if after:
        context.bound = after
    if t.at(context.left - 1) == "từ":
        context.left -= 1
        context.opens = True
        if context.bound == "exact":
            _read_bound(t, amount, noun, context)
    elif t.at(context.left - 1) == "giữa" and amount.upper is not None:
        context.left -= 1
    if not (after and context.opens):
        _read_change(t, amount, context)
    _read_estimate(t, context)
    return context


def _read_estimate(t: Tokens, context: Context) -> None:
    """estimate := "ước" ["tính"] change : "ước tăng 7,4%", "ước tính giảm 2%" """
    left = context.left - (t.at(context.left - 1) == "tính")
    if (
        context.change
        and context.bound == "exact"
        and t.at(left - 1) == "ước"
        and t.at(left - 2) not in cues.NOT_BOUNDS["ước"]
    ):
        context.bound, context.left = "approx", left - 1


def _read_bound(t: Tokens, amount: Amount, noun: NounPhrase | None, context: Context) -> None:
    past = context.left
    if amount.kind == "multiple" and amount.number.bound == "exact":
        inner = next((k for k in range(amount.first + 1, amount.number_end) if t.kind[k] == DIGITS), amount.first)
        bound, size = _BOUNDS.match_back(t, inner, 2)
        if size and inner > amount.first + 1:
            context.bound = bound
            return
    bound, size = _BOUNDS.match_back(t, past)
    if not size or (t.capital(past - size) and t.capital(past - size - 1)):
        return
    words = t.low[past - size : past]
    if not _is_bound(t, amount, noun, words, past - size):
        return
    context.bound = bound
    keeps = size > 1 and (words[0] in cues.KEEPS_VERB)
    context.left = past - (size - 1 if keeps else size)


def _is_bound(t: Tokens, amount: Amount, noun: NounPhrase | None, words: list[str], start: int) -> bool:
    """The column "not when" of the guide's table."""
    word = words[-1]
    value = amount.number.value
    if amount.number.bound != "exact" and word not in {"hơn", "gần"}:
        return False
    if " ".join(words) in cues.COMPARISONS or (
        word == "hơn"
        and t.at(start - 1) in cues.ADJECTIVES
        and not (amount.kind in cues.EXTENDED and t.at(start - 1) in cues.EXTENTS)
    ):
        return False
    if word == "ngoài" and len(words) == 1:
        return amount.kind == "age" or t.at(start - 1) == "tuổi"
    if word in cues.UNTIL and len(words) == 1 and _delivers(t, start):
        return False
    if word in _THINGS and len(words) == 1 and amount.unit is None and amount.kind == "count":
        small = value is not None and value <= cues.SMALL and amount.number.scale == 1
        if small and noun is not None and _THINGS[word].match(t, amount.end)[1]:
            return False
        if small and _WHERE_VERBS.match_back(t, start, 3)[1]:
            return False
    return t.at(start - 1) not in cues.NOT_BOUNDS.get(word, ())


def _delivers(t: Tokens, past: int) -> bool:
    return any(
        _DELIVERING.match_back(t, j, 2)[1] for j in range(past, max(0, past - 5), -1) if t.at(j) not in {",", ";"}
    )


# ---------------------------------------------------------------- change


def _read_change(t: Tokens, amount: Amount, context: Context) -> None:
    """verb [lên | xuống | còn | đạt] ["mức"] amount ; lên and xuống stand for themselves, còn and đạt need the verb"""
    if t.at(context.left - 1) == cues.LEVEL and t.at(context.left - 2) in cues.TO_WORDS:
        context.left -= 1
    past = context.left
    if amount.kind == "multiple":
        context.change, context.mode = "up", "by"
        way, size = _change_before(t, past)
        if size:
            context.change = way
        return
    way, size = _change_before(t, past)
    word = t.at(past - 1)
    if size:
        context.change, context.mode = way, "by"
        if word in cues.DIRECTION:
            context.mode = "to"
        if context.opens:
            context.mode = "from"
        context.left = past - size
        if context.opens and amount.upper is not None:
            context.mode = "by"
        return
    if context.opens:
        _read_from(t, amount, context)
        return
    if word in cues.TO_WORDS:
        _read_to(t, context, word)
        return
    _read_far(t, amount, context)


def _change_before(t: Tokens, past: int) -> tuple[str, int]:
    way, size = _CHANGES.match_back(t, past, 3)
    if size and t.at(past - size + 1 if size > 1 else past) in cues.NOT_CHANGES.get(t.low[past - size], ()):
        return "", 0
    return way, size


def _read_to(t: Tokens, context: Context, word: str) -> None:
    past = context.left - 1
    if word == "còn" and t.at(past - 1) == "xuống":
        word, past = "xuống", past - 1
    way = _far_change(t, past) or cues.DIRECTION.get(word, "")
    if word in {"còn", "đạt", "thành"}:
        way = _far_change(t, past, near=word == "đạt")
    if way:
        context.change, context.mode = way, "to"


def _read_from(t: Tokens, amount: Amount, context: Context) -> None:
    """từ a lên b: a is the level it changes from, with or without a verb of change before."""
    if amount.upper is not None:
        way = _far_change(t, context.left, near=True)
        if way:
            context.change, context.mode = way, "by"
        return
    for j in range(amount.end, min(t.size, amount.end + 10)):
        word = t.low[j]
        if word in cues.DIRECTION or (word == "còn" and _far_change(t, context.left)):
            if _number_soon(t, j):
                context.change = _far_change(t, context.left) or cues.DIRECTION.get(word)
                context.mode = "from" if context.change else None
            return
        if word in {".", ";"}:
            return


def _number_soon(t: Tokens, i: int) -> bool:
    return any(t.is_kind(j, DIGITS) for j in range(i + 1, i + 6)) or t.at(i + 1) not in {"", ",", "."}


def _far_change(t: Tokens, past: int, near: bool = False) -> str:
    """The way of the last verb of change before `past` in its clause."""
    for j in range(past, max(0, past - (4 if near else FAR)), -1):
        parts = t.kind[j - 1] == MARK and t.low[j - 1] in {",", ";", ":", ".", "("} and not near
        if parts and (t.low[j - 1] != "," or j < past - 3):
            return ""
        way, size = _change_before(t, j)
        if size:
            return way
    return ""


def _read_far(t: Tokens, amount: Amount, context: Context) -> None:
    """verb, some words, amount: "tăng lương tối thiểu 6%", "vượt chỉ tiêu 5%"; "ít hơn cùng kỳ 15 vụ"."""
    words = t.low[max(0, context.left - FAR_SHARES) : context.left]
    compared = amount.kind == "count" and "hơn" in words
    if not compared and (amount.unit is None or amount.kind not in CHANGED):
        return
    long = amount.kind in {"percentage", "duration"} or words[-1:] == ["thêm"] or "vượt" in words
    far = FAR_SHARES if long else FAR_AMOUNTS
    for j in range(context.left - 1, max(0, context.left - far), -1):
        passes = long and t.low[j] in cues.PASSES_CHANGE and j < context.left - 1
        if t.kind[j] != WORD or (t.low[j] in cues.STOPS_CHANGE and not passes):
            return
        way, size = _change_before(t, j)
        if size:
            if (amount.kind == "percentage" or t.low[j - 1] in cues.FAR_CHANGES) and compared <= (
                t.low[j - 1] == "hơn"
            ):
                context.change, context.mode = way, "by"
            return
