"""What only the whole corpus knows: captures, near-duplicates, splits, link targets, proven borders."""
