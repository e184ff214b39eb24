"""Every record holds what it promises: a valid one stands, and each promise, broken alone, is caught."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from ldtd_dataset.model import Article, Image, RelatedLink, Statistic, Warning, publishable, split_of
from tests.model import made

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST, SECOND, MONEY, RATIO, PERCENTAGE, MEASURE, CAPTION = range(7)


def test_a_made_up_article_stands() -> None:
    article = made.article()
    assert article.statistics[RATIO].text == "139/174"
    assert article.paragraph_count == 2
    assert article.sentence_count == 3


def test_an_article_without_a_body_has_no_paragraph() -> None:
    article = made.numbered(1, body="")
    assert (article.paragraph_count, article.sentence_count, article.syllable_count) == (0, 0, 0)


def test_json_holds_numbers_as_numbers_and_is_read_back() -> None:
    article = made.article()
    held = json.loads(article.model_dump_json())
    assert held["statistics"][RATIO]["percent"] == 79.88
    assert repr(held["statistics"][MONEY]["value"]) == "1500000"
    assert held["date"] == "2024-03-12"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_python_holds_exact_numbers() -> None:
    assert made.article().statistics[RATIO].percent == Decimal("79.88")
    assert Article(**made.article().model_dump(exclude={"images", "related", "statistics", "warnings"}), images=[],
                   related=[], statistics=[], warnings=[]).id == made.article().id  # fmt: skip


def test_records_are_frozen() -> None:
    article = made.article()
    with pytest.raises(ValidationError, match="frozen"):
        article.headline = "Tin khác"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        article.statistics[0].value = Decimal(7)  # type: ignore[misc]


BROKEN_ARTICLES: dict[str, tuple[dict[str, Any], str]] = {
    # promise broken             change                                                  what the model says
    "something extra":           ({"mood": "vui"},                                       "Extra inputs"),
    "a number as text":          ({"cms_id": "140316"},                                  "valid integer"),
    "a true as a number":        ({"paragraph_count": True},                             "valid integer"),
    "another version":           ({"schema_version": "0.9"},                             "1.0.0"),
    "another id":                ({"id": "0" * 16},                                      "id is not the hash"),
    "an id in capitals":         ({"id": "ABCDEF0123456789"},                            "match pattern"),
    "NFD":                       ({"headline": unicodedata.normalize("NFD", made.HEADLINE)}, "not NFC"),
    "half a surrogate pair":     ({"author": "An\ud800"},                                "unicode"),
    "a NUL":                     ({"author": "An\x00"},                                  "match pattern"),
    "a tab":                     ({"body": "Một\thai."},                                 "match pattern"),
    "blanks after the headline": ({"headline": "Tin vui\u00a0"},                         "blanks at its ends"),
    "no headline":               ({"headline": ""},                                      "empty"),
    "a headline of two lines":   ({"headline": "Tin\nvui"},                              "line end"),
    "an empty lead":             ({"lead": ""},                                          "empty"),
    "blanks after a paragraph":  ({"body": "Một câu. \n\nHai câu."},                     "blanks at its ends"),
    "an empty paragraph":        ({"body": "Một câu.\n\n\n\nHai câu."},                  "empty paragraph"),
    "a body that ends open":     ({"body": "Một câu.\n\n"},                              "empty paragraph"),
    "furniture in the body":     ({"body": "Một câu.\n\nNên xem"},                       "page furniture"),
    "furniture as headline":     ({"headline": "Tin khác"},                              "page furniture"),
    "the mark in the lead":      ({"lead": "(LĐTĐ) Một câu."},                           "page furniture"),
    "the mark in the body":      ({"body": "Một câu.\n\n(LĐTĐ) Hai câu."},               "page furniture"),
    "furniture with a blank":    ({"body": "Một câu.\n\n Nên xem"},                      "blanks at its ends"),
    "an end of a comment":       ({"body": "Một câu --> nữa."},                          "-->"),
    "an empty picture":          ({"lead": "Một ![]() nữa."},                            "![]()"),
    "another paragraph count":   ({"paragraph_count": 3},                                "paragraph_count"),
    "another sentence count":    ({"sentence_count": 1},                                 "sentence_count"),
    "another syllable count":    ({"syllable_count": 1},                                 "syllable_count"),
    "an unknown split":          ({"split": "dev"},                                      "'train'"),
    "a short source hash":       ({"source_sha256": "0f"},                               "match pattern"),
    "no source":                 ({"source_uri": ""},                                    "at least 1"),
    "a capture without a zone":  ({"captured_at": datetime(2024, 3, 14)},                "timezone"),
    "a date with a time":        ({"date": datetime(2024, 3, 12, 8, tzinfo=HANOI)},      "date"),
}  # fmt: skip


@pytest.mark.parametrize("promise", BROKEN_ARTICLES)
def test_a_broken_article_is_caught(promise: str) -> None:
    change, words = BROKEN_ARTICLES[promise]
    statistics = [] if {"body", "headline", "lead"} & change.keys() else made.article().statistics
    images = [] if "body" in change else made.article().images
    with pytest.raises(ValidationError) as caught:
        made.article(**{"statistics": statistics, "images": images} | change)
    assert words in str(caught.value)


def day(text: str) -> date:
    return date.fromisoformat(text)


KNOWN = {"date": day("2020-07-15"), "date_earliest": day("2020-07-15"), "date_latest": day("2020-07-15")}
UNKNOWN = {"date": None, "date_earliest": None, "date_latest": None, "date_evidence": None}
STAMP = {"date_precision": "minute", "date_basis": "stamp", "published_at": datetime(2020, 7, 15, 10, 21, tzinfo=HANOI)}
YEAR = {"date": None, "date_earliest": day("2020-01-01"), "date_latest": day("2020-12-31"), "date_precision": "year"}

GOOD_DATES: dict[str, dict[str, Any]] = {
    "to the minute":             {**KNOWN, **STAMP},
    "an offset for a zone":      {**KNOWN, **STAMP, "published_at": datetime.fromisoformat("2020-07-15T10:21+07:00")},
    "a day from a stamp":        {**KNOWN, "date_basis": "stamp"},
    "a day from the text":       {**KNOWN, "date_latest": day("2020-07-16")},
    "'nay' in the text":         KNOWN,
    "a year":                    YEAR,
    "nothing":                   {**UNKNOWN, "date_precision": "unknown", "date_basis": "unknown"},
    "between neighbours":        {**YEAR, "date_precision": "unknown", "date_basis": "cms_id"},
}  # fmt: skip


@pytest.mark.parametrize("dates", GOOD_DATES)
def test_dates_that_agree(dates: str) -> None:
    assert made.article(**GOOD_DATES[dates]).date == GOOD_DATES[dates]["date"]


NEXT_DAY = datetime(2020, 7, 16, 1, tzinfo=HANOI)
IN_UTC = datetime(2020, 7, 15, 3, 21, tzinfo=UTC)
IN_BEIJING = datetime(2020, 7, 15, 11, 21, tzinfo=timezone(timedelta(hours=8)))
NO_ZONE = datetime(2020, 7, 15, 10, 21)

BROKEN_DATES: dict[str, tuple[dict[str, Any], str]] = {
    "an interval upside down":   ({**YEAR, "date_earliest": day("2021-01-01")}, "after date_latest"),
    "half an interval":          ({**YEAR, "date_latest": None}, "two ends"),
    "a day in a year":           ({**YEAR, "date": day("2020-01-01")}, "a day that is known"),
    "a day without its day":     ({**KNOWN, "date": None}, "a day that is known"),
    "a day outside":             ({**KNOWN, "date": day("2020-07-14")}, "its own interval"),
    "two days more of a text":   ({**KNOWN, "date_latest": day("2020-07-17")}, "its own interval"),
    "a day more of a stamp":     ({**KNOWN, "date_basis": "stamp", "date_latest": day("2020-07-16")}, "own interval"),
    "a minute without a time":   ({**KNOWN, "date_precision": "minute"}, "published_at"),
    "a time without a minute":   ({**KNOWN, **STAMP, "date_precision": "day"}, "published_at"),
    "another day's time":        ({**KNOWN, **STAMP, "published_at": NEXT_DAY}, "day of published_at"),
    "a time of another zone":    ({**KNOWN, **STAMP, "published_at": IN_UTC}, "Asia/Ho_Chi_Minh"),
    "a time without a zone":     ({**KNOWN, **STAMP, "published_at": NO_ZONE}, "timezone"),
    "a time of zone +08:00":     ({**KNOWN, **STAMP, "published_at": IN_BEIJING}, "Asia/Ho_Chi_Minh"),
    "a year without interval":   ({**UNKNOWN, "date_precision": "year"}, "without its interval"),
    "a date without a basis":    ({**KNOWN, "date_basis": "unknown", "date_evidence": None}, "without a basis"),
}  # fmt: skip


@pytest.mark.parametrize("promise", BROKEN_DATES)
def test_dates_that_do_not_agree(promise: str) -> None:
    change, words = BROKEN_DATES[promise]
    with pytest.raises(ValidationError) as caught:
        made.article(**change)
    assert words in str(caught.value)


def shifted(index: int, **change: Any) -> list[Statistic]:
    """The statistics of the made-up article, one of them changed."""
    held = made.statistics()
    return [Statistic(**one | (change if at == index else {})) for at, one in enumerate(held)]


def test_spans_are_verbatim() -> None:
    with pytest.raises(ValidationError, match="not in body"):
        made.article(statistics=shifted(SECOND, text="121", value=Decimal(121), low=Decimal(121), high=Decimal(121)))
    with pytest.raises(ValidationError, match="noun that is not in body"):
        made.article(statistics=shifted(SECOND, noun="suất qua"))
    with pytest.raises(ValidationError, match="not in caption"):
        made.article(statistics=shifted(CAPTION, image=1))
    with pytest.raises(ValidationError, match="not in kicker"):
        made.article(statistics=shifted(FIRST, field="kicker"))


def test_the_sentence_ends_inside_its_text() -> None:
    with pytest.raises(ValidationError, match="not in body"):
        made.article(statistics=shifted(MEASURE, sentence_end=len(made.BODY) + 1))


def test_statistics_are_ordered_and_disjoint() -> None:
    held = shifted(-1)
    with pytest.raises(ValidationError, match="out of order"):
        made.article(statistics=[held[1], held[0], *held[2:]])
    with pytest.raises(ValidationError, match="out of order"):
        made.article(statistics=[*held[:2], held[3], held[2], *held[4:]])
    with pytest.raises(ValidationError, match="overlapping"):
        made.article(statistics=[held[1], held[1]])


def test_statistics_may_touch_and_not_overlap() -> None:
    at = made.BODY.index("174")
    one, other = (made.statistic("body", made.BODY, text, number) for text, number in (("139/1", "139"), ("74", "74")))
    touching = [Statistic(**one), Statistic(**other)]
    assert (touching[0].end, touching[1].start) == (at + 1, at + 1)
    assert made.article(statistics=touching).statistics == touching
    with pytest.raises(ValidationError, match="overlapping"):
        made.article(statistics=[Statistic(**one), Statistic(**made.statistic("body", made.BODY, "174", "174"))])


def test_links_are_numbered_within_their_section() -> None:
    links = [RelatedLink(**link) for link in made.links()]
    with pytest.raises(ValidationError, match="numbered from 0"):
        made.article(related=links[1:])
    with pytest.raises(ValidationError, match="numbered from 0"):
        made.article(related=[links[1], links[0], links[2]])
    assert len(made.article(related=[links[2], links[0], links[1]]).related) == 3


def test_pictures_stand_in_order_within_the_body() -> None:
    def picture(paragraph: int) -> Image:
        return Image(caption=None, credit=None, alt=None, url=None, paragraph=paragraph)

    rest = {"statistics": []}
    assert len(made.article(images=[picture(0), picture(2)], **rest).images) == 2
    for paragraphs in ([3], [2, 1]):
        with pytest.raises(ValidationError, match="out of order or beyond"):
            made.article(images=[picture(at) for at in paragraphs], **rest)


def test_a_warning_points_into_its_text() -> None:
    inside = Warning(code="statistic.mismatch", field="headline", start=0, end=len(made.HEADLINE), message="odd")
    assert made.article(warnings=[inside]).warnings == [inside]
    outside = Warning(code="statistic.mismatch", field="headline", start=0, end=len(made.HEADLINE) + 1, message="odd")
    with pytest.raises(ValidationError, match="outside headline"):
        made.article(warnings=[outside])
    with pytest.raises(ValidationError, match="ends before it starts"):
        Warning(code="date.odd", field="date", start=2, end=1, message="odd")


D = Decimal
ORDER_OF_50 = {"value": None, "bound": "order", "low": D(10), "high": D(50)}

BROKEN_STATISTICS: dict[str, tuple[int, dict[str, Any], str]] = {
    # promise broken            of what     change                                             what the model says
    "a kind of its own":        (FIRST,      {"kind": "range"},                                "'count'"),
    "a float":                  (FIRST,      {"value": 120.0},                                 "Decimal"),
    "a text for a number":      (FIRST,      {"value": "120"},                                 "Decimal"),
    "not a number":             (FIRST,      {"value": D("NaN")},                              "finite"),
    "sixteen digits":           (FIRST,      {"value": D("1234567890123456")},                 "15 significant"),
    "beyond a float":           (FIRST,      {"value": D("1e400")},                            "15 significant"),
    "an image of a headline":   (FIRST,      {"image": 0},                                     "place of a caption"),
    "a caption of no image":    (CAPTION,    {"image": None},                                  "place of a caption"),
    "a longer span":            (FIRST,      {"end": 9},                                       "as long as its text"),
    "before its sentence":      (SECOND,     {"sentence_start": 30},                           "does not contain"),
    "after its sentence":       (SECOND,     {"sentence_end": 20},                             "does not contain"),
    "a noun without a span":    (FIRST,      {"noun_start": None},                             "a noun has its span"),
    "a span without a noun":    (FIRST,      {"noun": None},                                   "a noun has its span"),
    "a longer noun span":       (FIRST,      {"noun_end": 18},                                 "as long as the noun"),
    "a noun over the number":   (FIRST,      {"noun_start": 7, "noun_end": 15},                "overlaps"),
    "money without currency":   (MONEY,      {"unit": None},                                   "has a unit"),
    "money in dong":            (MONEY,      {"unit": "đồng"},                                 "ISO 4217"),
    "a percentage in percent":  (PERCENTAGE, {"unit": "percent"},                              "% or pp"),
    "a count with a unit":      (FIRST,      {"unit": "kg"},                                   "no unit"),
    "an inferred nothing":      (FIRST,      {"unit_inferred": True},                          "not there"),
    "the base of a count":      (FIRST,      {"base": "tổng số"},                              "only a percentage"),
    "a change without mode":    (FIRST,      {"change": "up"},                                 "a change has a mode"),
    "a mode without change":    (FIRST,      {"change_mode": "by"},                            "a change has a mode"),
    "an exact without low":     (FIRST,      {"low": None},                                    "what exact states"),
    "an approx with low":       (MEASURE,    {"low": D(300)},                                  "what approx states"),
    "an over with high":        (FIRST,      {"bound": "over"},                                "what over states"),
    "a nearly with low":        (FIRST,      {"bound": "nearly", "high": None},                "what nearly states"),
    "a few of a value":         (FIRST,      {"bound": "few"},                                 "no single value"),
    "a range upside down":      (FIRST,      {"value": None, "low": D(5), "high": D(3)},       "the lower first"),
    "a range of one end":       (FIRST,      {"value": None, "high": None},                    "two ends"),
    "nothing at all":           (FIRST,      {"value": None, "low": None, "high": None},       "two ends"),
    "an order of another size": (FIRST,      ORDER_OF_50,                "ten times"),
    "half of a ratio":          (RATIO,      {"denominator": None},                            "numerator and"),
    "a ratio to nothing":       (RATIO,      {"denominator": D(0)},                            "over zero"),
    "a denominator of a count": (FIRST,      {"denominator": D(5)},                            "of a ratio or a rank"),
    "a percent of a count":     (FIRST,      {"percent": D(5), "verdict": "mismatch"},         "with a ratio"),
    "a percent without verdict": (RATIO,     {"verdict": None},                                "go together"),
    "a verdict without percent": (RATIO,     {"percent": None},                                "go together"),
    "another base, unnamed":    (RATIO,      {"verdict": "other_base"},                        "implies a denominator"),
    "a base for a truncation":  (RATIO,      {"implied_denominator": 174},                     "implies a denominator"),
    "a wrong truncation":       (RATIO,      {"percent": D("89.88")},                          "not the ratio's"),
}  # fmt: skip


@pytest.mark.parametrize("promise", BROKEN_STATISTICS)
def test_a_broken_statistic_is_caught(promise: str) -> None:
    index, change, words = BROKEN_STATISTICS[promise]
    with pytest.raises(ValidationError) as caught:
        Statistic(**made.statistics()[index] | change)
    assert words in str(caught.value)


ENDS = {
    # bound      sets low, high          Source: the contract, low and high
    "exact":    (True,  True),
    "approx":   (False, False),
    "nearly":   (False, True),
    "over":     (True,  False),
    "at_least": (True,  False),
    "under":    (False, True),
    "at_most":  (False, True),
    "up_to":    (False, True),
}  # fmt: skip


@pytest.mark.parametrize("bound", ENDS)
def test_a_single_value_sets_the_ends_that_its_bound_says(bound: str) -> None:
    for ends in ((True, True), (True, False), (False, True), (False, False)):
        low, high = (D(120) if end else None for end in ends)
        fields = made.statistics()[FIRST] | {"bound": bound, "low": low, "high": high}
        if ends == ENDS[bound]:
            assert (Statistic(**fields).low, Statistic(**fields).high) == (low, high)
        else:
            with pytest.raises(ValidationError, match=f"what {bound} states"):
                Statistic(**fields)


GOOD_STATISTICS: dict[str, tuple[int, dict[str, Any]]] = {
    "a range":              (FIRST,      {"value": None, "low": D(3), "high": D(5)}),
    "an approximate range": (MEASURE,    {"value": None, "low": D(3), "high": D(5)}),
    "hàng trăm":            (FIRST,      {"value": None, "bound": "order", "low": D(100), "high": D(1000)}),
    "vài chục":             (FIRST,      {"value": None, "bound": "few", "low": D(20), "high": D(100)}),
    "over":                 (FIRST,      {"bound": "over", "high": None}),
    "up to":                (FIRST,      {"bound": "up_to", "low": None}),
    "done over planned":    (RATIO,      {"value": D(31), "low": D(31), "high": D(31), "denominator": D(30),
                                          "percent": D("103.33"), "verdict": "rounded"}),
    "another base":         (RATIO,      {"verdict": "other_base", "implied_denominator": 479}),
    "a mismatch":           (RATIO,      {"verdict": "mismatch", "percent": D(12)}),
    "points":               (PERCENTAGE, {"unit": "pp", "change": "up", "change_mode": "by"}),
    "a rank of many":       (FIRST,      {"kind": "rank", "denominator": D(63)}),
    "a large round number": (FIRST,      {"value": D("6E+15"), "low": D("6E+15"), "high": D("6E+15")}),
    "a negative":           (PERCENTAGE, {"value": D("-2.1"), "low": D("-2.1"), "high": D("-2.1")}),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD_STATISTICS)
def test_a_sound_statistic_stands(name: str) -> None:
    index, change = GOOD_STATISTICS[name]
    assert Statistic(**made.statistics()[index] | change).bound == (
        change.get("bound") or made.statistics()[index]["bound"]
    )


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_a_publishable_number_survives_a_float_column(value: Decimal) -> None:
    if publishable(value):
        assert Decimal(repr(float(value))) == value
        assert len(value.normalize().as_tuple().digits) <= 15


@settings(deadline=None)
@given(st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1), st.integers(min_value=-12, max_value=12))
def test_fifteen_digits_are_publishable(digits: int, exponent: int) -> None:
    assert publishable(Decimal(digits).scaleb(exponent))


@pytest.mark.parametrize(
    ("smallest_id", "split"),
    [
        ("0000000000000000", "test"),
        ("00000001ffffffff", "validation"),
        ("00000002ffffffff", "train"),
        ("00000014" + "0" * 8, "test"),  # 20
        ("00000015" + "0" * 8, "validation"),
        ("ffffffff" + "0" * 8, "train"),  # 4294967295 % 20 == 15
    ],
)
def test_the_split_goes_by_the_first_eight_digits(smallest_id: str, split: str) -> None:
    assert split_of(smallest_id) == split


def test_the_id_is_a_hash_of_the_texts() -> None:
    """Computed by hand: printf 'Tin vui\\n\\nMột câu.' | sha256sum"""
    article = made.numbered(1, headline="Tin vui", lead=None, body="Một câu.")
    assert article.id == "15a2852541b4f986"
