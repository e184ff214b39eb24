"""One article of the newspaper, with everything it owns."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from ldtd_dataset.model import invariants
from ldtd_dataset.model.statistic import STRICT, Statistic
from ldtd_dataset.model.values import (
    Basis,
    Code,
    ContentId,
    Day,
    Line,
    LocalTime,
    Offset,
    Precision,
    Prose,
    Section,
    Sha256,
    SourceUri,
    Split,
    Text,
    TitleBasis,
)


class Image(BaseModel):
    """A picture of the article."""

    model_config = STRICT

    caption: Prose | None
    """the text under it, without its credit"""
    credit: Prose | None
    """the name after Ảnh:"""
    alt: Prose | None
    """what the page gives a reader who cannot see it"""
    url: Line | None
    """where the picture is, where the page says so"""
    paragraph: Offset
    """how many body paragraphs stand before it"""


class RelatedLink(BaseModel):
    """Another article that the page points to."""

    model_config = STRICT

    section: Section
    """inline (between lead and body), recommended (Nên xem), latest (Tin khác) or tagged"""
    position: Offset
    """place within its section, from 0"""
    title: Line
    """its headline, as printed"""
    teaser: Prose | None
    """the text under the title, without its (LĐTĐ) mark"""
    url: Line | None
    """where it is, where the page says so"""
    target_id: ContentId | None
    """the id of that article, where the corpus holds it"""
    title_basis: TitleBasis
    """exact, or guessed where joined titles were split without proof"""


class Warning(BaseModel):
    """What is odd about a page or its text; never a reason to lose the article."""

    model_config = STRICT

    code: Code
    """what is odd, stable"""
    field: Line
    """the field it is about"""
    start: Offset
    """first code point of the place in that field"""
    end: Offset
    """one past the last code point of the place"""
    message: Line
    """one sentence"""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start > self.end:
            raise ValueError("a warning ends before it starts")
        return self


class Article(BaseModel):
    """One article: its text, when and by whom, its pictures, links and statistics."""

    model_config = STRICT

    id: ContentId
    """first 16 hex digits of SHA-256 over headline, lead and body, joined by line ends: equal text has equal id"""
    schema_version: Literal["1.0.0"]
    """version of this record"""
    url: Line | None
    """canonical URL of the article, where known"""
    cms_id: int | None = Field(ge=1)
    """the number that ends the article's URL or its print URL"""
    kicker: Line | None
    """the line over the headline, without a final colon"""
    headline: Line
    """the headline"""
    lead: Prose | None
    """the sapo, without its (LĐTĐ) mark; null where the page lost it"""
    author: Line | None
    """the byline as printed"""
    authors: list[Line]
    """the people in the byline, in order, as printed"""
    category: Line | None
    """the section of the newspaper, where the page shows it"""
    tags: list[Line]
    """the tags of the article, where the page shows them"""
    credited_source: Line | None
    """what follows Nguồn :"""
    date: Day | None
    """the day of publication, where it is known to the day; with a basis of text the day the lead sets its news on"""
    published_at: LocalTime | None
    """the time of publication, Asia/Ho_Chi_Minh, where the page states one"""
    date_precision: Precision
    """how exactly the time is known: minute, day, month, year or unknown"""
    date_basis: Basis
    """stamp (printed on the page), metadata (HTML, bulk row), text (the article's own sentences), cms_id (neighbours
    in a corpus) or unknown"""
    date_earliest: Day | None
    """first day that the evidence allows"""
    date_latest: Day | None
    """last day that the evidence allows"""
    date_evidence: Line | None
    """the words the date was read from"""
    body: Text
    """the paragraphs, joined by blank lines; may be empty"""
    images: list[Image]
    """the pictures of the article, in order"""
    related: list[RelatedLink]
    """the other articles the page points to, in page order"""
    statistics: list[Statistic]
    """the statistics of kicker, headline, lead, body and captions, in this order, then by position"""
    paragraph_count: Offset
    """paragraphs of body"""
    sentence_count: Offset
    """sentences of body"""
    syllable_count: Offset
    """syllables of body: maximal runs of letters"""
    source_uri: SourceUri
    """where the document came from, relative to the input given"""
    source_sha256: Sha256
    """SHA-256 of the document's bytes"""
    layout: Line
    """the page layout that read it"""
    captured_earliest: Day | None
    """lower bound of the capture, from the lists on the page"""
    captured_at: AwareDatetime | None
    """when the page was captured, as the crawler says"""
    warnings: list[Warning]
    """what is odd about the page or its text"""
    split: Split
    """train, validation or test, by content"""

    @model_validator(mode="after")
    def _holds(self) -> Self:
        for law in invariants.LAWS:
            law(self)
        return self


class Rejection(BaseModel):
    """A document that was not read, and why."""

    model_config = STRICT

    source_uri: SourceUri
    """where the document came from, relative to the input given"""
    source_sha256: Sha256 | None
    """SHA-256 of the document's bytes; null where not even those could be had"""
    code: Code
    """why, stable: floor.what"""
    message: Line
    """why, in one sentence"""
    excerpt: Text
    """the line of the document it is about, shortened; may be empty"""
