"""Where on the story's page the places are that problems and refusals name."""

from stories.document import StoryDocument
from stories.document.anchors import is_anchor

# Lists of parts, by the fields of a document.
_GROUPS = {
    "key_points": "key_points-group",
    "sources": "references-group",
    "timeline": "events-group",
}
# Fields that stand beside the buttons of the workflow.
_ASKED = {
    "note": "verb-note",
    "public_note": "verb-public-note",
    "kind": "verb-kind",
    "scheduled_for": "verb-scheduled_for",
}
# Fields of the story's form that are no part of its content, by what they set.
DESK_FIELDS = {"embargo_until": "embargo", "slug": "slug"}


def target(where: str) -> str:
    """The id of the part or field that a problem or a refusal is about, if any."""
    if where in _GROUPS:
        return _GROUPS[where]
    if where in _ASKED:
        return _ASKED[where]
    if where in DESK_FIELDS:
        return f"id_{DESK_FIELDS[where]}"
    if where in StoryDocument.__dataclass_fields__:
        return f"id_{where}"
    return f"part-{where}" if where else ""


def anchor_beside(where: str, sentence: str) -> str:
    """The anchor to show beside a sentence that names its part by number alone."""
    return where if is_anchor(where) and f"({where})" not in sentence else ""
