"""What was saved of a story since a version that somebody still looks at."""

from stories import differences
from stories.models import SavedVersion, Story
from stories.text import isolated
from stories.workflow import moment


def changes_since(story: Story, seen: int | None) -> list[str]:
    """What differs now from version `seen`, in sentences; none if it is unknown."""
    base = SavedVersion.objects.filter(story=story, number=seen).first()
    if base is None:
        return []
    now = Story.objects.with_parts().get(pk=story.pk).document()
    return [found.sentence() for found in differences.between(base.document(), now)]


def told_since(story: Story, seen: int) -> list[str]:
    """Why a document that was read beside version `seen` is not saved over it."""
    saves = SavedVersion.objects.filter(story=story).select_related("saved_by")
    last = saves.defer("content").order_by("-number").first()
    who = f" by {last.saved_by}, {moment(last.saved_at)}," if last else ""
    return [
        f"“{isolated(str(story))}” was saved{who} after this document was read. "
        "Nothing was imported; read the document again beside what changed since:",
        *(changes_since(story, seen) or ["Its state changed, and no word of it."]),
    ]
