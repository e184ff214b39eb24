"""Where documents come from. Each source yields its documents one at a time; what cannot be read is a value, too."""

from ldtd_dataset.sources.document import RawDocument, Record, Skipped, Unreadable

__all__ = ["RawDocument", "Record", "Skipped", "Unreadable"]
