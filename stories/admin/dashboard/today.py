"""What an editor finds on the desk's first page: what waits, and what came out."""

from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.dashboard.notices import notices_of
from stories.admin.history.older import older_list
from stories.desk import redaction, workflow
from stories.models import Edition, State, Story

SHOWN = 10


IN_REVIEW = f"?state__exact={State.IN_REVIEW}"
# Title, selection, what an empty one says, and where the list of stories shows all.
LISTS = (
    (
        _lazy("You are reviewing"),
        lambda user: Story.objects.reviewed_by(user),
        _lazy("You have taken no review."),
        IN_REVIEW,
    ),
    (
        _lazy("Waiting for review"),
        lambda user: Story.objects.waiting_for_others(user),
        _lazy("Nothing waits for review."),
        IN_REVIEW,
    ),
    (
        "Scheduled",
        lambda user: Story.objects.scheduled(),
        _lazy("Nothing is scheduled."),
        f"?state__exact={State.SCHEDULED}",
    ),
    (
        _lazy("Approved, not yet published"),
        lambda user: Story.objects.approved(),
        _lazy("Nothing waits to be published."),
        f"?state__exact={State.APPROVED}",
    ),
    (
        _lazy("My drafts"),
        lambda user: Story.objects.drafts_of(user),
        _lazy("You have no drafts. Add a story, or import a document."),
        "?assignee=me",
    ),
)


def today(user) -> dict:
    """The lists of the first page, empty for who may not see them.

    Eight queries, one more for who redacts, and up to four more where readers see
    something older.
    """
    waiting = {"redactions": redaction.waiting_for(user)}
    if not user.has_perm("stories.view_story"):
        return {**notices_of(user), "desk_lists": [], "editions": [], **waiting}
    return {
        **notices_of(user),
        **waiting,
        "older": older_list(user),
        "desk_lists": [
            _listed(title, select(user), empty, query, user)
            for title, select, empty, query in LISTS
        ],
        "editions": [
            {"edition": edition, "kind": marks.kind(edition.kind)}
            for edition in Edition.objects.select_related("story", "made_by")
            .defer("content")
            .order_by("-pk")[:SHOWN]
        ],
    }


def _listed(title: str, stories, empty: str, query: str, user) -> dict:
    moved = stories.with_last_moves(workflow.BEGIN_REVIEW)
    people = moved.select_related("last_author", "reviewer")
    rows = list(people[: SHOWN + 1])
    return {
        "title": title,
        "stories": [
            {"story": row, "mark": marks.story(row), "work": marks.work(row, user)}
            for row in rows[:SHOWN]
        ],
        "has_more": len(rows) > SHOWN,
        "empty": empty,
        "query": query,
    }
