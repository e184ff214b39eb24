"""The command line over pages that do something to the process that reads them, wherever that process is.

`python -m tests.build.deadly build ...` is `ldtd build ...` with small shards. Where `SITE` is on PYTHONPATH, every
interpreter that starts reads pages so; limits are short there.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from itertools import repeat
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARD_BYTES = int(os.environ.get("SHARD_BYTES", 3_000))


def no_memory() -> None:
    raise MemoryError


def hang() -> None:
    while True:
        time.sleep(0.01)


def hang_in_c() -> None:
    """As C code does that never comes back: it hears no signal, and lets no other thread in."""
    sum(repeat(0))


DEEDS: dict[str, tuple[Callable[[], object], str]] = {
    # word     what reading its page does                          how the page is refused
    "thoát":   (lambda: os._exit(3),                               "parser.crash"),
    "sập":     (lambda: ctypes.string_at(0),                       "parser.crash"),
    "hết":     (lambda: os.kill(os.getpid(), signal.SIGKILL),      "parser.crash"),
    "đầy":     (no_memory,                                         "parser.memory"),
    "chậm":    (hang,                                              "parser.time"),
    "kẹt":     (hang_in_c,                                         "parser.time"),
}  # fmt: skip

HOPELESS = "kẹt"
"""The word that serial has nothing against: somebody must kill it."""

PAGE = """Liên đoàn Lao động huyện Bến Trăng

Thêm {number} tổ hợp tác của ngư dân

(LĐTĐ) Ngày {day}/3, Liên đoàn Lao động huyện Bến Trăng ra mắt mô hình tổ hợp tác của ngư dân năm 2023.

Mô hình có {number} tổ, mỗi tổ được hỗ trợ 2,5 triệu đồng. {mark}

Dịp này, huyện còn tặng 120 áo phao cho các gia đình đi biển xa bờ.

Trần Vân
"""

MARK = "Người ta kể lại câu chuyện về chữ {}."


def pages(folder: Path, count: int, words: Iterable[str]) -> dict[str, str]:
    """So many pages, of which the last but one, last but three, and so on are deadly.

    Output: file name and code of those that will be refused.
    """
    folder.mkdir()
    deadly = dict(zip(range(count - 1, 0, -2), words, strict=False))
    for number in range(1, count + 1):
        mark = MARK.format(deadly[number]) if number in deadly else ""
        text = PAGE.format(number=number + 10, day=number % 31 + 1, mark=mark)
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return {f"{number:03d}.txt": DEEDS[word][1] for number, word in deadly.items()}


def environment(folder: Path) -> dict[str, str]:
    """One in which every interpreter takes a page at its word."""
    site = folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import tests.build.deadly as d; d.install()\n")
    paths = [str(site), str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def install() -> None:
    from ldtd_dataset.engine import apart, guard
    from ldtd_dataset.pipeline import outcome

    true_read = outcome.read

    def read(raw):  # type: ignore[no-untyped-def]
        text = raw.data.decode("utf-8", "replace")
        for word, (deed, _) in DEEDS.items():
            if MARK.format(word) in text:
                deed()
        return true_read(raw)

    outcome.read = read
    apart.LIMIT = guard.LIMIT = 2.0
    guard.PATIENCE = 2.0


def main() -> None:
    import ldtd_dataset.builder as builder
    from ldtd_dataset.cli import main
    from ldtd_dataset.sources.read import plan

    builder.plan = partial(plan, shard_bytes=SHARD_BYTES)  # type: ignore[attr-defined]
    main()


if __name__ == "__main__":
    sys.argv[0] = "ldtd"
    main()
