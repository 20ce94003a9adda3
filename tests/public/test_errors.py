"""Pages for what goes wrong say what it is, and nothing about the inside."""

import pytest

from stories.public.pages import FrontView
from tests.public.pages import Page


def test_an_address_without_a_page_is_not_found(db, client):
    page = Page(client.get("/no/such/page/"))
    assert page.texts("h1") == ["Page not found"]
    assert "/" in page.links


@pytest.mark.parametrize(
    ("address", "reason"),
    (
        ("/stories/none/", "no story at this address"),
        ("/stories/none/editions/1/", "no story at this address"),
        ("/topics/none/", "No published story has this topic."),
        ("/publishers/none/", "No published story has this publisher."),
        ("/sources/9/", "No published story has this source."),
    ),
)
def test_a_missing_page_says_what_is_missing(db, client, address, reason):
    response = client.get(address)
    assert response.status_code == 404
    assert reason in response.content.decode()


def test_what_was_typed_is_not_repeated_on_the_page(db, client):
    response = client.get("/stories/<b>typed/")
    assert response.status_code == 404
    assert b"typed" not in response.content


@pytest.fixture
def broken(monkeypatch, client):
    def fail(self):
        raise RuntimeError("a secret")

    monkeypatch.setattr(FrontView, "page", fail)
    client.raise_request_exception = False
    return client.get("/")


def test_a_failure_is_apologised_for(broken):
    assert broken.status_code == 500
    assert Page(broken).texts("h1") == ["Something went wrong on our side"]
    assert b"secret" not in broken.content


def test_a_failure_is_never_kept(broken):
    assert broken["Cache-Control"] == "no-store"
