"""Writes a document into a story's working-copy rows, in one transaction."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Model
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk import workflow
from stories.desk.roles import who_may
from stories.desk.transfer import sources, topics
from stories.desk.transfer.readdressing import give_address
from stories.desk.transfer.slugs import free_slug, objection
from stories.desk.transfer.turns import take_turn
from stories.document import Problem, StoryDocument, excess
from stories.document.anchors import EVENT, KEY_POINT, numbered
from stories.models import (
    TEXT,
    Citation,
    Contribution,
    KeyPoint,
    Reference,
    SavedVersion,
    State,
    Story,
    TimelineEvent,
    bulk,
)

Part = TypeVar("Part", KeyPoint, TimelineEvent)
# Added to numbers while references change places, far above any real number.
ASIDE = 1_000_000
ADDS = "stories.add_story"
UNSCHEDULED, UNAPPROVED = "unscheduled", "unapproved"
TAKEN_BACK = frozenset({UNSCHEDULED, UNAPPROVED})


class TooLong(Exception):
    """The document is larger than the newsroom takes; `reasons` say in what."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def create(
    document: StoryDocument, *, by, slug: str = "", at: datetime | None = None
) -> tuple[Story, tuple[Problem, ...]]:
    """A new story, in draft, with `document` as its first version."""
    if not by.has_perm(ADDS):
        raise PermissionDenied(
            _("You may not add stories. {adds}").format(adds=who_may(ADDS))
        )
    _refuse_too_long(document)
    if slug and (sentence := objection(slug)):
        raise TooLong(sentence)
    moment = at or timezone.now()
    with transaction.atomic():
        take_turn()
        story = Story.objects.create(
            slug=slug or free_slug(Story, document.headline),
            headline=document.headline,
            last_author=by,
            saved_at=moment,
        )
        problems = _write(story, document, by=by, at=moment)
        Contribution.objects.credit([story], TEXT, by=by, at=moment)
    return story, problems


def save(
    story: Story,
    document: StoryDocument,
    *,
    by,
    seen: int,
    slug: str = "",
    was: StoryDocument | None = None,
    at: datetime | None = None,
) -> tuple[bool, tuple[Problem, ...]]:
    """Save `document` over version `seen`; False when it changes nothing.

    Parts with an anchor replace the part of that anchor, parts without are new, and
    what the document does not hold is deleted. `slug` is the story's address from its
    next edition on; empty leaves it. `was` is what version `seen` said, where it was
    read already. The problems say, too, which approval or schedule
    the save took back. Raises PermissionDenied, workflow.StaleVersion, and
    TransitionRefused for an address that cannot be.
    """
    _refuse_too_long(document)
    moment = at or timezone.now()
    known = Story.objects.get(pk=story.pk)
    if was is None or known.version != seen:
        was = Story.objects.with_parts().get(pk=story.pk).document()
    is_rewritten, is_moved = document != was, _is_another(slug, known)
    if not (is_rewritten or is_moved) and story.version == seen:
        return False, ()
    was, due = story.state, story.scheduled_for
    with transaction.atomic():
        if is_moved:
            take_turn()
        workflow.revise(story, by=by, seen=seen, at=moment)
        if is_moved:
            give_address(story, slug, by=by, at=moment)
        problems = _write(story, document, by=by, at=moment)
        if is_rewritten:
            Contribution.objects.credit([story], TEXT, by=by, at=moment)
    return True, (*problems, *_taken_back(was, due))


def is_change(story: Story, document: StoryDocument, *, slug: str = "") -> bool:
    """True where `save` over the story as it is makes a version of it."""
    return _is_another(slug, story) or document != story.document()


def _is_another(slug: str, story: Story) -> bool:
    return slug not in ("", story.slug)


def readdress(story: Story, slug: str, *, by, at: datetime | None = None) -> bool:
    """Make `slug` the address of `story`, as a save; False where it is so already.

    Readers find the story there with its next edition. Raises what `save` raises.
    """
    workflow.refuse_unless_writer(by)
    if not slug:
        raise workflow.TransitionRefused(workflow.Reason(objection(slug), "slug"))
    fresh = Story.objects.with_parts().get(pk=story.pk)
    is_moved, _ = save(
        fresh, fresh.document(), by=by, seen=fresh.version, slug=slug, at=at
    )
    story.refresh_from_db()
    return is_moved


def _taken_back(was: str, due: datetime | None) -> list[Problem]:
    """What the story no longer is, because what was approved is not what it says."""
    if was == State.SCHEDULED and due:
        sentence = _(
            "The story was scheduled for {due}, and no longer is: "
            "have it approved again, and schedule it anew."
        ).format(due=workflow.moment(due))
        return [Problem(code=UNSCHEDULED, message=sentence)]
    if was == State.APPROVED:
        sentence = _("The story was approved, and no longer is: submit it again.")
        return [Problem(code=UNAPPROVED, message=sentence)]
    return []


def _write(
    story: Story, document: StoryDocument, *, by, at: datetime
) -> tuple[Problem, ...]:
    """Make the rows those of `document`, and keep what they say now as a version."""
    document = _with_anchors(story, document)
    story.headline = document.headline
    story.summary = document.summary
    story.language = document.language
    story.article_count = document.article_count
    story.updated = document.updated
    story.save()
    story.topics.set(topics.find_or_create(document.topics, by=by, at=at))
    # Citations go first and come last, so that references in between may move.
    Citation.objects.filter(story=story).delete()
    points, events = _write_key_points(story, document), _write_events(story, document)
    references, problems = _write_references(story, document, by=by, at=at)
    Citation.objects.rewrite(story, [*points, *events], references)
    # Of the rows at hand: others wait, and reading thousands again takes long.
    written = story.document_of(
        topics=story.topics.all(),
        key_points=points,
        references=references,
        events=events,
    )
    SavedVersion.objects.keep(story, written, by=by, at=at)
    return problems


def _with_anchors(story: Story, document: StoryDocument) -> StoryDocument:
    points, story.next_key_point = _anchored(
        KEY_POINT, document.key_points, story.next_key_point
    )
    events, story.next_event = _anchored(EVENT, document.timeline, story.next_event)
    return replace(document, key_points=points, timeline=events)


def _anchored(letter: str, parts, following: int):
    """Parts with an anchor each, and the next number that is still unused."""
    anchors, following = numbered(letter, [p.anchor for p in parts], following)
    named = zip(parts, anchors, strict=True)
    return tuple(replace(part, anchor=anchor) for part, anchor in named), following


def _write_key_points(story: Story, document: StoryDocument) -> list[KeyPoint]:
    return _write_parts(
        KeyPoint,
        story,
        {
            point.anchor: {"heading": point.heading, "body": point.body}
            for point in document.key_points
        },
    )


def _write_events(story: Story, document: StoryDocument) -> list[TimelineEvent]:
    return _write_parts(
        TimelineEvent,
        story,
        {
            event.anchor: {
                "typed": event.date.typed,
                "date": event.date.edtf or "",
                "earliest": event.date.earliest,
                "latest": event.date.latest,
                "label": event.label,
                "planned": event.planned,
                "text": event.text,
            }
            for event in document.timeline
        },
    )


def _write_parts(
    model: type[Part], story: Story, wanted: dict[str, dict[str, object]]
) -> list[Part]:
    """Make the story's rows of `model` those of `wanted`, by anchor, in its order."""
    rows = {row.anchor: row for row in model.objects.filter(story=story)}
    gone = [row.pk for anchor, row in rows.items() if anchor not in wanted]
    model.objects.filter(pk__in=gone).delete()
    made, changed, fields = [], [], set()
    for position, (anchor, content) in enumerate(wanted.items()):
        values = {"position": position, **content}
        row = rows.get(anchor)
        if row is None:
            rows[anchor] = row = model(story=story, anchor=anchor, **values)
            made.append(row)
        elif differing := _assign(row, values):
            changed.append(row)
            fields.update(differing)
    _add(made, story, "anchor")
    bulk.rewrite(changed, sorted(fields))
    return [rows[anchor] for anchor in wanted]


def _add(rows: Sequence[Part | Reference], story: Story, named: str) -> None:
    """Add rows of a story, which have no two of one `named`, and give them their keys.

    Reading the keys takes far less time than making rows that return them.
    """
    bulk.insert(rows)
    if rows:
        those = type(rows[0]).objects.filter(story=story)
        keys = dict(those.order_by().values_list(named, "pk"))
        for row in rows:
            row.pk = keys[getattr(row, named)]


def _assign(row: Model, values: dict[str, object]) -> list[str]:
    """Give `row` these values; the names of those that it did not have."""
    differing = [name for name in values if getattr(row, name) != values[name]]
    for name in differing:
        setattr(row, name, values[name])
    return differing


def _write_references(
    story: Story, document: StoryDocument, *, by, at: datetime
) -> tuple[list[Reference], tuple[Problem, ...]]:
    """The references, in the order of their numbers, and what was not taken over."""
    free: defaultdict[int, deque[Reference]] = defaultdict(deque)
    for reference in story.references.order_by("number"):
        free[reference.source_id].append(reference)
    rows, problems = sources.find_or_create(
        document.sources, story, set(free), by=by, at=at
    )
    written, made, changed, fields = [], [], [], set()
    for source, row in zip(document.sources, rows, strict=True):
        values = {"number": source.number, "summary": source.summary}
        if not free[row.pk]:
            made.append(reference := Reference(story=story, source=row, **values))
        else:
            reference = free[row.pk].popleft()
            reference.source = row
            if differing := _assign(reference, values):
                changed.append(reference)
                fields.update(differing)
        written.append(reference)
    left = [reference.pk for waiting in free.values() for reference in waiting]
    story.references.filter(pk__in=left).delete()
    # Moved aside first: two references never share a number, not even for a moment.
    if "number" in fields:
        moved = story.references.filter(pk__in=[reference.pk for reference in changed])
        moved.update(number=F("number") + ASIDE)
    bulk.rewrite(changed, sorted(fields))
    _add(made, story, "number")
    return sorted(written, key=lambda one: one.number), problems


def _refuse_too_long(document: StoryDocument) -> None:
    reasons = [sentence for _, sentence in excess(document)]
    if reasons:
        raise TooLong(*reasons)
