"""Addresses made of words: what a document names gets one that leads somewhere."""

import re

from django.db.models import Model
from django.utils.text import slugify

from stories.models import PublicSlug, Story

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


def is_taken(slug: str, story: Story | None = None) -> bool:
    """True where another story has this slug, or readers ever knew one under it."""
    stories, known = (
        Story.objects.filter(slug=slug),
        PublicSlug.objects.filter(slug=slug),
    )
    if story is not None:
        stories, known = stories.exclude(pk=story.pk), known.exclude(story=story)
    return stories.exists() or known.exists()


def objection(slug: str, story: Story | None = None) -> str:
    """Why `slug` cannot be the address of `story`, or of a new one; empty if it can."""
    if not is_slug(slug):
        return f"“{slug}” is no address; write letters, figures and hyphens."
    if is_taken(slug, story):
        return f"“{slug}” is the address of another story, or was; choose another one."
    return ""


def free_slug(model: type[Model], words: str) -> str:
    """An address made of `words` that no row of `model` has."""
    base = slug_of(words, fallback=str(model._meta.model_name))
    slug, number = base, 1
    while _is_in_use(model, slug):
        number += 1
        end = f"-{number}"
        slug = _cut(base, LONGEST - len(end)) + end
    return slug


def _is_in_use(model: type[Model], slug: str) -> bool:
    if model is Story:
        return is_taken(slug)
    return model._default_manager.filter(slug=slug).exists()


def _cut(slug: str, longest: int) -> str:
    if len(slug) <= longest:
        return slug
    return slug[:longest].rpartition("-")[0] or slug[:longest]
