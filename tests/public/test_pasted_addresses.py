"""Addresses that were pasted with more, or in capitals, lead to their pages."""

from urllib.parse import unquote

import pytest

from tests import factories
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def story(chief):
    made = factories.published(by=chief, at=MONDAY, slug="harbour")
    factories.published(
        factories.document(headline="서울 회담", language="ko"),
        by=chief,
        slug="서울-회담",
    )
    return made


@pytest.mark.parametrize(
    ("pasted", "page"),
    (
        ("/stories/harbour/,", "/stories/harbour/"),
        ("/stories/harbour).", "/stories/harbour/"),
        ("/stories/harbour/).", "/stories/harbour/"),
        ("/stories/harbour/%E2%80%9D", "/stories/harbour/"),
        ("/stories/harbour./", "/stories/harbour/"),
        ("/stories/HARBOUR/", "/stories/harbour/"),
        ("/Stories/Harbour/editions/1/,", "/stories/harbour/editions/1/"),
        ("/stories/서울-회담/。", "/stories/서울-회담/"),
        ("/corrections.", "/corrections/"),
        ("/corrections/feed.atom,", "/corrections/feed.atom"),
        ("/topics/Shipping/,", "/topics/shipping/"),
        ("/.", "/"),
    ),
)
def test_it_leads_to_the_page(pasted, page, client):
    response = client.get(pasted, follow=True)
    assert response.status_code == 200
    assert {status for _, status in response.redirect_chain} == {301}
    assert unquote(response.redirect_chain[-1][0]) == page


def test_its_query_comes_along(client):
    response = client.get("/stories/harbour/,?utm_source=letter")
    assert response["Location"] == "/stories/harbour/?utm_source=letter"


def test_it_is_forgotten_with_the_next_publication(client):
    response = client.get("/stories/harbour/,")
    assert response["Cache-Tag"] == client.get("/")["Cache-Tag"]


def test_a_former_slug_in_capitals_leads_on(story, chief, client):
    factories.rename(story, "harbour-reopens", by=chief)
    response = client.get("/stories/HARBOUR/,", follow=True)
    assert response.request["PATH_INFO"] == "/stories/harbour-reopens/"


@pytest.mark.parametrize(
    "path",
    (
        "/stories/nobody/,",
        "/stories/NOBODY/",
        "/api/v1/stories/harbour/,",
        "/preview/x/,",
        "/stories/harbour/" + "," * 600,
    ),
)
def test_nobody_is_led_to_an_address_without_a_page(path, client):
    assert client.get(path).status_code == 404


def test_what_would_write_is_not_led_on(client):
    assert client.post("/stories/harbour/,").status_code == 404


def test_nobody_is_led_to_another_host(client):
    response = client.get("/", PATH_INFO="//example.org/,")
    assert response.status_code == 404
