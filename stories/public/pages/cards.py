"""Stories as entries of a list: what each says, how it is sourced, why it changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _lazy

from stories.document.text import excerpt
from stories.models.public import EditionKind, LiveStory, labels

SUMMARY_LENGTH = 260
NOTE_LENGTH = 140
OTHER = _lazy("Other stories")


@dataclass(frozen=True, kw_only=True)
class Card:
    """A story in a list. `change` is a past participle, `note` the public note.

    Both are of the last edition that was not minor: of those readers are not told.
    """

    story: LiveStory
    summary: str
    change: str
    note: str
    topics: list[dict[str, str]]


@dataclass(frozen=True, kw_only=True)
class Section:
    """Cards that share their first topic; `slug` is empty where they have none."""

    name: str
    slug: str
    cards: list[Card]


def listed(stories: QuerySet) -> QuerySet:
    """Live stories with what cards show: `shown_topics`, but not the whole payload."""
    return stories.defer("payload").annotate(shown_topics=F("payload__topics"))


def entered(entries: QuerySet) -> QuerySet:
    """The same for rows that have a `live_story`."""
    return (
        entries.select_related("live_story")
        .defer("live_story__payload")
        .annotate(shown_topics=F("live_story__payload__topics"))
    )


def card(story: LiveStory, topics: list[dict[str, str]]) -> Card:
    """The card of `story`, whose payload need not be loaded."""
    return Card(
        story=story,
        summary=excerpt(story.summary, SUMMARY_LENGTH),
        change=labels.EDITION_DID[EditionKind(story.told_kind)],
        note=excerpt(story.note, NOTE_LENGTH),
        topics=topics,
    )


def by_topic(cards: Iterable[Card]) -> list[Section]:
    """Cards grouped by their first topic, in the order in which topics appear."""
    sections: dict[str, dict[str, Any]] = {}
    for entry in cards:
        first = entry.topics[0] if entry.topics else {"slug": "", "name": OTHER}
        section = sections.setdefault(first["slug"], {**first, "cards": []})
        section["cards"].append(entry)
    # Stories without a topic come last, whatever their time.
    ordered = sorted(sections.values(), key=lambda section: not section["slug"])
    return [Section(**section) for section in ordered]
