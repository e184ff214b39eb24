"""`python -m ldtd_dataset` is `ldtd`."""

from ldtd_dataset.cli import main

main()
