"""Writes the documents that are made from tables: docs/rows.md and docs/refusals.md. `make docs` runs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from ldtd_dataset.errors import CODES
from ldtd_dataset.fields import dates
from ldtd_dataset.pages import page
from ldtd_dataset.pipeline import WARNINGS
from ldtd_dataset.publish import rehydrate
from ldtd_dataset.publish.columns import CONFIGS, Column
from ldtd_dataset.publish.validate import PROBLEMS

FOLDER = Path(__file__).parent
GENERATED = "<!-- Made by docs/generate.py; edit the tables in the code and run `make docs`. -->"

_TYPES = {"double": "float64", "date32[day]": "date"}


def documents() -> dict[str, str]:
    """Name and content of each generated document."""
    return {"rows.md": _document(_rows()), "refusals.md": _document(_refusals())}


def main() -> None:
    for name, text in documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def _document(parts: Iterable[str]) -> str:
    return "\n\n".join((GENERATED, *parts)) + "\n"


def _rows() -> Iterator[str]:
    yield "# Rows"
    yield (
        "The dataset has four configs. Offsets are code points, spans half-open. Every column may be null only where"
        " its meaning says so; a column of records holds a list, in order. The same records, as the model states them,"
        " are in `schema/` as JSON Schema 2020-12."
    )
    for config in CONFIGS.values():
        yield f"## `{config.name}`"
        yield f"{config.meaning[0].upper()}{config.meaning[1:]}."
        yield _table(config.columns)
        for column in config.columns:
            if column.columns:
                yield f"### `{config.name}.{column.name}`: each"
                yield _table(column.columns)


def _table(columns: Iterable[Column]) -> str:
    rows = ((f"`{column.name}`", _type(column), column.unit or "", column.meaning) for column in columns)
    return _markdown(("column", "type", "unit", "meaning"), rows)


def _type(column: Column) -> str:
    value = column.type.value_type if pa.types.is_list(column.type) else column.type
    name = "record" if column.columns else _TYPES.get(str(value), str(value))
    return f"list of {name}" if pa.types.is_list(column.type) else name


def _refusals() -> Iterator[str]:
    yield "# Refusals, warnings, problems"
    yield (
        "A document that is not read is a *refusal*: an exception `LdtdError` with a stable `code` in the library, a"
        " line on standard error and exit code 1 on the command line, a row of config `rejections` in a build. What is"
        " odd about an article that is read is a *warning* of that article. What is wrong with a dataset folder is a"
        " *problem* of its validation."
    )
    warnings = {**page.DOUBTS, **dates.DOUBTS, **WARNINGS, **rehydrate.WARNINGS}
    for title, codes in (("Refusals", CODES), ("Warnings", warnings), ("Problems", PROBLEMS)):
        yield f"## {title}"
        yield _codes(codes)


def _codes(codes: Mapping[str, str]) -> str:
    return _markdown(("code", "what it says"), ((f"`{code}`", meaning) for code, meaning in codes.items()))


def _markdown(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


if __name__ == "__main__":
    main()
