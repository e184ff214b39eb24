"""One document in, one outcome out: what a caller gives beside the page, and what becomes of odd documents."""

from __future__ import annotations

import pickle
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldtd_dataset.errors import CODES, LdtdError
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import WARNINGS, extract_statistics, parse, parse_file, process
from ldtd_dataset.sources import RawDocument

PAGE = """LĐLĐ quận Sông Lam:

Trao 120 suất quà cho đoàn viên

(LĐTĐ) Ngày 12/3, Liên đoàn Lao động quận Sông Lam tổ chức chương trình hỗ trợ đoàn viên khó khăn năm 2024.

Chương trình trao 120 suất quà, mỗi suất trị giá 1,5 triệu đồng. Có 139/174 đơn vị tham gia (đạt 79,88%).

Dịp này, công đoàn quận còn tặng 300kg gạo cho các gia đình có hoàn cảnh khó khăn trên địa bàn quận.

Lê Bình

Có thể bạn quan tâm

Nên xem

Khai mạc giải bóng bàn quận Sông Lam

Khai mạc giải bóng bàn quận Sông Lam

(LĐTĐ) Giải bóng bàn quận Sông Lam đã khai mạc với sự tham gia của nhiều đội.
"""

HTML = """<!DOCTYPE html><html><head><title>Trao 120 suất quà cho đoàn viên</title></head><body>
<h1 class="post-title">Trao 120 suất quà cho đoàn viên</h1>
<div class="post-desc">(LĐTĐ) Ngày 12/3, quận Sông Lam tổ chức chương trình hỗ trợ đoàn viên khó khăn năm 2024.</div>
<div class="__MASTERCMS_CONTENT"><p>Chương trình trao 120 suất quà cho đoàn viên.</p></div></body></html>"""


def test_a_page_becomes_an_article() -> None:
    article = parse(PAGE)
    assert article.kicker == "LĐLĐ quận Sông Lam"
    assert article.headline == "Trao 120 suất quà cho đoàn viên"
    assert article.lead is not None
    assert article.lead.startswith("Ngày 12/3, Liên đoàn")
    assert article.paragraph_count == 2
    assert (article.author, article.authors) == ("Lê Bình", ["Lê Bình"])
    assert (article.date, article.date_latest) == (date(2024, 3, 12), date(2024, 3, 13))
    assert [(link.section, link.title) for link in article.related] == [
        ("recommended", "Khai mạc giải bóng bàn quận Sông Lam")
    ]
    assert article.source_uri == "-"
    assert article.split in ("train", "validation", "test")


def test_statistics_stand_in_the_order_of_the_fields() -> None:
    article = parse(PAGE)
    assert [(s.field, s.text) for s in article.statistics] == [
        ("headline", "120"),
        ("body", "120"),
        ("body", "1,5 triệu đồng"),
        ("body", "139/174"),
        ("body", "79,88%"),
        ("body", "300kg"),
    ]
    ratio = article.statistics[3]
    assert (ratio.value, ratio.denominator, ratio.percent, ratio.verdict) == (139, 174, Decimal("79.88"), "truncated")


def test_a_ratio_that_does_not_add_up_is_a_warning_too() -> None:
    article = parse(PAGE.replace("79,88%", "12,3%"))
    (warning,) = [warning for warning in article.warnings if warning.code == "statistic.mismatch"]
    assert article.body[warning.start : warning.end] == "139/174"
    assert warning.message == WARNINGS["statistic.mismatch"]


def test_a_number_of_too_many_digits_is_a_warning_and_no_statistic() -> None:
    long = "1.234.567.890.123.456.789"
    article = parse(PAGE.replace("300kg", f"{long} kg"))
    assert not [s for s in article.statistics if long in s.text]
    (warning,) = [warning for warning in article.warnings if warning.code == "number.precision"]
    assert article.body[warning.start : warning.end].startswith(long)
    assert [s.text for s in extract_statistics(f"Kho có {long} kg gạo và 5 kg muối.")] == ["5 kg"]


PAPER, QUA = "https://laodongthudo.vn", "https://laodongthudo.vn/trao-qua-140316.html"

ADDRESSES: dict[str | None, tuple[str | None, int | None]] = {
    # given                                          url, cms_id
    QUA:                                            (QUA, 140316),
    f"{QUA}?utm_source=zalo":                       (QUA, 140316),
    f"{QUA}#binh-luan":                             (QUA, 140316),
    f"{PAPER}/trao-qua-140316.media":               (f"{PAPER}/trao-qua-140316.media", 140316),
    "https://tacnghiep.laodongthudo.vn/qua-7.html": ("https://tacnghiep.laodongthudo.vn/qua-7.html", 7),
    f"{PAPER}/apicenter@/print_article&i=127648":   (None, 127648),
    f"{PAPER}/":                                    (f"{PAPER}/", None),
    "":                                             (None, None),
    None:                                           (None, None),
}  # fmt: skip


@pytest.mark.parametrize("given", ADDRESSES)
def test_the_address_gives_url_and_id(given: str | None) -> None:
    article = parse(PAGE, url=given)
    assert (article.url, article.cms_id) == ADDRESSES[given]


def test_a_capture_without_a_zone_is_utc() -> None:
    naive, aware = datetime(2024, 5, 1, 20, 30), datetime(2024, 5, 1, 20, 30, tzinfo=UTC)
    assert parse(PAGE, captured_at=naive).captured_at == aware
    assert parse(PAGE, captured_at=aware).captured_at == aware
    assert parse(PAGE).captured_at is None


def test_a_capture_before_the_publication_is_a_warning() -> None:
    stamped = "M\n15/07/2020 10:21\n\n" + PAGE.split("Có thể bạn")[0] + "Nguồn :\n"
    codes = [warning.code for warning in parse(stamped, captured_at=datetime(2020, 7, 1, tzinfo=UTC)).warnings]
    assert "date.after_capture" in codes
    soon_after = datetime(2020, 7, 15, 3, 30, tzinfo=UTC)  # half past ten in Hanoi
    assert parse(stamped, captured_at=soon_after).warnings == []


def test_a_capture_before_the_news_that_the_page_lists_is_a_warning() -> None:
    page = PAGE.replace("(LĐTĐ) Giải bóng bàn", "(LĐTĐ) Ngày 20/11/2025, giải bóng bàn")
    assert parse(page).captured_earliest == date(2025, 11, 20)
    codes = [warning.code for warning in parse(page, captured_at=datetime(2024, 4, 1, tzinfo=UTC)).warnings]
    assert codes == ["capture.contradicted"]
    assert parse(page, captured_at=datetime(2025, 11, 20, tzinfo=UTC)).warnings == []


def test_bytes_text_and_file_give_the_same_article(tmp_path: Path) -> None:
    path = tmp_path / "trang.txt"
    for data in (PAGE.encode(), b"\xef\xbb\xbf" + PAGE.encode()):
        path.write_bytes(data)
        other = {"source_uri", "source_sha256"}
        assert parse(data).model_dump(exclude=other) == parse(PAGE).model_dump(exclude=other)
        assert parse_file(path).model_dump(exclude=other) == parse(PAGE).model_dump(exclude=other)
    assert parse_file(path).source_uri == "trang.txt"
    assert parse_file(str(path), url="https://laodongthudo.vn/x-5.html").cms_id == 5


@pytest.mark.parametrize("change", ["mark", "nfd", "crlf", "nel", "tabs", "controls"])
def test_how_a_text_is_spelled_makes_no_difference(change: str) -> None:
    spelled = {
        "mark": "\ufeff" + PAGE,
        "nfd": unicodedata.normalize("NFD", PAGE),
        "crlf": PAGE.replace("\n", "\r\n"),
        "nel": PAGE.replace("\n", "\x85"),
        "tabs": PAGE.replace(" suất quà", "\tsuất quà"),
        "controls": PAGE.replace(" suất", " \x07suất\x00"),
    }[change]
    assert parse(spelled).model_dump(exclude={"source_sha256"}) == parse(PAGE).model_dump(exclude={"source_sha256"})


def test_html_is_known_by_its_look() -> None:
    for document in (HTML, "\n  " + HTML, "\ufeff" + HTML, HTML.encode(), "<!-- lưu -->" + HTML):
        article = parse(document)
        assert article.headline == "Trao 120 suất quà cho đoàn viên"
        assert article.body == "Chương trình trao 120 suất quà cho đoàn viên."


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "nothing":            ("",                                                 "source.empty"),
    "no bytes":           (b"",                                                "source.empty"),
    "blanks":             (" \u00a0\n\t\n",                                    "source.empty"),
    "a mark alone":       (b"\xef\xbb\xbf",                                    "source.empty"),
    "a PDF":              (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3",                     "source.binary"),
    "UTF-16, no mark":    (PAGE.encode("utf-16-le"),                           "source.encoding"),
    "windows-1258":       ("Nh\xfd\xdeng ng\xfd\xf5\xcci lao \xf0\xf4\xf2ng".encode("latin-1"), "source.encoding"),
    "half a pair":        (PAGE.replace("quà", "qu\ud800"),                    "text.surrogate"),
    "too long":           ("dài " * (5 << 20),                                 "source.size"),
    "a tag page":         ("M\n\nTIN MỚI NHẬN\n\nTag: công đoàn -\n",          "page.list"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_has_its_code(name: str) -> None:
    document, code = REFUSED[name]
    with pytest.raises(LdtdError) as caught:
        parse(document)
    assert caught.value.code == code
    assert isinstance(caught.value, ValueError)
    assert pickle.loads(pickle.dumps(caught.value)).refusal == caught.value.refusal
    outcome = process(RawDocument("trang.txt", document)) if name != "too long" else None
    if outcome is not None:
        assert isinstance(outcome, Rejection)
        assert outcome.code == code
        assert outcome.source_uri == "trang.txt"
        assert Rejection.model_validate_json(outcome.model_dump_json()) == outcome


def test_an_encoding_is_named() -> None:
    with pytest.raises(LdtdError, match="windows-1258"):
        parse("Nh\xfd\xdeng ng\xfd\xf5\xcci lao \xf0\xf4\xf2ng".encode("latin-1"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LdtdError, match=r"source\.missing"):
        parse_file(tmp_path / "nowhere.txt")


def test_statistics_of_a_text_stand_in_its_normal_form() -> None:
    text = "Xã có 1.250 đoàn viên."
    (count,) = extract_statistics(unicodedata.normalize("NFD", text))
    assert (count.field, count.text, count.noun) == ("body", "1.250", "đoàn viên")
    assert text[count.start : count.end] == "1.250"
    assert extract_statistics("") == []
    with pytest.raises(LdtdError, match=r"text\.surrogate"):
        extract_statistics("12 \ud800")


def damaged(page: str) -> st.SearchStrategy[str]:
    """The page with some part of it replaced."""
    places = st.integers(0, len(page))
    return st.builds(lambda at, to, text: page[: min(at, to)] + text + page[max(at, to) :], places, places, st.text())


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400), damaged(PAGE), damaged(HTML)))
def test_every_document_has_exactly_one_outcome(document: bytes | str) -> None:
    outcome = process(RawDocument("trang.txt", document))
    assert isinstance(outcome, Article | Rejection)
    if isinstance(outcome, Rejection):
        assert outcome.code in CODES
        assert outcome.code not in ("parser.fault", "record.invalid")
    assert type(outcome).model_validate_json(outcome.model_dump_json()) == outcome
