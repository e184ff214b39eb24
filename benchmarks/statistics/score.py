"""The scorer: what a reader of quantities found, against what stands in the sentence. The README has the protocol.

Use: `python -m benchmarks.statistics [--half open|kept|all] [--file F] [--show]`
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GROUPS = ("plain", "hard", "negative", "news")
KNOWN_FAILURES = "known_failures"
KINDS = ("count", "ratio", "percentage", "money", "measure", "duration", "age", "multiple", "rank")
ALL = "all"

LOW_IS_VALUE = {"exact", "over", "at_least"}
HIGH_IS_VALUE = {"exact", "under", "at_most", "nearly", "up_to"}

Row = Mapping[str, Any]
Gold = Mapping[str, Any]
Extract = Callable[[str], Iterable[Any]]

FIELDS: dict[str, Callable[[Gold], Hashable]] = {
    # field      its answer; None says nothing and is not scored
    "span":     lambda s: True,
    "value":    lambda s: tuple(s.get(key) for key in ("value", "denominator", *_told(s))),
    "unit":     lambda s: s.get("unit") and (s["unit"], bool(s.get("unit_inferred"))),
    "bound":    lambda s: s["bound"],
    "change":   lambda s: s.get("change") and (s["change"], s.get("change_mode")),
    "noun":     lambda s: s.get("noun") and (s["noun"], s.get("noun_start")),
    "verdict":  lambda s: s.get("verdict") and (s["percent"], s["verdict"], s.get("implied_denominator")),
    "kind":     lambda s: s["kind"],
    "interval": lambda s: None if s["kind"] in ("ratio", "rank") else (s.get("low"), s.get("high")),
    "per":      lambda s: tuple(s.get("per") or ()) or None,
    "base":     lambda s: s.get("base"),
}  # fmt: skip
TABLED = tuple(FIELDS)[:7]


@dataclass(slots=True)
class Tally:
    """How many answers were right, how many were given, how many there are."""

    right: int = 0
    given: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.given + self.gold
        return 2 * self.right / both if both else 1.0

    def __str__(self) -> str:
        if not self.given and not self.gold:
            return "-"
        return "/".join(f"{100 * x:.1f}" for x in (self.precision, self.recall, self.f1))


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence that was not read as its gold says: the gold that is missing, the findings that are too much."""

    row: Row
    missing: tuple[Gold, ...]
    extra: tuple[Gold, ...]

    def __str__(self) -> str:
        signed = [("-", s) for s in self.missing] + [("+", s) for s in self.extra]
        said = [f"  {sign} {_say(s)}" for sign, s in sorted(signed, key=lambda pair: pair[1]["start"])]
        return "\n".join([f"{self.row.get('id', '')}  {self.row['text']}", *said])


@dataclass(slots=True)
class Table:
    """Tallies by kind (and `all`) and field; the sentences that differ."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    differences: list[Difference] = field(default_factory=list)
    rows: int = 0

    def __getitem__(self, place: tuple[str, str]) -> Tally:
        return self.tallies[place]

    def __str__(self) -> str:
        head = f"{'P/R/F1':<11}" + "".join(f"{name:>18}" for name in TABLED)
        body = [
            f"{kind:<11}" + "".join(f"{self[kind, name]!s:>18}" for name in TABLED)
            for kind in (*KINDS, ALL)
        ]  # fmt: skip
        rest = "   ".join(f"{name} {self[ALL, name]}" for name in FIELDS if name not in TABLED)
        right = self.rows - len(self.differences)
        return "\n".join([head, *body, rest, f"{right} of {self.rows} sentences wholly right"])


def score(rows: Iterable[Row], extract: Extract) -> Table:
    """Every row's sentence read by `extract` and held against its gold.

    Input:  rows with `text` and `statistics`; `extract` gives objects or mappings in the contract's fields.
    Output: a Table; an answer is right when the span is the gold's, to the code point, and the field's answer too.
    """
    table = Table()
    for row in rows:
        table.rows += 1
        gold = [_filled(s) for s in row["statistics"]]
        found = [_filled(_plain(s)) for s in extract(row["text"])]
        for name, answer in FIELDS.items():
            _count(table, name, _answers(gold, answer), _answers(found, answer))
        missing, extra = _unlike(gold, found)
        if missing or extra:
            table.differences.append(Difference(row, missing, extra))
    return table


def _answers(statistics: Sequence[Gold], answer: Callable[[Gold], Hashable]) -> dict[tuple[int, int], tuple[str, Any]]:
    said = {(s["start"], s["end"]): (s["kind"], answer(s)) for s in statistics}
    return {span: pair for span, pair in said.items() if pair[1]}


def _count(table: Table, name: str, gold: Mapping[Any, Any], found: Mapping[Any, Any]) -> None:
    for span, (kind, answer) in gold.items():
        right = span in found and found[span][1] == answer
        for column in (kind, ALL):
            table[column, name].gold += 1
            table[column, name].right += right
    for kind, _ in found.values():
        for column in (kind, ALL):
            table[column, name].given += 1


def _unlike(gold: Sequence[Gold], found: Sequence[Gold]) -> tuple[tuple[Gold, ...], tuple[Gold, ...]]:
    def whole(s: Gold) -> Hashable:
        return (s["start"], s["end"], *(answer(s) or None for answer in FIELDS.values()))

    ours, theirs = {whole(s) for s in gold}, {whole(s) for s in found}
    return tuple(s for s in gold if whole(s) not in theirs), tuple(s for s in found if whole(s) not in ours)


def _plain(found: Any) -> Gold:
    if isinstance(found, Mapping):
        return found
    names = getattr(type(found), "__dataclass_fields__", None) or type(found).model_fields
    return {name: getattr(found, name) for name in names}


def _filled(statistic: Gold) -> Gold:
    """Numbers as decimals, and `low` and `high` where value and bound imply them."""
    said: dict[str, Any] = {
        key: Decimal(str(x)) if isinstance(x, int | float) and not isinstance(x, bool) else x
        for key, x in statistic.items()
    }
    if said.get("value") is not None:
        if said.get("low") is None and said["bound"] in LOW_IS_VALUE:
            said["low"] = said["value"]
        if said.get("high") is None and said["bound"] in HIGH_IS_VALUE:
            said["high"] = said["value"]
    return said


def _told(statistic: Gold) -> tuple[str, ...]:
    return () if statistic.get("value") is not None else ("low", "high")


def _say(statistic: Gold) -> str:
    skip = ("start", "end", "text", "noun_start", "noun_end", "sentence_start", "sentence_end", "rule")
    said = [f"{key}={x}" for key, x in statistic.items() if key not in skip and x not in (None, (), False)]
    return f"[{statistic['text']}] {' '.join(said)}"


def load(groups: Sequence[str] = GROUPS, half: str = ALL) -> list[dict[str, Any]]:
    """The benchmark's rows of these groups and of one half (`open`, `kept`) or both (`all`)."""
    rows = [row for group in groups for row in read(HERE / f"{group}.jsonl")]
    return [row for row in rows if half in (ALL, row["half"])]


def read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def main(argv: Sequence[str] | None = None) -> None:
    from ldtd_dataset.statistics import extract

    parser = argparse.ArgumentParser(prog="python -m benchmarks.statistics", description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=("open", "kept", ALL), default="open", help="which half (default: open)")
    parser.add_argument("--file", type=Path, help="rows of another file, such as the worked examples")
    parser.add_argument("--show", action="store_true", help="list the sentences that differ: - gold, + found")
    asked = parser.parse_args(argv)
    table = score(read(asked.file) if asked.file else load(half=asked.half), extract)
    print(table)
    if not asked.file:
        known = score(load((KNOWN_FAILURES,), asked.half), extract)
        print(f"{known.rows - len(known.differences)} of {known.rows} known failures are now read rightly")
    if asked.show:
        print("", *table.differences, sep="\n")
