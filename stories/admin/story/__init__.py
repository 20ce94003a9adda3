"""The story's own page, list and history, with its previews."""
