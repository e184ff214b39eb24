"""The reader of HTML pages: from the source of a page to its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from turbohtml import Document, Element

from ldtd_dataset.errors import CODES, PageError, Refusal
from ldtd_dataset.pages.html import header
from ldtd_dataset.pages.html.blocks import Block, Prose, alignment, read_blocks, read_nodes
from ldtd_dataset.pages.html.body import Body, Known, read_body, signs
from ldtd_dataset.pages.html.classes import of_style, traits
from ldtd_dataset.pages.html.header import Place
from ldtd_dataset.pages.html.links import is_article
from ldtd_dataset.pages.html.lists import read_items
from ldtd_dataset.pages.html.metadata import Metadata, published_time, read_metadata
from ldtd_dataset.pages.html.prose import plain, unmarked
from ldtd_dataset.pages.html.selectors import LIST_TITLE, MADE_BY, SURELY_MADE_BY, Role
from ldtd_dataset.pages.html.survey import Survey
from ldtd_dataset.pages.html.tree import parse
from ldtd_dataset.pages.page import Doubt, Item, Line, Page, Part
from ldtd_dataset.text import BLANKS

_FOLLOWING = 300
_FIGURES = 50
_PROSE = 120


def read_html(html: str, *, url: str | None = None) -> Page:
    """The parts of a page that is held as HTML.

    Input:  the normalised source of one page of the CMS; the address it was had from, where that is known: relative
            addresses start there where the page names no address of its own.
    Output: the page. Its `text` is what is printed of the article and its lists, a block a line; `stamp` is the time
            printed on the page, `metadata_time` the one that its head states; `layout` is "html-" and the skin.
    Errors: PageError: page.list, page.foreign, page.headline, page.shape, page.depth, page.bulk.
    Never:  an attribute `title`, a script, a comment, nor what stands in a box of other articles but its items.
    Source: the selectors are the rows of `selectors.SELECTORS`.
    """
    if not any(mark in html for mark in MADE_BY):
        raise _refusal("page.foreign")
    document = parse(html)
    survey, metadata = Survey(document), read_metadata(document, html, url)
    place = header.container(document, survey)
    head = header.headline(document, survey, metadata, place.at if place else 0)
    if head is None:
        raise _refusal("page.headline" if place else "page.list")
    found = _Found(document, survey, metadata, place, *head)
    lead, above = _lead(found)
    _check_article(found, lead, html)
    body = _body(found, lead, above)
    if not (body.lead or body.paragraphs):
        raise _refusal("page.shape", found.headline)
    return _page(found, body, read_items(survey, metadata.links))


@dataclass(frozen=True, slots=True)
class _Found:
    """The page as far as it is known before its text is read; `at` is where the headline stands."""

    document: Document
    survey: Survey
    metadata: Metadata
    container: Place | None
    headline: str
    stands: Place | None

    @property
    def at(self) -> int:
        place = self.stands or self.container
        return place.at if place else 0

    @property
    def skin(self) -> str:
        """The skin of the page: of the old one and of a print page the container tells, of the others the headline."""
        of_container = self.container.skin if self.container else None
        of_headline = self.stands.skin if self.stands else None
        if self.metadata.printed or (of_container == "print" and of_headline is None):
            return "print"
        return "old" if of_container == "old" else of_headline or of_container or "desktop"


def _lead(found: _Found) -> tuple[str | None, list[Block]]:
    """The lead in its own element, and what else stands there: related titles, a picture."""
    for one in found.survey.nearest(Role.LEAD, found.at):
        blocks = read_nodes(one.element.children, found.metadata.links, sure=True)
        printed = (unmarked(block.text) for block in blocks if isinstance(block, Prose))
        if text := "\n".join(filter(None, printed)):
            return text, [block for block in blocks if not isinstance(block, Prose)]
    return None, []


def _check_article(found: _Found, lead: str | None, html: str) -> None:
    """Refuse what is no article.

    Errors: PageError page.list, page.foreign; page.shape where there is prose, but not in a container that is known.
    """
    printed, article = found.stands is not None, is_article(found.metadata.url)
    kind = found.metadata.values.get("og:type", "")
    if found.container is None:
        if not (lead and found.stands and found.stands.skin and len(found.survey.all(Role.LEAD)) == 1):
            sure = any(mark in html for mark in SURELY_MADE_BY)
            raise _refusal("page.list" if sure else "page.foreign", found.headline)
        if sum(len(paragraph.text) > _PROSE for paragraph in found.document.find_all("p")[:_FOLLOWING]) > 1:
            raise _refusal("page.shape", found.headline)
    if not article and (LIST_TITLE.match(found.headline) or (kind == "website" and not printed)):
        raise _refusal("page.list", found.headline)


def _body(found: _Found, lead: str | None, above: list[Block]) -> Body:
    """The text of the article: what stands with the lead, between lead and container, in it and right under it."""
    metadata, blocks = found.metadata, above
    if found.container is not None:
        blocks = [*above, *_figures(found), *read_blocks(found.container.element, metadata.links)]
    description = unmarked(metadata.values.get("description", "")) or None
    author = header.author(found.survey, found.at, metadata.is_own_name)
    body = read_body(blocks, Known(found.headline, lead, description, author, metadata.is_own_name))
    if body.byline is None and (author := _signed_under(found) or author):
        body.byline = author
        body.lines.append((Part.BYLINE, author))
    if body.source is None and (source := header.source(found.survey, found.at)):
        body.source = source
        body.lines.append((Part.SOURCE, source))
    if body.lead is None and description and _may_lead(description, found, body):
        body.lead = description
    return body


def _may_lead(description: str, found: _Found, body: Body) -> bool:
    """Whether the description in the head is the lead: not the headline, nor the site's, nor the start of the body."""
    if description == found.headline or found.metadata.is_own_text(description):
        return False
    return not (body.paragraphs and body.paragraphs[0].startswith(description.rstrip(".… ")))


def _figures(found: _Found) -> Iterator[Block]:
    """Pictures and related titles that stand between the headline and the container."""
    container = found.container.at if found.container else 0
    start = found.at if found.at < container else 0
    between = [one for one in found.survey.all(Role.FIGURE) if start <= one.at < container]
    read: set[Element] = {one.element for one in found.survey.all(Role.LEAD)[:_FIGURES]}
    for one in between[:_FIGURES]:
        if not found.survey.in_box(one.element) and read.isdisjoint(one.element.ancestors):
            read.add(one.element)
            yield from read_nodes([one.element], found.metadata.links, sure=True)


def _signed_under(found: _Found) -> str | None:
    """Who signed the article on the right, under its container and before the lists."""
    if found.container is None:
        return None
    for node in islice(found.container.element.following, _FOLLOWING):
        if not isinstance(node, Element):
            continue
        if Role.BOX in traits(node).roles:
            break
        if node.tag in ("p", "div") and alignment(node, of_style(node.attr("style"))) == "right":
            text = plain(node)
            if text and signs(text, on_the_right=True) and not found.metadata.is_own_name(text):
                return text
    return None


def _page(found: _Found, body: Body, items: list[Item]) -> Page:
    """The page that the parts make."""
    survey, metadata = found.survey, found.metadata
    stamp, category = header.stamp(survey, found.at)
    category = header.category(survey, found.at) or category
    kicker = body.kicker or survey.text(Role.KICKER, found.at)
    tags = header.tags(survey, found.container.at if found.container else found.at)
    top = ((Part.CATEGORY, category), (Part.STAMP, stamp), (Part.KICKER, kicker), (Part.HEADLINE, found.headline))
    printed = [*top, (Part.LEAD, body.lead), *body.lines, *((Part.CATEGORY, tag) for tag in tags), *_listed(items)]
    text, lines = _laid_out([(part, text) for part, text in printed if text])
    return Page(
        text=text,
        layout=f"html-{found.skin}",
        lines=lines,
        headline=found.headline,
        kicker=kicker.removesuffix(":").rstrip(BLANKS) or None if kicker else None,
        lead=body.lead,
        stamp=stamp or body.stamp,
        category=category,
        byline=body.byline,
        credited_source=body.source,
        paragraphs=tuple(body.paragraphs),
        pictures=tuple(body.pictures),
        inline=tuple(body.inline),
        items=tuple(items),
        tags=tags,
        url=metadata.url,
        cms_id=metadata.cms_id,
        metadata_time=published_time(metadata),
        doubts=_doubts(body),
    )


def _listed(items: list[Item]) -> Iterator[tuple[Part, str | None]]:
    for item in items:
        yield Part.TITLE, item.title
        yield Part.TEASER, item.teaser


def _laid_out(printed: list[tuple[Part, str]]) -> tuple[str, tuple[Line, ...]]:
    """A text of one line for each line of the parts, and who owns each line of it."""
    lines, at = [], 0
    rows = [(part, row) for part, text in printed for row in text.split("\n")]
    for part, row in rows:
        end = at + len(row) + 1
        lines.append(Line(at, end, part))
        at = end
    return "\n".join([*(row for _, row in rows), ""]), tuple(lines)


def _doubts(body: Body) -> tuple[Doubt, ...]:
    if not body.doubted or body.byline is None:
        return ()
    return (Doubt("byline.ambiguous", "author", "this may be the last line of the body", 0, len(body.byline)),)


def _refusal(code: str, shown: str = "") -> PageError:
    return PageError(Refusal(code, CODES[code], shown))
