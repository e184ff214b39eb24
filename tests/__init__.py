"""Tests; a package, so that `tests` and `benchmarks` are found from the root of the checkout."""
