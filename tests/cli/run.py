"""How the tests run the command line: in this process, and as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from ldtd_dataset.cli import app

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

PAGE = """M
12/03/2021 07:45

Nhà máy nước sạch thêm dây chuyền mới

(LĐTĐ) Sáng nay, nhà máy nước sạch của thị trấn đã chạy thử dây chuyền lọc thứ hai, phục vụ hơn 1.200 hộ dân.

Dây chuyền mới có công suất 3.500 m3/ngày đêm, tổng vốn đầu tư 18 tỷ đồng.

Theo ban quản lý, đã có 45/60 tổ dân phố đăng ký đấu nối, đạt 75%.

Văn An

Nguồn :
"""
"""A made-up page of the mobile layout."""

LIST_PAGE = "M\n\nTIN MỚI NHẬN\n\nTag: nước sạch -\n\nThị trấn có thêm nước sạch\n\nHọp tổ dân phố\n"
"""A made-up tag page."""


WIDTH = {"COLUMNS": "120"}
"""How wide the output is, whatever runs the tests."""


def ldtd(*arguments: str | Path, given: str | bytes | None = None):  # type: ignore[no-untyped-def]
    """The verb's result: exit_code, stdout, stderr."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=given, env=WIDTH)


def program(*arguments: str | Path, given: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The same as a program of its own, with these environment variables."""
    environment = {**os.environ, **WIDTH, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "ldtd_dataset", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, env=environment, timeout=120, check=False)
