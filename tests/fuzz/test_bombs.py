"""Small files that hold a great deal, or say so: refused, or read in memory that is bounded."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.sources import RawDocument, Unreadable, parquet
from ldtd_dataset.sources.hosts import ANY
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.read import documents

MEBIBYTE = 1 << 20


def test_a_group_of_rows_without_end_is_refused(tmp_path: Path) -> None:
    nothing = pa.nulls(20_000_000, pa.string())
    pq.write_table(pa.table({"url": nothing, "text": nothing}), tmp_path / "x.parquet", row_group_size=20_000_000)
    assert (tmp_path / "x.parquet").stat().st_size < 100_000
    before = pa.default_memory_pool().max_memory()
    (held,) = documents([tmp_path / "x.parquet"])
    assert isinstance(held, Unreadable)
    assert held.refusal.code == "source.bomb"
    assert pa.default_memory_pool().max_memory() == before


def test_rows_that_share_one_huge_value_are_read_a_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dictionary of one value of 1 MB, named by every row: as columns it would be 64 MB."""
    taken: list[int] = []
    value = "Đường phố. " * (MEBIBYTE // 16)
    shared = pa.DictionaryArray.from_arrays(pa.array([0] * 64, pa.int32()), [value])
    pq.write_table(pa.table({"text": shared, "url": ["x"] * 64}), tmp_path / "x.parquet", store_schema=False)
    assert (tmp_path / "x.parquet").stat().st_size < MEBIBYTE // 8
    monkeypatch.setattr(parquet, "_HELD", 4 * MEBIBYTE)
    monkeypatch.setattr(parquet, "_microseconds", lambda batch: taken.append(batch.num_rows) or batch)
    assert len(list(documents([tmp_path / "x.parquet"], options=Options(hosts=(ANY,))))) == 64
    assert sum(taken) == 64
    assert max(taken) * len(value.encode()) <= 4 * MEBIBYTE


def test_a_row_with_a_time_that_cannot_be_costs_itself(tmp_path: Path) -> None:
    page = "Đường phố đã ngập nước.\n"
    times = pa.array([0, 1], pa.timestamp("us", tz="Mars/Olympus"))
    days = pa.array([2**31 - 1, 0], pa.date32())
    for name, column in (("zone", times), ("day", days)):
        pq.write_table(pa.table({"text": [page, page], "date": column, "url": column}), tmp_path / f"{name}.parquet")
    assert [type(one) for one in documents([tmp_path / "zone.parquet"])] == [Unreadable, Unreadable]
    assert [type(one) for one in documents([tmp_path / "day.parquet"])] == [Unreadable, RawDocument]
