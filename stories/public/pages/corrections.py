"""What was put right: the notices of one story, and the list of the newsroom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from stories.document.messages import listed
from stories.models.public import (
    EVERYTHING,
    EditionKind,
    LiveCorrection,
    Withdrawal,
    labels,
)
from stories.public.caching import last_change_at
from stories.public.pages.pages import Page, PublicView
from stories.public.pages.paging import SIZE, Slice, before, mark, take


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A correction or clarification; `difference` is the address of what changed."""

    edition: int
    at: datetime
    label: str
    kind: EditionKind
    note: str
    difference: str

    @property
    def done(self) -> str:
        """What the edition did to the story: “Corrected”."""
        return labels.EDITION_DID[self.kind]


def notices(slug: str, corrections: Iterable[dict[str, Any]]) -> list[Notice]:
    """The entries of a story's public JSON, in their order."""
    return [
        Notice(
            edition=entry["edition"],
            at=datetime.fromisoformat(entry["at"]),
            label=EditionKind(entry["kind"]).label,
            kind=EditionKind(entry["kind"]),
            note=entry["note"],
            difference=difference(slug, entry["edition"]),
        )
        for entry in corrections
    ]


def latest(
    told: Iterable[Notice], corrected: Mapping[str, Iterable[int]]
) -> dict[str, Notice]:
    """The last of the notices that put right each claim, by its anchor.

    `corrected` has the numbers of the editions that did, as in the public JSON.
    """
    known = {notice.edition: notice for notice in told}
    return {
        anchor: known[max(numbers)]
        for anchor, editions in corrected.items()
        if (numbers := [number for number in editions if number in known])
    }


def heading(told: Sequence[Notice]) -> str:
    """What became of the story, in one sentence without a full stop."""
    counted = Counter(notice.kind for notice in told)
    done = [labels.put_right_times(kind, times) for kind, times in counted.items()]
    return _("This story was {done}").format(done=listed(done))


def difference(slug: str, edition: int) -> str:
    """The address of what an edition changed of the one before it."""
    return reverse("public:difference", args=[slug, edition - 1, edition])


@dataclass(frozen=True, kw_only=True)
class PutRight:
    """A correction, clarification or withdrawal, in the lists of the newsroom.

    `story_address` says of a withdrawn story that it is, and why; `edition` is 0, and
    its addresses are empty, for a withdrawal.
    """

    kind: str
    label: str
    at: datetime
    story_id: int
    headline: str
    language: str
    note: str
    story_address: str
    key: int
    edition: int = 0
    edition_address: str = ""
    difference: str = ""


def put_right(place: tuple[datetime, int] | None, *, size: int = SIZE) -> Slice:
    """What was put right of all stories, latest first, in two queries.

    Keys of corrections are even and keys of withdrawals odd, so that the two lists
    have one order.
    """
    moment, last = place or (None, 0)
    corrections = LiveCorrection.objects.select_related("live_story")
    found = (
        take(
            corrections.defer("live_story__payload"),
            (moment, (last + 1) // 2) if moment else None,
            by="at",
            key="edition_id",
            size=size,
        ),
        take(
            # Where a chief chose that readers are told nothing, neither is it listed.
            Withdrawal.objects.exclude(reason=""),
            (moment, last // 2) if moment else None,
            by="at",
            size=size,
        ),
    )
    rows = [*map(_corrected, found[0].rows), *map(_withdrawn, found[1].rows)]
    rows.sort(key=lambda row: (row.at, row.key), reverse=True)
    has_more = len(rows) > size or any(part.older for part in found)
    return Slice(
        rows=rows[:size],
        older=mark(rows[size - 1], "at", "key") if has_more else "",
        is_first=place is None,
        latest_at=rows[0].at if rows else None,
    )


def _corrected(row: LiveCorrection) -> PutRight:
    story = row.live_story
    return PutRight(
        kind=row.kind,
        label=row.get_kind_display(),
        at=row.at,
        story_id=story.pk,
        headline=story.headline,
        language=story.language,
        note=row.note,
        story_address=story.get_absolute_url(),
        key=2 * row.edition_id,
        edition=row.number,
        edition_address=reverse("public:edition", args=[story.slug, row.number]),
        difference=difference(story.slug, row.number),
    )


def _withdrawn(row: Withdrawal) -> PutRight:
    return PutRight(
        kind=EditionKind.WITHDRAWAL,
        label=EditionKind.WITHDRAWAL.label,
        at=row.at,
        story_id=row.pk,
        headline=row.headline,
        language=row.language,
        note=row.reason,
        story_address=reverse("public:story", args=[row.slug]),
        key=2 * row.pk + 1,
    )


class CorrectionsView(PublicView):
    """Corrections, clarifications and withdrawals, latest first."""

    def page(self) -> Page:
        """Queries: the corrections with their stories, withdrawals, the last change."""
        found = put_right(before(self.request.GET))
        return Page(
            template="public/corrections.html",
            context={
                "entries": found.rows,
                "is_first": found.is_first,
                "older": found.older,
            },
            tags={EVERYTHING},
            modified=last_change_at(),
            as_of=found.latest_at,
            canonical=reverse("public:corrections") if found.is_first else "",
        )
