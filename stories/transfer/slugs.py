"""Addresses made of words, and free ones for what is new."""

import re

from django.db.models import Model
from django.utils.text import slugify

DASHES = re.compile(r"[\u2010-\u2015\u2212]")
LONGEST = 80


def made_of(words: str) -> str:
    """`words` as an address: letters of any script, cut between words.

    Empty where they hold no letter or figure.
    """
    slug = slugify(DASHES.sub("-", words), allow_unicode=True)
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rpartition("-")[0] or slug[:LONGEST]
    return slug


def free(model: type[Model], base: str) -> str:
    """`base`, or else `base` with the first number that no row's slug has yet."""
    slug, number = base, 1
    while model._default_manager.filter(slug=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    return slug
