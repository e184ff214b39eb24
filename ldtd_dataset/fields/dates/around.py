"""What stands around a printed year: the syllables before it with their nearest cue, and the words after it."""

from __future__ import annotations

import re
from collections import defaultdict

from ldtd_dataset.fields.dates import lexicon
from ldtd_dataset.fields.dates.lexicon import Cue, Role
from ldtd_dataset.fields.dates.shapes import Shape

_WIDTH = 150
"""How far around a year its words are looked for, in code points."""

_SENTENCE_ENDS = (". ", "\n", "; ", "! ", "? ", "… ")
_NEXT_YEAR = re.compile(r"20\d\d(?!\d)")
_LISTED = re.compile(r"20\d\d(?: và|,) $")
_MARKS = frozenset({",", ";", ":", "(", ")", "–"})
_STOPS = _MARKS | {"và"}


def _forms(table: str) -> list[tuple[str, ...]]:
    return [tuple(form.split()) for form in table.split(", ")]


def _by_last_syllable(rows: tuple[Cue, ...]) -> dict[str, list[tuple[list[str], Cue]]]:
    table: defaultdict[str, list[tuple[list[str], Cue]]] = defaultdict(list)
    for cue in rows:
        for form in _forms(cue.forms):
            table[form[-1]].append((list(form), cue))
    for forms in table.values():
        forms.sort(key=lambda row: -len(row[0]))
    return dict(table)


_BEFORE = _by_last_syllable(lexicon.CUES)
_AFTER = {tuple(form): role for role, table in lexicon.AFTER for form in _forms(table)}
_AFTER_FIRST = frozenset(form[0] for form in _AFTER)
_AFTER_LENGTHS = sorted({len(form) for form in _AFTER})
_ACHIEVED = frozenset(_forms(lexicon.ACHIEVED))
_STRIVING = frozenset(_forms(lexicon.STRIVING))


def _syllables(text: str) -> list[str]:
    """The syllables of a text, and the marks that part its clauses."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, f" {mark} ")
    for mark in '“”".':
        if mark in text:
            text = text.replace(mark, " ")
    return text.split()


class Around:
    """A year in its sentence.

    Input:  folded text, the year's shape in it, and where the year before it ends: no cue is taken from beyond that
            year, but by the next year of a list.
    """

    def __init__(self, low: str, shape: Shape, after: int) -> None:
        self.low, self.shape = low, shape
        begin = max(0, shape.start - _WIDTH)
        self.listed = shape.kind == "bare" and _LISTED.search(low, max(0, shape.start - 12), shape.start) is not None
        if begin < after <= shape.start and not self.listed:
            begin = after
        for mark in _SENTENCE_ENDS:
            end = low.rfind(mark, begin, shape.start)
            begin = end + len(mark) if end >= 0 else begin
        self.left = low[begin : shape.start]
        self.syllables = _syllables(self.left)

    def before(self) -> str:
        """The syllable or mark right before the year's words; "" at the beginning of a sentence."""
        return self.syllables[-1] if self.syllables else ""

    def after(self, *, across: bool = False) -> Role | None:
        """What the first telling words after the year make of it; `across` the end of the sentence, too."""
        begin = self.shape.end
        end = begin + _WIDTH
        if not across:
            end = min([at for mark in _SENTENCE_ENDS if (at := self.low.find(mark, begin, end)) >= 0], default=end)
            following = _NEXT_YEAR.search(self.low, begin, end)
            end = following.start() if following else end
        first: Role | None = None
        syllables = _syllables(self.low[begin:end])
        for at in range(len(syllables)):
            if syllables[at] not in _AFTER_FIRST:
                continue
            roles = [role for length in _AFTER_LENGTHS if (role := _AFTER.get(tuple(syllables[at : at + length])))]
            if roles and roles[0] is not Role.LAUNCH:
                return roles[0]
            first = roles[0] if roles else first
        return first

    def cue(self) -> Role | None:
        """The role that the nearest cue gives; a plan that is told as met is judged."""
        if _BEFORE.keys().isdisjoint(self.syllables):
            return None
        hidden = len(self.syllables)
        for at in range(len(self.syllables) - 1, -1, -1):
            forms = _BEFORE.get(self.syllables[at])
            if forms is None or at >= hidden:
                continue
            between = self.syllables[at + 1 :]
            for form, cue in forms:
                first = at - len(form) + 1
                if first < 0 or self.syllables[first : at + 1] != form:
                    continue
                if cue.role is Role.NEUTRAL:
                    hidden = first
                    break
                marks = sum(syllable in _MARKS for syllable in between)
                if len(between) - marks <= cue.reach and (cue.far or not marks):
                    return Role.JUDGED if cue.role is Role.PLAN and self._met(first) else cue.role
        return None

    def _met(self, at: int) -> bool:
        """Whether the plan that is named at a syllable is told as met."""
        met = False
        for last in range(at - 1, max(-1, at - 11), -1):
            if self.syllables[last] in _STOPS:
                break
            forms = {tuple(self.syllables[last : last + 1]), tuple(self.syllables[max(0, last - 1) : last + 1])}
            if forms & _STRIVING:
                return False
            met = met or bool(forms & _ACHIEVED)
        return met
