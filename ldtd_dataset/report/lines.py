"""A page line by line, each with its owner; the lines of a refused page with their kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rich.console import Console
from rich.text import Text

from ldtd_dataset.pages.marks import KINDS
from ldtd_dataset.pages.page import Page
from ldtd_dataset.pages.sheet import cut
from ldtd_dataset.report import style

Row = tuple[int, str, str, str]
"""A line of the view: the number of the line in the text (0 where it goes on), its label, its style, its text."""


def print_page(console: Console, page: Page) -> None:
    """Every line of a page: its number, its owner, its text cut to the width."""
    count = page.text.count("\n") + 1
    console.rule(Text(f"Page, layout {page.layout}", style.TITLE), align="left", style=style.LABEL)
    _print(console, _owned(page), count)


def print_shape(console: Console, text: str) -> None:
    """Every line of a text that fits no layout: its number, the letter of its kind and what the letter means."""
    sheet = cut(text)
    labels = [f"{kind} {KINDS[kind]}" for kind in sheet.kinds]
    labels += ["E under the article"] * (len(sheet.lines) - len(labels))
    spans = [(start, end, label, "") for (start, end), label in zip(pairwise(sheet.starts), labels, strict=True)]
    console.rule(Text("Page of no layout", style.TITLE), align="left", style=style.LABEL)
    console.print(Text("".join(sheet.kinds)), overflow="fold")
    _print(console, _numbered(text, spans), len(spans))


def _owned(page: Page) -> Iterator[Row]:
    spans = ((line.start, line.end, line.part.value, style.PARTS[line.part]) for line in page.lines)
    return _numbered(page.text, spans)


def _numbered(text: str, spans: Iterable[tuple[int, int, str, str]]) -> Iterator[Row]:
    """Spans in order, each with the number of the line that it stands in."""
    number, opens = 1, True
    for start, end, label, look in spans:
        yield number if opens else 0, label, look, text[start:end]
        opens = text[end - 1 : end] == "\n"
        number += text.count("\n", start, end)


def _print(console: Console, rows: Iterable[Row], count: int) -> None:
    digits = len(str(count))
    room = 4 * console.width
    rows = list(rows)
    labels = max((len(label) for _, label, _, _ in rows), default=0)
    for number, label, look, text in rows:
        line = Text(f"{number or '':>{digits}}  {label:<{labels}}  ", style.LABEL, end="")
        line.append(" ".join(text[:room].split("\n")).rstrip(), look or "none")
        console.print(line, no_wrap=True, overflow="ellipsis", crop=True)
