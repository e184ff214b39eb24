"""Datasets that a report is made of: articles that do not add up, articles that would break out of the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ldtd_dataset.model import Article, Image, Rejection, RelatedLink, Statistic, Warning
from tests.model import made
from tests.publish.folders import dataset

SCRIPT = '<script>alert("headline")</script>'

_LINK: dict[str, Any] = {"teaser": None, "url": None, "target_id": None, "title_basis": "exact"}


def ratio(whole: str, text: str, percent: str, verdict: str, implied: int | None = None, **more: Any) -> Statistic:
    """A ratio that stands in a body, with the percentage that the body states for it."""
    done, _, planned = text.replace(".", "").partition("/")
    fields = {
        "kind": "ratio",
        "denominator": made.number(planned),
        "percent": made.number(percent),
        "verdict": verdict,
        "implied_denominator": implied,
        **more,
    }
    return Statistic(**made.statistic("body", whole, text, done, **fields))


def doubted(number: int, said: str = "65,5", verdict: str = "mismatch", implied: int | None = None) -> Article:
    """An article with a ratio that is 75 %, and another percentage for it."""
    body = f"Đến nay, 27/36 doanh nghiệp thứ {number} ký thỏa ước (đạt {said}%). Phong trào còn tiếp tục."
    one = ratio(
        body, "27/36", said.replace(",", "."), verdict, implied, noun="doanh nghiệp", sentence_end=body.index(")") + 2
    )
    return made.numbered(number, body=body, statistics=[one])


def listing(number: int, titles: Sequence[str], **changes: Any) -> Article:
    """An article whose list names these titles."""
    links = [RelatedLink(section="latest", position=at, title=title, **_LINK) for at, title in enumerate(titles)]
    return made.numbered(number, related=links, **changes)


def hostile() -> Article:
    """An article whose every text tries to be more than text."""
    image = '<img src="x" onerror="alert(1)">'
    body = (
        f'Đã trao 120 suất quà "{image}" cho {{{{ 7 * 7 }}}} hộ.</script><script>alert("body")</script>\n\n'
        f"Có 27/36 <b>tổ</b> </textarea></style>{image} tham gia (đạt 65,5%)."
    )
    second = body.index("Có 27")
    return made.article(
        url="javascript:alert('url')",
        kicker="]]> <!-- kicker",
        headline=SCRIPT,
        lead=f"</title></head>{image} \u202eđảo ngược",
        body=body,
        author=image,
        authors=["<svg onload=alert(2)>"],
        category='"><svg onload=alert(3)>',
        tags=["'><script>alert(4)</script>"],
        credited_source="</dd><script>alert(5)</script>",
        date_evidence='"><script>alert(6)</script>',
        layout="<i>layout</i>",
        source_uri='<script src="http://127.0.0.1:9/x.js"></script>',
        images=[Image(caption=f"Niềm vui {image}", credit=image, alt=image, url="//127.0.0.1:9/x.jpg", paragraph=1)],
        related=[RelatedLink(section="latest", position=0, title="<iframe src='//127.0.0.1:9'></iframe>", **_LINK)],
        statistics=[
            Statistic(**made.statistic("body", body, "120", "120", noun=f'quà "{image}"', sentence_end=second - 2)),
            ratio(
                body, "27/36", "65.5", "mismatch", noun="<b>tổ</b> </textarea></style>" + image,
                sentence_start=second, sentence_end=len(body),
            ),
        ],
        warnings=[Warning(code="byline.doubt", field="author", start=0, end=0, message="<script>alert(7)</script>")],
    )  # fmt: skip


def hostile_rejection() -> Rejection:
    return made.rejection(
        source_uri="</code><script>alert(8)</script>",
        message="<script>alert(9)</script>",
        excerpt="</q><img src=x onerror=alert(10)>",
    )


def small(folder: Path) -> Path:
    """A dataset with something in every part of the page."""
    dataset(
        folder,
        [
            made.article(),
            made.rejection(),
            made.rejection(source_uri="trang/khac.txt"),
            made.rejection(code="page.list", message="a tag or list page, not an article"),
            doubted(1),
            doubted(2, "27,3", "other_base", 99),
            doubted(3, "75", "rounded"),
            listing(4, ["Khai mạc giải bóng bàn", "Hội thi nấu ăn"], authors=[], author=None),
            listing(5, ["Khai mạc giải bóng bàn"], date_latest=date(2024, 3, 12), date_basis="stamp"),
        ],
    )
    return folder
