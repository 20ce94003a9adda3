"""What live stories say that no longer is: where the desk tells it, and to whom."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Publisher, Source, State, Story, Topic
from tests import factories
from tests.admin import desk
from tests.admin.test_standings import RETRACTED
from tests.desk.workflow.test_behind import change
from tests.stages import do

pytestmark = pytest.mark.django_db

TITLE = "Readers see something older"
OLDER = "Readers see an older standing of source 1: “current”, now “retracted”."
# The query, of those that tell what is older, for where readers find the story.
ADDRESS_OF_LIVE = '"stories_livestory"."slug" AS "slug" FROM "stories_livestory"'
INDEX = reverse("admin:index")
STORIES = reverse("admin:stories_story_changelist")


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def story():
    return factories.published()


def retract(by) -> None:
    change(Source.objects.get(), by=by, **RETRACTED)


def save(person, row, **changes):
    """Save the form of a source, publisher or topic, and see the page after it."""
    browser = desk.client(person)
    name = f"admin:stories_{row._meta.model_name}_change"
    address = reverse(name, args=[row.pk])
    form = browser.get(address).context["adminform"].form
    typed = {field.html_name: field.value() or "" for field in form}
    typed |= {"checked_at_0": "", "checked_at_1": ""}
    return browser.post(address, typed | changes, follow=True)


def today(person):
    return desk.client(person).get(INDEX)


def test_today_lists_what_readers_see_older(story, dana):
    assert TITLE not in today(dana).content.decode()
    retract(dana)
    page = today(factories.user(REPORTER))
    (row,) = page.context["older"]["stories"]
    assert (row["story"], row["sentences"][0]) == (story, OLDER)
    assert TITLE in page.content.decode()
    assert desk.change_url(story) in page.content.decode()


def test_who_may_not_see_stories_is_not_told(story, dana):
    retract(dana)
    for person in (factories.user(ADMINISTRATOR), factories.user()):
        assert TITLE not in today(person).content.decode()


def test_today_names_ten_stories_and_says_how_many_more(dana):
    stories = [factories.published() for _ in range(12)]
    change(Publisher.objects.get(), by=dana, name="Harbour News")
    page = today(dana)
    shown = [row["story"] for row in page.context["older"]["stories"]]
    assert shown == stories[:1:-1]
    assert f'<a href="{STORIES}?live=older">… and 2 more</a>' in page.content.decode()


def test_today_asks_no_more_for_many_older_stories_than_for_one(dana):
    def queries() -> int:
        browser = desk.client(dana)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(INDEX).context["older"]
        return len(captured)

    factories.published()
    retract(dana)
    before = queries()
    for _ in range(9):
        factories.published()
    change(Publisher.objects.get(), by=dana, name="Harbour News")
    assert queries() == before


def test_today_does_not_read_stories_of_which_nothing_is_older(dana):
    """Neither editions nor sources: one query finds that there is nothing."""
    for _ in range(3):
        factories.published()
    browser = desk.client(dana)
    with CaptureQueriesContext(connection) as captured:
        browser.get(INDEX)
    asked = [query["sql"] for query in captured if "olderfact" in query["sql"]]
    assert len(asked) == 1
    assert not any('FROM "stories_source"' in query["sql"] for query in captured)


def test_what_was_sent_back_unchanged_is_marked_on_today(story, dana):
    retract(dana)
    do("submit", story)
    workflow.perform("request_changes", story, by=dana, note="Not yet.")
    (row,) = today(dana).context["older"]["stories"]
    assert ">Sent back<" in str(row["work"])


def test_the_list_of_stories_marks_and_finds_them(story, dana):
    factories.published()
    change(story.references.get().source, by=dana, **RETRACTED)
    browser = desk.client(dana)
    assert browser.get(STORIES).content.decode().count(">Older<") == 1
    found = browser.get(STORIES, {"live": "older"}).context["cl"].result_list
    assert list(found) == [story]


def test_the_storys_page_says_it_and_leads_to_the_difference(story, dana):
    retract(dana)
    browser = desk.client(dana)
    page = browser.get(desk.change_url(story)).content.decode()
    assert OLDER in page
    address = reverse("admin:stories_story_changes", args=[story.pk, "1", "copy"])
    assert f'<a href="{address}">Compare what readers see' in page
    assert "was retracted by its publisher" in browser.get(address).content.decode()
    assert "Submit for review" in page


def test_the_storys_page_asks_once_what_is_older(story):
    chief = factories.user(CHIEF_EDITOR)
    retract(chief)
    browser = desk.client(chief)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(desk.change_url(story))
    assert {"submit", "publish_without_review"} <= desk.buttons(page)
    assert sum(ADDRESS_OF_LIVE in one["sql"] for one in asked) == 1


def test_the_page_of_a_story_of_which_nothing_is_older_offers_no_edition(story, dana):
    page = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert "Readers see an older" not in page
    assert "Submit for review" not in page


def test_retracting_a_source_says_which_stories_go_on_calling_it_current(dana):
    story = factories.published(factories.document(headline="Quay <b>opens</b>"))
    said = save(dana, Source.objects.get(), **RETRACTED)
    assert "live stories go on calling it otherwise until their next" in desk.told(said)
    link = (
        f'<a href="{desk.change_url(story)}" lang="en"><bdi>'
        "Quay &lt;b&gt;opens&lt;/b&gt;</bdi></a> (source 1: “current”)"
    )
    assert link in said.content.decode()


def test_ten_stories_are_named_and_the_others_counted(story, dana):
    shared = story.live_edition.document().sources
    for _ in range(11):
        factories.published(factories.document(sources=shared))
    told = desk.told(save(dana, Source.objects.get(), **RETRACTED))
    assert told.count("(source 1: “current”)") == 10
    assert "and up to 2 more. Open each" in told


def test_stories_older_in_something_else_are_not_counted(story, dana):
    """They call the source what it is called now, by an older title."""
    shared = story.live_edition.document().sources
    retract(dana)
    for _ in range(2):
        factories.published(factories.document(sources=shared))
    current = {"standing": "current", "standing_note": ""}
    change(Source.objects.get(), by=dana, title="The harbour", **current)
    told = desk.told(save(dana, Source.objects.get(), **RETRACTED))
    assert told.count("</a> (source") == 1
    assert f"{story.headline}</bdi></a> (source 1: “current”). Open each" in told


def test_a_story_that_lists_the_source_twice_is_named_once(dana):
    one = factories.source()
    factories.published(factories.document(sources=(one, replace(one, number=2))))
    told = save(dana, Source.objects.get(), **RETRACTED).content.decode()
    assert told.count("</a> (source") == 1
    assert "</a> (sources 1 and 2: “current”). Open each" in told


def test_naming_them_reads_no_edition(story, dana):
    source = Source.objects.get()
    with CaptureQueriesContext(connection) as captured:
        told = desk.told(save(dana, source, **RETRACTED))
    assert "(source 1: “current”)" in told
    assert not any('"stories_edition"."content"' in one["sql"] for one in captured)


@pytest.mark.parametrize("changes", ({}, {"checked_at_0": "2026-01-06"}))
def test_a_save_that_readers_would_not_see_says_nothing(story, dana, changes):
    said = desk.told(save(dana, Source.objects.get(), **changes))
    assert "live stor" not in said


def test_a_source_that_no_live_story_cites_says_nothing(dana):
    factories.draft()
    assert "live stor" not in desk.told(save(dana, Source.objects.get(), **RETRACTED))


def test_what_stands_as_readers_see_it_again_says_nothing(story, dana):
    retract(dana)
    again = {"standing": "current", "standing_note": ""}
    assert "live stor" not in desk.told(save(dana, Source.objects.get(), **again))


@pytest.mark.parametrize(
    ("kind", "changes"),
    (
        (Source, {"title": "What the harbour says"}),
        (Publisher, {"name": "Harbour News"}),
        (Topic, {"name": "Ships"}),
    ),
)
def test_a_rename_says_how_many_stories_show_the_old_name(story, dana, kind, changes):
    factories.published(
        factories.document(sources=story.live_edition.document().sources)
    )
    said = save(dana, kind.objects.get(), **changes)
    assert "2 live stories show it as it was until their next edition." in (
        desk.told(said)
    )
    assert f"{STORIES}?live=older" in said.content.decode()


def test_a_retraction_reaches_readers_by_review_without_a_change_of_text(client):
    """The whole way: retract, find, submit, approve by another, publish."""
    dana, rosa = factories.user(EDITOR), factories.user(REPORTER)
    other = factories.user(EDITOR)
    story = factories.published()
    save(dana, Source.objects.get(), **RETRACTED)
    (row,) = today(rosa).context["older"]["stories"]
    assert row["story"] == story

    desk.press(desk.client(rosa), story, "submit")
    refused = desk.press(desk.client(dana), story, "approve")
    assert any("You changed source 1" in one for one in desk.refused(refused))
    desk.press(desk.client(other), story, "approve")
    page = desk.client(other).get(desk.change_url(story))
    assert page.context["proposed"].kind == "update"
    minor = desk.press(desk.client(other), story, "publish", kind="minor")
    assert any("readers must be told" in one for one in desk.refused(minor))
    desk.press(desk.client(other), story, "publish", kind="")

    fresh = Story.objects.get()
    assert (fresh.state, fresh.version) == (State.PUBLISHED, story.version)
    assert [(one.number, one.kind) for one in fresh.editions.all()] == [
        (2, "update"),
        (1, "new"),
    ]
    assert today(rosa).context["older"] is None
    assert "retracted" in client.get(f"/stories/{story.slug}/").content.decode().lower()
    shown = client.get(f"/api/v1/stories/{story.slug}/").json()
    assert (shown["edition"], shown["sources"][0]["standing"]) == (2, "retracted")
    last = client.get("/api/v1/changes/").json()["results"][-1]
    assert (last["kind"], last["edition"]) == ("update", 2)


@pytest.mark.parametrize(
    ("typed", "version"), (({}, 1), ({"summary": "At the old quay."}, 2))
)
def test_the_button_of_the_form_submits_it_typed_or_not(story, dana, typed, version):
    retract(dana)
    desk.save(desk.client(dana), story, _do="submit", **typed)
    fresh = Story.objects.get()
    assert (fresh.state, fresh.version) == (State.IN_REVIEW, version)


def test_a_retraction_can_be_told_as_a_correction(story, dana, client):
    retract(dana)
    for verb in ("submit", "approve"):
        do(verb, story)
    note = "It rested on a report that was retracted."
    kind = {"kind": "correction", "public_note": note}
    desk.press(desk.client(dana), story, "correct", **kind)
    assert note in client.get("/corrections/feed.atom").content.decode()


def test_chief_publishes_it_without_review_and_says_why(story, dana):
    retract(dana)
    chief = desk.client(factories.user(CHIEF_EDITOR))
    desk.press(chief, story, "publish_without_review", note="Readers must know.")
    assert Story.objects.get().live_edition.number == 2
    again = desk.press(chief, story, "publish_without_review", note="Once more.")
    assert "Readers see all of it already; change something first." in (
        desk.refused(again)
    )
