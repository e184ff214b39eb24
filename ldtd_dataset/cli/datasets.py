"""The verbs of dataset folders: build, validate, show, diff, report, rehydrate, schema."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from ldtd_dataset.cli.app import app
from ldtd_dataset.cli.options import (
    AsJson,
    Capture,
    Documents,
    Engine,
    Folder,
    Hosts,
    Html,
    Identity,
    Limit,
    MaxBytes,
    Newer,
    Older,
    Out,
    OutOrUrl,
    Report,
    Resume,
    Workers,
)
from ldtd_dataset.cli.shared import print_line, progress, resumable
from ldtd_dataset.sources.options import DEFAULT

if TYPE_CHECKING:
    from ldtd_dataset.builder import BuildReport


@app.command()
def build(
    inputs: Documents,
    out: OutOrUrl,
    workers: Workers = None,
    engine: Engine = "pool",
    host: Hosts = None,
    resume: Resume = False,
    max_bytes: MaxBytes = DEFAULT.max_bytes,
    report: Report = None,
) -> None:
    """Build a Hugging Face dataset folder; documents that are refused are rows of its config "rejections"."""
    from ldtd_dataset.builder import build
    from ldtd_dataset.engine import lacking

    if lack := lacking(engine):
        raise typer.BadParameter(lack, param_hint="--engine")
    if report and not report.parent.is_dir():
        raise typer.BadParameter("there is no folder for it", param_hint="--report")
    how: dict[str, Any] = {"workers": workers, "engine": engine, "hosts": host, "resume": resume}
    with resumable(), progress() as on_progress:
        made = build(inputs, out, max_bytes=max_bytes, on_progress=on_progress, **how)
    if report:
        report.write_text(made.to_json(), encoding="utf-8")
    print_report(out, made)
    raise typer.Exit(not made.articles)


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
def show(folder: Folder, identity: Identity, json: AsJson = False) -> None:
    """Show one article of a dataset."""
    from ldtd_dataset.report.stored import stored_article
    from ldtd_dataset.report.terminal import console, show_article

    article = stored_article(folder, identity)
    if json:
        print_line(article.model_dump_json())
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


@app.command()
def report(folder: Folder, out: Html = None) -> None:
    """Write one self-contained HTML page about a dataset; it needs no network."""
    from ldtd_dataset.report.page import write_report

    info = write_report(folder, out or folder.resolve().with_suffix(".html"))
    typer.echo(
        f"{info.out}: {info.bytes} bytes, {info.articles} articles in full, {info.doubts} sums that do not add up"
    )


@app.command()
def rehydrate(folder: Folder, capture: Capture, out: Out, max_bytes: MaxBytes = DEFAULT.max_bytes) -> None:
    """Fill the texts of a text-free dataset in from your own capture; every hash and span is checked."""
    from ldtd_dataset.publish.rehydrate import rehydrate

    done = rehydrate(folder, capture, out, max_bytes=max_bytes)
    typer.echo(f"{done.out}: {done.articles} articles filled in from {done.documents} documents")
    for code, count in done.lost.items():
        typer.echo(f"  {count} {code}")
    for column, count in done.lacking.items():
        typer.echo(f"  {count} without their {column}")
    if done.identical:
        typer.echo("  the rows are those of the full edition")
    raise typer.Exit(bool(done.lost))


def print_report(out: str, report: BuildReport) -> None:
    typer.echo(f"{out}: {report.documents} documents in {report.seconds:.1f} s")
    typer.echo(f"  {report.articles} articles with {report.statistics} statistics and {report.links} links")
    typer.echo(f"  {report.rejections} refused, {report.skipped} skipped as another site's")
    for code, count in report.refused.items():
        typer.echo(f"    {count} {code}")
