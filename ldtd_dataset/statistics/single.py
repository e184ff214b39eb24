"""One amount of a sentence: judged, with what it counts and how it is stated, and made a reading."""

from __future__ import annotations

from ldtd_dataset.statistics.amount import Amount
from ldtd_dataset.statistics.amounts import read_amount
from ldtd_dataset.statistics.context import Context, read_context
from ldtd_dataset.statistics.found import Found
from ldtd_dataset.statistics.gate import over_verb
from ldtd_dataset.statistics.lexicon import cues
from ldtd_dataset.statistics.lexicon.numerals import (
    AMBIGUOUS,
    FATHER_AFTER,
    FATHER_BEFORE,
    NEVER_ALONE,
    ONE_AFTER,
    PAIRS,
    SCALES,
    YEAR_AFTER,
)
from ldtd_dataset.statistics.linker import LIST_MARKS, Reading
from ldtd_dataset.statistics.noun_phrases import NounPhrase, noun_phrase
from ldtd_dataset.statistics.numbers import as_english, tidy
from ldtd_dataset.statistics.refusals import Left, judge, ordinal_cue
from ldtd_dataset.statistics.tokens import DIGITS as PRINTED
from ldtd_dataset.statistics.tokens import Phrases, Tokens, phrases
from ldtd_dataset.statistics.units import VND, YEARS_OLD, is_flow, read_per
from ldtd_dataset.text import Span

_MONEY = Phrases(phrases(cues.MONEY_BEFORE))
_BOUNDS_UNTIL = Phrases(phrases(cues.BOUNDS_UNTIL))
_BASES = Phrases(phrases(cues.BASES))
INFERRED = "inferred unit"
"""The rule of an amount whose unit is not printed but certain from the words."""
OLDEST = 120
LONGEST_LIST = 8
LONGEST_OBJECT = 6
ONE = "một"
DEGREE, CELSIUS = "độ", "Cel"
"""The unit of "40 độ", which of heat is that of Celsius."""
WORD = "word"
"""The rule that leaves a number word to be a word."""
TIMES = frozenset({"x", "×"})
WHOLE_KINDS = frozenset({"count", "ratio", "money"})
NOUN_KINDS = frozenset({"count", "ratio", "percentage", "measure"})


def take(t: Tokens, amount: Amount, readings: list[Reading], span: Span, *, certain: bool = False) -> str:
    """Judge the amount and, unless refused, add its reading; the rule that refused it, or "".

    Input:  `certain` where other counts say that a number word is one.
    """
    if amount.number.spelled and not certain and not _spelled_counts(t, amount):
        return WORD
    if amount.unit_code == DEGREE and not cues.OF_HEAT.isdisjoint(t.low[: amount.first]):
        amount.unit_code = CELSIUS
    if amount.kind in WHOLE_KINDS:
        as_english(t, amount.first, amount.number)
    noun = _noun_after(t, amount)
    context = read_context(t, amount, noun)
    rule = judge(t, amount, noun, Left(context.left, readings[-1].end if readings else 0))
    if rule:
        return rule
    if amount.rule in {"single", "range"} and amount.unit is None:
        listed = _share_list(t, amount)
        _infer_age(t, amount, context)
        _infer_money(t, amount, noun)
        _take_per(t, amount, noun)
        if amount.unit is None and t.raw(amount.number_end - 1, amount.number_end) == "K":
            return "name"
        if amount.unit is None and noun is None and not listed and not certain and _bare(t, amount, context):
            return "bare number"
    elif amount.unit is not None and not amount.per and "/" in t.low[amount.end : amount.end + LONGEST_OBJECT]:
        amount.per = _per_behind(t, noun or noun_phrase(t, amount.end))
    if amount.rule == "multiple" or _is_times(t, amount, context):
        noun = None
    found = _found(t, amount, noun, context)
    found.sentence_start, found.sentence_end = span
    past = noun.end if noun else amount.end
    readings.append(Reading(found, amount, past, context))
    return ""


def _spelled_counts(t: Tokens, amount: Amount) -> bool:
    """A number word alone needs a unit or a counted noun after it; an ambiguous one needs it of the lexicon."""
    i, end = amount.first, amount.end
    if amount.kind in {"rank", "multiple", "ratio"} or amount.number.bound == "order":
        return True
    if t.capital(i) and t.capital(i + 1) and (i > 0 or t.capital(i + 2)):
        return False
    if t.kind[i] == PRINTED:
        return True
    words = amount.number.words
    if amount.unit is not None:
        return words > 1 or not (_article(t, i) or t.capital(amount.number_end))
    noun = noun_phrase(t, end)
    if noun is None or (t.capital(end) and not noun.known):
        return words > 1 and amount.number.scale > 1
    if words > 1 and (t.low[i] not in AMBIGUOUS or words > 2 or t.at(i + 1) in SCALES):
        return True
    counted = noun.known or (noun.verbal and t.low[i] in PAIRS)
    return counted and not _article(t, i)


def _article(t: Tokens, i: int) -> bool:
    """Whether a single number word is read otherwise here: "một" the article, "năm" the year, "không" the negation."""
    word, before = t.low[i], over_verb(t.at(i - 1), t.at(i - 2))
    if word == ONE:
        return before not in ONE_AFTER
    if word == "năm":
        return before in YEAR_AFTER or t.is_kind(i - 1, PRINTED)
    if word == "ba":
        return before in FATHER_AFTER or t.at(i + 1) in FATHER_BEFORE or (t.capital(i) and i > 0)
    return word in NEVER_ALONE


def _noun_after(t: Tokens, amount: Amount) -> NounPhrase | None:
    if amount.kind not in NOUN_KINDS:
        return None
    if amount.per and amount.kind in {"measure", "percentage"}:
        return None
    if amount.unit_code == "pp" or (amount.unit_code and "/" in amount.unit_code and not is_flow(amount.unit_code)):
        return None
    noun = noun_phrase(t, _noun_start(t, amount))
    return None if noun is not None and _is_other(t, amount, noun) else noun


def _is_other(t: Tokens, amount: Amount, noun: NounPhrase) -> bool:
    """Whether what follows a share or a measure is no noun of it: "35% còn lại", "15km xuống cấp", "15ha Thanh Trì"."""
    if amount.kind == "percentage":
        return noun.adjectival
    start = _noun_start(t, amount)
    named = t.capital(start) and (not noun.known or t.capital(start + 1))
    return amount.kind == "measure" and (noun.verbal or noun.adjectival or named)


def _noun_start(t: Tokens, amount: Amount) -> int:
    return amount.end + (t.at(amount.end) in cues.PLURALS)


def _share_list(t: Tokens, amount: Amount) -> bool:
    """ "3, 5 và 7 ha": a bare number before a comma or "và" and another number takes the unit of the last.

    Output: whether such a list goes on to a unit or a noun.
    """
    at, hops = amount.end, 0
    if t.at(at) in cues.UNTIL and t.at(amount.first - 1) == "từ":
        last = read_amount(t, at + 1 + _BOUNDS_UNTIL.match(t, at + 1)[1])
        return last is not None and last.upper is None and _take_shared(t, amount, last, "")
    while t.at(at) in LIST_MARKS and hops < LONGEST_LIST:
        after = read_amount(t, at + 1)
        if after is None or after.number.spelled != amount.number.spelled or after.kind == "ratio":
            return False
        if after.unit is not None:
            return _take_shared(t, amount, after, t.at(at))
        if noun_phrase(t, after.end) is not None:
            return True
        at, hops = after.end, hops + 1
    return False


def _take_shared(t: Tokens, amount: Amount, last: Amount, mark: str) -> bool:
    if last.unit is None or (mark in TIMES and last.unit.dimension != "length"):
        return False
    amount.unit, amount.unit_code, amount.kind, amount.per = last.unit, last.unit_code, last.kind, last.per
    if amount.number.scale == 1 and last.number.scale > 1 and amount.number.value is not None:
        amount.number.value = tidy(amount.number.value * last.number.scale)
    return True


def _infer_age(t: Tokens, amount: Amount, context: Context) -> None:
    """ "độ tuổi 15-49", "ở tuổi 70": after "tuổi" a bare number is years of age."""
    number = amount.upper or amount.number
    if t.at(context.left - 1) == "tuổi" and amount.unit is None and number.value is not None and number.value <= OLDEST:
        amount.unit, amount.unit_code, amount.kind, amount.rule = YEARS_OLD, YEARS_OLD.code, "age", INFERRED


def _infer_money(t: Tokens, amount: Amount, noun: NounPhrase | None) -> None:
    """A scaled number with no noun after a word of money is dong: "trị giá 80 triệu"."""
    scale = (amount.upper or amount.number).scale
    money = t.at(amount.end) in cues.MONEY_THINGS or f"{t.at(amount.end)} {t.at(amount.end + 1)}" in cues.MONEY_THINGS
    if amount.unit is not None or (noun is not None and not money) or scale < SCALES["nghìn"] or amount.kind != "count":
        return
    near = any(_MONEY.match_back(t, j, 3)[1] for j in range(amount.first, max(0, amount.first - 8), -1))
    if (
        near
        or money
        or t.at(amount.end) == "/"
        or t.raw(amount.number_end - 1, amount.number_end) in {"k", "tr"}
        or scale >= SCALES["tỷ"]
    ):
        amount.unit, amount.unit_code, amount.kind = VND, VND.code, "money"
        amount.rule = INFERRED


def _take_per(t: Tokens, amount: Amount, noun: NounPhrase | None) -> None:
    """The per-unit of a count stands after its noun ("2 người/phòng"), that of inferred money in the span."""
    if noun is not None:
        per = read_per(t, noun.end)[0]
        amount.per = () if per and per[0].startswith(t.low[_noun_start(t, amount)]) else per
    elif amount.rule == INFERRED:
        amount.per, amount.end = read_per(t, amount.end)


def _per_behind(t: Tokens, noun: NounPhrase | None) -> tuple[str, ...]:
    """The per-unit that a slash parts from the noun of a measure or of money: "15kg gạo/người/tháng"."""
    return read_per(t, noun.end)[0] if noun is not None and t.at(noun.end) == "/" else ()


def _bare(t: Tokens, amount: Amount, context: Context) -> bool:
    """A number that nothing follows is a count only where grouping, scale, bound, change or the word before says so."""
    number = amount.number
    if number.grouped or number.scale > 1 or context.change or amount.rule == "multiple":
        return False
    if t.at(amount.end) == "trong" and (t.at(amount.end + 1) == "số" or t.is_kind(amount.end + 1, PRINTED)):
        return False
    if context.bound != "exact":
        return ordinal_cue(t, context.left)[0] != ""
    if amount.upper is not None:
        return True
    return t.at(amount.first - 1) not in cues.BARE_BEFORE


def _is_times(t: Tokens, amount: Amount, context: Context) -> bool:
    """ "tăng 2 lần": after a verb of change "lần" makes a multiple."""
    times = amount.unit is None and amount.kind == "count" and t.at(amount.end) == "lần"
    times = times and (context.mode == "by" or t.at(amount.end + 1) in cues.TIMES_OF)
    if times:
        amount.kind, amount.rule, amount.end = "multiple", "multiple", amount.end + 1
    return times


def _found(t: Tokens, amount: Amount, noun: NounPhrase | None, context: Context) -> Found:
    number = amount.number
    start, end = t.start[amount.first], t.end[amount.end - 1]
    bound = context.bound if number.bound == "exact" else number.bound
    found = Found(amount.kind, start, end, t.text[start:end], amount.value, bound=bound, rule=amount.rule)
    if amount.upper is not None:
        found.low, found.high = number.value, amount.upper.value
    elif number.bound != "exact":
        found.low, found.high = number.low, number.high
    found.denominator = amount.denominator
    found.unit, found.unit_inferred = amount.unit_code, amount.rule == INFERRED
    found.per = amount.per
    found.change, found.change_mode = context.change, context.mode
    base = _base(t, amount) if amount.kind == "percentage" else None
    if base is not None:
        found.base = t.raw(*base)
    elif noun is not None and amount.kind in NOUN_KINDS:
        found.noun_start, found.noun_end = t.start[_noun_start(t, amount)], t.end[noun.end - 1]
        found.noun = t.text[found.noun_start : found.noun_end]
    return found


def _base(t: Tokens, amount: Amount) -> tuple[int, int] | None:
    """ "tổng số ...", "kế hoạch", "chỉ tiêu" after a percentage are what it is a share of; a total keeps its names."""
    i = amount.end + (t.at(amount.end) == ")")
    of_total = t.at(i) in cues.OF_TOTAL and t.at(i + 1) == "tổng"
    i += of_total
    size = _BASES.match(t, i)[1]
    if not size:
        return None
    phrase = noun_phrase(t, i + size, names=t.at(i) == "tổng")
    goes_on = phrase is not None and (t.at(i) == "tổng" or not t.capital(i + size))
    return i, phrase.end if phrase is not None and goes_on else i + size
