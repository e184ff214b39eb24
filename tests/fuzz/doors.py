# ruff: noqa: E501 (a row a line)
"""The doors of the package, one row each: how bytes become an input of that door, and what must hold of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ldtd_dataset.sources import RawDocument
from ldtd_dataset.sources.document import Medium
from tests.fuzz import files, folders, laws, pages
from tests.fuzz.choices import Choices

RAW = 64
"""One first byte in so many (of 256) takes the rest as it is, and not as decisions."""

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"


@dataclass(frozen=True, slots=True)
class Door:
    """Where an input enters.

    Input:  `try_out(data, scratch)` makes the input, whatever the bytes, and raises where a law is broken. `scratch` is
            an empty folder.
    """

    name: str
    about: str
    try_out: Callable[[bytes, Path], None]


def _page(medium: Medium | None, made: Callable[[Choices], str]) -> Callable[[bytes, Path], None]:
    def try_out(data: bytes, scratch: Path) -> None:
        if data[:1] < bytes([RAW]):
            document: str | bytes = data[1:]
        else:
            document = made(Choices(data[1:]))
            document = document if data[0] % 2 else document.encode("utf-8", "surrogatepass")
        laws.document(RawDocument("page", document, medium=medium))
        if medium is None:
            laws.parsed(document)

    return try_out


def _sentence(data: bytes, scratch: Path) -> None:
    raw = data[:1] < bytes([RAW])
    laws.prose(data[1:].decode("utf-8", "surrogateescape") if raw else pages.sentences(Choices(data[1:])))


def _file(name: str, made: Callable[[Choices], bytes]) -> Callable[[bytes, Path], None]:
    def try_out(data: bytes, scratch: Path) -> None:
        raw = data[:1] < bytes([RAW])
        path = scratch / name
        path.write_bytes(data[1:] if raw else made(Choices(data[1:])))
        laws.files(path)

    return try_out


def _folder(data: bytes, scratch: Path) -> None:
    try:
        folders.judged(folders.forge(scratch / "dataset", Choices(data)), scratch, len(data))
    finally:
        shutil.rmtree(scratch / "dataset", ignore_errors=True)


DOORS: dict[str, Door] = {
    door.name: door
    for door in (
        # name        what enters                                              how
        Door("text",     "a text extract, composed, then changed by lines and words", _page(None, pages.text_page)),
        Door("html",     "a page of the CMS, composed, then changed by tags",          _page("html", pages.html_page)),
        Door("sentence", "numbers, units and cues in any order",                       _sentence),
        Door("warc",     "records with right and wrong lengths, then flipped bytes",   _file("crawl.warc", files.warc_file)),
        Door("lines",    "JSON Lines of mutated pages, then flipped bytes",            _file("rows.jsonl", files.lines_file)),
        Door("parquet",  "columns of every type, then flipped bytes",                  _file("rows.parquet", files.parquet_file)),
        Door("dataset",  "a dataset folder, forged",                                   _folder),
    )
}  # fmt: skip
