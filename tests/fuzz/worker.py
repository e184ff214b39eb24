"""One process of a fuzz run: libFuzzer's loop around a door, the package instrumented for coverage."""

from __future__ import annotations

import hashlib
import importlib
import json
import logging
import pkgutil
import re
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

_OWN = re.compile(r"/(ldtd_dataset|tests/fuzz)/")
_SAME = 3
"""So many inputs of one kind of finding are kept."""


class Tried:
    """Counts the inputs tried, and keeps those that broke a law: one folder a kind, with the traceback."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.count = 0
        self.told = 0.0

    def one(self) -> None:
        self.count += 1
        if time.monotonic() - self.told > 1:
            self.told = time.monotonic()
            (self.work / "tried.json").write_text(json.dumps({"tried": self.count}))

    def broke(self, data: bytes, error: BaseException) -> None:
        folder = self.work / "findings" / _kind(error)
        folder.mkdir(parents=True, exist_ok=True)
        if len(list(folder.iterdir())) <= _SAME:
            (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
            (folder / "traceback.txt").write_text("".join(traceback.format_exception(error)), errors="backslashreplace")


def _kind(error: BaseException) -> str:
    """The same for errors of the same type out of the same line."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _OWN.search(frame.filename)]
    last = frames[-1]
    law = f"-{error.args[0]}" if type(error).__name__ == "BrokenLawError" else ""
    return re.sub(r"[^\w-]+", "-", f"{type(error).__name__}{law}-{Path(last.filename).stem}-{last.lineno}")


def _imported(atheris: Any) -> Any:
    """The doors, and before them every module of the package, instrumented."""
    with atheris.instrument_imports(include=["ldtd_dataset"], enable_loader_override=False):
        package = importlib.import_module("ldtd_dataset")
        for module in pkgutil.walk_packages(package.__path__, "ldtd_dataset."):
            if module.name.rpartition(".")[2] not in ("__main__", "ray"):
                importlib.import_module(module.name)
        return importlib.import_module("tests.fuzz.doors").DOORS


def main() -> None:
    atheris = importlib.import_module("atheris")
    door = _imported(atheris)[sys.argv[1]]
    work, scratch = Path(sys.argv[2]), Path(tempfile.mkdtemp(prefix="ldtd-fuzz-"))
    tried = Tried(work)
    logging.disable(logging.CRITICAL)

    def one(data: bytes) -> None:
        tried.one()
        try:
            door.try_out(data, scratch)
        except Exception as error:
            tried.broke(data, error)

    atheris.Setup([sys.argv[0], *sys.argv[3:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
