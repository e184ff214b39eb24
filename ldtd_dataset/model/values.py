"""What a value may be: text, numbers and the closed vocabularies of the contract."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticKnownError

from ldtd_dataset.text import BLANKS, lone_surrogate, printable

SCHEMA_VERSION = "1.0.0"

# fmt: off
Kind       = Literal["count", "ratio", "percentage", "money", "measure", "duration", "age", "multiple", "rank"]
TextField  = Literal["kicker", "headline", "lead", "body", "caption"]
Bound      = Literal["exact", "approx", "nearly", "over", "at_least", "under", "at_most", "up_to", "order", "few"]
Change     = Literal["up", "down"]
ChangeMode = Literal["by", "to", "from"]
Verdict    = Literal["rounded", "truncated", "other_base", "mismatch"]
Section    = Literal["inline", "recommended", "latest", "tagged"]
TitleBasis = Literal["exact", "guessed"]
Precision  = Literal["minute", "day", "month", "year", "unknown"]
Basis      = Literal["stamp", "metadata", "text", "cms_id", "unknown"]
Split      = Literal["train", "validation", "test"]
# fmt: on

_KNOWN = 1 << 14
"""How many values are remembered as good: numbers, units and nouns come again and again."""

DIGITS = 15
"""Significant digits that a published number may have: what a float64 column always gives back."""


def publishable(value: Decimal) -> bool:
    """Whether a float64 column gives this number back exactly: `Decimal(repr(float(v))) == v`, in DIGITS digits."""
    if not value.is_finite() or Decimal(repr(float(value))) != value:
        return False
    return len(value.as_tuple().digits) <= DIGITS or len(value.normalize().as_tuple().digits) <= DIGITS


@lru_cache(maxsize=_KNOWN)
def _number(value: Decimal) -> Decimal:
    if not publishable(value):
        raise ValueError(f"a number of more than {DIGITS} significant digits, or out of a float's range")
    return value


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _text(value: str) -> str:
    if not printable(value):
        _check_controls(value)
    if not unicodedata.is_normalized("NFC", value):
        raise ValueError("text is not NFC")
    return value


def _check_controls(value: str) -> None:
    if lone_surrogate(value) is not None:
        raise PydanticKnownError("string_unicode")
    if not _NO_CONTROLS.fullmatch(value):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": _NO_CONTROLS.pattern})


def _trimmed(value: str) -> str:
    if not value or value[0] in _CUT or value[-1] in _CUT:
        raise ValueError("text is empty or has blanks at its ends")
    return _text(value)


@lru_cache(maxsize=_KNOWN)
def _line(value: str) -> str:
    if "\n" in value:
        raise ValueError("a line end inside one line of text")
    return _trimmed(value)


def _local(value: datetime) -> datetime:
    if value.utcoffset() != _HANOI:
        raise ValueError("a time that is not in the zone Asia/Ho_Chi_Minh (+07:00)")
    return value


_CUT = BLANKS + "\n"
_HANOI = timedelta(hours=7)
_NO_CONTROLS = re.compile(r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]*$")
_CHARACTERS = Field(json_schema_extra={"pattern": _NO_CONTROLS.pattern})
"""Asked here, and only of what is not printable: where pydantic asks, it makes and keeps the UTF-8 of each text."""

Number = Annotated[
    Decimal,
    AfterValidator(_number),
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact number; in JSON a number, whole where it is whole."""

Text = Annotated[str, AfterValidator(_text), _CHARACTERS]
"""NFC text without control characters (a line end is none); may be empty."""

Prose = Annotated[str, AfterValidator(_trimmed), _CHARACTERS]
"""Text that is not empty and has no blank or line end at its ends."""

Line = Annotated[str, AfterValidator(_line), _CHARACTERS]
"""Prose without a line end."""

# fmt: off
Offset     = Annotated[int, Field(ge=0)]
ContentId  = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
Sha256     = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
SourceUri  = Annotated[Text, Field(min_length=1)]
Code       = Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z_]+$")]
Day        = date
LocalTime  = Annotated[AwareDatetime, AfterValidator(_local)]
# fmt: on
