"""Reading a text: find the sentences that hold a number, read their amounts, judge, link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import compress, count

from ldtd_dataset.errors import CODES, EXCERPT, PageError, Refusal
from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.amounts import read_amount
from ldtd_dataset.statistics.found import Found, Refused
from ldtd_dataset.statistics.gate import STARTS, may_be_counted, may_number, numbered_sentences, over_verb
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.lexicon.numerals import MINUS_SIGNS, MINUS_WORD
from ldtd_dataset.statistics.linker import Reading, interval, link
from ldtd_dataset.statistics.refusals import chained, goes_on
from ldtd_dataset.statistics.series import in_series, opens_list
from ldtd_dataset.statistics.shapes import refuse_shape
from ldtd_dataset.statistics.single import ONE, WORD, take
from ldtd_dataset.statistics.tokens import DIGITS as PRINTED
from ldtd_dataset.statistics.tokens import MARK, Tokens
from ldtd_dataset.statistics.units import PREFIXES
from ldtd_dataset.text import Span

_STARTS = STARTS | {MINUS_WORD}
_MARKED = frozenset({"thứ", MINUS_WORD})
_SIGNS = frozenset({*MINUS_SIGNS, *PREFIXES})
_OPENERS = STARTS | _MARKED | _SIGNS
MOST_NUMBERS = 5_000
"""Numbers in one text, printed or spelled: an article that reports many has some 300."""


def extract(text: str) -> list[Found]:
    """The statistics of a text, in order.

    Input:  normalised text of any length; paragraphs end at line ends.
    Output: `Found` values; spans in code points, disjoint; numbers scaled, measures in their printed unit.
    Errors: PageError text.numbers, where it is a heap of numbers and no prose.
    Never:  a date, a period, an ordinal, a document or a name: what is no statistic is left out (`explain` says why).
    Source: the annotation guide; the records are those of the contract.
    """
    return [value for sentence in _sentences(text) for value in _read_sentence(*sentence) if isinstance(value, Found)]


def explain(text: str) -> list[Found | Refused]:
    """The debug view: every statistic with its rule, and every number refused with the rule that refused it."""
    return [value for sentence in _sentences(text, every=True) for value in _read_sentence(*sentence)]


def _sentences(text: str, *, every: bool = False) -> Iterator[tuple[Tokens, list[int], Span, Mapping[int, int]]]:
    """The sentences that hold numbers: tokens, the places where a number may start, span, what needs no reading."""
    seen = 0
    gated = numbered_sentences(text, every=every)
    for span in gated.sentences:
        t = Tokens(text, span.start, span.end)
        starts = _number_starts(t)
        seen += len(starts)
        if seen > MOST_NUMBERS:
            message = f"{CODES['text.numbers']}: over {MOST_NUMBERS}"
            raise PageError(Refusal("text.numbers", message, text[span.start : span.start + EXCERPT]))
        yield t, starts, span, gated.plain


def _read_sentence(t: Tokens, starts: list[int], span: Span, plain: Mapping[int, int]) -> list[Found | Refused]:
    readings: list[Reading] = []
    refused: list[Refused] = []
    left_out: list[tuple[Amount, int]] = []
    i, refused_end = 0, -1
    for start in starts:
        if start < i:
            continue
        i = start
        past = plain.get(t.start[i])
        if past is not None:
            i = refused_end = t.index_at(past, i)
            continue
        rule, end = _refuse_early(t, i, refused_end)
        if rule:
            refused.append(Refused(t.start[i], t.end[end - 1], t.raw(i, end), rule))
            i = refused_end = end
            continue
        amount = read_amount(t, i, bare_scale=_bound_before(t, i))
        if amount is None:
            continue
        rule = take(t, amount, readings, span)
        if rule == WORD:
            left_out.append((amount, len(readings)))
            continue
        if rule:
            refused.append(Refused(t.start[i], t.end[amount.end - 1], t.raw(i, amount.end), rule))
            refused_end = amount.end
        i = amount.end
    if readings:
        for amount, at in reversed(left_out):
            _take_back(t, amount, at, readings, span)
        link(t, readings)
    for reading in readings:
        found = reading.found
        if found.low is None and found.high is None:
            found.low, found.high = interval(found.value, found.bound)
    return sorted([*(r.found for r in readings), *refused], key=lambda value: value.start)


def _take_back(t: Tokens, amount: Amount, at: int, readings: list[Reading], span: Span) -> None:
    """A number word that was left to be a word is a number after all where it stands in a series of counts."""
    before, after = readings[at - 1] if at else None, readings[at] if at < len(readings) else None
    made: list[Reading] = []
    if in_series(t, amount, before, after) and not take(t, amount, made, span, certain=True):
        readings[at:at] = made


def _number_starts(t: Tokens) -> list[int]:
    """The tokens at which a number may start; a sign before digits comes before them."""
    opened = compress(count(), map(_OPENERS.__contains__, t.low))
    return sorted([*t.printed, *(i for i in opened if _opens(t, i))])


def _opens(t: Tokens, i: int) -> bool:
    """Whether a word of _OPENERS opens a number here: a sign before digits, a number word that may be one."""
    low = t.low[i]
    if t.kind[i] == MARK:
        return low in _SIGNS and t.is_kind(i + 1, PRINTED)
    if low in _MARKED or (low == ONE and may_be_counted(t.low[i + 1], t.low[i + 2])):
        return True
    if opens_list(t, i):
        return True
    return low in STARTS and may_number(low, t.at(i + 1), t.at(i + 2), over_verb(t.at(i - 1), t.at(i - 2)))


def _refuse_early(t: Tokens, i: int, refused_end: int) -> tuple[str, int]:
    if t.kind[i] == PRINTED:
        rule, end = refuse_shape(t, i)
        if rule:
            return rule, end
        if refused_end >= 0 and chained(t, i, refused_end) and goes_on(t, i, refused_end):
            return "list of the refused", i + 1
    if t.low[i] == "thứ" and read_amount(t, i) is None:
        follows = i + 1 < t.size and (t.kind[i + 1] == PRINTED or t.low[i + 1] in _STARTS or t.low[i + 1] == "tư")
        return ("ordinal", i + 2) if follows else ("", i)
    return "", i


def _bound_before(t: Tokens, i: int) -> bool:
    return t.at(i - 1) in cues.BEFORE_BARE_SCALE
