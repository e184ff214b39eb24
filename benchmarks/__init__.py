"""Speed, and gains and losses over fixed samples."""
