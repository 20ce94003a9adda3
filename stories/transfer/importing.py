"""Takes a read document into the newsroom: a new story, a newer version, or nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from stories.documents import (
    Event,
    KeyPoint,
    Problem,
    Reading,
    StoryDocument,
)
from stories.models import Original, Story
from stories.text import slug_of
from stories.transfer import sources, topics
from stories.transfer.known import KnownSources
from stories.transfer.matching import with_known_anchors
from stories.transfer.saving import create, save
from stories.transfer.turns import take_turn

# A file name alone does not make two documents one story; shared sources do.
SHARED_SOURCES = 0.5


class Outcome(StrEnum):
    """What an import did to the newsroom."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class Imported:
    """The story a document became, and what could not be taken over."""

    story: Story
    outcome: Outcome
    problems: tuple[Problem, ...] = ()


class ImportRefused(Exception):
    """The document has errors; `problems` holds every problem found."""

    def __init__(self, problems: tuple[Problem, ...]):
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def import_reading(
    reading: Reading,
    *,
    by,
    text: str,
    format: str,
    name: str = "",
    slug: str = "",
    at: datetime | None = None,
) -> Imported:
    """Save what was read as a story's working copy, or raise ImportRefused.

    `text` is the document as it came, which is kept; `name` its file name; `slug`
    says which story it is, else that is found by headline, then by file name.
    """
    if reading.is_refused:
        raise ImportRefused(reading.problems)
    moment = at or timezone.now()
    ahead = _matched(reading.document, name=name, slug=slug)
    with transaction.atomic():
        take_turn()
        document, left_as_is = _with_known_sources(reading.document)
        named, left_out = topics.allowed(document.topics, by=by)
        document = replace(document, topics=named)
        story = find_story(document, name=name, slug=slug)
        if story is None:
            story, problems = create(document, by=by, slug=slug, at=moment)
            outcome = Outcome.CREATED
        else:
            outcome, problems = _update(story, document, ahead, by=by, at=moment)
        _keep_original(story, text=text, format=format, name=name, by=by, at=moment)
    return Imported(
        story=story, outcome=outcome, problems=(*left_as_is, *left_out, *problems)
    )


def find_story(document: StoryDocument, *, name: str, slug: str) -> Story | None:
    """The story that this document is a version of, if the newsroom has it."""
    if slug:
        return (
            Story.objects.filter(slug=slug).first()
            or Story.objects.filter(public_slugs__slug=slug).first()
        )
    return (
        Story.objects.filter(headline=document.headline).first()
        or _find_by_address(document)
        or _find_by_name(document, name)
    )


def _find_by_address(document: StoryDocument) -> Story | None:
    # Headlines without a letter all make the same address, and are not the same story.
    slug = slug_of(document.headline)
    return Story.objects.filter(slug=slug).first() if slug else None


def _find_by_name(document: StoryDocument, name: str) -> Story | None:
    if not name:
        return None
    candidates = Story.objects.filter(originals__name=name).distinct()
    return next((story for story in candidates if _is_kin(story, document)), None)


def _is_kin(story: Story, document: StoryDocument) -> bool:
    newsroom = KnownSources(document.sources)
    found = [newsroom.find(source)[0] for source in document.sources]
    ours = set(story.references.values_list("source_id", flat=True))
    shared = [row for row in found if row is not None and row.pk in ours]
    return bool(shared) and len(shared) >= SHARED_SOURCES * len(document.sources)


@dataclass(frozen=True, kw_only=True)
class _Matched:
    """The parts of a document with the anchors of a story, as of a version of it."""

    story: int
    version: int
    known: StoryDocument
    key_points: tuple[KeyPoint, ...]
    timeline: tuple[Event, ...]


def _matched(document: StoryDocument, *, name: str, slug: str) -> _Matched | None:
    """The costly part of an update, for which nobody else need wait."""
    found = find_story(document, name=name, slug=slug)
    if found is None:
        return None
    story = Story.objects.with_parts().get(pk=found.pk)
    known = story.document()
    anchored = with_known_anchors(document, known)
    return _Matched(
        story=story.pk,
        version=story.version,
        known=known,
        key_points=anchored.key_points,
        timeline=anchored.timeline,
    )


def _update(
    story: Story, document: StoryDocument, ahead: _Matched | None, *, by, at: datetime
) -> tuple[Outcome, tuple[Problem, ...]]:
    if ahead and (ahead.story, ahead.version) == (story.pk, story.version):
        newer = replace(
            _completed(document, ahead.known),
            key_points=ahead.key_points,
            timeline=ahead.timeline,
        )
    else:
        known = Story.objects.with_parts().get(pk=story.pk).document()
        newer = with_known_anchors(_completed(document, known), known)
    changed, problems = save(story, newer, by=by, seen=story.version, at=at)
    return (Outcome.UPDATED if changed else Outcome.UNCHANGED), problems


def _completed(document: StoryDocument, known: StoryDocument) -> StoryDocument:
    """`document` with what its format may leave out taken from the story."""
    names = {topic.name.casefold() for topic in document.topics}
    are_same = names == {topic.name.casefold() for topic in known.topics}
    return replace(
        document,
        summary=document.summary or known.summary,
        topics=known.topics if are_same or not names else document.topics,
    )


def _with_known_sources(
    document: StoryDocument,
) -> tuple[StoryDocument, tuple[Problem, ...]]:
    """`document` with the newsroom's details, and what it says otherwise.

    An id in the document counts for nothing: it may be another newsroom's.
    """
    entries, problems = [], []
    foreign = tuple(replace(given, id=None) for given in document.sources)
    ours = KnownSources(foreign)
    for source in foreign:
        row, _ = ours.find(source)
        if row is not None:
            known = row.as_value(number=source.number)
            source, told = sources.with_known_details(source, known)
            problems.extend(told)
        entries.append(source)
    return replace(document, sources=tuple(entries)), tuple(problems)


def _keep_original(
    story: Story, *, text: str, format: str, name: str, by, at: datetime
) -> None:
    last = story.originals.first()
    if last and (last.text, last.format, last.name) == (text, format, name):
        return
    Original.objects.create(
        story=story,
        name=name,
        format=format,
        # PostgreSQL stores no NUL; readers report it.
        text=text.replace("\0", ""),
        imported_by=by,
        imported_at=at,
    )
