"""Every cell of the permission matrix, through every door that leads to the verbs."""

import io
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.timezone import localtime

from stories.desk import transfer, workflow
from stories.desk.workflow import BY_HAND, BY_PEOPLE, Ask, matrix
from stories.models import (
    TEXT,
    Contribution,
    Reference,
    Remains,
    Source,
    State,
    Story,
)
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, do_until, story_in

pytestmark = pytest.mark.django_db

CELLS = tuple(matrix.cells())
NOTE, PUBLIC_NOTE = "In a test.", "It said twelve."
SOONER = FAR_OFF - timedelta(days=1)


def by_workflow(verb, story, person):
    """Python's own door."""
    brings_back = Ask.EDITION in BY_HAND[verb].asks
    try:
        transfer.perform(
            verb,
            story,
            by=person,
            edition=story.editions.first() if brings_back else None,
            note=NOTE,
            public_note=PUBLIC_NOTE,
            scheduled_for=FAR_OFF,
        )
    except (PermissionDenied, workflow.TransitionRefused):
        return


def by_desk(verb, story, person):
    """The button that a browser presses."""
    edition = story.editions.first()
    when = localtime(FAR_OFF)
    desk.client(person).post(
        desk.verb_url(story, verb),
        {
            "version": story.version,
            "note": NOTE,
            "public_note": PUBLIC_NOTE,
            "scheduled_for": f"{when:%Y-%m-%dT%H:%M}",
            "edition": edition.number if edition else "",
            "confirmed": "yes",
        },
    )


def by_command(verb, story, person):
    """The command line."""
    words = ["--as", person.username, "--note", NOTE]
    if BY_HAND[verb].publishes:
        words += ["--public-note", PUBLIC_NOTE]
    if verb == "schedule":
        words += ["--for", f"{localtime(FAR_OFF):%Y-%m-%d %H:%M}"]
    edition = story.editions.first()
    if verb == "restore" and edition:
        words += ["--edition", str(edition.number)]
    try:
        call_command("perform", verb, story.slug, *words, stdout=io.StringIO())
    except CommandError:
        return


DOORS = {"workflow": by_workflow, "desk": by_desk, "command": by_command}


def nothing_else_in_the_way(verb: str, state: State) -> Story:
    """A story in `state` to which no guard of `verb` objects."""
    unpublished = {State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED}
    needs_live = verb in {"withdraw", "restore"} and state in unpublished
    story = story_in(state, is_live=needs_live)
    is_approved_again = (verb, state) == ("approve", State.APPROVED)
    if is_approved_again or state == State.PUBLISHED:
        # Only what is no longer as it was approved is approved again, and only where
        # readers see something older does another edition follow.
        source = Reference.objects.get(story=story).source_id
        Source.objects.filter(pk=source).update(title="Another title")
    return story


def was_done(door, cell, story, person) -> bool:
    """Try it, see whether the story was moved, and undo everything."""
    with transaction.atomic():
        if cell.is_own:
            Contribution.objects.credit([story], TEXT, by=person, at=FAR_OFF)
        before = story.transitions.count()
        DOORS[door](cell.verb, Story.objects.get(pk=story.pk), person)
        is_done = story.transitions.filter(verb=cell.verb, by=person).exists()
        after = Story.objects.get(pk=story.pk)
        target = BY_HAND[cell.verb].leads_to(cell.state)
        assert after.state == (target if is_done else cell.state), cell
        assert story.transitions.count() == before + is_done, cell
        transaction.set_rollback(True)
    return is_done


@pytest.mark.parametrize("verb", tuple(BY_HAND))
@pytest.mark.parametrize("door", tuple(DOORS))
def test_every_cell_is_as_the_matrix_says(door, verb):
    people = {role: factories.user(*filter(None, [role])) for role in matrix.EVERYBODY}
    wrong = []
    for state in State:
        story = nothing_else_in_the_way(verb, state)
        wrong += [
            cell
            for cell in CELLS
            if (cell.verb, cell.state) == (verb, state)
            and was_done(door, cell, story, people[cell.role]) != cell.is_allowed
        ]
    assert wrong == []


OWN_DOORS = {
    workflow.REVISE: lambda story, by: factories.revise(story, by=by, summary=NOTE),
    workflow.READDRESS: lambda story, by: transfer.readdress(story, "quay", by=by),
    workflow.EMBARGO: lambda story, by: workflow.set_embargo(story, SOONER, by=by),
    workflow.REMAINS: lambda story, by: workflow.choose_remains(
        story, Remains.NOTHING, by=by
    ),
}


def was_done_by_its_own_door(cell, story, person) -> bool:
    """The same for a verb without a button, whose door is a function of its own."""
    with transaction.atomic():
        fresh = Story.objects.get(pk=story.pk)
        try:
            OWN_DOORS[cell.verb](fresh, person)
        except PermissionDenied:
            return False
        target = BY_PEOPLE[cell.verb].leads_to(cell.state)
        assert Story.objects.get(pk=story.pk).state == target, cell
        transaction.set_rollback(True)
    return True


@pytest.mark.parametrize("verb", sorted(BY_PEOPLE.keys() - BY_HAND))
def test_every_cell_of_what_has_no_button_is_as_the_matrix_says(verb):
    people = {role: factories.user(*filter(None, [role])) for role in matrix.EVERYBODY}
    wrong = []
    for state in State:
        story = story_in(State.WITHDRAWN)
        if state != State.WITHDRAWN:
            # Of what was never withdrawn, nothing remains to be told.
            factories.revise(story, summary="Now right.")
        if state != State.DRAFT:
            do_until(state, story)
        wrong += [
            cell
            for cell in CELLS
            if (cell.verb, cell.state) == (verb, state)
            and was_done_by_its_own_door(cell, story, people[cell.role])
            != cell.is_allowed
        ]
    assert wrong == []


def test_the_matrix_has_a_cell_for_every_question():
    # Verbs, roles and nobody's, states, own or another's.
    assert len(CELLS) == len(BY_PEOPLE) * 5 * 7 * 2
    assert len({(c.verb, c.role, c.state, c.is_own) for c in CELLS}) == len(CELLS)


def test_own_stories_are_treated_as_others_where_two_eyes_suffice(settings):
    settings.FOUR_EYES = False
    editor = factories.user("Editor")
    story = factories.draft(by=editor)
    workflow.perform("submit", story, by=editor)
    workflow.perform("claim", story, by=editor)
    workflow.perform("approve", story, by=editor)
    assert story.state == State.APPROVED


def test_the_command_prints_the_matrix(capsys):
    call_command("permission_matrix")
    assert capsys.readouterr().out.strip() == matrix.table()


@pytest.mark.parametrize("verb", ("fulfil", "miss"))
def test_what_the_newsroom_does_itself_has_no_door(verb):
    story = story_in(State.SCHEDULED)
    chief = factories.user("Chief editor")
    response = desk.client(chief).post(
        desk.verb_url(story, verb), {"version": story.version, "note": NOTE}
    )
    assert response.status_code == 404
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("perform", verb, story.slug, "--as", chief.username)
    assert Story.objects.get(pk=story.pk).state == State.SCHEDULED
