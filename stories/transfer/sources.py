"""Finds the newsroom's rows for the sources a document names, or makes them.

The same URL, or the same publisher and title, is the same source. A row that other
stories cite too is never rewritten by one document; what is missing is filled in.
"""

from stories.documents import Problem, Source, Standing
from stories.models import Publisher, Reference, Story
from stories.models import Source as SourceRow
from stories.models.source import columns_of
from stories.text import isolated
from stories.transfer.slugs import free_slug

FILLED = ("url", "authors", "language", "published", "archive_url")


def find_or_create(
    source: Source, story: Story | None
) -> tuple[SourceRow, tuple[Problem, ...]]:
    """The row for `source`, cited by `story`, and what could not be taken over."""
    row = find(source)
    if row is None:
        return _create(source), ()
    _fill(row, source)
    return row, _retitle(row, source, story)


def find(source: Source) -> SourceRow | None:
    """The row the newsroom already has for this source, if any."""
    rows = SourceRow.objects.select_related("publisher")
    if source.id is not None and (row := rows.filter(pk=source.id).first()):
        return row
    if source.url and (row := rows.filter(url=source.url).first()):
        return row
    return rows.filter(
        publisher__name__iexact=source.publisher.name, title=source.title
    ).first()


def publisher(name: str, slug: str = "") -> Publisher:
    """The publisher of that name, made if the newsroom does not know it."""
    row = Publisher.objects.filter(name__iexact=name).first()
    return row or Publisher.objects.create(
        name=name, slug=free_slug(Publisher, slug or name)
    )


def _create(source: Source) -> SourceRow:
    return SourceRow.objects.create(
        publisher=publisher(source.publisher.name, source.publisher.slug),
        **columns_of(source),
    )


def _fill(row: SourceRow, source: Source) -> None:
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
        row.save(update_fields=changed)


def _retitle(
    row: SourceRow, source: Source, story: Story | None
) -> tuple[Problem, ...]:
    same_publisher = row.publisher.name.casefold() == source.publisher.name.casefold()
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
    row.publisher = publisher(source.publisher.name, source.publisher.slug)
    row.title = source.title
    row.save(update_fields=["publisher", "title"])
    return ()
