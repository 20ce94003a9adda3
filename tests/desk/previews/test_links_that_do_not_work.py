"""A link that does not work answers as one that never was, and says nothing more."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from stories.desk import previews
from stories.models import Preview
from tests import factories

pytestmark = pytest.mark.django_db

NEVER = "/preview/there-never-was-such-a-token/"
METHODS = ("get", "head", "post")


def expire(preview):
    # As if it had been made long ago: nobody waits in a test.
    past = timezone.now() - timedelta(seconds=1)
    Preview.objects.filter(pk=preview.pk).update(
        made_at=past - timedelta(hours=72), expires_at=past
    )


def revoke(preview):
    previews.revoke(preview, by=preview.made_by)


def delete_story(preview):
    preview.story.delete()


DEATHS = (expire, revoke, delete_story)


def told(response):
    return response.status_code, response.content, dict(response.headers)


@pytest.mark.parametrize("death", DEATHS)
@pytest.mark.parametrize("method", METHODS)
def test_dead_link_answers_to_the_byte_as_one_that_never_was(
    client, asking, death, method
):
    address = asking.get_absolute_url()
    assert client.get(address).status_code == 200
    death(asking)

    dead, never = (getattr(client, method)(path) for path in (address, NEVER))

    assert dead.status_code == 404
    assert told(dead) == told(never)


@pytest.mark.parametrize("death", DEATHS)
def test_not_found_is_the_page_of_any_other_address(client, preview, death):
    death(preview)
    page = client.get(preview.get_absolute_url())
    assert page.content == client.get("/nothing/at/all/").content


@pytest.mark.parametrize(
    "tamper",
    (
        lambda token: token[:-1] + ("0" if token[-1] != "0" else "1"),
        lambda token: ("A" if token[0] != "A" else "B") + token[1:],
        lambda token: token[:16],
        lambda token: token[:16] + "0" * 32,
        lambda token: token[:-1],
        lambda token: token + "0",
        lambda token: token[:16] + token[16:].upper(),
        lambda token: token.swapcase(),
        lambda token: f"{token}%0A",
        lambda token: f"%20{token}",
        lambda token: f"{token}%00",
        lambda token: f"../{token}",
        lambda token: f"{token}/..",
        lambda token: f"{token}//",
        lambda token: f"{token}.html",
        lambda token: f"%2e%2e%2f{token}",
        lambda token: "é" * 48,
        lambda token: "٣" * 48,
        lambda token: "%",
        lambda token: "_" * 48,
        lambda token: token * 200,
    ),
)
def test_tampered_token_opens_nothing(client, preview, tamper):
    response = client.get(f"/preview/{tamper(preview.token)}/")
    assert response.status_code == 404
    assert "Quay four" not in response.content.decode()


def test_signature_of_another_link_opens_nothing(client, preview, asking):
    mixed = preview.token[:16] + asking.token[16:]
    assert client.get(f"/preview/{mixed}/").status_code == 404


def test_link_of_another_secret_key_opens_nothing(client, preview):
    address = preview.get_absolute_url()
    with override_settings(SECRET_KEY="another key, as after it was stolen" * 2):
        assert client.get(address).status_code == 404


def test_a_link_of_an_earlier_key_works_where_that_key_is_named(client, preview):
    address, earlier = preview.get_absolute_url(), settings.SECRET_KEY
    with override_settings(SECRET_KEY="a new key" * 8, SECRET_KEY_FALLBACKS=[earlier]):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "token",
    ("", "x", "0" * 48, "A" * 16 + "0" * 32, "a" * 100_000, "a'; DROP TABLE --"),
)
def test_token_that_nobody_signed_costs_no_query(
    client, django_assert_num_queries, token
):
    with django_assert_num_queries(0):
        client.get(f"/preview/{token}/")


@pytest.mark.parametrize("death", (expire, revoke, delete_story))
def test_dead_link_costs_one_query(client, preview, death, django_assert_num_queries):
    address = preview.get_absolute_url()
    death(preview)
    with django_assert_num_queries(1):  # the preview
        client.get(address)


@pytest.mark.parametrize("method", ("put", "patch", "delete", "options", "trace"))
def test_other_methods_are_the_same_for_every_token(preview, method):
    # With the check against forgery on: the method is wrong, not the token.
    client = Client(enforce_csrf_checks=True)
    there, never = (
        getattr(client, method)(path) for path in (preview.get_absolute_url(), NEVER)
    )
    assert there.status_code == 405
    assert told(there) == told(never)


def test_link_without_an_approval_box_takes_no_answer(client, preview):
    response = client.post(preview.get_absolute_url(), {"name": "Ruth"})
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_link_works_until_the_moment_it_ends(preview):
    last = preview.expires_at - timedelta(microseconds=1)
    assert Preview.objects.by_token(preview.token, at=last) == preview
    assert Preview.objects.by_token(preview.token, at=preview.expires_at) is None


@pytest.mark.parametrize("hours", (-1, 71, 72, 73))
@pytest.mark.parametrize("is_revoked", (False, True))
def test_sql_and_python_agree_on_which_links_work(preview, hours, is_revoked):
    if is_revoked:
        revoke(preview)
    at = preview.made_at + timedelta(hours=hours)
    found = Preview.objects.open(at).filter(pk=preview.pk).exists()
    assert found == preview.is_open(at)


def test_link_leads_to_its_own_story_only(client, preview, editor):
    other = factories.draft(factories.document(headline="Another matter"), by=editor)
    previews.make_preview(other, by=editor)
    page = client.get(preview.get_absolute_url()).content.decode()
    assert "Quay four" in page
    assert "Another matter" not in page
