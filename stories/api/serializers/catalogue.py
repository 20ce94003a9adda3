"""What stories cite and are about, and where everything is."""

from stories.api.serializers.fields import (
    Finished,
    api_field,
    count_field,
    describing,
    page_field,
    slug_field,
    text_field,
)
from stories.api.serializers.stories import PublisherNameSerializer
from stories.document.fields import SHARED


@describing(*SHARED)
class SourceSerializer(Finished):
    """A source that at least one published story cites."""

    id = count_field("Names it in addresses and filters.")
    publisher = PublisherNameSerializer(help_text="Who published it.")
    api_url = api_field()


class PublisherSerializer(Finished):
    """A publisher that at least one published story cites."""

    id = count_field("Names it for ever.")
    slug = slug_field()
    name = text_field("The publisher's name.")
    url = page_field("The publisher's page in this newsroom.")
    api_url = api_field()
    homepage = text_field("The publisher's own address.", absent=True)
    country = text_field("Its country, an ISO 3166 code.", absent=True)
    language = text_field("What it writes in, a BCP 47 tag.", absent=True)


class TopicSerializer(Finished):
    """A topic that at least one published story carries."""

    id = count_field("Names it for ever.")
    slug = slug_field()
    name = text_field("The topic's name.")
    url = page_field("The topic's page.")
    api_url = api_field()


class RootSerializer(Finished):
    """Where everything is."""

    stories = page_field("Published stories.")
    events = page_field("Events of all stories, latest first.")
    sources = page_field("Sources that published stories cite.")
    publishers = page_field("Publishers of those sources.")
    topics = page_field("Topics of published stories.")
    corrections = page_field("What was put right, latest first.")
    changes = page_field("The log of publications, oldest first.")
    schema = page_field("This API as OpenAPI 3.1.")
    docs = page_field("A page to try it.")
    guide = page_field("The guide, for people.")
