"""One verb publishes, and the kind asked for makes it a correction."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import EDITOR
from stories.desk.workflow import matrix
from stories.models import EditionKind, State, Transition
from tests import factories
from tests.admin import desk
from tests.architecture.modules import ROOT
from tests.operations.commands.running import refused, run
from tests.stages import story_in

pytestmark = pytest.mark.django_db

NOTE = "It said twelve."


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def approved():
    return story_in(State.APPROVED, is_live=True)


def somebody(*rights: str):
    person = factories.user()
    person.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return person


def command(verb, story, *words):
    return ("perform", verb, story.slug, "--as", "dana", "--public-note", NOTE, *words)


def test_page_has_one_button_to_publish_called_by_each_kind(dana, approved):
    page = desk.client(dana).get(desk.change_url(approved))
    assert desk.buttons(page) & {"publish", "correct"} == {"publish"}
    labels = re.findall(r'<span data-kind="(\w+)">(.*?)</span>', page.content.decode())
    choices = page.context["asked"].fields["kind"].choices
    kinds = [value for value, _ in choices if value]
    assert [kind for kind, _ in labels] == kinds
    assert ("correction", "Publish a correction") in labels


@pytest.mark.parametrize("verb", workflow.BY_HAND.values(), ids=lambda verb: verb.name)
def test_style_sheet_shows_the_label_of_every_kind(verb):
    styles = (ROOT / "static" / "desk" / "desk.css").read_text()
    missing = [
        kind
        for kind in verb.labels
        if f'.by-kind > [data-kind="{kind}"]' not in styles
        or f'[value="{kind}"]:checked' not in styles
    ]
    assert missing == []


@pytest.mark.parametrize("kind", (EditionKind.CORRECTION, EditionKind.CLARIFICATION))
def test_who_may_only_correct_does_that_and_nothing_else(approved, kind):
    person = somebody("view_story", "change_story", "correct_story")
    page = desk.client(person).get(desk.change_url(approved))
    assert desk.buttons(page) == {"publish"}
    with pytest.raises(PermissionDenied, match="publish"):
        workflow.perform("publish", approved, by=person)
    workflow.perform("publish", approved, by=person, kind=kind, public_note=NOTE)
    assert approved.editions.first().kind == kind


def test_who_may_only_correct_is_offered_no_first_edition():
    person = somebody("view_story", "change_story", "correct_story")
    page = desk.client(person).get(desk.change_url(story_in(State.APPROVED)))
    assert desk.buttons(page) == set()


@pytest.mark.parametrize("press", (desk.press, desk.save_and_do))
def test_who_may_only_publish_does_not_correct(approved, press):
    person = somebody("view_story", "change_story", "publish_story")
    words = {"kind": "correction", "public_note": NOTE}
    response = press(desk.client(person), approved, "publish", **words)
    [sentence] = desk.refused(response)
    assert sentence.startswith("You may not do this: publish. Only an editor")
    assert approved.editions.count() == 1


@pytest.mark.parametrize("press", (desk.press, desk.save_and_do))
def test_button_of_a_page_opened_before_the_upgrade_corrects(dana, approved, press):
    press(desk.client(dana), approved, "correct", kind="", public_note=NOTE)
    assert approved.editions.first().kind == EditionKind.CORRECTION
    assert approved.transitions.first().verb == "publish"


def test_command_goes_on_to_correct_by_its_former_name(dana, approved):
    said = run(*command("correct", approved))
    assert said == f"{approved.slug}: approved → published, edition 2\n"
    assert approved.editions.first().kind == EditionKind.CORRECTION
    assert approved.transitions.first().verb == "publish"


def test_former_name_clarifies_and_makes_nothing_else(dana, approved):
    _, said = refused(*command("correct", approved, "--kind", "minor"))
    assert said == "Choose correction or clarification, or publish instead."
    run(*command("correct", approved, "--kind", "clarification"))
    assert approved.editions.first().kind == EditionKind.CLARIFICATION


def test_former_name_is_in_the_history_as_it_was_and_in_no_table(dana, approved):
    workflow.perform("publish", approved, by=dana)
    Transition.objects.filter(verb="publish").update(verb="correct")
    url = reverse("admin:stories_story_history", args=[approved.pk])
    entry = desk.client(dana).get(url).context["entries"][0]
    assert (entry.what, entry.is_made) == ("Publish a correction", True)
    assert "correction" not in matrix.table()
