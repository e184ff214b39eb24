"""The code blocks of the documents, and how each kind of them is run."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))

_FENCE = re.compile(r"^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True)
class Block:
    """A fenced block: the document, the number of its first line, its language, its text."""

    document: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"


def blocks(document: str) -> list[Block]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return [
        Block(document, text.count("\n", 0, found.start()) + 1, found["language"], found["text"])
        for found in _FENCE.finditer(text)
    ]


def every_block(*languages: str) -> list[Block]:
    return [block for document in DOCUMENTS for block in blocks(document) if block.language in languages]


def run_session(document: str, folder: Path) -> None:
    """Runs the `>>>` lines of a document, all its blocks as one session, and compares what they print."""
    text = "\n".join(block.text for block in blocks(document) if block.language == "pycon")
    assert ">>>" in text, f"{document} shows nothing"
    session = folder / "session.txt"
    session.write_text(text, encoding="utf-8")
    done = _run([sys.executable, "-m", "doctest", "-o", "ELLIPSIS", session.name], folder)
    assert done.returncode == 0, f"{document}\n{done.stdout}{done.stderr}"


def run_console(block: Block, folder: Path) -> None:
    """Runs each `$ command` and compares what it prints, where the document shows it; `...` stands for anything."""
    same = doctest.OutputChecker().check_output
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        done = _run(["sh", "-c", command], folder)
        said = done.stdout + done.stderr
        assert done.returncode in (0, 1), f"{block}: {command}\n{said}"
        assert not shown.strip() or same(shown, said, _FLAGS), f"{block}: {command}\n{said}"


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environment(folder), capture_output=True, encoding="utf-8", timeout=300, check=False
    )


def environment(folder: Path) -> dict[str, str]:
    """An environment in which `ldtd` and `python` are those of this test run, and no network is needed."""
    tools = folder / ".tools"
    if not tools.exists():
        tools.mkdir()
        for name, arguments in (("ldtd", "-m ldtd_dataset"), ("python", "")):
            (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
            (tools / name).chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(folder / ".huggingface"),
        "NO_COLOR": "1",
        "COLUMNS": "120",
    }
