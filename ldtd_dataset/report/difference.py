"""What changed between two builds: articles by id, column by column; rejections by source; rows of every config."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.publish.columns import CONFIGS, ConfigName
from ldtd_dataset.publish.held import readable
from ldtd_dataset.publish.manifest import Manifest, check_file, read_manifest

BATCH = 512
_HASH = 8


@dataclass(frozen=True, slots=True)
class Change:
    """An article that both builds hold, and the columns in which they differ."""

    id: str
    headline: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is new, gone or other in the newer of two builds.

    Output: `rows` has the number of rows of every config, before and after. Articles are pairs of id and headline,
            `rejected` and `readmitted` pairs of source and code: documents refused in one build only, or otherwise.
            Everything is sorted by id or source.
    """

    rows: dict[ConfigName, tuple[int, int]]
    added: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    changed: tuple[Change, ...]
    rejected: tuple[tuple[str, str], ...]
    readmitted: tuple[tuple[str, str], ...]

    @property
    def same(self) -> bool:
        """Whether both builds hold the same rows."""
        return not (self.added or self.removed or self.changed or self.rejected or self.readmitted)


@dataclass(frozen=True, slots=True)
class _Article:
    """What is kept of an article while two builds are compared: a short hash of every column."""

    headline: str
    hashes: dict[str, bytes]


def difference(old: str | Path, new: str | Path) -> Difference:
    """Compares two dataset folders.

    Output: what changed from `old` to `new`. An article whose text changed has another id: it is removed and added.
    Errors: DatasetError dataset.missing, dataset.manifest, dataset.file, dataset.unsound.
    Never:  holds more of an article than its headline and a hash of each column in memory.
    """
    before, after = Path(old), Path(new)
    was, now = read_manifest(before), read_manifest(after)
    rows: dict[ConfigName, tuple[int, int]] = {name: (_rows(was, name), _rows(now, name)) for name in CONFIGS}
    left, right = (_articles(before, was), _articles(after, now)) if _differ(was, now, "articles") else ({}, {})
    no, yes = (_refused(before, was), _refused(after, now)) if _differ(was, now, "rejections") else (set(), set())
    return Difference(
        rows=rows,
        added=tuple((key, right[key].headline) for key in sorted(right.keys() - left.keys())),
        removed=tuple((key, left[key].headline) for key in sorted(left.keys() - right.keys())),
        changed=tuple(_changes(left, right)),
        rejected=tuple(sorted(yes - no)),
        readmitted=tuple(sorted(no - yes)),
    )


def _rows(manifest: Manifest, config: ConfigName) -> int:
    held = manifest.configs.get(config)
    return held.rows if held else 0


def _differ(was: Manifest, now: Manifest, config: ConfigName) -> bool:
    left, right = was.configs.get(config), now.configs.get(config)
    return (left and left.logical_sha256) != (right and right.logical_sha256)


def _changes(left: dict[str, _Article], right: dict[str, _Article]) -> Iterator[Change]:
    for key in sorted(left.keys() & right.keys()):
        was, now = left[key].hashes, right[key].hashes
        columns = tuple(name for name in {**was, **now} if was.get(name) != now.get(name))
        if columns:
            yield Change(key, right[key].headline, columns)


def _articles(folder: Path, manifest: Manifest) -> dict[str, _Article]:
    found = {}
    for batch in _batches(folder, manifest, "articles"):
        columns = {name: [_hash(value) for value in batch.column(name).to_pylist()] for name in batch.schema.names}
        keys, headlines = batch.column("id").to_pylist(), batch.column("headline").to_pylist()
        _check_complete(keys, headlines)
        for at, (key, headline) in enumerate(zip(keys, headlines, strict=True)):
            found[key] = _Article(headline, {name: hashes[at] for name, hashes in columns.items()})
    return found


def _check_complete(*columns: list[str | None]) -> None:
    """Errors: DatasetError dataset.unsound where a column that every row has lacks a value."""
    if any(None in column for column in columns):
        raise DatasetError(Refusal("dataset.unsound", "rows lack what every row has; `ldtd validate` says which"))


def _refused(folder: Path, manifest: Manifest) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for batch in _batches(folder, manifest, "rejections"):
        sources, codes = batch.column("source_uri").to_pylist(), batch.column("code").to_pylist()
        _check_complete(sources, codes)
        found.update(zip(sources, codes, strict=True))
    return found


def _batches(folder: Path, manifest: Manifest, config: ConfigName) -> Iterator[pa.RecordBatch]:
    held = manifest.configs.get(config)
    for split in held.splits.values() if held else ():
        for name in split.files:
            check_file(folder, name, manifest.files[name])
            with readable(folder, manifest, config, name) as file:
                yield from file.iter_batches(BATCH)


def _hash(value: Any) -> bytes:
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=_HASH).digest()
