"""The live row of a story against its last edition, as far as it can be compared.

A row that another release made is compared in what no rendering touches: numbers,
times, kinds, notes, and the words of the text.
"""

from collections.abc import Iterator

from stories import press
from stories.document import RENDERING, StoryDocument
from stories.models import Edition, LiveStory

# A place on the front page is the desk's, and changes without an edition.
_OWN_FIELDS = frozenset({"story", "slug", "lead", "rendering"})
# What any rendering takes over as it stands; of parts, by the key that holds them.
_WORDS = frozenset({"headline", "summary", "language", "corrections", "edition"})
_WORDS_OF_PARTS = {
    "key_points": ("anchor", "heading", "body"),
    "sources": ("number", "id", "title", "summary", "standing", "standing_note"),
    "timeline": ("anchor", "date", "typed", "text"),
}
_OLDER = "An older release made what readers see of it: run rebuild_live."
_NEWER = (
    "A newer release made what readers see of it: install that again, or run "
    "rebuild_live."
)


def differing(
    live: LiveStory, document: StoryDocument, editions: list[Edition]
) -> list[str]:
    """Names of what the live row says otherwise than the editions do."""
    expected = LiveStory(story_id=live.story_id, slug=live.slug)
    press.describe(expected, document, editions)
    columns = [
        field.name
        for field in LiveStory._meta.concrete_fields
        if field.name not in {*_OWN_FIELDS, "payload"}
        and getattr(live, field.attname) != getattr(expected, field.attname)
    ]
    compare = _differing_words if outdated(live) else _differing_keys
    return [*columns, *compare(live.payload, expected.payload)]


def outdated(live: LiveStory) -> str:
    """A sentence where another release made the row, else empty."""
    if live.rendering == RENDERING:
        return ""
    return _OLDER if live.rendering < RENDERING else _NEWER


def _differing_keys(seen, expected: dict) -> list[str]:
    if not isinstance(seen, dict):
        return ["payload"]
    keys = expected | seen
    return [
        f"payload.{key}"
        for key in keys
        if key not in seen or key not in expected or seen[key] != expected[key]
    ]


def _differing_words(seen, expected: dict) -> list[str]:
    if not isinstance(seen, dict):
        return ["payload"]
    words = (key for key in _WORDS if seen.get(key) != expected[key])
    parts = (
        key
        for key, names in _WORDS_OF_PARTS.items()
        if _compared(seen, key, names) != _compared(expected, key, names)
    )
    return [f"payload.{key}" for key in (*sorted(words), *parts)]


def _compared(payload: dict, key: str, names: tuple[str, ...]) -> list:
    found = [*_words(payload.get(key), names)]
    # Which event comes first is for the rendering to say.
    return sorted(found, key=repr) if key == "timeline" else found


def _words(parts, names: tuple[str, ...]) -> Iterator[tuple | None]:
    for part in parts if isinstance(parts, list) else ():
        is_part = isinstance(part, dict)
        yield tuple(part.get(name) for name in names) if is_part else None
