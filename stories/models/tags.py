"""Cache tags: what a change makes stale, in the words in which a response says it.

`Change.tags` and the `Cache-Tag` header use the same ones.
"""

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
