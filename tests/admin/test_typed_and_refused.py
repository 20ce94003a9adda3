"""A button that does not do what it says saves nothing, and loses no word either."""

import pytest
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, REPORTER
from stories.models import EditionKind, Remains, State, Story
from tests import factories
from tests.admin import desk
from tests.admin.pressing import AT, NOTE, WORDS, press
from tests.stages import do, story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


def test_everything_typed_outlives_a_refusal(chief):
    story = story_in(State.APPROVED, is_live=True)
    beside = {
        "note": "Long thoughts.",
        "public_note": "For readers.",
        "kind": EditionKind.CLARIFICATION,
        "scheduled_for": AT,
    }
    parts = {
        "key_points-0-body": "Typed in a part[1].",
        "key_points-1-heading": "A new one",
        "events-0-typed": "Jan 6 2026",
    }
    response = press(chief, story, "publish", summary=WORDS, **beside, **parts)
    sent = desk.typed(response)
    assert {name: sent[name] for name in parts} == parts
    assert sent["summary"] == WORDS
    assert desk.beside(response).items() >= beside.items()
    page = response.content.decode()
    assert "Nothing was done, and nothing saved." in page
    assert 'id="refusals" role="alert" tabindex="-1" autofocus' in page
    assert "<title>Error: " in page
    assert "errornote" not in page


def test_an_error_of_the_form_does_nothing_and_the_panel_says_so(chief):
    story = factories.draft()
    response = press(chief, story, "submit", headline="", summary=WORDS)
    page = response.content.decode()
    story.refresh_from_db()
    assert (story.state, story.version) == (State.DRAFT, 1)
    assert "Give the story a headline." in page
    assert "The form has errors. Correct them above" in page
    assert desk.typed(response)["summary"] == WORDS
    assert f"{NOTE}</textarea>" in page


def test_what_the_save_path_refuses_does_nothing_and_the_panel_says_so(chief):
    story = factories.draft()
    response = press(chief, story, "submit", references__0__DELETE="on")
    story.refresh_from_db()
    assert (story.state, story.version) == (State.DRAFT, 1)
    assert "cannot be removed while it is cited" in desk.refusals(response)
    assert "The form has errors" in response.content.decode()


def test_over_somebody_elses_save_nothing_is_done_and_nothing_lost(chief):
    story = factories.draft()
    page = chief.get(desk.change_url(story))
    factories.revise(story, headline="Newer")
    sent = desk.typed(page) | desk.beside(page)
    sent |= {"summary": WORDS, "note": NOTE, "_do": "submit"}

    response = chief.post(desk.change_url(story), sent)

    story.refresh_from_db()
    assert (story.state, story.version) == (State.DRAFT, 2)
    assert "The headline changed." in response.context["others"]["sentences"]
    assert "The story was saved in the meantime" in response.content.decode()
    assert desk.typed(response)["summary"] == WORDS
    assert desk.beside(response)["note"] == NOTE


def test_who_saves_between_the_look_and_the_verb_is_not_overwritten(chief, monkeypatch):
    story = story_in(State.IN_REVIEW)
    refuse = workflow.refuse_without_right

    def overtaken(step, **who):
        fresh = Story.objects.get(pk=story.pk)
        if fresh.headline != "Newer":
            factories.revise(fresh, headline="Newer")
        refuse(step, **who)

    monkeypatch.setattr(workflow, "refuse_without_right", overtaken)
    response = press(chief, story, "request_changes", summary=WORDS)
    assert "Somebody saved the story" in desk.refusals(response)
    assert desk.typed(response)["summary"] == WORDS
    assert Story.objects.get(pk=story.pk).state == State.IN_REVIEW


@pytest.mark.parametrize("button", ("_save", "_continue"))
def test_a_plain_save_keeps_what_stands_beside_the_buttons(chief, button):
    story = story_in(State.APPROVED, is_live=True)
    do("request_changes", story)
    page = chief.get(desk.change_url(story))
    beside = {"note": NOTE, "public_note": "For readers.", "kind": "clarification"}
    sent = desk.typed(page) | desk.beside(page) | beside | {"summary": WORDS}

    chief.post(desk.change_url(story), sent | {button: "Save"})

    again = chief.get(desk.change_url(story))
    assert desk.beside(again).items() >= beside.items()
    assert again.content.decode().count(" data-kept") == 3
    # Shown once: the browser remembers it from then on.
    assert desk.beside(chief.get(desk.change_url(story)))["note"] == ""


def test_a_plain_save_keeps_nothing_that_the_page_itself_proposed(chief):
    story = story_in(State.APPROVED, is_live=True)
    page = chief.get(desk.change_url(story))
    sent = desk.typed(page) | desk.beside(page) | {"summary": WORDS, "_save": "Save"}
    chief.post(desk.change_url(story), sent)
    assert " data-kept" not in chief.get(desk.change_url(story)).content.decode()


def test_a_time_typed_before_a_save_is_there_after_it(chief):
    story = story_in(State.APPROVED)
    page = chief.get(desk.change_url(story))
    sent = desk.typed(page) | desk.beside(page) | {"scheduled_for": AT}
    chief.post(desk.change_url(story), sent | {"_save": "Save"})
    assert desk.beside(chief.get(desk.change_url(story)))["scheduled_for"] == AT


def test_save_stands_before_every_verb_so_that_enter_saves(chief):
    page = chief.get(desk.change_url(story_in(State.APPROVED))).content.decode()
    assert 0 < page.index('name="_save"') < page.index('name="_do"')


@pytest.mark.parametrize("verb", ("burn", "fulfil", ""))
def test_a_button_that_there_is_not_saves_nothing(chief, verb):
    story = factories.draft()
    response = press(chief, story, verb, summary=WORDS)
    assert "There is no such button" in " ".join(desk.refused(response))
    assert desk.typed(response)["summary"] == WORDS
    assert Story.objects.get(pk=story.pk).version == 1


def test_who_may_only_look_saves_nothing_by_a_button():
    story = factories.draft()
    response = desk.client(factories.user()).post(
        desk.change_url(story), {"_do": "submit", "summary": WORDS}
    )
    assert response.status_code == 403


def test_a_right_that_is_lacking_is_told_on_the_page():
    story = factories.draft()
    rosa = desk.client(factories.user(REPORTER))
    response = press(rosa, story, "archive", summary=WORDS)
    assert list(desk.refused(response)) == [
        "You may not do this: archive. Only an editor or a chief editor may."
    ]
    assert desk.typed(response)["summary"] == WORDS


def test_a_button_of_a_new_story_does_nothing_but_save_it(chief):
    url = reverse("admin:stories_story_add")
    sent = desk.typed(chief.get(url)) | {"headline": "New", "_do": "submit"}
    chief.post(url, sent)
    assert Story.objects.get().state == State.DRAFT


def test_who_cannot_save_a_story_too_large_still_has_its_buttons(chief, monkeypatch):
    story = factories.published()
    too_long = [("", "It is too long.")]
    monkeypatch.setattr("stories.admin.verbs.verbs.excess", lambda _: too_long)
    page = chief.get(desk.change_url(story))
    assert desk.buttons(page) == set()
    assert f'formaction="{desk.verb_url(story, "withdraw")}"' in page.content.decode()


@pytest.mark.parametrize(
    ("verb", "sent", "refusal"),
    (
        ("withdraw", {"note": "", "remains": Remains.REASON}, "Give the reason"),
        ("restore", {"note": "Better.", "version": 99, "edition": 1}, "saved"),
    ),
)
def test_what_was_typed_for_readers_outlives_a_refusal_of_the_second_page(
    chief, verb, sent, refusal
):
    story = story_in(State.APPROVED, is_live=True)
    readers = {
        "public_note": "For readers.",
        "kind": EditionKind.CLARIFICATION,
        "scheduled_for": AT,
    }
    press(chief, story, "withdraw", note=NOTE, **readers)

    response = desk.press(chief, story, verb, confirmed="yes", **sent)

    assert refusal in " ".join(desk.refused(response))
    waiting = readers | {"note": sent["note"]}
    assert desk.beside(response).items() >= waiting.items()
