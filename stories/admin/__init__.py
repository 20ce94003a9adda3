"""The desk. `site` registers everything; importing this package registers nothing."""
