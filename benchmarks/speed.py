"""How fast one core is: what is measured, on what, and the table that says so."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ldtd_dataset as ldtd
from benchmarks.clock import measure, reference, stages
from benchmarks.peers import peers
from benchmarks.sample import pages, texts
from ldtd_dataset.pipeline import process
from ldtd_dataset.sources import RawDocument

REFERENCES = 200
"""How often the yardstick is laid on in a round."""

STAGES: dict[str, str] = {
    # function                                     stage
    "ldtd_dataset.pipeline.door.decoded":          "bytes to normalised text",
    "ldtd_dataset.pipeline.door.read_page":        "lines to a page",
    "ldtd_dataset.pipeline.door.read_html":        "HTML to a page",
    "ldtd_dataset.pipeline.record.extract":        "statistics read",
    "ldtd_dataset.pipeline.record.published":      "date of publication",
    "ldtd_dataset.pipeline.record.capture_floor":  "lower bound of the capture",
    "ldtd_dataset.pipeline.record.related_links":  "related titles",
    "ldtd_dataset.pipeline.record.content_id":     "id",
    "ldtd_dataset.pipeline.record.counts":         "counts of paragraphs, sentences, syllables",
    "ldtd_dataset.pipeline.record.Article":        "the article judged",
}  # fmt: skip
"""Where a page's time is spent; what is left is models of statistics and links, and calls."""

_ABOVE = """Python {}, {}, one core, CPU time: the median of {} rounds of {} made-up pages, no two alike; tasks take
turns. The last column depends less on the machine: how often the digits of 6,000 code points could have been looked for
instead ({:.0f} µs here)."""


def results(count: int, rounds: int) -> str:
    """The tables, as Markdown.

    Input:  how many pages of each kind a round has; how many rounds are counted.
    """
    held = [(texts(count, seed), pages(count, seed)) for seed in range(rounds + 1)]
    bodies = [[ldtd.parse(page).body for page in extracts] for extracts, _ in held]
    others = dict(peers())
    tasks: dict[str, Callable[[Any], object]] = {
        "reference": lambda _: [reference() for _ in range(REFERENCES)],
        "`extract_statistics` (bodies alone)": lambda given: [*map(ldtd.extract_statistics, given)],
        "`parse`, text": lambda given: [*map(ldtd.parse, given)],
        "`parse`, HTML": lambda given: [*map(ldtd.parse, given)],
        "`build`, text, end to end": _built,
    } | {name: lambda given, read=read: [*map(read, given)] for name, read in others.items()}
    given = [
        dict.fromkeys(tasks, html) | dict(zip(tasks, (None, prose, text, html, text), strict=False))
        for (text, html), prose in zip(held, bodies, strict=True)
    ]
    spent = measure(tasks, given)
    unit = spent.pop("reference") / REFERENCES
    sizes = {name: sum(len(page) for given_ in given for page in _bytes(given_[name])) for name in spent}
    rows = [_row(name, seconds / count, sizes[name] / len(given) / count, unit) for name, seconds in spent.items()]
    return "\n".join(
        [
            _ABOVE.format(platform.python_version(), platform.machine(), rounds, count, unit * 1e6),
            "",
            "| what | KB a page | ms a page | pages a second | ms a KB | of the yardstick |",
            "|---|--:|--:|--:|--:|--:|",
            *rows,
            "",
            *_stages("text", [page for extracts, _ in held for page in extracts]),
            "",
            *_stages("HTML", [page for _, htmls in held for page in htmls]),
            "",
        ]
    )


def _bytes(documents: Sequence[bytes | str]) -> list[bytes]:
    return [page.encode() if isinstance(page, str) else page for page in documents]


def _row(name: str, seconds: float, size: float, unit: float) -> str:
    kb = size / 1000
    cells = (name, f"{kb:.1f}", f"{seconds * 1e3:.3f}", f"{1 / seconds:,.0f}", f"{seconds * 1e3 / kb:.3f}")
    return f"| {' | '.join(cells)} | {seconds / unit:.1f} |"


def _built(documents: Sequence[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder, "in")
        inputs.mkdir()
        for at, page in enumerate(documents):
            (inputs / f"{at:05d}.txt").write_bytes(page)
        ldtd.build(inputs, Path(folder, "out"), engine="serial")


def _stages(medium: str, documents: Sequence[bytes]) -> list[str]:
    """Where the time of a page goes, in one pass."""
    raws = [RawDocument(str(at), page) for at, page in enumerate(documents)]
    with stages({"benchmarks.speed.process": "all"} | STAGES) as spent:
        for raw in raws:
            process(raw)
    total = spent.pop("all")
    spent["models of statistics and links, calls"] = total - sum(spent.values())
    rows = (
        f"| {name} | {seconds / len(raws) * 1e6:.0f} | {100 * seconds / total:.1f} % |"
        for name, seconds in sorted(spent.items(), key=lambda item: -item[1])
        if seconds
    )
    return [f"| stage of a page, {medium} | µs | share |", "|---|--:|--:|", *rows]
