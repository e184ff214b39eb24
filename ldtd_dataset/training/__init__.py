"""For training: rows of articles made into token tags, text pairs and link pairs, for any framework.

Each helper takes the articles that `ldtd_dataset.load` gives, whole or streaming, and gives rows of the same sort back:
`shuffle`, `with_format`, `batch` and `set_epoch` of the `datasets` library go on from there. Load one split at a time:
splits go by content, and what stays within one cannot leak into another. The labels are those of this package's rules,
not of people: a model trained on them learns the rules, and is judged by text that people have marked.
"""

from ldtd_dataset.training.generation import headlines, leads
from ldtd_dataset.training.links import link_pairs
from ldtd_dataset.training.tagging import IGNORED, LABELS, syllables, tagging, tags

__all__ = ["IGNORED", "LABELS", "headlines", "leads", "link_pairs", "syllables", "tagging", "tags"]
