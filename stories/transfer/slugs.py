"""Addresses made of words: what a document names gets one that leads somewhere."""

import re

from django.db.models import Model
from django.utils.text import slugify

LONGEST = 80
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
# What Django's slug fields take, and the longest that a story's column holds.
_SLUG = re.compile(r"[-\w]{1,100}")


def is_slug(typed: str) -> bool:
    """True for what may stand in a story's address as it is."""
    return _SLUG.fullmatch(typed) is not None


def slug_of(words: str, *, fallback: str) -> str:
    """`words` as an address: letters of any script, cut between words.

    `fallback` where they hold no letter or figure.
    """
    slug = slugify(DASHES.sub("-", words), allow_unicode=True)
    return _cut(slug, LONGEST) or fallback


def free_slug(model: type[Model], words: str) -> str:
    """An address made of `words` that no row of `model` has."""
    base = slug_of(words, fallback=str(model._meta.model_name))
    slug, number = base, 1
    while model._default_manager.filter(slug=slug).exists():
        number += 1
        end = f"-{number}"
        slug = _cut(base, LONGEST - len(end)) + end
    return slug


def _cut(slug: str, longest: int) -> str:
    if len(slug) <= longest:
        return slug
    return slug[:longest].rpartition("-")[0] or slug[:longest]
