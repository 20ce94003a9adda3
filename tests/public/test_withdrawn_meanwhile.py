"""A story that is withdrawn while a page is made of it is shown once more, whole."""

import pytest

from stories.desk import workflow
from stories.public.pages.addresses import StoryAddress
from tests import factories
from tests.public.conftest import MONDAY


@pytest.fixture
def withdraw_meanwhile(chief, monkeypatch):
    """Withdraws the story after the first query of each of its pages."""
    story = factories.published(by=chief, at=MONDAY, slug="harbour")
    factories.publish(factories.revise(story, by=chief, summary="More."), by=chief)
    found = StoryAddress.page

    def page(view, slug, **names):
        shown = view.shown

        def late(live, **names):
            workflow.perform("withdraw", story, by=chief, note="Forged.")
            return shown(live, **names)

        view.shown = late
        return found(view, slug, **names)

    monkeypatch.setattr(StoryAddress, "page", page)


@pytest.mark.parametrize(
    "path", ("", "editions/", "editions/1/", "changes/1..2/", "timemap/")
)
def test_its_page_is_made_to_the_end(path, withdraw_meanwhile, client):
    assert client.get(f"/stories/harbour/{path}").status_code == 200
    assert client.get(f"/stories/harbour/{path}").status_code == 410


def test_a_time_leads_to_an_edition_all_the_same(withdraw_meanwhile, client):
    headers = {"Accept-Datetime": "Tue, 06 Jan 2026 12:00:00 GMT"}
    assert client.get("/stories/harbour/", headers=headers).status_code == 302
