"""An article as a person reads it: its fields, its text with the statistics marked, its links, its warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from ldtd_dataset.model import Article, Image, RelatedLink, Warning
from ldtd_dataset.report import style
from ldtd_dataset.report.quantities import marked, refusals, rows
from ldtd_dataset.statistics import Refused, explain

TEXTS = ("kicker", "headline", "lead")
"""The texts over the body."""

FIELDS = (
    "id", "url", "cms_id", "category", "tags", "author", "authors", "credited_source", "layout", "source_uri", "split",
)  # fmt: skip
"""The fields that are shown as they are, in this order; the date and the capture follow."""

Place = tuple[str, int | None]
"""A text of the article: its field, and the index of the image where it is a caption."""


def refused_numbers(article: Article) -> dict[Place, list[Refused]]:
    """The numbers of the article that are no statistics, with the rule that says so, as the reader judges them now."""
    return {place: [one for one in explain(text) if isinstance(one, Refused)] for place, text in _texts(article)}


def print_article(console: Console, article: Article, refused: Mapping[Place, Sequence[Refused]] | None = None) -> None:
    """The article: fields, text, links, and what its numbers come to."""
    view = _View(console, article, refused or {})
    view.print_fields()
    view.print_texts()
    view.print_links()
    view.print_totals()


def _texts(article: Article) -> Iterator[tuple[Place, str]]:
    """Every text of the article that is read for statistics."""
    for name in (*TEXTS, "body"):
        if text := getattr(article, name):
            yield (name, None), text
    for index, image in enumerate(article.images):
        if image.caption:
            yield ("caption", index), image.caption


class _View:
    """One article on its way to a console."""

    def __init__(self, console: Console, article: Article, refused: Mapping[Place, Sequence[Refused]]) -> None:
        self.console = console
        self.article = article
        self.refused = refused

    def print_fields(self) -> None:
        article = self.article
        self._title("Article")
        table = Table.grid(padding=(0, 2))
        for name in FIELDS:
            value = getattr(article, name)
            if value not in (None, []):
                self._field(table, name, Text(", ".join(value) if isinstance(value, list) else str(value)))
        self._field(table, "date", self._date())
        if article.captured_earliest:
            self._field(table, "captured_earliest", Text(str(article.captured_earliest)))
        if article.captured_at:
            self._field(table, "captured_at", Text(str(article.captured_at)))
        sizes = (article.paragraph_count, article.sentence_count, article.syllable_count)
        self._field(table, "body", Text("{} paragraphs, {} sentences, {} syllables".format(*sizes)))
        for warning in article.warnings:
            if warning.field not in (*FIELDS, "date", "captured_at", *TEXTS, "body", "caption"):
                table.add_row("", _warning(warning, warning.field))
        self.console.print(table, "")

    def _field(self, table: Table, name: str, shown: Text) -> None:
        table.add_row(Text(name, style.LABEL), shown)
        for warning in self.article.warnings:
            if warning.field == name and name not in (*TEXTS, "body"):
                table.add_row("", _warning(warning))

    def _date(self) -> Text:
        article = self.article
        if article.date_basis == "unknown":
            return Text("unknown")
        known = article.published_at.strftime("%Y-%m-%d %H:%M %z") if article.published_at else article.date
        shown = Text(f"{known or 'unknown'} ({article.date_precision}, by {article.date_basis})")
        if article.date_earliest != article.date_latest:
            shown.append(f", {article.date_earliest or '…'} to {article.date_latest or '…'}")
        if article.date_evidence:
            shown.append("  ").append(f"“{article.date_evidence}”", style.EVIDENCE)
        return shown

    def print_texts(self) -> None:
        self._title("Text")
        for name in TEXTS:
            text = getattr(self.article, name)
            if text:
                self._text(name, (name, None), 0, text)
        at = 0
        paragraphs = self.article.body.split("\n\n") if self.article.body else []
        for index, paragraph in enumerate(paragraphs):
            self._images(index)
            self._text(f"¶{index + 1}", ("body", None), at, paragraph)
            at += len(paragraph) + 2
        self._images(len(paragraphs))

    def _images(self, paragraph: int) -> None:
        """The images that stand after so many paragraphs."""
        for index, image in enumerate(self.article.images):
            if image.paragraph == paragraph:
                self._text(f"image {index}", ("caption", index), 0, image.caption or "—", _about(image))

    def _text(self, label: str, place: Place, start: int, text: str, about: Iterable[RenderableType] = ()) -> None:
        """A text or a paragraph of it, and under it the numbers and warnings that stand in it."""
        end = start + len(text)
        numbered = {
            number: one
            for number, one in enumerate(self.article.statistics, 1)
            if (one.field, one.image) == place and start <= one.start < max(end, start + 1)
        }
        refused = [one for one in self.refused.get(place, ()) if start <= one.start < end]
        table = Table.grid(padding=(0, 2))
        table.add_column(width=9, no_wrap=True)
        table.add_row(Text(label, style.LABEL), marked(text, start, numbered, refused))
        for more in about:
            table.add_row("", more)
        if numbered:
            table.add_row("", rows(numbered))
        if refused:
            table.add_row("", refusals(refused))
        for warning in self._warnings(place, start, end):
            table.add_row("", _warning(warning, text[warning.start - start : warning.end - start]))
        self.console.print(table, "")

    def _warnings(self, place: Place, start: int, end: int) -> Iterator[Warning]:
        name, image = place
        for warning in self.article.warnings:
            if warning.field == name and start <= warning.start < end and not image:
                yield warning

    def print_links(self) -> None:
        related = self.article.related
        self._title("Links" if related else "No links")
        for section, shown in style.SECTIONS.items():
            links = [link for link in related if link.section == section]
            if links:
                self.console.print(Text(f"{shown}, {len(links)}"), _links(links), "")

    def print_totals(self) -> None:
        statistics = self.article.statistics
        said = _counted("statistic", [one.kind for one in statistics])
        verdicts = Counter(one.verdict for one in statistics if one.verdict)
        if verdicts:
            said += "; verdicts: " + ", ".join(f"{count} {name}" for name, count in verdicts.items())
        self.console.print(Text(said))
        refused = [one.rule for found in self.refused.values() for one in found]
        if refused:
            self.console.print(Text(_counted("number", refused, " refused")))
        self.console.print(Text(_counted("warning", [one.code for one in self.article.warnings])))

    def _title(self, text: str) -> None:
        self.console.rule(Text(text, style.TITLE), align="left", style=style.LABEL)


def _about(image: Image) -> Iterator[Text]:
    """What belongs to an image beside its caption."""
    for name in ("credit", "alt", "url"):
        if value := getattr(image, name):
            yield Text(f"{name} ", style.LABEL).append(value)


def _warning(warning: Warning, at: str = "") -> Text:
    shown = Text(f"! {warning.code}: {warning.message}", style.WARNING)
    return shown.append(f" “{at}”") if at else shown


def _links(links: Sequence[RelatedLink]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column()
    for link in links:
        title = Text(link.title)
        if link.title_basis == "guessed":
            title.append("  (guessed border)", style.WARNING)
        table.add_row(Text(str(link.position), style.LABEL), title)
        for more in (link.teaser, link.url, link.target_id):
            if more:
                table.add_row("", Text(more, style.LABEL, no_wrap=True, overflow="ellipsis"))
    return table


def _counted(noun: str, names: Sequence[str], more: str = "") -> str:
    """ "3 statistics: 2 count, 1 money"."""
    counts = ", ".join(f"{count} {name}" for name, count in Counter(names).most_common())
    said = f"{len(names) or 'no'} {noun}{'' if len(names) == 1 else 's'}{more}"
    return f"{said}: {counts}" if counts else said
