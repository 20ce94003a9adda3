"""Arranges a story's public JSON for its page: every value that the template prints."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from string import ascii_lowercase
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from stories.document.dates import in_words as shown_date
from stories.models.public import labels
from stories.public.pages import timeline
from stories.public.pages.corrections import Notice, heading, latest, notices
from stories.public.pages.names import language_name

Payload = dict[str, Any]


class Place(NamedTuple):
    """Where a source is cited: what the page and what a screen reader calls it."""

    text: str
    name: str
    is_event: bool


@dataclass(frozen=True, kw_only=True)
class Backlink:
    """A way from a source back to one of its citations."""

    id: str
    text: str
    name: str
    is_event: bool


@dataclass(frozen=True, kw_only=True)
class CitedSource:
    """An entry of the list of sources, with ways back to each of its citations."""

    source: Payload
    kind: str
    standing: str
    published: str
    language_name: str
    backlinks: list[Backlink]

    @property
    def from_points(self) -> list[Backlink]:
        """Ways back to key points."""
        return [link for link in self.backlinks if not link.is_event]

    @property
    def from_events(self) -> list[Backlink]:
        """Ways back to the timeline."""
        return [link for link in self.backlinks if link.is_event]


@dataclass(frozen=True, kw_only=True)
class KeyPoint:
    """A key point, its number on the page, the sources it cites, and what mended it."""

    number: int
    point: Payload
    sources: list[CitedSource]
    notice: Notice | None = None


def arrange(payload: Payload, at: datetime, *, now: datetime | None = None) -> Payload:
    """What the article template needs, of the public JSON of an edition.

    `at` is when readers were last told of a change; `now` is for what readers are told
    today, and None for an edition as it was.
    """
    sources = _sources(payload)
    cited = {source.source["number"]: source for source in sources}
    told = notices(payload["slug"], payload.get("corrections", ()))
    put_right = latest(told, payload.get("corrected", {}))
    return {
        "story": payload,
        "key_points": [
            KeyPoint(
                number=number,
                point=point,
                sources=[cited[n] for n in sorted(point["citations"]) if n in cited],
                notice=put_right.get(point["anchor"]),
            )
            for number, point in enumerate(payload["key_points"], 1)
        ],
        "sources": sources,
        "timeline": [
            replace(entry, notice=put_right.get(entry.event["anchor"]))
            for entry in timeline.draw(
                payload["timeline"], payload["language"], at.astimezone(UTC).date(), now
            )
        ],
        "corrections": told,
        "corrected": heading(told) if told else "",
        "as_of": at,
    }


def since(published: datetime, told: datetime) -> datetime | None:
    """When readers were last `told` of a change; None where the first edition did."""
    return told if told > published else None


def foreign(language: str | None, own: str) -> str:
    """The name of a source's language where the story is in another one."""
    return language_name(language) if language != own else ""


def _sources(payload: Payload) -> list[CitedSource]:
    places = _places(payload)
    return [
        CitedSource(
            source=source,
            kind=labels.SOURCE_KIND[source["kind"]],
            standing=labels.STANDING[source["standing"]],
            published=shown_date(source["published"]),
            language_name=foreign(source["language"], payload["language"]),
            backlinks=_backlinks(source["backlinks"], places),
        )
        for source in payload["sources"]
    ]


def _places(payload: Payload) -> dict[str, Place]:
    """What the parts that cite are called, by anchor."""
    places = {
        point["anchor"]: Place(
            str(number), _("key point {number}").format(number=number), is_event=False
        )
        for number, point in enumerate(payload["key_points"], 1)
    }
    for event in payload["timeline"]:
        date = ", ".join(filter(None, [event["display"], event["label"]]))
        date = date or _("date not known")
        places[event["anchor"]] = Place(
            date, _("timeline, {date}").format(date=date), is_event=True
        )
    return places


def _backlinks(links: list[Payload], places: dict[str, Place]) -> list[Backlink]:
    in_place = Counter(link["anchor"] for link in links)
    seen: Counter[str] = Counter()
    found = []
    for number, link in enumerate(links, 1):
        anchor = link["anchor"]
        place = places[anchor]
        letter = _letter(seen[anchor]) if in_place[anchor] > 1 else ""
        seen[anchor] += 1
        found.append(
            Backlink(
                id=link["id"],
                text=f"{place.text}{letter}",
                name=_("Back to citation {number} of {count}, {place}").format(
                    number=number, count=len(links), place=f"{place.name}{letter}"
                ),
                is_event=place.is_event,
            )
        )
    return found


def _letter(index: int) -> str:
    """a, b, … z, then numbers: tells apart the citations in one part."""
    return ascii_lowercase[index] if index < 26 else f".{index + 1}"
