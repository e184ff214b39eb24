"""The pages that are measured: made up, of every layout and skin, as long as the newspaper's, no two alike."""

from __future__ import annotations

from benchmarks.compose import html, text


def texts(count: int, seed: int) -> list[bytes]:
    """Text extracts of about 12 KB, every layout in turn."""
    return [text(seed * count + at).encode() for at in range(count)]


def pages(count: int, seed: int) -> list[bytes]:
    """HTML pages of about 80 KB, every skin in turn."""
    return [html(seed * count + at).encode() for at in range(count)]
