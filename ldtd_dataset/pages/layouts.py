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
        rf"|[TVW](?=-++T{_FOLLOWS}[PVWBK])|T(?=-++T-++T)"  # two titles, then what must be the lead
        r")-*+)?"
    ),
    "HEADLINE": rf"(?P<headline>[HTVW]|[PK](?={_FOLLOWS}L)|K(?={_FOLLOWS}[PVWB]))",
    "STAMP": r"(?P<stamp>[DG])",
    "LEAD": r"(?P<lead>[LPVWBCK]P*+|T(?=-*+(?:Y-*+)?(?:N|E)|[^MDGQ]*[PVWBCLxa]))",
    "LEAD_AFTER_STAMP": r"(?P<lead>[LPVWBCK]P*+|(?<=[DG])T)",
    "REST": r"(?P<rest>[^MDGQ]*+)$",
    "TOPS": r"[J-]*+",
    "PROSE": r"(?=.*[PVWBCr])",
    "TITLES": r"(?:[HTVWBKX]-*+){1,3}",
    "-": r"-*+",
}
"""The parts of the patterns below; a word in capitals stands for its row here."""


def _pattern(template: str) -> re.Pattern[str]:
    spelled = re.sub(r"\b[A-Z_]{4,}\b| - ", lambda part: _PARTS.get(part[0].strip(), part[0]), template)
    return re.compile(spelled.replace(" ", ""))


# fmt: off
_REFUSED = (
    # name                 pattern                                       code
    ("tag or list page",   "[^Q]*+ Q",                                   "page.list"),
    ("another site",       "[^ZL]*+ Z (?:[^ZL]*+ Z [^L]*+ | [^LGDE]*+) $", "page.foreign"),
    ("another site",       "(?=[^z]*+ z) [^ZL]*+ Z [^L]*+ $",           "page.foreign"),
    ("another site",       "(?:[^LGDEz]*+ z){3} [^LGDE]*+ $",           "page.foreign"),
    ("list of leads",      "[JMDGFU-]*+ (?: TITLES (?:[DG]-*+)? L-*+){3}", "page.list"),
    ("error page",         "[JMDF-]*+ R",                                "page.headline"),
    ("nothing",            "[JMDGFUe-]*+ E?$",                           "page.headline"),
    ("body only",          "[JMDG-]*+ (?:[LCNrwOax]|P(?!-*+[DG]?-*+L))", "page.headline"),
)
_READ = (
    # name                 family       pattern                                                    titles one a line
    ("longform",           BLANK_LINES, "TOPS M - HEADLINE - LEAD -*+ $",                                       False),
    ("mobile",             BLANK_LINES, "TOPS M - (?: STAMP - )? KICKER HEADLINE - LEAD REST",                  True),
    ("mobile",             BLANK_LINES, "TOPS M - KICKER HEADLINE - STAMP - LEAD REST",                         True),
    ("mobile",             BLANK_LINES, "TOPS STAMP - KICKER HEADLINE - LEAD REST",                             True),
    ("print",              BLANK_LINES, "TOPS KICKER HEADLINE - (?P<stamp>D) - LEAD_AFTER_STAMP REST",          False),
    ("subdomain",          BLANK_LINES, "TOPS KICKER HEADLINE - (?P<stamp>G) - LEAD_AFTER_STAMP REST",          False),
    ("desktop-junk",       BLANK_LINES, "-*+ J TOPS KICKER HEADLINE - LEAD REST",                               False),
    ("desktop",            BLANK_LINES, "TOPS KICKER HEADLINE - LEAD REST",                                     False),
    ("subdomain-headless", BLANK_LINES, "TOPS (?P<inline>X++) REST",                                            False),
    ("pipe-mobile",        PIPES,       "TOPS M? HEADLINE STAMP (?:(?P<lead>L)|PROSE) REST",                    True),
    ("pipe-mobile",        PIPES,       "TOPS M? STAMP HEADLINE (?:(?P<lead>L)|PROSE) REST",                    True),
    ("pipe-desktop",       PIPES,       "TOPS (?:(?P<kicker>K)(?=[HTV]))? HEADLINE (?:(?P<lead>L)|PROSE) REST", False),
)
# fmt: on

LAYOUTS: tuple[Layout, ...] = (
    *(Layout(name, "", _pattern(template), code) for name, template, code in _REFUSED),
    *(Layout(name, family, _pattern(template), None, titles) for name, family, template, titles in _READ),
)
"""Every kind of page that is refused by name, then every layout that is read."""
