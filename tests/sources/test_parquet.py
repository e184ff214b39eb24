"""Parquet: FineWeb-2-like rows, nested ones, damage."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.sources.document import RawDocument
from ldtd_dataset.sources.options import Options
from tests.sources.made import FOREIGN, HTML, TEXT, URL, pages, read, refusals, skipped

WHEN = datetime(2021, 5, 8, 5, 30, tzinfo=UTC)


def fineweb2(folder: Path, count: int = 100, *, group: int = 30) -> Path:
    """Every third row is the newspaper's."""
    table = pa.table(
        {
            "text": [f"{TEXT}\n{at}" for at in range(count)],
            "id": [f"<urn:uuid:{at}>" for at in range(count)],
            "dump": ["CC-MAIN-2021-21"] * count,
            "url": [URL if at % 3 == 0 else FOREIGN for at in range(count)],
            "date": ["2021-05-08T05:30:00Z"] * count,
            "language_score": [0.99] * count,
        }
    )
    path = folder / "000_00000.parquet"
    pq.write_table(table, path, row_group_size=group)
    return path


def test_rows_of_the_newspaper_are_read_and_the_others_counted(tmp_path: Path) -> None:
    records = read(fineweb2(tmp_path))
    own = range(0, 100, 3)
    assert pages(records) == [
        RawDocument(f"000_00000.parquet#{at}", f"{TEXT}\n{at}", URL, WHEN, medium="text") for at in own
    ]
    assert (skipped(records), refusals(records)) == (100 - len(own), [])


def test_every_row_has_one_outcome(tmp_path: Path) -> None:
    records = read(fineweb2(tmp_path, 257, group=64), options=Options(max_bytes=len(TEXT.encode()) + 3))
    assert len(pages(records)) + len(refusals(records)) + skipped(records) == 257
    assert {code for _, code in refusals(records)} == {"source.size"}


def test_nested_columns_null_cells_and_bytes(tmp_path: Path) -> None:
    table = pa.table(
        {
            "meta": [
                {"warc_headers": {"warc-target-uri": url, "warc-date": "2021-05-08"}} for url in (URL, FOREIGN, None)
            ],
            "html": pa.array([HTML.encode("utf-16"), b"x", None]),
            "text": [None, None, TEXT],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    day = datetime(2021, 5, 8, tzinfo=UTC)
    records = read(tmp_path)
    assert pages(records) == [
        RawDocument("a.parquet#0", HTML.encode("utf-16"), URL, day, medium="html"),
        RawDocument("a.parquet#2", TEXT, None, day, medium="text"),
    ]
    assert skipped(records) == 1


def test_times_of_every_unit_and_zone(tmp_path: Path) -> None:
    epoch = 1620451800
    units = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
    columns = {unit: pa.array([epoch * scale], pa.timestamp(unit)) for unit, scale in units.items()}
    columns["tz"] = pa.array([epoch * 10**9 + 999], pa.timestamp("ns", tz="Asia/Ho_Chi_Minh"))
    for name, column in columns.items():
        pq.write_table(pa.table({"text": [TEXT], "timestamp": column}), tmp_path / f"{name}.parquet")
    assert [page.captured_at for page in pages(read(tmp_path))] == [WHEN] * 5


def said_to_be_text(*cells: bytes) -> pa.Array:
    """A column of strings whose bytes nobody has looked at."""
    return pa.Array.from_buffers(pa.string(), len(cells), pa.array(cells, pa.binary()).buffers())


BAD_CELLS = [
    # column        its cells                                                                        code
    ("text",        said_to_be_text(TEXT.encode(), b"Ng\xff", TEXT.encode()),                        "source.encoding"),
    ("url",         said_to_be_text(URL.encode(), b"https://\xff", URL.encode()),                    "source.encoding"),
    ("timestamp",   pa.array([0, 10**14, 0], pa.timestamp("s")),                                     "source.row"),
    ("html",        pa.array([None, 5, None]),                                                       "source.row"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "cells", "code"), BAD_CELLS)
def test_a_cell_that_cannot_be_costs_its_row(tmp_path: Path, column: str, cells: pa.Array, code: str) -> None:
    table = pa.table({"text": [TEXT] * 3, "url": [URL] * 3} | {column: cells})
    pq.write_table(table, tmp_path / "a.parquet")
    records = read(tmp_path)
    assert refusals(records) == [("a.parquet#1", code)]
    assert [page.source_uri for page in pages(records)] == ["a.parquet#0", "a.parquet#2"]


def test_a_damaged_row_group_costs_its_rows_and_no_others(tmp_path: Path) -> None:
    table = pa.table({"text": [f"{at} {TEXT * 5}" for at in range(90)], "url": [URL] * 90})
    path = tmp_path / "a.parquet"
    pq.write_table(table, path, row_group_size=30, use_dictionary=False, compression="zstd", write_page_checksum=True)
    column = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    end = column.data_page_offset + column.total_compressed_size
    data[end - 90 : end - 50] = bytes(40)
    path.write_bytes(data)
    records = read(path)
    assert refusals(records) == [("a.parquet#30", "source.broken")]
    assert [int(page.source_uri.partition("#")[2]) for page in pages(records)] == [*range(30), *range(60, 90)]


def test_files_that_are_no_parquet_or_hold_no_text_are_told_once(tmp_path: Path) -> None:
    pq.write_table(pa.table({"label": [1, 2, 3], "metadata": [{"a": 1}] * 3}), tmp_path / "labels.parquet")
    (tmp_path / "short.parquet").write_bytes(fineweb2(tmp_path / "..").read_bytes()[:-100])
    (tmp_path / "empty.parquet").write_bytes(b"")
    assert refusals(read(tmp_path)) == [
        ("empty.parquet", "source.broken"),
        ("labels.parquet", "source.row"),
        ("short.parquet", "source.broken"),
    ]
