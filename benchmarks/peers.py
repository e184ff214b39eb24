"""What others do with the same HTML pages; none of them reads statistics, lists of titles, or dates in prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator


def peers() -> Iterator[tuple[str, Callable[[bytes], object]]]:
    """Each peer that is installed (extra [bench]), by name."""
    for make in (_lexbor, _trafilatura, _newspaper):
        try:
            yield make()
        except ImportError:
            continue


def _lexbor() -> tuple[str, Callable[[bytes], object]]:
    from selectolax.lexbor import LexborHTMLParser

    return "bare lexbor parse (selectolax): a tree, no field", LexborHTMLParser


def _trafilatura() -> tuple[str, Callable[[bytes], object]]:
    from trafilatura import bare_extraction

    return "trafilatura: text and metadata", lambda page: bare_extraction(page, with_metadata=True)


def _newspaper() -> tuple[str, Callable[[bytes], object]]:
    from newspaper import Article

    def read(page: bytes) -> object:
        article = Article("https://laodongthudo.vn/mot-trang-bao-140316.html", language="vi")
        article.download(input_html=page.decode())
        return article.parse()

    return "newspaper4k: text and metadata", read
