"""Pages of MasterCMS as HTML: selectors in one table, one look over the tree, the same `Page` as from text."""

from ldtd_dataset.pages.html.reader import read_html

__all__ = ["read_html"]
