"""How a source stands is public at once, and what else is said of it is not."""

from dataclasses import replace

import pytest
from django.urls import reverse

from stories.desk.roles import EDITOR, REPORTER
from stories.document import Standing
from stories.models import Change, LiveSource, Source
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

RETRACTED = {"standing": "retracted", "standing_note": "The figures were made up."}


@pytest.fixture
def story():
    return factories.published()


def saved(person, source, **changes):
    """The answer to saving the source's form with `changes`."""
    browser = desk.client(person)
    address = reverse("admin:stories_source_change", args=[source.pk])
    form = browser.get(address).context["adminform"].form
    typed = {field.html_name: field.value() or "" for field in form}
    typed |= {"checked_at_0": "", "checked_at_1": ""}
    return browser.post(address, typed | changes)


def told(client, source) -> tuple:
    answer = client.get(f"/api/v1/sources/{source.pk}/").json()
    return answer["standing"], answer["standing_note"]


def test_readers_see_at_once_that_a_source_was_retracted(story, client):
    source = Source.objects.get()
    assert saved(factories.user(EDITOR), source, **RETRACTED).status_code == 302
    assert told(client, source) == ("retracted", "The figures were made up.")
    page = client.get(f"/sources/{source.pk}/").content.decode()
    assert "The figures were made up." in page


def test_standing_is_a_change_of_its_own(story, client):
    source = Source.objects.get()
    saved(factories.user(EDITOR), source, **RETRACTED)
    entry = client.get("/api/v1/changes/").json()["results"][-1]
    assert (entry["subject"], entry["subject_id"]) == ("source", source.pk)
    assert (entry["slug"], entry["edition"], entry["kind"]) == (None, None, "altered")
    assert entry["api_url"].endswith(f"/api/v1/sources/{source.pk}/")
    assert set(entry["tags"]) == {
        "front",
        f"source:{source.pk}",
        "publisher:harbour-wire",
    }


def test_story_says_what_its_edition_said(story, client):
    source = Source.objects.get()
    saved(factories.user(EDITOR), source, **RETRACTED)
    shown = client.get(f"/api/v1/stories/{story.slug}/").json()
    assert shown["sources"][0]["standing"] == "current"


@pytest.mark.parametrize("changes", ({}, {"title": "Another title"}))
def test_nothing_else_of_a_source_is_public_without_an_edition(story, changes):
    source = Source.objects.get()
    before = (LiveSource.objects.values().get(), Change.objects.count())
    saved(factories.user(EDITOR), source, **changes)
    assert (LiveSource.objects.values().get(), Change.objects.count()) == before


def test_source_that_readers_do_not_see_is_told_to_nobody():
    factories.draft()
    saved(factories.user(EDITOR), Source.objects.get(), **RETRACTED)
    assert Source.objects.get().standing == "retracted"
    assert not Change.objects.exists()


def test_who_may_not_publish_cannot_change_what_readers_see_at_once(story, client):
    source = Source.objects.get()
    reporter = factories.user(REPORTER)
    saved(reporter, source, **RETRACTED)
    assert told(client, source) == ("current", None)
    assert Source.objects.get().standing == "current"
    address = reverse("admin:stories_source_change", args=[source.pk])
    page = desk.client(reporter).get(address).content.decode()
    assert "Only an editor or a chief editor may." in page


def test_reporter_says_how_a_source_stands_that_readers_do_not_see():
    factories.draft()
    saved(factories.user(REPORTER), Source.objects.get(), **RETRACTED)
    assert Source.objects.get().standing == "retracted"


def test_edition_that_alters_a_shared_source_tells_of_it(client):
    first = factories.published()
    shared = first.live_edition.document().sources
    Source.objects.update(title="What the harbour says")
    factories.published(factories.document(sources=shared))
    subjects = [e["subject"] for e in client.get("/api/v1/changes/").json()["results"]]
    assert subjects == ["story", "story", "source"]


def test_log_at_the_desk_leads_to_the_source(story):
    source = Source.objects.get()
    saved(factories.user(EDITOR), source, **RETRACTED)
    address = reverse("admin:stories_change_changelist")
    page = desk.client(factories.user(EDITOR)).get(address).content.decode()
    assert reverse("admin:stories_source_change", args=[source.pk]) in page
    assert "Altered" in page


def test_source_that_is_public_no_more_is_named_by_its_id_alone(story, client):
    source = Source.objects.get()
    saved(factories.user(EDITOR), source, **RETRACTED)
    other = (factories.source(url="https://wire.example.org/other"),)
    factories.publish(factories.revise(story, sources=other))
    entry = client.get("/api/v1/changes/?subject=source").json()["results"][0]
    assert (entry["url"], entry["api_url"], entry["tags"]) == (None, None, ["front"])


@pytest.mark.parametrize(
    ("role", "shown"), ((EDITOR, "retracted"), (REPORTER, "current"))
)
def test_import_that_retracts_a_source_is_public_at_once_as_at_the_desk(
    story, client, role, shown
):
    known = story.live_edition.document().sources[0]
    retracted = replace(known, standing=Standing.RETRACTED, standing_note="Made up.")
    factories.draft(factories.document(sources=(retracted,)), by=factories.user(role))
    assert Source.objects.get().standing == "retracted"
    assert told(client, Source.objects.get())[0] == shown
