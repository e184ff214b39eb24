"""A report of 100,000 articles: under 10 MB, in memory that does not grow with the dataset."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from ldtd_dataset.model import Article
from ldtd_dataset.publish.manifest import NAME, Manifest, file_entry, read_manifest
from tests.model import made
from tests.publish.folders import dataset
from tests.report import made_up

BASE = 500
_KEYS = {"articles": "id", "statistics": "article_id", "links": "article_id"}


def grown(folder: Path, times: int) -> Path:
    """A dataset that repeats the rows of a small one, each time with other ids."""
    small = folder.with_name("base")
    dataset(small, [_article(number) for number in range(BASE)] + [made.rejection()] * 5)
    manifest = read_manifest(small)
    configs, files = {}, {}
    for config, entry in manifest.configs.items():
        tables = [pq.read_table(small / file) for split in entry.splits.values() for file in split.files]
        rows = pa.concat_tables(tables).combine_chunks()
        name = f"{config}/train-00000-of-00001.parquet"
        (folder / config).mkdir(parents=True)
        with pq.ParquetWriter(folder / name, rows.schema, compression="zstd") as writer:
            for at in range(times):
                writer.write_table(_renamed(rows, _KEYS.get(config), at))
        files[name] = file_entry(folder / name)
        (split, *_) = entry.splits.values()
        whole = split.model_copy(update={"rows": len(rows) * times, "files": [name]})
        configs[config] = entry.model_copy(update={"rows": len(rows) * times, "splits": {"train": whole}})
    documents = manifest.documents.model_copy(update={n: c * times for n, c in manifest.documents if n != "skipped"})
    made_of: Manifest = manifest.model_copy(update={"configs": configs, "files": files, "documents": documents})
    (folder / NAME).write_text(made_of.text(), encoding="utf-8")
    return folder


def _article(number: int) -> Article:
    if number % 20 == 0:
        return made_up.doubted(number)
    titles = [f"Phường Sông Lam họp lần thứ {number * 7 % BASE}", f"Hội thi lần thứ {number}"]
    body = f"{made.BODY}\n\nKỳ họp thứ {number} của phường. " + "Phong trào được nhiều tổ hưởng ứng. " * 40
    more = {"statistics": made.article().statistics[1:6], "body": body.strip(), "authors": [f"Lê Bình {number % 90}"]}
    return made_up.listing(number, titles, **more)


def _renamed(rows: pa.Table, key: str | None, at: int) -> pa.Table:
    if key is None:
        return rows
    place = rows.schema.get_field_index(key)
    if at == 0:
        return rows
    held = rows.column(key).unique().to_pylist()
    other = [hashlib.sha256(f"{one} {at}".encode()).hexdigest()[:16] for one in held]
    renamed = pa.array(other).take(pc.index_in(rows.column(key), value_set=pa.array(held)))
    return rows.set_column(place, rows.schema.field(place), renamed)


_REPORT = """
import resource, sys
from ldtd_dataset.report.page import write_report
info = write_report(sys.argv[1], sys.argv[2])
print(info.bytes, info.articles, info.doubts, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measured(folder: Path) -> tuple[int, int, int, int]:
    """Bytes, articles and doubts of a dataset's report, and the most memory that making it took, in KiB."""
    command = [sys.executable, "-c", _REPORT, str(folder), str(folder.with_suffix(".html"))]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    size, articles, doubts, memory = map(int, done.stdout.split())
    return size, articles, doubts, memory


@pytest.mark.deep
def test_a_hundred_thousand_articles(tmp_path: Path) -> None:
    few = measured(grown(tmp_path / "few" / "data", 8))
    many = measured(grown(tmp_path / "many" / "data", 200))
    assert few[0] < many[0] < 10_000_000
    assert few[2] == 8 * 25
    assert many[2] == 200 * 25, "every doubt is listed"
    assert many[3] - few[3] < 250_000
