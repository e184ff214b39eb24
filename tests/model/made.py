"""Made-up records, valid as they stand; a test breaks one thing at a time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ldtd_dataset.model import Article, Image, Rejection, RelatedLink, Statistic, Warning, content_id, counts, split_of

KICKER = "Công đoàn phường Sông Lam"
HEADLINE = "Trao 120 suất quà cho đoàn viên khó khăn"
LEAD = "Ngày 12/3, Công đoàn phường Sông Lam tổ chức chương trình hỗ trợ đoàn viên có hoàn cảnh khó khăn."
BODY = (
    "Chương trình trao 120 suất quà, mỗi suất trị giá 1,5 triệu đồng. Có 139/174 đơn vị tham gia (đạt 79,88%).\n\n"
    "Dịp này, công đoàn phường còn tặng khoảng 300kg gạo."
)
CAPTION = "Niềm vui của 45 gia đình."


def number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def statistic(field: str, whole: str, text: str, value: str | None = None, **more: Any) -> dict[str, Any]:
    """A count of `text`, where it first stands in `whole`; `more` says what else it is."""
    start = whole.index(text)
    made: dict[str, Any] = {
        "kind": "count",
        "field": field,
        "image": None,
        "start": start,
        "end": start + len(text),
        "text": text,
        "value": number(value),
        "low": number(value),
        "high": number(value),
        "denominator": None,
        "unit": None,
        "unit_inferred": False,
        "per": [],
        "noun": None,
        "noun_start": None,
        "noun_end": None,
        "base": None,
        "bound": "exact",
        "change": None,
        "change_mode": None,
        "percent": None,
        "verdict": None,
        "implied_denominator": None,
        "sentence_start": 0,
        "sentence_end": len(whole),
    }
    noun = more.pop("noun", None)
    if noun is not None:
        at = whole.index(noun, start)
        made |= {"noun": noun, "noun_start": at, "noun_end": at + len(noun)}
    return made | more


def statistics() -> list[dict[str, Any]]:
    """The statistics of the made-up article, in order."""
    return [
        statistic("headline", HEADLINE, "120", "120", noun="suất quà"),
        statistic("body", BODY, "120", "120", noun="suất quà", sentence_end=64),
        statistic("body", BODY, "1,5 triệu đồng", "1500000", kind="money", unit="VND", per=["suất"], sentence_end=64),
        statistic(
            "body", BODY, "139/174", "139", kind="ratio", denominator=number("174"), percent=number("79.88"),
            verdict="truncated", noun="đơn vị", sentence_start=65, sentence_end=105,
        ),
        statistic("body", BODY, "79,88%", "79.88", kind="percentage", unit="%", sentence_start=65, sentence_end=105),
        statistic(
            "body", BODY, "300kg", "300", kind="measure", unit="kg", noun="gạo", bound="approx", low=None, high=None,
            sentence_start=107, sentence_end=len(BODY),
        ),
        statistic("caption", CAPTION, "45", "45", image=0, noun="gia đình"),
    ]  # fmt: skip


def links() -> list[dict[str, Any]]:
    none = {"teaser": None, "url": None, "target_id": None}
    return [
        {"section": "inline", "position": 0, "title": "Chăm lo Tết cho công nhân", **none, "title_basis": "guessed"},
        {"section": "inline", "position": 1, "title": "Mái ấm cho đoàn viên", **none, "title_basis": "guessed"},
        {
            "section": "latest", "position": 0, "title": "Khai mạc giải bóng bàn", "teaser": "Giải có 16 đội.",
            "url": None, "target_id": None, "title_basis": "exact",
        },
    ]  # fmt: skip


def article_fields(**changes: Any) -> dict[str, Any]:
    """The fields of a valid article, but for the changes. What follows from the texts follows from the changed ones."""
    texts = {"headline": HEADLINE, "lead": LEAD, "body": BODY, **changes}
    identity = content_id(texts["headline"], texts["lead"], texts["body"])
    length = counts(texts["body"])
    return {
        "id": identity,
        "schema_version": "1.0.0",
        "url": None,
        "cms_id": None,
        "kicker": KICKER,
        "headline": HEADLINE,
        "lead": LEAD,
        "author": "N.Hà - Lê Bình",
        "authors": ["N.Hà", "Lê Bình"],
        "category": "Công đoàn",
        "tags": ["đoàn viên"],
        "credited_source": None,
        "date": date(2024, 3, 12),
        "published_at": None,
        "date_precision": "day",
        "date_basis": "text",
        "date_earliest": date(2024, 3, 12),
        "date_latest": date(2024, 3, 13),
        "date_evidence": "Ngày 12/3",
        "body": BODY,
        "images": [Image(caption=CAPTION, credit="N.Hà", alt=HEADLINE, url=None, paragraph=1)],
        "related": [RelatedLink(**link) for link in links()],
        "statistics": [Statistic(**one) for one in statistics()],
        "paragraph_count": length.paragraphs,
        "sentence_count": length.sentences,
        "syllable_count": length.syllables,
        "source_uri": "trang/001.txt",
        "source_sha256": "0f" * 32,
        "layout": "desktop",
        "captured_earliest": None,
        "captured_at": None,
        "warnings": [Warning(code="byline.doubt", field="author", start=0, end=0, message="may be a body line")],
        "split": split_of(identity),
        **changes,
    }


def article(**changes: Any) -> Article:
    return Article(**article_fields(**changes))


def numbered(number: int, **changes: Any) -> Article:
    """One of many short articles, each another; it has only the statistics, links and pictures that are given."""
    headline = f"Phường Sông Lam họp lần thứ {number}"
    plain = {"images": [], "related": [], "statistics": [], "headline": headline, "source_uri": f"{number:05d}.txt"}
    return article(**plain | changes)


def rejection(**changes: Any) -> Rejection:
    fields = {
        "source_uri": "trang/hong.txt",
        "source_sha256": "a1" * 32,
        "code": "page.shape",
        "message": "the page fits no known layout",
        "excerpt": "BBHB",
    }
    return Rejection(**fields | changes)
