"""Does a verb to a story: permission, guards, move, record, in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.roles import who_may
from stories.desk.workflow import four_eyes, guards
from stories.desk.workflow.loosening import loosened
from stories.desk.workflow.overtaking import saved_since
from stories.desk.workflow.refusals import Reason, StaleVersion, TransitionRefused
from stories.desk.workflow.request import Request
from stories.desk.workflow.submissions import is_as_published, is_theirs
from stories.desk.workflow.telling import tell_of_move
from stories.desk.workflow.verbs import BY_HAND, FORMER, VERBS, Verb
from stories.document.differences import Deviation
from stories.document.messages import listed
from stories.document.text import clean_block
from stories.models import (
    Edition,
    EditionKind,
    Remains,
    State,
    Story,
    Transition,
)


def perform(
    verb: str,
    story: Story,
    *,
    by,
    note: str = "",
    public_note: str = "",
    kind: EditionKind | None = None,
    at: datetime | None = None,
    scheduled_for: datetime | None = None,
    edition: Edition | None = None,
    remains: Remains = Remains.HEADLINE,
    is_rewritten: bool = False,
) -> Transition:
    """Do `verb` to `story` as user `by`, in one transaction, or refuse.

    Request says what each argument means. Raises PermissionDenied, TransitionRefused.
    """
    step = VERBS.get(verb) or FORMER[verb]
    request = Request(
        story=story,
        by=by,
        note=clean_block(note),
        public_note=clean_block(public_note),
        kind=kind or step.kind,
        at=at or timezone.now(),
        scheduled_for=scheduled_for,
        edition=edition,
        remains=remains,
        is_rewritten=is_rewritten,
    )
    refuse_without_right(step, by=by, kind=request.kind)
    with transaction.atomic():
        contained = four_eyes.contained(step, story)
        locked = _lock(story, by)
        # The clock is read again: who waited here comes after whom they waited for.
        transition = _do(step, replace(request, story=locked, at=at or timezone.now()))
        four_eyes.settle(step, contained, transition)
    story.refresh_from_db()
    return transition


def _do(step: Verb, request: Request) -> Transition:
    _refuse_unless_ready(step, request)
    made = step.effect(request)
    target = _target(step, request)
    _move(step, request, made, target)
    transition = _record(step, request, made, target)
    tell_of_move(step, request.story, transition)
    return transition


def refuse_without_right(step: Verb, *, by, kind: str | None = None) -> None:
    """Raise PermissionDenied, in a sentence that says who may, unless `by` may."""
    if not step.permission:
        return
    needed = step.rights(kind)
    if by is None or not by.has_perms(needed):
        sentence = _("You may not do this: {verb}. {who_may}").format(
            verb=step.label.lower(), who_may=who_may(*needed)
        )
        raise PermissionDenied(sentence.strip())


def _lock(story: Story, by) -> Story:
    # An UPDATE, not select_for_update: SQLite ignores row locks, and on PostgreSQL
    # this holds the row until the transaction ends.
    Story.objects.filter(pk=story.pk).update(version=F("version"))
    fresh = Story.objects.with_parts().get(pk=story.pk)
    if fresh.version != story.version:
        raise StaleVersion(
            _("{saved}; look at it again first.").format(
                saved=saved_since(story, story.version, by)
            )
        )
    return fresh


def _refuse_unless_ready(step: Verb, request: Request) -> None:
    state = State(request.story.state)
    reasons = []
    if state not in step.sources:
        reasons.append(_wrong_state(step, state))
    if step.asks_note and not request.note:
        reasons.append(Reason(str(step.asks_note), "note"))
    reasons.extend(_four_eyes(step, request))
    if step.asks_own and not is_theirs(request.story, request.by):
        reasons.append(Reason(str(step.asks_own)))
    for guard in step.guards:
        reasons.extend(guard(request))
    if reasons:
        raise TransitionRefused(*reasons)


def _wrong_state(step: Verb, state: State) -> Reason:
    allowed = sorted(source.label.lower() for source in step.sources)
    sentence = _("“{verb}” starts from {allowed}; this story is {state}.").format(
        verb=step.label, allowed=listed(allowed, "or"), state=state.label.lower()
    )
    # A change of a story in review leaves it there, and makes any other a draft.
    advice = step.asks_change if state != State.IN_REVIEW else ""
    return Reason(f"{sentence} {advice}".strip())


def _four_eyes(step: Verb, request: Request) -> list[Reason]:
    """Nobody answers for a change of their own."""
    if not step.asks_another:
        return []
    sentence = four_eyes.objection(request.story, request.by, step.asks_another)
    return [Reason(sentence)] if sentence else []


def _target(step: Verb, request: Request) -> State:
    """Where the verb leads: back to “published” where that is what it came from."""
    if step.returns and not request.is_rewritten and is_as_published(request.story):
        return State.PUBLISHED
    return step.leads_to(State(request.story.state))


def _move(step: Verb, request: Request, made: Edition | None, target: State) -> None:
    story = request.story
    # State and live edition change in one statement: the database refuses a
    # published story without an edition and a withdrawn one that is still live.
    moved = Story.objects.filter(
        pk=story.pk, state__in=step.sources, version=story.version
    ).update(
        **loosened(target),
        **{"state": target, **step.sets(request)},
        live_edition=_live_edition(step, story, made),
    )
    if not moved:
        raise StaleVersion(_("Somebody moved the story in the meantime; look again."))


def _live_edition(step: Verb, story: Story, made: Edition | None) -> int | None:
    """The key of what readers see after `step`, where they see anything."""
    if step.target == State.WITHDRAWN:
        return None
    if step.target == State.PUBLISHED and made:
        return made.pk
    return story.live_edition_id


def _record(
    step: Verb, request: Request, made: Edition | None, target: State
) -> Transition:
    return Transition.objects.create(
        story=request.story,
        verb=step.name,
        from_state=request.story.state,
        to_state=target,
        by=request.by,
        at=request.at,
        note=request.note,
        scheduled_for=request.scheduled_for,
        version=request.story.version,
        edition=made,
    )


def _may(by, verb: Verb, story: Story) -> bool:
    """True for who may do it, though perhaps only to put right what readers see."""
    may_correct = story.is_live and verb.to_correct and by.has_perms(verb.to_correct)
    return by.has_perm(verb.permission) or bool(may_correct)


def offered(
    story: Story, by, *, older: Sequence[Deviation] | None = None
) -> list[Verb]:
    """Verbs that `by` may do to a story in this state, for buttons.

    `older` is what `behind` found, where that is known.
    """
    fitting = [
        verb
        for verb in BY_HAND.values()
        if story.state in verb.sources
        and _may(by, verb, story)
        and verb.fits(story, by)
        and (not verb.asks_own or is_theirs(story, by))
    ]
    needing = [verb for verb in fitting if guards.something_older in verb.guards]
    if needing and not guards.has_something_to_show(story, older):
        fitting = [verb for verb in fitting if verb not in needing]
    asks_another = any(verb.asks_another for verb in fitting)
    if not (asks_another and four_eyes.is_own(story, by)):
        return fitting
    return [verb for verb in fitting if not verb.asks_another]
