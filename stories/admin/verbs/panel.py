"""The “Next step” of a story: what holds now, what may be done, what it asks for."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.moments import next_hour, on_clock, up_to_minute, zone_name
from stories.admin.history.older import older_facts
from stories.admin.verbs.asking import AskedForm, touched
from stories.desk import workflow
from stories.desk.workflow import Ask, Group, Verb, moment
from stories.document.messages import listed
from stories.models import EditionKind, State, Story

SHOWN_AUTHORS = 5
WILL_BE_MISSED = _lazy(
    "As it is, it will not be published at its time. Unschedule it first: then it can "
    "be approved anew."
)
CHOSEN_KINDS = (
    EditionKind.CORRECTION,
    EditionKind.CLARIFICATION,
    EditionKind.MINOR,
)
_AS = {
    EditionKind.NEW: _lazy("as a new story"),
    EditionKind.UPDATE: _lazy("as an update"),
    EditionKind.CORRECTION: "as a correction",
    EditionKind.CLARIFICATION: "as a clarification",
    EditionKind.MINOR: _lazy("as a minor edit"),
    EditionKind.REINSTATEMENT: "as a reinstatement",
}


def panel(story: Story, user, typed: Mapping[str, object], owner: str) -> dict:
    """What the template shows; `typed` is what somebody typed and did not use yet.

    The fields are sent with the form `owner`, where that is not their own.
    """
    older = workflow.behind(story)
    verbs = workflow.offered(story, user, older=older)
    publishes = any(verb.publishes for verb in verbs)
    proposed = workflow.propose(story) if publishes else None
    asked = _asked(story, verbs, proposed, typed)
    for name, field in asked.fields.items():
        if owner:
            field.widget.attrs["form"] = owner
        if name in touched(typed):
            field.widget.attrs["data-kept"] = True
    return {
        "facts": [*facts(story, user), *older_facts(story, user, older)],
        "groups": _groups(story, verbs),
        "asked": asked,
        "note_for": [
            verb.label for verb in verbs if verb.asks_note or verb.note_needed(story)
        ],
        "proposed": proposed,
        "zone": zone_name(),
    }


def _asked(
    story: Story,
    verbs: list[Verb],
    proposed: workflow.Proposed | None,
    typed: Mapping[str, object],
) -> AskedForm:
    """The fields that `verbs` ask for: as typed, or else as the page proposes."""
    # What asks twice asks on its second page.
    asks = {ask for verb in verbs if not verb.asks_twice for ask in verb.asks}
    choices = kinds(story) if Ask.KIND in asks else ()
    filled = _shown(story, proposed) | typed
    if filled[Ask.KIND] == EditionKind.CORRECTION and not filled[Ask.PUBLIC_NOTE]:
        filled[Ask.PUBLIC_NOTE] = filled["drafted"]
    form = AskedForm(asks=asks if choices else asks - {Ask.KIND}, initial=filled)
    if kind := form.fields.get(Ask.KIND):
        kind.choices = choices
        if proposed:
            kind.widget.attrs["aria-describedby"] = "verb-kind-help"
    note = form.fields.get(Ask.PUBLIC_NOTE)
    if note and filled["drafted"] and filled[Ask.PUBLIC_NOTE] == filled["drafted"]:
        note.widget.attrs["class"] = "is-drafted"
    return form


def _shown(story: Story, proposed: workflow.Proposed | None) -> dict[str, object]:
    """What stands beside the buttons where nobody typed anything."""
    when, which = on_clock(story.scheduled_for or _earliest(story, timezone.now()))
    kind, note = proposed.kind if proposed else "", ""
    if story.state == State.SCHEDULED:
        # What the schedule was asked with, so that another time keeps the rest.
        kind, note = story.scheduled_kind, story.scheduled_note
    # The list names by an empty kind what comes naturally.
    kind = kind if kind in CHOSEN_KINDS else ""
    return {
        "note": "",
        Ask.PUBLIC_NOTE: note,
        "drafted": proposed.note if proposed else "",
        Ask.KIND: kind,
        "proposed_kind": kind,
        Ask.TIME: [when, which],
        "proposed_time": when,
    }


def facts(story: Story, user) -> list[str]:
    """What holds of the story now, besides its state, in sentences."""
    found = []
    if story.state == State.SCHEDULED:
        found.append(_schedule(story))
    if story.embargo_until and story.embargo_until > timezone.now():
        found.append(
            _(
                "Under embargo until {embargo_until}: nothing of it is "
                "published before."
            ).format(embargo_until=moment(story.embargo_until))
        )
    if story.reviewer:
        found.append(
            _("You are reviewing it.")
            if story.reviewer == user
            else _("{reviewer} is reviewing it.").format(reviewer=story.reviewer)
        )
    if story.approved_by:
        found.append(
            _("Approved by {approved_by}.").format(approved_by=story.approved_by)
        )
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
    names = listed([str(author) for author in written], most=SHOWN_AUTHORS)
    is_own = any(author.person == user for author in written)
    yours = (
        _("Some of it is yours, so somebody else has to approve it. ") if is_own else ""
    )
    return [
        _("Not yet approved: changes by {names}.").format(names=names),
        f"{yours}{workflow.who_may_approve(written)}",
    ]


def _schedule(story: Story) -> str:
    kind = story.scheduled_kind or workflow.natural_kind(story)
    return _(
        "Publishes itself on {scheduled_for} {kind}, scheduled by {scheduled_by}."
    ).format(
        scheduled_for=moment(story.scheduled_for),
        kind=_AS[EditionKind(kind)],
        scheduled_by=story.scheduled_by,
    )


def _groups(story: Story, verbs: list[Verb]) -> list[dict]:
    primary = next((verb for verb in verbs if story.state in verb.primary_in), None)
    groups = []
    for group in Group:
        offers = [
            {"verb": verb, "is_primary": verb is primary}
            for verb in verbs
            if verb.group is group
        ]
        if offers:
            groups.append(
                {
                    "title": _(group.value),
                    "is_of_editions": group is Group.PUBLISH,
                    "verbs": [one for one in offers if not one["verb"].is_timed],
                    "timed": [one for one in offers if one["verb"].is_timed],
                }
            )
    return groups


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
