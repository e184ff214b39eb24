"""The dataset that is published is what the seeds make now."""

from __future__ import annotations

from pathlib import Path

from ldtd_dataset.builder import build
from ldtd_dataset.publish.load import built_in, load
from ldtd_dataset.publish.manifest import read_manifest
from ldtd_dataset.publish.validate import validate

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist/huggingface"


def test_it_is_not_stale(tmp_path: Path) -> None:
    """Mended by `make seeds`. Rows are compared by their logical hashes: bytes differ between versions of Arrow."""
    build(ROOT / "seeds", tmp_path / "out", engine="serial")
    fresh, published = read_manifest(tmp_path / "out"), read_manifest(DIST)
    assert published.documents == fresh.documents
    assert {name: entry.logical_sha256 for name, entry in published.configs.items()} == {
        name: entry.logical_sha256 for name, entry in fresh.configs.items()
    }


def test_it_is_sound() -> None:
    assert validate(DIST).problems == ()


def test_it_is_what_the_loader_serves() -> None:
    assert built_in() == DIST
    assert len(load()) == 5
