"""How many at once: one process, a pool, a cluster; the same bytes from each."""
