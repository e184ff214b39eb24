"""A real S3 server on this machine, which the usual variables of the environment name; no network, no cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ldtd_dataset import storage
from tests.s3.bucket import KEYS, Bucket

pytest.importorskip("s3fs", reason="the extra [s3] is not installed")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The server's address."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def environment(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What tells clients of S3 where it is and who they are: nothing of ours does."""
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.delenv(name, raising=False)
    told = {"AWS_ENDPOINT_URL": address, "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
    for name, value in {**told, **KEYS}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def elsewhere(environment: None) -> Iterator[None]:
    """A client is made anew: for tests that change what the environment says."""
    storage._opened.cache_clear()
    yield
    storage._opened.cache_clear()


@pytest.fixture
def bucket(environment: None) -> Iterator[Bucket]:
    """An empty bucket, gone with all that is in it after the test."""
    made = Bucket("pages-of-a-test")
    yield made
    made.remove()
