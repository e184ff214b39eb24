"""Records become rows and rows records; statistics and links are views of the articles."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldtd_dataset.model import Article, Statistic, publishable
from ldtd_dataset.publish import rows
from ldtd_dataset.publish.digest import RowDigest
from tests.model import made


def read_back(article: Article) -> Article:
    (row,) = rows.table("articles", [article]).to_pylist()
    return Article.model_validate(rows.exact(row))


def test_an_article_is_read_back() -> None:
    assert read_back(made.article()) == made.article()
    assert read_back(made.numbered(1)) == made.numbered(1)


def test_times_are_read_back() -> None:
    stamped = made.article(
        date=date(2020, 7, 15), date_earliest=date(2020, 7, 15), date_latest=date(2020, 7, 15), date_basis="stamp",
        date_precision="minute", published_at=datetime(2020, 7, 15, 10, 21, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
        captured_at=datetime(2021, 2, 3, 4, 5, 6, tzinfo=UTC),
    )  # fmt: skip
    assert read_back(stamped) == stamped
    (row,) = rows.table("articles", [stamped]).to_pylist()
    assert row["published_at"].isoformat() == "2020-07-15T10:21:00+07:00"


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False).filter(publishable))
def test_every_publishable_number_is_read_back(value: Decimal) -> None:
    count = Statistic(**made.statistics()[0] | {"value": value, "low": value, "high": value})
    article = made.article(statistics=[count])
    assert read_back(article) == article


def test_statistics_are_a_view_of_articles() -> None:
    table = rows.statistics(rows.table("articles", [made.numbered(1), made.article(), made.numbered(2)]))
    held = table.to_pylist()
    assert [row["text"] for row in held] == ["120", "120", "1,5 triệu đồng", "139/174", "79,88%", "300kg", "45"]
    assert {row["article_id"] for row in held} == {made.article().id}
    assert held[0]["sentence"] == made.HEADLINE
    assert held[3]["sentence"] == "Có 139/174 đơn vị tham gia (đạt 79,88%)."
    assert held[5]["sentence"] == "Dịp này, công đoàn phường còn tặng khoảng 300kg gạo."
    assert held[6]["sentence"] == made.CAPTION
    assert held[2]["date"] == date(2024, 3, 12)


def test_links_are_a_view_of_articles() -> None:
    held = rows.links(rows.table("articles", [made.article(), made.numbered(1)])).to_pylist()
    assert [(row["section"], row["position"]) for row in held] == [("inline", 0), ("inline", 1), ("latest", 0)]
    assert held[2]["teaser"] == "Giải có 16 đội."
    assert held[0]["article_id"] == made.article().id


def test_views_of_a_slice_are_the_slice_of_views() -> None:
    table = rows.table("articles", [made.article(), made.numbered(1), made.article(source_uri="khac.txt")])
    both = rows.statistics(table).to_pylist()
    assert rows.statistics(table.slice(1)).to_pylist() == both[7:]
    assert rows.links(table.slice(2)).num_rows == 3


ARTICLES = [made.article(), made.numbered(1), made.numbered(2, lead=None), made.article(source_uri="khac.txt")]


def digest(*tables: pa.Table) -> str:
    made_of = RowDigest()
    for table in tables:
        made_of.update(table)
    return made_of.hexdigest()


@settings(deadline=None)
@given(st.lists(st.integers(0, len(ARTICLES)), max_size=4).map(sorted))
def test_the_hash_does_not_depend_on_how_rows_are_cut(cuts: list[int]) -> None:
    table = rows.table("articles", ARTICLES)
    pieces = [table.slice(start, end - start) for start, end in pairwise([0, *cuts, len(ARTICLES)])]
    assert digest(*pieces) == digest(table)
    assert digest(pa.concat_tables(pieces)) == digest(table)


def column(values: list[object], type_: pa.DataType) -> str:
    return digest(pa.table({"column": pa.array(values, type_)}))


@pytest.mark.parametrize(
    ("one", "other", "type_"),
    [
        (["a", "bc"], ["ab", "c"], pa.string()),
        (["a", None], ["a", ""], pa.string()),
        (["a", "b"], ["b", "a"], pa.string()),
        ([None, "a"], ["a", None], pa.string()),
        ([1.0, None], [1.0, 0.0], pa.float64()),
        ([None, 1.0], [1.0, None], pa.float64()),
        ([1.5], [1.25], pa.float64()),
        ([True, False], [True, True], pa.bool_()),
        ([["a"], ["b"]], [["a", "b"], []], pa.list_(pa.string())),
        ([[]], [None], pa.list_(pa.string())),
        ([[{"x": 1}], []], [[], [{"x": 1}]], pa.list_(pa.struct([("x", pa.int32())]))),
        ([date(2020, 1, 1)], [date(2020, 1, 2)], pa.date32()),
    ],
)
def test_the_hash_tells_rows_apart(one: list[object], other: list[object], type_: pa.DataType) -> None:
    assert column(one, type_) != column(other, type_)
    assert column(one, type_) == column(list(one), type_)


def test_the_hash_knows_names_and_types() -> None:
    held = pa.array([1, 2], pa.int32())
    assert digest(pa.table({"a": held})) != digest(pa.table({"b": held}))
    assert digest(pa.table({"a": held})) != digest(pa.table({"a": held.cast(pa.int64())}))


def test_the_hash_of_known_rows_stays() -> None:
    """Worked out by hand with hashlib, leaf by leaf: a change of the recipe is a change of the format."""
    import hashlib

    def leaf(path: str, data: bytes) -> str:
        return f"{path} {hashlib.sha256(data).hexdigest()}\n"

    table = pa.table({"t": pa.array(["á", None]), "n": pa.array([None, 2], pa.int32())})
    leaves = [
        leaf("n#int32", (2).to_bytes(4, "little")),
        leaf("n#valid", bytes([0, 1])),
        leaf("t#length", (2).to_bytes(4, "little") + (-1).to_bytes(4, "little", signed=True)),
        leaf("t#string", "á".encode()),
    ]
    assert digest(table) == hashlib.sha256("".join(leaves).encode()).hexdigest()
