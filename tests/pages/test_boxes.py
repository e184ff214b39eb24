"""The boxes under an article."""

from __future__ import annotations

import pytest

from ldtd_dataset.pages.page import Item, Page, Part
from ldtd_dataset.pages.read import read_page

ARTICLE = "Cầu Nhật Tân lắp thêm đèn\n\nCầu Nhật Tân được lắp thêm 120 bộ đèn.\n\nĐèn sáng từ 18 giờ.\n\n"
PIPES = "Cầu Nhật Tân lắp thêm đèn\nCầu Nhật Tân được lắp thêm 120 bộ đèn.\nĐèn sáng từ 18 giờ.\nĐèn tắt lúc 23 giờ.\n"

A, B, C = "Chợ hoa vào vụ", "Xe buýt tăng chuyến", "Phố đi bộ mở thêm một ngày"
TEASER, OTHER = "Hơn 100 ha hoa đã sẵn sàng.", "(LĐTĐ) Các tuyến buýt tăng 200 lượt."


def items(foot: str, article: str = ARTICLE) -> list[tuple[str, str, str | None]]:
    return [(item.section, item.title, item.teaser) for item in read_page(article + foot).items]


def parts(page: Page) -> dict[str, Part]:
    return {page.text[line.start : line.end].strip(): line.part for line in page.lines}


@pytest.mark.parametrize(
    ("why", "foot", "wanted"),
    [
        (
            "twice, with teasers",
            f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n{B}\n\n{B}\n\n{OTHER}",
            [(A, TEASER), (B, OTHER[7:])],
        ),
        ("no teasers", f"Nên xem\n\n{A}\n\n{A}\n\n{B}\n\n{B}", [(A, None), (B, None)]),
        ("no teaser, no blank", f"Nên xem\n\n{A}\n\n{A}\n{B}\n\n{B}\n\n{TEASER}", [(A, None), (B, TEASER)]),
        ("same title twice", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n{A}\n\n{A}\n\n{TEASER}", [(A, TEASER), (A, TEASER)]),
        ("teaser of two lines", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\nGiá rẻ.\nXem thêm", [(A, f"{TEASER}\nGiá rẻ.")]),
        ("cut after a title", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n{B}", [(A, TEASER), (B, None)]),
        ("cut, no teaser", f"Nên xem\n\n{A}\n\n{A}\n{B}", [(A, None), (B, None)]),
        ("cut after a blank", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n{B}\n\n", [(A, TEASER), (B, None)]),
        ("cut in a title", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n{B}\n\n{B[:7]}", [(A, TEASER), (B, None)]),
        ("cut in a teaser", f"Nên xem\n\n{A}\n\n{A}\n\nHơn 100 ha ho", [(A, "Hơn 100 ha ho")]),
        ("once, with teasers", f"Nên xem\n\n{A}\n\n{TEASER}\n{B}\n\n{OTHER}", [(A, TEASER), (B, OTHER[7:])]),
        ("once, no teasers", f"Nên xem\n\n{A}\n\n{B}\n\n{C}", [(A, None), (B, None), (C, None)]),
        ("dates between", f"Nên xem\n\n{A}\n\n{A}\n\n15/07/2020 10:21\n\n{TEASER}", [(A, TEASER)]),
        ("heading alone", "Nên xem", []),
        ("a box of furniture", f"Đọc nhiều\n\n{A}\n\n{A}\n\nNên xem\n\n{B}\n\n{B}", [(B, None)]),
        ("an unknown box", f"Nên xem\n\n{A}\n\n{A}\n\n{TEASER}\n\nĐa phương tiện\n\n{B}\n\n{B}", [(A, TEASER)]),
    ],
)
def test_items(why: str, foot: str, wanted: list[tuple[str, str | None]]) -> None:
    assert items(foot) == [("recommended", *item) for item in wanted], why


def test_sections_in_any_order() -> None:
    foot = f"Tin khác\n\n{A}\n\n{A}\n\n{TEASER}\n\nNên xem\n\n{B}\n\n{B}\n\n{OTHER}"
    assert items(foot) == [("latest", A, TEASER), ("recommended", B, OTHER[7:])]


def test_the_pipe_family_has_no_teasers() -> None:
    assert items(f"Nên xem\n{A}\n{B}\n{A}\n{A}\n", PIPES) == [("recommended", title, None) for title in (A, B, A, A)]
    assert items(f"Tin khác\n- {A}\n| {B} |\nGiá vé giảm.\n", PIPES) == [
        ("latest", A, None),
        ("latest", B, None),
        ("latest", "Giá vé giảm.", None),
    ]


def test_owners_of_the_foot() -> None:
    foot = f"Có thể bạn quan tâm\n\nNên xem\n\n{A}\n\n{A}\n\n{TEASER}\n\nMới nhất\n\n{B}\nXem thêm\nPhiên bản di động"
    owned = parts(read_page(ARTICLE + foot))
    assert [owned[line] for line in ("Có thể bạn quan tâm", "Nên xem", A, TEASER, "Mới nhất", B, "Xem thêm")] == [
        Part.FURNITURE, Part.HEADING, Part.TITLE, Part.TEASER, Part.FURNITURE, Part.FURNITURE, Part.FURNITURE,
    ]  # fmt: skip


def test_an_item_is_what_the_contract_says() -> None:
    (item,) = read_page(ARTICLE + f"Tin khác\n\n{A}\n\n{A}\n\n{OTHER}").items
    assert item == Item("latest", A, OTHER[7:])
