"""`python -m ldtd_dataset.cli`."""

from ldtd_dataset.cli import main

main()
