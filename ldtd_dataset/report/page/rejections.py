"""What was refused, and why: the codes with what they say, how often, and one document each."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow.compute as pc

from ldtd_dataset.errors import CODES
from ldtd_dataset.report.page.tables import Groups, Row, Tables

MOST = 100
_COLUMNS = ("code", "source_uri", "message", "excerpt")


@dataclass(frozen=True, slots=True)
class Refused:
    """The documents refused with one code; source, message and excerpt are of the first."""

    code: str
    meaning: str
    count: int
    share: float
    width: float
    source_uri: str
    message: str
    excerpt: str


def survey(tables: Tables) -> tuple[Refused, ...]:
    """The codes of a dataset's rejections, the commonest first."""
    codes = Groups("code")
    first: dict[str, Row] = {}
    for rows in tables.batches("rejections", _COLUMNS):
        codes.add(rows.select(["code"]))
        for code in rows.column("code").unique().to_pylist():
            if code not in first:
                first[code] = rows.slice(pc.index(rows.column("code"), code).as_py(), 1).to_pylist()[0]
                if tables.text_free:
                    first[code]["excerpt"] = ""
    held = codes.most(MOST)
    total, most = sum(row["count"] for row in held), max((row["count"] for row in held), default=1)
    return tuple(
        Refused(
            row["code"], CODES.get(row["code"], ""), row["count"], row["count"] / total, row["count"] / most,
            *(first[row["code"]][name] for name in ("source_uri", "message", "excerpt")),
        )
        for row in held
    )  # fmt: skip
