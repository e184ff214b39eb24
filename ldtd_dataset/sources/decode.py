"""Bytes to text, once, at the door: by byte-order mark, as UTF-8, by what header and page declare, by detection."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.text import Span, nfc, normalize

_BOMS = (
    (codecs.BOM_UTF8,     "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_MARKS = tuple(mark for mark, _ in _BOMS)

_MAGIC: dict[bytes, str] = {
    b"%PDF-":            "a PDF file",
    b"\x89PNG":          "a PNG picture",
    b"\xff\xd8\xff":     "a JPEG picture",
    b"GIF8":             "a GIF picture",
    b"RIFF":             "a RIFF file (WebP, WAV, AVI)",
    b"PK\x03\x04":       "a ZIP archive (docx, xlsx)",
    b"\xd0\xcf\x11\xe0": "an old Office file (doc, xls)",
    b"\x1f\x8b":         "gzip data",
    b"\x28\xb5\x2f\xfd": "zstd data",
    b"BZh":              "bzip2 data",
    b"\xfd7zXZ":         "xz data",
    b"7z\xbc\xaf":       "a 7-Zip archive",
    b"Rar!":             "a RAR archive",
    b"PAR1":             "a Parquet file",
    b"ARROW1":           "an Arrow file",
    b"\x7fELF":          "an executable",
    b"MZ\x90":           "an executable",
    b"OggS":             "an Ogg file",
    b"ID3":              "an MP3 file",
}  # fmt: skip
_MAGICS = tuple(_MAGIC)

_WIDE = "utf-16"
_LABELS: dict[str, str] = {
    # what header or page declare    codec
    "utf-8":        "utf-8",
    "utf8":         "utf-8",
    "windows-1258": "cp1258",
    "cp1258":       "cp1258",
    "x-cp1258":     "cp1258",
    "windows-1252": "cp1252",
    "cp1252":       "cp1252",
    "iso-8859-1":   "cp1252",  # so the web reads it: https://encoding.spec.whatwg.org/#names-and-labels
    "iso8859-1":    "cp1252",
    "latin1":       "cp1252",
    "us-ascii":     "cp1252",
    "ascii":        "cp1252",
    "utf-16":       _WIDE,
    "utf-16le":     _WIDE,
    "utf-16be":     _WIDE,
    "unicode":      _WIDE,
}  # fmt: skip
"""The charsets in which Vietnamese pages are served; any other that is declared is none that we read."""

_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})|<\?xml\s[^>]{0,400}?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_PRESCAN = 4096
"""Where a page may declare its charset, and how much of a document shows what it is, in bytes."""

_SAMPLE = 1 << 16
# fmt: off
_COMMON = frozenset((
    "các", "cũng", "của", "chức", "đã", "đến", "để", "đoàn", "đội", "đồng", "động", "đơn", "được", "hội", "không",
    "một", "năm", "này", "nhiều", "như", "những", "người", "phố", "tại", "tổ", "từ", "vào", "về", "vị", "việc", "với",
))
# fmt: on
"""Frequent syllables that only the right encoding spells."""

_WORD = re.compile(r"[^\W\d_]+")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
_CONTROL_SHARE = 0.01
_DAMAGED_SHARE = 0.05
_CONTINUATIONS = bytes(range(0x80, 0xC0))
_AROUND = 30

_FONTS: dict[str, tuple[bytes, ...]] = {
    # encoding        "người", "được" in its bytes
    "TCVN3 (ABC)": (b"ng\xad\xeai", b"\xae\xad\xeec"),
    "VNI":         (b"ng\xf6\xf4\xf8i", b"\xf1\xf6\xf4\xefc"),
    "VISCII":      (b"ng\xdf\xb6i", b"\xf0\xdf\xfec"),
}  # fmt: skip
"""Encodings of the time before Unicode that we name but do not read."""


def decode(data: bytes, *, declared: str | None = None, html: bool) -> str:
    """The text of a document's bytes, not yet normalised.

    Input:  `declared` is what the source's header says (`windows-1258`), if it says anything.
            `html` says that the page may declare its own charset, and that detection is allowed; plain text is
            UTF-8 unless a byte-order mark or `declared` says otherwise.
    Output: the text without its byte-order mark. Bytes that are UTF-8 are read as UTF-8 whatever is declared; a
            declared charset that spells no Vietnamese loses to one that does.
    Errors: SourceError source.empty, source.binary, source.encoding; the message says what the bytes look like.
    Never:  replaces or drops what it cannot decode; takes more than linear time.
    """
    text = _marked(data) if data.startswith(_MARKS) else _unmarked(data, declared, html)
    if not text or text.isspace():
        raise SourceError(Refusal("source.empty", "the document has no text"))
    return text


def _marked(data: bytes) -> str:
    mark, name = next((mark, name) for mark, name in _BOMS if data.startswith(mark))
    try:
        return data[len(mark) :].decode(name)
    except UnicodeDecodeError as error:
        raise SourceError(_damaged(error, f"a byte-order mark says {name.upper()}, the bytes do not")) from None


def _unmarked(data: bytes, header: str | None, html: bool) -> str:
    wide = _without_mark(data)
    if wide is None:
        _refuse_binary(data)
    try:
        if wide is None:
            return data.decode("utf-8")
        damage = UnicodeDecodeError("utf-8", data, 0, 1, "NUL")
    except UnicodeDecodeError as error:
        damage = error
    names = (name for name in _declared(data, header, html) if (name == _WIDE) == (wide is not None))
    text = _best(data, (wide or name for name in names), (wide or "cp1258") if html else None)
    if text is None:
        raise SourceError(_damaged(damage, f"the bytes are not UTF-8; they look like {_looks_like(data, wide)}"))
    return text


def _declared(data: bytes, header: str | None, html: bool) -> Iterator[str]:
    """The codecs that header and page name, in this order."""
    labels = [header or ""]
    found = _DECLARED.search(data, 0, _PRESCAN) if html else None
    if found is not None:
        labels.append((found[1] or found[2]).decode("ascii", "replace"))
    for label in labels:
        name = _LABELS.get(label.strip().strip("\"'").lower())
        if name is not None:
            yield name


def _best(data: bytes, declared: Iterable[str], guess: str | None) -> str | None:
    """The text in the codec that spells most Vietnamese, the first of equals; a mere guess must spell some."""
    best, most = None, -1
    for name in dict.fromkeys(declared):
        text = _strict(data, name)
        hits = -1 if text is None else vietnamese(text)
        if hits > most:
            best, most = text, hits
    text = _strict(data, guess) if guess else None
    return text if text is not None and vietnamese(text) > max(most, 0) else best


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def vietnamese(text: str) -> int:
    """How many frequent Vietnamese syllables the beginning of a text holds."""
    sample = nfc(text[:_SAMPLE]).lower()
    return sum(word in _COMMON for word in _WORD.findall(sample))


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: of the bytes that are NUL, nearly all stand at even places, or at odd ones."""
    sample = data[:_PRESCAN]
    zeros = sample.count(0)
    if not zeros or zeros * 5 < len(sample):
        return None
    odd = sample[1::2].count(0)
    if odd * 20 >= zeros * 19:
        return "utf-16-le"
    return "utf-16-be" if odd * 20 <= zeros else None


def _refuse_binary(data: bytes) -> None:
    if data.startswith(_MAGICS):
        known = next(what for magic, what in _MAGIC.items() if data.startswith(magic))
        raise SourceError(Refusal("source.binary", f"the document looks like {known}"))
    sample = data[:_PRESCAN]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(sample):
        share = f"{100 * controls / len(sample):.0f} %"
        raise SourceError(Refusal("source.binary", f"the document is not text: {share} of its bytes are control codes"))


def _looks_like(data: bytes, wide: str | None) -> str:
    if wide is not None:
        return f"{wide.upper()} without a byte-order mark"
    lenient = data[:_SAMPLE].decode("utf-8", "replace")
    if vietnamese(lenient) and lenient.count("\ufffd") < _DAMAGED_SHARE * len(lenient):
        return "damaged UTF-8"
    fonts = [name for name, spellings in _FONTS.items() if any(spelling in data for spelling in spellings)]
    if fonts:
        return fonts[0]
    return "windows-1258" if vietnamese(_strict(data, "cp1258") or "") else "no encoding of Vietnamese"


def _damaged(error: UnicodeDecodeError, message: str) -> Refusal:
    """A refusal that shows the first bytes that do not decode, and what stands around them."""
    data, start, end = error.object, error.start, error.end
    before = _shown(data[max(0, start - _AROUND) : start].lstrip(_CONTINUATIONS))
    culprit = data[start:end].decode("ascii", "backslashreplace")
    text = before + culprit + _shown(data[end : end + _AROUND])
    return Refusal("source.encoding", f"{message} (offset {start})", text, Span(len(before), len(before + culprit)))


def _shown(data: bytes) -> str:
    return normalize(data.decode("utf-8", "backslashreplace"))
