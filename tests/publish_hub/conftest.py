"""No network, and a cache of one's own, for the `datasets` library of this process."""

from tests.publish.conftest import own_cache

__all__ = ["own_cache"]
