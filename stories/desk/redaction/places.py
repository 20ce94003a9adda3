"""Where a story keeps some words: what a redaction would cover, and what it cannot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from stories.desk.redaction.holders import Holder, held
from stories.document.text.covering import excerpts, texts_of
from stories.models import Edition, PublicSlug, Story

SHOWN = 3
# Of other stories, those that cite the same sources are looked at, latest first.
OTHERS = 50


@dataclass(frozen=True, kw_only=True)
class Place:
    """A row that holds the words: `times` of them, the first few with their context.

    An excerpt is what stands before the words, the words and what follows them.
    """

    sort: str
    name: str
    times: int
    excerpts: tuple[tuple[str, str, str], ...]


def places(story: Story, wanted: re.Pattern[str]) -> list[Place]:
    """Every place where the story keeps the words, as it is now."""
    return [
        _place(holder, row, found)
        for holder, row in held(story)
        if (found := _found(holder, row, wanted))
    ]


def _place(holder: Holder, row: Model, found: list[tuple[str, str, str]]) -> Place:
    return Place(
        sort=_(holder.sort),
        name=holder.name(row),
        times=len(found),
        excerpts=tuple(found[:SHOWN]),
    )


def _found(holder: Holder, row: Model, wanted: re.Pattern[str]):
    return [one for text in _texts(holder, row) for one in excerpts(text, wanted)]


def _texts(holder: Holder, row: Model) -> Iterator[str]:
    for name in holder.texts + holder.emptied:
        yield getattr(row, name) or ""
    for name in holder.contents:
        yield from texts_of(getattr(row, name))


def left_alone(story: Story, wanted: re.Pattern[str]) -> list[str]:
    """What holds the words and is not covered with the story, in sentences."""
    return [*_slugs(story, wanted), *_names(story, wanted), *_others(story, wanted)]


def _slugs(story: Story, wanted: re.Pattern[str]) -> Iterator[str]:
    known = PublicSlug.objects.filter(story=story).values_list("slug", flat=True)
    for slug in dict.fromkeys((story.slug, *known)):
        if wanted.search(slug) or wanted.search(slug.replace("-", " ")):
            yield (
                _(
                    "The address “{slug}” stays: links lead there. Give the story "
                    "another one, so that it is shown no more."
                ).format(slug=slug)
            )


def _names(story: Story, wanted: re.Pattern[str]) -> Iterator[str]:
    publishers = {ref.source.publisher.name for ref in story.references.all()}
    for name in sorted(publishers):
        if wanted.search(name):
            yield _(
                "The publisher “{name}” stays: change its name at its own page."
            ).format(name=name)
    for topic in story.topics.all():
        if wanted.search(topic.name):
            yield _(
                "The topic “{name}” stays: change its name at its own page."
            ).format(name=topic.name)


def _others(story: Story, wanted: re.Pattern[str]) -> Iterator[str]:
    sources = story.references.values("source")
    others = Story.objects.filter(references__source__in=sources).exclude(pk=story.pk)
    for other in others.distinct()[:OTHERS]:
        editions = Edition.objects.filter(story=other).iterator(chunk_size=20)
        if any(
            wanted.search(text) for one in editions for text in texts_of(one.content)
        ):
            yield _(
                "“{other}” holds the words too, and needs a redaction of its own."
            ).format(other=other)
