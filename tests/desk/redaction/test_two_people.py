"""A redaction takes a chief editor and an administrator, and not one person twice."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.desk import redaction
from stories.desk.redaction import RedactionRefused
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, ROLES
from stories.models import Notice, Redaction, RedactionState
from tests import factories
from tests.desk.redaction.conftest import NAME

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", set(ROLES) - {CHIEF_EDITOR, ADMINISTRATOR})
def test_nobody_else_proposes(role, named):
    with pytest.raises(PermissionDenied):
        redaction.propose(named, NAME, reason="Why.", by=factories.user(role))
    assert not Redaction.objects.exists()


@pytest.mark.parametrize("role", ROLES)
def test_only_the_other_of_the_two_carries_it_out(role, proposed):
    second = factories.user(role)
    if role == ADMINISTRATOR:
        redaction.carry_out(proposed, by=second)
        assert proposed.state == RedactionState.DONE
    else:
        with pytest.raises(PermissionDenied):
            redaction.carry_out(proposed, by=second)


def test_who_has_both_rights_still_needs_somebody_else(named):
    both = factories.user(CHIEF_EDITOR, ADMINISTRATOR)
    made = redaction.propose(named, NAME, reason="A court orders it.", by=both)
    with pytest.raises(PermissionDenied, match="You proposed it"):
        redaction.carry_out(made, by=both)
    redaction.carry_out(made, by=factories.user(CHIEF_EDITOR))


def test_the_chief_is_told_what_an_administrator_proposes(named, chief, administrator):
    redaction.propose(named, NAME, reason="A court orders it.", by=administrator)
    assert "A court orders it." in Notice.objects.get(to=chief).sentence


def test_the_story_is_held_before_the_counter_as_who_publishes_does(
    proposed, administrator
):
    with CaptureQueriesContext(connection) as asked:
        redaction.carry_out(proposed, by=administrator)
    statements = [query["sql"].replace('"', "") for query in asked]
    waits = next(
        place
        for place, sql in enumerate(statements)
        if sql.startswith("UPDATE stories_changecounter")
    )
    assert "FROM stories_story WHERE stories_story.id" in statements[waits - 1]


def test_it_is_decided_once(proposed, administrator):
    stale = Redaction.objects.get(pk=proposed.pk)
    redaction.decline(proposed, by=administrator)
    with pytest.raises(RedactionRefused, match="in the meantime"):
        redaction.carry_out(stale, by=administrator)


@pytest.mark.parametrize("decide", (redaction.decline, redaction.carry_out))
def test_the_words_are_forgotten_when_it_is_decided(decide, proposed, administrator):
    decide(proposed, by=administrator)
    assert Redaction.objects.get().words == ""


def test_who_proposed_it_may_take_it_back(proposed, chief):
    redaction.decline(proposed, by=chief)
    assert proposed.state == RedactionState.DECLINED


def test_an_editor_may_not_decline_it(proposed):
    with pytest.raises(PermissionDenied):
        redaction.decline(proposed, by=factories.user(EDITOR))


@pytest.mark.parametrize(
    ("words", "reason", "sentence"),
    (
        ("x", "Why.", "at least 2"),
        ("Nobody Known", "Why.", "Nothing that is kept"),
        (NAME, "", "Say which duty"),
        (NAME, f"{NAME} asks.", "holds the words"),
    ),
)
def test_what_cannot_be_proposed_is_refused(words, reason, sentence, named, chief):
    with pytest.raises(RedactionRefused, match=sentence):
        redaction.propose(named, words, reason=reason, by=chief)
    assert not Redaction.objects.exists()
