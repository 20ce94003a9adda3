"""What a newer release wrote is told in a sentence when an older one runs again."""

import pytest

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import CONTENT_FORMAT
from tests import factories
from tests.operations.commands.running import refused

pytestmark = pytest.mark.django_db

SENTENCE = (
    f"A newer release of Newsroom wrote this text, in format {CONTENT_FORMAT + 1}; "
    f"this release reads formats up to {CONTENT_FORMAT}. Nothing is lost: install "
    "the newer release again."
)

FOR_READERS = (
    "This text was written with a newer version of our software than the one that runs "
    "now. Nothing is lost; try again later."
)


@pytest.fixture
def newer(story, monkeypatch):
    """A story whose fourth edition a newer release made."""
    with monkeypatch.context() as release:
        for writer in ("press.editions", "models.history"):
            name = f"stories.{writer}.CONTENT_FORMAT"
            release.setattr(name, CONTENT_FORMAT + 1)
        factories.publish(factories.revise(story, summary="They sail."))
    return story


@pytest.mark.parametrize(
    "path", ("editions/", "editions/4/", "changes/3..4/", "changes/1..4/")
)
def test_public_page_that_needs_the_text_says_so(client, newer, path, caplog):
    page = client.get(f"/stories/{newer.slug}/{path}")

    assert page.status_code == 503
    assert FOR_READERS in page.text
    assert page["Cache-Control"] == "no-store"
    assert SENTENCE in caplog.text


def test_story_itself_is_shown(client, newer):
    assert "They sail." in client.get(f"/stories/{newer.slug}/").text


@pytest.mark.parametrize("path", ("editions/", "editions/4/", "changes/3..4/"))
def test_api_says_so_in_a_problem(client, newer, path):
    answer = client.get(f"/api/v1/stories/{newer.slug}/{path}")

    assert (answer.status_code, answer.json()["detail"]) == (503, FOR_READERS)
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("kind", ("edition", "savedversion"))
def test_record_at_the_desk_says_so_in_its_place(client, newer, kind):
    client.force_login(factories.user(CHIEF_EDITOR))
    row = newer.editions.first() if kind == "edition" else newer.saved_versions.first()

    page = client.get(f"/admin/stories/{kind}/{row.pk}/change/")

    assert page.status_code == 200
    assert SENTENCE in page.text


def test_story_at_the_desk_says_so(client, newer):
    client.force_login(factories.user(CHIEF_EDITOR))
    factories.revise(newer, summary="They sail on.")

    page = client.get(f"/admin/stories/story/{newer.pk}/change/")

    assert page.status_code == 503
    assert SENTENCE in page.text


def test_verification_says_so(newer):
    _, said = refused("verify_editions", code=3)

    assert said.startswith("4 editions: none was found to be altered.")
    assert f"First of all, {newer.slug}, edition 4: {SENTENCE}" in said


def test_seal_of_such_a_text_still_fits(client, newer):
    seal = client.get(f"/api/v1/stories/{newer.slug}/editions/4/seal/").json()

    assert seal["format"] == CONTENT_FORMAT + 1


def test_restoring_it_is_refused_whole(newer):
    by = factories.user(CHIEF_EDITOR)
    last = newer.editions.first()
    with pytest.raises(ValueError, match="A newer release"):
        transfer.perform("restore", newer, by=by, edition=last)
    newer.refresh_from_db()
    assert newer.state == "published"
