"""The newspaper Lao động Thủ đô as data. The public names, each loaded when first asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ldtd_dataset.builder import BuildReport, build
    from ldtd_dataset.errors import LdtdError, NumberError
    from ldtd_dataset.model import Article, Image, Rejection, RelatedLink, Statistic
    from ldtd_dataset.pipeline import extract_statistics, parse, parse_file
    from ldtd_dataset.publish.load import load
    from ldtd_dataset.publish.validate import ValidationReport, validate
    from ldtd_dataset.statistics import parse_number

_HOME = {
    "Article": "model",
    "BuildReport": "builder",
    "Image": "model",
    "LdtdError": "errors",
    "NumberError": "errors",
    "Rejection": "model",
    "RelatedLink": "model",
    "Statistic": "model",
    "ValidationReport": "publish.validate",
    "build": "builder",
    "extract_statistics": "pipeline",
    "load": "publish.load",
    "parse": "pipeline",
    "parse_file": "pipeline",
    "parse_number": "statistics",
    "validate": "publish.validate",
}

__all__ = [*_HOME]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
