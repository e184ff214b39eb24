"""The tree of refusals. A refusal is one value: a stable code, one sentence, the text and the span it is about."""

from __future__ import annotations

from dataclasses import dataclass

from ldtd_dataset.text import Span

EXCERPT = 80
"""How much text around the culprit an error shows, in code points."""

CODES: dict[str, str] = {
    # code                     what it says about the input
    "source.empty":            "the document has no text",
    "source.binary":           "the document is not text",
    "source.encoding":         "the bytes are not UTF-8",
    "source.size":             "the document is over the size cap",
    "source.missing":          "the path cannot be read",
    "source.broken":           "the file or the record is damaged",
    "source.bomb":             "a small file that decompresses to a huge one",
    "source.row":              "the row holds no document",
    "storage.missing":         "the shared storage has no such bucket",
    "storage.refused":         "the shared storage lets nobody in without the right key",
    "storage.failed":          "the shared storage fails, or cannot be reached",
    "storage.scheme":          "nothing that is installed reads such a URL",
    "text.surrogate":          "the text holds half of a surrogate pair",
    "text.length":             "the text is longer than any article",
    "text.numbers":            "the text holds more numbers than any article",
    "page.headline":           "the page has no headline",
    "page.list":               "a tag or list page, not an article",
    "page.foreign":            "a page of another kind of site",
    "page.shape":              "the page fits no known layout",
    "page.bulk":               "the page has more lines or tags than any page of the newspaper",
    "page.depth":              "the elements of the page are nested too deeply",
    "number.empty":            "there is no number to read",
    "number.grouping":         "the digits are not grouped by three",
    "number.word":             "a word that is no part of a number",
    "number.grammar":          "number words in an order that spells no number",
    "number.precision":        "more digits than a published number can hold",
    "record.invalid":          "the record breaks an invariant of the model",
    "parser.fault":            "the parser failed on the document: a bug, please report it",
    "parser.memory":           "the document takes more memory than there is",
    "parser.time":             "the document takes longer than a document may",
    "parser.crash":            "the document makes the process that reads it die",
    "fetch.server":            "the server gives no usable answer, however often it is asked",
    "fetch.index":             "the index of captures is not one that can be read",
    "fetch.record":            "the record is not the one that the index names",
    "fetch.state":             "a download of another kind stands where this one should",
    "build.nothing":           "no input could be read",
    "build.occupied":          "the output folder holds something that is not ours to replace",
    "build.changed":           "inputs, options or versions are not those of the build to resume",
    "build.running":           "another build to the same folder is running",
    "build.disk":              "the disk is full, or the output cannot be written",
    "build.workers":           "worker processes die, and no document is to blame",
    "dataset.missing":         "the folder holds no dataset",
    "dataset.manifest":        "the manifest is damaged or not ours",
    "dataset.file":            "a file of the dataset is missing or changed",
    "dataset.config":          "the dataset has no such config or split",
    "dataset.article":         "the dataset has no such article, or several that the id could mean",
    "dataset.unsound":         "the dataset does not validate",
    "dataset.edition":         "the dataset is of the other edition: it has its texts, or lacks them",
    "rehydrate.missing":       "the capture does not hold the text of the article",
    "rehydrate.differs":       "the capture holds the document, but not as the text that the dataset was made from",
    "rehydrate.nothing":       "the capture holds no text of the dataset",
    "publish.name":            "the name is not one that a dataset on the Hub can have",
    "publish.visibility":      "the repository is private or public, and the other was asked for",
    "publish.occupied":        "the repository holds something that is not ours to replace",
    "publish.server":          "the Hub refuses, or cannot be reached",
}  # fmt: skip
"""Every code that a rejection or an error can bear; docs and tests are made from this table."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an input was not read.

    Output: `code` is a key of CODES; `message` is one sentence; `span` points into `text` (code points, half-open).
    """

    code: str
    message: str
    text: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise KeyError(f"{self.code} is not a documented code")

    @property
    def excerpt(self) -> str:
        """The line of `text` around the span, at most EXCERPT code points."""
        return self._line()[0]

    def _line(self) -> tuple[str, int]:
        at = self.span.start if self.span else 0
        start = max(self.text.rfind("\n", 0, at) + 1, at - EXCERPT // 2)
        end = self.text.find("\n", at)
        return self.text[start : min(end if end >= 0 else len(self.text), start + EXCERPT)], start

    def __str__(self) -> str:
        head = f"{self.code}: {self.message}"
        line, start = self._line()
        if not line:
            return head
        if self.span is None:
            return f"{head}\n  {line}"
        left = self.span.start - start
        width = max(1, min(self.span.end - self.span.start, len(line) - left))
        return f"{head}\n  {line}\n  {' ' * left}{'^' * width}"


class LdtdError(ValueError):
    """Every error of this package; its one argument is the refusal, so that it survives pickling."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    @property
    def code(self) -> str:
        return self.refusal.code


class SourceError(LdtdError):
    """The document could not be read as text."""


class StorageError(LdtdError):
    """The shared storage could not be used."""


class PageError(LdtdError):
    """The text is not a page that we know how to read."""


class NumberError(LdtdError):
    """The text is not a number."""


class RecordError(LdtdError):
    """The record that the parsers made breaks the model's invariants."""


class BuildError(LdtdError):
    """The dataset could not be built."""


class DatasetError(LdtdError):
    """The folder is not a sound dataset of ours."""


class PublishError(LdtdError):
    """The dataset could not be published."""
