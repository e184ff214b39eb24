"""The answers are well made: they stand in the pages, point at what they say, and their typist was run."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.statistics import author
from benchmarks.statistics.score import ALL, GROUPS, KNOWN_FAILURES, load, read, score
from ldtd_dataset.text import normalize
from tests.statistics.negatives import PATTERNS, negatives
from tests.statistics.spell import LIMIT, spell

ROOT = Path(__file__).parents[2]
SEED_ROWS = list(read(author.SEEDS.with_suffix(".jsonl")))
EVERY = [*load((*GROUPS, KNOWN_FAILURES)), *SEED_ROWS]


@pytest.mark.parametrize("group", author.GROUPS)
def test_the_benchmark_is_what_its_source_says(group: str) -> None:
    assert author.benchmark(group) == load((group,))


def test_the_seed_answers_are_what_their_source_says() -> None:
    assert author.seeds() == SEED_ROWS


def test_every_answered_sentence_stands_in_its_seed() -> None:
    pages = {path.name[:3]: normalize(path.read_text(encoding="utf-8")) for path in (ROOT / "seeds").glob("*.txt")}
    assert [row["text"] for row in SEED_ROWS if row["text"] not in pages[row["seed"]]] == []


def test_the_articles_of_the_seeds_hold_28_statistics() -> None:
    inside = [s for row in SEED_ROWS if row["field"] != "list" for s in row["statistics"]]
    assert len(inside) == 28
    assert [s["text"] for s in inside if s.get("verdict") == "truncated"] == ["139/174"]


def test_spans_are_verbatim_ordered_and_disjoint() -> None:
    for row in EVERY:
        text, statistics = row["text"], row["statistics"]
        assert [text[s["start"] : s["end"]] for s in statistics] == [s["text"] for s in statistics]
        assert [text[s["noun_start"] : s["noun_end"]] for s in statistics if "noun" in s] == [
            s["noun"] for s in statistics if "noun" in s
        ]
        assert all(a["end"] <= b["start"] for a, b in pairwise(statistics))


def test_negative_rows_hold_nothing_and_all_others_something() -> None:
    assert all((row["group"] == "negative") != bool(row["statistics"]) for row in load((*GROUPS, KNOWN_FAILURES)))


def test_the_benchmark_is_large_and_its_halves_are_near_halves() -> None:
    rows = load()
    kept = [row for row in rows if row["half"] == "kept"]
    assert len(rows) >= 600
    assert 0.45 < len(kept) / len(rows) < 0.55


@pytest.mark.parametrize(
    ("n", "m", "percent", "decimals", "said"),
    [
        (139, 174, 79.88, 2, ("truncated", None)),
        (66, 66, 100, 0, ("rounded", None)),
        (3335, 2500, 133.4, 1, ("rounded", None)),
        (31, 30, 103.33, 2, ("rounded", None)),
        (413, 422, 86.22, 2, ("other_base", 479)),
        (5, 40, 13, 0, ("rounded", None)),  # 12.5 goes up
        (120, 150, 85, 0, ("mismatch", None)),  # 141 and 142 both fit
        (30, 40, 60, 0, ("mismatch", None)),  # 50 fits, but by accident: any base from 49.6 to 50.4 would
    ],
)
def test_the_arithmetic_of_a_verdict(
    n: int, m: int, percent: float, decimals: int, said: tuple[str, int | None]
) -> None:
    assert author.verdict(n, m, percent, decimals) == said


def test_the_typist_reads_the_worked_example_of_its_notation() -> None:
    line = "Mỗi suất quà có [1,5 triệu đồng|$ 1.5e6 per=suất_quà] và [5kg|m 5 kg n per=suất_quà] <gạo>."
    money, rice = author.read(line)["statistics"]
    assert (money["value"], money["unit"], money["per"]) == (1_500_000, "VND", ["suất quà"])
    assert (rice["text"], rice["noun"], rice["noun_start"]) == ("5kg", "gạo", 38)


@pytest.mark.parametrize("line", ["Có [5|c 5 n] người.", "Có [5|c 5] <người>.", "Có [5kg|m 5].", "Có [5|c năm]."])
def test_the_typist_refuses_what_is_not_well_made(line: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        author.read(line)


def test_a_reader_that_repeats_the_gold_is_perfect_and_a_silent_one_finds_nothing() -> None:
    rows = load()
    gold = {row["text"]: row["statistics"] for row in rows}
    perfect, silent = score(rows, gold.__getitem__), score(rows, lambda text: [])
    assert perfect.differences == []
    assert perfect[ALL, "span"].f1 == perfect[ALL, "interval"].f1 == 1
    assert silent[ALL, "span"].recall == 0
    assert len(silent.differences) == sum(bool(row["statistics"]) for row in rows)


def test_the_scorer_tells_a_wrong_value_from_a_wrong_span() -> None:
    row = {"id": 1, **author.read("Quỹ có [5 triệu đồng|$ 5e6] và [3|c 3 n] <hội viên>.")}
    money, members = row["statistics"]
    table = score([row], lambda text: [money | {"value": Decimal(5)}, members | {"end": members["end"] + 1}])
    assert (table[ALL, "span"].right, table[ALL, "value"].right, table[ALL, "unit"].right) == (1, 0, 1)
    assert (table[ALL, "noun"].given, table[ALL, "noun"].right, table[ALL, "noun"].gold) == (1, 0, 1)
    assert "- [5 triệu đồng]" in str(table.differences[0])


def test_the_negatives_are_many_different_and_the_same_for_a_seed() -> None:
    assert len(set(negatives(300))) == 300 >= 2 * len(PATTERNS)
    assert negatives(50, seed=7) == negatives(50, seed=7) != negatives(50, seed=8)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "không"), (4, "bốn"), (15, "mười lăm"), (21, "hai mươi mốt"), (44, "bốn mươi tư"),
        (105, "một trăm linh năm"), (1_005, "một nghìn không trăm linh năm"),
        (20_030, "hai mươi nghìn không trăm ba mươi"),
        (3_450_000, "ba triệu bốn trăm năm mươi nghìn"), (2_000_000_001, "hai tỷ không trăm linh một"),
        (6_003 * 10**9, "sáu nghìn không trăm linh ba tỷ"),
    ],
)  # fmt: skip
def test_the_usual_spelling(n: int, words: str) -> None:
    assert spell(n) == words


def test_no_two_numbers_share_a_spelling() -> None:
    pick = random.Random(5)
    numbers = [*range(12_000), *(pick.randrange(LIMIT) for _ in range(3_000)), *(10**k for k in range(15))]
    spelled: dict[str, int] = {}
    for n in numbers:
        assert spelled.setdefault(spell(n, choose=pick.choice), n) == n


def test_the_worked_examples_can_be_scored_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "examples.jsonl"
    row = {"id": 1, **author.read("Quận hiện có [1.250|c 1250 n] <đoàn viên>.")}
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert score(read(path), lambda text: row["statistics"])[ALL, "span"].f1 == 1
