"""What the public contract says of a story that its document alone decides.

Address, edition, kind, times and corrections are added by those who know them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from stories.document import dates
from stories.document.content import to_content
from stories.document.fields import ADDRESSES
from stories.document.findings import parts
from stories.document.reading import Problem, Reading
from stories.document.story import StoryDocument
from stories.document.text import (
    citation_id,
    occurrences,
    render_block,
    render_line,
    web_address,
)

Payload = dict[str, Any]


def payload(document: StoryDocument) -> Payload:
    """The story in public JSON: its content, rendered.

    Key points get `body_html` and events `text_html` and `display`, all safe to send;
    sources get `backlinks`, one `{"anchor", "id"}` for each citation in reading order;
    `article_count` is the number of sources where the document states none. Addresses
    that are not http or https are null, so that any `url` may be linked to. The
    timeline stands in the order of time.
    """
    events = dates.chronological(document.timeline, lambda event: event.date)
    document = replace(document, timeline=tuple(events))
    story = to_content(document)
    names = {source.number: source.publisher.name for source in document.sources}
    if story["article_count"] is None:
        story["article_count"] = len(document.sources)
    for point in story["key_points"]:
        point["body_html"] = render_block(
            point["body"], anchor=point["anchor"], names=names
        )
    for entry, event in zip(story["timeline"], document.timeline, strict=True):
        entry["display"] = event.date.display(document.language)
        entry["text_html"] = render_line(event.text, anchor=event.anchor, names=names)
    backlinks = _backlinks(document)
    for source in story["sources"]:
        for name in ADDRESSES:
            source[name] = web_address(source[name] or "") or None
        source["backlinks"] = backlinks[source["number"]]
    return story


def reading_payload(reading: Reading) -> Payload:
    """What was read, for programs: the story, whether it is refused, and why."""
    return {
        "story": to_content(reading.document),
        "refused": reading.is_refused,
        "diagnostics": [_diagnostic(problem) for problem in reading.problems],
    }


def _backlinks(document: StoryDocument) -> defaultdict[int, list[Payload]]:
    found: defaultdict[int, list[Payload]] = defaultdict(list)
    for anchor, number, occurrence in _citations(document):
        identity = citation_id(anchor, number, occurrence)
        found[number].append({"anchor": anchor, "id": identity})
    return found


def _citations(document: StoryDocument) -> Iterator[tuple[str, int, int]]:
    for anchor, _, text in parts(document):
        for number, occurrence in occurrences(text):
            yield anchor, number, occurrence


def _diagnostic(problem: Problem) -> Payload:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "line": problem.line,
        "where": problem.where or None,
        "message": problem.message,
    }
