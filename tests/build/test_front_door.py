"""The public names: there, light to import, and never hidden by a module of the same name."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import ldtd_dataset as ldtd

CONTRACT = {
    "Article", "Image", "LdtdError", "NumberError", "Rejection", "RelatedLink", "Statistic",
    "build", "extract_statistics", "load", "parse", "parse_file", "parse_number", "validate",
}  # fmt: skip


def test_the_contracts_names_are_there() -> None:
    assert set(ldtd.__all__) >= CONTRACT
    assert all(callable(getattr(ldtd, name)) for name in ldtd.__all__)
    assert set(dir(ldtd)) >= CONTRACT


def test_no_module_hides_a_public_name() -> None:
    """Importing `ldtd_dataset.build` would set the attribute `build` of the package to that module."""
    assert not {module.name for module in pkgutil.iter_modules(ldtd.__path__)} & set(ldtd.__all__)


def test_importing_it_loads_nothing_heavy() -> None:
    script = "import sys, ldtd_dataset; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"pyarrow", "datasets", "pydantic", "numpy", "typer", "rich", "selectolax", "yaml"}
    assert not heavy & set(ran.stdout.split())
