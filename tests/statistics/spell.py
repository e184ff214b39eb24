"""A speller of Vietnamese number words, made apart from the reader it tests: what is spelled must be read back.

Only what is certain is spelled. "hai mươi năm" is twenty years, so five after a tens word is lăm or nhăm; a tens word
drops its mươi only before mốt, tư, lăm, nhăm, which stand nowhere else ("hai mốt"); "một nghìn hai" is 1,200 to one ear
and 1,002 to another, so a hundreds digit of nought is "không trăm", or is left out where linh or mươi shows the place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

LIMIT = 10**15
THOUSAND, VAN, MILLION, BILLION = 10**3, 10**4, 10**6, 10**9

Choose = Callable[[Sequence[str]], str]

# the first of each is the usual form                       0          1          2        3       4
DIGIT = (("không",), ("một",), ("hai",), ("ba",), ("bốn",), ("năm",), ("sáu",), ("bảy", "bẩy"), ("tám",), ("chín",))
AFTER_TENS = {1: ("mốt", "một"), 4: ("tư", "bốn"), 5: ("lăm", "nhăm")}
AFTER_TEN = {5: ("lăm",)}
AFTER_NOUGHT = {4: ("bốn", "tư")}
ONLY_AFTER_TENS = {"mốt", "tư", "lăm", "nhăm"}
NOUGHT = ("linh", "lẻ")
SCALE = {BILLION: ("tỷ", "tỉ"), MILLION: ("triệu",), THOUSAND: ("nghìn", "ngàn")}


def first(forms: Sequence[str]) -> str:
    """The usual form."""
    return forms[0]


def spell(n: int, *, choose: Choose = first) -> str:
    """The words of a whole number.

    Input:  0 <= n < LIMIT; `choose` picks among the forms that a word has, such as `random.Random(1).choice`.
    Output: words parted by one blank.
    Errors: ValueError where n is outside.
    """
    if not 0 <= n < LIMIT:
        raise ValueError(f"not below {LIMIT}: {n}")
    if VAN <= n < MILLION and choose(("", "", "", "vạn")):
        head, rest = divmod(n, VAN)
        said = [*_group(head, choose, leading=True), "vạn", *_words(rest, choose, leading=rest >= THOUSAND)]
    else:
        said = _words(n, choose, leading=True) if n else [DIGIT[0][0]]
    return " ".join(said)


def _words(n: int, choose: Choose, *, leading: bool) -> list[str]:
    """Falling scales; a thousand of billions is `nghìn tỷ`, so the head of a scale is spelled by the same rule."""
    said: list[str] = []
    for scale, forms in SCALE.items():
        head, n = divmod(n, scale)
        if head:
            said += [*_words(head, choose, leading=leading), choose(forms)]
            leading = False
    return said + (_group(n, choose, leading=leading) if n else [])


def _group(n: int, choose: Choose, *, leading: bool) -> list[str]:
    """Three digits, the first of them nought when `leading` is false and the number below 100."""
    hundreds, rest = divmod(n, 100)
    if hundreds:
        said = [choose(DIGIT[hundreds]), "trăm"]
    elif leading:
        return _tens(rest, choose, elide=True) if rest >= 10 else [choose(DIGIT[rest])]
    else:
        said = choose(("không trăm", "không trăm", "")).split()
    if 0 < rest < 10:
        return [*said, choose(NOUGHT), choose(AFTER_NOUGHT.get(rest, DIGIT[rest]))]
    return said + (_tens(rest, choose, elide=bool(said)) if rest else [])


def _tens(n: int, choose: Choose, *, elide: bool) -> list[str]:
    tens, units = divmod(n, 10)
    if tens == 1:
        return ["mười"] + ([choose(AFTER_TEN.get(units, DIGIT[units]))] if units else [])
    said = [choose(DIGIT[tens])]
    if not units:
        return [*said, choose(("mươi", "mươi", "chục"))]
    unit = choose(AFTER_TENS.get(units, DIGIT[units]))
    if elide and unit in ONLY_AFTER_TENS and choose(("mươi", "mươi", "")) == "":
        return [*said, unit]
    return [*said, "mươi", unit]
