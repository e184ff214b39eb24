"""The alt line of a picture: what proves that a line is one, and what such lines prove of the headline."""

from __future__ import annotations

from ldtd_dataset.pages import marks
from ldtd_dataset.text import slug

_LIKE = 12
"""How many code points an alt line may differ in length from the headline and still be it, spelled otherwise."""


class Alts:
    """Which lines of one page are alt lines.

    Input:  the headline.
    Never:  claims a line for what it says: only for being the headline, its slug, both glued, or the name of a file.
    """

    __slots__ = ("_slug", "headline")

    def __init__(self, headline: str) -> None:
        self.headline = headline
        self._slug: str | None = None

    @property
    def slug(self) -> str:
        """The unaccented headline, as the CMS writes it before related titles and in alt lines."""
        if self._slug is None:
            self._slug = slug(self.headline)
        return self._slug

    def proves(self, line: str) -> bool:
        """Whether a line is surely an alt line.

        >>> Alts("Sức trẻ Thủ đô").proves("suc tre thu do"), Alts("Sức trẻ Thủ đô").proves("Sức trẻ")
        (True, False)
        """
        headline = self.headline
        if line == headline:
            return True
        if line.isascii() and len(line) < 600:
            return marks.UNACCENTED.fullmatch(line) is not None or slug(line) == self.slug
        if line.startswith(headline + " ") and headline.count(" ") >= 3:
            return True
        if line.endswith(("...", "…")) and len(line) > _LIKE and headline.startswith(line.rstrip(".… ")):
            return True
        return (
            len(headline) - _LIKE <= len(line) <= len(headline) + _LIKE
            and line[:1] in headline[:2]
            and slug(line) == self.slug
        )

    def related(self, line: str) -> str | None:
        """The title behind the unaccented headline or behind `>>>`, or None where the line opens with neither.

        Input:  a line; a slug spelled a little otherwise than ours is known by its many unaccented words.
        """
        if line[:1] in (">", "»") and (found := marks.SEE_ALSO.match(line)):
            return line[found.end() :]
        if not line[:1].islower() and not line[:1].isdigit():
            return None
        if line.startswith(self.slug + " "):
            return line[len(self.slug) + 1 :].lstrip() or None
        prefix = marks.UNACCENTED_LEAD.match(line, 0, 500)
        if prefix is None or marks.UNACCENTED.fullmatch(line):
            return None
        end = prefix.end()
        if line[end].islower():
            end = line.rfind(" ", 0, end - 1) + 1
        return line[end:] if line[:end].strip() else None
