"""The newspaper's pages out of Common Crawl."""

from ldtd_dataset.sources.commoncrawl.fetch import COMMON_CRAWL, Query, Server, fetch
from ldtd_dataset.sources.commoncrawl.target import FetchReport
from ldtd_dataset.sources.commoncrawl.web import Manners

__all__ = ["COMMON_CRAWL", "FetchReport", "Manners", "Query", "Server", "fetch"]
