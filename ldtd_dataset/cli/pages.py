"""The verbs that read pages: parse, explain."""

from __future__ import annotations

import sys

import typer

from ldtd_dataset.cli.app import app
from ldtd_dataset.cli.options import CapturedAt, Documents, MaxBytes, OrNone, Prose, Url
from ldtd_dataset.cli.shared import complain, documents, print_line
from ldtd_dataset.errors import Refusal
from ldtd_dataset.sources.options import DEFAULT
from ldtd_dataset.sources.piece import STANDARD_INPUT


@app.command()
def parse(
    paths: Documents, url: Url = None, captured_at: CapturedAt = None, max_bytes: MaxBytes = DEFAULT.max_bytes
) -> None:
    """Print the article of each page as a line of JSON; refusals go to standard error."""
    from ldtd_dataset.pipeline import attempt

    refused = False
    for raw in documents(paths, url, captured_at, max_bytes):
        made = attempt(raw)
        if isinstance(made, Refusal):
            complain(made, raw.source_uri)
            refused = True
        else:
            print_line(made.model_dump_json())
    raise typer.Exit(refused)


@app.command()
def explain(
    paths: OrNone = None,
    text: Prose = None,
    url: Url = None,
    captured_at: CapturedAt = None,
    max_bytes: MaxBytes = DEFAULT.max_bytes,
) -> None:
    """Show who owns each line of a page, then its article, its statistics marked and the other numbers refused."""
    if (text is None) == (not paths):
        raise typer.BadParameter("it takes either paths or --text")
    from ldtd_dataset.report.terminal import console, explain_document, explain_text

    out = console(sys.stdout)
    if text is not None:
        return explain_text(out, sys.stdin.read() if text == STANDARD_INPUT else text)
    refused = False
    for raw in documents(paths or (), url, captured_at, max_bytes):
        refusal = explain_document(out, raw)
        if refusal:
            complain(refusal, raw.source_uri)
            refused = True
    raise typer.Exit(refused)
