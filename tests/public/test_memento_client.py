"""A stock Memento client finds its way from a story and a time to an edition."""

from datetime import datetime

import pytest
from memento_client import MementoClient

from tests import factories
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(live_server, settings):
    settings.BASE_URL = live_server.url
    story = factories.published(at=MONDAY)
    for day in (6, 7):
        factories.revise(story, summary=f"Day {day}.")
        factories.publish(story, at=MONDAY.replace(day=day))
    return f"{live_server.url}/stories/{story.slug}/"


@pytest.mark.parametrize(("day", "number"), ((4, 1), (6, 2), (20, 3)))
def test_client_resolves_three_moments_to_their_editions(day, number, story):
    # A story is its own TimeGate, so nothing comes before its address.
    client = MementoClient(timegate_uri="")

    found = client.get_memento_info(story, datetime(2026, 1, day, 12))  # noqa: DTZ001

    closest = found["mementos"]["closest"]
    assert found["original_uri"] == found["timegate_uri"] == story
    assert closest["uri"] == [f"{story}editions/{number}/"]
    assert closest["http_status_code"] == 200
    assert closest["datetime"].day == 4 + number
    assert found["mementos"]["first"]["uri"] == [f"{story}editions/1/"]
    assert found["mementos"]["last"]["uri"] == [f"{story}editions/3/"]


def test_client_finds_the_story_of_an_edition(story):
    client = MementoClient(timegate_uri="")
    assert client.get_original_uri(f"{story}editions/2/") == story
