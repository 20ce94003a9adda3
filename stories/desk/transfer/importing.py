"""Takes a read document into the newsroom: a new story, a newer version, or nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.transfer import topics
from stories.desk.transfer.destinations import (
    Destination,
    destination,
    with_known_sources,
    with_what_is_left_out,
)
from stories.desk.transfer.saving import create, save
from stories.desk.transfer.since import told_since
from stories.desk.transfer.turns import mark, take_turn
from stories.desk.workflow import StaleVersion
from stories.document import Problem, Reading, StoryDocument
from stories.document.text import isolated
from stories.models import Original, Story


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
    destination: Destination
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
    to: Destination | None = None,
    at: datetime | None = None,
) -> Imported:
    """Save what was read as a story's working copy, or raise ImportRefused.

    `text` is the document as it came, which is kept; `name` its file name; `to` says
    where it goes, by default what `destination` finds. Raises StaleVersion where the
    story was saved, or the document found one, since `to` was found.
    """
    if reading.is_refused:
        raise ImportRefused(reading.problems)
    moment = at or timezone.now()
    # The costly part, for which nobody else need wait.
    place = to or destination(reading.document, name=name)
    document, told = _as_known(reading.document, place, by=by)
    with transaction.atomic():
        take_turn()
        if place.mark is None or mark() != place.mark:
            _refuse_moved(place, reading.document, name)
            document, told = _as_known(reading.document, place, by=by)
        story, outcome, problems = _save(place, document, by=by, at=moment)
        _keep_original(story, text=text, format=format, name=name, by=by, at=moment)
    return Imported(
        story=story,
        outcome=outcome,
        destination=place,
        problems=(*told, *problems),
    )


def _as_known(
    document: StoryDocument, place: Destination, *, by
) -> tuple[StoryDocument, tuple[Problem, ...]]:
    """`document` with the newsroom's details of what it names, and what it leaves."""
    document, left_as_is = with_known_sources(document, place.known)
    named, left_out = topics.allowed(topics.known(document.topics), by=by)
    return replace(document, topics=named), (*left_as_is, *left_out)


def _refuse_moved(place: Destination, document: StoryDocument, name: str) -> None:
    """Make no second story of one that came since the document was found to be new."""
    if place.story or place.is_asked:
        return
    found = destination(document, name=name)
    if found.story is not None:
        raise StaleVersion(
            _(
                "“{story}” came into the newsroom after this "
                "document was read, and the document is a version of it. Nothing was "
                "saved; read it again."
            ).format(story=isolated(str(found.story)))
        )


def _save(
    place: Destination, document: StoryDocument, *, by, at: datetime
) -> tuple[Story, Outcome, tuple[Problem, ...]]:
    if not (place.story and place.known and place.matched and place.version):
        story, problems = create(document, by=by, slug=place.slug, at=at)
        return story, Outcome.CREATED, problems
    newer = replace(
        with_what_is_left_out(document, place.known),
        key_points=place.matched.key_points,
        timeline=place.matched.timeline,
    )
    try:
        changed, problems = save(
            place.story, newer, by=by, seen=place.version, was=place.known, at=at
        )
    except StaleVersion as refusal:
        raise StaleVersion(*told_since(place.story, place.version)) from refusal
    return place.story, Outcome.UPDATED if changed else Outcome.UNCHANGED, problems


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
