"""The command line: each verb is one call into the library. Exit codes: 0, 1 for a refusal, 2 for wrong usage."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer import Argument, Option
from typer.core import TyperGroup

from ldtd_dataset.errors import LdtdError, Refusal
from ldtd_dataset.sources.options import DEFAULT

if TYPE_CHECKING:
    from ldtd_dataset.builder import BuildReport, Progress
    from ldtd_dataset.sources import RawDocument, Unreadable

STANDARD_INPUT = "-"

# fmt: off
Documents  = Annotated[list[str], Argument(metavar="PATH", help="Files, folders, globs; - for standard input.")]
OrNone     = Annotated[list[str] | None, Argument(metavar="PATH", help="As for parse.")]
Folder     = Annotated[Path, Argument(metavar="DIR", help="A dataset folder.")]
Older      = Annotated[Path, Argument(metavar="OLD", help="A dataset folder.")]
Newer      = Annotated[Path, Argument(metavar="NEW", help="Another one.")]
Identity   = Annotated[str, Argument(metavar="ID", help="The article's id, or its beginning.")]
Out        = Annotated[Path, Option(metavar="DIR", help="The folder to write.")]
Url        = Annotated[str | None, Option(metavar="URL", help="The address of the page, of one alone.")]
CapturedAt = Annotated[str | None, Option(metavar="TIME", help="When it was captured, ISO 8601; UTC without a zone.")]
MaxBytes   = Annotated[int, Option(metavar="N", min=1, help="Refuse a document of more bytes.")]
Prose      = Annotated[str | None, Option(metavar="TEXT", help="Prose instead of a page; - for standard input.")]
Workers    = Annotated[int | None, Option(metavar="N", min=1, help="How many at once; the cores unless told.")]
Engine     = Annotated[str, Option(metavar="NAME", help="What runs them: serial, pool or ray.")]
Hosts      = Annotated[list[str] | None, Option(metavar="HOST", help="Take rows of this host, too; * for any.")]
Resume     = Annotated[bool, Option("--resume", help="Go on with a build that was interrupted.")]
AsJson     = Annotated[bool, Option("--json", help="Print a line of JSON instead.")]
Limit      = Annotated[int, Option(metavar="N", min=0, help="Name at most so many rows of a sort.")]
Version    = Annotated[bool, Option("--version", help="Print the version.")]
# fmt: on


class Verbs(TyperGroup):
    """Every verb ends alike: an error of ours is a refusal and exit code 1; that nobody reads on is no error."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except LdtdError as error:
            _complain(error.refusal)
            raise typer.Exit(1) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None


app = typer.Typer(
    cls=Verbs,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="The newspaper Lao động Thủ đô as data: pages in, strict records with their statistics out.",
)


@app.callback(invoke_without_command=True, no_args_is_help=True)
def top(version: Version = False) -> None:
    if version:
        from ldtd_dataset.publish.manifest import generator

        typer.echo(generator())
        raise typer.Exit


@app.command()
def parse(
    paths: Documents, url: Url = None, captured_at: CapturedAt = None, max_bytes: MaxBytes = DEFAULT.max_bytes
) -> None:
    """Print the article of each page as a line of JSON; refusals go to standard error."""
    from ldtd_dataset.pipeline import attempt

    refused = False
    for raw in _documents(paths, url, captured_at, max_bytes):
        made = attempt(raw)
        if isinstance(made, Refusal):
            _complain(made, raw.source_uri)
            refused = True
        else:
            _print_line(made.model_dump_json())
    raise typer.Exit(refused)


@app.command()
def build(
    inputs: Documents,
    out: Out,
    workers: Workers = None,
    engine: Engine = "pool",
    host: Hosts = None,
    resume: Resume = False,
    max_bytes: MaxBytes = DEFAULT.max_bytes,
) -> None:
    """Build a Hugging Face dataset folder; documents that are refused are rows of its config "rejections"."""
    from ldtd_dataset.builder import build
    from ldtd_dataset.engine import ENGINES

    if engine not in ENGINES:
        raise typer.BadParameter(f"the engines are {', '.join(ENGINES)}", param_hint="--engine")
    how: dict[str, Any] = {"workers": workers, "engine": engine, "hosts": host, "resume": resume}
    with _progress() as on_progress:
        report = build(inputs, out, max_bytes=max_bytes, on_progress=on_progress, **how)
    _print_report(out, report)
    raise typer.Exit(not report.articles)


@app.command()
def validate(folder: Folder) -> None:
    """Read every row of a dataset again, through the model; check its files, hashes and counts."""
    from ldtd_dataset.publish.validate import validate

    report = validate(folder)
    for problem in report.problems:
        typer.echo(str(problem), err=True)
    rows = ", ".join(f"{count} {config}" for config, count in report.rows.items())
    typer.echo(f"{folder}: {'sound' if report.ok else 'not sound'}; rows read: {rows or 'none'}")
    raise typer.Exit(not report.ok)


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
    for raw in _documents(paths or (), url, captured_at, max_bytes):
        refusal = explain_document(out, raw)
        if refusal:
            _complain(refusal, raw.source_uri)
            refused = True
    raise typer.Exit(refused)


@app.command()
def show(folder: Folder, identity: Identity, json: AsJson = False) -> None:
    """Show one article of a dataset."""
    from ldtd_dataset.report.stored import stored_article
    from ldtd_dataset.report.terminal import console, show_article

    article = stored_article(folder, identity)
    if json:
        _print_line(article.model_dump_json())
    else:
        show_article(console(sys.stdout), article)


@app.command()
def diff(old: Older, new: Newer, limit: Limit = 20) -> None:
    """Show what changed between two builds."""
    from ldtd_dataset.report.difference import difference
    from ldtd_dataset.report.terminal import console, show_difference

    show_difference(console(sys.stdout), difference(old, new), limit)


@app.command()
def schema(out: Out) -> None:
    """Write the JSON Schema of each record."""
    from ldtd_dataset.publish.schema import write_schemas

    for path in write_schemas(out):
        typer.echo(path.as_posix())


# ---------------------------------------------------------------- what the verbs share


def _documents(
    paths: Sequence[str], url: str | None, captured_at: str | None, max_bytes: int
) -> Iterator[RawDocument | Unreadable]:
    """The documents of the inputs, whosever pages they are."""
    from ldtd_dataset.sources import RawDocument, Skipped
    from ldtd_dataset.sources.hosts import ANY
    from ldtd_dataset.sources.options import Options
    from ldtd_dataset.sources.read import documents

    if url and len(paths) > 1:
        raise typer.BadParameter("there are several pages, and this is the address of one", param_hint="--url")
    when = _time(captured_at)
    for record in documents(paths, options=Options(hosts=(ANY,), max_bytes=max_bytes)):
        if isinstance(record, RawDocument):
            yield replace(record, url=url or record.url, captured_at=when or record.captured_at)
        elif not isinstance(record, Skipped):
            yield record


def _time(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter("a time looks like 2024-01-17T08:30:00+07:00", param_hint="--captured-at") from None


def _print_line(line: str) -> None:
    """A line on standard output, in UTF-8 wherever we run."""
    typer.echo(line.encode())


def _complain(refusal: Refusal, where: str = "") -> None:
    from ldtd_dataset.report.terminal import complain, console

    complain(console(sys.stderr), refusal, where)


def _print_report(out: Path, report: BuildReport) -> None:
    typer.echo(f"{out}: {report.documents} documents in {report.seconds:.1f} s")
    typer.echo(f"  {report.articles} articles with {report.statistics} statistics and {report.links} links")
    typer.echo(f"  {report.rejections} refused, {report.skipped} skipped as another site's")
    for code, count in report.refused.items():
        typer.echo(f"    {count} {code}")


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error where that is a terminal, else a line for each shard but the last."""
    if not sys.stderr.isatty():
        yield _print_progress
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
        yield lambda at: bar.update(task, total=at.bytes_total, completed=at.bytes_done, description=_so_far(at))


def _print_progress(at: Progress) -> None:
    if at.bytes_done < at.bytes_total:
        typer.echo(f"{100 * at.bytes_done / at.bytes_total:.0f} %: {_so_far(at)}", err=True)


def _so_far(at: Progress) -> str:
    return f"{at.tally.articles} articles, {at.tally.rejections} refused"


def main() -> None:
    """The command `ldtd`."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    app()


if __name__ == "__main__":
    main()
