"""Gives what a document names an address that leads to it alone."""

from django.db.models import Model

from stories.models import PublicSlug, Story
from stories.text import is_slug, slug_of
from stories.text.slugs import LONGEST_MADE


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
        return no_address(slug)
    if is_taken(slug, story):
        return f"“{slug}” is the address of another story, or was; choose another one."
    return ""


def no_address(typed: str) -> str:
    """The sentence that refuses what cannot be a slug, with one that can."""
    better = slug_of(typed)
    advice = f"write “{better}”, or other" if better else "write"
    return (
        f"“{typed}” is no address; {advice} small letters, figures and single hyphens."
    )


def free_slug(model: type[Model], words: str) -> str:
    """An address made of `words` that no row of `model` has."""
    base = slug_of(words) or str(model._meta.model_name)
    slug, number = base, 1
    while _is_in_use(model, slug):
        number += 1
        end = f"-{number}"
        slug = slug_of(base, LONGEST_MADE - len(end)) + end
    return slug


def _is_in_use(model: type[Model], slug: str) -> bool:
    if model is Story:
        return is_taken(slug)
    return model._default_manager.filter(slug=slug).exists()
