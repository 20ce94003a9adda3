"""The one way to what is not published is a link that the desk made."""

import pytest

from stories.desk import previews
from stories.desk.roles import EDITOR
from stories.models import Preview
from tests import factories
from tests.isolation.routes import addresses, preview_routes
from tests.isolation.test_no_draft_leaks import SECRETS, hide, names_of, words_shown

pytestmark = pytest.mark.django_db

SHOWN_STATES = ("draft", "in_review", "approved", "edited")


def preview_of(story) -> Preview:
    return previews.make_preview(story, by=factories.user(EDITOR), label="Quokkalabel")


def filled(token: str) -> list[str]:
    return ["/" + route.replace("<str:token>", token) for route in preview_routes()]


def test_only_these_addresses_lead_to_previews():
    assert preview_routes() == ["preview/<str:token>/", "preview/<str:token>"]


@pytest.mark.parametrize("state", SHOWN_STATES)
def test_link_shows_every_word(client, state):
    # The walls below would hold by themselves if nothing were ever shown.
    for address in filled(preview_of(hide(state)).token):
        assert words_shown(client, address) >= {*SECRETS} - {"quokkaslug"}


@pytest.mark.parametrize("state", SHOWN_STATES)
def test_token_that_was_not_made_shows_no_word(client, state):
    story = hide(state)
    token = preview_of(story).token
    for wrong in (token[::-1], token[:16], str(story.pk), story.slug, "quokka"):
        for address in filled(wrong):
            response = client.get(address)
            assert response.status_code == 404, address
            assert words_shown(client, address) == set(), address


@pytest.mark.parametrize("state", SHOWN_STATES)
def test_open_preview_changes_nothing_on_public_addresses(client, state):
    factories.published()
    story = hide(state)
    before = {one: client.get(one).content for one in addresses(names_of(story))}
    client.get(preview_of(story).get_absolute_url())
    after = {one: client.get(one).content for one in addresses(names_of(story))}
    assert after == before


def test_public_addresses_know_of_no_preview(client):
    story = hide("edited")
    token = preview_of(story).token
    for address in addresses(names_of(story)):
        told = client.get(address).content.decode()
        assert token not in told, address
        assert "/preview/" not in told, address
