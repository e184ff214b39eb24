"""The command `ldtd`: every verb ends alike, and each is one call into the library."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from ldtd_dataset.cli.options import Version
from ldtd_dataset.cli.shared import complain
from ldtd_dataset.errors import LdtdError


class Verbs(TyperGroup):
    """Every verb ends alike: an error of ours is a refusal and exit code 1; that nobody reads on is no error."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except LdtdError as error:
            complain(error.refusal)
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
