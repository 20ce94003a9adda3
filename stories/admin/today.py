"""What an editor finds on the desk's first page: what waits, and what came out."""

from stories.admin import marks
from stories.models import Edition, State, Story

SHOWN = 10


def today(user) -> dict:
    """The lists of the first page, in four queries; empty for who may not see them."""
    if not user.has_perm("stories.view_story"):
        return {"desk_lists": [], "editions": []}
    return {
        "desk_lists": [
            _listed(
                "Waiting for review",
                Story.objects.in_review(),
                "Nothing waits for review.",
                f"?state__exact={State.IN_REVIEW}",
            ),
            _listed(
                "Approved, not yet published",
                Story.objects.approved(),
                "Nothing waits to be published.",
                f"?state__exact={State.APPROVED}",
            ),
            _listed(
                "My drafts",
                Story.objects.drafts_of(user),
                "You have no drafts. Add a story, or import a document.",
                "?assignee=me",
            ),
        ],
        "editions": [
            {"edition": edition, "kind": marks.kind(edition.kind)}
            for edition in Edition.objects.select_related("story", "made_by")
            .defer("content")
            .order_by("-pk")[:SHOWN]
        ],
    }


def _listed(title: str, stories, empty: str, query: str) -> dict:
    rows = list(stories.select_related("last_author")[: SHOWN + 1])
    return {
        "title": title,
        "stories": [{"story": row, "mark": marks.story(row)} for row in rows[:SHOWN]],
        "has_more": len(rows) > SHOWN,
        "empty": empty,
        "query": query,
    }
