"""Editions found by time (RFC 7089): a story is its own TimeGate.

Its editions are the mementos, from `LiveStory.first_edition` on: what was withdrawn is
none.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import http_date, parse_http_date

from stories.models.public import Edition, LiveStory, story_tag
from stories.public.absolute import absolute, absolute_url
from stories.public.caching import public_response, purgeable
from stories.public.pages.addresses import HistoryAddress
from stories.public.pages.pages import Page

HEADER = "Accept-Datetime"
LINK_FORMAT = "application/link-format"
# Slugs of some scripts take nine bytes a letter, and a header names five addresses.
MAX_LINK_BYTES = 1_000
# The way from where a header is seen to the story, for addresses relative to that.
STORY, EDITION = "./", "../../"


class Memento(NamedTuple):
    """An edition as one of the states that a story was in; `rels` say which."""

    number: int
    at: datetime
    rels: tuple[str, ...] = ()


def negotiated(live: LiveStory, asked: str) -> Page | HttpResponse:
    """The way to the edition that was current at the time asked for. One query."""
    try:
        moment = datetime.fromtimestamp(parse_http_date(asked), UTC)
    except ValueError:
        return Page(
            template="public/no_moment.html",
            context={"live": live, "example": http_date(live.made_at.timestamp())},
            tags={story_tag(live.pk)},
            modified=live.made_at,
            status=400,
        )
    editions = Edition.objects.shown_with(live).defer("content")
    found = editions.with_neighbours(first=live.first_edition).as_of(
        moment, first=live.first_edition
    )
    response = HttpResponseRedirect(
        reverse("public:edition", args=[live.slug, found.number])
    )
    response["Link"] = beside(live, found, seen_from=STORY)
    return purgeable(response, {story_tag(live.pk)})


def of_the_story(live: LiveStory) -> str:
    """The `Link` header of the story itself, without a query.

    The time of the first edition is known only where none was withdrawn.
    """
    ends = [Memento(live.edition_number, live.made_at, ("last",))]
    if live.first_edition == 1:
        ends.insert(0, Memento(1, live.published_at, ("first",)))
    return _header(live, ends, seen_from=STORY)


def beside(live: LiveStory, edition: Edition, *, seen_from: str) -> str:
    """The `Link` header that leads from an edition, read with its neighbours.

    `seen_from` is where it is sent from: STORY or EDITION.
    """
    number, first, last = edition.number, live.first_edition, live.edition_number
    related = [
        Memento(first, edition.first_at, ("first",)),
        Memento(number, edition.made_at),
        Memento(last, live.made_at, ("last",)),
    ]
    if number > first:
        related.append(Memento(number - 1, edition.previous_at, ("prev",)))
    if number < last:
        related.append(Memento(number + 1, edition.next_at, ("next",)))
    return _header(live, related, seen_from=seen_from)


class TimeMapView(HistoryAddress):
    """All editions of a story, with their times, for machines."""

    def shown(self, live: LiveStory) -> HttpResponse:
        """One further query: the numbers and times of the editions."""
        editions = Edition.objects.shown_with(live).order_by("number")
        mementos = [Memento(*row) for row in editions.values_list("number", "made_at")]
        ends = (
            Memento(*mementos[0][:2], ("first",)),
            Memento(*mementos[-1][:2], ("last",)),
        )
        since, until = (_moment(end) for end in ends)
        itself = f'<{_timemap(live)}>; rel="self"; type="{LINK_FORMAT}"'
        lines = (
            _original(live),
            f'{itself}; from="{since}"; until="{until}"',
            *_links(live, [*mementos, *ends]),
        )
        response = HttpResponse(",\n".join(lines) + "\n", content_type=LINK_FORMAT)
        return public_response(
            response, tags={story_tag(live.pk)}, modified=live.made_at
        )


def _header(live: LiveStory, mementos: Iterable[Memento], *, seen_from: str) -> str:
    """Whole addresses, or relative ones (RFC 8288) where whole ones are too long."""
    timemap = f'<{_timemap(live)}>; rel="timemap"; type="{LINK_FORMAT}"'
    whole = ", ".join((_original(live), timemap, *_links(live, mementos)))
    if len(whole) <= MAX_LINK_BYTES:
        return whole
    return whole.replace(f"<{absolute(live.get_absolute_url())}", f"<{seen_from}")


def _links(live: LiveStory, mementos: Iterable[Memento]) -> Iterator[str]:
    """One link for each edition, in order, with all that it is."""
    rels: dict[int, tuple[str, ...]] = {}
    times = {}
    for memento in mementos:
        rels[memento.number] = (*rels.get(memento.number, ()), *memento.rels)
        times[memento.number] = _moment(memento)
    for number in sorted(rels):
        address = absolute_url("public:edition", live.slug, number)
        rel = " ".join((*rels[number], "memento"))
        yield f'<{address}>; rel="{rel}"; datetime="{times[number]}"'


def _original(live: LiveStory) -> str:
    return f'<{absolute(live.get_absolute_url())}>; rel="original timegate"'


def _timemap(live: LiveStory) -> str:
    return absolute_url("public:timemap", live.slug)


def _moment(memento: Memento) -> str:
    return http_date(memento.at.timestamp())
