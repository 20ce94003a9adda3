"""A withdrawn story leaves its headline, the reason and the date, and nothing else."""

import pytest

from stories import workflow
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


@pytest.mark.parametrize("path", ("", "editions/1/", "editions/2/", "editions/9/"))
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


def test_what_was_withdrawn_stays_so_when_the_story_is_back(withdrawn, chief, client):
    factories.revise(withdrawn, by=chief, summary="Now right.")
    factories.publish(withdrawn, by=chief, at=MONDAY.replace(day=7))

    listed = client.get(f"/api/v1/stories/{withdrawn.slug}/editions/").json()
    assert [edition["number"] for edition in listed["results"]] == [3]
    for address in ("/stories/{}/editions/2/", "/api/v1/stories/{}/editions/2/"):
        assert client.get(address.format(withdrawn.slug)).status_code == 404
