"""`ldtd explain`: who owns each line, what the article says, why a number is none."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ldtd_dataset
from tests.cli.run import LIST_PAGE, PAGE, ROOT, SEEDS, ldtd

ANSI = re.compile(rb"\x1b\[[0-9;]*m")


def test_every_line_of_the_page_has_its_number_and_owner() -> None:
    shown = ldtd("explain", "-", given=PAGE).stdout
    owners = re.findall(r"^ *(\d+)  (\w+) ", shown, re.MULTILINE)[: PAGE.count("\n")]
    expected = ["mobile", "stamp", "blank", "headline", "blank", "lead", "blank", "paragraph", "blank", "paragraph"]
    expected += ["blank", "byline", "blank", "source"]
    assert owners == [(str(number), owner) for number, owner in enumerate(expected, 1)]


def test_article_shows_its_fields_and_numbers() -> None:
    shown = ldtd("explain", "-", given=PAGE).stdout
    assert "2021-03-12 07:45 +0700 (minute, by stamp)  “12/03/2021 07:45”" in shown
    assert "hơn [1.200]¹ hộ dân" in shown
    assert re.search(r"1  1\.200 +count +over 1 200 · noun hộ dân", shown)
    assert re.search(r"\[18 tỷ đồng\]", shown)
    assert "18 000 000 000 VND" in shown
    assert re.search(r"45/60 +ratio +45 of 60 · noun tổ dân phố · 75 % rounded", shown)


def test_refused_numbers_say_why() -> None:
    shown = ldtd("explain", SEEDS[0]).stdout
    assert "Covid-‹19›" in shown
    assert "‹130 năm› anniversary" in shown
    assert "[130]¹ gương" in shown


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_nothing_of_the_article_is_left_out(seed: Path) -> None:
    article = ldtd_dataset.parse_file(seed)
    shown = ldtd("explain", seed).stdout
    flat = re.sub(r"\s+", " ", re.sub(r"[\[\]‹›⁰¹²³⁴-⁹]", "", shown))
    for text in (article.headline, *(link.title for link in article.related)):
        assert re.sub(r"\s+", " ", text) in flat
    for paragraph in article.body.split("\n\n"):
        assert re.sub(r"\s+", " ", re.sub(r"[\[\]]", "", paragraph)) in flat
    for one in article.statistics:
        assert re.search(rf"^ +\d+  {re.escape(one.text)} +{one.kind} ", shown, re.MULTILINE) or len(one.text) > 30
    counts = re.search(r"^(\d+|no) statistic", shown, re.MULTILINE)
    assert counts
    assert counts[1] == (str(len(article.statistics)) if article.statistics else "no")


def test_refused_page_shows_its_shape_and_lines() -> None:
    result = ldtd("explain", "-", given=LIST_PAGE)
    assert result.exit_code == 1
    assert re.search(r"^5  Q mark of a tag or list page +Tag: nước sạch -", result.stdout, re.MULTILINE)
    assert "page.list" in result.stderr


def test_sentence_shows_tokens_fields_and_reasons() -> None:
    given = "Ngày 5/3, xã trao 12 suất quà, mỗi suất 1,5 triệu đồng."
    shown = ldtd("explain", "--text", given).stdout
    assert "Ngày ‹5/3›, xã trao [12]¹ suất quà, mỗi suất [1,5 triệu đồng]²." in shown
    assert "Ngày · 5 · / · 3 · ," in shown
    assert "‹5/3› date" in shown
    assert re.search(r"value +1 500 000", shown)
    assert re.search(r"rule +\w+", shown)


def test_sentence_from_standard_input() -> None:
    assert "[7]¹ thôn" in ldtd("explain", "--text", "-", given="Xã có 7 thôn.").stdout


def test_lines_are_cut_to_the_width() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "ldtd_dataset", "explain", str(SEEDS[1])],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "70", "PYTHONPATH": str(ROOT)},
        check=True,
    )
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= 70
    assert any(line.endswith("…") for line in lines)


def on_terminal(*arguments: str, **variables: str) -> bytes:
    """What the command prints where standard output is a terminal."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "100", "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "ldtd_dataset", *arguments]
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    said = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:
            break
        if not more:
            break
        said += more
    os.close(ours)
    assert process.wait(60) == 0
    return said


def test_colours_are_for_terminals_alone() -> None:
    sentence = ("explain", "--text", "Xã có 7 thôn và 1.250 hộ.")
    coloured = on_terminal(*sentence)
    plain = on_terminal(*sentence, NO_COLOR="1")
    assert b"\x1b[" in coloured
    assert not re.search(rb"\x1b\[[0-9;]*3[0-7]m", plain)
    piped = ldtd(*sentence).stdout
    assert "\x1b" not in piped
    assert [line.rstrip() for line in ANSI.sub(b"", coloured).decode().split("\r\n")] == [
        line.rstrip() for line in piped.split("\n")
    ]
