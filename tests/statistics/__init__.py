"""The reader of quantities against answers, negatives and spelled numbers made apart from it."""
