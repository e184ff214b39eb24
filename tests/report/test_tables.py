"""Sums over batches are those over all rows, and columns come as they are asked for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.errors import DatasetError
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.report.page import tables
from ldtd_dataset.report.page.tables import Groups, Tables
from tests.publish.folders import dataset, mixed
from tests.report import made_up

ROWS = st.lists(st.tuples(st.sampled_from(["xã", "phường", None]), st.integers(-9, 9)), max_size=40)


@given(st.lists(ROWS, max_size=6), st.integers(0, 20))
def test_groups_of_batches_are_the_groups_of_all_rows(batches: list[list[tuple[str | None, int]]], held: int) -> None:
    before, tables._HELD = tables._HELD, held
    try:
        groups = Groups("place", amount="sum", least="min")
        for batch in batches:
            places, amounts = [place for place, _ in batch], [amount for _, amount in batch]
            columns = {"place": pa.array(places, pa.string()), "amount": pa.array(amounts, pa.int64())}
            groups.add(pa.table({**columns, "least": columns["amount"]}))
        found = {row["place"]: (row["count"], row["amount"], row["least"]) for row in groups.rows()}
    finally:
        tables._HELD = before
    rows = [row for batch in batches for row in batch]
    for place, count in Counter(place for place, _ in rows).items():
        amounts = [amount for where, amount in rows if where == place]
        assert found.pop(place) == (count, sum(amounts), min(amounts))
    assert found == {}


def test_the_most_come_first_and_equals_by_key() -> None:
    groups = Groups("word")
    groups.add(pa.table({"word": ["c", "a", "b", "b", "a", "d", "d", "d"]}))
    assert [(row["word"], row["count"]) for row in groups.most(3)] == [("d", 3), ("a", 2), ("b", 2)]
    assert [row["word"] for row in groups.most(3, word="c")] == ["c"]
    assert [row["word"] for row in groups.rows()] == ["a", "b", "c", "d"]


def test_every_row_comes_with_the_columns_asked_for(tmp_path: Path) -> None:
    dataset(tmp_path / "full", mixed())
    held = Tables(tmp_path / "full")
    batches = list(held.batches("articles", ("id", "images.caption", "images.credit", "warnings.code"), size=7))
    assert sum(map(len, batches)) == held.manifest.configs["articles"].rows == 41
    assert batches[0].schema.names == ["id", "images", "warnings"]
    assert {field.name for field in batches[0].schema.field("images").type.value_type} == {"caption", "credit"}


def test_of_a_text_free_dataset_hashes_stand_for_texts_and_what_is_gone_is_null(tmp_path: Path) -> None:
    made_up.small(tmp_path / "full")
    text_free(tmp_path / "full", tmp_path / "bare")
    full, bare = Tables(tmp_path / "full"), Tables(tmp_path / "bare")
    assert (full.text_free, bare.text_free) == (False, True)
    leads = [one for rows in bare.batches("articles", ("lead",)) for one in rows.column("lead").to_pylist()]
    assert {len(lead) for lead in leads} == {64}
    sentences = [rows.column("sentence") for rows in bare.batches("statistics", ("text", "sentence"))]
    assert sum(map(len, sentences)) == sum(one.null_count for one in sentences) > 0


def test_whole_rows_come_in_the_order_of_the_dataset(tmp_path: Path) -> None:
    dataset(tmp_path / "full", mixed())
    held = Tables(tmp_path / "full")
    ids = [one for rows in held.batches("articles", ("id",)) for one in rows.column("id").to_pylist()]
    wanted = ids[::9]
    found = [row for rows in held.texts(wanted[::-1]) for row in rows.to_pylist()]
    assert [row["id"] for row in found] == wanted
    assert all(row["body"] for row in found)


def test_a_damaged_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as missing:
        Tables(tmp_path)
    assert missing.value.code == "dataset.missing"
    made_up.small(tmp_path / "full")
    next((tmp_path / "full" / "articles").glob("*.parquet")).write_bytes(b"PAR1")
    with pytest.raises(DatasetError) as damaged:
        Tables(tmp_path / "full")
    assert damaged.value.code == "dataset.file"
