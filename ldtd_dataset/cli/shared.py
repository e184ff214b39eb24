"""What the verbs share: documents in, lines, refusals and progress out."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import typer

from ldtd_dataset.errors import LdtdError, Refusal

if TYPE_CHECKING:
    from ldtd_dataset.builder import Progress
    from ldtd_dataset.sources import RawDocument, Unreadable


def documents(
    paths: Sequence[str], url: str | None, captured_at: str | None, max_bytes: int
) -> Iterator[RawDocument | Unreadable]:
    """The documents of the inputs, whosever pages they are."""
    from ldtd_dataset.sources import RawDocument, Skipped
    from ldtd_dataset.sources.hosts import ANY
    from ldtd_dataset.sources.options import Options
    from ldtd_dataset.sources.read import documents

    if url and len(paths) > 1:
        raise typer.BadParameter("there are several pages, and this is the address of one", param_hint="--url")
    when = time(captured_at)
    for record in documents(paths, options=Options(hosts=(ANY,), max_bytes=max_bytes)):
        if isinstance(record, RawDocument):
            yield replace(record, url=url or record.url, captured_at=when or record.captured_at)
        elif not isinstance(record, Skipped):
            yield record


def time(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter("a time looks like 2024-01-17T08:30:00+07:00", param_hint="--captured-at") from None


def print_line(line: str) -> None:
    """A line on standard output, in UTF-8 wherever we run."""
    typer.echo(line.encode())


def complain(refusal: Refusal, where: str = "") -> None:
    from ldtd_dataset.report.terminal import complain, console

    complain(console(sys.stderr), refusal, where)


INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""

UNDONE = ("build.disk", "build.workers", "storage.failed", "storage.refused")
"""Errors that are no fault of the inputs: when their reason is gone, the same build can go on."""


@contextmanager
def resumable() -> Iterator[None]:
    """Says how to go on with a build that Ctrl-C or the machine ended: nothing that was finished is lost."""
    try:
        yield
    except KeyboardInterrupt:
        typer.echo("interrupted", err=True)
        print_resume()
        raise typer.Exit(INTERRUPTED) from None
    except LdtdError as error:
        if error.code in UNDONE:
            complain(error.refusal)
            print_resume()
            raise typer.Exit(1) from None
        raise


def print_resume() -> None:
    typed = sys.argv[1:] if "--resume" in sys.argv else [*sys.argv[1:], "--resume"]
    typer.echo(f"what was finished is kept; to go on:\n  {shlex.join(['ldtd', *typed])}", err=True)


@contextmanager
def progress() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error where that is a terminal, else a line for each shard."""
    if not sys.stderr.isatty():
        yield print_progress
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    parts = (
        BarColumn(16),
        TextColumn("{task.percentage:.0f} %", table_column=Column(min_width=5)),
        TimeElapsedColumn(Column(min_width=7)),
        TextColumn("{task.description}", table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("planning", total=None)
        yield lambda at: bar.update(task, total=at.bytes_total, completed=at.bytes_done, description=so_far(at))


def print_progress(at: Progress) -> None:
    typer.echo(f"shard {at.shards_done} of {at.shards_total}: {so_far(at)}", err=True)


def so_far(at: Progress) -> str:
    """How far a build is: bytes, documents, pace, time to go, refusals by code."""
    parts = [
        f"{at.bytes_done / 1e6:,.1f} of {at.bytes_total / 1e6:,.1f} MB",
        f"{at.tally.documents:,} documents",
        f"{at.rate:,.0f}/s",
    ]
    if at.shards_done == at.shards_total:
        parts.append("putting them together")
    elif at.remaining is not None:
        parts.append(f"{timedelta(seconds=round(at.remaining))} left")
    if at.tally.refused:
        parts.append("refused: " + ", ".join(f"{count:,} {code}" for code, count in at.tally.refused.most_common()))
    return " · ".join(parts)
