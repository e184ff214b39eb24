"""Rows of JSON Lines: the shapes in which public corpora publish them, and the shapes in which they break."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ldtd_dataset.sources.document import RawDocument
from ldtd_dataset.sources.hosts import host, wanted
from ldtd_dataset.sources.moments import moment
from ldtd_dataset.sources.options import Options, widened
from tests.sources.made import FOREIGN, HTML, TEXT, URL, json_lines, pages, read, refusals, skipped

WHEN = datetime(2021, 5, 8, 5, 30, tzinfo=UTC)

CORPORA = {
    # the fields of a row as the corpus names and nests them, of those that are read and some that are not
    "C4, mC4": {"text": TEXT, "timestamp": "2021-05-08T05:30:00Z", "url": URL},
    "CulturaX": {"text": TEXT, "timestamp": "2021/05/08 05:30:00", "url": URL, "source": "mC4"},
    "FineWeb-2": {
        "text": TEXT, "id": "<urn:uuid:1>", "dump": "CC-MAIN-2021-21", "url": URL, "date": "2021-05-08T05:30:00Z",
        "file_path": "s3://x", "language": "vie", "language_score": 0.99, "language_script": "Latn", "top_langs": "{}",
        "minhash_cluster_size": 1,
    },
    "HPLT 1": {"id": 1, "document_lang": "vi", "scores": [0.9], "langs": ["vi"], "text": TEXT, "url": URL},
    "HPLT 2": {
        "f": "./cc/1.warc.gz", "o": 12, "s": 3, "rs": 9, "u": URL, "c": "text/html", "ts": "2021-05-08T05:30:00Z",
        "collection": "cc21", "lang": ["vie_Latn"], "prob": [1.0], "text": TEXT, "seg_langs": ["vie_Latn"], "id": "a",
    },
    "OSCAR 23": {
        "content": TEXT,
        "warc_headers": {
            "warc-record-id": "<urn:uuid:1>", "warc-date": "2021-05-08T05:30:00Z", "content-type": "text/plain",
            "warc-target-uri": URL,
        },
        "metadata": {"identification": {"label": "vi", "prob": 0.99}, "annotation": None},
    },
    "OSCAR, Hub": {
        "id": 7, "text": TEXT,
        "meta": {"warc_headers": {"warc-target-uri": URL, "warc-date": "2021-05-08T05:30:00Z"}, "annotations": None},
    },
    "DCLM": {
        "bff_contained_ngram_count_before_dedupe": 0, "previous_word_count": 9, "text": TEXT, "url": URL,
        "metadata": {"WARC-Date": "2021-05-08T05:30:00Z", "WARC-Target-URI": URL, "WARC-Type": "conversion"},
    },
    "RefinedWeb": {"content": TEXT, "url": URL, "timestamp": "2021-05-08 05:30:00", "dump": "x", "image_urls": []},
    "RedPajama 2": {"url": URL, "date_download": "2021-05-08T05:30:00Z", "raw_content": TEXT, "digest": "sha1:x"},
}  # fmt: skip


def rows_file(folder: Path, *rows: object, name: str = "rows.jsonl") -> Path:
    (folder / name).write_bytes(json_lines(rows))
    return folder / name


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_rows_of_public_corpora(tmp_path: Path, corpus: str) -> None:
    (found,) = read(rows_file(tmp_path, CORPORA[corpus]))
    captured_at = None if corpus == "HPLT 1" else WHEN
    assert found == RawDocument("rows.jsonl#0", TEXT, URL, captured_at, medium="text")


def test_html_is_taken_before_text(tmp_path: Path) -> None:
    both, empty = read(rows_file(tmp_path, {"text": TEXT, "html": HTML}, {"text": TEXT, "html": ""}))
    assert (both.data, both.medium) == (HTML, "html")
    assert (empty.data, empty.medium) == (TEXT, "text")


def test_columns_of_ones_own_come_first(tmp_path: Path) -> None:
    row = {"noi_dung": TEXT, "text": "x", "nguon": {"lien_ket": URL}, "url": FOREIGN, "ngay": "20210508053000"}
    own = (("text", "noi_dung"), ("url", "nguon.lien_ket"), ("date", "ngay"))
    (found,) = read(rows_file(tmp_path, row), options=Options(columns=own))
    assert (found.data, found.url, found.captured_at) == (TEXT, URL, WHEN)


def test_broken_rows_are_told_by_their_line_and_reading_goes_on(tmp_path: Path) -> None:
    good = json_lines([{"text": TEXT, "url": URL}])
    lines = [
        (b'{"text": "open\n',                         "source.row"),
        (b"[1, 2]\n",                                 "source.row"),
        (b'{"url": "https://laodongthudo.vn/1"}\n',   "source.row"),
        (b'{"text": 5}\n',                            "source.row"),
        (b'{"text": null, "content": null}\n',        "source.row"),
        (b'{"text": " \\n "}\n',                      "source.empty"),
        (b'{"text": "Ng\xff"}\n',                     "source.encoding"),
        (b'{"text": "' + b"a" * 3000 + b'"}\n',       "source.size"),
        (b'{"text": "' + b"a" * 30_000 + b'"}\n',     "source.size"),
        (b"[" * 5_000 + b"\n",                        "source.row"),
    ]  # fmt: skip
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(b"".join(bad + b"\n" + good for bad, _ in lines)))
    records = read(tmp_path, options=Options(max_bytes=2000))
    assert refusals(records) == [(f"rows.jsonl.gz#{3 * at}", code) for at, (_, code) in enumerate(lines)]
    assert [page.source_uri for page in pages(records)] == [f"rows.jsonl.gz#{3 * at + 2}" for at in range(len(lines))]


def test_rows_of_other_hosts_are_counted_and_neither_read_nor_refused(tmp_path: Path) -> None:
    file = rows_file(
        tmp_path, {"text": TEXT, "url": URL}, {"text": TEXT, "url": FOREIGN}, {"url": FOREIGN}, {"text": TEXT}
    )
    records = read(file)
    assert [page.source_uri for page in pages(records)] == ["rows.jsonl#0", "rows.jsonl#3"]
    assert (skipped(records), refusals(records)) == (2, [])
    assert skipped(read(file, options=Options(hosts=widened(["Example.vn."])))) == 0


def test_a_file_that_is_one_json_value_is_refused_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n  "text": "một trang",\n  "url": null\n}\n', encoding="utf-8")
    (tmp_path / "b.json").write_text('[\n{"text": "một trang"},\n{"text": "hai"}\n]\n', encoding="utf-8")
    assert refusals(read(tmp_path)) == [("a.json#0", "source.row"), ("b.json#0", "source.row")]


def test_rows_up_to_the_damage_of_a_compressed_file_are_read(tmp_path: Path) -> None:
    rows = [{"text": f"{at} {TEXT}", "url": f"{URL}?{at * 7919}"} for at in range(2000)]
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(json_lines(rows))[:-5000])
    records = read(tmp_path)
    count = len(pages(records))
    assert 100 < count < 2000
    assert refusals(records) == [(f"rows.jsonl.gz#{count}", "source.broken")]


@pytest.mark.parametrize("barren", [b"\n", b"x"])
def test_a_file_that_swells_without_giving_a_row_is_given_up(tmp_path: Path, barren: bytes) -> None:
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(barren * 2_000_000))
    codes = {code for _, code in refusals(read(tmp_path, options=Options(max_bytes=10_000)))}
    assert "source.bomb" in codes


MOMENTS = [
    ("2021-05-08T05:30:00Z", WHEN),
    ("2021-05-08T12:30:00+07:00", WHEN),
    ("2021-05-08 05:30:00", WHEN),
    ("2021-05-08 05:30:00 UTC", WHEN),
    ("2021/05/08 05:30:00", WHEN),
    ("20210508053000", WHEN),
    (1620451800, WHEN),
    (1620451800000.0, WHEN),
    (datetime(2021, 5, 8, 5, 30), WHEN),
    ("2021-05-08", datetime(2021, 5, 8, tzinfo=UTC)),
    ("08/05/2021", None),
    ("0001-01-01T00:00:00Z", None),
    ("9999-12-31T23:59:59-12:00", None),
    (1e300, None),
    (float("nan"), None),
    (True, None),
    ("", None),
    (["2021"], None),
    (None, None),
]


@pytest.mark.parametrize(("printed", "expected"), MOMENTS)
def test_a_crawlers_time_is_utc_unless_it_says_otherwise(printed: object, expected: datetime | None) -> None:
    found = moment(printed)
    assert found == expected
    assert found is None or found.tzinfo is UTC


def test_where_the_reader_stands_does_not_change_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    try:
        assert [moment(printed) for printed, _ in MOMENTS] == [expected for _, expected in MOMENTS]
    finally:
        monkeypatch.undo()
        time.tzset()


HOSTS = [
    ("https://laodongthudo.vn/a.html", True),
    ("http://www.laodongthudo.vn", True),
    ("https://LaoDongThuDo.VN:8080/a?x=http://other.vn/", True),
    ("laodongthudo.vn/a", True),
    ("//lamgiau.laodongthudo.vn./a", True),
    ("https://me:pw@laodongthudo.vn/a", True),
    ("https://notlaodongthudo.vn/a", False),
    ("https://laodongthudo.vn.example.com/a", False),
    ("https://example.com/laodongthudo.vn/", False),
    ("https://laodongthudo.vn@example.com/", False),
    ("https://example.com\\@laodongthudo.vn/", False),
    ("https://example.com#laodongthudo.vn", False),
    ("https://[::1]/a", False),
    ("nothing", False),
    ("", True),
    (None, True),
]


@pytest.mark.parametrize(("url", "expected"), HOSTS)
def test_whose_page_a_url_is(url: str | None, expected: bool) -> None:
    assert wanted(url, Options().hosts) is expected


def test_a_host_has_no_user_port_or_final_dot() -> None:
    assert host("https://a:b@Host.VN.:443/x") == "host.vn"
