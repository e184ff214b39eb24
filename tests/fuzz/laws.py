"""What must hold of every input of a door, whatever it is made of."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from ldtd_dataset.errors import CODES, LdtdError, NumberError, Refusal
from ldtd_dataset.model import Article, Rejection
from ldtd_dataset.pipeline import attempt, extract_statistics, parse, process
from ldtd_dataset.pipeline.door import read
from ldtd_dataset.pipeline.record import record
from ldtd_dataset.publish.rows import table
from ldtd_dataset.sources import RawDocument, Skipped, Unreadable
from ldtd_dataset.sources.document import Record
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.read import documents, plan
from ldtd_dataset.statistics import parse_number

SECONDS = 2.0
"""CPU time that no input may take, however small the machine."""

OPTIONS = Options(max_bytes=1 << 18)
"""A low cap, so that a fuzzer can reach it."""

_TEXTS = ("kicker", "headline", "lead", "body")


class BrokenLawError(AssertionError):
    """A law that an input breaks; its first argument is the law."""


def law(holds: object, which: str, shown: object = "") -> None:
    if not holds:
        raise BrokenLawError(which, str(shown)[:300])


@contextmanager
def in_time() -> Iterator[None]:
    start = time.process_time()
    yield
    law(time.process_time() - start < SECONDS, "it takes too long", time.process_time() - start)


def document(raw: RawDocument) -> None:
    """One document: one outcome, ours, the same each time."""
    with in_time():
        outcome = attempt(raw)
    if _is_one_of_four(raw):
        law(outcome == attempt(raw), "the same bytes have the same outcome")
    if isinstance(outcome, Refusal):
        _refused(raw, outcome)
    else:
        _read(outcome)


def _is_one_of_four(raw: RawDocument) -> bool:
    return raw.sha256[0] in "0123"


def _refused(raw: RawDocument, refusal: Refusal) -> None:
    if refusal.code in ("parser.fault", "record.invalid"):
        record(read(raw), raw)
    law(refusal.code in CODES, "a refusal has a documented code", refusal.code)
    rejection = process(raw)
    law(isinstance(rejection, Rejection), "what is refused is a rejection")
    table("rejections", [rejection])  # type: ignore[list-item]


def _read(article: Article) -> None:
    again = Article.model_validate(article.model_dump())
    law(again == article, "a record is valid when it is judged again")
    law(Article.model_validate_json(article.model_dump_json()).id == article.id, "a record survives JSON")
    texts = {name: getattr(article, name) for name in _TEXTS}
    for one in article.statistics:
        text = article.images[one.image].caption if one.image is not None else texts[one.field]
        law(text[one.start : one.end] == one.text, "a span is verbatim", one)
        law(one.sentence_start <= one.start < one.end <= one.sentence_end, "a statistic stands in its sentence", one)
    held = table("articles", [article])
    held.validate(full=True)
    law(len(held) == 1, "an article is a row")


def parsed(data: str | bytes) -> None:
    """The public `parse`: an article, or an error of ours."""
    try:
        article = parse(data)
    except LdtdError as error:
        law(error.code != "parser.fault", "parse raises what is ours")
    else:
        _read(article)


def prose(text: str) -> None:
    """The public `extract_statistics` and `parse_number`."""
    try:
        with in_time():
            found = extract_statistics(text)
    except LdtdError as error:
        law(error.code == "text.surrogate", "only half of a surrogate pair is no text", error.code)
        return
    law(found == extract_statistics(text), "the same text has the same statistics")
    law(all(a.end <= b.start for a, b in pairwise(found)), "spans are disjoint and ordered")
    try:
        parse_number(text[:60])
    except NumberError as error:
        law(error.code in CODES, "a refusal has a documented code")


def files(path: Path) -> None:
    """A file of documents: each has one outcome, read in one piece or in many."""
    with in_time():
        whole = list(documents([path], options=OPTIONS))
    law(whole == list(documents([path], options=OPTIONS)), "the same file holds the same documents")
    pieces = [held for shard in plan([path], options=OPTIONS, shard_bytes=600) for held in shard.documents()]
    law(_without_skipped(pieces) == _without_skipped(whole), "shards hold what the file holds", path.suffix)
    law(_skipped(pieces) == _skipped(whole), "shards skip what the file skips", path.suffix)
    for held in whole:
        if isinstance(held, RawDocument):
            law(len(held.data) <= OPTIONS.max_bytes, "no document is over the cap")
            document(held)
        elif isinstance(held, Unreadable):
            law(held.refusal.code.startswith("source."), "what cannot be read is refused", held.refusal.code)
            table("rejections", [process(held)])  # type: ignore[list-item]


def _without_skipped(records: Iterable[Record]) -> list[Record]:
    return [held for held in records if not isinstance(held, Skipped)]


def _skipped(records: Iterable[Record]) -> int:
    return sum(held.rows for held in records if isinstance(held, Skipped))
