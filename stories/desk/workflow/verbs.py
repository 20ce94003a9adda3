"""The verbs, as data: from where to where, by which right, held back by what."""

from collections.abc import Callable
from dataclasses import dataclass

from stories.desk.workflow import effects, guards
from stories.desk.workflow.behind import behind
from stories.desk.workflow.refusals import Reason
from stories.desk.workflow.request import Request
from stories.models import Edition, EditionKind, State, Story

REVIEWS = "stories.review_story"
UNPUBLISHED = frozenset({State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED})
# What a person's edition is refused for, whichever verb makes it.
_PUBLISHING = (
    guards.note_for_kind,
    guards.embargo_over,
    guards.fit_to_publish,
)


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One thing that can be done to a story.

    `sources` are the states it starts from, `target` the state it leads to.
    `permission` is the right that it asks for, empty where the newsroom itself acts;
    `asks_note` the sentence that asks for a note where one is required,
    `asks_another` what somebody else must do where who asks has a change in the story,
    `asks_own` the sentence for who neither submitted nor wrote it, and `asks_change`
    the sentence that says how a story past review becomes a draft to start from.
    `guards` name what else stands in the way; `effect` makes the edition,
    if any, and `sets` gives facts to keep on the story. `kind` is the edition's where
    nobody names one, and `fits` says whether a button makes sense for a story in one of
    the sources, and for who would press it. What `settles` answers for all changes in
    the story; what `takes_back` ends approvals of what was not published. What
    `returns` leads back to “published” where the story came to review from there, and
    nothing was saved since, nor will be with the verb: then there is no draft.
    """

    name: str
    label: str
    sources: frozenset[State]
    target: State
    permission: str
    asks_note: str = ""
    asks_another: str = ""
    asks_own: str = ""
    asks_change: str = ""
    guards: tuple[Callable[[Request], list[Reason]], ...] = ()
    effect: Callable[[Request], Edition | None] = lambda _: None
    sets: Callable[[Request], dict[str, object]] = lambda _: {}
    kind: EditionKind | None = None
    settles: bool = False
    takes_back: bool = False
    returns: bool = False
    fits: Callable[[Story, object], bool] = lambda _story, _by: True

    @property
    def publishes(self) -> bool:
        """True where readers see another edition afterwards, at once or later."""
        return self.target in {State.PUBLISHED, State.SCHEDULED}


def _is_not_reviewing(story: Story, by) -> bool:
    return story.reviewer_id != by.pk


def _needs_approval(story: Story, _by) -> bool:
    return story.state != State.APPROVED or not story.is_as_approved


def _is_live(story: Story, _by) -> bool:
    return story.is_live


def _is_hidden(story: Story, _by) -> bool:
    return not story.is_live


def _has_something_to_show(story: Story, _by) -> bool:
    return story.state != State.PUBLISHED or bool(behind(story))


def _is_put_away(story: Story, _by) -> bool:
    return story.state in guards.PUT_AWAY


VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            name="submit",
            label="Submit for review",
            sources=frozenset({State.DRAFT, State.PUBLISHED}),
            target=State.IN_REVIEW,
            permission="stories.submit_story",
            asks_change="Save a change first.",
            guards=(guards.something_older,),
            fits=_has_something_to_show,
        ),
        Verb(
            name="take_back",
            label="Take back",
            sources=frozenset({State.IN_REVIEW}),
            target=State.DRAFT,
            permission="stories.submit_story",
            asks_own="Only who submitted or wrote the story takes it back; whoever may "
            "review it can request changes.",
            returns=True,
        ),
        Verb(
            name="claim",
            label="Take the review",
            sources=frozenset({State.IN_REVIEW}),
            target=State.IN_REVIEW,
            permission=REVIEWS,
            asks_another="review it",
            guards=(guards.unclaimed,),
            sets=effects.claimed,
            fits=_is_not_reviewing,
        ),
        Verb(
            name="request_changes",
            label="Request changes",
            sources=frozenset({State.IN_REVIEW, State.APPROVED, State.SCHEDULED}),
            target=State.DRAFT,
            permission=REVIEWS,
            asks_note="Say in a note what should change.",
            takes_back=True,
            returns=True,
        ),
        Verb(
            name="approve",
            label="Approve",
            sources=frozenset({State.IN_REVIEW, State.APPROVED}),
            target=State.APPROVED,
            permission=REVIEWS,
            asks_another="approve it",
            guards=(guards.not_approved_yet,),
            sets=effects.approved,
            settles=True,
            fits=_needs_approval,
        ),
        Verb(
            name="schedule",
            label="Schedule",
            sources=frozenset({State.APPROVED, State.SCHEDULED}),
            target=State.SCHEDULED,
            permission="stories.schedule_story",
            guards=(
                guards.time_fits,
                guards.kind_allowed,
                guards.readers_told,
                guards.note_for_kind,
                guards.as_approved,
                guards.fit_to_publish,
            ),
            sets=effects.scheduled,
        ),
        Verb(
            name="unschedule",
            label="Unschedule",
            sources=frozenset({State.SCHEDULED}),
            target=State.APPROVED,
            permission="stories.schedule_story",
        ),
        Verb(
            name="publish",
            label="Publish",
            sources=frozenset({State.APPROVED, State.SCHEDULED}),
            target=State.PUBLISHED,
            permission="stories.publish_story",
            guards=(
                guards.kind_allowed,
                guards.readers_told,
                *_PUBLISHING,
                guards.as_approved,
            ),
            effect=effects.publish,
            settles=True,
        ),
        Verb(
            name="correct",
            label="Publish a correction",
            sources=frozenset({State.APPROVED}),
            target=State.PUBLISHED,
            permission="stories.correct_story",
            guards=(
                guards.was_published,
                guards.puts_right,
                *_PUBLISHING,
                guards.as_approved,
            ),
            effect=effects.publish,
            settles=True,
            kind=EditionKind.CORRECTION,
            fits=_is_live,
        ),
        Verb(
            name="publish_without_review",
            label="Publish without review",
            sources=frozenset(UNPUBLISHED | {State.PUBLISHED}),
            target=State.PUBLISHED,
            permission="stories.publish_unreviewed_story",
            asks_note="Say in a note why it is published without review.",
            asks_change="Save a change first.",
            guards=(
                guards.something_older,
                guards.kind_allowed,
                guards.readers_told,
                *_PUBLISHING,
            ),
            effect=effects.publish,
            settles=True,
            fits=_has_something_to_show,
        ),
        Verb(
            name="withdraw",
            label="Withdraw",
            sources=frozenset(UNPUBLISHED | {State.PUBLISHED}),
            target=State.WITHDRAWN,
            permission="stories.withdraw_story",
            asks_note="Give the reason; readers will see it.",
            guards=(guards.is_live,),
            effect=effects.withdraw,
            takes_back=True,
            fits=_is_live,
        ),
        Verb(
            name="restore",
            label="Restore",
            sources=frozenset(State),
            target=State.DRAFT,
            permission="stories.restore_story",
            guards=(guards.something_to_restore,),
            effect=effects.bring_back,
            fits=_is_put_away,
        ),
        Verb(
            name="archive",
            label="Archive",
            sources=frozenset({State.DRAFT, State.WITHDRAWN}),
            target=State.ARCHIVED,
            permission="stories.archive_story",
            guards=(guards.is_hidden,),
            effect=effects.end_previews,
            fits=_is_hidden,
        ),
        # The two that no person does: the right, the kind and the note were asked for
        # with the schedule, and the database keeps that behind the embargo.
        Verb(
            name="fulfil",
            label="Publish as scheduled",
            sources=frozenset({State.SCHEDULED}),
            target=State.PUBLISHED,
            permission="",
            guards=(guards.is_due, guards.fit_to_publish, guards.as_approved),
            effect=effects.publish,
            settles=True,
        ),
        Verb(
            name="miss",
            label="Give the schedule up",
            sources=frozenset({State.SCHEDULED}),
            target=State.APPROVED,
            permission="",
            asks_note="Say why the schedule was not kept.",
            guards=(guards.is_due,),
        ),
    )
}
BY_HAND = {name: verb for name, verb in VERBS.items() if verb.permission}
