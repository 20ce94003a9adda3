"""What was changed since a story was approved, in sentences that name it.

A rendering, an order of topics or a field at its default is no change: what was
approved and what would be published now are compared as values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from stories.document import Approved, Publisher, PublisherFacts, StoryDocument
from stories.document.differences.naming import capitalised
from stories.document.differences.record import Difference, Kind, between, field_name
from stories.document.messages import gettext as _
from stories.document.messages import in_figures
from stories.document.text import isolated

# The words of a title that tell it from others; a body is told by its beginning.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing that is not as it was approved: a sentence, and the part it is about.

    `where` is an anchor, `source-2`, or a field of the story.
    """

    sentence: str
    where: str = ""


def since_approval(was: Approved, now: Approved) -> tuple[Deviation, ...]:
    """Everything that differs of what was approved; empty where nothing does."""
    old, new = in_order(was.document), in_order(now.document)
    twins = twins_of(old, new)
    found = [
        *(_of_publisher(*one) for one in renamed(twins)),
        *(_told(one) for one in between(with_twins(old, twins), new)),
        *_facts(was.publishers, now.publishers, twins),
    ]
    if not found and (old, was.publishers) != (new, now.publishers):
        found = [
            Deviation(_("Something of the story was changed after it was approved."))
        ]
    return tuple(found)


def in_order(document: StoryDocument) -> StoryDocument:
    """With its topics in one order: theirs is the database's, and says nothing."""
    topics = sorted(document.topics, key=lambda topic: (topic.slug, topic.name))
    return replace(document, topics=tuple(topics))


def twins_of(old: StoryDocument, new: StoryDocument) -> dict[Publisher, Publisher]:
    """The publishers of both, by what they were: the same slug, or the same name."""
    publishers = {source.publisher for source in new.sources}
    by_slug = {one.slug: one for one in publishers}
    by_name = {one.name: one for one in publishers}
    twins = {
        one: by_slug.get(one.slug) or by_name.get(one.name)
        for one in dict.fromkeys(source.publisher for source in old.sources)
    }
    return {one: twin for one, twin in twins.items() if twin is not None}


def renamed(
    twins: dict[Publisher, Publisher],
) -> Iterator[tuple[str, str, str, str]]:
    """Each publisher that is called otherwise, once, however many sources it has.

    Its name, the field that differs, and what that was and is.
    """
    for old, new in twins.items():
        for field in fields(old):
            before, after = getattr(old, field.name), getattr(new, field.name)
            if before != after:
                yield old.name, field.name, before, after


def with_twins(
    document: StoryDocument, twins: dict[Publisher, Publisher]
) -> StoryDocument:
    """The document, with its publishers as they are called now."""
    sources = (
        replace(source, publisher=twins.get(source.publisher, source.publisher))
        for source in document.sources
    )
    return replace(document, sources=tuple(sources))


def place_of(found: Difference) -> str:
    """Where a difference stands, as `Deviation.where` names it."""
    return {"story": found.field, "topic": "topics"}.get(found.part, found.anchor)


def _told(found: Difference) -> Deviation:
    told = {
        Kind.ADDED: _("{part} was added after it was approved."),
        Kind.REMOVED: _("{part} was removed after it was approved."),
        Kind.MOVED: _("{part} was moved after it was approved."),
        Kind.CHANGED: _(
            "{field} was changed after it was approved: it was {before}, and is "
            "{after} now."
        ),
    }[found.kind]
    sentence = told.format(
        part=_part(found),
        field=_field(found),
        before=shown(found.before),
        after=shown(found.after),
    )
    return Deviation(sentence, place_of(found))


def _field(found: Difference) -> str:
    told = {
        "story": _("The {field}"),
        "topic": _("The {field} of the topic {topic}"),
        "source": _("{source}'s {field}"),
    }.get(found.part, _("The {field} of {part} {number}"))
    return told.format(
        field=field_name(found.field),
        topic=_quoted(found.anchor),
        source=_part(found),
        part=_(found.part),
        number=found.numbered,
    )


def _part(found: Difference) -> str:
    if found.part == "source":
        return _("Source {number}").format(number=found.anchor.removeprefix("source-"))
    if found.part == "topic":
        return _("The topic {topic}").format(topic=_quoted(found.anchor))
    return _("{part} {number}").format(
        part=capitalised(_(found.part)), number=found.numbered
    )


def shown(value: str | int | bool | None) -> str:
    """A value as sentences show it: “quoted” and short, or that it is empty."""
    if isinstance(value, bool):
        return _("set") if value else _("not set")
    if value is None or value == "":
        return _("empty")
    return _quoted(value) if isinstance(value, str) else in_figures(value)


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    short = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
    return f"“{isolated(short)}”"


def _facts(
    was: tuple[PublisherFacts, ...],
    now: tuple[PublisherFacts, ...],
    twins: dict[Publisher, Publisher],
) -> Iterator[Deviation]:
    """What readers are told of publishers that the story cited then and cites now."""
    then, current = ({one.slug: one for one in facts} for facts in (was, now))
    for old, new in twins.items():
        if old.slug not in then or new.slug not in current:
            continue
        for field in fields(PublisherFacts):
            before = getattr(then[old.slug], field.name)
            after = getattr(current[new.slug], field.name)
            if before != after and field.name != "slug":
                yield _of_publisher(old.name, field.name, before, after)


def _of_publisher(name: str, field: str, before: str, after: str) -> Deviation:
    told = _(
        "The {field} of the publisher {publisher} was changed after it was approved: "
        "it was {before}, and is {after} now."
    )
    sentence = told.format(
        field=field_name(field),
        publisher=_quoted(name),
        before=shown(before),
        after=shown(after),
    )
    return Deviation(sentence, "sources")
