"""What answers look like, for the OpenAPI document: one invented story throughout."""

from stories.document.fields import SHARED

# No address of this newsroom's own, so that the document is the same everywhere.
SITE = "https://news.example.org"
NEXT = f"{SITE}/api/v1/stories/?cursor=WyJuZXh0IiwyMF0"

ROOT = {
    "stories": f"{SITE}/api/v1/stories/",
    "events": f"{SITE}/api/v1/events/",
    "sources": f"{SITE}/api/v1/sources/",
    "publishers": f"{SITE}/api/v1/publishers/",
    "topics": f"{SITE}/api/v1/topics/",
    "corrections": f"{SITE}/api/v1/corrections/",
    "changes": f"{SITE}/api/v1/changes/",
    "schema": f"{SITE}/api/schema/",
    "docs": f"{SITE}/api/docs/",
    "guide": f"{SITE}/api/guide/",
}

TOPIC = {
    "id": 5,
    "slug": "shipping",
    "name": "Shipping",
    "url": f"{SITE}/topics/shipping/",
    "api_url": f"{SITE}/api/v1/topics/shipping/",
}

PUBLISHER = {
    "id": 4,
    "slug": "harbour-wire",
    "name": "Harbour Wire",
    "url": f"{SITE}/publishers/harbour-wire/",
    "api_url": f"{SITE}/api/v1/publishers/harbour-wire/",
    "homepage": "https://wire.example.org",
    "country": "NO",
    "language": "en",
}

SOURCE = {
    "id": 7,
    "publisher": {"slug": "harbour-wire", "name": "Harbour Wire"},
    "api_url": f"{SITE}/api/v1/sources/7/",
    **{row.name: row.absent or None for row in SHARED},
    "title": "Pilots return to the outer mole",
    "url": "https://wire.example.org/reports/outer-mole",
    "language": "en",
    "published": "2026-01-05",
}

STORY_ITEM = {
    "id": 3,
    "slug": "harbour-reopens-after-storm",
    "url": f"{SITE}/stories/harbour-reopens-after-storm/",
    "api_url": f"{SITE}/api/v1/stories/harbour-reopens-after-storm/",
    "headline": "Harbour reopens after the storm",
    "summary": "Boats sail again; the outer mole is still being surveyed.",
    "language": "en",
    "edition": 2,
    "kind": "correction",
    "article_count": 1,
    "published_at": "2026-01-05T08:15:00Z",
    "updated_at": "2026-01-06T10:40:00Z",
    "topics": [{"slug": "shipping", "name": "Shipping"}],
}

_CITATION = (
    '<sup class="citations"><a id="cite-{anchor}-1-1" href="#source-1" '
    'role="doc-noteref" aria-label="Source 1, Harbour Wire">1</a></sup>'
)
_EVENT = {
    "id": "3-e1",
    "api_url": f"{SITE}/api/v1/events/3-e1/",
    "anchor": "e1",
    "date": "2026-01-05",
    "precision": "day",
    "earliest": "2026-01-05",
    "latest": "2026-01-05",
    "typed": "Jan 5 2026",
    "display": "5 January 2026",
    "label": "Morning",
    "planned": False,
    "text": "The harbour opens to boats under twelve metres.[1]",
    "text_html": (
        "The harbour opens to boats under twelve metres."
        + _CITATION.format(anchor="e1")
    ),
    "citations": [1],
}

_CORRECTION = {
    "id": "3-2",
    "edition": 2,
    "kind": "correction",
    "at": "2026-01-06T10:40:00Z",
    "note": "An earlier edition said that boats of any length sailed.",
    "url": f"{SITE}/stories/harbour-reopens-after-storm/changes/1..2/",
    "api_url": f"{SITE}/api/v1/stories/harbour-reopens-after-storm/changes/1..2/",
}

STORY = {
    **STORY_ITEM,
    "key_points": [
        {
            "anchor": "k1",
            "heading": "Small boats first",
            "body": "Boats under twelve metres sailed on Monday[1].",
            "body_html": (
                "<p>Boats under twelve metres sailed on Monday"
                + _CITATION.format(anchor="k1")
                + ".</p>"
            ),
            "citations": [1],
        }
    ],
    "sources": [
        {
            "number": 1,
            **{name: SOURCE[name] for name in ("id", "api_url", "publisher")},
            **{name: SOURCE[name] for name in ("title", "url")},
            "summary": "Counts the boats that sailed on Monday.",
            **{name: SOURCE[name] for name in ("standing", "standing_note", "kind")},
            **SOURCE,
        }
    ],
    "timeline": [_EVENT],
    "corrections": [_CORRECTION],
}

EDITION_ITEM = {
    "id": "3-2",
    "number": 2,
    "kind": "correction",
    "note": "An earlier edition said that boats of any length sailed.",
    "at": "2026-01-06T10:40:00Z",
    "digest": "5f0c1f6a4b0e9a3b6d3c86f4f5b9d7a2c1e08b7d4a6f3e2b1c0d9e8f7a6b5c4d",
    "url": f"{SITE}/stories/harbour-reopens-after-storm/editions/2/",
    "api_url": f"{SITE}/api/v1/stories/harbour-reopens-after-storm/editions/2/",
    "summary": "A key point was reworded.",
}

EDITION = {
    **STORY,
    "url": EDITION_ITEM["url"],
    "api_url": EDITION_ITEM["api_url"],
    "note": EDITION_ITEM["note"],
    "at": EDITION_ITEM["at"],
    "redacted_at": None,
    "digest": EDITION_ITEM["digest"],
}

_STORY_NAME = {
    name: STORY_ITEM[name] for name in ("id", "slug", "url", "api_url", "headline")
}

EVENT = {**_EVENT, "story": _STORY_NAME}

CORRECTION = {**_CORRECTION, "story": _STORY_NAME}

CHANGE = {
    "id": 121,
    "sequence": 121,
    "subject": "story",
    "subject_id": 3,
    "kind": "correction",
    "at": "2026-01-06T10:40:00Z",
    "slug": STORY_ITEM["slug"],
    "former_slug": None,
    "edition": 2,
    "url": STORY_ITEM["url"],
    "api_url": STORY_ITEM["api_url"],
    "tags": [
        "front",
        "publisher:harbour-wire",
        "source:7",
        "story:3",
        "topic:shipping",
    ],
}

_FIRST_DIGEST = "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2"

SEAL = {
    "content": {"headline": STORY_ITEM["headline"], "key_points": []},
    "kind": "correction",
    "made_at": "2026-01-06T10:40:00.251840Z",
    "note": EDITION_ITEM["note"],
    "number": 2,
    "previous": _FIRST_DIGEST,
}

_EDITION_NAME = {
    name: EDITION_ITEM[name]
    for name in ("id", "number", "kind", "at", "digest", "url", "api_url")
}

DIFFERENCE = {
    "url": _CORRECTION["url"],
    "api_url": _CORRECTION["api_url"],
    "before": {
        "id": "3-1",
        "number": 1,
        "kind": "new",
        "at": "2026-01-05T08:15:00Z",
        "digest": _FIRST_DIGEST,
        "url": f"{SITE}/stories/harbour-reopens-after-storm/editions/1/",
        "api_url": (f"{SITE}/api/v1/stories/harbour-reopens-after-storm/editions/1/"),
    },
    "after": _EDITION_NAME,
    "summary": EDITION_ITEM["summary"],
    "in_words": True,
    "story": [],
    "topics": {"added": [], "removed": []},
    "key_points": [
        {
            "anchor": "k1",
            "change": "changed",
            "position": 1,
            "moved": None,
            "heading": None,
            "body": {
                "before": "Boats of any length sailed on Monday[1].",
                "after": "Boats under twelve metres sailed on Monday[1].",
                "runs": [
                    {"kind": "same", "text": "Boats "},
                    {"kind": "removed", "text": "of any length"},
                    {"kind": "added", "text": "under twelve metres"},
                    {"kind": "same", "text": " sailed on Monday[1]."},
                ],
            },
            "evidence": [],
            "same_words_other_sources": False,
        }
    ],
    "sources": [],
    "events": [],
    "renumbered": [],
}

_LIMIT = "The parameter limit is “many”; it must be a whole number from 1 to 100."
BAD_PARAMETERS = {
    "type": "about:blank",
    "title": "Bad Request",
    "status": 400,
    "detail": _LIMIT,
    "errors": [
        {
            "parameter": "limit",
            "code": "invalid-value",
            "value": "many",
            "detail": _LIMIT,
        }
    ],
}

NOT_FOUND = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": (
        "Nothing is published at /api/v1/topics/sailing/. /api/v1/ lists what there is."
    ),
}

NOT_ALLOWED = {
    "type": "about:blank",
    "title": "Method Not Allowed",
    "status": 405,
    "detail": (
        "POST is not possible at /api/v1/stories/: the API is read only. "
        "Use GET, HEAD or OPTIONS."
    ),
}

NOT_JSON = {
    "type": "about:blank",
    "title": "Not Acceptable",
    "status": 406,
    "detail": "The API answers in JSON: accept application/json.",
}

FAILED_CONDITION = {
    "type": "about:blank",
    "title": "Precondition Failed",
    "status": 412,
    "detail": (
        "What is there now is not what the request asks for by If-Match or "
        "If-Unmodified-Since. Ask without them."
    ),
}

WITHDRAWN = {
    "type": "about:blank",
    "title": "Gone",
    "status": 410,
    "detail": (
        "The story “Lighthouse to be sold” was withdrawn. "
        "The document that it rested on was forged."
    ),
    "headline": "Lighthouse to be sold",
    "reason": "The document that it rested on was forged.",
    "withdrawn_at": "2026-01-09T16:05:00Z",
}
