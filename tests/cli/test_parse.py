"""`ldtd parse`: an article as JSON a line, refusals on standard error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ldtd_dataset
from ldtd_dataset.model import Article
from tests.cli.run import LIST_PAGE, PAGE, ROOT, SEEDS, ldtd, program


def rows(stdout: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stdout.splitlines()]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_line_is_the_article(seed: Path) -> None:
    result = ldtd("parse", seed)
    assert (result.exit_code, result.stderr) == (0, "")
    assert Article.model_validate_json(result.stdout) == ldtd_dataset.parse_file(seed)


def test_several_pages_come_in_order() -> None:
    result = ldtd("parse", *SEEDS)
    assert result.exit_code == 0
    assert [row["source_uri"] for row in rows(result.stdout)] == [seed.name for seed in SEEDS]


def test_folder_is_its_pages() -> None:
    assert ldtd("parse", ROOT / "seeds").stdout == ldtd("parse", *SEEDS).stdout


def test_numbers_are_numbers_and_letters_are_letters() -> None:
    line = ldtd("parse", "-", given=PAGE).stdout
    money = next(one for one in json.loads(line)["statistics"] if one["kind"] == "money")
    assert money["value"] == 18_000_000_000
    assert isinstance(money["value"], int)
    assert '"Nhà máy nước sạch thêm dây chuyền mới"' in line
    assert "\\u" not in line


def test_standard_input_is_a_page() -> None:
    result = ldtd("parse", "-", given=PAGE)
    (row,) = rows(result.stdout)
    assert result.exit_code == 0
    assert (row["source_uri"], row["headline"]) == ("-", "Nhà máy nước sạch thêm dây chuyền mới")
    assert row["published_at"] == "2021-03-12T07:45:00+07:00"


def test_standard_input_holds_rows_whosever_pages_they_are() -> None:
    lines = [{"text": PAGE, "url": f"https://{host}/tin-{n}.html"} for n, host in enumerate(("a.vn", "b.vn"), 100)]
    result = ldtd("parse", "-", given="\n".join(map(json.dumps, lines)))
    assert result.exit_code == 0
    assert [row["url"] for row in rows(result.stdout)] == [line["url"] for line in lines]


def test_address_and_capture_are_taken() -> None:
    given = ("--url", "https://laodongthudo.vn/nuoc-sach-123456.html", "--captured-at", "2021-04-01T00:00:00")
    (row,) = rows(ldtd("parse", "-", *given, given=PAGE).stdout)
    assert (row["url"], row["cms_id"]) == (given[1], 123456)
    assert row["captured_at"].startswith("2021-04-01T00:00:00")
    assert row["captured_at"].endswith(("Z", "+00:00"))


def test_refusal_goes_to_standard_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    tag = tmp_path / "tag.txt"
    tag.write_text(LIST_PAGE, encoding="utf-8")
    result = ldtd("parse", SEEDS[0], tag, SEEDS[2])
    assert result.exit_code == 1
    assert [row["source_uri"] for row in rows(result.stdout)] == [SEEDS[0].name, SEEDS[2].name]
    assert result.stderr.startswith("tag.txt: page.list: ")
    assert "Traceback" not in result.stderr


def test_refusal_shows_the_line_with_a_caret_under_the_culprit(tmp_path: Path) -> None:
    page = tmp_path / "cut.txt"
    page.write_bytes("Thị trấn ".encode() + b"\xff\xfe" + " họp".encode())
    result = ldtd("parse", page)
    head, line, caret = result.stderr.splitlines()
    assert result.exit_code == 1
    assert head.startswith("cut.txt: source.encoding: ")
    assert line.strip().startswith("Thị trấn ")
    assert line[caret.index("^") :].startswith("\\xff")


@pytest.mark.parametrize(
    ("code", "arguments"),
    [("source.missing", ["no-such-page.txt"]), ("source.size", [str(SEEDS[0]), "--max-bytes", "100"])],
)
def test_what_cannot_be_had_is_a_refusal(code: str, arguments: list[str]) -> None:
    result = ldtd("parse", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f": {code}: " in result.stderr


def test_a_refusal_gives_the_terminal_no_orders(tmp_path: Path) -> None:
    page = tmp_path / "title\x1b]0;mine\x07.txt"
    page.write_bytes(b"")
    assert "\x1b" not in ldtd("parse", page).stderr


def test_output_is_utf8_where_the_locale_is_not() -> None:
    done = program("parse", SEEDS[0], LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert Article.model_validate_json(done.stdout) == ldtd_dataset.parse_file(SEEDS[0])


def test_a_reader_that_has_enough_is_no_error() -> None:
    """`ldtd parse ... | head -1`: no traceback, no complaint."""
    many = [str(seed) for seed in SEEDS] * 40
    command = [sys.executable, "-m", "ldtd_dataset", "explain", *many]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), complaint) == (0, b"")
