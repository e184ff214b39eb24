"""Pages of the site that are made of files outside docs/, or not of Markdown: a hook of mkdocs (see mkdocs.yml)."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]

_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]\n]*)\]\((?P<target>[^):\s#]+)(?P<anchor>#[^)\s]*)?\)")


def _markdown(text: str) -> str:
    return text


def _plain(text: str) -> str:
    return f"# Licence\n\n```text\n{text.strip()}\n```\n"


def _notebook(text: str) -> str:
    """The cells in order; the code as it stands, without what it shows."""
    parts = []
    for cell in json.loads(text)["cells"]:
        source = "".join(cell["source"])
        parts.append(f"```python\n{source}\n```" if cell["cell_type"] == "code" else source)
    return "\n\n".join(parts) + "\n"


MADE: dict[str, tuple[str, Callable[[str], str]]] = {
    # page             file                      how it is read
    "index.md":        ("README.md",             _markdown),
    "contributing.md": ("CONTRIBUTING.md",       _markdown),
    "changes.md":      ("CHANGELOG.md",          _markdown),
    "license.md":      ("LICENSE",               _plain),
    "quickstart.md":   ("docs/quickstart.ipynb", _notebook),
}  # fmt: skip

_PAGES = {file: page for page, (file, _) in MADE.items()}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made, their links turned to where things are on the site."""
    for page, (file, read) in MADE.items():
        text = read((ROOT / file).read_text(encoding="utf-8"))
        files.append(File.generated(config, page, content=turned(text, posixpath.dirname(file))))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turns the links of the pages that stand in docs/ as they are."""
    return markdown if page.file.src_uri in MADE else turned(markdown, "docs")


def turned(text: str, folder: str) -> str:
    """The text with its links to files turned to the pages of the site; a file that is no page keeps its name alone."""

    def turn(link: re.Match[str]) -> str:
        file = posixpath.normpath(posixpath.join(folder, link["target"]))
        page = _PAGES.get(file) or (file.removeprefix("docs/") if file.startswith("docs/") else None)
        return f"{link['image']}[{link['text']}]({page}{link['anchor'] or ''})" if page else link["text"]

    return _LINK.sub(turn, text)
