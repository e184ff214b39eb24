"""A text-free dataset, filled in from the user's own capture of the pages, every hash and every span checked."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from ldtd_dataset.errors import CODES, EXCERPT, DatasetError, Refusal
from ldtd_dataset.model import Article, Rejection, Warning
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.capture import Capture
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.edition import FULL
from ldtd_dataset.publish.folder import Place
from ldtd_dataset.publish.manifest import Documents, Manifest, read_manifest
from ldtd_dataset.publish.rows import exact, table
from ldtd_dataset.publish.textfree import stored
from ldtd_dataset.publish.withheld import NEEDED, Row, hashes, leaves, restore
from ldtd_dataset.publish.writer import DatasetWriter
from ldtd_dataset.sources import RawDocument, Skipped, Unreadable
from ldtd_dataset.sources.hosts import ANY
from ldtd_dataset.sources.options import DEFAULT, Options
from ldtd_dataset.sources.read import plan

WARNINGS: dict[str, str] = {
    # code                what is odd about an article that was filled in
    "rehydrate.alt":      "alternative texts of its images are not in the capture it was filled in from",
    "rehydrate.teaser":   "teasers of its related articles are not in the capture it was filled in from",
}  # fmt: skip

_ABOUT = {"alt": "images", "teaser": "related"}
"""Texts that an article can be without, and the column that they are of."""


@dataclass(frozen=True, slots=True)
class RehydrationReport:
    """What could be filled in.

    Output: `lost` counts the articles that could not, by code: they are rows of "rejections". `lacking` counts the
            texts that an article can be without, by column ("alt", "teaser", "excerpt"). `identical` where the rows are
            those of the full edition that the text-free one was made from, by their logical hashes.
    """

    out: Path
    documents: int
    articles: int
    lost: dict[str, int]
    lacking: dict[str, int]
    identical: bool
    manifest: Manifest


def rehydrate(
    folder: str | Path,
    inputs: Sequence[str | Path] | str | Path,
    out: str | Path,
    *,
    max_bytes: int = DEFAULT.max_bytes,
    on_progress: Callable[[int, int], None] | None = None,
) -> RehydrationReport:
    """Fills the texts of a text-free dataset in.

    Input:  a text-free dataset folder; files, folders, globs, "-": whatever `build` reads. `on_progress` is told how
            many bytes of the inputs were read, and of how many.
    Output: a full dataset folder `out`, whole. A text is that whose hash the dataset names, from whichever document it
            comes; each article is judged by the model again: its id, and every span in its text. An article of which
            lead, body or a caption is not in the capture is a rejection: rehydrate.missing, or rehydrate.differs where
            the capture holds its very document.
    Errors: DatasetError dataset.edition, rehydrate.nothing, dataset.missing, dataset.manifest, dataset.file,
            dataset.unsound where a row is none that the text-free edition could hold;
            BuildError build.occupied.
    Never:  fills in what it did not find: a teaser or an alternative text that is not there is null, and a warning.
    """
    source = Path(folder)
    manifest = read_manifest(source)
    if manifest.text_free_of is None:
        raise DatasetError(Refusal("dataset.edition", "the dataset has its texts", str(source)))
    place = Place(Path(out).absolute())
    place.check()
    with tempfile.TemporaryDirectory() as scratch, Capture(Path(scratch) / "capture.sqlite") as capture:
        with _of_sound_rows():
            _want(source, manifest, capture)
        documents = _read([inputs] if isinstance(inputs, str | Path) else inputs, capture, max_bytes, on_progress)
        with place.filled() as fresh, _of_sound_rows():
            filler = _Filler(capture, DatasetWriter(fresh))
            made = filler.fill(source, manifest)
    identical = {name: entry.logical_sha256 for name, entry in made.configs.items()} == manifest.text_free_of
    lost, lacking = dict(sorted(filler.lost.items())), dict(sorted(filler.lacking.items()))
    return RehydrationReport(place.out, documents, made.documents.articles, lost, lacking, identical, made)


@contextmanager
def _of_sound_rows() -> Iterator[None]:
    """Turns what comes of rows that lack what every row has into DatasetError dataset.unsound."""
    try:
        yield
    except (ValidationError, TypeError, LookupError) as error:
        message = f"a row of the dataset is no record of its edition ({type(error).__name__})"
        raise DatasetError(Refusal("dataset.unsound", message)) from error


def _want(source: Path, manifest: Manifest, capture: Capture) -> None:
    """Tells the capture which texts and documents the dataset names."""
    configs: tuple[ConfigName, ...] = ("articles", "rejections")
    for config in configs:
        for rows in stored(source, manifest, config):
            held = rows.to_pylist()
            texts = (wanted for row in held for _, wanted in hashes(row, FULL.records[config]))
            capture.want(texts, (row["source_sha256"] for row in held if row["source_sha256"]))


def _read(
    inputs: Sequence[str | Path],
    capture: Capture,
    max_bytes: int,
    on_progress: Callable[[int, int], None] | None,
) -> int:
    """Reads the documents of the inputs, and keeps the texts that are wanted.

    Output: how many documents there were.
    Errors: DatasetError rehydrate.nothing where no text of theirs is wanted.
    """
    shards = plan(inputs, options=Options(hosts=(ANY,), max_bytes=max_bytes))
    documents = found = done = 0
    total = sum(shard.size for shard in shards)
    for shard in shards:
        for record in shard.documents():
            if not isinstance(record, Skipped):
                documents += 1
                found += _keep(record, capture)
        done += shard.size
        if on_progress:
            on_progress(done, total)
    if not found:
        raise DatasetError(Refusal("rehydrate.nothing", f"none of {documents} documents holds a text of the dataset"))
    return documents


def _keep(record: RawDocument | Unreadable, capture: Capture) -> int:
    outcome = process(record)
    if outcome.source_sha256 is not None:
        capture.seen(outcome.source_sha256)
    return capture.found(text for _, text in leaves(outcome.model_dump(), type(outcome)))


@dataclass(slots=True)
class _Filler:
    """Rows of the text-free edition to rows of the full one."""

    capture: Capture
    writer: DatasetWriter
    lost: Counter[str] = field(default_factory=Counter)
    lacking: Counter[str] = field(default_factory=Counter)

    def fill(self, source: Path, manifest: Manifest) -> Manifest:
        articles, refused = 0, []
        for rows in stored(source, manifest, "articles"):
            outcomes = [self._article(row) for row in rows.to_pylist()]
            made = [one for one in outcomes if isinstance(one, Article)]
            refused += [one for one in outcomes if isinstance(one, Rejection)]
            articles += len(made)
            self.writer.articles(table("articles", made))
        for rows in stored(source, manifest, "rejections"):
            self.writer.rejections(table("rejections", [self._rejection(row) for row in rows.to_pylist()]))
        self.writer.rejections(table("rejections", refused))
        self.lost.update(one.code for one in refused)
        was = manifest.documents
        counts = {"articles": articles, "rejections": was.rejections + was.articles - articles}
        return self.writer.close(Documents(**was.model_dump() | counts))

    def _article(self, row: Row) -> Article | Rejection:
        texts, lacking = self._texts(row, Article)
        if lacking.keys() & NEEDED:
            code = "rehydrate.differs" if self.capture.holds(row["source_sha256"]) else "rehydrate.missing"
            return _lost(row, code, CODES[code])
        filled = exact(restore(row, Article, texts))
        filled["warnings"] = [*row["warnings"], *map(_warning, lacking)]
        try:
            article = Article.model_validate(filled)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            return _lost(row, "record.invalid", f"{CODES['record.invalid']}: {first['msg']}")
        self.lacking.update(lacking)
        return article

    def _rejection(self, row: Row) -> Rejection:
        texts, lacking = self._texts(row, Rejection)
        self.lacking.update(lacking)
        restored = restore(row, Rejection, texts)
        return Rejection.model_validate({**restored, "excerpt": restored["excerpt"] or ""})

    def _texts(self, row: Row, record: type[Article | Rejection]) -> tuple[dict[str, str], Counter[str]]:
        """The texts of a row, by hash, and how many of each column are not in the capture."""
        wanted = list(hashes(row, record))
        texts = self.capture.texts(known for _, known in wanted)
        return texts, Counter(name for name, known in wanted if known not in texts)


def _warning(name: str) -> Warning:
    code = f"rehydrate.{name}"
    return Warning(code=code, field=_ABOUT[name], start=0, end=0, message=WARNINGS[code])


def _lost(row: Row, code: str, message: str) -> Rejection:
    """An article that could not be filled in: what is known of it is its headline."""
    headline = cast(str, row["headline"])
    return Rejection(
        source_uri=row["source_uri"],
        source_sha256=row["source_sha256"],
        code=code,
        message=message,
        excerpt=headline[:EXCERPT],
    )
