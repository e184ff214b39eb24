"""What a page says of itself outside its text: addresses, title, description, time of publication."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from turbohtml import Document, Element

from ldtd_dataset.pages.html import links
from ldtd_dataset.pages.html.links import Links
from ldtd_dataset.pages.html.prose import clean, value
from ldtd_dataset.pages.html.selectors import ARTICLE_TYPES, OWN_NAMES, PRINT_ADDRESS, PUBLISHED, SITE, SUFFIX
from ldtd_dataset.text import slug

_STATING = 'meta, link[rel="canonical" i], base, script[type="application/ld+json" i]'
"""The elements that say something of the page, found in one look."""

_JSON_TIME = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"\\]{8,40})"')
_VIETNAMESE_TIME = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?")
_NAME = 80
_DECODER = json.JSONDecoder(strict=False)
_name_slug = lru_cache(maxsize=64)(slug)
_BEFORE_ZONE = re.compile(r" +(?=[+-]\d{2}:?\d{2}$)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata of a page.

    Output: `values` has the meta elements by their property, name or itemprop, in small letters; `url` and `cms_id` are
            the article's; `printed` says that the page's own address is a print page's; `links` makes addresses
            absolute; `scripts` are the JSON-LD.
    """

    values: dict[str, str]
    url: str | None
    cms_id: int | None
    printed: bool
    links: Links
    scripts: list[Element]

    @property
    def site(self) -> str:
        """The name of the site, as it calls itself."""
        return self.values.get("og:site_name", "")

    def is_own_name(self, name: str) -> bool:
        """Whether a name is the newspaper's or, on another paper's page, that paper's."""
        if len(name) > _NAME:
            return False
        name = slug(name).removeprefix("theo ")
        return name in OWN_NAMES or (name == _name_slug(self.site[:_NAME]) and name != "")

    def is_own_text(self, text: str) -> bool:
        """Whether a text opens with the newspaper's name: it speaks of the site, not of an article."""
        words = slug(text[:_NAME])
        return any(words.startswith(name) for name in OWN_NAMES if " " in name)

    def title(self, document: Document) -> str | None:
        """The headline that the head states, without the name of the site behind it."""
        stated = self.values.get("og:title") or clean(getattr(document.find("title"), "text", ""))
        *parts, last = SUFFIX.split(stated)
        if parts and (self.is_own_name(last) or last.lower().endswith((".vn", ".com"))):
            stated = stated[: stated.rindex(last)].rstrip(" \u00a0|–—-")
        return stated or None


def read_metadata(document: Document, html: str, given: str | None) -> Metadata:
    """The metadata of a page.

    Input:  the document, its source, and the address it was had from, where that is known.
    """
    stating = defaultdict[str, list[Element]](list)
    for element in document.select(_STATING):
        stating[element.tag].append(element)
    values = dict(_values(stating))
    stated = [values.get("canonical"), values.get("og:url"), given]
    base = next((url for url in (values.get("base"), *stated) if url and url.startswith(("http://", "https://"))), None)
    found = Links.of(base or (SITE if "laodongthudo.vn" in html else None))
    addresses = [found.absolute(url) for url in stated]
    url = links.canonical(addresses)
    number = next(filter(None, map(links.cms_id, [url, *addresses])), None)
    if number is None and (mentioned := PRINT_ADDRESS.search(html)):
        number = int(mentioned[1])
    printed = any(one and PRINT_ADDRESS.search(one) for one in addresses)
    return Metadata(values, url, number, printed, found, stating["script"])


def _values(stating: Mapping[str, list[Element]]) -> Iterator[tuple[str, str]]:
    """Names and values of the head, the first of each name last, so that it wins."""
    found = []
    for meta in stating["meta"]:
        name = meta.attr("property") or meta.attr("name") or meta.attr("itemprop")
        if name and (content := clean(value(meta, "content"))):
            found.append((name.lower(), content))
    for name, elements in (("canonical", stating["link"]), ("base", stating["base"][:1])):
        found += [(name, href) for element in elements if (href := clean(value(element, "href")))]
    return reversed(found)


def published_time(metadata: Metadata) -> str | None:
    """The time of publication that the metadata states, ISO 8601: that of a meta element, else of JSON-LD.

    Never:  the time of modification, nor that of another article in JSON-LD. A day before a month before a year is read
            so, whatever the numbers.
    """
    stated = (metadata.values.get(name) for name in PUBLISHED)
    times = (_iso(text) for text in stated if text)
    return next(filter(None, times), None) or next(filter(None, map(_iso, _json_times(metadata.scripts))), None)


def _iso(text: str) -> str | None:
    if vietnamese := _VIETNAMESE_TIME.fullmatch(text):
        day, month, year, hour, minute = vietnamese.groups()
        text = f"{year}-{month:0>2}-{day:0>2}" + (f"T{hour:0>2}:{minute}" if hour else "")
    text = _BEFORE_ZONE.sub("", text[:60])
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return text


def _json_times(scripts: list[Element]) -> Iterator[str]:
    """`datePublished` of the articles in JSON-LD; where that is no JSON (an unescaped quote), of its text."""
    for script in scripts:
        text = script.text
        try:
            yield from _article_times(_DECODER.decode(text))
        except (ValueError, RecursionError):
            if any(f'"{name}"' in text for name in ARTICLE_TYPES) and (found := _JSON_TIME.search(text)):
                yield found[1]


def _article_times(data: object) -> Iterator[str]:
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            kinds = one.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if ARTICLE_TYPES.intersection(kind for kind in kinds if isinstance(kind, str)):
                yield str(one.get("datePublished", ""))
            waiting.append(one.get("@graph"))
