"""Every doubt is listed, with its place in its sentence, however long the sentence and however many there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.report.page import doubts as module
from ldtd_dataset.report.page.doubts import _spelled, _window, doubts
from ldtd_dataset.report.page.tables import Tables
from tests.publish.folders import dataset
from tests.report import made_up

PRINTED = [
    # percent   as printed after the ratio                 what is found
    (79.88,     "139/174 đơn vị (đạt 79,88%)",             "79,88%"),
    (79.88,     "139/174 đơn vị (đạt 79,88 %)",            "79,88 %"),
    (79.88,     "139/174 đơn vị (đạt 79.88%)",             "79.88%"),
    (80,        "8/10 hộ, đạt 80%",                        "80%"),
    (80,        "8/10 hộ, đạt 80,0%",                      "80,0%"),
    (133.4,     "3.335/2.500 đoàn viên (đạt 133,40%)",     "133,40%"),
    (1250,      "125/10 suất, đạt 1.250%",                 "1.250%"),
    (5,         "1/20 hộ, 15% hộ khác, đạt 5%",            "5%"),
    (5,         "1/20 hộ, 5,5% hộ khác",                   None),
    (0.5,       "1/200 ca, chiếm 0,5%",                    "0,5%"),
]  # fmt: skip


@pytest.mark.parametrize(("percent", "text", "found"), PRINTED)
def test_a_percentage_is_found_as_it_is_printed(percent: float, text: str, found: str | None) -> None:
    match = _spelled(percent).search(text, text.index(" "))
    assert (match and match.group()) == found


@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 2000), st.integers(1, 600))
def test_a_window_holds_the_place_and_is_no_wider_than_it_must(before: int, size: int, after: int, width: int) -> None:
    length, start, end = before + size + after, before, before + size
    left, right = _window(length, start, end, width)
    assert 0 <= left <= start
    assert end <= right <= length
    assert right - left <= max(width, size)
    assert right - left == length or right - left >= min(width, length)


def test_every_doubt_is_listed_with_its_sentence(tmp_path: Path) -> None:
    folder = made_up.small(tmp_path / "small")
    held = doubts(Tables(folder), 2)
    ((mismatch,), (other,)) = held.listed["mismatch"], held.listed["other_base"]
    sentence = "Đến nay, 27/36 doanh nghiệp thứ 1 ký thỏa ước (đạt 65,5%)."
    assert "".join((mismatch.before, mismatch.ratio, mismatch.between, mismatch.said, mismatch.after)) == sentence
    assert (mismatch.ratio, mismatch.said, mismatch.percent, mismatch.actual) == ("27/36", "65,5%", 65.5, 75.0)
    assert (other.said, other.actual, other.implied) == ("27,3%", 75.0, 99)
    assert held.left_out == 0


def test_the_more_there_are_the_less_is_said_of_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset(tmp_path / "many", [made_up.doubted(number) for number in range(60)])
    tables = Tables(tmp_path / "many")
    (few,) = {bool(one.headline) for one in doubts(tables, 60).listed["mismatch"]}
    monkeypatch.setattr(module, "BUDGET", 60 * 200)
    short = doubts(tables, 60)
    (none,) = {bool(one.headline) for one in short.listed["mismatch"]}
    assert (few, none) == (True, False)
    assert short.count == 60
    assert all(one.ratio == "27/36" and one.said == "65,5%" for one in short.listed["mismatch"])
    monkeypatch.setattr(module, "BUDGET", 5_000)
    cut = doubts(tables, 60)
    assert 0 < cut.count < 60
    assert cut.count + cut.left_out == 60


def test_a_sentence_of_a_million_letters_takes_no_more_room(tmp_path: Path) -> None:
    body = f"{'a ' * 500_000}27/36 hộ {'b ' * 500_000}đạt 65,5% {'c ' * 1000}."
    long = made_up.ratio(body, "27/36", "65.5", "mismatch", noun="hộ")
    dataset(tmp_path / "long", [made_up.made.article(body=body.strip(), statistics=[long], images=[])])
    (one,) = doubts(Tables(tmp_path / "long"), 1).listed["mismatch"]
    assert (one.ratio, one.said) == ("27/36", "65,5%")
    assert len(one.before + one.between + one.after) < 3 * module.LARGEST
