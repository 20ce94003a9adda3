"""A verb that is refused says everything at once, leads there, and loses no word."""

import pytest

from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import EditionKind, State
from tests import factories
from tests.admin import desk
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


def page(response) -> str:
    return response.content.decode()


def test_every_reason_is_told_at_once_with_its_place(chief):
    points = (factories.key_point(body="The harbour opened[9]."),)
    events = (factories.event(typed="Feb 30 2026"),)
    story = factories.draft(factories.document(key_points=points, timeline=events))

    response = desk.press(chief, story, "publish_without_review")

    assert list(desk.refused(response).values()) == [
        "verb-note",
        "part-k1",
        "part-e1",
    ]
    assert story.editions.count() == 0
    shown = page(chief.get(desk.change_url(story)))
    for anchor in ("k1", "e1"):
        assert f'</a> <span class="quiet">#{anchor}</span></li>' in shown


@pytest.mark.parametrize(
    ("lacking", "place"),
    (
        ({"key_points": ()}, "key_points-group"),
        ({"sources": ()}, "references-group"),
    ),
)
def test_a_list_that_lacks_something_is_the_place(chief, lacking, place):
    story = factories.draft(factories.document(**lacking))
    response = desk.press(chief, story, "publish_without_review", note="Now.")
    assert place in desk.refused(response).values()


def test_a_refusal_stands_in_one_list_that_is_read_out_and_has_the_focus(chief):
    story = factories.draft()
    url = desk.verb_url(story, "publish_without_review")
    response = chief.post(url, {"version": story.version})
    assert response.url == f"{desk.change_url(story)}#refusals"
    assert '<div class="refusals" id="refusals" role="alert" tabindex="-1"' in page(
        chief.get(response.url)
    )


@pytest.mark.parametrize("where", ("verb-note", "verb-public-note", "verb-kind"))
def test_what_a_refusal_leads_to_is_on_the_page(where):
    story = factories.revise(factories.published(), headline="Newer")
    response = desk.press(
        desk.client(factories.user(CHIEF_EDITOR)),
        story,
        "publish_without_review",
        kind=EditionKind.NEW if where == "verb-kind" else EditionKind.CORRECTION,
    )
    assert where in desk.refused(response).values()
    assert f'id="{where}"' in page(response)


def test_the_embargo_is_a_field_of_the_form(chief):
    story = story_in(State.APPROVED)
    story.__class__.objects.filter(pk=story.pk).update(
        embargo_until="2126-01-01T00:00Z"
    )
    response = desk.press(chief, story, "publish")
    assert list(desk.refused(response).values()) == ["id_embargo"]


def test_everything_that_was_typed_outlives_a_refusal(chief):
    story = factories.revise(factories.published(), headline="Newer")
    typed = {
        "note": "Long thoughts.",
        "public_note": "For readers.",
        "kind": EditionKind.NEW,
    }
    response = desk.press(chief, story, "publish_without_review", **typed)
    assert desk.refused(response)
    assert desk.beside(response).items() >= typed.items()
    assert "Long thoughts.</textarea>" in page(response)
    assert "For readers.</textarea>" in page(response)


def test_the_kind_chosen_stays_chosen(chief):
    story = factories.revise(factories.published(), headline="Put right")
    kind = EditionKind.CORRECTION
    response = desk.press(chief, story, "publish_without_review", kind=kind, note="Now")
    assert '<option value="correction" selected>' in page(response)


def test_what_was_refused_is_shown_once(chief):
    story = factories.draft()
    desk.press(chief, story, "publish_without_review", public_note="For readers.")
    again = chief.get(desk.change_url(story))
    assert desk.refused(again) == {}
    assert "For readers." not in page(again)


def test_what_was_typed_about_one_story_is_shown_with_no_other(chief):
    story, other = factories.draft(), factories.draft()
    url = desk.verb_url(story, "publish_without_review")
    chief.post(url, {"version": story.version, "public_note": "For readers."})
    assert "For readers." not in page(chief.get(desk.change_url(other)))
    assert "For readers." in page(chief.get(desk.change_url(story)))


def test_words_for_readers_wait_while_the_story_is_reviewed(chief):
    story = factories.draft()
    response = desk.press(
        chief, story, "submit", note="Ready.", public_note="For readers."
    )
    assert story.transitions.get().note == "Ready."
    assert "For readers.</textarea>" in page(response)
    assert "Ready.</textarea>" not in page(response)


def test_words_typed_before_a_question_are_there_for_who_comes_back(chief):
    story = factories.revise(factories.published(), headline="Newer")
    desk.press(chief, story, "withdraw", note="Wrong?", public_note="For readers.")
    back = page(chief.get(desk.change_url(story)))
    assert "Wrong?</textarea>" in back
    assert "For readers.</textarea>" in back


def test_a_refusal_is_told_where_no_button_is_left():
    editor = desk.client(factories.user(EDITOR))
    story = story_in(State.PUBLISHED)
    response = desk.press(editor, story, "approve")
    assert response.context["groups"] == []
    assert "starts from approved or in review" in page(response)


def test_what_people_typed_is_text(chief):
    story = factories.draft()
    response = desk.press(
        chief, story, "publish_without_review", public_note="<b>Bold</b>", kind="<i>"
    )
    assert "&lt;b&gt;Bold" in page(response)
    assert "<b>Bold" not in page(response)
    assert "“<i>”" not in page(response)
