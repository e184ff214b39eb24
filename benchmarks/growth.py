"""How cost and memory grow with the number of pages: rows kept, the table and the plot that show them, the bars."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

Key = tuple[int, str, int]
"""Pages, engine and workers: measured again, a row takes the place of the one before."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A build and its validation: seconds of the clock and of CPU, bytes held; `unit` and `check_unit` are what the
    yardstick of `benchmarks.clock` cost meanwhile."""

    pages: int
    rejected: int
    engine: str
    workers: int
    kb: float
    unit: float
    build_seconds: float
    build_cpu: float
    stages: Mapping[str, float]
    driver: int
    worker: int
    together: int
    check_seconds: float
    check_cpu: float
    check_unit: float
    check: int

    @property
    def cost(self) -> float:
        """A page, built: in yardsticks, which cost more on a busy machine as a page does."""
        return self.build_cpu / self.pages / self.unit


Rows = Mapping[Key, Measured]

EACH, TOGETHER, GROWTH = 600e6, 1.5e9, 1.10
"""Bytes that a process may hold, and all of them; how much more than one of 10,000 a page of a million may cost."""

_COMPARED = 10_000

_ABOVE = """Generated pages of about {:.0f} KB, no two alike; `python -m benchmarks.scale` measures and draws this
table. CPU is of all processes together, and in yardsticks what `benchmarks.clock` measures (one costs {:.0f} to {:.0f}
µs here): compare those, for the clock's seconds and the CPU's depend on what else the machine does. Memory is the
resident set of a process at its largest; together, the sum of proportional sets, in which shared memory counts once."""

_HEAD = (
    *("pages", "engine", "pages a second", "ms CPU a page", "yardsticks a page", "of that assembling"),
    *("validation, yardsticks a page", "driver MB", "worker MB", "together MB", "validation MB"),
)


def read(folder: Path) -> dict[Key, Measured]:
    """The rows measured before."""
    path = folder / "scale.json"
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return {(row["pages"], row["engine"], row["workers"]): Measured(**row) for row in held}


def write(folder: Path, rows: Rows) -> None:
    """The rows, the table and the plot of them, which needs matplotlib."""
    held = [rows[key] for key in sorted(rows)]
    text = json.dumps([asdict(row) for row in held], indent=1) + "\n"
    (folder / "scale.json").write_text(text, encoding="utf-8")
    (folder / "scale.md").write_text(f"# How a build grows\n\n{table(held)}", encoding="utf-8")
    _plot(folder / "scale.svg", held)


def bars(rows: Rows) -> Iterator[str]:
    """The bars that are missed, one sentence each."""
    for (pages, engine, workers), row in rows.items():
        name = f"{pages:,} pages, {engine} {workers}"
        for what, held in (("driver", row.driver), ("worker", row.worker), ("validation", row.check)):
            if held > EACH:
                yield f"{name}: the {what} held {held / 1e6:.0f} MB"
        if row.together > TOGETHER:
            yield f"{name}: all processes held {row.together / 1e6:.0f} MB"
        small = rows.get((_COMPARED, engine, workers))
        if small and pages > _COMPARED and row.cost > GROWTH * small.cost:
            yield f"{name}: a page costs {row.cost / small.cost:.2f} times as much as one of {_COMPARED:,}"


def table(held: list[Measured]) -> str:
    """The rows as Markdown."""
    units = [unit * 1e6 for row in held for unit in (row.unit, row.check_unit)]
    lines = [_ABOVE.format(held[-1].kb, min(units), max(units)), "", f"| {' | '.join(_HEAD)} |"]
    lines.append(f"|--:|---|{'--:|' * (len(_HEAD) - 2)}")
    lines += [f"| {' | '.join(_cells(row))} |" for row in held]
    return "\n".join(lines) + "\n"


def _cells(row: Measured) -> tuple[str, ...]:
    memory = (f"{held / 1e6:.0f}" for held in (row.driver, row.worker, row.together, row.check))
    return (
        f"{row.pages:,}",
        f"{row.engine} {row.workers}",
        f"{row.pages / row.build_seconds:.0f}",
        f"{row.build_cpu / row.pages * 1e3:.2f}",
        f"{row.cost:.1f}",
        f"{row.stages['assembling'] / row.pages / row.unit:.1f}",
        f"{row.check_cpu / row.pages / row.check_unit:.1f}",
        *memory,
    )


def _plot(path: Path, held: list[Measured]) -> None:
    """Cost and memory over the number of pages, one line an engine."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = path.name
    from matplotlib import pyplot

    figure, (cost, memory) = pyplot.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    for engine, workers in sorted({(row.engine, row.workers) for row in held}):
        mine = [row for row in held if (row.engine, row.workers) == (engine, workers)]
        pages, name = [row.pages for row in mine], f"{engine} {workers}"
        _line(cost, pages, [row.cost for row in mine], f"built, {name}")
        _line(cost, pages, [row.check_cpu / row.pages / row.check_unit for row in mine], f"validated, {name}")
        for what in ("driver", "worker", "check"):
            _line(memory, pages, [getattr(row, what) / 1e6 for row in mine], f"{_WHO[what]}, {name}")
    memory.axhline(EACH / 1e6, color="grey", linewidth=0.8, linestyle=":")
    cost.set(ylabel="yardsticks of CPU a page", title="Cost of a page")
    memory.set(ylabel="MB held at most", title="Memory of a process")
    for axes in (cost, memory):
        axes.set(xlabel="pages", xscale="log", ylim=(0, None))
        axes.legend(fontsize="small", frameon=False)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


_WHO = {"driver": "driver", "worker": "worker", "check": "validation"}


def _line(axes: Any, pages: list[int], values: list[float], label: str) -> None:
    axes.plot(pages, values, marker="o", markersize=4, label=label)
