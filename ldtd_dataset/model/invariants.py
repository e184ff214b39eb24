"""The laws of an article: what no single field can promise. Each law raises ValueError where it is broken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from ldtd_dataset.model.identity import content_id, counts
from ldtd_dataset.text import BLANKS

if TYPE_CHECKING:
    from ldtd_dataset.model.article import Article

FURNITURE = frozenset({"Có thể bạn quan tâm", "Nên xem", "Tin khác", "Xem thêm", "Phiên bản di động"})
"""Lines of the page's frame: none is a paragraph."""

MARK = "(LĐTĐ)"
"""How the newspaper signs a lead: no paragraph opens with it."""

MARKUP = ("-->", "![]()")
"""Left-overs of the page's markup: none stands in headline, lead or body."""

DAY = timedelta(days=1)


def identity(a: Article) -> None:
    """The id is the content's."""
    if a.id != content_id(a.headline, a.lead, a.body):
        raise ValueError("id is not the hash of headline, lead and body")


def lengths(a: Article) -> None:
    """The counts are the body's."""
    if (a.paragraph_count, a.sentence_count, a.syllable_count) != counts(a.body):
        raise ValueError("paragraph_count, sentence_count or syllable_count is not the body's")


def wording(a: Article) -> None:
    """Paragraphs are trimmed, none is page furniture or opens with the newspaper's mark, no text holds markup."""
    prose = [text for text in (a.lead, a.body) if text]
    together = "\n".join((a.headline, *prose))
    if any(left_over in together for left_over in MARKUP):
        raise ValueError(f"{' or '.join(MARKUP)} in headline, lead or body")
    if a.headline in FURNITURE:
        raise ValueError(f"a headline that is page furniture: {a.headline}")
    for paragraph in chain.from_iterable(text.split("\n\n") for text in prose):
        if not paragraph or paragraph[0] in _CUT or paragraph[-1] in _CUT:
            raise ValueError("an empty paragraph, or one with blanks at its ends")
        if paragraph in FURNITURE or paragraph.startswith(MARK):
            raise ValueError(f"a paragraph that is page furniture: {paragraph[:40]}")


def dates(a: Article) -> None:
    """The interval is ordered and holds the date; precision, basis and date agree."""
    if (a.date_earliest is None) != (a.date_latest is None):
        raise ValueError("an interval of dates has two ends")
    if (a.published_at is None) == (a.date_precision == "minute"):
        raise ValueError("published_at is a time known to the minute, and nothing else is")
    if (a.date is None) == (a.date_precision in ("minute", "day")):
        raise ValueError("date is a day that is known, and nothing else is")
    if a.published_at is not None and a.published_at.date() != a.date:
        raise ValueError("date is not the day of published_at")
    if a.date_earliest is not None and a.date_latest is not None:
        if a.date_earliest > a.date_latest:
            raise ValueError("date_earliest is after date_latest")
        if a.date is not None and (a.date != a.date_earliest or a.date_latest - a.date > _more(a)):
            raise ValueError("a day that is known is its own interval, but for the one day more of a text basis")
    elif a.date_precision != "unknown":
        raise ValueError("a date without its interval")
    if a.date_basis == "unknown" and (a.date_latest is not None or a.date_evidence is not None):
        raise ValueError("a date without a basis")


def _more(a: Article) -> timedelta:
    return DAY if a.date_basis == "text" else timedelta(0)


def pictures(a: Article) -> None:
    """Pictures stand in order, between the paragraphs of the body."""
    before = 0
    for image in a.images:
        if not before <= image.paragraph <= a.paragraph_count:
            raise ValueError("an image out of order or beyond the body")
        before = image.paragraph


def links(a: Article) -> None:
    """Within a section positions run from 0."""
    following: defaultdict[str, int] = defaultdict(int)
    for link in a.related:
        if link.position != following[link.section]:
            raise ValueError(f"the links of {link.section} are not numbered from 0")
        following[link.section] += 1


def spans(a: Article) -> None:
    """Statistics and their nouns are verbatim; statistics are ordered and disjoint within a text."""
    texts = fields(a)
    place, end = (0, 0), 0
    for s in a.statistics:
        key = (_FIELD_ORDER[s.field], s.image or 0)
        text = texts.get(key)
        if text is None or s.sentence_end > len(text) or text[s.start : s.end] != s.text:
            raise ValueError(f"a statistic that is not in {s.field}: {s.text!r}")
        if s.noun is not None and text[s.noun_start : s.noun_end] != s.noun:
            raise ValueError(f"a noun that is not in {s.field}: {s.noun!r}")
        if key < place or (key == place and s.start < end):
            raise ValueError(f"statistics out of order or overlapping in {s.field}: {s.text!r}")
        place, end = key, s.end


def warnings(a: Article) -> None:
    """A warning about a text points into it."""
    texts = {name: getattr(a, name) or "" for name in ("kicker", "headline", "lead", "body")}
    for warning in a.warnings:
        if warning.end > len(texts.get(warning.field, "")) and warning.field in texts:
            raise ValueError(f"a warning that points outside {warning.field}")


def fields(a: Article) -> dict[tuple[int, int], str]:
    """The texts that statistics are read from, by the order of their field and the index of their image."""
    texts = {(0, 0): a.kicker, (1, 0): a.headline, (2, 0): a.lead, (3, 0): a.body}
    texts |= {(4, index): image.caption for index, image in enumerate(a.images)}
    return {key: text for key, text in texts.items() if text}


_CUT = BLANKS + "\n"
_FIELD_ORDER = {"kicker": 0, "headline": 1, "lead": 2, "body": 3, "caption": 4}

LAWS: tuple[Callable[[Article], None], ...] = (identity, lengths, wording, dates, pictures, links, spans, warnings)
"""Every law, in the order in which they are checked."""
