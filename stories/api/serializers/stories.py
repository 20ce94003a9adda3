"""Stories as published, whole and in short."""

from rest_framework import serializers

from stories.api.serializers.fields import (
    Finished,
    api_field,
    count_field,
    describing,
    moment_field,
    page_field,
    slug_field,
    text_field,
    word_field,
)
from stories.api.serializers.words import (
    CORRECTION_KINDS,
    EDITION_KINDS,
    PRECISIONS,
    SOURCE_KINDS,
    STANDINGS,
)
from stories.document.fields import EVENT, KEY_POINT, SOURCE


def _citations() -> serializers.ListField:
    return serializers.ListField(
        child=serializers.IntegerField(min_value=1),
        help_text="Numbers of the sources cited, each once, in order of appearance.",
    )


class TopicNameSerializer(Finished):
    """A topic, in short."""

    slug = slug_field()
    name = text_field("The topic's name.")


class PublisherNameSerializer(Finished):
    """A publisher, in short."""

    slug = slug_field()
    name = text_field("The publisher's name.")


@describing(*KEY_POINT)
class KeyPointSerializer(Finished):
    """A heading, and a few sentences that cite sources."""

    anchor = text_field("`k1`, `k2`…: names the key point within its story, for good.")
    heading = text_field("The heading, as typed.")
    body = text_field("The body as typed: limited Markdown with markers such as `[2]`.")
    body_html = text_field("The body as safe HTML; its citations link to `#source-2`.")
    citations = _citations()


@describing(*SOURCE)
class ReferenceSerializer(Finished):
    """A source in a story's numbered list, and what it contributes there."""

    number = count_field("The number that markers cite.")
    id = count_field("The source's id, across stories.")
    api_url = api_field("Where the API has the source, while a story cites it.")
    publisher = PublisherNameSerializer(help_text="Who published it.")
    title = text_field("The title, as typed.")
    url = text_field("Where it can be read, http or https.", absent=True)
    summary = text_field("What it contributes to this story.", absent=True)
    standing = word_field(STANDINGS, "Whether it still held when the edition was made.")
    standing_note = text_field("Why it no longer holds.", absent=True)
    kind = word_field(SOURCE_KINDS, "What sort of thing it is.")


@describing(*EVENT)
class TimelineEventSerializer(Finished):
    """An entry of a story's timeline."""

    id = text_field("The story's id, a hyphen and the anchor: names it for ever.")
    api_url = api_field()
    anchor = text_field("`e1`, `e2`…: names the event within its story, for good.")
    date = text_field(
        "The date in EDTF (ISO 8601-2), null where it is not known.", absent=True
    )
    precision = word_field(PRECISIONS, "How finely the date is known.")
    earliest = serializers.DateField(
        allow_null=True, help_text="First day it may be; null: open or unknown."
    )
    latest = serializers.DateField(
        allow_null=True, help_text="Last day it may be; null: open or unknown."
    )
    typed = text_field("The date as the editor typed it.")
    display = text_field("The date as readers see it, in the story's language.")
    label = text_field(
        "Part of the day or another label, such as Morning.", absent=True
    )
    planned = serializers.BooleanField(help_text="True for what was yet to happen.")
    text = text_field("What happened, as typed, with its markers.")
    text_html = text_field("What happened, as safe HTML.")
    citations = _citations()


class CorrectionSerializer(Finished):
    """What an edition put right."""

    id = text_field("The story's id, a hyphen and the edition's number.")
    edition = count_field("The edition's number.")
    kind = word_field(CORRECTION_KINDS, "Whether it corrected or made clear.")
    at = moment_field("When it was published.")
    note = text_field("What was wrong or unclear, in the editors' words.")
    url = page_field("The page that shows what the edition changed.")
    api_url = api_field("Where the API tells what the edition changed.")


class StoryItemSerializer(Finished):
    """A published story, as lists show it."""

    id = count_field("Names the story for ever, whatever its slug is.")
    slug = slug_field()
    url = page_field("The story's page.")
    api_url = api_field()
    headline = text_field("The headline, as typed.")
    summary = text_field("The summary, as typed.", absent=True)
    language = text_field("The story's language, a BCP 47 tag.")
    edition = count_field("Number of the edition shown.")
    kind = word_field(EDITION_KINDS, "What that edition told readers.")
    article_count = count_field(
        "Articles the story draws on, which may be more than it lists."
    )
    published_at = moment_field("When the story was first published.")
    updated_at = moment_field("When readers were last told of a change.")
    topics = TopicNameSerializer(many=True, help_text="What the story is about.")


class StorySerializer(StoryItemSerializer):
    """A published story, whole."""

    key_points = KeyPointSerializer(many=True, help_text="In reading order.")
    sources = ReferenceSerializer(many=True, help_text="The numbered list.")
    timeline = TimelineEventSerializer(many=True, help_text="In the editors' order.")
    corrections = CorrectionSerializer(many=True, help_text="Oldest first.")


class StoryNameSerializer(Finished):
    """A story, in short."""

    id = count_field("Names the story for ever, whatever its slug is.")
    slug = slug_field()
    url = page_field("The story's page.")
    api_url = api_field()
    headline = text_field("The headline, as typed.")


class EventSerializer(TimelineEventSerializer):
    """An event, and the story it belongs to."""

    story = StoryNameSerializer(help_text="The story whose timeline holds it.")
