"""What the verbs share: documents in, lines, refusals and progress out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from ldtd_dataset.errors import Refusal

if TYPE_CHECKING:
    from ldtd_dataset.builder import Progress
    from ldtd_dataset.sources import RawDocument, Unreadable

STANDARD_INPUT = "-"


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


@contextmanager
def progress() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error where that is a terminal, else a line for each shard but the last."""
    if not sys.stderr.isatty():
        yield print_progress
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    parts = (
        BarColumn(),
        TextColumn("{task.percentage:.0f} %"),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda at: bar.update(task, total=at.bytes_total, completed=at.bytes_done, description=so_far(at))


def print_progress(at: Progress) -> None:
    if at.bytes_done < at.bytes_total:
        typer.echo(f"{100 * at.bytes_done / at.bytes_total:.0f} %: {so_far(at)}", err=True)


def so_far(at: Progress) -> str:
    return f"{at.tally.articles} articles, {at.tally.rejections} refused"
