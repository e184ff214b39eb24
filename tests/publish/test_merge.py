"""The rows of many parts in one order, with little held at a time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.model import Article
from ldtd_dataset.publish import merge, parquet, runs, spool
from ldtd_dataset.publish.columns import SCHEMAS
from ldtd_dataset.publish.merge import merged_articles, rejections
from ldtd_dataset.publish.parquet import SplitWriter
from ldtd_dataset.publish.rows import table
from ldtd_dataset.publish.runs import Cursor, write_run
from ldtd_dataset.publish.spool import Spool
from ldtd_dataset.publish.weights import cuts, weights
from tests.model import made

FIRST = date(2020, 1, 1)


def some(count: int, seed: int) -> list[Article]:
    """Articles of few days, some unknown; many have the same text as another and come from elsewhere."""
    choose = random.Random(seed)
    return [_article(choose, f"{seed}/{at:03d}.txt") for at in range(count)]


def _article(choose: random.Random, uri: str) -> Article:
    day = choose.choice([None, *(FIRST + timedelta(days=at) for at in range(3))])
    when: dict[str, Any] = {"date": day, "date_earliest": day, "date_latest": day, "published_at": None}
    how = ("day", "text") if day else ("unknown", "unknown")
    when |= {"date_precision": how[0], "date_basis": how[1], "date_evidence": "Sáng nay" if day else None}
    return made.numbered(choose.randrange(12), source_uri=uri, **when)


def key(article: Article) -> tuple[Any, ...]:
    latest = article.date_latest
    return (latest is None, latest or FIRST, article.id, article.source_uri, article.source_sha256)


def parts(folder: Path, shares: Sequence[Sequence[Article]]) -> list[Path]:
    written = []
    for at, share in enumerate(shares):
        part = folder / f"{at:03d}"
        part.mkdir(parents=True)
        held = Spool(part)
        for article in share:
            held.add(article)
        held.close()
        written.append(part)
    return written


def merged(held: Sequence[Path]) -> list[str]:
    return [uri for rows in merged_articles(held) for uri in rows.column("source_uri").to_pylist()]


@pytest.mark.parametrize(("fan_in", "chunk"), [(512, 1_000), (512, 7), (3, 1_000), (2, 5)])
def test_parts_are_merged_in_the_order_of_the_dataset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fan_in: int, chunk: int
) -> None:
    """In one round or in several, however little is held."""
    monkeypatch.setattr(merge, "FAN_IN", fan_in)
    monkeypatch.setattr(merge, "CHUNK_ROWS", chunk)
    monkeypatch.setattr(runs, "BATCH_BYTES", 2_000)
    shares = [some(size, seed) for seed, size in enumerate((9, 0, 25, 1, 14, 30, 8))]
    held = parts(tmp_path, shares)
    expected = [article.source_uri for article in sorted((a for share in shares for a in share), key=key)]
    assert len({a.id for share in shares for a in share}) < len(expected)
    assert merged(held) == expected
    assert sorted(tmp_path.iterdir()) == held


def test_a_large_part_has_several_runs_and_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = some(60, 1)
    whole = merged(parts(tmp_path / "one", [articles]))
    monkeypatch.setattr(spool, "BATCH", 7)
    monkeypatch.setattr(spool, "RUN_BYTES", 1)
    (part,) = parts(tmp_path / "many", [articles])
    assert len(spool.runs_of(part)) == 9
    assert merged([part]) == whole


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    articles = sorted(some(20, 2), key=key)
    (rows,) = merged_articles(parts(tmp_path, [articles[1::2], articles[::2]]))
    assert rows.equals(table("articles", articles))
    assert rows.schema.equals(SCHEMAS["articles"])


def test_a_reader_of_a_run_holds_one_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "BATCH_BYTES", 10_000)
    rows = table("articles", some(200, 3))
    write_run(rows, tmp_path / "run.arrow")
    cursor, before = Cursor(tmp_path / "run.arrow"), pa.total_allocated_bytes()
    for _ in range(20):
        taken = list(cursor.take(10))
        assert sum(map(len, taken)) == 10
        assert pa.total_allocated_bytes() - before < 100_000
        del taken
    assert rows.nbytes > 150_000


def test_rejections_keep_the_order_of_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "BATCH", 2)
    held = []
    for part, names in (("0", "cab"), ("1", ""), ("2", "bd")):
        (tmp_path / part).mkdir()
        held.append(tmp_path / part)
        spooled = Spool(tmp_path / part)
        for name in names:
            spooled.add(made.rejection(source_uri=f"{name}.txt"))
        spooled.close()
    assert [uri[0] for rows in rejections(held) for uri in rows.column("source_uri").to_pylist()] == [*"cabbd"]


def test_a_row_weighs_what_its_values_do() -> None:
    rows = pa.table(
        {
            "text": pa.array(["năm", None, ""]),
            "number": pa.array([1.0, None, 2.0]),
            "day": pa.array([FIRST, None, FIRST]),
            "list": pa.array([["a", "bc"], [], None], pa.list_(pa.string())),
            "records": pa.array([[{"a": True}], [{"a": None}] * 3, []], pa.list_(pa.struct([("a", pa.bool_())]))),
        }
    )
    expected = [(4 + 4) + 8 + 4 + (4 + 5 + 6) + (4 + 1), 4 + 8 + 4 + 4 + (4 + 3), 4 + 8 + 4 + 4 + 4]
    assert weights(rows).tolist() == expected
    assert weights(rows.slice(1)).tolist() == expected[1:]
    assert weights(pa.concat_tables([rows.slice(0, 2), rows.slice(1)])).tolist() == [*expected[:2], *expected[1:]]


def test_pieces_have_few_rows_and_bytes_or_one_row() -> None:
    held = weights(pa.table({"a": ["x" * size for size in (6, 6, 96, 1, 1, 1, 1)]}))
    assert held.tolist() == [10, 10, 100, 5, 5, 5, 5]
    assert cuts(held, 3, 20) == [2, 3, 6, 7]
    assert cuts(held, 2, 1_000) == [2, 4, 6, 7]
    assert cuts(held, 9, 1) == [1, 2, 3, 4, 5, 6, 7]
    assert cuts(held[:0], 9, 1) == []


@pytest.mark.parametrize("portion", [1, 3, 50])
def test_only_the_rows_say_where_a_row_group_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, portion: int
) -> None:
    """Not the portions in which they come."""
    monkeypatch.setitem(parquet.GROUP_ROWS, "rejections", 4)
    monkeypatch.setattr(parquet, "GROUP_BYTES", 3_000)
    sizes = [10] * 9 + [2_600, 10, 10, 5_000, 10, 1_500, 1_500]
    rows = table("rejections", [made.rejection(excerpt="x" * size) for size in sizes])
    writer = SplitWriter(tmp_path, "rejections", "train")
    for start in range(0, len(rows), portion):
        writer.write(rows.slice(start, portion))
    (name,) = writer.close()
    metadata = pq.read_metadata(tmp_path / name)
    groups = [metadata.row_group(at).num_rows for at in range(metadata.num_row_groups)]
    assert groups == [4, 4, 2, 2, 1, 2, 1]
    assert writer.num_bytes == weights(rows).sum()
