"""The door: a document becomes normalised text, and text a page."""

from __future__ import annotations

import re

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pages.page import Page
from ldtd_dataset.pages.read import read_page
from ldtd_dataset.sources import RawDocument
from ldtd_dataset.sources.decode import decode
from ldtd_dataset.text import Span, lone_surrogate, normalize

_OPENS_HTML = re.compile(r"[\s\ufeff]{0,4096}<(?:!--|!doctype\b|\?xml\b|[a-z][a-z0-9]{0,20}[\s/>])", re.IGNORECASE)
_PROBE = 4200


def read(raw: RawDocument) -> Page:
    """The page of a document, before any field is read from it.

    Errors: SourceError, PageError.
    """
    text, html = decoded(raw)
    return read_html(text, url=raw.url) if html else read_page(text)


def decoded(raw: RawDocument) -> tuple[str, bool]:
    """The normalised text of a document, and whether it is HTML.

    Errors: SourceError.
    """
    data, html = raw.data, raw.medium == "html"
    if isinstance(data, bytes):
        html = html or _opens_html(data[:_PROBE].decode("latin-1"))
        text = normalize(decode(data, declared=raw.charset, html=html).removeprefix("\ufeff"))
    else:
        text = normalized(data.removeprefix("\ufeff"))
    if not text or text.isspace():
        raise SourceError(Refusal("source.empty", "the document has no text"))
    return text, html or _opens_html(text)


def _opens_html(text: str) -> bool:
    return _OPENS_HTML.match(text) is not None


def normalized(text: str) -> str:
    """See `text.normalize`.

    Errors: SourceError text.surrogate.
    """
    at = lone_surrogate(text)
    if at is not None:
        shown = text[:at] + "\ufffd"
        raise SourceError(Refusal("text.surrogate", "the text holds half of a surrogate pair", shown, Span(at, at + 1)))
    return normalize(text)
