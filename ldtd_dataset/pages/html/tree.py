"""From source to tree: a page cannot make the parser slow, and one nested too deeply is refused.

The parser is turbohtml's: it builds the tree that the HTML standard says, in time linear in the source, and flattens
what is nested more than 512 deep, as browsers do. (Lexbor takes time quadratic in the depth and in the attributes of a
tag.) What the standard itself lets grow is tamed before: bold and italic that is never closed is opened again in every
later paragraph, and every further `<html ...>` adds its attributes to the first.
"""

from __future__ import annotations

import re

import turbohtml

from ldtd_dataset.errors import CODES, PageError, Refusal

MAX_DEPTH = 256
"""Elements around a part of the article; news pages have about 20."""

MAX_ELEMENTS = 50_000
"""Elements in the text of an article; the longest has some thousands."""

MAX_TAGS = 100_000
"""Tags of a page; those of the newspaper have about 2,000."""

MANY_TAGS = 4000
"""Up to so many tags a page is small enough for whatever they do."""

_FORMATTED = re.compile(
    r"<(/?)(?=[bcefhinstuBCEFHINSTU])"  # how the names open: what keeps most tags from being compared with them all
    r"(?i:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u|html|body)(?=[\s/>])"
)


def parse(html: str) -> turbohtml.Document:
    """The tree of a page.

    Input:  the source of a page.
    Output: the document; on a page of more than MANY_TAGS tags bold, italic and the like are elements of no meaning.
    Errors: PageError page.bulk.
    Never:  takes longer than linear time or memory.
    """
    tags = html.count("<")
    if tags > MAX_TAGS:
        raise PageError(Refusal("page.bulk", f"{CODES['page.bulk']}: over {MAX_TAGS} tags"))
    if tags > MANY_TAGS:
        html = _FORMATTED.sub(r"<\1x-f", html)
    return turbohtml.parse(html, positions=False)


def check_depth(element: turbohtml.Element) -> None:
    """Refuse a page whose part stands too deep.

    Errors: PageError page.depth.
    """
    if sum(1 for _ in element.ancestors) > MAX_DEPTH:
        raise too_deep()


def check_size(elements: int) -> None:
    """Refuse a page whose text has more elements than any article.

    Errors: PageError page.shape.
    """
    if elements > MAX_ELEMENTS:
        raise PageError(Refusal("page.shape", f"the text has more than {MAX_ELEMENTS} elements"))


def too_deep() -> PageError:
    return PageError(Refusal("page.depth", f"the elements of the page are nested more than {MAX_DEPTH} deep"))
