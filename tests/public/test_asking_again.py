"""Whoever asks again is told 304 only where every byte is as it was."""

import pytest
from django.urls import reverse

from stories.desk import redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.models import LiveStory
from tests import factories
from tests.operations.commands.running import run
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db
NAME = "Ida Quell"
ADDRESSES = (
    "/stories/harbour/",
    "/stories/harbour/editions/1/",
    "/stories/harbour/changes/1..2/",
    "/api/v1/stories/harbour/",
    "/api/v1/stories/harbour/editions/1/",
    "/api/v1/stories/harbour/changes/1..2/",
)


@pytest.fixture
def story():
    chief = factories.user(CHIEF_EDITOR)
    content = factories.document(summary=f"{NAME} said so.")
    story = factories.published(content, by=chief, at=MONDAY, slug="harbour")
    factories.revise(story, by=chief, summary=f"It was {NAME} who said so.")
    return factories.publish(story, by=chief, at=MONDAY)


def redact(story) -> None:
    asked = redaction.propose(
        story, NAME, reason="A court orders it.", by=factories.user(CHIEF_EDITOR)
    )
    redaction.carry_out(asked, by=factories.user(ADMINISTRATOR))


def asked_again(client, path: str, before) -> list[int]:
    """What is answered to the name of the bytes, to their time, and to both."""
    name = {"If-None-Match": before["ETag"]}
    time = {"If-Modified-Since": before["Last-Modified"]}
    return [
        ask(path, headers=headers).status_code
        for headers in (name, time, name | time)
        for ask in (client.get, client.head)
    ]


@pytest.mark.parametrize("path", ADDRESSES)
def test_after_a_redaction_nobody_is_told_that_nothing_changed(path, story, client):
    before = client.get(path)
    assert NAME in before.content.decode()
    redact(story)
    assert asked_again(client, path, before) == [200] * 6
    assert NAME not in client.get(path).content.decode()


@pytest.mark.parametrize("path", (ADDRESSES[0], ADDRESSES[3]))
def test_after_rebuilding_nobody_is_told_that_nothing_changed(path, story, client):
    live = LiveStory.objects.get(pk=story.pk)
    live.payload["key_points"][0]["body_html"] = "<p>As it was rendered.</p>"
    live.rendering = 0
    live.save()
    before = client.get(path)
    run("rebuild_live")
    assert asked_again(client, path, before) == [200] * 6


def test_where_nothing_changed_the_name_of_the_bytes_is_enough(story, client):
    for path in (*ADDRESSES, reverse("public:front")):
        before = client.get(path)
        told = asked_again(client, path, before)
        assert told == [304, 304, 200, 200, 304, 304]
