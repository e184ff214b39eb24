"""Bytes to text: what the bytes are wins over what is said of them, and nothing is replaced."""

from __future__ import annotations

import codecs
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldtd_dataset.errors import SourceError
from ldtd_dataset.sources.decode import decode
from ldtd_dataset.text import normalize
from tests.sources.made import HTML, TEXT, windows_1258

META = HTML.replace("<head>", '<head><meta charset="{}">')


def page(charset: str) -> str:
    return META.replace("{}", charset)


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1258", "ISO-8859-1", "utf-16", "no-such-thing", ""])
def test_utf8_is_utf8_whatever_is_declared(declared: str | None, html: bool) -> None:
    assert decode(TEXT.encode(), declared=declared, html=html) == TEXT


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_goes(codec: str, html: bool) -> None:
    assert decode(TEXT.encode(codec), html=html) == TEXT


@pytest.mark.parametrize("mark", [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")])
def test_both_byte_orders_are_read(mark: tuple[bytes, str]) -> None:
    assert decode(mark[0] + HTML.encode(mark[1]), declared="windows-1258", html=True) == HTML


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_where_declared_or_html(codec: str) -> None:
    assert decode(TEXT.encode(codec), declared="UTF-16", html=False) == TEXT
    assert decode(page("utf-16").encode(codec), html=True) == page("utf-16")


def test_nfd_is_read_and_normalised_later() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert normalize(decode(decomposed.encode(), html=False)) == TEXT


@pytest.mark.parametrize(
    ("declared", "meta"),
    [
        ("windows-1258", "windows-1258"),
        ("windows-1258", "utf-8"),
        (None, "WINDOWS-1258"),
        (None, "utf-8"),
        ("utf-8", "windows-1258"),
        ("utf-8", "utf-8"),
        ("ISO-8859-1", "iso-8859-1"),
        ("windows-1252", "none-that-exists"),
        ('"Windows-1258"', "utf-16"),
    ],
)
def test_windows_1258_is_read_by_header_by_meta_and_against_their_lies(declared: str | None, meta: str) -> None:
    data = windows_1258(page(meta))
    assert normalize(decode(data, declared=declared, html=True)) == page(meta)


@pytest.mark.parametrize(
    "declaration",
    [
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1258" />',
        b"<META CHARSET = windows-1258>",
        b'<?xml version="1.0" encoding="windows-1258"?>',
    ],
)
def test_the_ways_to_declare_a_charset(declaration: bytes) -> None:
    # no frequent syllable stands here, so that only the declaration can tell
    assert normalize(decode(declaration + windows_1258("<p>Bưởi Phúc Trạch</p>"), html=True)).endswith("Phúc Trạch</p>")


def test_a_foreign_page_keeps_what_it_declares() -> None:
    assert decode("<p>déjà vu à Köln</p>".encode("cp1252"), declared="iso-8859-1", html=True) == "<p>déjà vu à Köln</p>"


def test_text_in_a_declared_charset_is_read() -> None:
    assert normalize(decode(windows_1258(TEXT), declared="windows-1258", html=False)) == TEXT


REFUSED = [
    # bytes                                        html   code               what the message says
    (b"",                                          False, "source.empty",    "no text"),
    (b" \n\t \xc2\xa0\n",                          False, "source.empty",    "no text"),
    (codecs.BOM_UTF8,                              True,  "source.empty",    "no text"),
    (windows_1258(TEXT),                           False, "source.encoding", "windows-1258"),
    (TEXT.encode("utf-16-le"),                     False, "source.encoding", "UTF-16-LE"),
    (TEXT.encode("utf-16-be"),                     False, "source.encoding", "UTF-16-BE"),
    (TEXT.encode() + b"\xe1\xbb",                  False, "source.encoding", "damaged UTF-8"),
    (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], True, "source.encoding", "offset 40"),
    ("Ngöôøi lao ñoäng ñöôïc hoã trôï".encode("cp1252"), False, "source.encoding", "VNI"),
    (b"Ng\xad\xeai lao \xae\xe9ng \xae\xad\xeec h\xe7 tr\xee", False, "source.encoding", "TCVN3"),
    (b"\xfc\xfe\xf9 caf\xe9",                      True,  "source.encoding", "no encoding of Vietnamese"),
    (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00",  True,  "source.encoding", "byte-order mark"),
    (b"%PDF-1.7\n1 0 obj",                         False, "source.binary",   "a PDF file"),
    (b"\x89PNG\r\n\x1a\n" + bytes(40),             True,  "source.binary",   "a PNG picture"),
    (b"PK\x03\x04" + bytes(40),                    False, "source.binary",   "a ZIP archive"),
    (bytes(range(256)) * 4,                        False, "source.binary",   "control codes"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "html", "code", "says"), REFUSED)
def test_a_refusal_says_what_the_bytes_look_like(data: bytes, html: bool, code: str, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, html=html)
    assert caught.value.code == code
    assert says in str(caught.value)


def test_a_refusal_points_at_the_first_bytes_that_do_not_decode() -> None:
    with pytest.raises(SourceError) as caught:
        decode("Người lao \xff động".encode("latin-1", "replace").replace(b"?", b"u"), html=False)
    refusal = caught.value.refusal
    assert refusal.span is not None
    assert refusal.text[refusal.span.start : refusal.span.end] == "\\xff"


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode(TEXT.encode() + b"\x00", html=False) == TEXT + "\x00"


def outcome(data: bytes, declared: str | None = None, *, html: bool = True) -> str:
    """The text, or the code of the refusal."""
    try:
        return decode(data, declared=declared, html=html)
    except SourceError as error:
        return error.code


@given(st.text(min_size=1))
def test_what_utf8_spells_is_read_back_or_refused(text: str) -> None:
    assert outcome(text.encode()) in (text.removeprefix("\ufeff"), "source.binary", "source.empty", "source.encoding")


@given(st.text(alphabet=st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Cc"]), min_size=1))
def test_printable_utf8_is_read_back(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert outcome(text.encode()) == (expected if expected and not expected.isspace() else "source.empty")


@given(st.binary(max_size=300), st.booleans(), st.sampled_from([None, "utf-8", "utf-16", "windows-1258", "latin1"]))
def test_any_bytes_are_text_or_a_refusal(data: bytes, html: bool, declared: str | None) -> None:
    assert outcome(data, declared, html=html)


@pytest.mark.parametrize(
    "data",
    [
        b"<meta " * 800_000 + b"\xff",
        b"\xff" * 5_000_000,
        b"<meta charset=" + b" " * 5_000_000 + b"\xff",
        windows_1258("người ") * 800_000,
        b"a\x00" * 2_500_000,
    ],
)
def test_five_megabytes_of_anything_take_under_two_seconds(data: bytes) -> None:
    began = time.perf_counter()
    outcome(data, "windows-1258")
    assert time.perf_counter() - began < 2
