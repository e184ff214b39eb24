"""Shared storage by URL (`s3://bucket/folder`), through fsspec; none of that is imported before a URL is met."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from glob import has_magic
from io import RawIOBase
from pathlib import Path
from typing import Any, NamedTuple

from ldtd_dataset.errors import LdtdError, Refusal, StorageError

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_SECRET = re.compile(r"(?<=://)[^/@]*@|\?.*", re.DOTALL)
"""Where a URL may hold a password or a signature."""

_MEBIBYTE = 1 << 20

_OPTIONS: dict[str, dict[str, Any]] = {
    # scheme   what its filesystem is told beside that it shall remember no listing: other nodes write, too
    "s3":      {"default_block_size": 8 * _MEBIBYTE},  # of an upload, of which several are held in memory
}  # fmt: skip

_EXTRAS: dict[str, str] = {"s3": "ldtd-dataset[s3]"}
"""What to install for a scheme, where an extra of ours brings it."""

_LOCKED_OUT = re.compile("Credential|Token|Profile|Forbidden|Permission")
"""Names of the errors with which clients of stores say that they have no key, or the wrong one."""

_WEB = ("http", "https")
"""No storage: a signed address would stand in the rows that are read from it."""

_NO_NAME = "ParamValidationError"
"""The error with which a client says that there can be no bucket of such a name."""

_AT_ONCE = 4
"""Files sent at a time."""


def is_url(name: str | os.PathLike[str]) -> bool:
    """Whether an input or output is in shared storage; all else is a path.

    >>> is_url("s3://bucket/pages"), is_url("C:/pages"), is_url("pages")
    (True, False, False)
    """
    return isinstance(name, str) and _URL.match(name) is not None


def was_url(place: Location) -> bool:
    """Whether a path was made of a URL, and so leads nowhere.

    >>> was_url(Path("s3://bucket/dataset"))
    True
    """
    return isinstance(place, Path) and _URL.match(place.as_posix().replace(":/", "://", 1)) is not None


def somewhere(name: str | os.PathLike[str]) -> Location:
    """Where a path or a URL leads."""
    return Remote(str(name).rstrip("/")) if is_url(name) else Path(name)


class Entry(NamedTuple):
    """A file of a store: its bytes, and a mark that is another when its content is."""

    size: int
    version: str


@dataclass(frozen=True, slots=True, repr=False)
class Remote:
    """What stands, or may stand, under a URL; a small value that can be pickled. It has the manners of a `Path`.

    Errors: of all that asks the store: StorageError, where the store refuses or fails; FileNotFoundError, of reading
            what is not there.
    Never:  shows a key, a token or a signature.
    """

    url: str

    def __truediv__(self, name: str) -> Remote:
        return Remote(f"{self.url}/{name}")

    def __str__(self) -> str:
        return _SECRET.sub("", self.url)

    def __repr__(self) -> str:
        return f"Remote({str(self)!r})"

    @property
    def name(self) -> str:
        """What stands after the last slash; empty where the URL names a whole bucket."""
        return self.url.partition("://")[2].partition("/")[2].rpartition("/")[2]

    @property
    def parent(self) -> Remote:
        return Remote(self.url.rpartition("/")[0])

    def entry(self) -> Entry | None:
        """The file here; None where there is a folder, or nothing."""
        with self._store() as (store, path):
            try:
                found = store.info(path)
            except FileNotFoundError:
                return None
            return _entry(found) if found["type"] == "file" else None

    def files(self) -> dict[str, Entry]:
        """Every file below, by its POSIX path from here; in no order, and none where there is no such place."""
        with self._store() as (store, path):
            try:
                found = store.find(path, detail=True)
            except FileNotFoundError:
                return {}
            held = ((key[len(path) + 1 :], one) for key, one in found.items() if one["type"] == "file")
            return {name: _entry(one) for name, one in held if name and not name.endswith("/")}

    def open(self) -> RawIOBase:
        """The file here to be read, without any read-ahead."""
        with self._store() as (store, path):
            return _Reader(self, store.open(path, "rb", cache_type="none"))

    def read_text(self, encoding: str = "utf-8") -> str:
        return self.read_bytes().decode(encoding)

    def read_bytes(self) -> bytes:
        with self._store() as (store, path):
            return bytes(store.cat_file(path))

    def write_text(self, text: str, encoding: str = "utf-8") -> None:
        """Errors: StorageError storage.missing where there is no such bucket."""
        with self._store(writing=True) as (store, path):
            store.pipe_file(path, text.encode(encoding))

    def touch(self, *, exist_ok: bool = True) -> None:
        """Writes an empty file. Errors: FileExistsError where one is there and may not be."""
        if not exist_ok and self.entry() is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self))
        self.write_text("")

    def send(self, folder: Path, *, last: str) -> None:
        """Writes the files of a folder here, the one named `last` after all others: who finds it, finds all.

        Errors: StorageError storage.missing where there is no such bucket.
        """
        names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        with self._store(writing=True) as (store, path):
            for batch in ([name for name in names if name != last], [last]):
                mine, theirs = [str(folder / name) for name in batch], [f"{path}/{name}" for name in batch]
                store.put(mine, theirs, batch_size=_AT_ONCE)

    def fetch(self, names: Iterable[str], folder: Path) -> None:
        """Copies files, named from here, to the same places under a folder."""
        for name in (wanted := list(names)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with self._store() as (store, path):
            store.get([f"{path}/{name}" for name in wanted], [str(folder / name) for name in wanted])

    def remove(self, names: Iterable[str]) -> None:
        """Removes files that are there, named from here, and no others, whatever their names look like."""
        with self._store() as (store, path):
            doomed = [f"{path}/{name}" for name in names]
            if plain := [name for name in doomed if not has_magic(name)]:
                store.rm(plain)
            for name in set(doomed).difference(plain):
                store.rm_file(name)

    @contextmanager
    def _store(self, *, writing: bool = False) -> Iterator[tuple[Any, str]]:
        """The filesystem and the path in it; what its client raises is an error of ours, or FileNotFoundError."""
        try:
            store = _filesystem(*self.url.partition("://")[::2])
            yield store, store._strip_protocol(self.url)
        except LdtdError:
            raise
        except Exception as error:
            if not isinstance(error, FileNotFoundError) and type(error).__name__ != _NO_NAME:
                raise StorageError(_refusal(error, str(self))) from None
            if writing:
                raise StorageError(Refusal("storage.missing", "there is no such bucket", str(self))) from None
            raise FileNotFoundError(errno.ENOENT, "there is no such bucket or file") from None


Location = Path | Remote
"""A place on disk or in shared storage."""


class _Reader(RawIOBase):
    """An open file of a store, whose errors are ours."""

    def __init__(self, place: Remote, file: Any) -> None:
        self._place = place
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with self._place._store():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def _filesystem(scheme: str, rest: str) -> Any:
    return _opened(scheme.lower(), rest.partition("/")[0])


@lru_cache(maxsize=16)
def _opened(scheme: str, bucket: str) -> Any:
    """The filesystem of a bucket, the same for all threads. Errors: StorageError storage.scheme."""
    from fsspec.core import url_to_fs

    if scheme in _WEB:
        raise StorageError(Refusal("storage.scheme", "pages of the web are not read from there: save them first"))
    options = {"use_listings_cache": False, "skip_instance_cache": True, **_OPTIONS.get(scheme, {})}
    try:
        return url_to_fs(f"{scheme}://{bucket}", **options)[0]
    except (ImportError, ValueError):
        todo = f"pip install '{_EXTRAS[scheme]}'" if scheme in _EXTRAS else "fsspec has it from another package, or not"
        raise StorageError(Refusal("storage.scheme", f"nothing that is installed reads {scheme}://: {todo}")) from None


def _entry(info: dict[str, Any]) -> Entry:
    mark = next((info[name] for name in ("ETag", "etag", "mtime", "LastModified", "created") if info.get(name)), "")
    return Entry(int(info["size"] or 0), str(mark))


def _refusal(error: Exception, place: str) -> Refusal:
    """What a store's client has raised, in words of ours: its own might show what is secret."""
    name = type(error).__name__
    if _LOCKED_OUT.search(name):
        return Refusal("storage.refused", f"the store lets nobody in who has no right key ({name})", place)
    why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else name
    return Refusal("storage.failed", f"the store fails, or cannot be reached ({why})", place)
