"""The page in a real Chromium: it runs nothing of an article, asks for nothing, and is read by key and by pointer."""

from __future__ import annotations

import base64
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ldtd_dataset.report.page import write_report
from tests.model import made
from tests.publish.folders import dataset
from tests.report import made_up

if not os.environ.get("LDTD_REQUIRE_BROWSER"):
    pytest.importorskip("selenium")

from selenium.webdriver.common.keys import Keys

from tests.report.browser import REQUIRED, Look, Opened, browser, demand

SCRIPTS = Path(__file__).parent
UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of three datasets: small, hostile, and one with many doubts."""
    demand()
    folder = tmp_path_factory.mktemp("browser")
    made_up.small(folder / "small")
    dataset(folder / "hostile", [made_up.hostile(), made_up.hostile_rejection(), made_up.doubted(1)])
    dataset(folder / "many", [made_up.hostile(), *(made_up.doubted(number) for number in range(1, 1000))])
    for name in ("small", "hostile", "many"):
        write_report(folder / name, folder / f"{name}.html")
    return folder


@pytest.fixture(scope="module")
def window(pages: Path) -> Iterator[Opened]:
    with browser() as opened:
        yield opened


@pytest.fixture
def small(pages: Path, window: Opened) -> Iterator[Opened]:
    """The report of the small dataset, freshly opened, all of its articles unfolded."""
    window.resize(Look())
    window.open(pages / "small.html")
    window.run("localStorage.clear()")
    window.open(pages / "small.html")
    window.run(UNFOLD)
    yield window
    assert window.complaints() == []


def test_a_missing_browser_is_a_reason_to_skip_unless_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.delenv(REQUIRED, raising=False)
    with pytest.raises(pytest.skip.Exception, match="not installed: chromium, chromedriver"):
        demand()
    monkeypatch.setenv(REQUIRED, "1")
    with pytest.raises(pytest.fail.Exception, match="not installed: chromium, chromedriver"):
        demand()


def note(window: Opened) -> dict[str, str] | None:
    """What the note of a statistic says, or None where it is not shown."""
    if not window.find("#note").is_displayed():
        return None
    terms, values = (window.all(f"#note {tag}") for tag in ("dt", "dd"))
    return {term.text: value.text for term, value in zip(terms, values, strict=True)}


@pytest.mark.parametrize("name", ["hostile", "many", "small"])
def test_a_page_runs_nothing_and_asks_for_nothing(pages: Path, window: Opened, name: str) -> None:
    window.requests()
    window.open(pages / f"{name}.html")
    for button in window.all(".more button:not([hidden])"):
        button.click()
    assert window.dialog() is None
    assert window.complaints() == []
    assert [one for one in window.requests() if not one.startswith("data:")] == [(pages / f"{name}.html").as_uri()]


def test_texts_stand_in_the_page_as_they_are(pages: Path, window: Opened) -> None:
    window.open(pages / "hostile.html")
    headlines = [window.run("return arguments[0].textContent", one) for one in window.all("summary h3")]
    assert made_up.SCRIPT in headlines
    assert window.run("return document.scripts.length") == 1
    assert window.run("return document.querySelectorAll('img, iframe, [onload], [onerror]').length") == 0


class Served(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and remembers what it was asked for."""

    asked: list[str]

    def log_message(self, format: str, *arguments: Any) -> None:
        self.asked.append(self.path)


def test_a_server_is_asked_for_the_page_alone_and_the_policy_holds(pages: Path, window: Opened) -> None:
    handler = type("Here", (Served,), {"asked": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(pages)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        here = f"http://127.0.0.1:{server.server_port}"
        window.open(f"{here}/hostile.html")
        assert window.complaints() == []
        window.run("""
            const script = document.createElement("script");
            script.textContent = "window.broken = true";
            const image = document.createElement("img");
            image.src = arguments[0] + "/picture.png";
            document.body.append(script, image);
            fetch(arguments[0] + "/data.json").catch(() => {});
        """, here)  # fmt: skip
        assert window.run("return window.broken") is None
        assert len([one for one in window.complaints() if "Content Security Policy" in one]) >= 3
        assert handler.asked == ["/hostile.html"]  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


def test_the_first_key_skips_to_the_report(small: Opened) -> None:
    small.press(Keys.TAB)
    assert small.focused().text == "Skip to the report"
    assert small.focused().rect["y"] >= 0
    small.press(Keys.ENTER)
    assert small.focused().get_attribute("id") == "main"


def test_every_control_is_reached_and_worked_by_key(small: Opened) -> None:
    """Tab goes through the whole page, and everything it stops at is seen and has a name."""
    seen, names = 0, set()
    for _ in range(400):
        small.press(Keys.TAB)
        about = small.run("""
            const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
            if (e === document.body) return null;
            const seen = style.outlineStyle !== "none" || e.matches(".theme input");
            const name = e.getAttribute("aria-label") || e.textContent || e.labels?.[0]?.textContent || "";
            return [e.tagName, e.className?.baseVal ?? e.className, name.trim(), seen, box.width * box.height];
        """)
        if about is None:
            break
        seen += 1
        names.add(f"{about[0]}.{about[1]}")
        assert about[2], about
        assert about[3], about
        assert about[4] > 0, about
    else:
        pytest.fail("the page holds the focus")
    assert seen > 50
    assert {"A.skip", "INPUT.", "DIV.scroll", "g.hub", "SUMMARY.", "BUTTON.", "A.stat ratio mismatch on"} <= names


def test_a_statistic_says_what_it_is_on_focus(small: Opened) -> None:
    first, *_ = small.all(f"#a-{made.article().id} .text a.stat")
    small.run("arguments[0].focus()", first)
    assert note(small) == {"Kind": "count", "Says": "120", "Bound": "exact", "Noun": "suất quà"}
    assert [noun.text for noun in small.all(".noun.on")] == ["suất quà"]
    small.press(*[Keys.ARROW_RIGHT] * 3)
    assert note(small) == {
        "Kind": "ratio", "Says": "139 of 174", "Bound": "exact", "Noun": "đơn vị",
        "Verdict": "truncated: the text says 79.88 %",
    }  # fmt: skip
    small.press(Keys.ARROW_LEFT)
    assert (note(small) or {})["Says"] == "1 500 000 VND per suất"
    small.press(Keys.ESCAPE)
    assert note(small) is None
    assert small.all(".noun.on") == []


def test_a_statistic_is_described_to_who_cannot_see_it(small: Opened) -> None:
    for one in small.all(".text a.stat"):
        row = small.find(f"[id='{one.get_attribute('aria-describedby')}']")
        assert one.text in row.text
        assert one.get_attribute("class").split()[1] in row.text


def test_enter_goes_to_the_row_of_a_statistic_and_back(small: Opened) -> None:
    one = small.all(f"#a-{made.article().id} .text a.stat")[3]
    small.run("arguments[0].focus()", one)
    small.press(Keys.ENTER)
    row = small.find(":target")
    assert row.tag_name == "tr"
    assert "139/174" in row.text
    small.press(Keys.TAB, Keys.ENTER)
    assert small.find(":target").text == "139/174"


def test_a_statistic_says_what_it_is_under_the_pointer(small: Opened) -> None:
    mark = small.find(".text a.stat.mismatch")
    small.point_at(mark)
    said = note(small)
    assert said is not None
    assert said["Verdict"] == "mismatch: the text says 65.5 %"
    small.point_at(small.find("#note"))
    small.wait(0.5)
    assert note(small) == said
    small.point_at(small.find("#articles-title"))
    small.until(lambda: note(small) is None)


def test_the_note_stays_inside_the_window(small: Opened) -> None:
    small.resize(Look(360, 700))
    for mark in small.all(".text a.stat"):
        small.point_at(mark)
        box = small.run("return document.getElementById('note').getBoundingClientRect().toJSON()")
        assert box["left"] >= 0
        assert box["right"] <= 360
        assert box["top"] >= 0
        assert box["bottom"] <= 700


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_sticks_out_sideways(pages: Path, window: Opened, width: int) -> None:
    window.resize(Look(width, 800))
    for name in ("small", "hostile"):
        window.open(pages / f"{name}.html")
        window.run(UNFOLD)
        assert window.run("return document.documentElement.scrollWidth") <= width


def paper(window: Opened) -> int:
    """How light the page is, from 0 to 255."""
    red, *_ = window.run("return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    return int(red)


def test_light_and_dark_as_one_prefers_or_chooses(pages: Path, small: Opened) -> None:
    assert paper(small) > 240
    small.prefer(prefers_color_scheme="dark", prefers_reduced_motion="reduce")
    assert paper(small) < 40
    small.find("label:has(#theme-light)").click()
    assert paper(small) > 240
    small.open(pages / "small.html")
    assert paper(small) > 240, "the choice is remembered"
    small.run("document.getElementById('theme-light').focus()")
    small.press(Keys.ARROW_RIGHT)
    assert small.focused().get_attribute("id") == "theme-dark"
    small.prefer(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    assert paper(small) < 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(small: Opened, scheme: str) -> None:
    """Contrast of at least 4.5 to 1: WCAG 2.2, success criterion 1.4.3."""
    small.prefer(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    faint = small.run((SCRIPTS / "contrast.js").read_text(encoding="utf-8"), 4.5)
    small.prefer(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    assert faint == []


def test_on_paper_there_is_no_furniture(small: Opened) -> None:
    small.find("label:has(#theme-dark)").click()
    small.prefer(media="print")
    shown = [one.is_displayed() for one in small.all("body > nav, .theme, .fold, .find")]
    light = paper(small)
    small.prefer(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    assert not any(shown)
    assert light == 255
    printed = small.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    assert base64.b64decode(printed["data"]).startswith(b"%PDF")


def test_a_doubt_leads_to_its_article(pages: Path, window: Opened) -> None:
    window.resize(Look())
    window.open(pages / "small.html")
    window.find(".doubts.mismatch a").click()
    opened = window.find("details[open] > :target")
    assert opened.is_displayed()
    assert "27/36" in opened.text


def test_every_doubt_can_be_shown_and_found(pages: Path, window: Opened) -> None:
    window.resize(Look())
    window.open(pages / "many.html")
    button = window.find(".more button")
    assert button.text == "Show 400 more of 600"
    button.click()
    assert button.text == "Show 200 more of 200"
    button.click()
    assert not button.is_displayed()
    texts = window.run("return [...document.querySelectorAll('.doubts li')].map(one => one.textContent)")
    numbers = {text.split("thứ ")[1].split(" ")[0] for text in texts if "thứ " in text}
    assert numbers == {str(number) for number in range(1, 1000)}
    window.find("#find").send_keys("NGHIỆP THỨ 777 ")
    window.until(lambda: window.find(".find output").text == "1 of 1000")
    assert [one.text.split("\n")[0] for one in window.all(".doubts li:not([hidden])")] == [
        "Đến nay, 27/36 doanh nghiệp thứ 777 ký thỏa ước (đạt 65,5%)."
    ]
    window.find("#find").clear()
    window.find("#find").send_keys(" ")
    window.until(lambda: button.text == "Show 400 more of 600")


def test_the_page_reads_without_its_script(pages: Path, window: Opened) -> None:
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        window.open(pages / "many.html")
        assert not window.find(".find").is_displayed()
        assert window.find("details[open] .text").is_displayed()
        assert len(window.all(".doubts li")) == 400
    finally:
        window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
