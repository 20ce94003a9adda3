"""The history of stories: editions, their differences, and the log of publications."""

from rest_framework import serializers

from stories.api.serializers.fields import (
    Finished,
    api_field,
    count_field,
    moment_field,
    page_field,
    text_field,
    word_field,
)
from stories.api.serializers.stories import (
    CorrectionSerializer,
    StoryNameSerializer,
    StorySerializer,
)
from stories.api.serializers.words import CHANGE_KINDS, EDITION_KINDS, SUBJECTS


class EditionItemSerializer(Finished):
    """An edition of a story, as its history shows it."""

    id = text_field("The story's id, a hyphen and the edition's number.")
    number = count_field("1, 2, 3… within the story.")
    kind = word_field(EDITION_KINDS, "What the edition told readers.")
    note = text_field("The public note, on a correction or clarification.", absent=True)
    at = moment_field("When it was published.")
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")
    url = page_field("The page that shows the edition as it was.")
    api_url = api_field()
    summary = text_field(
        "What it changed of the edition before, in a sentence; null for the first.",
        absent=True,
    )


class EditionSerializer(StorySerializer):
    """A story as it was at one of its editions."""

    note = text_field("The public note, on a correction or clarification.", absent=True)
    at = moment_field("When the edition was published.")
    redacted_at = moment_field(
        "When words of it were last covered, because they may not be kept; null "
        "where none were.",
        absent=True,
    )
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")


class CorrectionItemSerializer(CorrectionSerializer):
    """A correction or clarification, and the story that it put right."""

    story = StoryNameSerializer(help_text="The story that was put right.")


class SealSerializer(Finished):
    """What the digest of an edition is the SHA-256 of, byte by byte."""

    content = serializers.DictField(help_text="The story's document, as it is kept.")
    format = count_field(
        "The number of the content's format; left out where it is 1.", required=False
    )
    kind = word_field(EDITION_KINDS, "What the edition told readers.")
    made_at = moment_field("When it was made, to the microsecond.")
    note = text_field("The public note; empty for none.")
    number = count_field("The edition's number.")
    previous = text_field(
        "The digest of the edition before it; null for the first.", absent=True
    )


class ChangeSerializer(Finished):
    """One entry of the log of changes."""

    id = count_field("The same as `sequence`.")
    sequence = count_field("Its place in the log: 1, 2, 3…, without gaps.")
    subject = word_field(SUBJECTS, "What sort of thing changed.")
    subject_id = count_field(
        "The id of what changed, for ever; null for the site.", allow_null=True
    )
    kind = word_field(CHANGE_KINDS, "What happened to it.")
    at = moment_field("When it happened.")
    slug = text_field(
        "The slug that the subject had from then on; null where it has none.",
        absent=True,
    )
    former_slug = text_field(
        "The slug that a `rename` left, which leads on by a 301; null otherwise.",
        absent=True,
    )
    edition = count_field(
        "The number of the edition that was made; null where none was.",
        allow_null=True,
    )
    url = page_field(
        "The subject's page, which answers 410 for a story that is withdrawn; null "
        "where no published story carries the subject any more.",
        absent=True,
    )
    api_url = page_field("Where to fetch the subject; null as `url` is.", absent=True)
    tags = serializers.ListField(
        child=serializers.CharField(),
        help_text=(
            "What it made stale, as in `Cache-Tag`. Of what was withdrawn only the "
            "subject's own tag and `front` are told."
        ),
    )
