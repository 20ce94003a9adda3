"""What was saved of a story since a version that somebody still looks at."""

from django.utils.translation import gettext as _

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
    sentence = (
        _(
            "“{story}” was saved by {author}, {saved_at}, after this document was "
            "read. Nothing was imported; read the document again beside what changed "
            "since:"
        )
        if last
        else _(
            "“{story}” was saved after this document was read. Nothing was imported; "
            "read the document again beside what changed since:"
        )
    )
    return [
        sentence.format(
            story=isolated(str(story)),
            author=last.saved_by if last else "",
            saved_at=moment(last.saved_at) if last else "",
        ),
        *(
            told_changes(*_versions(story, seen))
            or [_("Its state changed, and no word of it.")]
        ),
    ]
