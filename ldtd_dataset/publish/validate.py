"""A dataset folder, judged from outside: every file by its hash, every row by the model, every count by counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from pydantic import ValidationError

from ldtd_dataset.errors import DatasetError
from ldtd_dataset.model import split_of
from ldtd_dataset.model.values import Split
from ldtd_dataset.publish.census import Census
from ldtd_dataset.publish.columns import ORDER, ConfigName
from ldtd_dataset.publish.digest import RowDigest
from ldtd_dataset.publish.edition import Edition, edition_of
from ldtd_dataset.publish.held import DAMAGE, BombError, OtherSchemaError, opened, told
from ldtd_dataset.publish.manifest import NAME, Manifest, SplitEntry, check_file, config_entry, inside, read_manifest
from ldtd_dataset.publish.rows import VIEWS, exact
from ldtd_dataset.publish.texts import texts
from ldtd_dataset.sources.piece import printed

PROBLEMS: dict[str, str] = {
    # code                   what is wrong
    "dataset.missing":       "the folder holds no dataset",
    "dataset.manifest":      "the manifest is damaged or not ours",
    "dataset.file":          "a file of the dataset is missing or changed",
    "file.extra":            "a file that the manifest does not name",
    "file.unreadable":       "a file that is no Parquet file",
    "file.bomb":             "a small file that claims to hold many rows",
    "file.schema":           "columns or types that are not the config's",
    "file.card":             "a card, terms or metadata that are not what this dataset's would be",
    "rows.count":            "a number of rows that is not the manifest's",
    "rows.hash":             "rows whose logical hash is not the manifest's",
    "rows.order":            "articles out of order",
    "rows.split":            "a row in another split than its own",
    "rows.values":           "counts of values that are not those of the rows",
    "rows.view":             "statistics or links that are not those of the articles",
    "record.invalid":        "a row that breaks an invariant of the model",
    "documents.count":       "documents read are not articles, rejections and skipped rows together",
}  # fmt: skip
"""Every code that a problem can bear."""

_BATCH: dict[ConfigName, int] = {"articles": 256, "statistics": 4_000, "links": 4_000, "rejections": 1_000}
"""How many rows are held at a time."""

MANY = 1_000
"""So many problems of one file are told; the rest of it is then not read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a dataset: a code of PROBLEMS, where, and one sentence."""

    code: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.code}: {self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What validation found. `rows` counts the rows read of each config."""

    path: Path
    problems: tuple[Problem, ...]
    rows: dict[ConfigName, int]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def validate(path: str | Path) -> ValidationReport:
    """Reads a dataset folder again, and lists everything that is wrong with it.

    Input:  a folder that `build` wrote, or that claims to be one.
    Output: a report; `ok` where nothing is wrong.
    Errors: none for what the folder holds.
    Never:  follows a path out of the folder; stops at the first problem.
    """
    folder = Path(path)
    try:
        manifest = read_manifest(folder)
    except DatasetError as error:
        return ValidationReport(folder, (Problem(error.code, NAME, error.refusal.message),), {})
    rows: Counter[ConfigName] = Counter()
    problems = [*_files(folder, manifest), *_texts(folder, manifest), *_counts(manifest)]
    problems += _rows(folder, manifest, rows)
    return ValidationReport(folder, tuple(problems), dict(rows))


def _files(folder: Path, manifest: Manifest) -> Iterator[Problem]:
    """Files that are missing, changed or not named."""
    for name, entry in manifest.files.items():
        try:
            check_file(folder, name, entry)
        except DatasetError as error:
            yield Problem(error.code, name, error.refusal.message)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_dir() and not name.startswith(".") and name != NAME and name not in manifest.files:
            yield Problem("file.extra", printed(name).replace("\n", "\\n"), PROBLEMS["file.extra"])


def _texts(folder: Path, manifest: Manifest) -> Iterator[Problem]:
    """Card, terms and metadata that say something else than this dataset's."""
    for name, text in texts(manifest).items():
        if not _says(folder, name, text.encode()):
            yield Problem("file.card", name, PROBLEMS["file.card"])


def _says(folder: Path, name: str, text: bytes) -> bool:
    """Whether a file of the folder holds these bytes."""
    try:
        path = inside(folder, name)
        return path.stat().st_size == len(text) and path.read_bytes() == text
    except (DatasetError, OSError):
        return False


def _counts(manifest: Manifest) -> Iterator[Problem]:
    """Sums and hashes in the manifest that do not follow from their parts."""
    documents, configs = manifest.documents, manifest.configs
    if documents.read != documents.articles + documents.rejections + documents.skipped:
        yield Problem("documents.count", NAME, PROBLEMS["documents.count"])
    for config, counted in (("articles", documents.articles), ("rejections", documents.rejections)):
        if counted != (configs[config].rows if config in configs else 0):
            yield Problem("documents.count", config, f"{counted} documents are not as many rows")
    for config, entry in configs.items():
        if config_entry(entry.splits) != entry:
            yield Problem("rows.count", config, "rows and hash do not follow from those of the splits")
        if config in VIEWS and not entry.splits.keys() <= configs.get("articles", _NONE).splits.keys():
            yield Problem("rows.view", config, "a split of which there are no articles")
        if config == "rejections" and entry.splits.keys() != {"train"}:
            yield Problem("rows.split", config, "rejections are all train")


def _rows(folder: Path, manifest: Manifest, rows: Counter[ConfigName]) -> Iterator[Problem]:
    """Rows that are not what model and manifest say; counts those that were read."""
    census, judged = Census(), _Judged()
    for config, entry in manifest.configs.items():
        for split, held in entry.splits.items():
            reader = _SplitReader(folder, manifest, edition_of(manifest), config, split, census, judged)
            yield from reader.read(held)
            rows[config] += reader.rows
    if census.counts() != manifest.counts:
        yield Problem("rows.values", NAME, PROBLEMS["rows.values"])


_NONE = config_entry({})


_Judged = dict[tuple[ConfigName, Split], str]
"""The logical hashes of the statistics and links that sound articles make: the model has judged those with them."""


@dataclass(slots=True)
class _SplitReader:
    """Reads one split of one config from its first row to its last."""

    folder: Path
    manifest: Manifest
    edition: Edition
    config: ConfigName
    split: Split
    census: Census
    judged: _Judged
    digest: RowDigest = field(default_factory=RowDigest)
    views: dict[ConfigName, RowDigest] = field(default_factory=lambda: {name: RowDigest() for name in VIEWS})
    rows: int = 0
    last: tuple[Any, ...] = ()

    def read(self, entry: SplitEntry) -> Iterator[Problem]:
        place, sound = f"{self.config}/{self.split}", True
        known = self._known(entry)
        for file in entry.files:
            for problem in islice(self._file(file, known), MANY):
                sound = False
                yield problem
        if self.rows != entry.rows:
            yield Problem("rows.count", place, f"{self.rows} rows, and not {entry.rows}")
        if self.digest.hexdigest() != entry.logical_sha256:
            yield Problem("rows.hash", place, PROBLEMS["rows.hash"])
        if self.config == "articles" and sound:
            yield from self._views()

    def _known(self, entry: SplitEntry) -> bool:
        """Whether the rows are those that sound articles make, by their hash."""
        made, digest = self.judged.get((self.config, self.split)), RowDigest()
        if made is None:
            return False
        try:
            for name in entry.files:
                for rows in self._tables(name):
                    digest.update(rows)
        except DAMAGE:
            return False
        return digest.hexdigest() == made

    def _file(self, name: str, known: bool) -> Iterator[Problem]:
        try:
            for rows in self._tables(name):
                yield from self._batch(name, rows, known)
        except OtherSchemaError:
            yield Problem("file.schema", name, PROBLEMS["file.schema"])
        except BombError:
            yield Problem("file.bomb", name, PROBLEMS["file.bomb"])
        except DAMAGE as error:
            yield Problem("file.unreadable", name, f"{type(error).__name__}: {told(error)}")

    def _tables(self, name: str) -> Iterator[pa.Table]:
        """The rows of a file, a few at a time. Errors: see `held.opened`."""
        with opened(self.folder, self.manifest, self.config, name) as file:
            for batch in file.iter_batches(_BATCH[self.config]):
                rows = pa.Table.from_batches([batch])
                rows.validate(full=True)
                yield rows

    def _batch(self, name: str, rows: pa.Table, known: bool) -> Iterator[Problem]:
        self.digest.update(rows)
        self.census.add(self.config, rows)
        if known:
            self.rows += len(rows)
            return
        sound = True
        for row in rows.to_pylist():
            for code, message in self._row(row):
                sound = False
                yield Problem(code, f"{name}#{self.rows}", message)
            self.rows += 1
        if self.config == "articles" and sound:
            for config, view in self.edition.views.items():
                self.views[config].update(view(rows))

    def _row(self, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """What is wrong with one row."""
        try:
            self.edition.records[self.config].model_validate(self._bare(row))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            yield "record.invalid", f"{'.'.join(map(str, first['loc'])) or self.config}: {first['msg']}"
            return
        if self.config == "articles":
            identity = row["id"]
            if not row["split"] == self.split == split_of(identity):
                yield "rows.split", f"{identity} is of {split_of(identity)}"
            key = tuple((row[name] is None, row[name] or "") for name, _ in ORDER)
            if key < self.last:
                yield "rows.order", f"{identity} stands after a later article"
            self.last = key

    def _bare(self, row: dict[str, Any]) -> dict[str, Any]:
        """The record in a row: without the columns that a view adds, with exact numbers."""
        fields = self.edition.records[self.config].model_fields
        return exact({name: value for name, value in row.items() if name in fields})

    def _views(self) -> Iterator[Problem]:
        """Statistics and links of this split that are not those of its articles."""
        for config, digest in self.views.items():
            held = self.manifest.configs[config].splits.get(self.split) if config in self.manifest.configs else None
            expected = RowDigest().hexdigest() if held is None else held.logical_sha256
            self.judged[config, self.split] = digest.hexdigest()
            if digest.hexdigest() != expected:
                yield Problem("rows.view", f"{config}/{self.split}", PROBLEMS["rows.view"])
