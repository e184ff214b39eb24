"""Under which names public corpora keep a page, and a row of such a corpus as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ldtd_dataset.errors import Refusal
from ldtd_dataset.sources.document import RawDocument, Unreadable, sha256
from ldtd_dataset.sources.hosts import wanted
from ldtd_dataset.sources.moments import moment
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.stream import oversize

COLUMNS: dict[str, tuple[str, ...]] = {
    "html": (
        "html",
        "raw_html",
    ),
    "text": (
        "text",                                      # C4, mC4, CulturaX, FineWeb, FineWeb-2, HPLT, DCLM, OSCAR (Hub)
        "content",                                   # OSCAR 22 and 23, RefinedWeb
        "raw_content",                               # RedPajama 2
    ),
    "url": (
        "url",                                       # C4, mC4, CulturaX, FineWeb, FineWeb-2, HPLT 1, DCLM
        "u",                                         # HPLT 2 and 3
        "warc_headers.warc-target-uri",              # OSCAR 22 and 23
        "meta.warc_headers.warc-target-uri",         # OSCAR (Hub)
        "metadata.warc_headers.warc-target-uri",
        "metadata.WARC-Target-URI",                  # DCLM
        "metadata.url",                              # Dolma
        "meta.url",
    ),
    "date": (
        "timestamp",                                 # C4, mC4, CulturaX, RefinedWeb
        "date",                                      # FineWeb, FineWeb-2
        "ts",                                        # HPLT 2 and 3
        "warc_headers.warc-date",                    # OSCAR 22 and 23
        "meta.warc_headers.warc-date",               # OSCAR (Hub)
        "metadata.warc_headers.warc-date",
        "metadata.WARC-Date",                        # DCLM
        "date_download",                             # RedPajama 2
    ),
}  # fmt: skip
"""The columns of each field, the first that is not null wins; a dot leads into a nested one. `date` is the crawl's."""

FIELDS = tuple(COLUMNS)

Row = Mapping[str, object]


def names(field: str, options: Options) -> tuple[str, ...]:
    """The columns that may hold a field, the user's own first."""
    return tuple(name for own, name in options.columns if own == field) + COLUMNS[field]


def pick(row: Row, paths: Iterable[str]) -> object:
    """The first value that is there and not null; None where there is none."""
    for path in paths:
        value = row.get(path)
        if value is None and "." in path:
            value = _descend(row, path.split("."))
        if value is not None:
            return value
    return None


def _descend(row: object, path: list[str]) -> object:
    for name in path:
        if not isinstance(row, Mapping):
            return None
        row = row.get(name)
    return row


class Reader:
    """Rows to documents, by the column table and the user's own names."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.names = {field: names(field, options) for field in FIELDS}

    def document(self, row: Row, uri: str) -> RawDocument | Unreadable | None:
        """The document of a row.

        Output: None for a row of another host; `Unreadable` where the row has no text (source.row), an empty one
                (source.empty), or one over the cap (source.size).
        """
        url = pick(row, self.names["url"])
        url = url if isinstance(url, str) and url else None
        if not wanted(url, self.options.hosts):
            return None
        html = pick(row, self.names["html"])
        data = html or pick(row, self.names["text"])
        if not isinstance(data, str | bytes):
            what = "text is no text" if data is not None else f"columns {', '.join(self._content)} are missing or null"
            return Unreadable(uri, Refusal("source.row", f"the row's {what}"))
        refusal = self._refusal(data)
        if refusal is not None:
            return Unreadable(uri, refusal, sha256(data))
        captured_at = moment(pick(row, self.names["date"]))
        return RawDocument(uri, data, url=url, captured_at=captured_at, medium="html" if html else "text")

    def _refusal(self, data: str | bytes) -> Refusal | None:
        if not data or data.isspace():
            return Refusal("source.empty", "the document has no text")
        size = len(data) if isinstance(data, bytes) or len(data) * 4 <= self.options.max_bytes else _utf8(data)
        return oversize(self.options) if size > self.options.max_bytes else None

    @property
    def _content(self) -> tuple[str, ...]:
        return self.names["html"] + self.names["text"]


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
