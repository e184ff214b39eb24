"""What a store refuses or fails is an error of ours, stops what needed it, and shows no key."""

from __future__ import annotations

import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from fsspec.registry import _registry

from ldtd_dataset import storage
from ldtd_dataset.builder import build
from ldtd_dataset.errors import StorageError
from ldtd_dataset.sources.read import plan
from ldtd_dataset.storage import Remote
from tests.s3.bucket import KEYS, Bucket
from tests.sources.made import TEXT, read
from tests.sources.test_plan import corpus

__all__ = ["corpus"]

DOORS = ["0.txt", "rows.jsonl", "rows.jsonl.gz", "rows.parquet", "rows.warc.gz"]


def _judge_keys(address: str, after: str) -> None:
    """Has the server judge keys after so many requests: it knows none."""
    headers = {"Content-Type": "text/plain"}
    request = urllib.request.Request(f"{address}/moto-api/reset-auth", after.encode(), headers, method="POST")
    urllib.request.urlopen(request, timeout=10).close()


@pytest.fixture
def strict(address: str, bucket: Bucket) -> Iterator[None]:
    _judge_keys(address, "0")
    yield
    _judge_keys(address, "inf")


@pytest.fixture
def keyless(elsewhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in KEYS:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "/nowhere")


@pytest.fixture
def gone(elsewhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens where the store was."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")


def _refused(error: StorageError, code: str) -> None:
    assert error.code == code
    said = f"{error} {error!r} {error.__cause__} {error.__context__ if not error.__suppress_context__ else ''}"
    assert not [secret for secret in KEYS.values() if secret in said]


@pytest.mark.usefixtures("keyless")
def test_without_a_key_nobody_is_let_in() -> None:
    with pytest.raises(StorageError) as caught:
        read("s3://pages-of-a-test/in")
    _refused(caught.value, "storage.refused")
    assert "NoCredentialsError" in str(caught.value)


def test_with_a_wrong_key_nobody_is_let_in(bucket: Bucket, strict: None) -> None:
    for url in (bucket.url("in"), bucket.url("in/*.txt"), bucket.url("in/a.txt")):
        with pytest.raises(StorageError) as caught:
            read(url)
        _refused(caught.value, "storage.refused")


@pytest.mark.usefixtures("gone")
def test_a_store_that_cannot_be_reached_is_no_empty_one() -> None:
    with pytest.raises(StorageError) as caught:
        read("s3://pages-of-a-test/in")
    _refused(caught.value, "storage.failed")


@pytest.mark.usefixtures("strict")
def test_an_output_that_may_not_be_looked_at_is_not_taken_for_empty_or_foreign(bucket: Bucket, corpus: Path) -> None:
    with pytest.raises(StorageError) as caught:
        build(corpus / "0.txt", bucket.url("out"), engine="serial")
    _refused(caught.value, "storage.refused")


@pytest.mark.parametrize("name", DOORS)
def test_a_store_that_fails_while_a_file_is_read_costs_no_row(
    corpus: Path, bucket: Bucket, address: str, name: str
) -> None:
    """The reader is stopped: a rejection of what is there, and could not be had for a moment, would be a loss."""
    url = bucket.put(f"in/{name}", (corpus / name).read_bytes())
    shards = plan([url], shard_bytes=4_000)
    assert sum(1 for shard in shards for _ in shard.documents()) >= 1
    _judge_keys(address, "0")
    try:
        with pytest.raises(StorageError) as caught:
            list(shards[-1].documents())
    finally:
        _judge_keys(address, "inf")
    _refused(caught.value, "storage.refused")


@pytest.mark.parametrize("name", DOORS[1:])
def test_a_store_that_fails_in_the_middle_of_a_file_costs_no_row(
    corpus: Path, bucket: Bucket, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = bucket.put(f"in/{name}", (corpus / name).read_bytes())
    (shard,) = plan([url])
    whole = storage._Reader.readinto
    monkeypatch.setattr("ldtd_dataset.sources.piece._AHEAD", 512)
    requests = 0

    def fail(_: int) -> bytes:
        raise RuntimeError(KEYS["AWS_SECRET_ACCESS_KEY"])

    def breaking(self: storage._Reader, buffer: memoryview) -> int:
        nonlocal requests
        requests += 1
        if requests > 2:
            self._file.read = fail
        return whole(self, buffer)

    monkeypatch.setattr(storage._Reader, "readinto", breaking)
    with pytest.raises(StorageError) as caught:
        list(shard.documents())
    _refused(caught.value, "storage.failed")


@pytest.mark.parametrize("url", ["foo://bucket/in", "http://example.vn/a.txt?signature=made-up-secret-of-nobody"])
def test_what_is_no_store_is_told(url: str) -> None:
    with pytest.raises(StorageError) as caught:
        read(url)
    _refused(caught.value, "storage.scheme")


@pytest.mark.usefixtures("elsewhere")
def test_a_store_whose_package_is_not_installed_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.delitem(_registry, "s3", raising=False)
    with pytest.raises(StorageError, match=r"pip install 'ldtd-dataset\[s3\]'"):
        read("s3://bucket/in")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("ftp://user:made-up-secret-of-nobody@host/in", "ftp://host/in"),
        ("s3://bucket/in?X-Amz-Signature=made-up-secret-of-nobody", "s3://bucket/in"),
        ("s3://bucket/a@b/c", "s3://bucket/a@b/c"),
    ],
)
def test_a_place_is_shown_without_its_secrets(url: str, shown: str) -> None:
    assert str(Remote(url)) == shown
    assert "secret" not in f"{Remote(url)!r}"


def test_writing_to_no_bucket_is_told_and_makes_none(bucket: Bucket, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    nowhere = Remote("s3://no-such-bucket-here/out")
    for write in (lambda: (nowhere / "a.txt").write_text("x"), lambda: nowhere.send(tmp_path, last="a.txt")):
        with pytest.raises(StorageError) as caught:
            write()
        _refused(caught.value, "storage.missing")
    assert nowhere.files() == {}
    assert bucket.store.ls("") == [bucket.name]
