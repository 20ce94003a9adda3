"""The recipe of docs/api.md for a copy, followed to the letter, keeps it in step."""

import pytest
from django.test import Client
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.models import LiveStory, Source
from tests.admin import desk
from tests.factories import publish, published, rename, revise, user

pytestmark = pytest.mark.django_db


class Copy:
    """What somebody keeps who knows the API and nothing else of the newsroom."""

    def __init__(self, base: str):
        self.base, self.last, self.kept = base, 0, {}

    def follow(self) -> None:
        """Steps 2 to 4."""
        latest = {}
        for entry in self._walk(f"/api/v1/changes/?after={self.last}"):
            self.last = entry["sequence"]
            latest[entry["subject"], entry["subject_id"]] = entry["api_url"]
        for name, address in latest.items():
            answer = address and self._fetch(address)
            if answer and answer.status_code == 200:
                self.kept[name] = answer.json()
            elif answer is None or answer.status_code in (404, 410):
                self.kept.pop(name, None)
            else:
                raise AssertionError(answer.content)

    def stories(self) -> dict:
        """The stories that are kept, by their ids."""
        return {key: kept for (subject, key), kept in self.kept.items() if _is(subject)}

    def _walk(self, address):
        while address:
            page = self._fetch(address).json()
            yield from page["results"]
            address = page["next"]

    def _fetch(self, address: str):
        return Client().get(address.removeprefix(self.base), follow=True)


def _is(subject: str) -> bool:
    return subject == "story"


@pytest.fixture
def copy(settings):
    return Copy(settings.BASE_URL)


def truth() -> dict:
    """All that is published now, by the ids of the stories."""
    rows = LiveStory.objects.values_list("story_id", "slug")
    return {key: Client().get(f"/api/v1/stories/{slug}/").json() for key, slug in rows}


def withdraw(story) -> None:
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.")


def test_copy_survives_a_rename(copy):
    story = published(slug="harbour")
    copy.follow()
    rename(story, "quay")
    copy.follow()
    assert copy.stories() == truth()
    assert copy.stories()[story.pk]["slug"] == "quay"


def test_copy_survives_a_reinstatement_under_another_slug(copy):
    story = published(slug="harbour")
    copy.follow()
    withdraw(story)
    copy.follow()
    assert copy.stories() == {}
    rename(story, "quay")
    copy.follow()
    assert copy.stories() == truth() != {}


def test_copy_that_is_made_late_is_the_same(copy):
    stories = [published(slug=f"story-{number}") for number in range(3)]
    rename(stories[0], "quay")
    publish(revise(stories[1], summary="A typo."), kind="minor")
    withdraw(stories[2])
    withdraw(stories[0])
    rename(stories[0], "story-0")
    copy.follow()
    assert copy.stories() == truth()
    assert len(truth()) == 2


def test_copy_knows_of_each_minor_edition(copy):
    story = published()
    copy.follow()
    publish(revise(story, summary="A typo less."), kind="minor")
    copy.follow()
    assert copy.stories()[story.pk]["summary"] == "A typo less."


def test_copy_knows_how_a_source_stands(copy):
    published()
    source = Source.objects.get()
    address = reverse("admin:stories_source_change", args=[source.pk])
    browser = desk.client(user(CHIEF_EDITOR))
    form = browser.get(address).context["adminform"].form
    typed = {field.html_name: field.value() or "" for field in form}
    typed |= {"checked_at_0": "", "checked_at_1": "", "standing": "retracted"}
    assert browser.post(address, typed).status_code == 302
    copy.follow()
    assert copy.kept["source", source.pk]["standing"] == "retracted"


def test_id_of_a_story_and_of_its_event_stays(client, settings):
    story = published(slug="harbour")
    before = client.get("/api/v1/events/").json()["results"][0]
    rename(story, "quay")
    after = client.get("/api/v1/events/").json()["results"][0]
    assert before["id"] == after["id"] == f"{story.pk}-e1"
    path = after["api_url"].removeprefix(settings.BASE_URL)
    assert client.get(path).json() == after
    assert after["story"]["id"] == story.pk


def test_event_of_a_withdrawn_story_is_gone(client):
    story = published()
    withdraw(story)
    assert client.get(f"/api/v1/events/{story.pk}-e1/").status_code == 410
    assert client.get(f"/api/v1/events/{story.pk + 1}-e1/").status_code == 404


@pytest.mark.parametrize(
    "path",
    (
        "stories/",
        "stories/harbour/editions/",
        "events/",
        "sources/",
        "publishers/",
        "topics/",
        "corrections/",
        "changes/",
    ),
)
def test_every_item_has_its_id_and_where_the_api_has_it(client, settings, path):
    story = published(slug="harbour")
    publish(revise(story, summary="12."), kind="correction", public_note="Not 14.")
    for item in client.get(f"/api/v1/{path}").json()["results"]:
        assert item["id"]
        address = item["api_url"].removeprefix(settings.BASE_URL)
        assert client.get(address).status_code == 200
