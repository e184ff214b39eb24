"""The plan: cutting changes nothing, a shard is a small value, memory stays flat."""

from __future__ import annotations

import gzip
import pickle
import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldtd_dataset.sources.document import Record, Skipped
from ldtd_dataset.sources.read import documents, plan
from tests.sources.made import FOREIGN, HTML, TEXT, URL, json_lines, pages, read, response, skipped, warc


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of every kind, some of whose rows are blank, broken, foreign or long."""
    folder = tmp_path_factory.mktemp("corpus")
    for at in range(7):
        (folder / f"{at}.txt").write_text(f"{at} {TEXT}", encoding="utf-8")
    rows = [{"text": f"{at} {TEXT * (1 + at % 5)}", "url": FOREIGN if at % 4 == 1 else URL} for at in range(60)]
    lines = json_lines(rows).split(b"\n")
    lines[10:10] = [b"", b"   ", b'{"text": ', b"[]"]
    (folder / "rows.jsonl").write_bytes(b"\n".join(lines).rstrip(b"\n"))
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(b"\n".join(lines)))
    columns = {"text": [row["text"] for row in rows], "url": [row["url"] for row in rows]}
    pq.write_table(pa.table(columns), folder / "rows.parquet", row_group_size=7)
    answers = [response(f"{HTML}{row['text']}".encode(), row["url"]) for row in rows]
    data, starts = warc(answers)
    (folder / "rows.warc.gz").write_bytes(data[: starts[20] + 9] + b"\xff\xff\xff\xff" + data[starts[20] + 13 :])
    return folder


def told(records: list[Record]) -> list[Record]:
    return [record for record in records if not isinstance(record, Skipped)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(size=st.integers(min_value=1, max_value=60_000))
def test_cutting_changes_no_record_and_no_order(corpus: Path, size: int) -> None:
    whole, cut = read(corpus), read(corpus, shard_bytes=size)
    assert told(cut) == told(whole)
    assert skipped(cut) == skipped(whole)


def test_large_files_are_cut_and_small_ones_packed(corpus: Path) -> None:
    names = [{piece.name for piece in shard.pieces} for shard in plan([corpus], shard_bytes=8000)]
    for name in ("rows.jsonl", "rows.parquet", "rows.warc.gz"):
        assert sum(name in shard for shard in names) > 1
    assert any(len(shard) > 1 for shard in names)
    assert len(plan([corpus])) == 1


def test_a_plan_is_a_function_of_the_inputs(corpus: Path) -> None:
    shards = plan([corpus], shard_bytes=8000)
    assert plan([corpus], shard_bytes=8000) == shards
    assert sum(shard.size for shard in shards) == sum(path.stat().st_size for path in corpus.iterdir())


def test_a_shard_is_small_and_reads_the_same_after_pickling(corpus: Path) -> None:
    for shard in plan([corpus], shard_bytes=8000):
        packed = pickle.dumps(shard)
        assert len(packed) < 2000
        assert list(pickle.loads(packed).documents()) == list(shard.documents())


def test_standard_input_stays_in_its_process(corpus: Path) -> None:
    first, last = plan([corpus / "0.txt", "-"], shard_bytes=1)[0], plan(["-"])[0]
    assert (first.local, last.local) == (False, True)


def test_memory_stays_flat_over_many_rows(tmp_path: Path) -> None:
    text = TEXT * 20
    rows = ({"text": f"{at} {text}", "url": URL if at % 2 else FOREIGN} for at in range(4000))
    with gzip.open(tmp_path / "rows.jsonl.gz", "wb", compresslevel=1) as out:
        out.writelines(json_lines([row]) for row in rows)
    tracemalloc.start()
    try:
        count = sum(not isinstance(record, Skipped) for record in documents([tmp_path]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 2000
    assert peak < 3_000_000


def test_memory_stays_flat_over_a_large_row_group(tmp_path: Path) -> None:
    count = 20_000
    texts = [f"{at} {TEXT * 10}" for at in range(count)]
    pq.write_table(pa.table({"text": texts, "url": [URL] * count}), tmp_path / "a.parquet", use_dictionary=False)
    size = sum(map(len, texts))
    del texts
    before, peak = pa.total_allocated_bytes(), 0
    for seen, _ in enumerate(documents([tmp_path])):
        if seen % 100 == 0:
            peak = max(peak, pa.total_allocated_bytes() - before)
    assert peak < size / 4


def test_what_a_generator_leaves_unread_is_not_read(corpus: Path) -> None:
    first = next(iter(documents([corpus])))
    assert first == pages(read(corpus / "0.txt"))[0]


def test_shards_are_many_for_some_and_never_huge(tmp_path: Path) -> None:
    """As many as keep the cores of any machine busy to the end, where there is enough to cut."""
    for name, size, shards in (
        ("few", 1 << 20, 1),
        ("some", 32 << 20, 16),
        ("many", 640 << 20, 64),
        ("more", 4 << 30, 128),
    ):
        folder = tmp_path / name
        folder.mkdir()
        for at in range(256):
            with (folder / f"{at:03d}.txt").open("wb") as page:
                page.truncate(size // 256)
        assert len(plan([folder])) == shards
