"""Inputs in shared storage are those on disk: the same records, whatever the door, wherever they are cut."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ldtd_dataset.sources.document import RawDocument, Record, Skipped
from ldtd_dataset.sources.read import Shard, plan
from tests.s3.bucket import Bucket
from tests.sources.made import TEXT, pages, read, refusals, skipped
from tests.sources.test_files import folder
from tests.sources.test_plan import corpus

__all__ = ["corpus", "folder"]


def told(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if not isinstance(record, Skipped)]


def shape(shards: Sequence[Shard]) -> list[list[tuple[object, ...]]]:
    """What a plan says of each piece, but where it is."""
    return [[(one.name, one.kind, one.size, one.start, one.row, one.rows) for one in shard.pieces] for shard in shards]


@pytest.mark.parametrize("size", [1 << 30, 3_000, 1])
def test_every_door_reads_the_same_from_s3(corpus: Path, bucket: Bucket, size: int) -> None:
    url = bucket.copy(corpus, "in/put")
    here, there = read(corpus, shard_bytes=size), read(url, shard_bytes=size)
    assert len(pages(here)) > 100
    assert told(there) == told(here)
    assert skipped(there) == skipped(here)


def test_a_plan_of_s3_cuts_and_sizes_as_on_disk(corpus: Path, bucket: Bucket) -> None:
    there = plan([bucket.copy(corpus, "in")], shard_bytes=8_000)
    assert len(there) > 10
    assert shape(there) == shape(plan([corpus], shard_bytes=8_000))
    for shard in there:
        assert list(pickle.loads(pickle.dumps(shard)).documents()) == list(shard.documents())


PATTERNS = ["", "/a/*.htm*", "/*/*.html", "/**/*.[tT][xX][tT]", "/a*", "/a/z.html", "/README.md", "/?.txt"]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_folders_globs_and_files_name_the_same_as_on_disk(folder: Path, bucket: Bucket, pattern: str) -> None:
    url = bucket.copy(folder, "some/pages")
    here = [record.source_uri for record in read(f"{folder}{pattern}")]
    assert here
    assert [record.source_uri for record in read(f"{url}{pattern}")] == here
    assert [record.source_uri for record in read(f"{url}{pattern}/")] == here


def test_a_file_that_several_urls_name_is_read_once(folder: Path, bucket: Bucket) -> None:
    url = bucket.copy(folder, "pages")
    uris = [record.source_uri for record in read(f"{url}/b.txt", url, f"{url}/*.txt", folder / "b.txt")]
    assert uris == ["b.txt", "a/b/1.TXT", "a/c.htm", "a/z.html", "mirror", "b.txt"]


NAMES = ["Hà Nội #2.txt", "[1].txt", "a b%20c.txt", "was?/z.txt", "x//y.txt"]


def test_names_that_mean_something_elsewhere_are_names(bucket: Bucket) -> None:
    for name in NAMES:
        bucket.put(f"in/{name}", f"{name} {TEXT}".encode())
    bucket.put("in/marker/", b"")
    bucket.put("input/other.txt", TEXT.encode())
    expected = [RawDocument(name, f"{name} {TEXT}".encode(), medium="text") for name in NAMES]
    assert read(bucket.url("in")) == expected
    assert read(bucket.url("in/[1].txt")) == expected[1:2]


def test_a_whole_bucket_is_a_folder(bucket: Bucket) -> None:
    bucket.put("a.txt", TEXT.encode())
    bucket.put("b/c.txt", TEXT.encode())
    assert [record.source_uri for record in read(bucket.url())] == ["a.txt", "b/c.txt"]
    assert [record.source_uri for record in read(bucket.url("*/c.txt"))] == ["b/c.txt"]


def test_what_is_not_there_is_told_and_the_others_are_read(bucket: Bucket) -> None:
    url = bucket.put("in/a.txt", TEXT.encode())
    gone = ["s3://no-such-bucket-here/in/x.txt", bucket.url("in/gone.txt"), bucket.url("in/*.doc"), "s3://Not_A/x.txt"]
    records = read(*gone, url)
    assert refusals(records) == [
        ("x.txt", "source.missing"),
        ("gone.txt", "source.missing"),
        ("*.doc", "source.missing"),
        ("x.txt", "source.missing"),
    ]
    assert [page.source_uri for page in pages(records)] == ["a.txt"]


def test_a_file_that_goes_after_the_plan_is_told(bucket: Bucket) -> None:
    urls = [bucket.put(f"in/{name}.txt", TEXT.encode()) for name in "abc"]
    (shard,) = plan(urls)
    bucket.store.rm_file(f"{bucket.name}/in/b.txt")
    records = list(shard.documents())
    assert refusals(records) == [("b.txt", "source.missing")]
    assert [page.source_uri for page in pages(records)] == ["a.txt", "c.txt"]


def test_what_changes_in_a_file_changes_the_plan(bucket: Bucket) -> None:
    url = bucket.put("in/a.txt", b"one")
    first = plan([url])
    assert plan([url]) == first
    bucket.put("in/a.txt", b"two")
    assert shape(plan([url])) == shape(first)
    assert plan([url]) != first


def test_what_another_node_has_written_is_seen(bucket: Bucket) -> None:
    bucket.put("in/a.txt", b"one")
    assert len(read(bucket.url("in"))) == 1
    bucket.put("in/b.txt", b"two")
    assert len(read(bucket.url("in"))) == 2


def test_paths_on_disk_need_nothing_of_shared_storage(folder: Path) -> None:
    code = (
        "import sys; from ldtd_dataset.sources.read import documents; assert list(documents(sys.argv[1:]));"
        "print(sorted({'fsspec', 's3fs', 'botocore', 'aiohttp', 'asyncio'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code, folder], check=True, capture_output=True, text=True)
    assert ran.stdout == "[]\n"
