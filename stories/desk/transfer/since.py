"""What was saved of a story since a version that somebody still looks at."""

from stories.desk.workflow import moment
from stories.document import StoryDocument, differences
from stories.document.text import isolated
from stories.models import SavedVersion, Story


def told_changes(before: StoryDocument, after: StoryDocument) -> list[str]:
    """What differs, in sentences: what readers would see, or else whatever it is."""
    seen = differences.sentences(differences.compare(before, after))
    others = differences.between(before, after)
    return list(seen) or [found.sentence() for found in others]


def changes_since(story: Story, seen: int | None) -> list[str]:
    """Which fields differ now from version `seen`; none if that is unknown."""
    before, now = _versions(story, seen)
    return [found.sentence() for found in differences.between(before, now)]


def _versions(story: Story, seen: int | None) -> tuple[StoryDocument, StoryDocument]:
    """Version `seen`, and what the story says now; twice that if it is unknown."""
    now = Story.objects.with_parts().get(pk=story.pk).document()
    base = SavedVersion.objects.filter(story=story, number=seen).first()
    return (base.document() if base else now), now


def told_since(story: Story, seen: int) -> list[str]:
    """Why a document that was read beside version `seen` is not saved over it."""
    saves = SavedVersion.objects.filter(story=story).select_related("saved_by")
    last = saves.defer("content").order_by("-number").first()
    who = f" by {last.saved_by}, {moment(last.saved_at)}," if last else ""
    return [
        f"“{isolated(str(story))}” was saved{who} after this document was read. "
        "Nothing was imported; read the document again beside what changed since:",
        *(
            told_changes(*_versions(story, seen))
            or ["Its state changed, and no word of it."]
        ),
    ]
