"""The import screen, and where what it read goes."""
