"""Facts to HTML: the template, how it writes numbers, and the policy that lets nothing else in.

All text of a dataset is escaped by the template engine; style and script are ours alone, named by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ldtd_dataset.publish.manifest import Manifest
from ldtd_dataset.report.page.articles import BASES, Articles
from ldtd_dataset.report.page.doubts import Doubt, Doubts
from ldtd_dataset.report.page.links import Links
from ldtd_dataset.report.page.numbers import BOUNDS, FIELDS, Numbers
from ldtd_dataset.report.page.rejections import Refused
from ldtd_dataset.report.page.sample import LINKS, Shown
from ldtd_dataset.report.page.scales import short

LABEL = 160
"""Code points of a name, a title or a message that are shown at most."""

SAMPLE_BYTES = 2_000_000
"""Bytes that the articles of the sample may take."""

FIRST = 400
"""How many doubts of a verdict stand in the page as HTML; those after them are data that the script shows on demand."""

_ASSETS = "assets"
_THIN = "\u202f"
_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""How signs are written in JSON so that no text can end the script element that holds it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says of a dataset, but for the articles of the sample."""

    name: str
    manifest: Manifest
    articles: Articles
    numbers: Numbers
    rejections: tuple[Refused, ...]
    doubts: Doubts
    links: Links


@dataclass(slots=True)
class Page:
    """A page on its way: articles are added one at a time, as far as there is room, and held as HTML."""

    sample: dict[str, Markup] = field(default_factory=dict)
    """the HTML of each article shown, by id"""
    _bytes: int = 0
    _engine: Environment = field(default_factory=lambda: _environment())

    def add(self, shown: Shown) -> None:
        """One article more, unless it is too long for what is left of SAMPLE_BYTES."""
        at = len(self.sample) + 1
        html = self._engine.get_template("article.html.j2").render(shown=shown, at=at, most_links=LINKS)
        size = len(html.encode())
        if self._bytes + size <= SAMPLE_BYTES:
            self.sample[shown.article.id] = Markup(html)
            self._bytes += size

    def text(self, facts: Facts) -> str:
        """The whole page."""
        style, script = _asset("report.css"), _asset("report.js")
        return self._engine.get_template("page.html.j2").render(
            facts=facts,
            sample=self.sample,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            bases=BASES,
            bounds=BOUNDS,
            fields=FIELDS,
            first=FIRST,
        )


def _environment() -> Environment:
    engine = Environment(
        loader=PackageLoader("ldtd_dataset.report.page", _ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters.update(FILTERS)
    return engine


def _asset(name: str) -> str:
    return resources.files(__package__).joinpath(_ASSETS, name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The page's Content-Security-Policy: its own style and script, pictures in it, and nothing from anywhere."""
    rules = {
        "default-src": "'none'",
        "style-src": _hash(style),
        "script-src": _hash(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# ---------------------------------------------------------------- how the template writes things


def _number(value: float) -> str:
    """A number in plain digits, in groups of three: "6 003", "79.88"."""
    whole = f"{value:,.15g}" if abs(value) < 1e15 else f"{value:,.0f}"
    return whole.replace(",", _THIN)


def _percent(share: float) -> str:
    """A share: "12 %"; what is not nothing is never "0 %", and what is not all never "100 %"."""
    percent = 100 * share
    near = "<1" if 0 < percent < 1 else ">99" if 99 < percent < 100 else f"{percent:.0f}"
    return f"{near}{_THIN}%"


def _clip(text: str, width: int = LABEL) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _data(listed: Sequence[Doubt]) -> Markup:
    """Doubts as JSON for a script element: the texts of each in the order in which the script shows them."""
    rows = [
        (
            *(one.before, one.ratio, one.between, one.said, one.after),
            *(_number(one.percent), _number(round(one.actual, 3)), _number(one.implied) if one.implied else ""),
            *(one.headline, str(one.date or ""), one.article_id),
        )
        for one in listed
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_IN_SCRIPT))


def _web(address: str | None) -> str | None:
    """An address that a browser may be sent to, and no other."""
    try:
        return address if address and urlsplit(address).scheme in ("http", "https") else None
    except ValueError:
        return None


FILTERS: dict[str, Any] = {
    "number":  _number,
    "percent": _percent,
    "clip":    _clip,
    "short":   short,
    "web":     _web,
    "data":    _data,
}  # fmt: skip
"""How the template writes numbers and texts."""
