# ruff: noqa: E501 (a row a line)
"""Dataset folders made of decisions: a sound one, and then what a hostile hand makes of it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import datasets  # noqa: F401 - heavy, and loaded once before anything is timed
import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.errors import LdtdError
from ldtd_dataset.publish.hub import publish
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.manifest import NAME, file_entry
from ldtd_dataset.publish.rehydrate import rehydrate
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.publish.validate import PROBLEMS, validate
from ldtd_dataset.report.difference import difference
from ldtd_dataset.report.page import write_report
from ldtd_dataset.report.stored import stored_article
from tests.fuzz.choices import Choices
from tests.fuzz.files import flipped
from tests.fuzz.laws import in_time, law
from tests.publish.folders import dataset, mixed

_EVIL: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 1.5, 2**63, 10**400, "", "x", "\0", "\ud800", "a/../b", "../outside.parquet", "/etc/passwd"),
    *("articles//x", "articles/train-00000-of-00001.parquet\n", "C:\\x", "https://example.vn/x.parquet", "a" * 5000),
    *([], {}, [[]], {"": {}}, "0" * 64, "é", "articles/.x", "hf://datasets/a/b", "manifest.json", "file:///etc/passwd"),
)  # fmt: skip


def sound(name: str) -> Path:
    """A sound dataset of a few articles ("full"), its "text-free" edition, and what lies beside them."""
    return _root() / name


@cache
def _root() -> Path:
    root = Path(tempfile.mkdtemp(prefix="ldtd-sound-"))
    outcomes = mixed()
    dataset(root / "full", [outcomes[0], *outcomes[1:6], *outcomes[-3:]])
    text_free(root / "full", root / "text-free")
    (root / "pages").mkdir()
    (root / "pages" / "page.txt").write_text("Đường phố đã ngập nước.", encoding="utf-8")
    (root / "outside.parquet").write_bytes(next((root / "full" / "articles").iterdir()).read_bytes())
    return root


@cache
def warm() -> None:
    """Loads what is loaded when first needed, so that no input's time goes into that."""
    for open_it in DOORS:
        with suppress(LdtdError):
            open_it(sound("full"), sound("."))


def names(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink()
    )


def sign(folder: Path) -> None:
    """Makes sizes and hashes of the manifest those of the files, as a forger would."""
    path = folder / NAME
    try:
        manifest = json.loads(path.read_bytes())
        for name in manifest["files"]:
            if (folder / name).is_file():
                manifest["files"][name] = file_entry(folder / name).model_dump()
        path.write_text(json.dumps(manifest), encoding="utf-8", errors="surrogatepass")
    except (ValueError, LookupError, TypeError, AttributeError, OSError, RecursionError):
        return


def _bytes(folder: Path, choices: Choices) -> None:
    path = folder / choices.pick(names(folder))
    if path.is_file() and not path.is_symlink():
        path.write_bytes(flipped(path.read_bytes(), choices))


def _gone(folder: Path, choices: Choices) -> None:
    (folder / choices.pick(names(folder))).unlink()


def _renamed(folder: Path, choices: Choices) -> None:
    one, other = choices.pick(names(folder)), choices.pick(names(folder))
    (folder / one).rename(folder / choices.pick((other, "x.parquet", "articles/.hidden", "articles/\udcff.parquet")))


def _replaced(folder: Path, choices: Choices) -> None:
    """A file becomes something else: a link out of the folder, to itself, to a device; a pipe, a folder, an empty file."""
    path = folder / choices.pick(names(folder))
    path.unlink()
    match choices.below(7):
        case 0:
            path.symlink_to(sound("outside.parquet"))
        case 1:
            path.symlink_to(path.name)
        case 2:
            path.symlink_to("/dev/zero")
        case 3:
            os.mkfifo(path)
        case 4:
            path.mkdir()
        case 5:
            path.touch()
        case _:
            path.symlink_to("../" * 30 + "etc/passwd")


def _added(folder: Path, choices: Choices) -> None:
    path = folder / choices.pick(("articles/test-00000-of-00001.parquet", "x", "people/y.parquet", "links/\n.parquet"))
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_bytes(choices.take(8))


def _manifest(folder: Path, choices: Choices) -> None:
    """One value of the manifest, wherever it stands, becomes another; or a key is gone, or new."""
    path = folder / NAME
    try:
        held = json.loads(path.read_bytes())
    except (ValueError, OSError, RecursionError):
        return
    at = held
    while isinstance(at, dict | list) and at:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = choices.pick(keys)
        if isinstance(at[key], dict | list) and at[key] and choices.below(8):
            at = at[key]
            continue
        match choices.below(4):
            case 0:
                del at[key]
            case 1 if isinstance(at, dict):
                at[str(choices.pick(_EVIL))] = at.pop(key)
            case _:
                at[key] = choices.pick(_EVIL)
        break
    path.write_text(json.dumps(held), encoding="utf-8", errors="surrogatepass")


def _manifest_text(folder: Path, choices: Choices) -> None:
    text = (folder / NAME).read_text(encoding="utf-8", errors="replace") if (folder / NAME).is_file() else "{}"
    forms: tuple[Callable[[], str], ...] = (
        lambda: "[" * 100_000,
        lambda: '{"a":' * 50_000,
        lambda: text.replace('"rows"', '"rows": 1, "rows"', 1),
        lambda: text.replace("{", "{" + '"format": "x", ', 1),
        lambda: "1" * 100_000,
        lambda: "NaN",
        lambda: "\ufeff" + text,
        lambda: text + text,
        lambda: text.replace('"', "'"),
    )
    (folder / NAME).write_text(choices.pick(forms)(), encoding="utf-8")


def _table(change: Callable[[pa.Table, Choices], pa.Table]) -> Callable[[Path, Choices], None]:
    def forge(folder: Path, choices: Choices) -> None:
        path = folder / choices.pick(sorted(name for name in names(folder) if name.endswith(".parquet")) or [NAME])
        try:
            held = change(pq.read_table(path), choices)
            pq.write_table(held, path, row_group_size=choices.pick((1, 3, 1000)))
        except (pa.ArrowException, OSError, ValueError, OverflowError, TypeError, NotImplementedError, LookupError):
            return

    return forge


_TYPES = (
    pa.string(),
    pa.binary(),
    pa.int64(),
    pa.float32(),
    pa.large_string(),
    pa.bool_(),
    pa.list_(pa.string()),
    pa.null(),
)


def _retyped(rows: pa.Table, choices: Choices) -> pa.Table:
    at = choices.below(rows.num_columns)
    return rows.set_column(at, rows.column_names[at], rows.column(at).cast(choices.pick(_TYPES), safe=False))


def _column_gone(rows: pa.Table, choices: Choices) -> pa.Table:
    return rows.remove_column(choices.below(rows.num_columns))


def _column_new(rows: pa.Table, choices: Choices) -> pa.Table:
    return rows.add_column(choices.below(rows.num_columns), choices.pick(("mood", "id", "", "é")), rows.column(0))


def _rows_repeated(rows: pa.Table, choices: Choices) -> pa.Table:
    return pa.concat_tables([rows] * choices.pick((0, 2, 30)))


def _value(rows: pa.Table, choices: Choices) -> pa.Table:
    """One column with one value of its type in every row: null, or bytes taken for it."""
    at = choices.below(rows.num_columns)
    field = rows.schema.field(at)
    values: list[Any] = [
        None,
        choices.text(),
        "a" * 70_000,
        -1,
        2**31 - 1,
        1e308,
        float("nan"),
        [],
        True,
        "../x",
        "\0",
        "a\u0301",
    ]
    return rows.set_column(at, field, pa.array([choices.pick(values)] * len(rows), field.type))


def _taken(rows: pa.Table, choices: Choices) -> pa.Table:
    return rows.take(pa.array([choices.below(len(rows)) for _ in range(len(rows))]))


def _undescribed(rows: pa.Table, choices: Choices) -> pa.Table:
    return rows.replace_schema_metadata(
        choices.pick(({}, {b"huggingface": b"{}"}, {b"huggingface": b"\xff"}, {b"\xff": b"\xff"}))
    )


CHANGES: tuple[Callable[[Path, Choices], None], ...] = (
    *(_bytes, _bytes, _gone, _renamed, _replaced, _added, _manifest, _manifest, _manifest, _manifest_text),
    *map(_table, (_retyped, _column_gone, _column_new, _rows_repeated, _value, _value, _taken, _undescribed)),
)


def forge(folder: Path, choices: Choices) -> Path:
    """A dataset folder in `folder`, changed as the decisions say; its hashes forged, too, or not."""
    out = Path(shutil.copytree(sound(choices.pick(("full", "full", "text-free"))), folder))
    signed = choices.below(4) > 0
    for _ in range(1 + choices.below(3)):
        if not choices:
            break
        choices.pick(CHANGES)(out, choices)
        if signed:
            sign(out)
    return out


DOORS: tuple[Callable[[Path, Path], object], ...] = (
    lambda folder, scratch: load("articles", path=folder, streaming=True),
    lambda folder, scratch: load("statistics", path=folder, split="train", streaming=True),
    lambda folder, scratch: stored_article(folder, "0"),
    lambda folder, scratch: difference(sound("full"), folder),
    lambda folder, scratch: write_report(folder, scratch / "report.html"),
    lambda folder, scratch: publish(folder, "user/name", dry_run=True),
    lambda folder, scratch: rehydrate(folder, sound("pages"), scratch / "filled"),
)
"""What takes a dataset folder, beside `validate`."""


def judged(folder: Path, scratch: Path, which: int) -> None:
    """What every door that takes a dataset folder promises, whatever the folder holds; one of them is tried."""
    warm()
    with in_time():
        report = validate(folder)
    law(which % 4 or report == validate(folder), "the same folder has the same problems")
    law({problem.code for problem in report.problems} <= PROBLEMS.keys(), "a problem has a documented code")
    law(
        all("\n" not in str(problem) and str(problem).encode() for problem in report.problems),
        "a problem is a line of text",
    )
    _ours(lambda: DOORS[which % len(DOORS)](folder, scratch), report.ok)
    if report.ok:
        law(_rows(folder) in (_rows(sound("full")), _rows(sound("text-free"))), "what is sound is what was built")


def _ours(call: Callable[[], object], sound_folder: bool) -> None:
    try:
        with in_time():
            call()
    except LdtdError as error:
        known = ("dataset.article", "dataset.edition", "rehydrate.nothing")
        law(not sound_folder or error.code in known, "what is sound is read", error)


def _rows(folder: Path) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for path in sorted(folder.glob("*/*.parquet")):
        found.setdefault(path.parent.name, []).extend(pq.read_table(path).to_pylist())
    return found
