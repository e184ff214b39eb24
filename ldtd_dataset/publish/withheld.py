"""What a text-free dataset leaves out: the table of withheld texts, the records without them, and rows both ways.

What stays names a work (headline, kicker, titles of other articles, people, sections, tags, addresses, as a library
catalogue does) or is a fact with the few words that state it (a number with its unit and noun, the words of a date).
What goes is prose: whoever has the page has it, and its hash tells that it is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Self, get_type_hints

from pydantic import BaseModel, Field, create_model, model_validator

from ldtd_dataset.model import Article, Image, Rejection, RelatedLink, invariants
from ldtd_dataset.model.statistic import STRICT
from ldtd_dataset.model.values import Sha256
from ldtd_dataset.sources.document import sha256

Row = dict[str, Any]
"""A record as a row holds it: values by column, records in lists."""

WITHHELD: dict[type[BaseModel], tuple[str, ...]] = {
    # record      texts that are left out, each for its hash
    Article:     ("lead", "body"),
    Image:       ("caption", "alt"),
    RelatedLink: ("teaser",),
    Rejection:   ("excerpt",),
}  # fmt: skip

NEEDED = frozenset({"lead", "body", "caption"})
"""The article's own texts, in which its statistics stand: without one of them it is not that article."""

VIEW_TEXTS = frozenset({"sentence"})
"""Columns of the other configs that repeat a withheld text; they are made from the articles, so they need no hash."""

_NESTED: dict[type[BaseModel], dict[str, type[BaseModel]]] = {Article: {"images": Image, "related": RelatedLink}}
_HASH = "_sha256"


def leaves(row: Mapping[str, Any], record: type[BaseModel], suffix: str = "") -> Iterator[tuple[str, str]]:
    """The withheld texts that a row holds, each with the name of its column."""
    for name in WITHHELD[record]:
        value = row[name + suffix]
        if value is not None:
            yield name, value
    for name, inner in _NESTED.get(record, {}).items():
        for one in row[name]:
            yield from leaves(one, inner, suffix)


def hashes(row: Mapping[str, Any], record: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The hashes of the texts that a text-free row lacks, each with the name of the text's column."""
    return leaves(row, record, _HASH)


def withhold(row: Mapping[str, Any], record: type[BaseModel]) -> Row:
    """A row without its withheld texts: each stands as the SHA-256 of its UTF-8, null where there is none."""
    made: Row = {}
    for name, value in row.items():
        if name in WITHHELD[record]:
            made[name + _HASH] = None if value is None else sha256(value)
        elif name in _NESTED.get(record, {}):
            made[name] = [withhold(one, _NESTED[record][name]) for one in value]
        else:
            made[name] = value
    return made


def restore(row: Mapping[str, Any], record: type[BaseModel], texts: Mapping[str, str]) -> Row:
    """A text-free row with its texts, by their hashes; null where `texts` lacks one."""
    made: Row = {}
    for name in record.model_fields:
        if name in WITHHELD[record]:
            made[name] = texts.get(row[name + _HASH])
        elif name in _NESTED.get(record, {}):
            made[name] = [restore(one, _NESTED[record][name], texts) for one in row[name]]
        else:
            made[name] = row[name]
    return made


class _Lawful(BaseModel):
    """The laws of an article that need no text."""

    model_config = STRICT

    @model_validator(mode="after")
    def _holds(self) -> Self:
        invariants.dates(self)  # type: ignore[arg-type]
        invariants.links(self)  # type: ignore[arg-type]
        return self


def _text_free(record: type[BaseModel], base: type[BaseModel] | None = None, **nested: Any) -> type[BaseModel]:
    """The record with a hash in the place of each withheld text."""
    hints = get_type_hints(record, include_extras=True)
    columns: dict[str, Any] = {}
    for name, field in record.model_fields.items():
        if name in WITHHELD[record]:
            known = Sha256 | None if hints[name] == hints[name] | None else Sha256
            columns[name + _HASH] = (known, Field(description=f"SHA-256 of the UTF-8 of {name}, which is left out"))
        else:
            columns[name] = (nested.get(name, hints[name]), field)
    how: dict[str, Any] = {"__base__": base} if base else {"__config__": STRICT}
    return create_model(f"TextFree{record.__name__}", __doc__=record.__doc__, **how, **columns)


TextFreeImage = _text_free(Image)
TextFreeLink = _text_free(RelatedLink)
TextFreeRejection = _text_free(Rejection)
TextFreeArticle = _text_free(Article, _Lawful, images=list[TextFreeImage], related=list[TextFreeLink])  # type: ignore[valid-type]
