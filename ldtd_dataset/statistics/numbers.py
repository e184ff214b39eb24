"""From tokens to numbers: printed, spelled, mixed. One function a rule; its docstring is the rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ldtd_dataset.statistics.lexicon.numerals import (
    DIGITS,
    FEW,
    GLUED_SCALES,
    HALF,
    HALF_MORE,
    MINUS_SIGNS,
    MINUS_WORD,
    NOT_SCALES,
    ONLY_TAIL,
    ORDER,
    ORDER_SCALES,
    SCALES,
    SPELLED_SCALES,
    TAIL_DIGITS,
)
from ldtd_dataset.statistics.spelled import TEN, Term, read_decimal_words, read_tenth, read_triple
from ldtd_dataset.statistics.tokens import DIGITS as PRINTED
from ldtd_dataset.statistics.tokens import WORD, Tokens

_FEW_FIRST = frozenset(words[0] for words in FEW)
ONE = Decimal(1)
BILLION = SCALES["tỷ"]
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_POINT = re.compile(r"\d+\.\d+")


@dataclass(slots=True)
class Number:
    """A number and where it ends.

    Output: `value` is scaled, None for the interval of few and order (`low`, `high`); `end` is the token after it;
            `scale` multiplies the last coefficient; `decimals` counts the digits printed after the mark.
    """

    value: Decimal | None
    end: int
    scale: Decimal = ONE
    spelled: bool = False
    words: int = 0
    decimals: int = 0
    grouped: bool = False
    bound: str = "exact"
    low: Decimal | None = None
    high: Decimal | None = None


# ---------------------------------------------------------------- printed digits


def printed(digits: str) -> tuple[Decimal, int] | None:
    """printed := d{1,3} ("." ddd)+ ["," d+] | d+ ["," d+] | d+ "." d+ (not three) | English with two commas or ",ddd.d"

    Output: the value and how many decimals are printed; None where the grouping is neither style.
    """
    if digits.isdigit():
        return (Decimal(digits), 0) if digits.isascii() else None
    if _VIETNAMESE.fullmatch(digits) and not (digits.startswith("0") and "." in digits):
        whole, _, decimals = digits.partition(",")
        return Decimal(whole.replace(".", "") + ("." + decimals if decimals else "")), len(decimals)
    if _ENGLISH.fullmatch(digits):
        whole, _, decimals = digits.partition(".")
        return Decimal(whole.replace(",", "") + ("." + decimals if decimals else "")), len(decimals)
    if _POINT.fullmatch(digits):
        decimals = digits.partition(".")[2]
        if len(decimals) != 3 or digits.startswith("0."):
            return Decimal(digits), len(decimals)
    return None


@lru_cache(maxsize=4)
def english_style(text: str) -> bool:
    """Whether the text groups thousands by commas where nothing else can be meant: "1,234,567", "1,234.5"."""
    return _ENGLISH.search(text) is not None


def as_english(t: Tokens, i: int, number: Number) -> None:
    """ "1,250" is 1250 where what it counts cannot be parted and the text is in English style elsewhere."""
    if number.decimals == 3 and number.value is not None and _THOUSANDS.fullmatch(t.low[i]) and english_style(t.text):
        number.value, number.decimals, number.grouped = tidy(number.value * 1000), 0, True


# ---------------------------------------------------------------- whole numbers, any form


def read_number(t: Tokens, i: int, *, whole: bool = False, bare_scale: bool = False) -> Number | None:
    """number := ["âm" | "-"] (few | order | half | terms)

    Input:  `whole` where the text is known to be a number and nothing else, so that "hai mươi năm" is 25;
            `bare_scale` where a bound before it makes "trăm hộ" a hundred.
    """
    if t.is_kind(i, PRINTED):
        return _read_terms(t, i, whole, False)
    if _is_minus(t, i):
        number = _read_terms(t, i + 1, whole, False)
        if number is not None and number.value is not None:
            number.value = -number.value
            number.words += 1
        return number
    return _read_few(t, i) or _read_order(t, i) or _read_half(t, i) or _read_terms(t, i, whole, bare_scale)


def _is_minus(t: Tokens, i: int) -> bool:
    """The word, or a sign that touches the digits after it and nothing before it."""
    return t.at(i) == MINUS_WORD or (
        t.at(i) in MINUS_SIGNS and t.is_kind(i + 1, PRINTED) and t.glued(i + 1) and not t.glued(i)
    )


def _read_few(t: Tokens, i: int) -> Number | None:
    """few := ("vài" | "mấy" | "dăm bảy" | "dăm ba" | "đôi ba") scale*"""
    if t.at(i) not in _FEW_FIRST:
        return None
    for words, (low, high) in FEW.items():
        if tuple(t.low[i : i + len(words)]) == words:
            scale, end = read_scales(t, i + len(words))
            return Number(
                None, end, scale, spelled=True, words=end - i, bound="few", low=low * scale, high=high * scale
            )
    return None


def _read_order(t: Tokens, i: int) -> Number | None:
    """order := "hàng" scale+ ; "hàng chục tỷ" is 10 to 100 tỷ: ten to the k, to the next power, times the scale"""
    if t.at(i) != ORDER or t.at(i + 1) not in ORDER_SCALES:
        return None
    scale, end = read_scales(t, i + 1)
    if end == i + 1:
        return None
    return Number(None, end, scale, spelled=True, words=end - i, bound="order", low=scale, high=scale * TEN)


def _read_half(t: Tokens, i: int) -> Number | None:
    """half := "nửa" scale+"""
    if t.at(i) != HALF:
        return None
    scale, end = read_scales(t, i + 1)
    if end == i + 1:
        return None
    return Number(scale / 2, end, scale, spelled=True, words=end - i)


def read_scales(t: Tokens, i: int) -> tuple[Decimal, int]:
    """scales := scale+, each larger than the one before: "nghìn tỷ", "trăm triệu"; (1, i) where none stands"""
    product, last = ONE, ONE
    while True:
        word = t.at(i)
        scale = SCALES.get(word)
        if scale is None or scale <= last or not _is_scale(t, i):
            return product, i
        product, last, i = product * scale, scale, i + 1


def _is_scale(t: Tokens, i: int) -> bool:
    word = t.low[i]
    if word not in SPELLED_SCALES:
        return t.glued(i) or (word == "tr" and not t.capital(i) and t.at(i + 1) != ".")
    return t.at(i + 1) not in NOT_SCALES.get(word, ()) and not (t.capital(i) and i > 0 and t.capital(i + 1))


def _read_terms(t: Tokens, i: int, whole: bool, bare_scale: bool) -> Number | None:
    """terms := term (smaller term)* ["rưỡi"] ; "tỷ" multiplies all before it, back to the last "tỷ" """
    first = i
    term = _read_term(t, i, whole, bare_scale, None)
    if term is None:
        return None
    if term.scale == ONE and t.at(term.end) != HALF_MORE:
        return Number(term.coefficient, term.end, ONE, term.spelled, term.end - i, term.decimals, term.grouped)
    total, segment, last_scale, spelled, decimals, grouped = Decimal(0), Decimal(0), None, False, 0, False
    while term is not None:
        coefficient, scale, end, is_spelled, digits, groups = term
        if last_scale is not None and (scale >= last_scale or coefficient * scale >= last_scale):
            whole_group = is_spelled or coefficient >= 100
            if not (scale == BILLION and last_scale < scale and segment and whole_group):
                break
            segment, coefficient = Decimal(0), coefficient + segment
        spelled, decimals, grouped = spelled or is_spelled, digits, grouped or groups
        if scale >= BILLION:
            total += coefficient * scale
        else:
            segment += coefficient * scale
        last_scale, i = scale, end
        term = None if scale == ONE else _read_term(t, i, whole, False, last_scale)
    value, last_scale = total + segment, last_scale or ONE
    if t.at(i) == HALF_MORE and (last_scale > ONE or t.at(i - 1) == "trăm"):
        half_of = last_scale if last_scale > ONE else SCALES["trăm"]
        value, i, spelled = value + half_of / 2, i + 1, True
    return Number(tidy(value) if last_scale > ONE else value, i, last_scale, spelled, i - first, decimals, grouped)


def tidy(value: Decimal) -> Decimal:
    """A scaled value without the decimals that its scale has used up: 4680000.00 is 4680000."""
    integral = value.to_integral_value()
    return integral if integral == value else value


def _read_term(t: Tokens, i: int, whole: bool, bare_scale: bool, last: Decimal | None) -> Term | None:
    """term := (digits | triple) scale* | scale+ before "rưỡi" | tenth

    Output: coefficient, scale, the token after it, whether spelled, decimals printed, whether grouped.
    """
    if t.is_kind(i, PRINTED):
        return _printed_term(t, i, last)
    if last is not None and last > ONE:
        tenth = read_tenth(t, i, last)
        if tenth is not None:
            return tenth
    read = read_decimal_words(t, i, whole) if last is None else None
    triple = read or read_triple(t, i, whole)
    if triple is None:
        scale, end = read_scales(t, i)
        if last is None and end > i and (bare_scale or t.at(end) == HALF_MORE) and t.kind[i] == WORD:
            return Term(ONE, scale, end)
        return None
    coefficient, end = triple
    scale, after = read_scales(t, end)
    if last is not None and scale == ONE and end == i + 1 and t.low[i] in DIGITS:
        return None
    if last is None and scale == ONE and t.at(i) in ONLY_TAIL:
        return None
    return Term(coefficient, scale, after)


def _printed_term(t: Tokens, i: int, last: Decimal | None) -> Term | None:
    """digits [scale+] ; a second one needs a scale ("3 triệu 450 nghìn") or is glued ("1tr5" is 1.5 million)"""
    blanks = _blank_groups(t, i)
    if blanks is not None:
        return Term(blanks[0], ONE, blanks[1], spelled=False, grouped=True)
    read = printed(t.raw(i, i + 1))
    if read is None:
        return None
    value, decimals = read
    if last is not None and t.glued(i) and t.at(i - 1) in GLUED_SCALES and not decimals:
        width = t.end[i] - t.start[i]
        return Term(value, last / TEN**width, i + 1, spelled=False)
    scale, end = read_scales(t, i + 1)
    if last is not None and scale == ONE:
        return None
    return Term(value, scale, end, spelled=False, decimals=decimals, grouped="." in t.low[i])


def _blank_groups(t: Tokens, i: int) -> tuple[Decimal, int] | None:
    """d{1,3} (" " ddd)+ before a small word or the end of the text: "1 250 000 đồng" """
    end = i + 1
    while t.is_kind(end, PRINTED) and len(t.low[end]) == 3 and t.low[end].isdigit():
        if t.start[end] != t.end[end - 1] + 1:
            return None
        end += 1
    first = t.low[i]
    if end == i + 1 or len(first) > 3 or not first.isdigit() or first.startswith("0"):
        return None
    if end < t.size and (t.kind[end] != WORD or t.capital(end) or t.glued(end)):
        return None
    return Decimal("".join(t.low[i:end])), end


# ---------------------------------------------------------------- fractions


def fraction_parts(t: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """fraction := "một nửa" | number "phần" number ("phần trăm" is a unit): top, bottom, the token after it"""
    if t.at(i) == "một" and t.at(i + 1) == HALF:
        return ONE, Decimal(2), i + 2
    if "phần" not in t.low[i + 1 : i + 6]:
        return None
    top = _read_terms(t, i, False, False)
    if top is None or top.value is None or t.at(top.end) != "phần":
        return None
    below = top.end + 1
    if t.at(below) in {"trăm", "nghìn", "triệu"}:
        return None
    if t.at(below) in ONLY_TAIL:
        return top.value, Decimal(TAIL_DIGITS[t.low[below]]), below + 1
    bottom = _read_terms(t, below, True, True)
    if bottom is None or not bottom.value:
        return None
    return top.value, bottom.value, bottom.end
