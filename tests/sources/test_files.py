"""Files, folders, globs and standard input: every file is found once, in an order that its name decides."""

from __future__ import annotations

import bz2
import gzip
import io
import subprocess
import sys
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from backports import zstd

from ldtd_dataset.sources.document import RawDocument
from ldtd_dataset.sources.locate import passed_over
from ldtd_dataset.sources.options import Options
from tests.sources.made import HTML, TEXT, URL, json_lines, pages, read, refusals, response, warc

PACKERS = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".zst": zstd.compress,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a researcher has it: pages in sub-folders, a README, hidden files, a page without a suffix."""
    for name in (
        "b.txt",
        "a/z.html",
        "a/c.htm",
        "a/b/1.TXT",
        "README.md",
        "logo.png",
        ".hidden/x.txt",
        ".x.txt",
        "mirror",
    ):
        path = tmp_path / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HTML if "htm" in name else TEXT, encoding="utf-8")
    return tmp_path / "pages"


def names(records: list[object]) -> list[str]:
    return [record.source_uri for record in records]


def test_a_folder_gives_its_pages_by_path(folder: Path) -> None:
    records = read(folder)
    assert names(records) == ["a/b/1.TXT", "a/c.htm", "a/z.html", "b.txt", "mirror"]
    assert [record.medium for record in pages(records)] == ["text", "html", "html", "text", None]
    assert records[3] == RawDocument("b.txt", TEXT.encode(), medium="text")
    assert list(passed_over([folder])) == ["README.md", "logo.png"]


def test_a_file_is_named_by_its_name_and_read_whatever_its_suffix(folder: Path) -> None:
    assert names(read(folder / "b.txt", folder / "README.md")) == ["b.txt", "README.md"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a/*.htm*", ["c.htm", "z.html"]),
        ("*/*.html", ["a/z.html"]),
        ("**/*.[tT][xX][tT]", ["a/b/1.TXT", "b.txt"]),
        ("a*", ["a/b/1.TXT", "a/c.htm", "a/z.html"]),
    ],
)
def test_a_glob_names_files_from_its_first_wildcard(folder: Path, pattern: str, expected: list[str]) -> None:
    assert names(read(f"{folder}/{pattern}")) == expected


def test_a_file_that_several_inputs_name_is_read_once(folder: Path) -> None:
    assert names(read(folder / "b.txt", folder, f"{folder}/*.txt")) == [
        "b.txt",
        "a/b/1.TXT",
        "a/c.htm",
        "a/z.html",
        "mirror",
    ]


def test_an_input_that_is_not_there_is_told_and_the_others_are_read(folder: Path, tmp_path: Path) -> None:
    records = read(tmp_path / "gone.txt", f"{folder}/*.doc", folder / "b.txt")
    assert refusals(records) == [("gone.txt", "source.missing"), ("*.doc", "source.missing")]
    assert [page.source_uri for page in pages(records)] == ["b.txt"]


def test_a_name_is_printed_in_nfc_and_still_found(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Hà Nội.txt")
    (tmp_path / decomposed).write_text(TEXT, encoding="utf-8")
    assert names(read(tmp_path)) == ["Hà Nội.txt"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_page_is_the_page(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"bai.html{suffix}").write_bytes(PACKERS[suffix](HTML.encode()))
    assert read(tmp_path) == [RawDocument(f"bai.html{suffix}", HTML.encode(), medium="html")]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_file_of_many_members_is_read_to_its_end(tmp_path: Path, suffix: str) -> None:
    pack = PACKERS[suffix]
    (tmp_path / f"bai.txt{suffix}").write_bytes(pack(TEXT[:50].encode()) + pack(TEXT[50:].encode()))
    assert [page.data for page in pages(read(tmp_path))] == [TEXT.encode()]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_page_that_ends_early_is_refused_and_the_next_is_read(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a.txt{suffix}").write_bytes(PACKERS[suffix](TEXT.encode())[:-20])
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    records = read(tmp_path)
    assert refusals(records) == [(f"a.txt{suffix}", "source.broken")]
    assert [page.source_uri for page in pages(records)] == ["b.txt"]


def test_the_size_cap_holds_for_plain_and_for_compressed_pages(tmp_path: Path) -> None:
    (tmp_path / "fits.txt").write_bytes(b"x" * 5000)
    (tmp_path / "large.txt").write_bytes(b"x" * 5001)
    (tmp_path / "large.txt.gz").write_bytes(gzip.compress(bytes(range(256)) * 20))
    assert refusals(read(tmp_path, options=Options(max_bytes=5000))) == [
        ("large.txt", "source.size"),
        ("large.txt.gz", "source.size"),
    ]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_small_file_that_swells_is_a_bomb(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"bom.html{suffix}").write_bytes(PACKERS[suffix](bytes(40_000_000)))
    assert refusals(read(tmp_path)) == [(f"bom.html{suffix}", "source.bomb")]


def test_a_bomb_is_not_held_in_memory(tmp_path: Path) -> None:
    (tmp_path / "bom.html.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    tracemalloc.start()
    try:
        codes = [code for _, code in refusals(read(tmp_path, options=Options(max_bytes=6_000_000)))]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert codes == ["source.bomb"]
    assert peak < 20_000_000


def _standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), ["-"]),
        (gzip.compress(HTML.encode()), ["-"]),
        (zstd.compress(json_lines([{"text": TEXT}, {"text": TEXT}])), ["-#0", "-#1"]),
        (json_lines([{"text": TEXT, "url": URL}]), ["-#0"]),
    ],
    ids=["text", "html.gz", "jsonl.zst", "jsonl"],
)
def test_standard_input_is_what_its_first_bytes_say(
    monkeypatch: pytest.MonkeyPatch, data: bytes, expected: list[str]
) -> None:
    _standard_input(monkeypatch, data)
    assert names(read("-")) == expected


def test_a_parquet_file_cannot_come_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    _standard_input(monkeypatch, b"PAR1" + bytes(20) + b"PAR1")
    assert refusals(read("-")) == [("-", "source.missing")]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_warc_file_comes_through_a_real_pipe(packed: bool) -> None:
    data, _ = warc([response(HTML.encode()), response(HTML.encode(), URL + "?2")], gzip=packed)
    code = "from tests.sources.made import *\nfor page in pages(read('-')): print(page.url, len(page.data))"
    ran = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    size = len(HTML.encode())
    assert ran.stdout.decode().splitlines() == [f"{URL} {size}", f"{URL}?2 {size}"]
