"""Finds the newsroom's rows for the topics a document names, or makes them."""

from collections.abc import Iterable
from datetime import datetime

from stories.documents import Problem
from stories.documents import Topic as NamedTopic
from stories.models import Topic
from stories.text import isolated
from stories.transfer import catalogue
from stories.transfer.slugs import free_slug


def find_or_create(topic: NamedTopic, *, by, at: datetime) -> Topic:
    """The row for `topic`; `by` is an author of one that is made."""
    if row := find(topic):
        return row
    row = Topic(name=topic.name, slug=free_slug(Topic, topic.slug or topic.name))
    catalogue.write(row, by=by, at=at)
    return row


def find(topic: NamedTopic) -> Topic | None:
    """The row the newsroom already has for this topic, if any."""
    return (
        Topic.objects.filter(slug=topic.slug).first()
        or Topic.objects.filter(name__iexact=topic.name).first()
    )


def allowed(
    topics: Iterable[NamedTopic], *, by
) -> tuple[tuple[NamedTopic, ...], tuple[Problem, ...]]:
    """The topics less those that `by` would have to add and may not, which are told."""
    if by.has_perm("stories.add_topic"):
        return tuple(topics), ()
    taken, problems = [], []
    for topic in topics:
        if find(topic):
            taken.append(topic)
        else:
            problems.append(_not_added(topic))
    return tuple(taken), tuple(problems)


def _not_added(topic: NamedTopic) -> Problem:
    message = (
        f"The newsroom has no topic “{isolated(topic.name)}”, and you may not add "
        "topics, so the story goes without it. Ask an editor to add it."
    )
    return Problem(code="unknown-topic", message=message, where="topics")
