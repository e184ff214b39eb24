"""How we spell, by its definition: what is quick must say the same as what is plain."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.text import normalize, syllable_count

ODD = "\r\n\t\v\f\x00\x1c\x7f\x85\u2028\u2029\u00a0\u200b\u3000 a1_²½đ̣́ế–.%"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])))

SYLLABLES = (
    ("",                                    0),
    ("Công đoàn cơ sở",                     4),
    ("COVID-19, 12h30 ngày 5/9",            3),
    ("snake_case và “ngoặc”.Liền",          5),
    ("10m², tầng½\u00a0hai\u3000ba",         4),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count"), SYLLABLES)
def test_syllables(text: str, count: int) -> None:
    assert syllable_count(text) == count


@given(TEXTS)
def test_a_syllable_is_a_maximal_run_of_letters(text: str) -> None:
    assert syllable_count(text) == len(re.findall(r"[^\W\d_]+", text))


@given(TEXTS)
def test_the_door_unifies_line_ends_drops_controls_and_composes(text: str) -> None:
    unified = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    kept = "".join(char for char in unified if char == "\n" or unicodedata.category(char) != "Cc")
    assert normalize(text) == unicodedata.normalize("NFC", kept)
    assert normalize(normalize(text)) == normalize(text)
