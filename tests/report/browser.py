"""A real Chromium, headless, and what it did: its console, its requests, its dialogs."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--force-device-scale-factor=1",
)  # fmt: skip

REQUIRED = "LDTD_REQUIRE_BROWSER"
"""The environment variable that makes a missing browser a failure; CI sets it."""


@dataclass(frozen=True)
class Look:
    """The window, and what the person who looks prefers."""

    width: int = 1280
    height: int = 900
    dark: bool = False


class Opened:
    """A browser with one page in it."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(self, page: Path | str) -> None:
        self.driver.get(page.resolve().as_uri() if isinstance(page, Path) else page)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Keys, to whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def point_at(self, element: WebElement) -> None:
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        ActionChains(self.driver).move_to_element(element).perform()

    def resize(self, look: Look) -> None:
        """Another window; light unless the look is dark."""
        size = {"width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.prefer(prefers_color_scheme="dark" if look.dark else "light", prefers_reduced_motion="reduce")

    def wait(self, seconds: float) -> None:
        """Lets time pass: what must not happen has had its chance then."""
        time.sleep(seconds)

    def until(self, done: Callable[[], Any]) -> Any:
        """Waits for what must happen, as long as a busy machine may take; what it came to."""
        return WebDriverWait(self.driver, 10).until(lambda _: done())

    def focused(self) -> WebElement:
        return self.driver.switch_to.active_element

    def shoot(self, file: Path) -> None:
        file.write_bytes(self.driver.get_screenshot_as_png())

    def prefer(self, **media: str) -> None:
        """What the person who looks prefers: `prefers_color_scheme="dark"`, `media="print"`."""
        medium = media.pop("media", "")
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": features})

    def complaints(self) -> list[str]:
        """What was written to the console: errors, warnings, breaches of the policy."""
        return [f"{entry['level']}: {entry['message']}" for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Every address that was asked for since the last time, data: and the page itself, too."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def dialog(self) -> str | None:
        """The text of an alert that stands open, or None."""
        try:
            return self.driver.switch_to.alert.text
        except NoAlertPresentException:
            return None


def missing() -> str | None:
    """Why there is no browser, or None where there is one."""
    lacking = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    return f"not installed: {', '.join(lacking)} (Debian: chromium, chromium-driver)" if lacking else None


def demand() -> None:
    """Skips the test where there is no browser, or fails it where one is required."""
    why = missing()
    if why and os.environ.get(REQUIRED):
        pytest.fail(f"{REQUIRED} is set, and {why}")
    if why:
        pytest.skip(why)


@contextmanager
def browser(look: Look = Look()) -> Iterator[Opened]:
    """A browser of one's own, with a profile that nobody used; it is gone afterwards."""
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.unhandled_prompt_behavior = "ignore"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={look.width},{look.height}"):
            options.add_argument(flag)
        driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            opened = Opened(driver)
            driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
            opened.resize(look)
            opened.open("about:blank")
            opened.requests()  # those of the browser's own first page
            yield opened
        finally:
            driver.quit()
