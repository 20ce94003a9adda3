"""What was put right: the notices of one story, and the list of the newsroom."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from stories.caching import last_change_at
from stories.models.public import EVERYTHING, EditionKind, LiveCorrection
from stories.views.pages import Page, PublicView
from stories.views.paging import before, take

DONE = {
    EditionKind.CORRECTION: "corrected",
    EditionKind.CLARIFICATION: "clarified",
}
TIMES = {1: "", 2: " twice"}


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A correction or clarification. `done` is a past participle, `label` a noun.

    `difference` is the address of what changed.
    """

    edition: int
    at: datetime
    label: str
    done: str
    note: str
    difference: str


def notices(slug: str, corrections: Iterable[dict[str, Any]]) -> list[Notice]:
    """The entries of a story's public JSON, in their order."""
    return [
        Notice(
            edition=entry["edition"],
            at=datetime.fromisoformat(entry["at"]),
            label=EditionKind(entry["kind"]).label,
            done=DONE[EditionKind(entry["kind"])],
            note=entry["note"],
            difference=difference(slug, entry["edition"]),
        )
        for entry in corrections
    ]


def heading(told: Sequence[Notice]) -> str:
    """What became of the story, in one sentence without a full stop."""
    counted = Counter(notice.done for notice in told)
    done = [
        f"{word}{TIMES.get(times, f' {times} times')}"
        for word, times in counted.items()
    ]
    return f"This story was {' and '.join(done)}"


def difference(slug: str, edition: int) -> str:
    """The address of what an edition changed of the one before it."""
    return reverse("difference", args=[slug, edition - 1, edition])


class CorrectionsView(PublicView):
    """Corrections and clarifications of all live stories, latest first."""

    def page(self) -> Page:
        """Queries: the corrections with their stories, the last change."""
        place = before(self.request.GET)
        entries = LiveCorrection.objects.select_related("live_story")
        found = take(
            entries.defer("live_story__payload"), place, by="at", key="edition_id"
        )
        context = {
            "corrections": [
                {
                    "row": row,
                    "story": row.live_story,
                    "difference": difference(row.live_story.slug, row.number),
                }
                for row in found.rows
            ],
            "is_first": found.is_first,
            "older": found.older,
        }
        return Page(
            template="public/corrections.html",
            context=context,
            tags={EVERYTHING},
            modified=last_change_at(),
        )
