"""The “Next step” of a story: what holds now, what may be done, what it asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from stories.admin.base.moments import next_hour, on_clock, up_to_minute, zone_name
from stories.admin.history.older import older_facts
from stories.admin.verbs.asking import Asked
from stories.desk import workflow
from stories.desk.workflow import moment
from stories.models import EditionKind, State, Story

PUBLISH = "Publish"
GROUPS = {
    "Review": ("submit", "approve", "request_changes", "claim", "take_back"),
    PUBLISH: ("publish", "correct", "publish_without_review"),
    "Bring back": ("restore",),
    "Put away": ("archive", "withdraw"),
}
# These stand beside the field for a time.
TIMED = ("schedule", "unschedule")
# What a story in this state is waiting for: the button that stands out.
PRIMARY = {
    State.DRAFT: ("submit",),
    State.IN_REVIEW: ("approve",),
    # A renewed approval is offered only where it is needed.
    State.APPROVED: ("approve", "publish"),
    # Offered only where readers see something older.
    State.PUBLISHED: ("submit",),
    State.WITHDRAWN: ("restore",),
    State.ARCHIVED: ("restore",),
}
SHOWN_AUTHORS = 5
# What readers notice at once is asked for twice.
CONFIRMED = frozenset({"withdraw"})
WILL_BE_MISSED = (
    "As it is, it will not be published at its time. Unschedule it first: then it can "
    "be approved anew."
)
CHOSEN_KINDS = (
    EditionKind.CORRECTION,
    EditionKind.CLARIFICATION,
    EditionKind.MINOR,
)
_AS = {
    EditionKind.NEW: "as a new story",
    EditionKind.UPDATE: "as an update",
    EditionKind.CORRECTION: "as a correction",
    EditionKind.CLARIFICATION: "as a clarification",
    EditionKind.MINOR: "as a minor edit",
    EditionKind.REINSTATEMENT: "as a reinstatement",
}


def panel(story: Story, user, asked: Asked | None) -> dict:
    """What the template shows; `asked` is what somebody typed and did not use yet."""
    verbs = {verb.name: verb for verb in workflow.offered(story, user)}
    publishes = any(verb.publishes for verb in verbs.values())
    proposed = workflow.propose(story) if publishes else None
    shown = _shown(story, proposed)
    typed = asked.as_typed() if asked else Asked(public_note=shown.public_note)
    filled = _filled(typed, shown)
    return {
        "facts": [*facts(story, user), *older_facts(story, user)],
        "groups": _groups(story, verbs),
        "asked": filled,
        "shown": shown,
        "kept": typed if asked else Asked(),
        "note_for": [
            verb.label
            for verb in verbs.values()
            # Taking a review over from somebody asks why.
            if verb.asks_note or (verb.name == "claim" and story.reviewer_id)
        ],
        "kinds": kinds(story) if publishes else [],
        "proposed": proposed,
        "time": filled.time_form() if "schedule" in verbs else None,
        "zone": zone_name(),
    }


def _shown(story: Story, proposed: workflow.Proposed | None) -> Asked:
    """What stands beside the buttons where nobody typed anything."""
    when, which = on_clock(story.scheduled_for or _earliest(story, timezone.now()))
    shown = Asked(scheduled_for=when, which=which, kind="")
    if story.state == State.SCHEDULED:
        # What the schedule was asked with, so that another time keeps the rest.
        kind, note = story.scheduled_kind, story.scheduled_note
        shown = replace(shown, kind=_offered(kind), public_note=note)
    elif proposed:
        shown = replace(shown, kind=_offered(proposed.kind))
    return replace(
        shown,
        drafted=proposed.note if proposed else "",
        proposed_kind=shown.kind,
        proposed_time=shown.scheduled_for,
    )


def _offered(kind: str) -> str:
    """The kind as the list names it: empty for what comes naturally."""
    return kind if kind in CHOSEN_KINDS else ""


def _filled(typed: Asked, shown: Asked) -> Asked:
    """What was typed; where nobody typed anything, what the page shows."""
    when = typed if typed.scheduled_for else shown
    filled = replace(
        shown,
        note=typed.note,
        public_note=typed.public_note,
        kind=shown.kind if typed.kind is None else typed.kind,
        scheduled_for=when.scheduled_for,
        which=when.which,
        remains=typed.remains,
    )
    if filled.kind == EditionKind.CORRECTION and not filled.public_note:
        return replace(filled, public_note=filled.drafted)
    return filled


def facts(story: Story, user) -> list[str]:
    """What holds of the story now, besides its state, in sentences."""
    found = []
    if story.state == State.SCHEDULED:
        found.append(_schedule(story))
    if story.embargo_until and story.embargo_until > timezone.now():
        found.append(
            f"Under embargo until {moment(story.embargo_until)}: nothing of it is "
            "published before."
        )
    if story.reviewer:
        found.append(
            "You are reviewing it."
            if story.reviewer == user
            else f"{story.reviewer} is reviewing it."
        )
    if story.approved_by:
        found.append(f"Approved by {story.approved_by}.")
        changed = workflow.changed_since_approval(story)
        found.extend(one.sentence for one in changed)
        if changed and story.state == State.SCHEDULED:
            found.append(WILL_BE_MISSED)
    return [*found, *_four_eyes(story, user)]


def _four_eyes(story: Story, user) -> list[str]:
    """Whose changes wait for an approval, and who may give it."""
    waits = story.state == State.IN_REVIEW or not (
        story.approved_by is None or story.is_as_approved
    )
    written = workflow.authors(story) if waits and settings.FOUR_EYES else []
    if not written:
        return []
    names = workflow.listed([str(author) for author in written], SHOWN_AUTHORS)
    is_own = any(author.person == user for author in written)
    yours = (
        "Some of it is yours, so somebody else has to approve it. " if is_own else ""
    )
    return [
        f"Not yet approved: changes by {names}.",
        f"{yours}{workflow.who_may_approve(written)}",
    ]


def _schedule(story: Story) -> str:
    kind = story.scheduled_kind or workflow.natural_kind(story)
    return (
        f"Publishes itself on {moment(story.scheduled_for)} {_AS[EditionKind(kind)]}, "
        f"scheduled by {story.scheduled_by}."
    )


def _groups(story: Story, verbs: dict[str, workflow.Verb]) -> list[dict]:
    wanted = PRIMARY.get(State(story.state), ())
    primary = next((name for name in wanted if name in verbs), "")
    groups = [
        {
            "title": title,
            "verbs": _offers(names, verbs, primary),
            "timed": _offers(TIMED, verbs, primary) if title == PUBLISH else [],
        }
        for title, names in GROUPS.items()
    ]
    return [group for group in groups if group["verbs"] or group["timed"]]


def _offers(names: Iterable[str], verbs: Mapping[str, workflow.Verb], primary: str):
    return [
        {
            "verb": verbs[name],
            "is_primary": name == primary,
            "asks_more": name in CONFIRMED,
        }
        for name in names
        if name in verbs
    ]


def kinds(story: Story) -> list[tuple[str, str]]:
    """Kinds to publish as; the empty one is what comes naturally."""
    natural = workflow.natural_kind(story)
    if natural == EditionKind.NEW:
        return []
    chosen = CHOSEN_KINDS if natural == EditionKind.UPDATE else ()
    return [("", natural.label), *((kind.value, kind.label) for kind in chosen)]


def _earliest(story: Story, now: datetime) -> datetime:
    """The end of its embargo, or the next full hour."""
    until = story.embargo_until
    return up_to_minute(until) if until and until > now else next_hour(now)
