"""How much: lexicon (tables), tokens, grammar (one function a rule), linker."""

from ldtd_dataset.statistics.found import Found, Refused
from ldtd_dataset.statistics.numbers import parse_number
from ldtd_dataset.statistics.reader import explain, extract

__all__ = ["Found", "Refused", "explain", "extract", "parse_number"]
