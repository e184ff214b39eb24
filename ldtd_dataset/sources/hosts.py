"""Whose page a URL is."""

from __future__ import annotations

from collections.abc import Sequence


def host(url: str) -> str:
    """The host of a URL, in lower case, without user, port and final dot; "" where it has none.

    >>> host("https://me@Media.LaoDongThuDo.vn:443/a-1.html"), host("//laodongthudo.vn./"), host("laodongthudo.vn/tag")
    ('media.laodongthudo.vn', 'laodongthudo.vn', 'laodongthudo.vn')
    """
    _, slashes, rest = url.strip().partition("//")
    authority = (rest if slashes else url.strip()).replace("\\", "/")
    for end in "/?#":
        authority = authority.partition(end)[0]
    return authority.rpartition("@")[2].partition(":")[0].rstrip(".").lower()


ANY = "*"
"""Among hosts: every one."""


def wanted(url: str | None, hosts: Sequence[str]) -> bool:
    """Whether a page is of one of the hosts or of a sub-domain of theirs; a page that names no URL is."""
    if not url or ANY in hosts:
        return True
    name = host(url)
    return any(name == own or name.endswith(f".{own}") for own in hosts)
