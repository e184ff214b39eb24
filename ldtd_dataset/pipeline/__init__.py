"""One document in, one outcome out: the one place where the parsers meet the model."""

from ldtd_dataset.pipeline.door import decoded, read
from ldtd_dataset.pipeline.outcome import NO_MEMORY, attempt, extract_statistics, parse, parse_file, process, rejection
from ldtd_dataset.pipeline.record import WARNINGS

__all__ = [
    "NO_MEMORY",
    "WARNINGS",
    "attempt",
    "decoded",
    "extract_statistics",
    "parse",
    "parse_file",
    "process",
    "read",
    "rejection",
]
