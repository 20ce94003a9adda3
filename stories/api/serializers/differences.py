"""The difference of two editions, as `differences.to_payload` makes it."""

from drf_spectacular.utils import extend_schema_field
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
from stories.api.serializers.words import (
    DATE_CHANGES,
    EDITION_KINDS,
    EVIDENCE_CHANGES,
    PART_CHANGES,
    RUN_KINDS,
)


@extend_schema_field({"type": ["string", "integer", "boolean", "null"]})
class ValueField(serializers.Field):
    """A value that is no text to read; null where there is none."""


def _position() -> serializers.IntegerField:
    return count_field("Its place in the later edition; in the earlier if removed.")


def _change() -> serializers.CharField:
    return word_field(
        PART_CHANGES, "What happened; `same` if it only moved or cites otherwise."
    )


def _same_words() -> serializers.BooleanField:
    return serializers.BooleanField(
        help_text="True where the words are the same, but other sources are cited."
    )


class RunSerializer(Finished):
    """A stretch of text."""

    kind = word_field(RUN_KINDS, "Whether it stayed, went or came.")
    text = text_field("The stretch, as typed, with its white space.")


class TextChangeSerializer(Finished):
    """A text that differs."""

    before = text_field("The text of the earlier edition.", absent=True)
    after = text_field("The text of the later edition.", absent=True)
    runs = RunSerializer(many=True, help_text="Both texts, stretch by stretch.")


class ValueChangeSerializer(Finished):
    """A value that differs."""

    before = ValueField(help_text="The value of the earlier edition.")
    after = ValueField(help_text="The value of the later edition.")


class FieldChangeSerializer(ValueChangeSerializer):
    """A field that differs, by its name."""

    field = text_field("The name of the field, as in the story's own JSON.")
    runs = RunSerializer(many=True, help_text="Of a text; empty for other values.")


class DateValueSerializer(Finished):
    """A date, as data and as readers see it."""

    edtf = text_field("The date in EDTF; null where it is not known.", absent=True)
    display = text_field("The date in words, in the story's language.")


class DateChangeSerializer(Finished):
    """What happened to the date of an event."""

    before = DateValueSerializer(allow_null=True, help_text="Null for a new event.")
    after = DateValueSerializer(allow_null=True, help_text="Null for one removed.")
    change = word_field(
        DATE_CHANGES,
        "How well it is known now; null where one side is missing.",
        absent=True,
    )
    runs = RunSerializer(many=True, help_text="Of the dates in words.")


class CitedSourceSerializer(Finished):
    """A source as a citation names it."""

    number = count_field("Its later number, or its earlier one if it is gone.")
    publisher = text_field("Null where the story lists no such source.", absent=True)
    title = text_field("Null where the story lists no such source.", absent=True)


class EvidenceChangeSerializer(Finished):
    """One change in what a key point or an event rests on."""

    change = word_field(EVIDENCE_CHANGES, "What happened to the citation.")
    source = CitedSourceSerializer(help_text="The source that is cited.")
    before = text_field(
        "The words that the citation followed, or for `standing` how the source stood.",
        absent=True,
    )
    after = text_field(
        "The words that it follows, or for `standing` how the source stands.",
        absent=True,
    )


# Its names are words of Python, so it is made without the class statement.
MoveSerializer = type(
    "MoveSerializer",
    (Finished,),
    {
        "__doc__": "From which place to which, among the parts that stayed.",
        "from": count_field("The place before."),
        "to": count_field("The place after."),
    },
)
RenumberingSerializer = type(
    "RenumberingSerializer",
    (Finished,),
    {
        "__doc__": "A source that is cited by another number than before.",
        "from": count_field("The number before."),
        "to": count_field("The number after."),
    },
)


class KeyPointChangeSerializer(Finished):
    """A key point that differs."""

    anchor = text_field("Names the key point within its story.")
    change = _change()
    position = _position()
    moved = MoveSerializer(allow_null=True, help_text="Null if it stayed.")
    heading = TextChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    body = TextChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    evidence = EvidenceChangeSerializer(many=True, help_text="Apart from its words.")
    same_words_other_sources = _same_words()


class EventChangeSerializer(Finished):
    """An event that differs."""

    anchor = text_field("Names the event within its story.")
    change = _change()
    position = _position()
    moved = MoveSerializer(allow_null=True, help_text="Null if it stayed.")
    date = DateChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    label = TextChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    text = TextChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    planned = ValueChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    evidence = EvidenceChangeSerializer(many=True, help_text="Apart from its words.")
    same_words_other_sources = _same_words()


class SourceChangeSerializer(Finished):
    """A source that differs."""

    number = count_field("Its later number, or its earlier one if it was removed.")
    publisher = text_field("Who published it, as last published here.")
    title = text_field("The title, as last published here.")
    url = text_field("Where it can be read, http or https.", absent=True)
    change = _change()
    moved = MoveSerializer(allow_null=True, help_text="Null if it stayed.")
    standing = ValueChangeSerializer(allow_null=True, help_text="Null if it stayed.")
    fields = FieldChangeSerializer(many=True, help_text="Its other fields.")


class TopicChangesSerializer(Finished):
    """Names of topics."""

    added = serializers.ListField(child=serializers.CharField())
    removed = serializers.ListField(child=serializers.CharField())


class EditionNameSerializer(Finished):
    """An edition, in short."""

    id = text_field("The story's id, a hyphen and the edition's number.")
    number = count_field("1, 2, 3… within the story.")
    kind = word_field(EDITION_KINDS, "What the edition told readers.")
    at = moment_field("When it was published.")
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")
    url = page_field("The page that shows the edition as it was.")
    api_url = api_field()


class DifferenceSerializer(Finished):
    """What two editions of a story say differently; only parts that differ are told."""

    url = page_field("The page that shows the difference.")
    api_url = api_field()
    before = EditionNameSerializer(help_text="The earlier edition.")
    after = EditionNameSerializer(help_text="The later edition.")
    summary = text_field("The difference in one sentence.")
    in_words = serializers.BooleanField(
        help_text="False where so much differs that it is not compared word by word: "
        "then the long texts that differ are named, and have no `before`, `after` and "
        "`runs`."
    )
    story = FieldChangeSerializer(many=True, help_text="Fields of the story itself.")
    topics = TopicChangesSerializer(help_text="Topics that came and went.")
    key_points = KeyPointChangeSerializer(many=True, help_text="In reading order.")
    sources = SourceChangeSerializer(many=True, help_text="In the list's order.")
    events = EventChangeSerializer(many=True, help_text="In the editors' order.")
    renumbered = RenumberingSerializer(
        many=True, help_text="The same sources, by other numbers than before."
    )
