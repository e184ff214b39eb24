"""WARC and WET: pages as a crawler kept them."""

from ldtd_dataset.sources.warc.door import cut, records

__all__ = ["cut", "records"]
