"""The command line: each verb is one call into the library. Exit codes: 0, 1 for a refusal, 2 for wrong usage."""

from __future__ import annotations

import sys

from ldtd_dataset.cli import datasets, network, pages
from ldtd_dataset.cli.app import app

__all__ = ["app", "datasets", "main", "network", "pages"]


def main() -> None:
    """The command `ldtd`."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    app()
