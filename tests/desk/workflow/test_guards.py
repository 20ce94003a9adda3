"""Each guard alone: a story that only this guard keeps from moving, and its control."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.desk.workflow import Ask
from stories.document import Standing
from stories.models import EditionKind, KeyPoint, Source, State, Story
from tests import factories
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 1, 7, 12, tzinfo=UTC)
NOTED = {"note": "In a test.", "public_note": "It said twelve."}


def leave(story: Story) -> None:
    """Spoil nothing."""


def renew_approval(story: Story) -> None:
    """What is there now counts as approved, so that only other guards speak."""
    fresh = Story.objects.with_parts().get(pk=story.pk)
    if fresh.approved_content:
        kept = fresh.to_approve().kept()
        Story.objects.filter(pk=story.pk).update(approved_content=kept)


def cite_nothing(story: Story) -> None:
    KeyPoint.objects.filter(story=story).update(body="Boats sail[9].")
    renew_approval(story)


def retitle_source(story: Story) -> None:
    Source.objects.filter(references__story=story).update(title="Another title")


def title_as_published(story: Story) -> None:
    for said in story.live_edition.document().sources:
        Source.objects.filter(pk=said.id).update(title=said.title)


def retract_source(story: Story) -> None:
    found = Source.objects.filter(references__story=story)
    found.update(standing=Standing.RETRACTED)
    renew_approval(story)


def put_under_embargo(story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(embargo_until=NOON + timedelta(hours=1))


def let_another_claim(story: Story) -> None:
    workflow.perform("claim", story, by=factories.user(EDITOR, username="dana"))


@dataclass(frozen=True, kw_only=True)
class Case:
    """`verb` on a story in `state`: refused as `spoil` and `words` make it, only so."""

    verb: str
    state: State
    sentence: str
    where: str = ""
    is_live: bool = False
    spoil: Callable[[Story], None] = leave
    words: dict = field(default_factory=dict)
    base: dict = field(default_factory=dict)
    prepare: Callable[[Story], None] = leave

    def __str__(self):
        return f"{self.verb}-{self.sentence[:40]}"


SCHEDULED = {"scheduled_for": NOON + timedelta(hours=2)}
UNFIT = "but the story lists source 1 only"
STALE = "Source 1's title was changed after it was approved: it was “Report"
EMBARGO = "under embargo until 7 Jan 2026, 13:00 UTC"
NEEDS_NOTE = "needs a public note"
NO_KIND = "“Withdrawal” is not a kind of edition to publish as"
WRONG_KIND = {"kind": EditionKind.WITHDRAWAL}
RETRACTED = "Source 1 was retracted since edition 1; readers must be told"
MINOR = {"kind": EditionKind.MINOR}
CORRECTION = {"kind": EditionKind.CORRECTION, "public_note": ""}


def publishing(verb: str, state: State, **more) -> list[Case]:
    """The cases that every verb which makes an edition has."""
    case = Case(verb=verb, state=state, sentence="", is_live=True, **more)
    return [
        replace(case, sentence=UNFIT, where="k1", spoil=cite_nothing),
        replace(
            case,
            sentence=RETRACTED,
            where="kind",
            spoil=retract_source,
            base=case.base | MINOR,
        ),
        replace(case, sentence=NO_KIND, where="kind", words=WRONG_KIND),
        replace(case, sentence=NEEDS_NOTE, where="public_note", words=CORRECTION),
    ]


CASES = [
    *(
        Case(
            verb=verb,
            state=State.PUBLISHED,
            sentence="Readers see all of it already; change something first.",
            prepare=retitle_source,
            spoil=title_as_published,
        )
        for verb in ("submit", "publish_without_review")
    ),
    *publishing("publish", State.APPROVED),
    *publishing("publish_without_review", State.DRAFT),
    *publishing("schedule", State.APPROVED, base=SCHEDULED),
    Case(
        verb="correct",
        state=State.APPROVED,
        is_live=True,
        sentence=UNFIT,
        where="k1",
        spoil=cite_nothing,
    ),
    Case(
        verb="correct",
        state=State.APPROVED,
        is_live=True,
        sentence=NEEDS_NOTE,
        where="public_note",
        words={"public_note": " "},
    ),
    Case(
        verb="correct",
        state=State.APPROVED,
        is_live=True,
        sentence="Choose correction or clarification",
        where="kind",
        words={"kind": EditionKind.MINOR},
    ),
    *(
        Case(
            verb=verb,
            state=State.APPROVED,
            is_live=True,
            sentence=STALE,
            where="source-1",
            spoil=retitle_source,
            base=base,
        )
        for verb, base in (("publish", {}), ("correct", {}), ("schedule", SCHEDULED))
    ),
    Case(
        verb="fulfil",
        state=State.SCHEDULED,
        sentence=STALE,
        where="source-1",
        spoil=retitle_source,
        base={"at": FAR_OFF},
    ),
    Case(
        verb="fulfil",
        state=State.SCHEDULED,
        sentence=UNFIT,
        where="k1",
        spoil=cite_nothing,
        base={"at": FAR_OFF},
    ),
    *(
        Case(
            verb=verb,
            state=State.SCHEDULED,
            sentence="scheduled for 6 Jan 2126, 09:00 UTC, which is yet to come",
            base={"at": FAR_OFF},
            words={"at": FAR_OFF - timedelta(seconds=1)},
        )
        for verb in ("fulfil", "miss")
    ),
    *(
        Case(
            verb=verb,
            state=state,
            is_live=True,
            sentence=EMBARGO,
            where="embargo_until",
            spoil=put_under_embargo,
        )
        for verb, state in (
            ("publish", State.APPROVED),
            ("correct", State.APPROVED),
            ("publish_without_review", State.DRAFT),
        )
    ),
    Case(
        verb="schedule",
        state=State.APPROVED,
        sentence="Say when to publish it",
        where="scheduled_for",
        base=SCHEDULED,
        words={"scheduled_for": None},
    ),
    Case(
        verb="schedule",
        state=State.APPROVED,
        sentence="7 Jan 2026, 12:00 UTC is past",
        where="scheduled_for",
        base=SCHEDULED,
        words={"scheduled_for": NOON},
    ),
    Case(
        verb="schedule",
        state=State.APPROVED,
        sentence="The embargo lasts until 7 Jan 2026, 13:00 UTC",
        where="scheduled_for",
        base=SCHEDULED,
        spoil=put_under_embargo,
        words={"scheduled_for": NOON + timedelta(minutes=59)},
    ),
    Case(
        verb="claim",
        state=State.IN_REVIEW,
        sentence="dana is reviewing it; say in a note why you take it over",
        where="note",
        spoil=let_another_claim,
        base={"note": ""},
    ),
    Case(
        verb="approve",
        state=State.APPROVED,
        sentence="approved already",
        prepare=retitle_source,
        spoil=renew_approval,
    ),
    Case(
        verb="withdraw",
        state=State.DRAFT,
        is_live=True,
        sentence="nothing to withdraw",
        spoil=lambda story: Story.objects.filter(pk=story.pk).update(live_edition=None),
    ),
    Case(
        verb="archive",
        state=State.DRAFT,
        sentence="withdraw it before you archive it",
        spoil=factories.publish_and_reopen,
    ),
    Case(
        verb="restore",
        state=State.WITHDRAWN,
        sentence="Choose the edition to bring back",
        where="edition",
        spoil=lambda story: Story.objects.filter(pk=story.pk).update(state=State.DRAFT),
    ),
    Case(
        verb="restore",
        state=State.ARCHIVED,
        sentence="The story has no edition to bring back",
        spoil=lambda story: Story.objects.filter(pk=story.pk).update(state=State.DRAFT),
    ),
    *(
        Case(
            verb=verb,
            state=state,
            is_live=is_live,
            sentence=str(workflow.VERBS[verb].asks_note),
            where="note",
            words={"note": " \n"},
            base=base,
        )
        for verb, state, is_live, base in (
            ("request_changes", State.IN_REVIEW, False, {}),
            ("publish_without_review", State.DRAFT, False, {}),
            ("withdraw", State.PUBLISHED, True, {}),
            ("miss", State.SCHEDULED, False, {"at": FAR_OFF}),
        )
    ),
]


def attempt(case: Case, *, is_spoilt: bool) -> Story:
    """Do the verb to a story that is fit for it, or to one that is spoilt."""
    story = story_in(case.state, is_live=case.is_live)
    case.prepare(story)
    words = NOTED | {"at": NOON} | case.base
    if is_spoilt:
        case.spoil(story)
        words |= case.words
    by = None if case.verb == "miss" else factories.user(CHIEF_EDITOR)
    fresh = Story.objects.get(pk=story.pk)
    workflow.perform(case.verb, fresh, by=by, **words)
    return fresh


@pytest.mark.parametrize("case", CASES, ids=str)
def test_only_this_guard_refuses(case):
    with pytest.raises(workflow.TransitionRefused) as refusal:
        attempt(case, is_spoilt=True)
    (reason,) = refusal.value.details
    assert case.sentence in reason.sentence
    assert reason.where == case.where


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_same_story_unspoilt_is_moved(case):
    verbs = workflow.VERBS | workflow.FORMER
    target = verbs[case.verb].target
    assert attempt(case, is_spoilt=False).state == target


def test_every_guard_of_every_verb_has_a_case():
    named = {(verb.name, len(verb.guards)) for verb in workflow.VERBS.values()}
    for verb, count in named:
        sentences = {case.sentence for case in CASES if case.verb == verb}
        assert len(sentences) >= count, verb


@pytest.mark.parametrize("note", ("", "I go on."))
def test_reviewer_who_claims_again_is_told(note):
    editor = factories.user(EDITOR)
    story = story_in(State.IN_REVIEW)
    workflow.perform("claim", story, by=editor)
    with pytest.raises(workflow.TransitionRefused, match="You are reviewing"):
        workflow.perform("claim", story, by=editor, note=note)


@pytest.mark.parametrize(
    ("standing", "became"),
    (
        (Standing.CORRECTED, "was corrected by its publisher"),
        (Standing.RETRACTED, "was retracted"),
        (Standing.UNREACHABLE, "became unreachable"),
    ),
)
def test_a_minor_edit_says_what_it_would_hide(standing, became):
    story = factories.revise(factories.published(), summary="Boats sail slowly.")
    Source.objects.filter(references__story=story).update(standing=standing)
    with pytest.raises(workflow.TransitionRefused) as refusal:
        factories.publish(story, kind=EditionKind.MINOR)
    assert refusal.value.reasons == (
        f"Source 1 {became} since edition 1; readers must be told: publish as an "
        "update or a correction.",
    )


def test_a_retracted_source_that_readers_know_of_allows_a_minor_edit():
    story = factories.published()
    retract_source(story)
    factories.publish(factories.revise(story, summary="Boats sail slowly."))
    factories.publish(
        factories.revise(story, summary="Boats sail, slowly."), kind=EditionKind.MINOR
    )
    assert story.live_edition.number == 3


def test_only_a_minor_edit_is_compared_with_the_live_edition():
    fresh = Story.objects.with_parts().get(pk=story_in(State.DRAFT, is_live=True).pk)
    for kind in {None, *EditionKind} - {EditionKind.MINOR}:
        request = workflow.request.Request(
            story=fresh,
            by=None,
            note="",
            public_note="",
            kind=kind,
            at=NOON,
            scheduled_for=None,
            edition=None,
        )
        with CaptureQueriesContext(connection) as queries:
            assert workflow.guards.readers_told(request) == []
        assert not queries.captured_queries


@pytest.mark.parametrize(
    "verb", [name for name, verb in workflow.BY_HAND.items() if Ask.KIND in verb.asks]
)
def test_correcting_takes_the_right_to_correct_by_whichever_verb(verb):
    story = story_in(State.APPROVED, is_live=True)
    person = factories.user(CHIEF_EDITOR)
    rights = person.groups.get().permissions
    words = {"note": "So.", "public_note": "It said 12.", "scheduled_for": FAR_OFF}
    rights.remove(rights.get(codename="correct_story"))
    correction, update = EditionKind.CORRECTION, EditionKind.UPDATE
    with pytest.raises(PermissionDenied):
        workflow.perform(verb, story, by=person, kind=correction, **words)
    workflow.perform(verb, story, by=person, kind=update, **words)
