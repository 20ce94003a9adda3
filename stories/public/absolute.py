"""Absolute addresses, the same whatever host was asked."""

from functools import lru_cache

from django.conf import settings
from django.urls import reverse
from django.utils.encoding import iri_to_uri


def absolute(path: str) -> str:
    """The whole address of a path of this newsroom, percent-encoded."""
    return f"{settings.BASE_URL}{iri_to_uri(path)}"


def absolute_url(name: str, *args) -> str:
    """The whole address of a page, or of an address of the API."""
    return f"{settings.BASE_URL}{_reverse(name, *args)}"


@lru_cache(maxsize=4096)
def _reverse(name: str, *args) -> str:
    return reverse(name, args=args)
