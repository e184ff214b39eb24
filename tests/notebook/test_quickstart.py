"""The notebook runs, offline, from top to bottom, and shows what its prose says."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "docs" / "quickstart.ipynb"


@pytest.fixture(scope="module")
def written() -> NotebookNode:
    return nbformat.read(NOTEBOOK, as_version=4)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    room = tmp_path_factory.mktemp("notebook")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(room / "huggingface"),
        "IPYTHONDIR": str(room / "ipython"),
        "MPLCONFIGDIR": str(room / "matplotlib"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    NotebookClient(notebook, timeout=300, kernel_name="python3").execute(cwd=str(room), env=environment)
    return notebook


def said(notebook: NotebookNode, within: str) -> str:
    """What the one cell whose code holds `within` shows as text."""
    (cell,) = [cell for cell in notebook.cells if cell.cell_type == "code" and within in cell.source]
    return "\n".join(out.get("text") or out["data"]["text/plain"] for out in cell.outputs)


def test_it_is_stored_without_outputs(written: NotebookNode) -> None:
    nbformat.validate(written)
    code = [cell for cell in written.cells if cell.cell_type == "code"]
    assert code
    assert [cell for cell in code if cell.outputs or cell.execution_count is not None] == []
    assert {*written.metadata} == {"kernelspec", "language_info"}


def test_it_filters_by_kind_and_unit(run: NotebookNode) -> None:
    money = said(run, '"kind"] == "money"')
    assert [text in money for text in ("hàng chục tỷ đồng", "1 triệu đồng", "6.003 tỷ đồng")] == [True] * 3
    assert said(run, ">= 1e9") == "['hàng chục tỷ đồng', '6.003 tỷ đồng']"


def test_it_plots_over_time(run: NotebookNode) -> None:
    (cell,) = [cell for cell in run.cells if "plt.subplots" in cell.source]
    assert [out.data["image/png"][:5] for out in cell.outputs if "data" in out and "image/png" in out.data] == ["iVBOR"]


def test_it_follows_a_ratio_back_to_its_sentence(run: NotebookNode) -> None:
    verdicts = said(run, '["percent"].notna()')
    assert "truncated" in verdicts
    assert verdicts.count("rounded") == 3
    assert said(run, "Fraction").strip() == "139/174 is 79.8851 %, the paper says 79.88 %"
    sentence = said(run, "sentence_start")
    assert "Công đoàn quận Thanh Xuân đóng góp quan trọng vào sự phát triển kinh tế xã hội của quận" in sentence
    assert "2024-01-17\n001_ea6c676bf948d801.txt" in sentence
    assert "đạt 100% và [139/174] doanh nghiệp, đơn vị ngoài khu vực nhà nước" in sentence
