"""Finds the newsroom's rows for the sources a document names, or makes them.

`document.identify_source` says what is one source. A row that other stories cite too
is never rewritten by one document: what is missing is filled in, and what differs is
left as it is, and told. All sources of a document are found and written together.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories import press
from stories.desk.transfer import catalogue
from stories.desk.transfer.known import KnownSources, batches
from stories.desk.transfer.slugs import free_slugs
from stories.document import Problem, Source, SourceKind, Standing
from stories.document.fields import BY_NAME, SHARED
from stories.document.text import folded, isolated
from stories.models import Publisher, Reference, Story
from stories.models import Source as SourceRow
from stories.models.source import columns_of

# What a document fills in where the row lacks it: not how the source stands.
FILLED = tuple(
    row.name for row in SHARED if row.absent == "" and row.name != "standing_note"
)
_NAMES = {
    "url": _lazy("URL"),
    "published": _lazy("date"),
    "archive_url": _lazy("archive URL"),
    "standing_note": _lazy("standing note"),
}


def find_or_create(
    given: Sequence[Source],
    story: Story,
    cited: Container[int | None] = (),
    *,
    by,
    at: datetime,
) -> tuple[list[SourceRow], tuple[Problem, ...]]:
    """The row for each of the sources of `story`, and what could not be taken over.

    `cited` holds the keys of the sources that the story cites already; `by` is an
    author of whatever is made or changed.
    """
    writing = _Writing(known=KnownSources(given), story=story)
    problems: list[Problem] = []
    rows = []
    for source in given:
        row, count = writing.known.find(source, cited)
        if row is None:
            row = writing.make(source)
            problems.extend(_told_apart(source, count))
        else:
            writing.fill(row, source)
            problems.extend(writing.retitle(row, source))
            kept = row.as_value(number=source.number)
            problems.extend(_left_as_is(source, kept))
        rows.append(row)
    writing.save(by=by, at=at)
    return rows, tuple(problems)


@dataclass
class _Writing:
    """What becomes of rows while the sources of a document are gone through."""

    known: KnownSources
    story: Story
    made: list[SourceRow] = field(default_factory=list)
    publishers: list[tuple[Publisher, str]] = field(default_factory=list)
    changed: defaultdict[int, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )
    rows: dict[int, SourceRow] = field(default_factory=dict)

    def make(self, source: Source) -> SourceRow:
        """A row that the newsroom does not have yet."""
        row = SourceRow(publisher=self.publisher(source), **columns_of(source))
        self.made.append(row)
        self.known.add(row)
        return row

    def publisher(self, source: Source) -> Publisher:
        """The source's publisher, made if the newsroom does not know it."""
        name, slug = source.publisher.name, source.publisher.slug
        row = self.known.publishers.find(name)
        if row is None:
            row = Publisher(name=name)
            self.publishers.append((row, slug or name))
            self.known.publishers.add(row)
        return row

    def fill(self, row: SourceRow, source: Source) -> None:
        """Give the row what it lacks."""
        filled = [
            name for name in FILLED if getattr(source, name) and not getattr(row, name)
        ]
        if "url" in filled and self.known.has_url(source.url):
            filled.remove("url")
        for name in filled:
            setattr(row, name, getattr(source, name))
        if source.standing != Standing.CURRENT and row.standing == Standing.CURRENT:
            row.standing = source.standing.value
            filled.append("standing")
            if row.standing_note != source.standing_note:
                row.standing_note = source.standing_note
                filled.append("standing_note")
        self._change(row, filled)

    def retitle(self, row: SourceRow, source: Source) -> tuple[Problem, ...]:
        """Give the row another publisher and title, unless others cite it too."""
        is_by_the_same = folded(row.publisher.name) == folded(source.publisher.name)
        if is_by_the_same and row.title == source.title:
            return ()
        if row.pk in self.cited_elsewhere:
            message = _(
                "Source {number} has the URL of “{row}”, which "
                "other stories cite too; the title “{title}” was not "
                "taken over. Change the source itself if it is wrong."
            ).format(
                number=source.number,
                row=isolated(str(row)),
                title=isolated(source.title),
            )
            return (Problem(code="source-known-otherwise", message=message),)
        row.publisher = self.publisher(source)
        row.title = source.title
        self._change(row, ("publisher", "title"))
        return ()

    @cached_property
    def cited_elsewhere(self) -> set[int]:
        """Keys of the known sources that other stories cite."""
        return {
            key
            for batch in batches(self.known.keys)
            for key in Reference.objects.filter(source__in=batch)
            .exclude(story=self.story)
            .values_list("source_id", flat=True)
            .order_by("source_id")
            .distinct()
        }

    def _change(self, row: SourceRow, fields: Iterable[str]) -> None:
        if fields:
            self.known.add(row)
        if fields and row.pk is not None:
            self.rows[row.pk] = row
            self.changed[row.pk].update(fields)

    def save(self, *, by, at: datetime) -> None:
        """Write everything, in a few statements, with `by` as its author."""
        if self.changed:
            # Before a new source holds its publisher, which whoever waits for us may
            # rename.
            press.wait()
        slugs = free_slugs(Publisher, [words for _, words in self.publishers])
        for (publisher, _words), slug in zip(self.publishers, slugs, strict=True):
            publisher.slug = slug
        catalogue.add([row for row, _ in self.publishers], by=by, at=at)
        catalogue.add(self.made, by=by, at=at)
        alike: defaultdict[frozenset[str], list[SourceRow]] = defaultdict(list)
        for key, fields in self.changed.items():
            # Its publisher may have been new, and has a key only now.
            self.rows[key].publisher = self.rows[key].publisher
            alike[frozenset(fields)].append(self.rows[key])
        for fields, rows in alike.items():
            catalogue.change(rows, fields, by=by, at=at)


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


def _is_one_publisher(one: Source, other: Source) -> bool:
    return folded(one.publisher.name) == folded(other.publisher.name)


def _left_as_is(source: Source, kept: Source) -> tuple[Problem, ...]:
    """What `source` gives and the newsroom's entry, `kept`, says otherwise."""
    told = "; ".join(
        _stays(field, getattr(source, field), getattr(kept, field))
        for field in _differing(source, kept)
    )
    if not told:
        return ()
    message = _(
        "Source {number} is known to the newsroom, and stays as it is there: "
        "{told}. Change the source itself if it is wrong."
    ).format(number=source.number, told=told)
    return (Problem(code="source-left-as-is", message=message),)


def _stays(field: str, given: str, kept: str) -> str:
    name = _NAMES.get(field) or BY_NAME[field].label
    if kept:
        return _("its {name} is “{kept}”, not “{given}”").format(
            name=name, kept=isolated(kept), given=isolated(given)
        )
    return _("“{given}” was not taken over as its {name}").format(
        given=isolated(given), name=name
    )


def _differing(source: Source, kept: Source) -> Iterator[str]:
    for name in (*FILLED, "standing_note"):
        if getattr(source, name) not in ("", getattr(kept, name)):
            yield name
    if source.kind not in (SourceKind.ARTICLE, kept.kind):
        yield "kind"
    if source.standing not in (Standing.CURRENT, kept.standing):
        yield "standing"


def _told_apart(source: Source, count: int) -> tuple[Problem, ...]:
    if not count:
        return ()
    name = isolated(f"{source.publisher.name}: {source.title}")
    message = _(
        "Source {number} may be any of {count} sources “{name}” that the "
        "newsroom has, so it was added as one more. Give its URL or its date, or "
        "choose the right one on the story’s page."
    ).format(number=source.number, count=count, name=name)
    return (Problem(code="source-told-apart", message=message),)
