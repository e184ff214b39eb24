"""Addresses: what is absolute, what is canonical, which number of the CMS an address ends with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin

from ldtd_dataset.pages.html.prose import clean
from ldtd_dataset.pages.html.selectors import ARTICLE_ADDRESS, ORIGIN, PRINT_ADDRESS

_SCHEMES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the addresses of one page absolute.

    Input:  the absolute address that relative ones start from, and its scheme and host; None where the page names none.
    """

    base: str | None
    origin: str | None

    @classmethod
    def of(cls, base: str | None) -> Links:
        """Links that start from an absolute address."""
        found = ORIGIN.match(base) if base else None
        return cls(base, found[0]) if found else cls(None, None)

    def absolute(self, href: str | None) -> str | None:
        """An address with scheme and host; None for what leads to no page and for what cannot be made absolute."""
        href = (href if href.isascii() and href.isprintable() else clean(href)).strip() if href else ""
        if href.startswith(_SCHEMES):
            return href
        if not href or href[0] == "#" or self.base is None or self.origin is None:
            return None
        if href[0] == "/" and href[1:2] != "/":
            return self.origin + href
        try:
            joined = urljoin(self.base, href)
        except ValueError:
            return None
        return joined if joined.startswith(_SCHEMES) else None


def is_article(url: str | None) -> bool:
    """Whether an address is an article's: it ends with a slug and a CMS id."""
    return bool(url and ARTICLE_ADDRESS.search(url))


def cms_id(url: str | None) -> int | None:
    """The number of the CMS in the address of an article or of its print page."""
    found = (ARTICLE_ADDRESS.search(url) or PRINT_ADDRESS.search(url)) if url else None
    return int(found[1]) if found else None


def canonical(candidates: Iterable[str | None]) -> str | None:
    """The first address that may be an article's own: neither a print page nor a front page; without its fragment."""
    for url in candidates:
        found = ORIGIN.match(url) if url else None
        if url and found and url[found.end() :].strip("/") and not PRINT_ADDRESS.search(url):
            return url.partition("#")[0]
    return None
