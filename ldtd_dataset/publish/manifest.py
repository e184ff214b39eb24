"""The manifest: what a dataset folder holds, so that it can be checked and replaced. A folder with one is ours."""

from __future__ import annotations

import hashlib
import json
import stat
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from ldtd_dataset.errors import DatasetError, LdtdError, Refusal
from ldtd_dataset.model.values import Sha256, Split
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.storage import Location, was_url

NAME = "manifest.json"
_STRICT = ConfigDict(strict=True, frozen=True, extra="forbid")
_BLOCK = 1 << 20

MAX_MANIFEST = 1 << 26
"""Bytes of a manifest; one of a hundred million rows has less than one million."""

Count = Annotated[int, Field(ge=0)]
FilePath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$")]
"""A POSIX path that cannot leave the folder: no "..", no leading slash, no drive."""


class Documents(BaseModel):
    """What became of the documents read: `read` is the sum of the others."""

    model_config = _STRICT

    read: Count
    articles: Count
    rejections: Count
    skipped: Count


class SplitEntry(BaseModel):
    """One split of a config; `num_bytes` are of the rows in memory."""

    model_config = _STRICT

    rows: Count
    num_bytes: Count
    logical_sha256: Sha256
    files: list[FilePath]


class ConfigEntry(BaseModel):
    """One config; its logical hash is over those of its splits."""

    model_config = _STRICT

    rows: Count
    logical_sha256: Sha256
    splits: dict[Split, SplitEntry]


class FileEntry(BaseModel):
    """One file of the folder."""

    model_config = _STRICT

    bytes: Count
    sha256: Sha256


class Counts(BaseModel):
    """What the rows of a config hold. A name is a column's; `images[].caption` is one of the records in a column."""

    model_config = _STRICT

    values: dict[str, dict[str, Count]]
    """of columns with few values: how many rows, or records, have each"""
    missing: dict[str, Count]
    """null, an empty text or an empty list, where there is any"""
    records: dict[str, Count]
    """how many records the columns of records hold together"""


class Manifest(BaseModel):
    """What a dataset folder holds. No time and no path of the machine: two builds of equal input have equal ones."""

    model_config = _STRICT

    format: Literal["ldtd_dataset/1"]
    schema_version: Literal["1.0.0"]
    generator: str
    pyarrow: str
    documents: Documents
    configs: dict[ConfigName, ConfigEntry]
    counts: dict[ConfigName, Counts] = {}
    files: dict[FilePath, FileEntry]
    text_free_of: dict[ConfigName, Sha256] | None = None
    """of a text-free edition: the logical hash of each config of the full one"""

    @model_validator(mode="after")
    def _every_file_is_known(self) -> Self:
        named = {file for entry in self.configs.values() for split in entry.splits.values() for file in split.files}
        if not named <= self.files.keys():
            raise ValueError("a split names a file that has no hash")
        if len(named) < sum(len(split.files) for entry in self.configs.values() for split in entry.splits.values()):
            raise ValueError("a file stands in two places")
        return self

    def text(self) -> str:
        """The manifest as its file holds it."""
        return self.model_dump_json(indent=2, exclude_none=True) + "\n"


def generator() -> str:
    """Name and version of the code that writes a dataset."""
    try:
        return f"ldtd-dataset {version('ldtd-dataset')}"
    except PackageNotFoundError:
        return "ldtd-dataset, not installed"


def config_entry(splits: dict[Split, SplitEntry]) -> ConfigEntry:
    """The entry of a config out of those of its splits."""
    lines = "".join(f"{name} {split.rows} {split.logical_sha256}\n" for name, split in splits.items())
    rows = sum(split.rows for split in splits.values())
    return ConfigEntry(rows=rows, logical_sha256=hashlib.sha256(lines.encode()).hexdigest(), splits=splits)


def file_entry(path: Path) -> FileEntry:
    """Size and hash of a file."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return FileEntry(bytes=size, sha256=digest.hexdigest())


def read_manifest(folder: Location) -> Manifest:
    """The manifest of a dataset folder.

    Errors: DatasetError dataset.missing where the folder has none, dataset.manifest where it is none of ours.
    """
    try:
        data = _manifest_bytes(folder)
        json.loads(data, object_pairs_hook=_each_once)
        return Manifest.model_validate_json(data)
    except OSError:
        copy = "a dataset in shared storage is read from disk: copy it down first"
        why = copy if was_url(folder) else f"the folder has no {NAME}"
        raise DatasetError(Refusal("dataset.missing", why)) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise DatasetError(Refusal("dataset.manifest", f"{NAME}: {place}: {first['msg']}")) from error
    except LdtdError:
        raise
    except (ValueError, RecursionError) as error:
        raise DatasetError(Refusal("dataset.manifest", f"{NAME} is not JSON that can be read: {error}")) from error


def _manifest_bytes(folder: Location) -> bytes:
    """Errors: OSError where there is none; DatasetError where it is no file of the folder, or too large to be one."""
    if not isinstance(folder, Path):
        return (folder / NAME).read_bytes()
    if not (folder / NAME).is_symlink():
        (folder / NAME).stat()
    try:
        path = inside(folder, NAME)
    except DatasetError as error:
        raise DatasetError(Refusal("dataset.manifest", error.refusal.message)) from None
    if path.stat().st_size > MAX_MANIFEST:
        raise DatasetError(Refusal("dataset.manifest", f"{NAME} is over {MAX_MANIFEST} bytes"))
    return path.read_bytes()


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise ValueError("a key stands twice in an object")
    return held


def inside(folder: Path, name: str) -> Path:
    """The path of a file of the folder: a plain file, and no link that leads out of it.

    Errors: DatasetError dataset.file.
    """
    path = folder / name
    try:
        real = path.resolve(strict=True)
        is_file = stat.S_ISREG(real.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise DatasetError(Refusal("dataset.file", f"{name} is missing")) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise DatasetError(Refusal("dataset.file", f"{name} cannot be reached: {type(error).__name__}")) from None
    if not real.is_relative_to(folder.resolve()):
        raise DatasetError(Refusal("dataset.file", f"{name} leads out of the folder"))
    if not is_file:
        raise DatasetError(Refusal("dataset.file", f"{name} is no plain file"))
    return path


def check_file(folder: Path, name: str, entry: FileEntry) -> None:
    """That a file of the folder is what the manifest says.

    Errors: DatasetError dataset.file where it is missing or changed.
    """
    path = inside(folder, name)
    if path.stat().st_size != entry.bytes or file_entry(path) != entry:
        raise DatasetError(Refusal("dataset.file", f"{name} is not the file that the manifest names"))
