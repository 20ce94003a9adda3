"""Formats of the desk, which is in English."""
