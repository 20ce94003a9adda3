"""Finds the newsroom's rows for the sources a document names, or makes them.

`documents.identify_source` says what is one source. A row that other stories cite too
is never rewritten by one document: what is missing is filled in, and what differs is
left as it is, and told.
"""

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from django.db.models import Q

from stories.documents import (
    Problem,
    Source,
    SourceKind,
    Standing,
    identify_source,
)
from stories.documents import Publisher as NamedPublisher
from stories.models import Publisher, Reference, Story
from stories.models import Source as SourceRow
from stories.models.source import columns_of
from stories.text import folded, isolated
from stories.transfer import catalogue
from stories.transfer.slugs import free_slug

Write = Callable[..., None]
FILLED = ("url", "authors", "language", "published", "archive_url")
_NAMES = {"url": "URL", "published": "date", "archive_url": "archive URL"}


def find_or_create(
    source: Source,
    story: Story | None,
    cited: Container[int | None] = (),
    *,
    by,
    at: datetime,
) -> tuple[SourceRow, tuple[Problem, ...]]:
    """The row for `source`, cited by `story`, and what could not be taken over.

    `cited` holds the keys of the sources that the story cites already; `by` is an
    author of whatever is made or changed.
    """
    write = partial(catalogue.write, by=by, at=at)
    row, count = find(source, cited)
    if row is None:
        return _create(source, write), _told_apart(source, count)
    _fill(row, source, write)
    problems = _retitle(row, source, story, write)
    return row, (*problems, *_left_as_is(source, row.as_value(number=source.number)))


def find(
    source: Source, cited: Container[int | None] = ()
) -> tuple[SourceRow | None, int]:
    """The newsroom's row for this source, if any, and how many it might be."""
    rows = SourceRow.objects.select_related("publisher")
    if source.id is not None and (row := rows.filter(pk=source.id).first()):
        return row, 1
    is_alike = Q(title=source.title)
    if source.url:
        is_alike |= Q(url=source.url)
    found = {row.pk: row for row in rows.filter(is_alike).order_by("pk")}
    values = [row.as_value(number=source.number) for row in found.values()]
    known, count = identify_source(source, values, cited)
    return (found[known.id] if known and known.id else None), count


def with_known_details(
    source: Source, known: Source
) -> tuple[Source, tuple[Problem, ...]]:
    """`source` as the newsroom knows it, `known`, and what it says otherwise.

    The title stays, which a save may take over.
    """
    details: dict[str, object] = {
        field: getattr(known, field) or getattr(source, field) for field in FILLED
    }
    if _is_one_publisher(source, known):
        details["publisher"] = known.publisher
    if Standing.CURRENT in (source.standing, known.standing) and source.standing != (
        Standing.CURRENT
    ):
        details |= {"standing": source.standing, "standing_note": source.standing_note}
    else:
        details |= {"standing": known.standing, "standing_note": known.standing_note}
    aligned = replace(source, id=known.id, kind=known.kind, **details)
    return aligned, _left_as_is(source, aligned)


def _publisher(named: NamedPublisher, write: Write) -> Publisher:
    """The publisher of that name, made if the newsroom does not know it."""
    row = Publisher.objects.filter(name__iexact=named.name).first()
    if row is None:
        slug = free_slug(Publisher, named.slug or named.name)
        row = Publisher(name=named.name, slug=slug)
        write(row)
    return row


def _is_one_publisher(one: Source, other: Source) -> bool:
    return folded(one.publisher.name) == folded(other.publisher.name)


def _create(source: Source, write: Write) -> SourceRow:
    publisher = _publisher(source.publisher, write)
    row = SourceRow(publisher=publisher, **columns_of(source))
    write(row)
    return row


def _fill(row: SourceRow, source: Source, write: Write) -> None:
    changed = [
        name for name in FILLED if getattr(source, name) and not getattr(row, name)
    ]
    if "url" in changed and SourceRow.objects.filter(url=source.url).exists():
        changed.remove("url")
    for name in changed:
        setattr(row, name, getattr(source, name))
    if source.standing != Standing.CURRENT and row.standing == Standing.CURRENT:
        row.standing = source.standing.value
        row.standing_note = source.standing_note
        changed += ["standing", "standing_note"]
    if changed:
        write(row, fields=changed)


def _retitle(
    row: SourceRow, source: Source, story: Story | None, write: Write
) -> tuple[Problem, ...]:
    same_publisher = folded(row.publisher.name) == folded(source.publisher.name)
    if same_publisher and row.title == source.title:
        return ()
    others = Reference.objects.filter(source=row)
    if story is not None:
        others = others.exclude(story=story)
    if others.exists():
        message = (
            f"Source {source.number} has the URL of “{isolated(str(row))}”, which "
            f"other stories cite too; the title “{isolated(source.title)}” was not "
            "taken over. Change the source itself if it is wrong."
        )
        return (Problem(code="source-known-otherwise", message=message),)
    row.publisher = _publisher(source.publisher, write)
    row.title = source.title
    write(row, fields=["publisher", "title"])
    return ()


def _left_as_is(source: Source, kept: Source) -> tuple[Problem, ...]:
    """What `source` gives and the newsroom's entry, `kept`, says otherwise."""
    told = "; ".join(
        _stays(field, getattr(source, field), getattr(kept, field))
        for field in _differing(source, kept)
    )
    if not told:
        return ()
    message = (
        f"Source {source.number} is known to the newsroom, and stays as it is there: "
        f"{told}. Change the source itself if it is wrong."
    )
    return (Problem(code="source-left-as-is", message=message),)


def _stays(field: str, given: str, kept: str) -> str:
    name = _NAMES.get(field, field.replace("_", " "))
    if kept:
        return f"its {name} is “{isolated(kept)}”, not “{isolated(given)}”"
    return f"“{isolated(given)}” was not taken over as its {name}"


def _differing(source: Source, kept: Source) -> Iterator[str]:
    for field in (*FILLED, "standing_note"):
        if getattr(source, field) not in ("", getattr(kept, field)):
            yield field
    if source.kind not in (SourceKind.ARTICLE, kept.kind):
        yield "kind"
    if source.standing not in (Standing.CURRENT, kept.standing):
        yield "standing"


def _told_apart(source: Source, count: int) -> tuple[Problem, ...]:
    if not count:
        return ()
    name = isolated(f"{source.publisher.name}: {source.title}")
    message = (
        f"Source {source.number} may be any of {count} sources “{name}” that the "
        "newsroom has, so it was added as one more. Give its URL or its date, or "
        "choose the right one on the story’s page."
    )
    return (Problem(code="source-told-apart", message=message),)
