"""What is published as JSON, name by name: a new column or key shows up only here."""

from collections.abc import Mapping
from functools import cache

from rest_framework import serializers

from stories.dates import Precision
from stories.documents import SourceKind, Standing
from stories.models.public import EditionKind

# A withdrawal is an edition, but not one that can be read.
EDITION_KINDS = [
    str(kind) for kind in EditionKind if kind is not EditionKind.WITHDRAWAL
]
SOURCE_KINDS = [str(kind) for kind in SourceKind]
STANDINGS = [str(standing) for standing in Standing]
PRECISIONS = [str(precision) for precision in Precision]

Shape = tuple[tuple[str, "Shape | None"], ...]


class Finished(serializers.Serializer):
    """Takes the declared names out of finished JSON values, and converts nothing.

    The REST framework converts field by field, which costs a list of stories more
    than reading them. Here the fields choose and describe.
    """

    def to_representation(self, instance: Mapping) -> dict:
        """The declared names of `instance`, in their order, at every depth."""
        return pick(_shape(type(self)), instance)


@cache
def _shape(serializer: type[Finished]) -> Shape:
    """Names that a serializer publishes, each with the shape of what it holds."""
    return tuple(
        (name, _shape(type(inner)) if isinstance(inner, Finished) else None)
        for name, field in serializer._declared_fields.items()
        for inner in (getattr(field, "child", field),)
    )


def pick(shape: Shape, values: Mapping) -> dict:
    """The names of `shape` out of `values`."""
    return {name: _picked(inner, values[name]) for name, inner in shape}


def _picked(shape: Shape | None, value):
    if shape is None or value is None:
        return value
    if isinstance(value, list):
        return [pick(shape, item) for item in value]
    return pick(shape, value)


def _text(help_text: str, *, absent: bool = False, **kwargs) -> serializers.CharField:
    return serializers.CharField(help_text=help_text, allow_null=absent, **kwargs)


def _moment(help_text: str) -> serializers.DateTimeField:
    return serializers.DateTimeField(help_text=f"{help_text} UTC, to the second.")


def _page(help_text: str) -> serializers.URLField:
    return serializers.URLField(help_text=help_text)


def _choice(choices: list[str], help_text: str) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=choices, help_text=help_text)


def _slug() -> serializers.CharField:
    return _text("Names it in addresses and filters.")


def _citations() -> serializers.ListField:
    return serializers.ListField(
        child=serializers.IntegerField(min_value=1),
        help_text="Numbers of the sources cited, each once, in order of appearance.",
    )


class TopicNameSerializer(Finished):
    """A topic, in short."""

    slug = _slug()
    name = _text("The topic's name.")


class PublisherNameSerializer(Finished):
    """A publisher, in short."""

    slug = _slug()
    name = _text("The publisher's name.")


class KeyPointSerializer(Finished):
    """A heading, and a few sentences that cite sources."""

    anchor = _text("`k1`, `k2`…: names the key point within its story, for good.")
    heading = _text("The heading, as typed.")
    body = _text("The body as typed: limited Markdown with markers such as `[2]`.")
    body_html = _text("The body as safe HTML; its citations link to `#source-2`.")
    citations = _citations()


class ReferenceSerializer(Finished):
    """A source in a story's numbered list, and what it contributes there."""

    number = serializers.IntegerField(help_text="The number that markers cite.")
    id = serializers.IntegerField(help_text="The source's id, across stories.")
    publisher = PublisherNameSerializer(help_text="Who published it.")
    title = _text("The title, as typed.")
    url = _text("Where it can be read, http or https.", absent=True)
    summary = _text("What it contributes to this story.", absent=True)
    standing = _choice(STANDINGS, "Whether it still held when the edition was made.")
    standing_note = _text("Why it no longer holds.", absent=True)
    kind = _choice(SOURCE_KINDS, "What sort of thing it is.")
    authors = _text("Who wrote it.", absent=True)
    language = _text("Its language, a BCP 47 tag.", absent=True)
    published = _text("When it was published, in EDTF.", absent=True)
    archive_url = _text("Where a copy is kept.", absent=True)


class TimelineEventSerializer(Finished):
    """An entry of a story's timeline."""

    anchor = _text("`e1`, `e2`…: names the event within its story, for good.")
    date = _text(
        "The date in EDTF (ISO 8601-2), null where it is not known.", absent=True
    )
    precision = _choice(PRECISIONS, "How finely the date is known.")
    earliest = serializers.DateField(
        allow_null=True, help_text="First day it may be; null: open or unknown."
    )
    latest = serializers.DateField(
        allow_null=True, help_text="Last day it may be; null: open or unknown."
    )
    typed = _text("The date as the editor typed it.")
    display = _text("The date as readers see it, in the story's language.")
    label = _text("Part of the day or another label, such as Morning.", absent=True)
    planned = serializers.BooleanField(help_text="True for what was yet to happen.")
    text = _text("What happened, as typed, with its markers.")
    text_html = _text("What happened, as safe HTML.")
    citations = _citations()


class CorrectionSerializer(Finished):
    """What an edition put right."""

    edition = serializers.IntegerField(help_text="The edition's number.")
    at = _moment("When it was published.")
    note = _text("What was wrong, in the editors' words.")


class StoryItemSerializer(Finished):
    """A published story, as lists show it."""

    slug = _slug()
    url = _page("The story's page.")
    headline = _text("The headline, as typed.")
    summary = _text("The summary, as typed.", absent=True)
    language = _text("The story's language, a BCP 47 tag.")
    edition = serializers.IntegerField(help_text="Number of the edition shown.")
    kind = _choice(EDITION_KINDS, "What that edition told readers.")
    article_count = serializers.IntegerField(
        help_text="Articles the story draws on, which may be more than it lists."
    )
    published_at = _moment("When the story was first published.")
    updated_at = _moment("When readers were last told of a change.")
    topics = TopicNameSerializer(many=True, help_text="What the story is about.")


class StorySerializer(StoryItemSerializer):
    """A published story, whole."""

    key_points = KeyPointSerializer(many=True, help_text="In reading order.")
    sources = ReferenceSerializer(many=True, help_text="The numbered list.")
    timeline = TimelineEventSerializer(many=True, help_text="In the editors' order.")
    corrections = CorrectionSerializer(many=True, help_text="Oldest first.")


class EditionItemSerializer(Finished):
    """An edition of a story, as its history shows it."""

    number = serializers.IntegerField(help_text="1, 2, 3… within the story.")
    kind = _choice(EDITION_KINDS, "What the edition told readers.")
    note = _text("The public note, on a correction or clarification.", absent=True)
    at = _moment("When it was published.")
    digest = _text("SHA-256 over the edition and the digest of the one before it.")
    url = _page("The page that shows the edition as it was.")


class EditionSerializer(StorySerializer):
    """A story as it was at one of its editions."""

    note = _text("The public note, on a correction or clarification.", absent=True)
    at = _moment("When the edition was published.")
    digest = _text("SHA-256 over the edition and the digest of the one before it.")


class StoryNameSerializer(Finished):
    """A story, in short."""

    slug = _slug()
    url = _page("The story's page.")
    headline = _text("The headline, as typed.")


class EventSerializer(TimelineEventSerializer):
    """An event, and the story it belongs to."""

    story = StoryNameSerializer(help_text="The story whose timeline holds it.")


class SourceSerializer(Finished):
    """A source that at least one published story cites."""

    id = serializers.IntegerField(help_text="Names it in addresses and filters.")
    publisher = PublisherNameSerializer(help_text="Who published it.")
    title = _text("The title, as typed.")
    url = _text("Where it can be read, http or https.", absent=True)
    authors = _text("Who wrote it.", absent=True)
    language = _text("Its language, a BCP 47 tag.", absent=True)
    published = _text("When it was published, in EDTF.", absent=True)
    archive_url = _text("Where a copy is kept.", absent=True)
    kind = _choice(SOURCE_KINDS, "What sort of thing it is.")
    standing = _choice(STANDINGS, "Whether it still holds.")
    standing_note = _text("Why it no longer holds.", absent=True)


class PublisherSerializer(Finished):
    """A publisher that at least one published story cites."""

    slug = _slug()
    name = _text("The publisher's name.")
    url = _page("The publisher's page in this newsroom.")
    homepage = _text("The publisher's own address.", absent=True)
    country = _text("Its country, an ISO 3166 code.", absent=True)
    language = _text("What it writes in, a BCP 47 tag.", absent=True)


class TopicSerializer(Finished):
    """A topic that at least one published story carries."""

    slug = _slug()
    name = _text("The topic's name.")
    url = _page("The topic's page.")


class RootSerializer(Finished):
    """Where everything is."""

    stories = _page("Published stories.")
    events = _page("Events of all stories, latest first.")
    sources = _page("Sources that published stories cite.")
    publishers = _page("Publishers of those sources.")
    topics = _page("Topics of published stories.")
    schema = _page("This API as OpenAPI 3.1.")
    docs = _page("A page to try it.")


class ParameterErrorSerializer(serializers.Serializer):
    """One thing wrong with a parameter."""

    parameter = _text("The parameter's name.")
    code = _text("`unknown-parameter`, `repeated-parameter` or `invalid-value`.")
    detail = _text("What is wrong and what to do, in a sentence.")
    value = _text("The value that came, where it is to blame.", required=False)


class ProblemSerializer(serializers.Serializer):
    """Why there is no answer (RFC 9457)."""

    type = _text("`about:blank`: the status says what kind of problem it is.")
    title = _text("The status in words.")
    status = serializers.IntegerField(help_text="The HTTP status.")
    detail = _text("What is wrong and what to do, in sentences.")


class BadParametersSerializer(ProblemSerializer):
    """Parameters that cannot be understood, all of them at once."""

    errors = ParameterErrorSerializer(many=True)


class WithdrawnSerializer(ProblemSerializer):
    """What is told of what was withdrawn."""

    headline = _text("The headline it had; the present one of a story that is back.")
    reason = _text("Why it was withdrawn.")
    withdrawn_at = _moment("When it was withdrawn.")
