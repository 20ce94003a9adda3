"""The addresses of the read API, by noun."""
