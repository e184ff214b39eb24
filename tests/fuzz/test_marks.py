"""Marks without end on one letter: put in order in linear time, and spelled as Unicode says."""

from __future__ import annotations

import random
import sys
import time
import unicodedata

import pytest

from ldtd_dataset.text import nfc

MOVING = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))]
SOME = [*"\u0301\u0323\u0302\u031b\u0344\u0f73\u3099", "\U00016ff0", "\u20d0", "a", "ế", "đ", " ", "…"]


@pytest.mark.parametrize("size", [1, 30, 63, 64, 65, 127, 128, 200, 1000])
def test_nfc_is_that_of_unicode(size: int) -> None:
    choose = random.Random(size)
    for _ in range(20):
        for letters in (MOVING, SOME, MOVING + SOME, SOME[:4]):
            text = "".join(choose.choices(letters, k=size)) + "b" + choose.choice(letters) * size
            assert nfc(text) == unicodedata.normalize("NFC", text)
            assert nfc(f"ế{text}") == unicodedata.normalize("NFC", f"ế{text}")


@pytest.mark.parametrize("marks", ["\u0323\u0301", "\u0301\u0323", "\u0301", "\u0344\u031b", "…"])
def test_marks_without_end_take_linear_time(marks: str) -> None:
    start = time.process_time()
    text = nfc("a" + marks * (2_500_000 // len(marks)))
    assert time.process_time() - start < 4
    assert unicodedata.is_normalized("NFC", text[:1000])
