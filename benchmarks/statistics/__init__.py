"""How well the reader of Vietnamese quantities reads: sentences, answers written by hand, a scorer."""
