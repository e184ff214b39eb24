"""The typist of the gold: `source/*.txt`, written by hand, to JSON lines. It locates and checks, it reads no number.

A line is a sentence with its marks, the answer beside the words it is about:

    Mỗi suất quà có [1,5 triệu đồng|$ 1.5e6 per=suất_quà] và [5kg|m 5 kg n per=suất_quà] <gạo>.

    [span|kind value ...]  kind: c count, r ratio, % percentage, $ money, m measure, d duration, a age, x multiple,
                           k rank; value: 1250, 1.5e6, -2.1; 3..5 a range, or the interval of order and few;
                           96/120 a ratio, 3/63 a rank
    then, in any order     a bound (approx, over ...); a unit (VND and % go without saying); `n` the noun is the
                           next <...>, `n-` the one before; `per=suất_quà,tháng`; `base=tổng_số_hộ`; by+ to- from+
                           the change; `inf` the unit is inferred; `p=62.75:other_base:153` the percentage of a
                           ratio, its verdict and the base it implies
    # ...                  a heading; `@ 000 caption 2` says of which seed, field and image the next lines are

Offsets and texts come from the marks; the arithmetic of a verdict is checked in exact rationals.
Use: `python -m benchmarks.statistics.author`
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GROUPS = ("plain", "hard", "negative", "news", "known_failures")
SEEDS = HERE.parents[1] / "tests" / "statistics" / "gold" / "seeds.txt"

KINDS = {
    "c": "count", "r": "ratio", "%": "percentage", "$": "money", "m": "measure",
    "d": "duration", "a": "age", "x": "multiple", "k": "rank",
}  # fmt: skip
BOUNDS = {"approx", "nearly", "over", "at_least", "under", "at_most", "up_to", "order", "few"}
CHANGES = {"+": "up", "-": "down"}
_UNIT_OF = {"money": "VND", "percentage": "%"}
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]|<([^>]+)>")
_CHANGE = re.compile(r"(by|to|from)([+-])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e\d+)?")


def number(text: str) -> int | float:
    """`1.5e6` is 1500000; a whole number is an int."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"not a number: {text}")
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() else float(value)


def read(line: str) -> dict[str, Any]:
    """A marked line as `{"text", "statistics"}`, in the format of the worked examples."""
    text, spans, nouns = "", [], []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words = mark[1] or mark[3]
        place = (len(text), len(text) + len(words))
        if mark[3]:
            nouns.append(place)
        else:
            spans.append((place, mark[2].split()))
        text += words
        at = mark.end()
    text += line[at:]
    if re.search(r"[\[\]<>|]", text) or unicodedata.normalize("NFC", text) != text or text != text.strip():
        raise ValueError(f"stray mark, blank or NFD: {text}")
    statistics = [_statistic(text, place, words, nouns) for place, words in spans]
    used = {(s["noun_start"], s["noun_end"]) for s in statistics if "noun" in s}
    if used != set(nouns):
        raise ValueError(f"a marked noun that nothing counts: {text}")
    _check(text, statistics)
    return {"text": text, "statistics": statistics}


def _statistic(text: str, place: tuple[int, int], words: list[str], nouns: list[tuple[int, int]]) -> dict[str, Any]:
    start, end = place
    kind = KINDS[words[0]]
    gold: dict[str, Any] = {"start": start, "end": end, "text": text[start:end], "kind": kind, **_value(words[1])}
    gold["bound"] = "exact"
    if kind in _UNIT_OF:
        gold["unit"] = _UNIT_OF[kind]
    for word in words[2:]:
        key, _, rest = word.partition("=")
        if word in BOUNDS:
            gold["bound"] = word
        elif word in ("n", "n-"):
            noun = min(n for n in nouns if n[0] >= end) if word == "n" else max(n for n in nouns if n[1] <= start)
            gold |= {"noun": text[slice(*noun)], "noun_start": noun[0], "noun_end": noun[1]}
        elif word == "inf":
            gold["unit_inferred"] = True
        elif key == "per":
            gold["per"] = rest.replace("_", " ").split(",")
        elif key == "base":
            gold["base"] = rest.replace("_", " ")
        elif key == "p":
            percent, verdict, *base = rest.split(":")
            gold |= {"percent": number(percent), "verdict": verdict}
            gold |= {"implied_denominator": int(base[0])} if base else {}
        elif change := _CHANGE.fullmatch(word):
            gold |= {"change": CHANGES[change[2]], "change_mode": change[1]}
        else:
            gold["unit"] = word
    return gold


def _value(text: str) -> dict[str, int | float]:
    if ".." in text:
        low, high = text.split("..")
        return {"low": number(low), "high": number(high)}
    value, _, denominator = text.partition("/")
    return {"value": number(value)} | ({"denominator": number(denominator)} if denominator else {})


def _check(text: str, statistics: list[dict[str, Any]]) -> None:
    for gold in statistics:
        for words in (gold.get("base", ""), *gold.get("per", ())):
            if words not in text:
                raise ValueError(f"{words!r} is not printed: {text}")
        united = gold["kind"] in ("money", "percentage", "measure", "duration", "age")
        if united != ("unit" in gold) or ("low" in gold and not gold["low"] < gold["high"]):
            raise ValueError(f"unit or interval: {gold}")
        if "percent" in gold:
            printed = next(s for s in statistics if s["kind"] == "percentage" and s["start"] > gold["start"])
            decimals = len(re.sub(r"\D", "", printed["text"].partition(",")[2]))
            said = (gold["verdict"], gold.get("implied_denominator"))
            if printed["value"] != gold["percent"] or printed["bound"] != "exact":
                raise ValueError(f"percentage: {gold}")
            if verdict(gold["value"], gold["denominator"], gold["percent"], decimals) != said:
                raise ValueError(f"verdict: {gold}")


def verdict(n: int, m: int, percent: float, decimals: int) -> tuple[str, int | None]:
    """The judgement of an exact percentage printed with so many decimals, and the base it implies."""
    unit, p = Fraction(1, 10**decimals), Fraction(str(percent))
    r = Fraction(100 * n, m)
    if p - unit / 2 <= r < p + unit / 2:
        return "rounded", None
    if p <= r < p + unit:
        return "truncated", None
    low, high = 100 * n / (p + unit / 2), 100 * n / (p - unit / 2)
    bases = range(floor(low) + 1, floor(high) + 1)
    if high - low < Fraction(1, 5) and len(bases) == 1 and ceil(low) == bases[0]:
        return "other_base", bases[0]
    return "mismatch", None


def half(name: str) -> str:
    """`open` or `kept`, by a hash of the row's name: nobody picks."""
    return ("open", "kept")[hashlib.sha256(name.encode()).digest()[0] & 1]


def lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def benchmark(group: str) -> list[dict[str, Any]]:
    """The rows of a group; a row is named by its place, so new rows are added at the end."""
    rows = []
    for place, line in enumerate(lines(HERE / "source" / f"{group}.txt"), 1):
        name = f"{group}-{place:03}"
        rows.append({"id": name, "half": half(name), "group": group, **read(line)})
    texts = [row["text"] for row in rows]
    if len(set(texts)) < len(texts):
        raise ValueError(f"told twice: {next(t for t in texts if texts.count(t) > 1)}")
    return rows


def seeds() -> list[dict[str, Any]]:
    """The sentences of the five seeds: which seed, which field (`list` for titles and teasers of other articles)."""
    rows: list[dict[str, Any]] = []
    head: dict[str, Any] = {}
    for line in lines(SEEDS):
        if line.startswith("@ "):
            seed, field, *image = line[2:].split()
            head = {"seed": seed, "field": field} | ({"image": int(image[0])} if image else {})
        else:
            rows.append({**head, **read(line)})
    return rows


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    for group in GROUPS:
        write(HERE / f"{group}.jsonl", benchmark(group))
    write(SEEDS.with_suffix(".jsonl"), seeds())


if __name__ == "__main__":
    main()
