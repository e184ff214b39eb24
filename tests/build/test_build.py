"""Inputs become a dataset folder: whole or not at all, the same from every engine, and no document is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import partial
from io import BytesIO, TextIOWrapper
from pathlib import Path
from textwrap import dedent

import pytest

import ldtd_dataset as ldtd
from ldtd_dataset.builder import Progress, build
from ldtd_dataset.errors import BuildError
from ldtd_dataset.publish.load import load
from ldtd_dataset.publish.validate import validate
from ldtd_dataset.sources.read import plan
from tests.publish.folders import contents

SEEDS = Path(__file__).parents[2] / "seeds"

PAGE = """Công đoàn phường Sông Lam:

Trao {number} suất quà cho đoàn viên

(LĐTĐ) Ngày {day}/3, Công đoàn phường Sông Lam tổ chức chương trình hỗ trợ đoàn viên khó khăn năm 2024.

Chương trình trao {number} suất quà, mỗi suất trị giá 1,5 triệu đồng. Đây là hoạt động thường niên của phường.

Dịp này, công đoàn phường còn tặng 300kg gạo cho các gia đình có hoàn cảnh khó khăn trên địa bàn.

Lê Bình

Có thể bạn quan tâm

Nên xem

Khai mạc giải bóng bàn phường Sông Lam

Khai mạc giải bóng bàn phường Sông Lam

(LĐTĐ) Sáng nay, giải bóng bàn phường Sông Lam đã khai mạc với sự tham gia của nhiều đội.
"""


def pages(folder: Path, count: int) -> Path:
    """So many made-up pages, on as many days as March has."""
    folder.mkdir(parents=True)
    for number in range(1, count + 1):
        text = PAGE.format(number=number + 10, day=number % 31 + 1)
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shard for every few pages."""
    monkeypatch.setattr("ldtd_dataset.builder.plan", partial(plan, shard_bytes=3_000))


def test_the_seeds_make_a_sound_dataset(tmp_path: Path) -> None:
    report = ldtd.build([SEEDS], tmp_path / "out", engine="serial")
    assert (report.documents, report.articles, report.rejections, report.skipped) == (5, 5, 0, 0)
    assert report.links == 82
    assert ldtd.validate(tmp_path / "out").problems == ()
    assert len(load("articles", path=tmp_path / "out")) == 5
    assert load("articles", path=tmp_path / "out")["source_uri"][:] == [
        "004_0f05aa03212ca669.txt",  # 2019
        "002_f3503bfd64b39de7.txt",  # 15 July 2020
        "000_f1af6ca8c35e8237.txt",  # 2020
        "003_a8429341a5ea6db6.txt",  # 2022
        "001_ea6c676bf948d801.txt",  # 17 January 2024
    ]


@pytest.mark.usefixtures("small_shards")
def test_every_engine_gives_the_same_bytes(tmp_path: Path) -> None:
    inputs = [pages(tmp_path / "in", 30), SEEDS]
    for name, engine, workers in (("a", "serial", 1), ("b", "pool", 2), ("c", "pool", 1)):
        report = build(inputs, tmp_path / name, engine=engine, workers=workers)
        assert report.articles == 35
    assert contents(tmp_path / "a") == contents(tmp_path / "b") == contents(tmp_path / "c")


def test_shards_make_no_difference_to_the_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = pages(tmp_path / "in", 30)
    build(inputs, tmp_path / "one", engine="serial")
    monkeypatch.setattr("ldtd_dataset.builder.plan", partial(plan, shard_bytes=2_000))
    build(inputs, tmp_path / "many", engine="serial")
    assert contents(tmp_path / "one") == contents(tmp_path / "many")


def test_a_second_build_is_equal_and_replaces_the_first(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 3)
    build(inputs, tmp_path / "out", engine="serial")
    first = contents(tmp_path / "out")
    build(inputs, tmp_path / "out", engine="serial")
    assert contents(tmp_path / "out") == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_an_input_is_a_path_a_glob_or_a_list(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 3)
    for at, given in enumerate((inputs, str(inputs), f"{inputs}/*.txt", [inputs / "001.txt", inputs])):
        assert build(given, tmp_path / str(at), engine="serial").articles == 3


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt":   (b"",                                                          "source.empty"),
    "blank.txt":   ("\ufeff \n\u00a0\n".encode(),                                 "source.empty"),
    "binary.txt":  (b"%PDF-1.7\n\x00\x01\x02",                                    "source.binary"),
    "damaged.txt": ("Một trang báo về người lao động".encode()[:-2] + b"\xff",    "source.encoding"),
    "tag.txt":     ("M\n\nTIN MỚI NHẬN\n\nTag: công đoàn -\n".encode(),           "page.list"),
}  # fmt: skip


def test_a_bad_document_is_a_rejection_and_the_build_goes_on(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 2)
    for name, (data, _) in BAD.items():
        (inputs / name).write_bytes(data)
    report = build(inputs, tmp_path / "out", engine="serial")
    assert (report.documents, report.articles, report.rejections) == (7, 2, 5)
    rows = load("rejections", path=tmp_path / "out")
    assert dict(zip(rows["source_uri"], rows["code"], strict=True)) == {name: code for name, (_, code) in BAD.items()}
    assert sum(report.refused.values()) == 5
    assert validate(tmp_path / "out").ok


def test_a_document_over_the_cap_is_a_rejection(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 2)
    (inputs / "long.txt").write_text("dài " * 1_000, encoding="utf-8")
    report = build(inputs, tmp_path / "out", engine="serial", max_bytes=2_000)
    assert report.refused == {"source.size": 1}


def test_a_fault_of_ours_is_a_rejection_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It costs one document and is loud: a code of its own, and a traceback in the log."""
    inputs = pages(tmp_path / "in", 3)

    def faulty(page: object, known: object = ()) -> object:
        if "12 suất" in page.headline:  # type: ignore[attr-defined]
            raise ZeroDivisionError("of the test")
        return ()

    monkeypatch.setattr("ldtd_dataset.pipeline.record.related_links", faulty)
    report = build(inputs, tmp_path / "out", engine="serial")
    assert (report.articles, report.refused) == (2, {"parser.fault": 1})
    (row,) = load("rejections", path=tmp_path / "out")
    assert "ZeroDivisionError" in row["message"]
    assert "faulty" in row["excerpt"]
    assert "of the test" in caplog.text


def test_rows_of_other_hosts_are_skipped_and_counted(tmp_path: Path) -> None:
    rows = [
        {"text": PAGE.format(number=20, day=1), "url": "https://laodongthudo.vn/trao-qua-140316.html"},
        {"text": PAGE.format(number=21, day=2), "url": "https://laodongvaphapluat.laodongthudo.vn/qua-140317.html"},
        {"text": PAGE.format(number=22, day=3), "url": "https://example.org/qua-9.html"},
        {"text": "Không phải trang báo.", "url": "https://laodongthudo.vn/x-140318.html"},
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "rows.jsonl").write_text(lines, encoding="utf-8")
    report = build(tmp_path / "rows.jsonl", tmp_path / "out", engine="serial")
    assert (report.documents, report.articles, report.rejections, report.skipped) == (4, 2, 1, 1)
    assert load(path=tmp_path / "out")["cms_id"][:] == [140316, 140317]
    assert validate(tmp_path / "out").ok
    report = build(tmp_path / "rows.jsonl", tmp_path / "wider", engine="serial", hosts=["example.org"])
    assert (report.articles, report.skipped) == (3, 0)


def test_nothing_to_read_is_an_error_and_changes_nothing(tmp_path: Path) -> None:
    build(pages(tmp_path / "in", 1), tmp_path / "out", engine="serial")
    before = contents(tmp_path / "out")
    (tmp_path / "hollow").mkdir()
    for inputs in ([], [tmp_path / "hollow"], [tmp_path / "nowhere.txt"]):
        with pytest.raises(BuildError) as caught:
            build(inputs, tmp_path / "out", engine="serial")
        assert caught.value.code == "build.nothing"
    assert contents(tmp_path / "out") == before
    assert not (tmp_path / ".out.building").exists()


def test_the_next_build_mends_a_crash_between_the_renames(tmp_path: Path) -> None:
    build(pages(tmp_path / "in", 2), tmp_path / "out", engine="serial")
    before = contents(tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / ".out.replaced")
    with pytest.raises(BuildError, match=r"build\.nothing"):
        build(tmp_path / "nowhere.txt", tmp_path / "out", engine="serial")
    assert contents(tmp_path / "out") == before
    assert not (tmp_path / ".out.replaced").exists()


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/letters.txt").write_text("thư riêng", encoding="utf-8")
    with pytest.raises(BuildError, match=r"build\.occupied"):
        build(pages(tmp_path / "in", 1), tmp_path / "out")
    assert contents(tmp_path / "out") == {"letters.txt": "thư riêng".encode()}


def test_an_engine_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="serial, pool"):
        build(pages(tmp_path / "in", 1), tmp_path / "out", engine="steam")


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """Workers do not run the caller's script again, as they else would where it has no `if __name__ == "__main__"`."""
    inputs = pages(tmp_path / "in", 6)
    script = tmp_path / "script.py"
    script.write_text(
        dedent("""
            import sys
            from functools import partial
            import ldtd_dataset.builder as b
            from ldtd_dataset.sources.read import plan
            b.plan = partial(plan, shard_bytes=3_000)
            print(b.build(sys.argv[1], sys.argv[2], workers=2).articles)
        """),
        encoding="utf-8",
    )
    environment = os.environ | {"PYTHONPATH": str(SEEDS.parent)}
    command = [sys.executable, script, inputs, tmp_path / "out"]
    ran = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert ran.stdout == "6\n"


def test_nfd_and_windows_line_ends_give_the_same_rows(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 3)
    (tmp_path / "other").mkdir()
    for path in inputs.iterdir():
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8")).replace("\n", "\r\n")
        (tmp_path / "other" / path.name).write_bytes(b"\xef\xbb\xbf" + text.encode())
    for name in ("in", "other"):
        build(tmp_path / name, tmp_path / f"{name}-out", engine="serial")
    one, other = (load(path=tmp_path / f"{name}-out").remove_columns("source_sha256") for name in ("in", "other"))
    assert one.to_list() == other.to_list()


@pytest.mark.usefixtures("small_shards")
def test_progress_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int, int]] = []
    inputs = pages(tmp_path / "in", 10)

    def on_progress(progress: Progress) -> None:
        told.append((progress.bytes_done, progress.bytes_total, progress.tally.documents))

    build(inputs, tmp_path / "out", engine="serial", on_progress=on_progress)
    total = sum(path.stat().st_size for path in inputs.iterdir())
    assert told == sorted(told)
    assert told[-1] == (total, total, 10)
    assert [documents for _, _, documents in told] == [4, 8, 10]


class Stop(Exception):  # noqa: N818 - it is no error
    """Someone presses Ctrl-C."""


def stop_after(shards: int) -> Callable[[Progress], None]:
    left = shards

    def on_progress(_: Progress) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Stop

    return on_progress


@pytest.mark.usefixtures("small_shards")
@pytest.mark.parametrize("shards", [1, 3])
def test_an_interrupted_build_is_resumed(tmp_path: Path, shards: int, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = pages(tmp_path / "in", 10)
    build(inputs, tmp_path / "undisturbed", engine="serial")
    with pytest.raises(Stop):
        build(inputs, tmp_path / "out", engine="serial", on_progress=stop_after(shards))
    assert not (tmp_path / "out").exists()
    finished = list((tmp_path / ".out.building").glob("*/0*/tally.json"))
    assert len(finished) == shards
    times = {path: path.stat().st_mtime_ns for path in finished}
    written: list[dict[Path, int]] = []

    def on_progress(_: Progress) -> None:
        written.append({path: path.stat().st_mtime_ns for path in finished})

    build(inputs, tmp_path / "out", engine="serial", resume=True, on_progress=on_progress)
    assert written[-1] == times
    assert contents(tmp_path / "out") == contents(tmp_path / "undisturbed")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out", "undisturbed"]


@pytest.mark.usefixtures("small_shards")
def test_a_build_of_changed_inputs_is_not_resumed(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 10)
    with pytest.raises(Stop):
        build(inputs, tmp_path / "out", engine="serial", on_progress=stop_after(1))
    (inputs / "001.txt").write_text(PAGE.format(number=99, day=9), encoding="utf-8")
    with pytest.raises(BuildError, match=r"build\.changed"):
        build(inputs, tmp_path / "out", engine="serial", resume=True)
    assert build(inputs, tmp_path / "out", engine="serial").articles == 10


@pytest.mark.usefixtures("small_shards")
def test_an_input_that_changed_under_the_same_size_and_time_is_found(tmp_path: Path) -> None:
    inputs = pages(tmp_path / "in", 10)
    with pytest.raises(Stop):
        build(inputs, tmp_path / "out", engine="serial", on_progress=stop_after(1))
    page = inputs / "001.txt"
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"300kg", b"900kg"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (page.stat().st_size, page.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    with pytest.raises(BuildError, match=r"build\.changed"):
        build(inputs, tmp_path / "out", engine="serial", resume=True)


@pytest.mark.usefixtures("small_shards")
def test_another_version_does_not_go_on_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = pages(tmp_path / "in", 10)
    with pytest.raises(Stop):
        build(inputs, tmp_path / "out", engine="serial", on_progress=stop_after(1))
    with monkeypatch.context() as patched:
        patched.setattr("ldtd_dataset.builder.version", lambda name: "0.0.1")
        with pytest.raises(BuildError, match=r"build\.changed"):
            build(inputs, tmp_path / "out", engine="serial", resume=True)
    with pytest.raises(BuildError, match=r"build\.changed"):
        build(inputs, tmp_path / "out", engine="serial", resume=True, hosts=["example.org"])
    assert build(inputs, tmp_path / "out", engine="serial", resume=True).articles == 10


def test_standard_input_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an interrupted build read from it may not be what stands there now."""
    for number, stop in ((40, True), (50, False)):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(PAGE.format(number=number, day=3).encode())))
        if stop:
            with pytest.raises(Stop):
                build("-", tmp_path / "out", engine="serial", on_progress=stop_after(1))
        else:
            build("-", tmp_path / "out", engine="serial", resume=True)
    assert load(path=tmp_path / "out")["headline"][:] == ["Trao 50 suất quà cho đoàn viên"]


def test_there_may_be_nothing_to_resume(tmp_path: Path) -> None:
    assert build(pages(tmp_path / "in", 2), tmp_path / "out", engine="serial", resume=True).articles == 2


def test_a_killed_build_is_resumed(tmp_path: Path) -> None:
    """kill -9 in the middle, then on with what was finished: the bytes of an undisturbed build."""
    inputs = pages(tmp_path / "in", 12)
    script = dedent("""
        import os, signal, sys
        from functools import partial
        import ldtd_dataset.builder as b
        from ldtd_dataset.sources.read import plan
        b.plan = partial(plan, shard_bytes=3_000)
        def kill(progress):
            if progress.tally.documents > 4 and sys.argv[3] == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
        b.build(sys.argv[1], sys.argv[2], engine="serial", resume=True, on_progress=kill)
    """)
    run = partial(subprocess.run, env=os.environ | {"PYTHONPATH": str(SEEDS.parent)}, check=False)
    killed = run([sys.executable, "-c", script, inputs, tmp_path / "out", "kill"])
    assert killed.returncode == -signal.SIGKILL
    assert not (tmp_path / "out").exists()
    assert run([sys.executable, "-c", script, inputs, tmp_path / "out", "go on"]).returncode == 0
    build(inputs, tmp_path / "undisturbed", engine="serial")
    assert contents(tmp_path / "out") == contents(tmp_path / "undisturbed")
