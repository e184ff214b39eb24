"""Number words below a thousand, and after the point. One function a rule; its docstring is the rule.

Output of each: the value (a term for `read_tenth`) and the token after it, or None.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldtd_dataset.statistics.lexicon.numerals import DIGITS, ELIDED_TAIL, LINKS, ONLY_TAIL, POINTS, SCALES, TAIL_DIGITS
from ldtd_dataset.statistics.tokens import DIGITS as PRINTED
from ldtd_dataset.statistics.tokens import Tokens

TEN = Decimal(10)


class Term(NamedTuple):
    """One term of a number, "450 nghìn": `end` is the token after it, `decimals` how many are printed."""

    coefficient: Decimal
    scale: Decimal
    end: int
    spelled: bool = True
    decimals: int = 0
    grouped: bool = False


def read_tenth(t: Tokens, i: int, last: Decimal) -> Term | None:
    """tenth := one digit word after a scale, nothing of a number after it: "một triệu hai" is 1.2 million"""
    word = t.at(i)
    if word not in ELIDED_TAIL or t.at(i + 1) in SCALES or t.at(i + 1) in TAIL_DIGITS or last <= TEN:
        return None
    if t.at(i + 1) in {"mươi", *POINTS} or t.is_kind(i + 1, PRINTED):
        return None
    return Term(Decimal(TAIL_DIGITS[word]), last / TEN, i + 1)


def read_triple(t: Tokens, i: int, whole: bool) -> tuple[Decimal, int] | None:
    """triple := digit "trăm" [link digit | tens | tenth] | link digit | tens | digit"""
    if t.at(i) in LINKS and t.at(i + 1) in TAIL_DIGITS and i > 0:
        return Decimal(TAIL_DIGITS[t.low[i + 1]]), i + 2
    digit = DIGITS.get(t.at(i))
    if digit is not None and t.at(i + 1) == "trăm":
        hundreds, i = digit * 100, i + 2
        if t.at(i) in LINKS and t.at(i + 1) in TAIL_DIGITS:
            return Decimal(hundreds + TAIL_DIGITS[t.low[i + 1]]), i + 2
        tens = read_tens(t, i, whole)
        if tens is not None:
            return Decimal(hundreds) + tens[0], tens[1]
        if t.at(i) in ELIDED_TAIL and t.at(i + 1) not in SCALES and hundreds:
            return Decimal(hundreds + TAIL_DIGITS[t.low[i]] * 10), i + 1
        if whole and t.at(i) == "năm" and i + 1 == t.size:
            return None
        return Decimal(hundreds), i
    tens = read_tens(t, i, whole)
    if tens is not None:
        return tens
    return (Decimal(digit), i + 1) if digit is not None else None


def read_tens(t: Tokens, i: int, whole: bool) -> tuple[Decimal, int] | None:
    """tens := "mười" [digit] | digit "mươi" [digit] | digit "chục" | digit tail digit; "mười năm" is ten years"""
    digit = DIGITS.get(t.at(i))
    if t.at(i) == "mười":
        value, i = 10, i + 1
    elif digit is not None and digit >= 1 and t.at(i + 1) == "mươi":
        value, i = digit * 10, i + 2
    elif digit is not None and digit >= 1 and t.at(i + 1) == "chục":
        return Decimal(digit * 10), i + 2
    elif digit is not None and digit >= 2 and t.at(i + 1) in ONLY_TAIL:
        return Decimal(digit * 10 + TAIL_DIGITS[t.low[i + 1]]), i + 2
    else:
        return None
    word = t.at(i)
    tail = TAIL_DIGITS.get(word)
    if not tail or (word == "năm" and not (whole and _ends_group(t, i + 1))):
        return Decimal(value), i
    if t.at(i + 1) in {"mươi", "trăm"}:
        return Decimal(value), i
    return Decimal(value + tail), i + 1


def _ends_group(t: Tokens, i: int) -> bool:
    return i >= t.size or t.low[i] in SCALES


def read_decimal_words(t: Tokens, i: int, whole: bool) -> tuple[Decimal, int] | None:
    """decimal := triple ("phẩy" | "chấm") (tens | digit+)"""
    head = read_triple(t, i, whole)
    if head is None or t.at(head[1]) not in POINTS:
        return None
    value, i = head[0], head[1] + 1
    tens = read_tens(t, i, whole)
    if tens is not None:
        return Decimal(f"{value}.{tens[0]}"), tens[1]
    digits = ""
    while t.at(i) in TAIL_DIGITS and t.at(i + 1) != "trăm":
        if digits and t.at(i) == "năm" and not whole and len(digits) > 1:
            break
        digits, i = digits + str(TAIL_DIGITS[t.low[i]]), i + 1
    return (Decimal(f"{value}.{digits}"), i) if digits else None
