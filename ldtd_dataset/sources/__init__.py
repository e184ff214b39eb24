"""Where documents come from. Each source yields `RawDocument`s, one at a time."""

from ldtd_dataset.sources.document import RawDocument

__all__ = ["RawDocument"]
