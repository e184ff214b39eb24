"""A bucket, as a test fills it and looks into it: by another way than the code that is tested."""

from __future__ import annotations

from pathlib import Path

import fsspec

KEYS = {"AWS_ACCESS_KEY_ID": "AKIAMADEUPMADEUPMADE", "AWS_SECRET_ACCESS_KEY": "made-up-secret-of-nobody"}


class Bucket:
    """A bucket of the S3 server that the environment names."""

    def __init__(self, name: str) -> None:
        self.store = fsspec.filesystem("s3", use_listings_cache=False)
        self.name = name
        self.store.mkdir(name)

    def url(self, path: str = "") -> str:
        return f"s3://{self.name}/{path}".rstrip("/")

    def put(self, path: str, data: bytes) -> str:
        """Writes a file; its URL."""
        self.store.pipe_file(f"{self.name}/{path}", data)
        return self.url(path)

    def copy(self, folder: Path, path: str) -> str:
        """Copies a folder of the disk; its URL."""
        for file in folder.rglob("*"):
            if file.is_file():
                self.put(f"{path}/{file.relative_to(folder).as_posix()}", file.read_bytes())
        return self.url(path)

    def contents(self, path: str = "") -> dict[str, bytes]:
        """Every file below a path, by its name from there."""
        root = f"{self.name}/{path}".rstrip("/") + "/"
        return {name.removeprefix(root): self.store.cat_file(name) for name in self.names(path, whole=True)}

    def names(self, path: str = "", *, whole: bool = False) -> list[str]:
        """The files below a path, in order."""
        root = f"{self.name}/{path}".rstrip("/") + "/"
        found = sorted(name for name in self.store.find(root) if not name.endswith("/"))
        return found if whole else [name.removeprefix(root) for name in found]

    def remove(self) -> None:
        self.store.rm(self.name, recursive=True)
