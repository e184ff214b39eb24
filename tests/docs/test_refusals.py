"""Every documented refusal code is earned: here is an input for each."""

from __future__ import annotations

import gzip
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import ldtd_dataset as ldtd
from ldtd_dataset.builder import build
from ldtd_dataset.engine import run
from ldtd_dataset.engine.apart import Apart
from ldtd_dataset.errors import CODES
from ldtd_dataset.pipeline import process
from ldtd_dataset.publish.rehydrate import rehydrate
from ldtd_dataset.publish.staging import alone
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.report.stored import stored_article
from ldtd_dataset.sources import RawDocument, Unreadable
from ldtd_dataset.sources.options import Options
from ldtd_dataset.sources.read import documents
from tests.cli.run import LIST_PAGE, PAGE, ROOT, SEEDS

Earning = Callable[[Path], str]
"""Makes an input under a folder, has it refused, and gives the code."""


def _code(call: Callable[[], object]) -> str:
    with pytest.raises(ldtd.LdtdError) as caught:
        call()
    return caught.value.code


def _page(document: str | bytes) -> Earning:
    return lambda folder: _code(lambda: ldtd.parse(document))


def _number(text: str) -> Earning:
    return lambda folder: _code(lambda: ldtd.parse_number(text))


def _file(name: str, data: bytes, **options: int) -> Earning:
    def earn(folder: Path) -> str:
        (folder / name).write_bytes(data)
        (held,) = documents([folder / name], options=Options(**options))
        assert isinstance(held, Unreadable)
        return held.refusal.code

    return earn


def _built(folder: Path, *, of: str = PAGE) -> Path:
    (folder / "page.txt").write_text(of, encoding="utf-8")
    build(folder / "page.txt", folder / "built", engine="serial")
    return folder / "built"


def _damaged(folder: Path) -> str:
    built = _built(folder)
    (built / "manifest.json").write_text("{}")
    return _code(lambda: ldtd.load(path=built))


def _changed(folder: Path) -> str:
    built = _built(folder)
    next(built.glob("articles/*.parquet")).write_bytes(b"PAR1")
    return _code(lambda: ldtd.load(path=built))


def _occupied(folder: Path) -> str:
    (folder / "out").mkdir()
    (folder / "out" / "thesis.txt").write_text("mine")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    return _code(lambda: build(folder / "page.txt", folder / "out"))


def _unsound(folder: Path) -> str:
    built = _built(folder)
    (built / "README.md").write_text("# Mine")
    return _code(lambda: text_free(built, folder / "bare"))


def _full(folder: Path) -> str:
    return _code(lambda: rehydrate(_built(folder), folder / "page.txt", folder / "out"))


def _resumed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A build breaks off, then its input changes."""

    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(sys.modules["ldtd_dataset.builder"], "assemble", stop)
        with pytest.raises(KeyboardInterrupt):
            build(folder / "page.txt", folder / "out", engine="serial")
    (folder / "page.txt").write_text(PAGE + "\n", encoding="utf-8")
    return _code(lambda: build(folder / "page.txt", folder / "out", engine="serial", resume=True))


def _running(folder: Path) -> str:
    """Another build is at it."""
    with alone(folder / ".out.building"):
        return _code(lambda: build(SEEDS[0], folder / "out", engine="serial"))


def _disk(folder: Path) -> str:
    """Where the folder should go, a file stands in the way."""
    (folder / "file").touch()
    return _code(lambda: build(SEEDS[0], folder / "file" / "out", engine="serial"))


def _die(item: int) -> int:
    os._exit(item)


def _workers(folder: Path) -> str:
    """Whatever the worker is, it dies."""
    return _code(lambda: list(run("pool", _die, [1], 1)))


def _judge(raw: RawDocument | Unreadable) -> ldtd.Article | ldtd.Rejection:
    """Does what the document is called after."""
    if raw.source_uri == "crash":
        os._exit(1)
    if raw.source_uri == "time":
        time.sleep(60)
    return process(raw)


def _apart(name: str) -> Callable[[Path, pytest.MonkeyPatch], str]:
    def earn(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        monkeypatch.setattr("ldtd_dataset.engine.apart.LIMIT", 1.0)
        with Apart(_judge) as judge:
            outcome = judge(RawDocument(name, PAGE))
        assert isinstance(outcome, ldtd.Rejection)
        return outcome.code

    return earn


def _memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The document asks for more than the machine has."""
    monkeypatch.setattr("ldtd_dataset.pipeline.outcome.read", lambda raw: [0] * sys.maxsize)
    outcome = process(RawDocument("-", PAGE))
    assert isinstance(outcome, ldtd.Rejection)
    return outcome.code


def _fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The parser itself fails."""
    monkeypatch.setattr("ldtd_dataset.pipeline.outcome.read", lambda raw: 1 / 0)
    outcome = process(RawDocument("-", PAGE))
    assert isinstance(outcome, ldtd.Rejection)
    return outcome.code


def _invalid(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A parser claims what no record may hold."""
    monkeypatch.setattr("ldtd_dataset.pipeline.record.people", lambda byline: [" two blanks "])
    return _code(lambda: ldtd.parse(PAGE))


HUNDREDFOLD = gzip.compress(b"a" * 200_000)

TWO_STAMPS = (
    "M\n\n12/03/2021 07:45\n\n12/03/2021 07:46\n\nNhà máy nước sạch của thị trấn được thêm một dây chuyền\n\nM\n"
)
SHOP = "Giỏ hàng\n\nMáy bơm nước gia đình\n\n1.250.000 ₫\n\nThêm vào giỏ hàng\n\nSản phẩm liên quan\n"

CONTENT = '<div class="__MASTERCMS_CONTENT"><p>Thị trấn đã có thêm một dây chuyền lọc nước mới.</p></div>'

EARNINGS: dict[str, Earning | Callable[[Path, pytest.MonkeyPatch], str]] = {
    "source.empty":      _page(" \n\t\n"),
    "source.binary":     _page(b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "source.encoding":   _page("Thị trấn ".encode() + b"\xff\xfe\xfd"),
    "source.size":       _file("large.txt", PAGE.encode(), max_bytes=64),
    "source.missing":    lambda folder: _code(lambda: ldtd.parse_file(folder / "nowhere.txt")),
    "source.broken":     _file("cut.txt.gz", gzip.compress(PAGE.encode())[:-20]),
    "source.bomb":       _file("bomb.txt.gz", HUNDREDFOLD, max_bytes=100_000),
    "source.row":        _file("rows.jsonl", json.dumps({"url": "https://laodongthudo.vn/a-1.html"}).encode() + b"\n"),
    "page.depth":        _page(f"<h1>Đường ra bến</h1>{'<div>' * 300}{CONTENT}"),
    "text.surrogate":    _page(PAGE + "\ud800"),
    "text.length":       _page(PAGE + "Nhiều hộ dân đã có nước sạch để dùng. " * 20_000),
    "text.numbers":      _page(PAGE + "Có 12 hộ dân. " * 6_000),
    "page.bulk":         _page(PAGE + "\n" * 20_000),
    "page.headline":     _page("(LĐTĐ) Thị trấn đã có thêm một dây chuyền lọc nước mới, phục vụ nhiều hộ dân hơn.\n"),
    "page.list":         _page(LIST_PAGE),
    "page.foreign":      _page(SHOP),
    "page.shape":        _page(TWO_STAMPS),
    "number.empty":      _number("  "),
    "number.grouping":   _number("1.20.300"),
    "number.word":       _number("dăm người"),
    "number.grammar":    _number("nghìn nghìn"),
    "number.precision":  _number("1234567890123456789"),
    "record.invalid":    _invalid,
    "parser.fault":      _fault,
    "parser.memory":     _memory,
    "parser.time":       _apart("time"),
    "parser.crash":      _apart("crash"),
    "build.nothing":     lambda folder: _code(lambda: build(folder / "nowhere", folder / "out")),
    "build.occupied":    _occupied,
    "build.changed":     _resumed,
    "build.running":     _running,
    "build.disk":        _disk,
    "build.workers":     _workers,
    "dataset.missing":   lambda folder: _code(lambda: ldtd.load(path=folder)),
    "dataset.manifest":  _damaged,
    "dataset.file":      _changed,
    "dataset.config":    lambda folder: _code(lambda: ldtd.load("poems")),
    "dataset.unsound":   _unsound,
    "dataset.edition":   _full,
    "dataset.article":   lambda folder: _code(lambda: stored_article(_built(folder), "0123456789abcdef")),
}  # fmt: skip


ELSEWHERE = {"fetch": "fetch", "publish": "publish_hub", "rehydrate": "publish_hub", "storage": "s3"}
"""Floors whose codes need a server or a capture, and the folder of tests where they are earned."""


def test_every_code_has_an_input_that_earns_it() -> None:
    assert set(EARNINGS) == {code for code in CODES if code.split(".")[0] not in ELSEWHERE}


@pytest.mark.parametrize("code", sorted(set(CODES) - set(EARNINGS)))
def test_every_other_code_is_earned_elsewhere(code: str) -> None:
    folder = ROOT / "tests" / ELSEWHERE[code.split(".")[0]]
    assert any(code in path.read_text(encoding="utf-8") for path in folder.glob("test_*.py"))


@pytest.mark.parametrize("code", EARNINGS)
def test_code_is_earned(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earn = EARNINGS[code]
    needs = earn.__code__.co_argcount if hasattr(earn, "__code__") else 1
    assert (earn(tmp_path, monkeypatch) if needs == 2 else earn(tmp_path)) == code  # type: ignore[call-arg]
