"""How much: lexicon (tables), tokens, grammar (one function a rule), linker."""

from ldtd_dataset.statistics.found import Found, Refused
from ldtd_dataset.statistics.reader import explain, extract
from ldtd_dataset.statistics.whole import parse_number

__all__ = ["Found", "Refused", "explain", "extract", "parse_number"]
