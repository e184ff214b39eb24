"""Takes the screenshots of the README: builds a dataset of made-up articles, writes its report, opens it in Chromium.

`make screenshots` runs it. It needs the packages chromium and chromium-driver, fonts-noto-core for letters that are
the same everywhere, and the extra [test].
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import ldtd_dataset as ldtd
from ldtd_dataset.report.page import write_report
from tests.compose import LAYOUTS, SKINS, Article, articles, as_html, as_text, tag_page_text
from tests.report.browser import Look, browser

IMAGES = Path(__file__).parent / "images"
COUNT = 400

SHOTS: tuple[tuple[str, str, Look], ...] = (
    # file               what is pointed at          the window
    ("report-light.png", "h1",                       Look(1180, 860)),
    ("report-dark.png",  ".text a.stat.mismatch",    Look(1180, 860, dark=True)),
)  # fmt: skip

CLAIMS = (
    # what the paper may say of a ratio; not all of it adds up
    "Đến nay, 139/174 công đoàn cơ sở đã tổ chức hội nghị (đạt 79,88%).",
    "Toàn ngành có 96/120 đơn vị hoàn thành kế hoạch, đạt 80%.",
    "Kết quả, 45/60 tổ công đoàn được biểu dương (chiếm 57%).",
    "Có 413/422 đại biểu tán thành (chiếm 86,22% tổng số đại biểu).",
    "Trong đó 3.335/2.500 đoàn viên mới được kết nạp (đạt 133,4%).",
    "Đã có 27/36 doanh nghiệp ký thỏa ước lao động tập thể, đạt 65,5%.",
    "Hội nghị bầu 15 đại biểu, trong đó 5/15 đại biểu là nữ, đạt 33,3%.",
)


def main() -> None:
    with tempfile.TemporaryDirectory() as room:
        pages, dataset, report = Path(room, "pages"), Path(room, "made-up"), Path(room, "report.html")
        pages.mkdir()
        for name, text in _pages():
            (pages / name).write_text(text, encoding="utf-8")
        ldtd.build([str(pages)], dataset, engine="serial")
        write_report(dataset, report)
        IMAGES.mkdir(exist_ok=True)
        for name, place, look in SHOTS:
            with browser(look) as page:
                page.open(report)
                page.run("arguments[0].closest('details')?.setAttribute('open', '')", page.find(place))
                page.point_at(page.find(place))
                page.shoot(IMAGES / name)


def _pages() -> Iterator[tuple[str, str]]:
    """Pages in every medium, and some that are none of an article."""
    choose = random.Random(7)
    media = [*LAYOUTS, *SKINS]
    for at, article in enumerate(articles(COUNT, seed=7)):
        medium = choose.choice(media)
        claimed = _claiming(article, choose)
        text = as_text(claimed, medium) if medium in LAYOUTS else as_html(claimed, medium)
        yield f"{at:04d}.{'txt' if medium in LAYOUTS else 'html'}", text
    yield "list.txt", tag_page_text(tuple(articles(4, seed=8)))
    yield "empty.txt", ""
    yield "broken.txt", "\0\1" * 99


def _claiming(article: Article, choose: random.Random) -> Article:
    """The article with a claim at the end of one of its paragraphs."""
    at = choose.randrange(len(article.paragraphs))
    claims = "".join(f" {claim}" for claim in choose.sample(CLAIMS, choose.choice((0, 1, 1, 2))))
    paragraphs = (text + claims * (place == at) for place, text in enumerate(article.paragraphs))
    return replace(article, paragraphs=tuple(paragraphs))


if __name__ == "__main__":
    main()
