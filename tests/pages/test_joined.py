"""Joined related titles: proofs, laws, and how many lines of three lists come out right."""

from __future__ import annotations

import doctest
import time
from pathlib import Path

import pytest

from ldtd_dataset.fields import related
from ldtd_dataset.fields.related import split_joined
from ldtd_dataset.pages import title_words
from ldtd_dataset.pages.borders import WEIGHTS

HERE = Path(__file__).parent
LISTS = ["joined.txt", "joined_more.txt", "joined_held_out.txt", "joined_openings.txt"]


def lines(name: str) -> list[list[str]]:
    blocks = (HERE / name).read_text(encoding="utf-8").split("\n\n")[1:]
    return [block.strip().split("\n") for block in blocks]


def titles(line: str, known: tuple[str, ...] = ()) -> list[str]:
    return [title for title, _ in split_joined(line, known)]


@pytest.mark.parametrize(
    ("name", "right", "false"),
    [
        ("joined.txt", 40, 0),
        ("joined_more.txt", 25, 1),
        ("joined_held_out.txt", 24, 1),
        ("joined_openings.txt", 15, 1),
    ],
)
def test_floor(name: str, right: int, false: int) -> None:
    """So many lines come out whole, and so few borders are where none is; a floor falls only when told to."""
    found = [(wanted, titles(" ".join(wanted))) for wanted in lines(name)]

    def borders(parts: list[str]) -> set[int]:
        return {len(" ".join(parts[: i + 1])) for i in range(len(parts) - 1)}

    assert sum(wanted == got for wanted, got in found) >= right
    assert sum(len(borders(got) - borders(wanted)) for wanted, got in found) <= false


@pytest.mark.parametrize("name", [*LISTS, "single_titles.txt"])
def test_a_single_title_is_not_cut(name: str) -> None:
    for title in (title for block in lines(name) for title in block):
        assert titles(title) == [title]


@pytest.mark.parametrize("name", LISTS)
def test_known_titles_prove_every_border(name: str) -> None:
    for block in lines(name):
        if all(len(title.split()) >= 4 for title in block):
            assert split_joined(" ".join(block), frozenset(block)) == tuple((title, "exact") for title in block)


@pytest.mark.parametrize("name", LISTS)
def test_titles_spell_their_line(name: str) -> None:
    for block in lines(name):
        assert " ".join(titles(" ".join(block))) == " ".join(block)


def test_one_known_title_proves_both_its_borders_and_no_other() -> None:
    line = "Ai cũng có thể giúp Chợ hoa Mê Linh vào vụ Những vườn đào Nhật Tân"
    assert split_joined(line, ["Chợ hoa Mê Linh vào vụ"]) == (
        ("Ai cũng có thể giúp", "exact"),
        ("Chợ hoa Mê Linh vào vụ", "exact"),
        ("Những vườn đào Nhật Tân", "exact"),
    )


def test_what_is_guessed_stays_a_guess_beside_what_is_proven() -> None:
    line = "Đẩy mạnh phong trào thi đua yêu nước Lan tỏa những tấm gương sáng Chợ hoa Mê Linh vào vụ"
    assert split_joined(line, ["Chợ hoa Mê Linh vào vụ"]) == (
        ("Đẩy mạnh phong trào thi đua yêu nước", "guessed"),
        ("Lan tỏa những tấm gương sáng", "guessed"),
        ("Chợ hoa Mê Linh vào vụ", "exact"),
    )


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Bài 2: Giấc mơ an cư của công nhân", "Giấc mơ an cư của công nhân"),
        ("Sau vụ cháy, Hà Nội rà soát chung cư mini", "Hà Nội rà soát chung cư mini"),
        ("Hà Nội rà soát chung cư mini và nhà trọ", "Hà Nội rà soát chung cư mini"),
        ("Nhiều nơi ở Hà Nội mất điện", "Hà Nội"),
    ],
)
def test_a_known_title_inside_another_proves_nothing(line: str, known: str) -> None:
    assert split_joined(line, [known]) == ((line, "exact"),)


def test_many_known_titles_are_looked_up_alike() -> None:
    block = lines("joined.txt")[0]
    many = frozenset(block) | {f"Tiêu đề thứ {i} của kho" for i in range(1_000)}
    assert split_joined(" ".join(block), many) == split_joined(" ".join(block), block)
    assert split_joined(" ".join(block), list(many)) == split_joined(" ".join(block), block)


@pytest.mark.parametrize(
    "title",
    [
        "Hàng nghìn bạn trẻ hưởng ứng cuộc thi viết về “Lan tỏa yêu thương Đẩy lùi đại dịch” tại Thủ đô",
        "Hàng nghìn bạn trẻ hưởng ứng cuộc thi viết (Lan tỏa yêu thương Đẩy lùi đại dịch) tại Thủ đô",
        'Hàng nghìn bạn trẻ hưởng ứng cuộc thi viết về "Lan tỏa yêu thương Đẩy lùi đại dịch" tại Thủ đô',
    ],
)
def test_quotes_and_brackets_are_never_cut(title: str) -> None:
    assert titles(title) == [title]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Điểm tựa tinh thần vững chắc của những người thợ lò đất mỏ", "7 trường hợp được nghỉ việc riêng"),
        ("Những tấm gương bình dị mà cao quý giữa đời thường", "100% Công đoàn cơ sở hoàn thành đại hội"),
        ("Công nhân đón niềm vui mới", "24-25/11: Hội thi thợ giỏi Thủ đô"),
        ("Những chuyến xe đêm lặng lẽ giữ cho phố phường sạch đẹp", "“Ngôi nhà thứ hai” của lao động xa quê"),
        ("Những điểm mới về tiền lương", "[Video] Xe buýt điện lăn bánh trên phố"),
        ("Bữa cơm ca ngày càng chất lượng", "Kỳ 2: Gỡ khó cho doanh nghiệp"),
        ("Giữ lửa nghề gốm giữa lòng phố thị", "Ngày 5/6, nắng nóng gay gắt trở lại"),
    ],
)
def test_a_number_a_quote_or_an_event_may_open_a_title(first: str, second: str) -> None:
    assert titles(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "title",
    [
        "Trường mầm non ở phường Mai Động đạt chuẩn quốc gia mức độ 2",
        "Công đoàn ngành trao tặng 35 suất học bổng “Vượt khó” cho con công nhân",
        "Cổ động viên cháy hết mình với SEA Games 32: Sắc đỏ phủ kín khán đài",
        "Người trẻ chuẩn bị đón Tết 2025: Giản đơn mà ấm áp",
        "Phường thí điểm thu gom rác (Đề án 12 điểm) từ đầu tháng sau",
    ],
)
def test_a_number_or_a_quote_belongs_to_the_words_before_it(title: str) -> None:
    assert titles(title) == [title]


def test_article_ids_are_dropped() -> None:
    line = "Thắp sáng niềm tin cho đoàn viên 128731 Đẩy mạnh công tác an toàn lao động 128800"
    assert titles(line) == ["Thắp sáng niềm tin cho đoàn viên", "Đẩy mạnh công tác an toàn lao động"]
    assert titles("Chăm lo cho đoàn viên dịp Tết 45210") == ["Chăm lo cho đoàn viên dịp Tết"]


@pytest.mark.parametrize(
    "title", ["Hỗ trợ 50000 công nhân", "Nhiệm vụ trọng tâm năm 2024", "Gọi số 19001 để được giúp"]
)
def test_numbers_of_a_title_stay(title: str) -> None:
    assert titles(title) == [title]


@pytest.mark.parametrize(
    "line",
    ["Đẩy mạnh " * 200, "A " * 999, '" ' * 900, "? " * 999, "Hà: " * 500, "x" * 1_999, "Đẩy mạnh " * 500_000],
)
def test_no_line_takes_long(line: str) -> None:
    start = time.process_time()
    found = titles(line.strip())
    assert found
    assert time.process_time() - start < 2


def test_the_tables_are_in_small_letters_and_hold_nothing_empty() -> None:
    tables = [value for name, value in vars(title_words).items() if name.isupper()]
    assert len(tables) > 10
    for table in tables:
        assert all(phrase and phrase == phrase.lower() == phrase.strip() for phrase in table)
    assert not title_words.OPENERS & title_words.OFFICES
    assert all(isinstance(weight, float) for weight in WEIGHTS.values())


def test_the_examples_in_the_docs() -> None:
    assert doctest.testmod(related).failed == 0
