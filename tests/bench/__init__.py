"""Measures what answers cost, without a network: `make bench`."""
