"""A process of its own for the Hub's client, which reads its environment when imported; it does as it is told, line by
line, and logs everything that it can."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Client:
    """The process, seen from the tests. `output` is all that it wrote but for its answers."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self._process = process
        self._log = log

    def ask(self, what: str, **arguments: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"what": what, **arguments}, default=str) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, self.output
        told: dict[str, Any] = json.loads(answer)
        return told

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def client(endpoint: str, home: Path, *, token: str, xet: bool) -> Iterator[Client]:
    """A client that knows no other Hub than this, and no other token."""
    home.mkdir(parents=True)
    told = {
        "HF_ENDPOINT": endpoint,
        "HF_HOME": str(home),
        "HF_TOKEN": token,
        "HF_HUB_DISABLE_XET": "0" if xet else "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_VERBOSITY": "debug",
        "HF_DEBUG": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    unset = {"HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_CACHE", "HF_DATASETS_CACHE"}
    environment = {name: value for name, value in os.environ.items() if name not in unset} | told
    log = home / "log.txt"
    with log.open("w", encoding="utf-8") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.publish_hub.client"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=err, env=environment, cwd=home, encoding="utf-8",
        )  # fmt: skip
        try:
            yield Client(process, log)
        finally:
            process.communicate(timeout=60)


# ---------------------------------------------------------------- the process, seen from inside


def _publish(**arguments: Any) -> dict[str, Any]:
    from ldtd_dataset.errors import LdtdError
    from ldtd_dataset.publish.hub import publish

    planned: list[Any] = []
    try:
        made = publish(**arguments, on_plan=planned.append)
    except LdtdError as error:
        traceback.print_exc()
        return {"code": error.code, "message": str(error), "planned": [asdict(one) for one in planned]}
    return {**asdict(made), "planned": [asdict(one) for one in planned]}


def _compare(folder: str, name: str, revision: str | None, streaming: bool) -> dict[str, Any]:
    """Reads every config from the Hub, and holds each row against that of the folder.

    Output: the number of rows of every split of every config, and the first that differs.
    """
    import pyarrow.parquet as pq
    from datasets import load_dataset

    from ldtd_dataset.publish.manifest import read_manifest

    counted: dict[str, dict[str, int]] = {}
    for config, entry in read_manifest(Path(folder)).configs.items():
        loaded = load_dataset(name, config, revision=revision, streaming=streaming)
        counted[config] = {}
        for split, held in entry.splits.items():
            expected = [row for file in held.files for row in pq.read_table(Path(folder) / file).to_pylist()]
            found = list(loaded[split])
            counted[config][split] = len(found)
            for at, (left, right) in enumerate(zip(expected, found, strict=True)):
                if left != right:
                    return {"differs": f"{config}/{split}#{at}: {left} {right}"}
        assert set(loaded) == set(entry.splits)
    return {"rows": counted}


def _card(path: str, change: dict[str, Any]) -> dict[str, Any]:
    """Has the Hub judge a card, some of its metadata changed."""
    from huggingface_hub import DatasetCard

    card = DatasetCard.load(path)
    for name, value in change.items():
        setattr(card.data, name, value)
    try:
        card.validate()
    except ValueError as error:
        return {"valid": False, "message": str(error)}
    return {"valid": True}


_DOES: dict[str, Callable[..., dict[str, Any]]] = {"publish": _publish, "compare": _compare, "card": _card}


def main() -> None:
    """Answers each line with a line."""
    answers, sys.stdout = sys.stdout, sys.stderr
    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = _DOES[asked.pop("what")](**asked)
        except Exception as error:
            traceback.print_exc()
            answer = {"failed": repr(error)}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
