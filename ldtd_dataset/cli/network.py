"""The verbs that use the network: fetch, publish."""

from __future__ import annotations

from dataclasses import replace

import typer

from ldtd_dataset.cli.app import app
from ldtd_dataset.cli.options import (
    Crawls,
    Data,
    DryRun,
    Folder,
    Hosts,
    Index,
    Most,
    Public,
    RepoId,
    Since,
    TextFree,
    Until,
    Warc,
)


@app.command()
def publish(
    folder: Folder, repo_id: RepoId, text_free: TextFree = False, dry_run: DryRun = False, public: Public = False
) -> None:
    """Publish a dataset on the Hugging Face Hub, in one commit, private unless told; the token is the Hub client's."""
    from ldtd_dataset.publish.hub import Publication, publish

    def show(plan: Publication) -> None:
        access = "private" if plan.private else "public"
        typer.echo(f"{plan.repo_id} ({access}), {plan.edition} edition, tag {plan.tag}")
        for name, size in plan.files.items():
            typer.echo(f"  {size:>12} {name}")

    done = publish(folder, repo_id, private=not public, text_free=text_free, dry_run=dry_run, on_plan=show)
    typer.echo("nothing was uploaded" if done.commit is None else f"uploaded as {done.commit}")


@app.command()
def fetch(
    out: Warc,
    crawl: Crawls = None,
    since: Since = None,
    until: Until = None,
    host: Hosts = None,
    limit: Most = None,
    index: Index = None,
    data: Data = None,
) -> None:
    """Fetch pages of the newspaper out of Common Crawl into one WARC file; the same call goes on after a stop."""
    from ldtd_dataset.sources.commoncrawl import COMMON_CRAWL, Query, fetch

    query = Query(
        hosts=tuple(host) if host else Query().hosts,
        crawls=tuple(crawl or ()),
        since=since.date() if since else None,
        until=until.date() if until else None,
        limit=limit,
    )
    where = replace(COMMON_CRAWL, index=index or COMMON_CRAWL.index, data=data or COMMON_CRAWL.data)
    done = fetch(query, out, server=where)
    typer.echo(f"{done.warc}: {done.records} records of {done.captures} captures, {done.lost} lost ({done.manifest})")
    raise typer.Exit(bool(done.lost))
