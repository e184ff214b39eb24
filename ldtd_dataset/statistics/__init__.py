"""How much: lexicon (tables), tokens, grammar (one function a rule), linker."""
