"""Cache tags: what a change makes stale, in the words in which a response says it.

`Change.tags` and the `Cache-Tag` header use the same ones.
"""

from collections.abc import Callable

from stories.models.choices import Subject

# Every change carries it; what any publication may alter has it.
EVERYTHING = "front"


def story_tag(key: int) -> str:
    """What shows the story with this key."""
    return f"story:{key}"


def topic_tag(slug: str) -> str:
    """What shows the topic, or lists its stories."""
    return f"topic:{slug}"


def publisher_tag(slug: str) -> str:
    """What shows the publisher, or lists who cites it."""
    return f"publisher:{slug}"


def source_tag(key: int) -> str:
    """What shows the source with this key, or lists who cites it."""
    return f"source:{key}"


_OF_SUBJECT: dict[str, Callable[[int, str], str]] = {
    Subject.STORY: lambda key, _slug: story_tag(key),
    Subject.SOURCE: lambda key, _slug: source_tag(key),
    Subject.PUBLISHER: lambda _key, slug: publisher_tag(slug),
    Subject.TOPIC: lambda _key, slug: topic_tag(slug),
}


def own_tags(subject: str, key: int | None, slug: str) -> set[str]:
    """What an entry of the log about this subject names whatever happened to it."""
    tag = _OF_SUBJECT.get(subject)
    return {EVERYTHING, tag(key, slug)} if tag else {EVERYTHING}
