"""Numbers as a person reads them: one statistic in words, a text with its numbers marked, why a number is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ldtd_dataset.model import Statistic
from ldtd_dataset.report import style
from ldtd_dataset.statistics.found import Found, Refused

Number = Statistic | Found
Numbered = Mapping[int, Number]
"""The statistics of an article, by the number that the view gives them."""

_WIDEST = 30
_OPENS = "[‹"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def spelled(value: Decimal) -> str:
    """A number with its digits in groups of three: "6 003 000 000 000", "79.88"."""
    return f"{value.normalize():,f}".replace(",", " ")


def amount(one: Number) -> str:
    """How much: the value or the interval with its unit, as the bound states it."""
    unit = f" {one.unit}{' (inferred)' if one.unit_inferred else ''}" if one.unit else ""
    per = "".join(f" per {name}" for name in one.per)
    if one.value is None:
        ends = f"{_end(one.low)} to {_end(one.high)}"
        return f"{'' if one.bound == 'exact' else one.bound + ' '}{ends}{unit}{per}"
    bound = "" if one.bound == "exact" else f"{one.bound} "
    below = f" of {spelled(one.denominator)}" if one.denominator is not None else ""
    return f"{bound}{spelled(one.value)}{below}{unit}{per}"


def _end(value: Decimal | None) -> str:
    return "?" if value is None else spelled(value)


def meaning(one: Number) -> Text:
    """Everything that a statistic says: how much, of what, which change, and what its percentage is worth."""
    parts = [Text(amount(one))]
    if one.change:
        parts.append(Text(f"{one.change} {one.change_mode}"))
    if one.noun:
        parts.append(Text("noun ", style.LABEL).append(one.noun, style.NOUN))
    if one.base:
        parts.append(Text("base ", style.LABEL).append(one.base))
    if one.percent is not None and one.verdict:
        implied = f", {one.implied_denominator} would fit" if one.implied_denominator else ""
        verdict = Text(f"{spelled(one.percent)} % ").append(one.verdict, style.VERDICTS[one.verdict]).append(implied)
        parts.append(verdict)
    return Text(" · ").join(parts)


def marked(text: str, offset: int, numbered: Numbered, refused: Sequence[Refused] = ()) -> Text:
    """A text with its statistics in brackets, numbered, and the refused numbers in lighter ones.

    Input:  a part of a field that begins at code point `offset` of it; statistics and refusals of that part.
    """
    shown = Text(text)
    inserted: list[tuple[int, str, str]] = []
    for number, one in numbered.items():
        start, end = one.start - offset, one.end - offset
        shown.stylize(style.STATISTIC, start, end)
        if one.noun_start is not None and one.noun_end is not None:
            shown.stylize(style.NOUN, one.noun_start - offset, one.noun_end - offset)
        inserted += [(start, "[", style.STATISTIC), (end, f"]{str(number).translate(_SUPERSCRIPT)}", style.STATISTIC)]
    for no in refused:
        shown.stylize(style.REFUSED, no.start - offset, no.end - offset)
        inserted += [(no.start - offset, "‹", style.REFUSED), (no.end - offset, "›", style.REFUSED)]
    return _with(shown, inserted)


def _with(text: Text, inserted: Sequence[tuple[int, str, str]]) -> Text:
    """A text with marks put in at these places; where one number ends and the next begins, the end comes first."""
    places = sorted(inserted, key=lambda one: (one[0], one[1] in _OPENS))
    pieces = text.divide([place for place, _, _ in places])
    out = Text()
    for piece, (_, mark, look) in zip(pieces, places, strict=False):
        out.append_text(piece).append(mark, look)
    return out.append_text(pieces[-1])


def rows(numbered: Numbered) -> Table:
    """Statistics, one a line: number, words, kind, and what they say."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=len(str(max(numbered))), justify="right")
    table.add_column(width=min(_WIDEST, max((cell_len(one.text) for one in numbered.values()), default=0)))
    table.add_column(width=len("percentage"))
    table.add_column()
    for number, one in numbered.items():
        table.add_row(str(number), Text(one.text, style.STATISTIC), one.kind, meaning(one))
    return table


def refusals(refused: Sequence[Refused]) -> Text:
    """The numbers that are no statistics, each with the rule that says so."""
    said = [Text("‹", style.LABEL).append(no.text, style.REFUSED).append(f"› {no.rule}") for no in refused]
    return Text(", ", style.LABEL).join(said)


def every_field(one: Found) -> Padding:
    """All fields of a statistic that say something, one a line."""
    table = Table.grid(padding=(0, 2))
    for field in fields(one):
        value = getattr(one, field.name)
        if value not in (None, "", ()) and value is not False:
            table.add_row(Text(field.name, style.LABEL), Text(_shown(value)))
    return Padding(table, (0, 0, 1, 4), expand=False)


def _shown(value: Any) -> str:
    if isinstance(value, Decimal):
        return spelled(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value)
