"""Where it goes: one table of columns, from which Parquet, card and manifest are made."""
