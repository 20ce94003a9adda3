"""What a row of the table of verbs says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum

from django.utils.translation import gettext_noop as _noop

from stories.desk.workflow.refusals import Reason
from stories.desk.workflow.request import Request
from stories.models import NOTED_KINDS, Edition, EditionKind, State, Story


class Group(Enum):
    """The title under which a button stands, in the order of the page."""

    REVIEW = _noop("Review")
    PUBLISH = _noop("Publish")
    BRING_BACK = _noop("Bring back")
    PUT_AWAY = _noop("Put away")


class Ask(StrEnum):
    """What a verb can be asked with besides a note, as `Request` names it."""

    KIND = "kind"
    PUBLIC_NOTE = "public_note"
    TIME = "scheduled_for"
    EDITION = "edition"
    REMAINS = "remains"


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One thing that can be done to a story.

    **Where it leads.** `sources` are the states it starts from, `target` the state it
    leads to, None where the story stays as it is; those in one that it `keeps` stay
    there. What `returns` leads back to “published” where the story came to review
    from there, and nothing was saved since, nor will be with the verb: then there is
    no draft. What `begins_review` is where a review counts from.

    **Who may.** `permission` is the right that it asks for, empty where the newsroom
    itself acts, and `to_correct` are those asked for instead where its edition puts
    something right; `asks_another` what somebody else must do where who asks has a
    change in the story; `asks_own` the sentence for who neither submitted nor wrote it.

    **What it asks.** `asks` names what it can be asked with, and `asks_note` is the
    sentence that asks for a note where one is required. `note_needed` says of which
    story a guard asks for one. Readers see the note where `note_is_public`. `kind` is
    the edition's where nobody names one, and `labels` call the button by the kind.

    **What stands in the way.** `guards` give reasons, and `asks_change` says how a
    story past review becomes a draft to start from.

    **What it does.** `effect` makes the edition, if any, and `sets` gives facts to
    keep on the story. What `settles` answers for all changes in the story; what
    `takes_back` ends approvals of what was not published; what `sends_back` is told
    to who wrote the story, and marked for them.

    **Its button.** `group` is where it stands, beside the field for a time if
    `is_timed`; a verb without a group has a door of its own, such as a save. It stands
    out in the states `primary_in`, and `fits` says whether it makes sense for a story
    in one of the sources, and for who would press it. What `asks_twice` has a second
    page, and so has an edition that is named; `warning` is what that page says of
    `{story}` and `{edition}`.

    **What is said of it.** `done` to who did it, of `{story}`, its `{state}`, `{when}`
    it is scheduled for, the `{edition}` with a `{link}` to it, and what of it readers
    `{find}`; `done_with_edition` where one was named. `notice` completes what is told
    to whose review or schedule it ended, with `{by}` and `{when}`;
    `scheduler_notice` is the latter's own. The history calls it `recorded_as`, or as
    its button. What `is_aside` leaves the note of an earlier verb in force.
    """

    name: str
    label: str

    sources: frozenset[State]
    target: State | None
    keeps: frozenset[State] = frozenset()
    returns: bool = False
    begins_review: bool = False

    permission: str
    to_correct: frozenset[str] = frozenset()
    asks_another: str = ""
    asks_own: str = ""

    asks: frozenset[Ask] = frozenset()
    asks_note: str = ""
    note_needed: Callable[[Story], bool] = lambda _story: False
    note_is_public: bool = False
    kind: EditionKind | None = None
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)

    guards: tuple[Callable[[Request], list[Reason]], ...] = ()
    asks_change: str = ""

    effect: Callable[[Request], Edition | None] = lambda _: None
    sets: Callable[[Request], dict[str, object]] = lambda _: {}
    settles: bool = False
    takes_back: bool = False
    sends_back: bool = False

    group: Group | None = None
    is_timed: bool = False
    primary_in: frozenset[State] = frozenset()
    fits: Callable[[Story, object], bool] = lambda _story, _by: True
    asks_twice: bool = False
    warning: str = ""

    done: str = "“{story}” is {state} now."
    done_with_edition: str = ""
    notice: str = ""
    scheduler_notice: str = ""
    recorded_as: str = ""
    is_aside: bool = False

    def leads_to(self, state: State) -> State:
        """Where a story in `state` is afterwards."""
        if self.target is None or state in self.keeps:
            return state
        return self.target

    def rights(self, kind: str | None = None) -> frozenset[str]:
        """All that somebody needs to do it, with that kind of edition."""
        is_corrected = self.to_correct and kind in NOTED_KINDS
        return self.to_correct if is_corrected else frozenset({self.permission})

    @property
    def publishes(self) -> bool:
        """True where readers see another edition afterwards, at once or later."""
        return self.target in {State.PUBLISHED, State.SCHEDULED}

    @property
    def opens(self) -> bool:
        """True for what makes a draft of a story, to which a save then adds."""
        return self.target == State.DRAFT

    @property
    def brings_back(self) -> bool:
        """True where the edition of its transition is an old one, and none it made."""
        return Ask.EDITION in self.asks
