"""No door lets a text in that shows itself, or its neighbours, in another order."""

import json

import pytest
from django.urls import reverse

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import to_content
from stories.models import Publisher, Source, Story, Topic
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
EVIL = "\u202egpj.exe\u2066"
PLAIN = "gpj.exe"


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def browser(chief):
    return desk.client(chief)


def is_clean(*texts: str) -> bool:
    return all(PLAIN in text and EVIL[0] not in text for text in texts)


def test_the_story_form(browser):
    story = factories.draft()
    desk.save(browser, story, headline=EVIL, key_points__0__heading=EVIL)
    story = Story.objects.with_parts().get(pk=story.pk)
    assert is_clean(story.headline, story.document().key_points[0].heading)


@pytest.mark.parametrize(
    ("model", "typed"),
    (
        (Publisher, {"name": EVIL, "slug": "evil"}),
        (Topic, {"name": EVIL, "slug": "evil"}),
    ),
)
def test_the_form_of_a_name(browser, model, typed):
    browser.post(reverse(f"admin:stories_{model._meta.model_name}_add"), typed)
    assert is_clean(model.objects.get().name)


def test_the_form_of_a_source(browser):
    source = Source.objects.get(references__story=factories.draft())
    url = reverse("admin:stories_source_change", args=[source.pk])
    form = browser.get(url).context["adminform"].form
    sent = {field.html_name: field.value() or "" for field in form}
    browser.post(url, sent | {"title": EVIL, "standing_note": EVIL})
    source.refresh_from_db()
    assert is_clean(source.title, source.standing_note)


@pytest.mark.parametrize("is_json", (True, False))
def test_an_import(browser, is_json):
    content = to_content(factories.document(headline=EVIL))
    text = json.dumps(content) if is_json else f"{EVIL}\n\nBoats sail again."
    browser.post(reverse("admin:stories_story_import"), {"text": text, "save": "1"})
    assert is_clean(Story.objects.get().headline)


def test_a_note_to_readers(browser, chief):
    story = factories.published(by=chief)
    sent = {"version": story.version, "note": f"Wrong. {EVIL}", "confirmed": "1"}
    browser.post(desk.verb_url(story, "withdraw"), sent)
    assert is_clean(story.editions.latest("number").note)


def test_a_note_from_a_program(chief):
    story = factories.published(by=chief)
    edition = story.editions.get()
    factories.revise(story, by=chief, summary="Other boats.")
    transfer.perform("restore", story, by=chief, edition=edition, note=EVIL)
    assert is_clean(story.transitions.first().note)
