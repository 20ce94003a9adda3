"""A story's history: its editions, and what each changed of the one before it."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from stories.models.public import Edition, EditionKind, LiveStory, labels, story_tag
from stories.public.pages.addresses import HistoryAddress
from stories.public.pages.pages import Missing, Page
from stories.public.pages.paging import SIZE
from stories.public.summaries import Sealed, summaries

_NUMBER = re.compile(r"[1-9][0-9]{0,9}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An edition in the list. `changed` sums up its difference, empty for the first."""

    number: int
    kind: str
    words: str
    at: datetime
    note: str
    address: str
    changed: str
    difference: str


class EditionsView(HistoryAddress):
    """The editions that readers may see, latest first."""

    def shown(self, live: LiveStory) -> Page:
        """Queries: the editions; the withdrawal before the first, where one was."""
        last = _last(self.request.GET, live)
        editions = Edition.objects.shown_with(live).filter(number__lte=last)
        # One more than shown: what the oldest of them changed.
        made = list(editions.order_by("-number")[: SIZE + 1])
        is_end = len(made) <= SIZE
        is_first = last == live.edition_number
        return Page(
            template="public/editions.html",
            context={
                "live": live,
                "entries": _entries(live, made)[:SIZE],
                "is_first": is_first,
                "older": "" if is_end else made[SIZE - 1].number,
                "withdrawal": _withdrawal(live) if is_end else None,
            },
            tags={story_tag(live.pk)},
            modified=live.made_at,
            as_of=live.made_at,
            canonical=reverse("public:editions", args=[live.slug]) if is_first else "",
        )


def _last(query, live: LiveStory) -> int:
    """The latest edition of the page that the query's `before` names."""
    if not query.get("before"):
        return live.edition_number
    if _NUMBER.fullmatch(query["before"]) is None:
        raise Missing(
            _(
                "The address names no page of this list: what follows “before=” is not "
                "the number of an edition. Start again from its first page."
            )
        )
    return min(int(query["before"]) - 1, live.edition_number)


def _entries(live: LiveStory, made: list[Edition]) -> list[Entry]:
    sealed = [Sealed(one.pk, one.content, one.content_format) for one in made]
    # The latest come first.
    told = summaries(zip(sealed[1:], sealed, strict=False))
    return [_entry(live, edition, told.get(edition.pk, "")) for edition in made]


def _entry(live: LiveStory, edition: Edition, changed: str) -> Entry:
    number = edition.number
    return Entry(
        number=number,
        kind=edition.kind,
        words=labels.EDITION[EditionKind(edition.kind)],
        at=edition.made_at,
        note=edition.note,
        address=reverse("public:edition", args=[live.slug, number]),
        changed=changed,
        difference=reverse("public:difference", args=[live.slug, number - 1, number])
        if changed
        else "",
    )


def _withdrawal(live: LiveStory) -> Edition | None:
    """The withdrawal that took the editions before the first, if one did."""
    if live.first_edition == 1:
        return None
    editions = Edition.objects.defer("content")
    return editions.withdrawal_after(live.pk, live.first_edition - 1)
