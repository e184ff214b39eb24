"""A text that is a number and nothing else."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal, Overflow

from ldtd_dataset.errors import NumberError, Refusal
from ldtd_dataset.statistics.lexicon.numerals import HALF_MORE, SCALES, TAIL_DIGITS
from ldtd_dataset.statistics.numbers import Number, fraction_parts, printed, read_number
from ldtd_dataset.statistics.tokens import DIGITS as PRINTED
from ldtd_dataset.statistics.tokens import Tokens
from ldtd_dataset.text import Span, normalize

MOST_DIGITS = 15


def parse_number(text: str) -> Decimal:
    """The number that the whole text spells: "6.003", "hai mươi mốt", "1 triệu rưỡi", "âm 2,1".

    Input:  a number and nothing else, in digits, words or both; blanks around it do not matter.
    Output: the exact value, scaled; a fraction that does not end ("hai phần ba") rounded to 15 significant digits.
    Errors: NumberError: number.empty, number.grouping, number.word, number.grammar, number.precision.
    Never:  a guess: what is no number of Vietnamese (Accounting Law 2003, article 12; CLDR vi) is refused.
    """
    tokens = Tokens(normalize(text))
    if not tokens.size:
        raise NumberError(Refusal("number.empty", "there is no number to read", text))
    with suppress(Overflow):
        number = _fraction(tokens, 0) or read_number(tokens, 0, whole=True)
        if number is None or number.value is None or number.end < tokens.size:
            raise NumberError(_complaint(tokens, number))
        if len(number.value.normalize().as_tuple().digits) <= MOST_DIGITS:
            return number.value
    span = Span(0, len(tokens.text))
    raise NumberError(Refusal("number.precision", f"more than {MOST_DIGITS} significant digits", tokens.text, span))


def _complaint(t: Tokens, number: Number | None) -> Refusal:
    """What is wrong with a text that is no number: the first token that a number cannot hold."""
    if number is not None and number.value is None:
        return Refusal("number.grammar", "an interval is no number", t.text, Span(0, len(t.text)))
    at = number.end if number is not None and number.end < t.size else 0
    span, word = Span(t.start[at], t.end[at]), t.raw(at, at + 1)
    if t.kind[at] == PRINTED and printed(word) is None:
        return Refusal("number.grouping", f'"{word}" is not grouped by three digits', t.text, span)
    if t.kind[at] == PRINTED or t.low[at] in {*TAIL_DIGITS, *SCALES, HALF_MORE}:
        return Refusal("number.grammar", f'"{word}" cannot stand here in a number', t.text, span)
    return Refusal("number.word", f'"{word}" is no part of a number', t.text, span)


def _fraction(t: Tokens, i: int) -> Number | None:
    """The fraction as one number, rounded to what a published number can hold."""
    parts = fraction_parts(t, i)
    if parts is None:
        return None
    value = parts[0] / parts[1]
    digits = value.adjusted()
    value = round(value, MOST_DIGITS - 1 - digits) if len(value.as_tuple().digits) > MOST_DIGITS else value
    return Number(value, parts[2], spelled=True, words=parts[2] - i)
