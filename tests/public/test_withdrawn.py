"""A withdrawn story leaves its headline, the reason and the date, and nothing else."""

import pytest

from stories.desk import workflow
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page


@pytest.fixture
def withdrawn(chief):
    content = factories.document(headline="Ship found", summary="A secret summary.")
    story = factories.published(content, by=chief, at=MONDAY)
    workflow.perform(
        "withdraw", story, by=chief, note="The photograph was false.", at=MONDAY
    )
    return story


@pytest.mark.parametrize(
    "path",
    (
        "",
        "editions/",
        "editions/1/",
        "editions/2/",
        "editions/9/",
        "changes/",
        "changes/1..2/",
        "timemap/",
    ),
)
def test_the_story_and_its_editions_are_gone(path, withdrawn, client):
    response = client.get(f"/stories/{withdrawn.slug}/{path}")
    page = Page(response)
    assert response.status_code == 410
    assert page.texts("h1") == ["Ship found"]
    assert page.texts("blockquote") == ["The photograph was false."]
    assert page.texts("p", class_="kicker") == ["Withdrawn 5 January 2026, 09:00 UTC"]


def test_nothing_of_its_content_is_left(withdrawn, client):
    for path in ("", "editions/1/"):
        content = client.get(f"/stories/{withdrawn.slug}/{path}").content
        assert b"secret summary" not in content


def test_its_lists_are_gone_with_it(withdrawn, client):
    assert b"Ship found" not in client.get("/").content
    assert client.get("/topics/shipping/").status_code == 404


def test_a_withdrawn_page_is_purged_with_its_story(withdrawn, client):
    response = client.get(f"/stories/{withdrawn.slug}/")
    assert response["Cache-Tag"] == f"story:{withdrawn.pk}"
    assert response["Last-Modified"] == "Mon, 05 Jan 2026 09:00:00 GMT"


@pytest.fixture
def reinstated(withdrawn, chief):
    """The story again, with edition 3 for readers and a headline of its own."""
    factories.revise(withdrawn, by=chief, headline="Ship lost", summary="Now right.")
    return factories.publish(withdrawn, by=chief, at=MONDAY.replace(day=7))


def test_only_editions_after_a_withdrawal_are_listed(reinstated, client):
    listed = client.get(f"/api/v1/stories/{reinstated.slug}/editions/").json()
    assert [edition["number"] for edition in listed["results"]] == [3]


@pytest.mark.parametrize("number", (1, 2))
def test_what_was_withdrawn_stays_so_when_the_story_is_back(number, reinstated, client):
    response = client.get(f"/stories/{reinstated.slug}/editions/{number}/")
    page = Page(response)
    assert response.status_code == 410
    assert page.texts("blockquote") == ["The photograph was false."]
    assert page.texts("p", class_="kicker") == ["Withdrawn 5 January 2026, 09:00 UTC"]
    assert f"/stories/{reinstated.slug}/" in page.links
    assert b"secret summary" not in response.content


@pytest.mark.parametrize("number", (1, 2))
def test_the_api_keeps_it_withdrawn_too(number, reinstated, client):
    answer = client.get(f"/api/v1/stories/{reinstated.slug}/editions/{number}/")
    body = answer.json()
    assert (answer.status_code, body["reason"]) == (410, "The photograph was false.")
    assert body["withdrawn_at"] == "2026-01-05T09:00:00Z"
    assert "published again since" in body["detail"]


@pytest.mark.parametrize("root", ("", "/api/v1"))
def test_a_headline_that_was_withdrawn_is_not_told_again(root, reinstated, client):
    response = client.get(f"{root}/stories/{reinstated.slug}/editions/1/")
    assert b"Ship lost" in response.content
    assert b"Ship found" not in response.content


@pytest.mark.parametrize("root", ("", "/api/v1"))
def test_each_edition_names_the_withdrawal_that_took_it(
    root, reinstated, chief, client
):
    workflow.perform("withdraw", reinstated, by=chief, note="It sank after all.")
    factories.revise(reinstated, by=chief, summary="Once more.")
    factories.publish(reinstated, by=chief, at=MONDAY.replace(day=9))
    for number, reason in ((1, b"photograph"), (2, b"photograph"), (3, b"sank")):
        response = client.get(f"{root}/stories/{reinstated.slug}/editions/{number}/")
        assert response.status_code == 410
        assert reason in response.content


@pytest.mark.parametrize("root", ("", "/api/v1"))
def test_a_withdrawn_edition_is_as_new_as_the_story(root, reinstated, client):
    response = client.get(f"{root}/stories/{reinstated.slug}/editions/1/")
    assert response["Cache-Tag"] == f"story:{reinstated.pk}"
    assert response["Last-Modified"] == "Wed, 07 Jan 2026 09:00:00 GMT"
