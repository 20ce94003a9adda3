"""The editorial state machine: the only code that writes `Story.state`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from stories import press
from stories.documents import Severity
from stories.models import (
    NOTED_KINDS,
    Edition,
    EditionKind,
    State,
    Story,
    Transition,
    Withdrawal,
)

UNPUBLISHED = frozenset({State.DRAFT, State.IN_REVIEW, State.APPROVED})
REVISE = "revise"


class TransitionRefused(Exception):
    """A verb that cannot be done now; `reasons` are sentences for the editor."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class StaleVersion(TransitionRefused):
    """Somebody saved the story in the meantime."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """What somebody asks for: by whom, with which note, at what time.

    `note` is for the desk, except that readers see a withdrawal's; `public_note`
    is printed on the edition.
    """

    story: Story
    by: AbstractBaseUser
    note: str
    public_note: str
    kind: EditionKind | None
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One thing that can be done to a story.

    `sources` are the states it starts from, `target` the state it leads to;
    `asks_note` is the sentence that asks for a note where one is required;
    `guards` name what else stands in the way; `effect` makes the edition, if any.
    """

    name: str
    label: str
    sources: frozenset[State]
    target: State
    permission: str
    asks_note: str = ""
    guards: tuple[Callable[[Request], list[str]], ...] = ()
    effect: Callable[[Request], Edition | None] = lambda _: None


def _four_eyes(request: Request) -> list[str]:
    if settings.FOUR_EYES and request.story.last_author_id == request.by.pk:
        return ["You wrote the last change yourself; somebody else must approve it."]
    return []


def _fit_to_publish(request: Request) -> list[str]:
    return [
        problem.message
        for problem in request.story.problems()
        if problem.severity is Severity.ERROR
    ]


def _note_for_kind(request: Request) -> list[str]:
    if request.kind in NOTED_KINDS and not request.public_note:
        label = EditionKind(request.kind).label.lower()
        return [f"A {label} needs a public note that says what was wrong or unclear."]
    return []


def _kind_allowed(request: Request) -> list[str]:
    if request.kind in {EditionKind.WITHDRAWAL, EditionKind.REINSTATEMENT}:
        return [f"“{request.kind.label}” is not a kind of edition to publish as."]
    is_first = not request.story.editions.exists()
    if request.kind is not None and _is_withdrawn(request.story):
        return ["The story was withdrawn; it comes back as a reinstatement only."]
    if request.kind == EditionKind.NEW and not is_first:
        return ["The story was published before; publish it as an update."]
    if is_first and request.kind not in {None, EditionKind.NEW}:
        return [
            "The story was never published; its first edition cannot be "
            f"“{request.kind.label}”."
        ]
    return []


def _is_live(request: Request) -> list[str]:
    if request.story.is_live:
        return []
    return ["Readers cannot see the story, so there is nothing to withdraw."]


def _publish(request: Request) -> Edition:
    story = request.story
    imprint = press.Imprint(
        kind=request.kind or _natural_kind(story),
        made_by=request.by,
        made_at=request.at,
        note=request.public_note,
        approved_by=story.approved_by,
    )
    return press.publish(story, story.document(), imprint)


def _natural_kind(story: Story) -> EditionKind:
    """New at first, reinstatement after a withdrawal, otherwise an update."""
    if _is_withdrawn(story):
        return EditionKind.REINSTATEMENT
    if story.editions.exists():
        return EditionKind.UPDATE
    return EditionKind.NEW


def _is_withdrawn(story: Story) -> bool:
    return Withdrawal.objects.filter(story=story).exists()


def _withdraw(request: Request) -> Edition:
    imprint = press.Imprint(
        kind=EditionKind.WITHDRAWAL,
        made_by=request.by,
        made_at=request.at,
        note=request.note,
    )
    return press.withdraw(request.story, imprint)


_PUBLISHING_GUARDS = (_kind_allowed, _note_for_kind, _fit_to_publish)

VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            name="submit",
            label="Submit for review",
            sources=frozenset({State.DRAFT}),
            target=State.IN_REVIEW,
            permission="stories.submit_story",
        ),
        Verb(
            name="request_changes",
            label="Request changes",
            sources=frozenset({State.IN_REVIEW, State.APPROVED}),
            target=State.DRAFT,
            permission="stories.review_story",
            asks_note="Say in a note what should change.",
        ),
        Verb(
            name="approve",
            label="Approve",
            sources=frozenset({State.IN_REVIEW}),
            target=State.APPROVED,
            permission="stories.review_story",
            guards=(_four_eyes,),
        ),
        Verb(
            name="publish",
            label="Publish",
            sources=frozenset({State.APPROVED}),
            target=State.PUBLISHED,
            permission="stories.publish_story",
            guards=_PUBLISHING_GUARDS,
            effect=_publish,
        ),
        Verb(
            name="publish_without_review",
            label="Publish without review",
            sources=UNPUBLISHED,
            target=State.PUBLISHED,
            permission="stories.publish_unreviewed_story",
            asks_note="Say in a note why it is published without review.",
            guards=_PUBLISHING_GUARDS,
            effect=_publish,
        ),
        Verb(
            name="withdraw",
            label="Withdraw",
            sources=frozenset(UNPUBLISHED | {State.PUBLISHED}),
            target=State.WITHDRAWN,
            permission="stories.withdraw_story",
            asks_note="Give the reason; readers will see it.",
            guards=(_is_live,),
            effect=_withdraw,
        ),
    )
}


def perform(
    verb: str,
    story: Story,
    *,
    by,
    note: str = "",
    public_note: str = "",
    kind: EditionKind | None = None,
    at: datetime | None = None,
) -> Transition:
    """Do `verb` to `story` as user `by`, in one transaction, or refuse.

    `note` stays at the desk, but a withdrawal's is shown to readers; `public_note`
    is printed on the edition. `kind` is the kind of edition to publish, by default
    the natural one; `at` defaults to now. Raises PermissionDenied for a missing
    right and TransitionRefused, with every reason at once, for everything else.
    """
    step = VERBS[verb]
    if not by.has_perm(step.permission):
        raise PermissionDenied(f"You may not do this: {step.label.lower()}.")
    with transaction.atomic():
        fresh = _lock(story)
        request = Request(
            story=fresh,
            by=by,
            note=note.strip(),
            public_note=public_note.strip(),
            kind=kind,
            at=at or timezone.now(),
        )
        _refuse_unless_ready(step, request)
        edition = step.effect(request)
        _move(step, request, edition)
        transition = _record(step, request, edition)
    story.refresh_from_db()
    return transition


def _lock(story: Story) -> Story:
    # An UPDATE, not select_for_update: SQLite ignores row locks, and on PostgreSQL
    # this holds the row until the transaction ends.
    Story.objects.filter(pk=story.pk).update(version=F("version"))
    fresh = Story.objects.with_parts().get(pk=story.pk)
    if fresh.version != story.version:
        raise StaleVersion(
            "Somebody saved the story after you opened it; look at it again first."
        )
    return fresh


def _refuse_unless_ready(step: Verb, request: Request) -> None:
    state = State(request.story.state)
    reasons = []
    if state not in step.sources:
        allowed = " or ".join(sorted(source.label.lower() for source in step.sources))
        reasons.append(
            f"“{step.label}” starts from {allowed}; this story is "
            f"{state.label.lower()}."
        )
    if step.asks_note and not request.note:
        reasons.append(step.asks_note)
    for guard in step.guards:
        reasons.extend(guard(request))
    if reasons:
        raise TransitionRefused(*reasons)


def _move(step: Verb, request: Request, edition: Edition | None) -> None:
    story = request.story
    # State and live edition change in one statement: the database refuses a
    # published story without an edition and a withdrawn one that is still live.
    moved = Story.objects.filter(
        pk=story.pk, state__in=step.sources, version=story.version
    ).update(
        state=step.target,
        approved_by=request.by if step.target == State.APPROVED else None,
        live_edition=_live_edition(step, story, edition),
    )
    if not moved:
        raise StaleVersion("Somebody moved the story in the meantime; look again.")


def _live_edition(step: Verb, story: Story, edition: Edition | None) -> int | None:
    """The key of what readers see after `step`, where they see anything."""
    if step.target == State.WITHDRAWN:
        return None
    return edition.pk if edition else story.live_edition_id


def _record(step: Verb, request: Request, edition: Edition | None) -> Transition:
    return Transition.objects.create(
        story=request.story,
        verb=step.name,
        from_state=request.story.state,
        to_state=step.target,
        by=request.by,
        at=request.at,
        note=request.note,
        version=request.story.version,
        edition=edition,
    )


def offered(story: Story, by) -> list[Verb]:
    """Verbs that `by` may do to a story in this state, for buttons."""
    return [
        verb
        for verb in VERBS.values()
        if story.state in verb.sources
        and by.has_perm(verb.permission)
        and (story.is_live or verb.target != State.WITHDRAWN)
    ]


def revise(story: Story, *, by, seen: int, at: datetime | None = None) -> None:
    """Open the story for a save by `by`, who last saw version `seen`.

    The version grows by one, and a story that was approved, published or withdrawn
    becomes a draft again. Raises StaleVersion when `seen` is not the last version.
    Only inside the transaction in which the caller then writes the rows.
    """
    if not by.has_perm("stories.change_story"):
        raise PermissionDenied("You may not edit stories.")
    moment = at or timezone.now()
    target = State.IN_REVIEW if story.state == State.IN_REVIEW else State.DRAFT
    saved = Story.objects.filter(pk=story.pk, version=seen, state=story.state).update(
        version=seen + 1,
        state=target,
        last_author=by,
        approved_by=None,
        saved_at=moment,
    )
    if not saved:
        raise StaleVersion(
            "Somebody saved the story after you opened it; your text was not saved."
        )
    if target != story.state:
        Transition.objects.create(
            story=story,
            verb=REVISE,
            from_state=story.state,
            to_state=target,
            by=by,
            at=moment,
            version=seen + 1,
        )
    story.refresh_from_db()
