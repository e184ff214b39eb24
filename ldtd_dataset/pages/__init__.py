"""What a page is made of: one file per layout family, each a table of parts."""
