"""Finds the newsroom's rows for the topics a document names, or makes them."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from stories.desk.transfer import catalogue
from stories.desk.transfer.known import KnownTopics
from stories.desk.transfer.slugs import free_slug
from stories.document import Problem
from stories.document import Topic as NamedTopic
from stories.document.text import isolated
from stories.models import Topic


def find_or_create(given: Sequence[NamedTopic], *, by, at: datetime) -> list[Topic]:
    """The row for each of the topics; `by` is an author of those that are made."""
    known = KnownTopics(given)
    for topic in given:
        if known.find(topic) is None:
            slug = free_slug(Topic, topic.slug or topic.name)
            row = Topic(name=topic.name, slug=slug)
            catalogue.add([row], by=by, at=at)
            known.add(row)
    return [row for topic in given if (row := known.find(topic))]


def known(given: Sequence[NamedTopic]) -> tuple[NamedTopic, ...]:
    """The topics of a document as the newsroom knows them.

    A slug in a document counts for nothing where another topic has it: the name says
    what is meant.
    """
    newsroom = KnownTopics(given)
    return tuple(_as_known(topic, newsroom) for topic in given)


def _as_known(topic: NamedTopic, newsroom: KnownTopics) -> NamedTopic:
    if row := newsroom.named(topic):
        return NamedTopic(name=row.name, slug=row.slug)
    is_taken = newsroom.find(topic) is not None
    return NamedTopic(name=topic.name, slug="" if is_taken else topic.slug)


def allowed(
    topics: Sequence[NamedTopic], *, by
) -> tuple[tuple[NamedTopic, ...], tuple[Problem, ...]]:
    """The topics less those that `by` would have to add and may not, which are told."""
    if by.has_perm("stories.add_topic"):
        return tuple(topics), ()
    known = KnownTopics(topics)
    taken = tuple(topic for topic in topics if known.find(topic))
    missing = (topic for topic in topics if not known.find(topic))
    return taken, tuple(map(_not_added, missing))


def _not_added(topic: NamedTopic) -> Problem:
    message = _(
        "The newsroom has no topic “{name}”, and you may not add "
        "topics, so the story goes without it. Ask an editor to add it."
    ).format(name=isolated(topic.name))
    return Problem(code="unknown-topic", message=message, where="topics")
