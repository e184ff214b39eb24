"""The reader of text pages: which layout a page has, who owns each of its lines, and what the lines then say."""

from __future__ import annotations

import itertools
import re

from ldtd_dataset.errors import CODES, EXCERPT, PageError, Refusal
from ldtd_dataset.pages import blank, layouts, marks, pipe
from ldtd_dataset.pages.alts import Alts
from ldtd_dataset.pages.boxes import claim_boxes
from ldtd_dataset.pages.collect import Parts, collect
from ldtd_dataset.pages.headline import is_list, look_for_headline, recovered
from ldtd_dataset.pages.page import Doubt, Page, Part, line_of
from ldtd_dataset.pages.sheet import Sheet, cut
from ldtd_dataset.pages.signature import claim_signature, is_doubtful
from ldtd_dataset.text import BLANKS, Span

MAX_LINES = 20_000
"""Lines of a page, and what is cut out of lines to be one; those of the newspaper have some hundreds."""

_SHAPE = 80
"""How much of a shape a message shows, in letters."""

_PARTS = ("\n", "![", "-->", "<!--")

_SAMPLE = 3_000
"""How much of a page is looked at to tell its language, in code points."""

_SAMPLE_LEAST = 40
"""Less text than this tells no language."""

_ALONE = re.compile(r"[JMDG-]*+(?:[^-]-++){2}")
"""A shape whose first two lines of text stand between blank lines."""

_GROUPS: tuple[tuple[str, Part], ...] = (
    ("kicker",   Part.KICKER),
    ("headline", Part.HEADLINE),
    ("stamp",    Part.STAMP),
    ("lead",     Part.LEAD),
    ("inline",   Part.INLINE),
)  # fmt: skip
"""Who owns the lines that a group of a layout's pattern names."""

_TOP = {"J": Part.JUNK, "M": Part.MOBILE, "-": Part.BLANK}
"""Who owns the other lines above the body."""


def read_page(text: str) -> Page:
    """The parts of a page that is held as text.

    Input:  normalised text of one page, of either family of extracts.
    Output: the page, every line with one owner.
    Errors: PageError: page.bulk, page.list, page.foreign, page.headline, or page.shape with the shape in the message.
    Never:  takes a line for body text because nothing else claims it: only what may stand in a body does.
    Source: the layouts are the rows of `layouts.LAYOUTS`.
    """
    if len(text) > MAX_LINES and sum(map(text.count, _PARTS)) > MAX_LINES:
        raise PageError(Refusal("page.bulk", f"{CODES['page.bulk']}: over {MAX_LINES} lines", text[:EXCERPT]))
    sheet = cut(text)
    if not _is_vietnamese(text):
        raise _refusal("page.foreign", "the page is not written in Vietnamese", sheet)
    family = _family(sheet)
    by_blank_lines = family == layouts.BLANK_LINES
    doubted = claim_signature(sheet, alone=by_blank_lines)
    look_for_headline(sheet, alone=by_blank_lines)
    layout, match = _layout(sheet, family)
    headline = _headline(sheet, layout, match)
    at = _claim_head(sheet, layout, match)
    if by_blank_lines:
        blank.claim_body(sheet, at, Alts(headline), title_a_line=layout.title_a_line)
    else:
        pipe.claim_body(sheet, at)
    items = claim_boxes(sheet, teasers=by_blank_lines)
    if None in sheet.owners:
        raise _refusal("page.shape", f"{CODES['page.shape']}; a line has no owner", sheet, sheet.owners.index(None))
    parts = collect(sheet, line_is_paragraph=not by_blank_lines, title_a_line=layout.title_a_line)
    parts.texts[Part.HEADLINE] = headline
    parts.items, parts.doubts = items, _doubts(sheet, parts, match, byline=doubted)
    return _page(sheet, layout, parts)


def _is_vietnamese(text: str) -> bool:
    """Whether a page is written in Vietnamese, as far as its first code points tell; too little text passes."""
    sample = text[:_SAMPLE]
    if len(sample) < _SAMPLE_LEAST:
        return True
    foreign_to_latin = len(sample) - len(sample.encode("latin-1", "ignore"))
    letters = itertools.islice(filter(sample.__contains__, marks.VIETNAMESE), 2)
    return len(list(letters)) == 2 and foreign_to_latin * 100 // len(sample) in marks.VIETNAMESE_SHARE


def _family(sheet: Sheet) -> str:
    """How the paragraphs of a page are parted: by blank lines, or, where there are next to none, by line ends.

    Never:  by line ends where the first two lines stand alone and no row of a table or picture mark says so: what makes
            blank lines rare is a long list.
    """
    kinds = sheet.kinds
    gaps = kinds.count("-")
    if gaps * 3 >= len(kinds) - gaps:
        return layouts.BLANK_LINES
    rows = any(letter in "rwO" for letter in kinds)
    if not rows and _ALONE.match("".join(kinds)):
        return layouts.BLANK_LINES
    adjacent = sum(a in "PWBV" and b in "PWBV" for a, b in itertools.pairwise(kinds))
    return layouts.PIPES if not gaps or rows or adjacent >= 2 * gaps else layouts.BLANK_LINES


def _layout(sheet: Sheet, family: str) -> tuple[layouts.Layout, re.Match[str]]:
    """The first row of the table that the page's shape fits."""
    shape = "".join(sheet.kinds) + ("E" if len(sheet.kinds) < len(sheet.lines) else "")
    for layout in layouts.LAYOUTS:
        match = layout.pattern.match(shape) if layout.family in ("", family) else None
        if match is None:
            continue
        if layout.refuses:
            raise _refusal(layout.refuses, f"{CODES[layout.refuses]} ({layout.name})", sheet)
        if is_list(sheet):
            raise _refusal("page.list", f"{CODES['page.list']} (every title stands twice)", sheet)
        return layout, match
    raise _refusal("page.shape", f"{CODES['page.shape']}; its shape is {_squeezed(shape)}", sheet)


def _squeezed(shape: str) -> str:
    """A shape without its blank lines, runs counted: `KH LxxxaT P*9 Y E`."""
    blocks = [run[0] for run in re.finditer(r"[^-]+", shape[: _SHAPE * 50])]
    runs = [(block, sum(1 for _ in same)) for block, same in itertools.groupby(blocks)]
    counted = " ".join(block if count == 1 else f"{block}*{count}" for block, count in runs)
    return counted if len(counted) <= _SHAPE else counted[: _SHAPE - 1] + "…"


def _headline(sheet: Sheet, layout: layouts.Layout, match: re.Match[str]) -> str:
    """The headline that the layout names, or the one that the pictures of a page without it still bear."""
    if "headline" in layout.pattern.groupindex:
        return sheet.lines[match.start("headline")]
    headline = recovered(sheet)
    if headline is None:
        raise _refusal("page.headline", f"{CODES['page.headline']} (related titles stand in its place)", sheet)
    return headline


def _claim_head(sheet: Sheet, layout: layouts.Layout, match: re.Match[str]) -> int:
    """Give the lines above the body to their owners. Where the body begins."""
    groups = layout.pattern.groupindex
    end = match.start("rest") if "rest" in groups else len(sheet.kinds)
    for i in range(end):
        sheet.owners[i] = _TOP.get(sheet.kinds[i])
    for name, part in _GROUPS:
        if name in groups and match.start(name) >= 0:
            sheet.claim(*match.span(name), part)
    if "kicker" in groups and match.start("kicker") >= 0 and _repeats_headline(sheet, match):
        sheet.owners[match.start("kicker")] = Part.FURNITURE
    return end


def _repeats_headline(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether what stands over the headline is the headline, or the title of the window that opens with it."""
    over, headline = (sheet.lines[match.start(name)] for name in ("kicker", "headline"))
    return over == headline or over.startswith((f"{headline} | ", f"{headline} - "))


def _doubts(sheet: Sheet, parts: Parts, match: re.Match[str], *, byline: bool) -> tuple[Doubt, ...]:
    """What the reader was not sure of."""
    found = []
    if "headline" not in match.re.groupindex:
        found.append(Doubt("headline.recovered", "headline", "the page lost it; its pictures bear it as alt line"))
    elif parts.texts[Part.HEADLINE].endswith(marks.LEAD_ENDS) and _may_be_lead(sheet, match):
        end = len(parts.texts[Part.HEADLINE])
        found.append(Doubt("headline.ambiguous", "headline", "this may be the lead, the kicker the headline", 0, end))
    if byline and (name := parts.texts.get(Part.BYLINE)):
        found.append(Doubt("byline.ambiguous", "author", "this may be the last line of the body", 0, len(name)))
    elif Part.BYLINE not in parts.texts and parts.paragraphs and is_doubtful(parts.paragraphs[-1]):
        end = sum(map(len, parts.paragraphs)) + 2 * len(parts.paragraphs) - 2
        start = end - len(parts.paragraphs[-1])
        found.append(Doubt("byline.ambiguous", "body", "the last paragraph may be the byline", start, end))
    return tuple(found)


def _may_be_lead(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether two title-like lines over prose may as well be headline and lead: no mark or related title says so."""
    groups = match.groupdict()
    if not groups.get("kicker") or groups["kicker"] not in "TVW" or groups["headline"] not in "TVW":
        return False
    unmarked = not groups.get("stamp") and "L" not in groups["lead"] and Part.KICKER in sheet.owners
    under = sheet.owners[match.end("lead") : match.end("lead") + 1] == [Part.INLINE]
    return unmarked and not under


def _page(sheet: Sheet, layout: layouts.Layout, parts: Parts) -> Page:
    """The page that the owners of the lines make."""
    texts = parts.texts
    stamp = marks.STAMP.fullmatch(texts[Part.STAMP]) if Part.STAMP in texts else None
    category = stamp["category"] if stamp else None
    source = texts.get(Part.SOURCE, "")
    kicker = texts.get(Part.KICKER, "").removesuffix(":").rstrip(BLANKS)
    identity = marks.ADDRESS_ID.search(parts.url) if parts.url else None
    return Page(
        text=sheet.text,
        layout=layout.name,
        lines=tuple(map(line_of, zip(sheet.starts, sheet.starts[1:], sheet.owners, strict=False))),
        headline=texts[Part.HEADLINE],
        kicker=kicker or None,
        lead=texts.get(Part.LEAD) or None,
        stamp=stamp["stamp"] if stamp else None,
        category=category if category and category.lower() not in marks.STAMP_LABELS else None,
        byline=texts.get(Part.BYLINE),
        credited_source=marks.SOURCE.sub("", source) or None,
        paragraphs=tuple(parts.paragraphs),
        pictures=tuple(parts.pictures),
        inline=tuple(parts.inline),
        items=parts.items,
        tags=tuple(dict.fromkeys(parts.tags)),
        url=parts.url,
        cms_id=int(identity[1]) if identity else None,
        doubts=parts.doubts,
    )


def _refusal(code: str, message: str, sheet: Sheet, line: int | None = None) -> PageError:
    """The refusal of a page for one of its lines, the first with text where none is named."""
    at = line if line is not None else next((i for i, text in enumerate(sheet.lines) if text), 0)
    culprit = sheet.lines[at][:EXCERPT] if sheet.lines else ""
    return PageError(Refusal(code, message, culprit, Span(0, len(culprit))))
