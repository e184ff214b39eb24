"""The layouts: each a row, what the kinds of a page's lines look like from the first line to the first box.

A pattern is read over the letters of `marks.KINDS`, one a line; its groups name the lines that they own, whatever the
group `rest` holds is the body. Rows are tried from the top: the refusals first, then the layouts with the most marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BLANK_LINES = "blank-line"
PIPES = "pipe"


@dataclass(frozen=True, slots=True)
class Layout:
    """One way a page is laid out.

    Output: `family` is how its paragraphs are parted; `refuses` is the code of the refusal for what is no article;
            `title_a_line` says that related titles stand one a line, also where there is but one.
    """

    name: str
    family: str
    pattern: re.Pattern[str]
    refuses: str | None = None
    title_a_line: bool = False


_FOLLOWS = "-*+[DG]?-*+"
"""What may stand between a headline and its lead."""

_PARTS = {
    "KICKER": (
        r"(?:(?P<kicker>"
        r"K(?=-*+[HTV])"  # a colon at its end
        r"|[TVWPK](?=-*+H)"  # what stands over a proven headline
        rf"|[TVWPK](?=-*+[TVWPK]{_FOLLOWS}L)"  # two lines before a marked lead
        r"|[TVW](?=-*+[TV]-*+[DG])"  # two lines before a stamp
        rf"|[TVW](?=-++T{_FOLLOWS}[PVW])|T(?=-++T-++T)"  # two titles, then what must be the lead
        r")-*+)?"
    ),
    "HEADLINE": rf"(?P<headline>[HTV]|[WPK](?={_FOLLOWS}L)|K(?={_FOLLOWS}[PVW]))",
    "STAMP": r"(?P<stamp>[DG])",
    "LEAD": r"(?P<lead>[LPVWC]P*+|T(?=-*+(?:Y-*+)?(?:N|E)|[^MDGQZ]*[PVWCLxa]))",
    "REST": r"(?P<rest>[^MDGQZ]*+)$",
    "TOP": r"[J-]*+",
    "SOMETHING": r"(?=.*[LPVWCTKr])",
    "-": r"-*+",
}
"""The parts of the patterns below; a word in capitals stands for its row here."""


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(" ".join(_PARTS.get(word, word) for word in template.split()).replace(" ", ""), re.DOTALL)


# fmt: off
_REFUSED = (
    # name                 pattern                                      code
    ("tag or list page",   "[^Q]*+ Q",                                  "page.list"),
    ("another site",       "[^Z]*+ Z (?:[^Z]*+ Z | [^LGDE]*+ $)",       "page.foreign"),
    ("nothing",            "[JMDGFUe-]*+ E?$",                          "page.headline"),
    ("body only",          "[JMDG-]*+ (?:[LCNrwOax]|P(?!-*+[DG]?-*+L))", "page.headline"),
)
_READ = (
    # name                 family       pattern                                                  titles one a line
    ("longform",           BLANK_LINES, "TOP M - HEADLINE - LEAD -*+ $",                                    False),
    ("mobile",             BLANK_LINES, "TOP M - (?: STAMP - )? KICKER HEADLINE - LEAD REST",                 True),
    ("mobile",             BLANK_LINES, "TOP M - KICKER HEADLINE - STAMP - LEAD REST",                      True),
    ("mobile",             BLANK_LINES, "TOP STAMP - KICKER HEADLINE - LEAD REST",                          True),
    ("print",              BLANK_LINES, "TOP KICKER HEADLINE - (?P<stamp>D) - LEAD REST",                   False),
    ("subdomain",          BLANK_LINES, "TOP KICKER HEADLINE - (?P<stamp>G) - LEAD REST",                   False),
    ("desktop-junk",       BLANK_LINES, "-*+ J TOP KICKER HEADLINE - LEAD REST",                            False),
    ("desktop",            BLANK_LINES, "TOP KICKER HEADLINE - LEAD REST",                                  False),
    ("subdomain-headless", BLANK_LINES, "TOP (?P<inline>X++) REST",                                     False),
    ("pipe-mobile",        PIPES,       "SOMETHING TOP M? HEADLINE STAMP (?P<lead>L)? REST",                True),
    ("pipe-desktop",       PIPES,       "SOMETHING TOP (?:(?P<kicker>K)(?=[HTV]))? HEADLINE (?P<lead>L)? REST", False),
)
# fmt: on

LAYOUTS: tuple[Layout, ...] = (
    *(Layout(name, "", _pattern(template), code) for name, template, code in _REFUSED),
    *(Layout(name, family, _pattern(template), None, titles) for name, family, template, titles in _READ),
)
"""Every kind of page that is refused by name, then every layout that is read."""
