"""Every cell of the permission matrix, through every door that leads to the verbs."""

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.timezone import localtime

from stories.desk import transfer, workflow
from stories.desk.workflow import BY_HAND, matrix
from stories.models import (
    TEXT,
    Contribution,
    EditionKind,
    Reference,
    Source,
    State,
    Story,
)
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

CELLS = tuple(matrix.cells())
NOTE, PUBLIC_NOTE = "In a test.", "It said twelve."


def by_workflow(verb, story, person):
    """Python's own door; `restore` leads through the saving of content."""
    try:
        if verb == "restore":
            edition = story.editions.first()
            transfer.restore(story, by=person, edition=edition, note=NOTE)
            return
        workflow.perform(
            verb,
            story,
            by=person,
            note=NOTE,
            public_note=PUBLIC_NOTE,
            scheduled_for=FAR_OFF if verb == "schedule" else None,
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
            "kind": EditionKind.CORRECTION if verb == "correct" else "",
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
    needs_live = verb in {"withdraw", "correct", "restore"} and state in unpublished
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
        target = BY_HAND[cell.verb].target
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


def test_the_matrix_has_a_cell_for_every_question():
    # Verbs, roles and nobody's, states, own or another's.
    assert len(CELLS) == len(BY_HAND) * 5 * 7 * 2 == 910
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
