"""When an article was published, and when its page was captured at the earliest."""

from ldtd_dataset.fields.dates.floor import capture_floor
from ldtd_dataset.fields.dates.published import DOUBTS, Basis, Precision, Published, published

__all__ = ["DOUBTS", "Basis", "Precision", "Published", "capture_floor", "published"]
