"""The tables of the reader of quantities: codes that libraries know, rows that read, words with one meaning.

`nouns.txt` holds sentences about nobody with the nouns that the annotation guide gives their numbers, in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.numbers import get_currency_name, get_currency_symbol, list_currencies
from ucumvert import PintUcumRegistry

from ldtd_dataset.statistics import extract
from ldtd_dataset.statistics.lexicon import nouns
from ldtd_dataset.statistics.lexicon.closers import CLOSERS
from ldtd_dataset.statistics.lexicon.units import BASE_UNITS, NOT_UNITS, UNITS, UNITS_ONLY_BEFORE, Unit

ONE_WORD = re.compile(r"[^\W\d_]+")


def rows(table: str) -> list[str]:
    return [phrase.strip() for phrase in re.split(r"[,\n]", table) if phrase.strip()]


MONEY = [unit for unit in UNITS if unit.kind == "money"]
UCUM = [unit for unit in UNITS if unit.kind in {"measure", "duration", "age"}]
NO_UCUM = frozenset(
    rows(
        "tấc, mẫu, sào, thước, công, yến, tạ, lạng, lượng, chỉ, DWT, độ, độ Richter, kWp, MWp, GWp, megapixel, "
        "đêm, quý, thập kỷ, thế kỷ, thiên niên kỷ, điểm cơ bản"
    )
)
"""Codes that are the Vietnamese word or the printed symbol, since UCUM has none."""
WITHOUT_CONTEXT = frozenset({"W", "V", "L"})
"""One capital after a blank may be a name ("lớp 7 A"): glued it is a unit."""

OLD_STYLE = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
OTHER_I = {"kỹ": "kĩ", "lý": "lí", "sĩ": "sỹ", "kỷ": "kỉ", "tỷ": "tỉ", "mỹ": "mĩ", "ký": "kí", "kỳ": "kì"}


def tables() -> dict[str, list[str]]:
    """Every table of words, by name."""
    named = {f"NOUNS[{group}]": table for group, table in nouns.NOUNS.items()}
    named |= {f"CLOSERS[{group}]": table for group, table in CLOSERS.items()}
    others = ("CLASSIFIERS", "EVENT_HEADS", "EVENTS", "HEADS_ONLY", "PLACES", "MODIFIERS")
    named |= {name: getattr(nouns, name) for name in others}
    return {name: rows(table) for name, table in named.items()}


def by_code(unit: Unit) -> str:
    return f"{unit.kind}:{unit.code}"


# ---------------------------------------------------------------- units


@pytest.mark.parametrize("unit", MONEY, ids=by_code)
def test_a_currency_has_its_iso_code_and_its_cldr_name_and_symbol(unit: Unit) -> None:
    assert unit.code in list_currencies()
    assert get_currency_name(unit.code, locale="vi").lower() in unit.words
    assert get_currency_symbol(unit.code, locale="vi") in unit.symbols


@pytest.fixture(scope="module")
def ucum() -> PintUcumRegistry:
    return PintUcumRegistry()


@pytest.mark.parametrize("unit", UCUM, ids=by_code)
def test_a_code_is_ucum_and_its_factor_is_what_ucum_says(unit: Unit, ucum: PintUcumRegistry) -> None:
    if unit.code in NO_UCUM:
        parts = unit.code.removesuffix("/har").removesuffix("/sào").lower()
        assert parts in {form.lower() for row in UNITS for form in (*row.words, *row.symbols)}
        return
    quantity = ucum.from_ucum(unit.code)
    if unit.factor is not None:
        base = ucum.from_ucum(BASE_UNITS[unit.dimension])
        assert float((quantity / base).to_base_units().magnitude) == pytest.approx(float(unit.factor), rel=1e-9)


def test_a_unit_stands_once_and_so_does_a_form() -> None:
    for many in (
        Counter((unit.kind, unit.code) for unit in UNITS),
        Counter(word for unit in UNITS for word in unit.words),
        Counter(symbol for unit in UNITS for symbol in unit.symbols),
    ):
        assert [what for what, count in many.items() if count > 1] == []


def test_spelled_forms_are_small_and_composed_and_hold_no_slash() -> None:
    words = [word for unit in UNITS for word in unit.words]
    assert [w for w in words if w != unicodedata.normalize("NFC", w).lower() or "/" in w or "  " in w] == []
    assert all(unit.words or unit.symbols for unit in UNITS)


@pytest.mark.parametrize("unit", UNITS, ids=by_code)
def test_the_example_of_a_unit_holds_a_form_of_it_and_is_read_so(unit: Unit) -> None:
    assert any(w in unit.example.lower() for w in unit.words) or any(s in unit.example for s in unit.symbols)
    assert [(found.kind, found.unit) for found in extract(unit.example)] == [(unit.kind, unit.code)]


def every_form() -> Iterator[tuple[Unit, str]]:
    for unit in UNITS:
        for form in (*unit.words, *unit.symbols):
            if form not in UNITS_ONLY_BEFORE and form not in WITHOUT_CONTEXT:
                yield unit, form


def test_every_form_is_read_as_its_unit() -> None:
    wrong = [
        (form, [(f.text, f.unit) for f in extract(f"đạt 7 {form}")])
        for unit, form in every_form()
        if [(f.kind, f.unit) for f in extract(f"đạt 7 {form}")] != [(unit.kind, unit.code)]
    ]
    assert wrong == []


@pytest.mark.parametrize("table", [NOT_UNITS, UNITS_ONLY_BEFORE], ids=["not before", "only before"])
def test_what_follows_a_form_is_one_syllable(table: dict[str, tuple[str, ...]]) -> None:
    forms = {form for unit in UNITS for form in (*unit.words, *unit.symbols)}
    assert set(table) <= forms
    for form, following in table.items():
        assert [s for s in following if not ONE_WORD.fullmatch(s)] == [], form
        assert [s for s, count in Counter(following).items() if count > 1] == [], form


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Dự lễ có 12 đồng chí.", None),
        ("Lũ chia cắt 3 đồng bằng ven biển.", None),
        ("Xưởng gồm 4 phân xưởng.", None),
        ("Địch mở 5 tấn công.", None),
        ("Trạm lấy 40 mẫu nước.", None),
        ("Anh thạo 3 tiếng nước ngoài.", None),
        ("Chị được thưởng 2 tháng lương.", None),
        ("Xã góp 300 ngày công.", None),
        ("Nhà có 3 mẫu ruộng.", "mẫu"),
        ("Bà bán 2 chỉ vàng.", "chỉ"),
        ("Xe chở 5 khối cát.", "m3"),
        ("Ca mổ kéo dài 3 tiếng.", "h"),
    ],
)
def test_a_word_with_two_readings_is_a_unit_only_where_it_is_one(sentence: str, unit: str | None) -> None:
    assert [found.unit for found in extract(sentence)] == [unit]


# ---------------------------------------------------------------- words


def test_no_phrase_stands_twice() -> None:
    where: dict[str, list[str]] = {}
    for name, phrases in tables().items():
        for phrase in phrases:
            where.setdefault(phrase, []).append(name)
    assert {phrase: names for phrase, names in where.items() if len(names) > 1} == {}


def test_phrases_are_small_composed_and_of_letters() -> None:
    phrase = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
    odd = [p for phrases in tables().values() for p in phrases if not phrase.fullmatch(p)]
    assert odd == []
    assert [p for ps in tables().values() for p in ps if p != unicodedata.normalize("NFC", p).lower()] == []


def old_style(syllable: str) -> str:
    return syllable if syllable.startswith("qu") else syllable[:-2] + OLD_STYLE.get(syllable[-2:], syllable[-2:])


def other_i(syllable: str) -> str:
    return OTHER_I.get(syllable, syllable)


@pytest.mark.parametrize("spell", [old_style, other_i])
def test_the_other_spelling_stands_in_the_same_table(spell: Callable[[str], str]) -> None:
    missing = [
        (name, phrase)
        for name, phrases in tables().items()
        for phrase in phrases
        if "".join(map(spell, re.split("([ -])", phrase))) not in phrases
    ]
    assert missing == []


def test_the_lexicon_is_broad() -> None:
    size = {name: len(phrases) for name, phrases in tables().items()}
    assert sum(count for name, count in size.items() if name.startswith("NOUNS")) > 2_500
    assert sum(count for name, count in size.items() if name.startswith("CLOSERS[verbs")) > 1_500
    assert size["MODIFIERS"] > 500


NOUN_CASES = [
    line.split(" | ")
    for line in (Path(__file__).parent / "nouns.txt").read_text(encoding="utf-8").splitlines()
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), [(case[0], case[1:]) for case in NOUN_CASES])
def test_the_noun_of_a_number_ends_where_the_guide_says(sentence: str, expected: list[str]) -> None:
    assert [found.noun for found in extract(sentence) if found.noun] == expected
