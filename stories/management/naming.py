"""Finds the rows that arguments of commands name, or says that there are none."""

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from stories.document.text import clean_line, typed_slug
from stories.models import Edition, Story


def story_called(slug: str) -> Story:
    """The story that has this slug, or had it for readers; with its parts."""
    stories, typed = Story.objects.with_parts(), clean_line(slug)
    found = (
        stories.known_as(typed).first() or stories.known_as(typed_slug(typed)).first()
    )
    if found is None:
        raise CommandError(f"There is no story “{slug}”; look up its slug.")
    return found


def edition_of(story: Story, number: int) -> Edition:
    """The story's edition of that number."""
    found = story.editions.filter(number=number).first()
    if found is None:
        raise CommandError(f"“{story.slug}” has no edition {number}.")
    return found


def person_called(username: str):
    """The account of that name."""
    found = get_user_model().objects.filter(username=clean_line(username)).first()
    if found is None:
        raise CommandError(f"There is no user “{username}”; name one that exists.")
    return found
