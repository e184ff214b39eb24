"""The words of the language that speak of quantity, as tables without code. Each table is one file."""
