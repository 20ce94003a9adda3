"""Arranges a story's public JSON for its page: every value that the template prints."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from stories import dates
from stories.views import timeline
from stories.views.names import language_name

Payload = dict[str, Any]

STANDINGS = {
    "current": "Current",
    "corrected": "Corrected by its publisher",
    "retracted": "Retracted",
    "unreachable": "No longer reachable",
}
KINDS = {
    "article": "Article",
    "document": "Document",
    "dataset": "Data set",
    "video": "Video",
    "statement": "Statement",
}


@dataclass(frozen=True, kw_only=True)
class Backlink:
    """A way from a source back to one of its citations."""

    id: str
    text: str
    name: str


@dataclass(frozen=True, kw_only=True)
class CitedSource:
    """An entry of the list of sources, with ways back to each of its citations."""

    source: Payload
    kind: str
    standing: str
    published: str
    language_name: str
    backlinks: list[Backlink]


@dataclass(frozen=True, kw_only=True)
class KeyPoint:
    """A key point, its number on the page and the sources it cites."""

    number: int
    point: Payload
    sources: list[CitedSource]


def arrange(payload: Payload, at: datetime) -> Payload:
    """What the article template needs, of the public JSON of an edition made `at`."""
    sources = _sources(payload)
    cited = {source.source["number"]: source for source in sources}
    corrections = [
        note | {"at": instant(note["at"])} for note in payload.get("corrections", [])
    ]
    return {
        "story": payload,
        "key_points": [
            KeyPoint(
                number=number,
                point=point,
                sources=[cited[n] for n in point["citations"] if n in cited],
            )
            for number, point in enumerate(payload["key_points"], 1)
        ],
        "sources": sources,
        "timeline": timeline.draw(
            payload["timeline"], payload["language"], at.astimezone(UTC).date()
        ),
        "corrections": corrections,
        "made_on": at,
    }


def instant(text: str) -> datetime:
    """A point in time of the public JSON as an aware datetime."""
    return datetime.fromisoformat(text)


def shown_date(edtf: str | None) -> str:
    """An EDTF date in words; as it stands where it is none."""
    try:
        return dates.from_edtf(edtf).display() if edtf else ""
    except ValueError:
        return edtf or ""


def foreign(language: str | None, own: str) -> str:
    """The name of a source's language where the story is in another one."""
    return language_name(language) if language != own else ""


def _sources(payload: Payload) -> list[CitedSource]:
    places = {
        point["anchor"]: (str(number), f"key point {number}")
        for number, point in enumerate(payload["key_points"], 1)
    }
    for event in payload["timeline"]:
        date = event["display"] or "date not known"
        places[event["anchor"]] = (date, f"timeline, {date}")
    return [
        CitedSource(
            source=source,
            kind=KINDS[source["kind"]],
            standing=STANDINGS[source["standing"]],
            published=shown_date(source["published"]),
            language_name=foreign(source["language"], payload["language"]),
            backlinks=_backlinks(source, places),
        )
        for source in payload["sources"]
    ]


def _backlinks(source: Payload, places: dict[str, tuple[str, str]]) -> list[Backlink]:
    count = len(source["backlinks"])
    return [
        Backlink(
            id=link["id"],
            text=places[link["anchor"]][0],
            name=f"Back to citation {number} of {count}, {places[link['anchor']][1]}",
        )
        for number, link in enumerate(source["backlinks"], 1)
    ]
