"""Every slug under which readers ever knew a story leads to it, for ever."""

import pytest

from stories.desk import workflow
from stories.models import Story
from tests import factories
from tests.public.conftest import MONDAY

BELOW = ("", "editions/", "editions/1/", "changes/1..3/")
ROOTS = ("/stories/", "/api/v1/stories/")


@pytest.fixture
def story(chief):
    """A story that readers knew under two slugs before the present one."""
    story = factories.published(by=chief, at=MONDAY, slug="first")
    factories.rename(story, "second", by=chief, at=MONDAY.replace(day=6))
    return factories.rename(story, "third", by=chief, at=MONDAY.replace(day=7))


@pytest.mark.parametrize("old", ("first", "second"))
@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("root", ROOTS)
def test_an_old_slug_leads_to_the_present_one(root, below, old, story, client):
    response = client.get(f"{root}{old}/{below}")
    assert response.status_code == 301
    assert response["Location"] == f"{root}third/{below}"
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize(
    "address",
    (
        "/stories/{}/timemap/",
        "/stories/{}/changes/?from=1&to=2",
        "/api/v1/stories/{}/editions/2/seal/",
    ),
)
def test_what_only_one_side_has_moves_as_well(address, story, client):
    response = client.get(address.format("second"))
    assert response.status_code == 301
    assert response["Location"] == address.format("third")


def test_the_rest_of_the_address_comes_along(story, client):
    page = client.get("/stories/first/?utm_source=letter&q=a%26b")
    assert page["Location"] == "/stories/third/?utm_source=letter&q=a%26b"
    listed = client.get("/api/v1/stories/first/editions/?limit=1")
    assert listed["Location"] == "/api/v1/stories/third/editions/?limit=1"


def test_the_editions_of_the_api_are_found_under_an_old_slug(story, client):
    response = client.get("/api/v1/stories/first/editions/", follow=True)
    assert [edition["number"] for edition in response.json()["results"]] == [3, 2, 1]


def test_a_slug_of_another_script_is_percent_encoded(story, chief, client):
    factories.rename(story, "항구", by=chief)
    location = client.get("/stories/first/")["Location"]
    assert location == "/stories/%ED%95%AD%EA%B5%AC/"


@pytest.mark.parametrize("root", ROOTS)
def test_a_redirection_is_purged_with_the_story(root, story, client):
    response = client.get(f"{root}first/")
    assert response["Cache-Tag"] == f"story:{story.pk}"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not response.cookies


def test_scripts_of_other_origins_may_follow(story, client):
    assert client.get("/api/v1/stories/first/")["Access-Control-Allow-Origin"] == "*"


def test_a_slug_that_a_story_takes_back_shows_it(story, chief, client):
    factories.rename(story, "first", by=chief)
    assert client.get("/stories/first/").status_code == 200
    assert client.get("/stories/third/")["Location"] == "/stories/first/"


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("below", BELOW)
def test_an_old_slug_of_a_withdrawn_story_ends_at_the_reason(
    root, below, story, chief, client
):
    workflow.perform("withdraw", story, by=chief, note="The deed was forged.")
    response = client.get(f"{root}first/{below}", follow=True)
    assert response.redirect_chain == [(f"{root}third/{below}", 301)]
    assert response.status_code == 410
    assert b"The deed was forged." in response.content


@pytest.mark.parametrize("root", ROOTS)
def test_a_slug_that_was_only_typed_at_the_desk_leads_nowhere(root, story, client):
    Story.objects.filter(pk=story.pk).update(slug="typed")
    assert client.get(f"{root}typed/").status_code == 404
    assert client.get(f"{root}third/").status_code == 200


@pytest.mark.parametrize("root", ROOTS)
def test_a_redirection_costs_two_queries(
    root, story, client, django_assert_num_queries
):
    with django_assert_num_queries(2):  # no live story, its slug with the present one
        client.get(f"{root}first/")


@pytest.mark.parametrize("slug", ("first", "second", "third"))
def test_lists_of_the_api_know_the_story_by_every_slug(slug, story, client):
    events = client.get(f"/api/v1/events/?story={slug}").json()["results"]
    assert {event["story"]["slug"] for event in events} == {"third"}


def test_lists_of_the_api_know_no_slug_that_readers_never_did(story, client):
    Story.objects.filter(pk=story.pk).update(slug="fourth")
    assert client.get("/api/v1/events/?story=fourth").json()["results"] == []
