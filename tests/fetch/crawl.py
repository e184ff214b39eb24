"""A crawl on loopback: pywb answers for the index, a small server in front gives it the shape of Common Crawl."""

from __future__ import annotations

import importlib.util
import json
import re
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit
from urllib.request import urlopen

CRAWLS = ("CC-MAIN-2021-21", "CC-MAIN-2021-17", "CC-MAIN-2014-10")

Fault = Callable[["Handler"], bool]
"""Answers a request instead of the server; False where it lets it pass."""


def has_pywb() -> bool:
    """Whether pywb is installed; it is never imported here, for it patches what it finds."""
    return importlib.util.find_spec("pywb") is not None


@contextmanager
def pywb(folder: Path, collections: dict[str, Path]) -> Iterator[str]:
    """A pywb server with a collection of each WARC file; gives its address."""
    steps = [step for name, warc in collections.items() for step in (["init", name], ["add", name, str(warc)])]
    manage = f"from pywb.manager.manager import main\nfor step in {steps!r}: main(step)"
    subprocess.run([sys.executable, "-c", manage], cwd=folder, check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serve = f"from pywb.apps.cli import wayback\nwayback(['-b', '127.0.0.1', '-p', '{port}'])"
    command = [sys.executable, "-c", serve]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError(f"{url} does not come up")


@dataclass
class Front:
    """The server in front: lists crawls, hands index questions to pywb, serves ranges of the WARC files.

    `faults` are asked, one after another, before each answer; `seen` is what was asked, `agents` by whom.
    """

    wayback: str
    files: Path
    faults: list[Fault] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    spans: bool = True
    url: str = ""

    def asked(self) -> Counter[str]:
        """How often each kind of question was asked."""
        kinds = ("collinfo", "-index", ".warc.gz")
        return Counter(kind for path in self.seen for kind in kinds if kind in path)

    def collinfo(self) -> list[dict[str, str]]:
        days = {"CC-MAIN-2021-21": ("2021-05-05T00:00:00", "2021-05-19T00:00:00")}
        known = [{"id": name, "name": name, "cdx-api": f"{self.url}/{name}-index"} for name in CRAWLS]
        for row in known:
            if row["id"] in days:
                row["from"], row["to"] = days[row["id"]]
        return known


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    front: Front

    def do_GET(self) -> None:
        self.front.seen.append(self.path)
        self.front.times.append(time.monotonic())
        self.front.agents.add(self.headers["User-Agent"])
        for fault in list(self.front.faults):
            if fault(self):
                return
        path = urlsplit(self.path).path
        if path == "/collinfo.json":
            self.answer(200, json.dumps(self.front.collinfo()).encode())
        elif path.endswith("-index"):
            self.index(path[1:].removesuffix("-index"))
        else:
            self.range(self.front.files / unquote(path[1:]))

    def index(self, crawl: str) -> None:
        """pywb does not know pages: there is one, and a question for another is answered as Common Crawl does."""
        question = dict(parse_qsl(urlsplit(self.path).query))
        rows = self.rows(crawl, question)
        if not rows:
            self.answer(404, b'{"message": "No Captures found for: it"}')
        elif question.get("showNumPages") == "true" and self.front.spans:
            self.answer(200, b'{"pages": 2, "pageSize": 5, "blocks": 7}\n')
        elif question.get("page") not in (None, "0", "1"):
            self.answer(400, b'{"message": "Page invalid"}')
        else:
            half = len(rows) // 2 if self.front.spans else len(rows)
            part = rows[half:] if question.get("page") == "1" else rows[:half]
            self.answer(200, b"".join(part))

    def rows(self, crawl: str, question: dict[str, str]) -> list[bytes]:
        kept = {key: value for key, value in question.items() if key not in ("page", "showNumPages")}
        with urlopen(f"{self.front.wayback}/{crawl}/cdx?{urlencode(kept)}", timeout=30) as answer:
            return list(answer)

    def range(self, file: Path) -> None:
        span = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range") or "")
        if span is None or not file.is_file():
            self.answer(404, b"")
            return
        data = file.read_bytes()
        start, last = int(span[1]), int(span[2])
        self.answer(206, data[start : last + 1], {"Content-Range": f"bytes {start}-{last}/{len(data)}"})

    def answer(
        self, status: int, body: bytes, headers: dict[str, str] | None = None, *, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length is not None:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Silent."""


@contextmanager
def serving(front: Front) -> Iterator[Front]:
    """The front on a port of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"front": front}))
    server.daemon_threads = True
    front.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield front
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def times(count: int, fault: Fault, *, of: str = "") -> Fault:
    """The fault, for the first `count` requests whose path holds `of`."""
    left = [count]

    def once(handler: Handler) -> bool:
        if of not in handler.path or not left[0]:
            return False
        left[0] -= 1
        return fault(handler)

    return once
