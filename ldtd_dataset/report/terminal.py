"""The terminal view: a document line by line and its article, a sentence, a stored article, a difference, a refusal."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ldtd_dataset.errors import PageError, Refusal, SourceError
from ldtd_dataset.model import Article
from ldtd_dataset.pipeline import attempt, decoded, read
from ldtd_dataset.report import style
from ldtd_dataset.report.article import print_article, refused_numbers
from ldtd_dataset.report.difference import Difference
from ldtd_dataset.report.lines import print_page, print_shape
from ldtd_dataset.report.quantities import every_field, marked, refusals, rows
from ldtd_dataset.sources import RawDocument, Unreadable
from ldtd_dataset.statistics import Found, Refused, explain
from ldtd_dataset.statistics.tokens import Tokens
from ldtd_dataset.text import normalize, sentences

WIDTH = 120
"""How wide a view is where it goes to a file or a pipe."""


class _Console(Console):
    """A console that leaves it to its caller what to do when nobody reads on."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(file: TextIO) -> Console:
    """A console that colours only what a terminal shows (NO_COLOR and FORCE_COLOR are heard), and rewrites nothing."""
    plain = not file.isatty() and "COLUMNS" not in os.environ
    return _Console(file=file, width=WIDTH if plain else None, highlight=False, markup=False, emoji=False)


def explain_document(out: Console, raw: RawDocument | Unreadable) -> Refusal | None:
    """Print a page with the owner of each line, then the article that it gives.

    Output: why the document was refused, None where it was not. A refused page shows its lines and their shape.
    """
    out.rule(Text(raw.source_uri), style=style.LABEL)
    made = attempt(raw)
    if isinstance(raw, RawDocument) and not (isinstance(made, Refusal) and made.code == "parser.fault"):
        _print_lines(out, raw)
    if isinstance(made, Refusal):
        return made
    out.print()
    print_article(out, made, refused_numbers(made))
    return None


def _print_lines(out: Console, raw: RawDocument) -> None:
    """The lines of the page; of a refused one too, as far as it is text."""
    try:
        print_page(out, read(raw))
    except PageError:
        text, html = decoded(raw)
        if not html:
            print_shape(out, text)
    except SourceError:
        pass


def explain_text(out: Console, text: str) -> None:
    """Print a text sentence by sentence: tokens, numbers, every field of its statistics, why a number is none."""
    text = normalize(text)
    values = explain(text)
    found = [one for one in values if isinstance(one, Found)]
    for span in sentences(text):
        numbered = {number: one for number, one in enumerate(found, 1) if span.start <= one.start < span.end}
        refused = [one for one in values if isinstance(one, Refused) and span.start <= one.start < span.end]
        out.print(marked(text[span.start : span.end], span.start, numbered, refused))
        tokens = Tokens(text, span.start, span.end)
        out.print(Text(" · ".join(tokens.raw(at, at + 1) for at in range(tokens.size)), style.LABEL))
        if numbered:
            out.print(rows(numbered))
        if refused:
            out.print(refusals(refused))
        out.print()
        for number, one in numbered.items():
            out.print(Text(f"{number}  {one.text}", style.STATISTIC))
            out.print(every_field(one))


def show_article(out: Console, article: Article) -> None:
    """Print an article of a dataset: what it holds, nothing read again."""
    print_article(out, article)


def complain(out: Console, refusal: Refusal, where: str = "") -> None:
    """Print a refusal: where, its code, its sentence, and the line with a caret under the culprit."""
    head, *line = _printable(str(refusal)).split("\n")
    code, _, message = head.partition(": ")
    shown = Text(f"{_printable(where)}: " if where else "")
    shown.append(code, style.CODE).append(f": {message}")
    for more in line:
        shown.append("\n").append(more, style.CULPRIT if set(more) <= {" ", "^"} else "")
    out.print(shown, soft_wrap=True)


def show_difference(out: Console, changes: Difference, limit: int) -> None:
    """Print what changed between two builds, at most `limit` lines of each sort."""
    table = Table.grid(padding=(0, 2))
    for config, (before, after) in changes.rows.items():
        table.add_row(config, str(before), "→", str(after), f"{after - before:+}" if after != before else "")
    out.print(table)
    if changes.same:
        out.print("the same rows")
    columns = Counter(name for change in changes.changed for name in change.columns)
    if columns:
        out.print("changed columns: " + ", ".join(f"{count} {name}" for name, count in columns.most_common()))
    changed = [(change.id, f"{', '.join(change.columns)}: {change.headline}") for change in changes.changed]
    sorts: tuple[tuple[str, str, Sequence[tuple[str, str]]], ...] = (
        ("+", "article added", changes.added),
        ("-", "article removed", changes.removed),
        ("~", "article changed", changed),
        ("+", "rejection added", changes.rejected),
        ("-", "rejection removed", changes.readmitted),
    )
    for sign, what, pairs in sorts:
        if pairs:
            out.print(Text(f"{len(pairs)} {what}", style.TITLE))
        for key, text in pairs[:limit]:
            out.print(Text(f"{sign} {key}  {text}"), no_wrap=True, overflow="ellipsis")
        if len(pairs) > limit:
            out.print(Text(f"  … and {len(pairs) - limit} more", style.LABEL))


def _printable(text: str) -> str:
    """A text that no terminal takes for orders to itself: control characters and lone surrogates are replaced."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs") and c != "\n" else c for c in text)
