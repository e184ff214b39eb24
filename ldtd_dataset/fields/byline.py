"""Who wrote it: the people that a byline names."""

from __future__ import annotations

import re

from ldtd_dataset.text import BLANKS

LONGEST = 200
"""A longer line is prose, in code points."""

MOST_SYLLABLES = 6
"""No name has more."""

ROLES = (
    "phóng viên, nhà báo, nhà văn, nhà thơ, nhạc sĩ, họa sĩ, luật sư, bác sĩ, thạc sĩ, tiến sĩ, giáo sư, "
    "kiến trúc sư, đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, pgs, gs, tskh, ts, ths, th.s, bs, ls, "
    "kts, nsnd, nsưt, pv, p.v, btv, ctv, nhóm pv, nhóm phóng viên, bạn đọc"
)
"""Before a name they say what the person is."""

TASKS = (
    "tin, bài, ảnh, hình ảnh, clip, video, nội dung, thực hiện, tác giả, ghi, biên tập, đồ họa, trình bày, "
    "bài viết, pv, ctv, cộng tác viên, phóng viên, nhóm pv, nhóm phóng viên, thiết kế"
)
"""Before a colon they say what the person did; joined by a comma or "và", too: "Bài và ảnh: Hà Phong"."""

DEEDS = "tổng hợp, thực hiện, ghi, lược ghi, dịch, lược dịch, biên dịch, sưu tầm, lược thuật, biên soạn, t/h, th"
"""After a name they say what the person did."""

NOBODY = (
    "pv, p.v, btv, ctv, bbt, bt, th, t/h, tổng hợp, phóng viên, nhóm pv, nhóm phóng viên, ban biên tập, "
    "biên tập viên, cộng tác viên, tòa soạn, lđtđ, lao động thủ đô, báo lao động thủ đô, "
    "lao động thủ đô online, ttxvn, ttx, vov, vtv, vtc, vna, vgp, tpo, cand, qđnd, hnm, vnexpress, "
    "vietnamnet, vietnam+, internet, reuters, afp, ap, xinhua, bnews, thông tấn xã việt nam, hànộimới, "
    "hà nội mới, dân trí, nhân dân, tuổi trẻ, thanh niên, lao động"
)
"""The desk, the newspaper itself, agencies: BT is biên tập, TH tổng hợp; a person's initials bear points."""

OFFICES = "báo, trường, phòng, sở, bộ, cục, ban, hội, đài, ubnd, lđlđ, cđcs"
"""Syllables that open the name of an office of more than two; none of them is a surname. Other offices ("Công đoàn
Viên chức") hold a small letter, which no name does.
"""

_NOBODY = frozenset(NOBODY.split(", "))
_OFFICES = frozenset(OFFICES.split(", "))
_ANY_OF = "|".join


def _longest_first(table: str) -> str:
    return _ANY_OF(map(re.escape, sorted(table.split(", "), key=len, reverse=True)))


_BRACKETS = re.compile(r"\(([^()]*)\)?")
_TASK = re.compile(
    rf"(?<!\w)(?:{_longest_first(TASKS)})(?:\s*(?:,|/|&|\+|-|và)\s*(?:{_longest_first(TASKS)}))*\s*:", re.IGNORECASE
)
_ROLE = re.compile(rf"(?:(?:{_longest_first(ROLES)})[. ]+(?=\w))+|(?:(?:pgs|gs|ts|ths)\.)+\s*", re.IGNORECASE)
_DEED = re.compile(rf"\s+(?:{_longest_first(DEEDS)})$")
_SEPARATOR = re.compile(r"[-–—,;/&|]|\+(?=\s*\w)|\bvà\b")
_SITE = re.compile(r"\w\.(?:vn|com|net|org)\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+$")
_NAME_PART = re.compile(r"(?:(?:[^\W\d_]|Ngh?|Nh|Th|Tr|Ph|Ch|Kh|Gi|Gh|Qu)\.)*[^\W\d_]+[’']?[^\W\d_]*\.?")
_VOWEL = re.compile("[AEIOUYĂÂÊÔƠƯÀ-Ỹ]")


def people(byline: str | None) -> tuple[str, ...]:
    """The people in a byline, in order, as printed, each once.

    Input:  the byline as printed: "P.Thắng - T.Dũng", "Bài: Hà Phong - Ảnh: Minh Khuê", "Minh Khuê (tổng hợp)".
    Output: the names without their roles, degrees and tasks; who took the pictures is one of the people. Initials with
            points are a person.
    Never:  an agency, an office, a desk ("PV", "BT"), the newspaper itself; anyone from a line that opens with "Theo".
    """
    line = (byline or "").replace("\u00a0", " ").strip()
    if not line or len(line) > LONGEST or line.lower().startswith("theo "):
        return ()
    line = _TASK.sub(";", _BRACKETS.sub(_bracketed, line))
    named = (_person(piece) for piece in _SEPARATOR.split(re.sub(r"\bt/h\b", "", line)))
    return tuple(dict.fromkeys(name for name in named if name))


def _bracketed(found: re.Match[str]) -> str:
    """In brackets only a task names somebody: "(Ảnh: Minh Khuê)", not "(tổng hợp)"."""
    return f";{found[1]};" if _TASK.search(found[1]) else ";"


def _person(piece: str) -> str | None:
    """The person that one part of a byline names, or None."""
    name = piece.strip(BLANKS + ":")
    role = _ROLE.match(name)
    name = _DEED.sub("", name[role.end() :] if role else name).strip()
    if name.endswith(".") and not _INITIALS.search(name):
        name = name[:-1]
    parts = name.split()
    if not 1 <= len(parts) <= MOST_SYLLABLES or name.lower().rstrip(".") in _NOBODY or _SITE.search(name):
        return None
    if len(parts) > 2 and parts[0].lower() in _OFFICES:
        return None
    if not all(_NAME_PART.fullmatch(part) and part[0].isupper() for part in parts):
        return None
    return None if _is_acronym(name) else name


def _is_acronym(name: str) -> bool:
    """Four capitals and more without a vowel spell an organisation."""
    return len(name) > 3 and name.isalpha() and name.isupper() and not _VOWEL.search(name)
