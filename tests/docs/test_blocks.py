"""Every code block of the documents runs, and says what the document says it says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import ldtd_dataset as ldtd
from tests.docs.blocks import (
    DOCUMENTS,
    ROOT,
    Block,
    blocks,
    every_block,
    run_console,
    run_session,
)

RUN = {"pycon", "console", "json", "sh"}
"""`sh` are the two commands of the README: `test_generated` holds them against CI, and CI runs the second."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the documents name: the seeds, the built dataset, the schema."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("seeds", "dist/huggingface", "schema"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_block_has_a_language_that_is_run(document: str) -> None:
    assert {block.language for block in blocks(document)} <= RUN


@pytest.mark.parametrize("document", sorted({block.document for block in every_block("pycon")}))
def test_session(document: str, checkout: Path) -> None:
    run_session(document, checkout)


@pytest.mark.parametrize("block", every_block("console"), ids=str)
def test_console(block: Block, checkout: Path) -> None:
    run_console(block, checkout)


@pytest.mark.parametrize("block", every_block("json"), ids=str)
def test_shown_row_is_the_seeds(block: Block) -> None:
    shown = json.loads(block.text)
    article = ldtd.parse_file(ROOT / "seeds" / shown["source_uri"])
    assert_shortened(shown, json.loads(article.model_dump_json()))


def assert_shortened(shown: Any, whole: Any, at: str = "row") -> None:
    """What is shown is the whole, shortened: texts cut at "…", fields and items left out."""
    if isinstance(shown, dict):
        for key, value in shown.items():
            assert key in whole, f"{at}.{key}"
            assert_shortened(value, whole[key], f"{at}.{key}")
    elif isinstance(shown, list):
        assert shown, f"{at} shows nothing"
        rest = iter(whole)
        for item in shown:
            assert any(_is_shortened(item, other) for other in rest), f"{at}: {item}"
    elif isinstance(shown, str) and shown.endswith("…"):
        assert whole.startswith(shown[:-1]), at
    else:
        assert shown == whole, at


def _is_shortened(shown: Any, whole: Any) -> bool:
    try:
        assert_shortened(shown, whole)
    except AssertionError:
        return False
    return True
