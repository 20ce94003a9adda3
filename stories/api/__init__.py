"""The read API: published stories as JSON, the same for everybody, for good."""
