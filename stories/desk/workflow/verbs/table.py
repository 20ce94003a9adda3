"""The table of verbs. A row is all that a verb needs: no other code names one.

Code elsewhere asks a row for what it says, and names a verb only to do it, as the first
argument of `perform`; `tests/architecture` sees to that. The order of the rows is that
of the buttons, the command, the permission matrix and the guide.
"""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext_lazy as _lazy

from stories.desk.workflow import effects, guards
from stories.desk.workflow.standing import WRITES
from stories.desk.workflow.verbs import fitting
from stories.desk.workflow.verbs.verb import Ask, Group, Verb
from stories.models import EditionKind, State

REVIEWS = "stories.review_story"
CORRECTS = "stories.correct_story"
SCHEDULES = "stories.schedule_story"
UNREVIEWED = "stories.publish_unreviewed_story"
WITHDRAWS = "stories.withdraw_story"
# What has a door of its own, which records it by this name.
REVISE, READDRESS, EMBARGO, REMAINS = "revise", "readdress", "embargo", "remains"
UNPUBLISHED = frozenset({State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED})
_OF_AN_EDITION = frozenset({Ask.KIND, Ask.PUBLIC_NOTE})
# What a person's edition is refused for, whichever verb makes it.
_PUBLISHING = (
    guards.note_for_kind,
    guards.embargo_over,
    guards.fit_to_publish,
)
_PUBLISHED = _lazy("Edition {edition} of “{story}” is published. {link}")
_BEFORE_ITS_TIME = _lazy("was published before its time by {by}")

VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            name="submit",
            label=_lazy("Submit for review"),
            sources=frozenset({State.DRAFT, State.PUBLISHED}),
            target=State.IN_REVIEW,
            begins_review=True,
            permission="stories.submit_story",
            asks_change=_lazy("Save a change first."),
            guards=(guards.something_older,),
            group=Group.REVIEW,
            primary_in=frozenset({State.DRAFT, State.PUBLISHED}),
        ),
        Verb(
            name="approve",
            label=_lazy("Approve"),
            sources=frozenset({State.IN_REVIEW, State.APPROVED}),
            target=State.APPROVED,
            permission=REVIEWS,
            asks_another=_lazy("approve it"),
            guards=(guards.not_approved_yet,),
            sets=effects.approved,
            settles=True,
            group=Group.REVIEW,
            # Of an approved story it is offered only where it must be renewed.
            primary_in=frozenset({State.IN_REVIEW, State.APPROVED}),
            fits=fitting.needs_approval,
            notice=_lazy("was approved by {by}"),
        ),
        Verb(
            name="request_changes",
            label=_lazy("Request changes"),
            sources=frozenset({State.IN_REVIEW, State.APPROVED, State.SCHEDULED}),
            target=State.DRAFT,
            returns=True,
            permission=REVIEWS,
            asks_note=_lazy("Say in a note what should change."),
            takes_back=True,
            sends_back=True,
            group=Group.REVIEW,
            notice=_lazy("was sent back for changes by {by}"),
        ),
        Verb(
            name="claim",
            label=_lazy("Take the review"),
            sources=frozenset({State.IN_REVIEW}),
            target=State.IN_REVIEW,
            begins_review=True,
            permission=REVIEWS,
            asks_another=_lazy("review it"),
            note_needed=lambda story: story.reviewer_id is not None,
            guards=(guards.unclaimed,),
            sets=effects.claimed,
            group=Group.REVIEW,
            fits=fitting.is_not_reviewing,
            done=_lazy("You are reviewing “{story}” now."),
            notice=_lazy("was taken over by {by}"),
            is_aside=True,
        ),
        Verb(
            name="take_back",
            label=_lazy("Take back"),
            sources=frozenset({State.IN_REVIEW}),
            target=State.DRAFT,
            returns=True,
            permission="stories.submit_story",
            asks_own=_lazy(
                "Only who submitted or wrote the story takes it back; whoever may "
                "review it can request changes."
            ),
            group=Group.REVIEW,
            notice=_lazy("was taken back by {by}"),
        ),
        Verb(
            name="publish",
            label=_lazy("Publish"),
            sources=frozenset({State.APPROVED, State.SCHEDULED}),
            target=State.PUBLISHED,
            permission="stories.publish_story",
            to_correct=frozenset({CORRECTS}),
            asks=_OF_AN_EDITION,
            labels={
                EditionKind.CORRECTION: _lazy("Publish a correction"),
                EditionKind.CLARIFICATION: _lazy("Publish a clarification"),
                EditionKind.MINOR: _lazy("Publish a minor edit"),
            },
            guards=(
                guards.kind_allowed,
                guards.readers_told,
                *_PUBLISHING,
                guards.as_approved,
            ),
            effect=effects.publish,
            settles=True,
            group=Group.PUBLISH,
            primary_in=frozenset({State.APPROVED}),
            done=_PUBLISHED,
            notice=_BEFORE_ITS_TIME,
        ),
        Verb(
            name="publish_without_review",
            label=_lazy("Publish without review"),
            sources=frozenset(UNPUBLISHED | {State.PUBLISHED}),
            target=State.PUBLISHED,
            permission=UNREVIEWED,
            to_correct=frozenset({UNREVIEWED, CORRECTS}),
            asks=_OF_AN_EDITION,
            asks_note=_lazy("Say in a note why it is published without review."),
            guards=(
                guards.something_older,
                guards.kind_allowed,
                guards.readers_told,
                *_PUBLISHING,
            ),
            asks_change=_lazy("Save a change first."),
            effect=effects.publish,
            settles=True,
            group=Group.PUBLISH,
            done=_PUBLISHED,
            notice=_lazy("was published without review by {by}"),
            scheduler_notice=_BEFORE_ITS_TIME,
        ),
        Verb(
            name="schedule",
            label=_lazy("Schedule"),
            sources=frozenset({State.APPROVED, State.SCHEDULED}),
            target=State.SCHEDULED,
            permission=SCHEDULES,
            to_correct=frozenset({SCHEDULES, CORRECTS}),
            asks=_OF_AN_EDITION | {Ask.TIME},
            guards=(
                guards.time_fits,
                guards.kind_allowed,
                guards.readers_told,
                guards.note_for_kind,
                guards.as_approved,
                guards.fit_to_publish,
            ),
            sets=effects.scheduled,
            group=Group.PUBLISH,
            is_timed=True,
            done=_lazy("“{story}” is scheduled for {when}."),
            notice=_lazy("is now scheduled for {when}, by {by}"),
        ),
        Verb(
            name="unschedule",
            label=_lazy("Unschedule"),
            sources=frozenset({State.SCHEDULED}),
            target=State.APPROVED,
            permission=SCHEDULES,
            group=Group.PUBLISH,
            is_timed=True,
            notice=_lazy("was taken off the schedule by {by}"),
        ),
        Verb(
            name="restore",
            label=_lazy("Restore"),
            sources=frozenset(State),
            target=State.DRAFT,
            permission="stories.restore_story",
            asks=frozenset({Ask.EDITION}),
            guards=(guards.something_to_restore,),
            effect=effects.bring_back,
            group=Group.BRING_BACK,
            primary_in=guards.PUT_AWAY,
            fits=fitting.is_put_away,
            warning=_lazy(
                "The working copy of {story} becomes a draft with what edition "
                "{edition} said. Readers see nothing of it until it is published."
            ),
            done_with_edition=_lazy(
                "The working copy of “{story}” says what edition "
                "{edition} said. It is a draft now, of which readers see nothing."
            ),
            notice=_lazy("was made a draft again by {by}"),
        ),
        Verb(
            name="archive",
            label=_lazy("Archive"),
            sources=frozenset({State.DRAFT, State.WITHDRAWN}),
            target=State.ARCHIVED,
            permission="stories.archive_story",
            guards=(guards.is_hidden,),
            effect=effects.end_previews,
            group=Group.PUT_AWAY,
            fits=fitting.is_hidden,
        ),
        Verb(
            name="withdraw",
            label=_lazy("Withdraw"),
            sources=frozenset(UNPUBLISHED | {State.PUBLISHED}),
            target=State.WITHDRAWN,
            permission=WITHDRAWS,
            asks=frozenset({Ask.REMAINS}),
            asks_note=_lazy("Give the reason; readers will see it."),
            note_is_public=True,
            guards=(guards.is_live,),
            effect=effects.withdraw,
            takes_back=True,
            group=Group.PUT_AWAY,
            fits=fitting.is_live,
            asks_twice=True,
            warning=_lazy(
                "Readers of {story} will find nothing of it but what you choose "
                "here. Its editions are kept, and it can be published again."
            ),
            done=_lazy("“{story}” is withdrawn. {find}"),
            notice=_lazy("was withdrawn by {by}"),
        ),
        Verb(
            name=REVISE,
            label=_lazy("Save a change"),
            sources=frozenset(State),
            target=State.DRAFT,
            keeps=frozenset({State.IN_REVIEW}),
            permission=WRITES,
            scheduler_notice=_lazy("is no longer scheduled, because {by} changed it"),
            recorded_as=_lazy("Opened again by a change"),
        ),
        # Part of a save, which makes a draft of the story before.
        Verb(
            name=READDRESS,
            label=_lazy("Change the address"),
            sources=frozenset(State),
            target=State.DRAFT,
            keeps=frozenset({State.IN_REVIEW}),
            permission=WRITES,
            recorded_as=_lazy("Address changed"),
            is_aside=True,
        ),
        Verb(
            name=EMBARGO,
            label=_lazy("Set an embargo"),
            sources=frozenset(State),
            target=None,
            permission=WRITES,
            recorded_as="Embargo",
            is_aside=True,
        ),
        Verb(
            name=REMAINS,
            label=_lazy("Choose what readers find"),
            sources=frozenset(State),
            target=None,
            permission=WITHDRAWS,
            recorded_as=_lazy("What readers are told of it"),
            is_aside=True,
        ),
        # The two that no person does: the right, the kind and the note were asked for
        # with the schedule, and the database keeps that behind the embargo.
        Verb(
            name="fulfil",
            label=_lazy("Publish as scheduled"),
            sources=frozenset({State.SCHEDULED}),
            target=State.PUBLISHED,
            permission="",
            guards=(guards.is_due, guards.fit_to_publish, guards.as_approved),
            effect=effects.publish,
            settles=True,
        ),
        Verb(
            name="miss",
            label=_lazy("Give the schedule up"),
            sources=frozenset({State.SCHEDULED}),
            target=State.APPROVED,
            permission="",
            asks_note=_lazy("Say why the schedule was not kept."),
            guards=(guards.is_due,),
            notice=_lazy("could not be published as scheduled"),
        ),
    )
}
# Those that have a button and a command, and all that people do.
BY_HAND = {name: verb for name, verb in VERBS.items() if verb.group}
BY_PEOPLE = {name: verb for name, verb in VERBS.items() if verb.permission}
_PUBLISH = VERBS["publish"]
# What an earlier release called what is a verb with a kind now. Programs go on to name
# it, transitions are called by it, and what is done is recorded as that verb.
FORMER = {
    "correct": replace(
        _PUBLISH,
        label=_PUBLISH.labels[EditionKind.CORRECTION],
        kind=EditionKind.CORRECTION,
        guards=(guards.puts_right, *_PUBLISH.guards),
    )
}


def named(name: str) -> Verb | None:
    """The verb of that name, or formerly of it, that has a button and a command."""
    return BY_HAND.get(name) or FORMER.get(name)


def history_name(name: str) -> str:
    """What the history calls the verb of that name, also one of another release."""
    verb = VERBS.get(name) or FORMER.get(name)
    return verb.recorded_as or verb.label if verb else name.capitalize()


def called(is_meant: Callable[[Verb], object]) -> tuple[str, ...]:
    """The names of the verbs that are meant, by which transitions are looked up."""
    return tuple(name for name, verb in VERBS.items() if is_meant(verb))
