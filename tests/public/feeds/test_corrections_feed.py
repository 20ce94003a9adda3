"""The feeds of corrections: the same entries in three forms, valid in each."""

import json
from xml.etree import ElementTree

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.models import Remains
from tests import factories
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
FORMS = ("atom", "rss", "json")
# What no XML can hold must not take the feed from its readers.
NASTY = "<b>Not</b> Monday & \x0b\uffffnot 12."


@pytest.fixture
def chief(db):
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def story(chief):
    """Corrected on Tuesday and clarified on Wednesday."""
    story = factories.published(
        factories.document(headline="Harbour", language="nb"),
        by=chief,
        at=MONDAY,
        slug="harbour",
    )
    for day, kind, note in ((6, "correction", NASTY), (7, "clarification", "Small.")):
        factories.revise(story, by=chief, summary=note.replace("\x0b\uffff", ""))
        factories.publish(
            story, by=chief, at=MONDAY.replace(day=day), kind=kind, public_note=note
        )
    return story


@pytest.fixture
def read(client):
    """A feed as (title, link, id, time, text) of each entry."""

    def entries(form):
        response = client.get(f"/corrections/feed.{form}")
        assert response.status_code == 200
        return READERS[form](response.content)

    return entries


def parsed(content):
    return ElementTree.fromstring(content)  # noqa: S314  our own


def atom(content):
    entries = parsed(content).findall(f"{ATOM}entry")
    return [
        (
            entry.findtext(f"{ATOM}title"),
            entry.find(f"{ATOM}link").get("href"),
            entry.findtext(f"{ATOM}id"),
            entry.findtext(f"{ATOM}updated"),
            entry.findtext(f"{ATOM}summary"),
        )
        for entry in entries
    ]


def rss(content):
    names = ("title", "link", "guid", "pubDate", "description")
    items = parsed(content).iter("item")
    return [tuple(item.findtext(name) for name in names) for item in items]


def json_feed(content):
    names = ("title", "url", "id", "date_published", "content_text")
    return [
        tuple(item[name] for name in names) for item in json.loads(content)["items"]
    ]


READERS = {"atom": atom, "rss": rss, "json": json_feed}


@pytest.mark.parametrize("form", FORMS)
def test_entries_say_what_was_put_right_latest_first(form, story, read, settings):
    latest, first = read(form)
    assert (latest[0], first[0]) == ("Clarification: Harbour", "Correction: Harbour")
    assert latest[1] == f"{settings.BASE_URL}/stories/harbour/changes/2..3/"
    assert "2026" in latest[3]
    assert "07" in latest[3]


@pytest.mark.parametrize("form", ("atom", "rss"))
def test_markup_that_was_typed_is_text_in_markup(form, story, read):
    expected = "<p>&lt;b&gt;Not&lt;/b&gt; Monday &amp; not 12.</p>"
    assert read(form)[1][4] == expected


def test_markup_that_was_typed_is_text_in_json(story, read):
    assert read("json")[1][4] == "<b>Not</b> Monday & not 12."


@pytest.mark.parametrize("form", FORMS)
def test_an_entry_keeps_its_name_when_the_slug_changes(form, story, chief, read):
    before = [entry[2] for entry in read(form)]
    factories.rename(story, "quay", by=chief)
    after = read(form)
    assert [entry[2] for entry in after] == before
    assert after[0][1].endswith("/stories/quay/changes/2..3/")
    assert len(set(before)) == 2


@pytest.mark.parametrize("form", FORMS)
def test_an_entry_keeps_its_name_when_the_host_changes(form, story, read, settings):
    before = [entry[2] for entry in read(form)]
    settings.BASE_URL = "https://news.example.net"
    after = read(form)
    assert [entry[2] for entry in after] == before
    assert after[0][1].startswith("https://news.example.net/")
    assert all(name.startswith("urn:uuid:") for name in before)


@pytest.mark.parametrize("form", FORMS)
def test_a_withdrawal_takes_the_place_of_its_corrections(form, story, chief, read):
    workflow.perform("withdraw", story, by=chief, note="Forged.")
    ((title, link, name, _, text),) = read(form)
    assert title == "Withdrawal: Harbour"
    assert link.endswith("/stories/harbour/")
    assert name.startswith("urn:uuid:")
    assert "Forged." in text


@pytest.mark.parametrize("form", FORMS)
def test_a_withdrawal_whose_headline_is_not_told_has_a_title(form, story, chief, read):
    workflow.perform("withdraw", story, by=chief, note="Forged.")
    workflow.choose_remains(story, Remains.REASON, by=chief)
    ((title, *_),) = read(form)
    assert title == "Withdrawal"


@pytest.mark.parametrize("form", FORMS)
def test_a_minor_edit_changes_nothing(form, story, chief, client):
    before = client.get(f"/corrections/feed.{form}")
    factories.revise(story, by=chief, summary="A comma.")
    factories.publish(story, by=chief, at=MONDAY.replace(day=9), kind="minor")
    after = client.get(f"/corrections/feed.{form}")
    assert after.content == before.content
    assert after["ETag"] == before["ETag"]


def test_an_atom_feed_says_when_it_was_updated_and_in_what_language(story, client):
    feed = parsed(client.get("/corrections/feed.atom").content)
    assert feed.findtext(f"{ATOM}updated") == "2026-01-07T09:00:00+00:00"
    entry = feed.find(f"{ATOM}entry")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "nb"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Newsroom"


def test_a_json_feed_has_what_its_specification_asks_for(story, client, settings):
    feed = client.get("/corrections/feed.json").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{settings.BASE_URL}/corrections/feed.json"
    assert feed["home_page_url"] == f"{settings.BASE_URL}/corrections/"
    assert feed["items"][0]["tags"] == ["clarification"]
    assert feed["items"][0]["language"] == "nb"


@pytest.mark.parametrize(
    ("form", "content_type"),
    (
        ("atom", "application/atom+xml; charset=utf-8"),
        ("rss", "application/rss+xml; charset=utf-8"),
        ("json", "application/feed+json"),
    ),
)
@pytest.mark.parametrize("has_story", (True, False))
def test_a_feed_is_the_same_for_everybody(
    form, content_type, has_story, request, client
):
    if has_story:
        request.getfixturevalue("story")
    response = client.get(f"/corrections/feed.{form}", {"utm_source": "letter"})
    assert response["Content-Type"] == content_type
    assert response["Cache-Tag"] == "front"
    assert not response.cookies
    assert response.content == client.get(f"/corrections/feed.{form}").content


@pytest.mark.parametrize("form", FORMS)
def test_a_feed_costs_three_queries_for_1_entry_and_for_20(
    form, story, chief, client, django_assert_num_queries
):
    # The last change, corrections with their stories, withdrawals.
    with django_assert_num_queries(3):
        client.get(f"/corrections/feed.{form}")
    for number in range(18):
        factories.revise(story, by=chief, summary=f"Note {number}.")
        factories.publish(story, by=chief, kind="correction", public_note=f"{number}")
    with django_assert_num_queries(3):
        client.get(f"/corrections/feed.{form}")
