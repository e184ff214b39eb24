"""From the blocks of a container to the parts of an article: front matter, paragraphs, pictures, titles, signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ldtd_dataset.pages import marks
from ldtd_dataset.pages.html.blocks import Block, Prose
from ldtd_dataset.pages.html.prose import unmarked
from ldtd_dataset.pages.html.tables import CELL
from ldtd_dataset.pages.page import Inline, Part, Picture
from ldtd_dataset.pages.signature import LENGTH, is_byline
from ldtd_dataset.text import BLANKS

_BETWEEN_PEOPLE = " - "
_FRONT = 6
_KICKER = 200
_WORDS = 12
_TAIL = 100


@dataclass(slots=True)
class Body:
    """The parts of an article that its container holds.

    Output: `lines` are what is printed there, each with its owner, in page order. Front matter and signature are None
            where the container does not hold them. `doubted`: the byline may be a line of the body.
    """

    kicker: str | None = None
    stamp: str | None = None
    lead: str | None = None
    byline: str | None = None
    source: str | None = None
    doubted: bool = False
    paragraphs: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    inline: list[Inline] = field(default_factory=list)
    lines: list[tuple[Part, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """What the page says of the article outside the container; `is_own` knows the newspaper's names."""

    headline: str
    lead: str | None
    description: str | None
    author: str | None
    is_own: Callable[[str], bool]


def read_body(blocks: list[Block], known: Known) -> Body:
    """The parts of an article.

    Input:  the blocks of its container.
    Output: a line of page furniture ends or leaves no paragraph, as in a text page; the newspaper's mark is cut.
    Never:  takes the newspaper's own name for a byline, nor a sentence, nor what stands before other prose.
    """
    body = Body(lead=known.lead)
    blocks = _without_furniture(blocks)
    blocks = _take_front(blocks, known, body)
    blocks = _take_lead(blocks, known, body)
    blocks, signature = _take_signature(blocks, known, body)
    for at, block in enumerate(blocks):
        before = blocks[at - 1] if at else None
        _take(block, before, body)
    body.lines += signature
    return body


def _without_furniture(blocks: list[Block]) -> list[Block]:
    """The blocks up to the first heading of a list, without lines of page furniture and stray ends of comments."""
    kept: list[Block] = []
    for block in blocks:
        kind = ""
        if isinstance(block, Prose) and len(block.text) <= marks.FIXED_LENGTH:
            kind = marks.FIXED.get(block.text.lower().rstrip(" :"), "")
        if kind == "E":
            break
        if kind != "F":
            kept.append(block)
    return kept


def _take_front(blocks: list[Block], known: Known, body: Body) -> list[Block]:
    """Take kicker, headline and stamp where the container opens with them (print pages)."""
    for at, block in enumerate(blocks[:_FRONT]):
        if isinstance(block, Prose) and block.headline:
            before = [one.text for one in blocks[:at] if isinstance(one, Prose) and len(one.text) <= _KICKER]
            body.kicker = next((text for text in reversed(before) if not _is_stamp(text)), None)
            body.stamp = next(filter(_is_stamp, before), None)
            blocks = [*(one for one in blocks[:at] if not isinstance(one, Prose)), *blocks[at + 1 :]]
            break
    while blocks and isinstance(blocks[0], Prose) and (_is_stamp(blocks[0].text) or blocks[0].text == known.headline):
        if _is_stamp(blocks[0].text):
            body.stamp = body.stamp or blocks[0].text
        blocks = blocks[1:]
    return blocks


def _is_stamp(text: str) -> bool:
    return marks.STAMP.fullmatch(text[:_TAIL]) is not None


def _take_lead(blocks: list[Block], known: Known, body: Body) -> list[Block]:
    """Take the lead where the container opens with it: printed again; or marked, bold, or the page's description."""
    at, first = next(((i, block) for i, block in enumerate(blocks) if isinstance(block, Prose)), (0, None))
    if first is None:
        return blocks
    text = unmarked(first.text)
    if known.lead is None:
        bold = first.bold and text.count(" ") >= _WORDS
        if not (bold or text != first.text or text == known.description):
            return blocks
        body.lead = text
    elif text != known.lead:
        return blocks
    return blocks[:at] + blocks[at + 1 :]


def _take_signature(blocks: list[Block], known: Known, body: Body) -> tuple[list[Block], list[tuple[Part, str]]]:
    """Take the credited source and the byline from the end, with their lines; pictures and titles there stay."""
    kept, people = list(blocks), list[str]()
    lines: list[tuple[Part, str]] = []
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if not isinstance(block, Prose):
            continue
        if not lines and _is_source(block.text):
            lines.append((Part.SOURCE, block.text))
            body.source = marks.SOURCE.sub("", block.text, count=1).strip(BLANKS) or None
        elif known.is_own(block.text):
            lines.append((Part.BYLINE, block.text))
        elif _signs(block, known.author, alone=not people):
            lines.append((Part.BYLINE, block.text))
            people.append(block.text)
            body.doubted = block.align != "right" and block.text != known.author and not is_byline(block.text)
        else:
            break
        del kept[at]
    body.byline = _BETWEEN_PEOPLE.join(reversed(people)) or None
    return kept, lines[::-1]


def _is_source(text: str) -> bool:
    return marks.SOURCE.match(text) is not None and text.count(" ") < _WORDS


def _signs(block: Prose, author: str | None, *, alone: bool) -> bool:
    """Whether a last paragraph is a byline: on the right, or the author's name, or alone and reads as one."""
    if CELL in block.text:
        return False
    if block.align == "right":
        return signs(block.text, on_the_right=True)
    if not alone:
        return False
    return block.text == author or signs(block.text, on_the_right=False, doubtful=author is None)


def signs(text: str, *, on_the_right: bool, doubtful: bool = True) -> bool:
    """Whether a text can be a byline; on the right anything short that no sentence ends."""
    if len(text) > LENGTH:
        return False
    inside = text[1:-1] if text[0] == "(" and text[-1] == ")" else text
    sure = is_byline(inside if on_the_right else text)
    if on_the_right and sure is None:
        return text[-1] not in ".!?:;,…)" and text.count(" ") < _WORDS
    return sure is not None and (sure or doubtful)


def _take(block: Block, before: Block | None, body: Body) -> None:
    """Take one block of the body; a paragraph right under a picture may be its caption."""
    if isinstance(block, Inline):
        body.inline.append(block)
        body.lines.append((Part.INLINE, block.text))
    elif isinstance(block, Picture):
        body.pictures.append(replace(block, paragraph=len(body.paragraphs)))
        body.lines += [(part, text) for part, text in ((Part.ALT, block.alt), (Part.CAPTION, block.caption)) if text]
    elif isinstance(before, Picture) and before.caption is None and _is_caption(block):
        body.pictures[-1] = replace(body.pictures[-1], caption=block.text)
        body.lines.append((Part.CAPTION, block.text))
    elif text := unmarked(block.text):
        body.paragraphs.append(text)
        body.lines.append((Part.PARAGRAPH, block.text))


def _is_caption(block: Prose) -> bool:
    """Whether the paragraph under a picture is its caption: centred like the picture, or with a credit at its end."""
    if block.text.count(" ") >= marks.CAPTION_WORDS:
        return False
    return block.align == "center" or marks.CREDIT.search(block.text[-_TAIL:]) is not None
