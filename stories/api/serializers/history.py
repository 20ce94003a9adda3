"""The history of stories: editions, their differences, and the log of publications."""

from rest_framework import serializers

from stories.api.serializers.fields import (
    Finished,
    choice_field,
    count_field,
    moment_field,
    page_field,
    slug_field,
    text_field,
)
from stories.api.serializers.stories import (
    CorrectionSerializer,
    StoryNameSerializer,
    StorySerializer,
)
from stories.api.serializers.words import CHANGE_KINDS, EDITION_KINDS


class EditionItemSerializer(Finished):
    """An edition of a story, as its history shows it."""

    number = count_field("1, 2, 3… within the story.")
    kind = choice_field(EDITION_KINDS, "What the edition told readers.")
    note = text_field("The public note, on a correction or clarification.", absent=True)
    at = moment_field("When it was published.")
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")
    url = page_field("The page that shows the edition as it was.")
    summary = text_field(
        "What it changed of the edition before, in a sentence; null for the first.",
        absent=True,
    )


class EditionSerializer(StorySerializer):
    """A story as it was at one of its editions."""

    note = text_field("The public note, on a correction or clarification.", absent=True)
    at = moment_field("When the edition was published.")
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")


class CorrectionItemSerializer(CorrectionSerializer):
    """A correction or clarification, and the story that it put right."""

    story = StoryNameSerializer(help_text="The story that was put right.")


class SealSerializer(Finished):
    """What the digest of an edition is the SHA-256 of, byte by byte."""

    content = serializers.DictField(help_text="The story's document, as it is kept.")
    kind = choice_field(EDITION_KINDS, "What the edition told readers.")
    made_at = moment_field("When it was made, to the microsecond.")
    note = text_field("The public note; empty for none.")
    number = count_field("The edition's number.")
    previous = text_field(
        "The digest of the edition before it; null for the first.", absent=True
    )


class ChangeSerializer(Finished):
    """One entry of the log of publications."""

    sequence = count_field("Its place in the log: 1, 2, 3…, without gaps.")
    kind = choice_field(CHANGE_KINDS, "What happened to the story.")
    at = moment_field("When it happened.")
    slug = slug_field()
    url = page_field("The story's page, which answers 410 while it is withdrawn.")
    edition = count_field("The number of the edition that was made.")
    tags = serializers.ListField(
        child=serializers.CharField(),
        help_text=(
            "What it made stale, as in `Cache-Tag`. Of what was withdrawn only the "
            "story's own tag and `front` are told."
        ),
    )
