"""The site of the documents builds without a warning, links its pages to each other, and asks no other server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import DOCUMENTS, ROOT

pytest.importorskip("mkdocs", reason="the extra [docs] is not installed")
pytest.importorskip("material", reason="the extra [docs] is not installed")

_LOADED = re.compile(
    r"<(?:script|img|iframe)\b[^>]*\bsrc=\"?(https?:[^\">\s]+)|<link\b[^>]*\bhref=\"?(https?:[^\">\s]+)"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_document_is_a_page(site: Path) -> None:
    pages = {path.name for path in site.glob("*.html")}
    written = {Path(document).with_suffix(".html").name for document in DOCUMENTS if document.startswith("docs/")}
    assert written | {"index.html", "quickstart.html", "contributing.html", "changes.html"} <= pages
    assert [path for path in site.rglob("*") if path.suffix in {".py", ".ipynb"}] == []


def test_links_are_turned_to_pages(site: Path) -> None:
    overview = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="rows.html"' in overview
    assert 'href="license.html"' in overview
    assert "docs/rows.md</a>" in overview


def test_the_notebook_is_a_page(site: Path) -> None:
    page = (site / "quickstart.html").read_text(encoding="utf-8")
    assert "A ratio, and whether it adds up" in page
    assert "Fraction" in page


def test_no_page_loads_from_another_server(site: Path) -> None:
    for page in site.glob("*.html"):
        assert _LOADED.findall(page.read_text(encoding="utf-8")) == [], page.name
