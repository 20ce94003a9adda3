"""The desk's lists: few queries whatever the number of rows, and what they show."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin import site
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.admin.base.paginator import BoundedPaginator
from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import Publisher, Source, State, Story
from stories.models import Topic as TopicRow
from tests import factories
from tests.admin import desk
from tests.isolation import desk_doors
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

STORIES = "admin:stories_story_changelist"


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR, username="chief"))


def queries(browser, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200
    return len(captured)


def listed(browser, **filters) -> list[str]:
    page = browser.get(reverse(STORIES), filters)
    return [str(row) for row in page.context["cl"].result_list]


def test_a_list_asks_no_more_for_many_rows_than_for_one():
    browser = desk.client(factories.user(is_superuser=True))
    named = (f"{m._meta.app_label}_{m._meta.model_name}" for m in site._registry)
    lists = [f"admin:{name}_changelist" for name in named]
    desk_doors.world()
    before = {name: queries(browser, reverse(name)) for name in lists}
    for _ in range(4):
        desk_doors.world()
    assert {name: queries(browser, reverse(name)) for name in lists} == before


def test_today_asks_no_more_for_many_stories_than_for_one(chief):
    author = factories.user(CHIEF_EDITOR)
    before = None
    for _ in range(5):
        factories.published(by=author)
        factories.draft(by=author)
        before = before or queries(chief, reverse("admin:index"))
    assert queries(chief, reverse("admin:index")) == before


def test_the_list_of_stories_keeps_to_its_budget(chief):
    factories.published()
    # Session, user, their rights and those of their groups; the languages, topics and
    # people to filter by; the count, the rows, and the topics of the rows; schedules
    # that were not kept.
    assert queries(chief, reverse(STORIES)) == 11


def test_a_story_is_listed_with_its_state_edition_sources_and_last_author(chief):
    author = factories.user(CHIEF_EDITOR, username="ada")
    story = factories.published(by=author)
    factories.revise(story, by=author, headline="Newer")
    page = chief.get(reverse(STORIES)).content.decode()
    assert '<span class="mark mark-state-draft">Draft</span>' in page
    assert '1 <span class="mark mark-kind-new">New</span>' in page
    assert '<td class="field-source_count">1</td>' in page
    assert "by ada" in page


def test_stories_are_found_by_headline_and_slug(chief):
    factories.draft(factories.document(headline="Ferry returns"), slug="boats")
    factories.draft(factories.document(headline="Quay closed"), slug="quay")
    assert listed(chief, q="ferry") == ["Ferry returns"]
    assert listed(chief, q="quay") == ["Quay closed"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    (
        ({"state__exact": State.DRAFT}, ["Draft story"]),
        ({"live": "yes"}, ["Live story"]),
        ({"live": "no"}, ["Draft story"]),
        ({"language": "fr"}, ["Draft story"]),
        ({"assignee": "me"}, ["Live story"]),
        ({"assignee": "nobody"}, ["Draft story"]),
    ),
)
def test_stories_are_filtered(filters, expected):
    me = factories.user(EDITOR)
    live = factories.published(factories.document(headline="Live story"))
    Story.objects.filter(pk=live.pk).update(assignee=me)
    factories.draft(factories.document(headline="Draft story", language="fr"))
    assert listed(desk.client(me), **filters) == expected


def test_what_was_put_away_is_left_out_until_asked_for(chief):
    away = story_in(State.ARCHIVED, headline="Put away")
    factories.draft(factories.document(headline="At work"))
    assert listed(chief) == ["At work"]
    assert listed(chief, q="Put") == []
    assert listed(chief, state__exact=State.ARCHIVED) == [str(away)]
    assert listed(chief, state__exact="any", q="Put") == [str(away)]


def test_who_finds_nothing_is_led_to_what_was_put_away(chief):
    story_in(State.ARCHIVED, headline="Put & away")
    page = chief.get(reverse(STORIES), {"q": "Put &"}).content.decode()
    assert 'href="?state__exact=any&amp;q=Put%20%26"' in page
    again = chief.get(reverse(STORIES), {"q": "zzz", "state__exact": "any"})
    assert "left out" not in again.content.decode()


@pytest.mark.parametrize("state", State)
def test_stories_are_filtered_by_state(chief, state):
    for other in State:
        story_in(other, headline=str(other.label))
    assert listed(chief, state__exact=state) == [state.label]


def test_stories_under_embargo_are_filtered_and_marked(chief):
    factories.draft()
    story = factories.draft()
    workflow.set_embargo(story, FAR_OFF, by=factories.user(EDITOR))
    over = factories.draft()
    Story.objects.filter(pk=over.pk).update(embargo_until="2026-01-01T00:00Z")
    assert listed(chief, embargo="yes") == [str(story)]
    page = chief.get(reverse(STORIES)).content.decode()
    assert page.count("until 6 Jan 2126, 09:00 UTC") == 1
    assert page.count(">Embargo</span>") == 1


def test_the_time_of_a_schedule_is_listed(chief):
    story_in(State.SCHEDULED)
    page = chief.get(reverse(STORIES)).content.decode()
    assert "for 6 Jan 2126, 09:00 UTC" in page


def test_stories_are_filtered_by_topic_and_by_person(chief):
    story = factories.draft()
    person = factories.user(EDITOR)
    Story.objects.filter(pk=story.pk).update(assignee=person)
    other = TopicRow.objects.create(name="Weather", slug="weather")
    assert listed(chief, assignee=person.pk) == [str(story)]
    assert listed(chief, topics__id__exact=story.topics.get().pk) == [str(story)]
    assert listed(chief, topics__id__exact=other.pk) == []


def test_a_list_without_stories_says_what_to_do(chief):
    assert "There are no stories yet." in chief.get(reverse(STORIES)).content.decode()
    nothing = chief.get(reverse(STORIES), {"q": "ferry"}).content.decode()
    assert "No story matches." in nothing


def test_counting_stops_at_the_limit(monkeypatch):
    Publisher.objects.bulk_create(
        Publisher(name=f"Wire {n}", slug=f"wire-{n}") for n in range(5)
    )
    monkeypatch.setattr(BoundedPaginator, "limit", 3)
    with CaptureQueriesContext(connection) as captured:
        paginator = BoundedPaginator(Publisher.objects.all(), 2)
        assert (paginator.count, paginator.is_capped) == (4, True)
    assert "LIMIT 4" in captured[0]["sql"]


def test_a_list_beyond_the_limit_says_so(chief, monkeypatch):
    for _ in range(3):
        factories.draft()
    monkeypatch.setattr(BoundedPaginator, "limit", 2)
    page = chief.get(reverse(STORIES)).content.decode()
    assert "More than 2 stories" in page


def test_a_source_is_listed_with_the_number_of_stories_that_cite_it(chief):
    factories.draft()
    Source.objects.create(publisher=Publisher.objects.get(), title="Unused")
    page = chief.get(reverse("admin:stories_source_changelist"))
    uses = {str(row.title): row.use_count for row in page.context["cl"].result_list}
    assert uses.pop("Unused") == 0
    assert list(uses.values()) == [1]


def test_today_shows_what_waits_and_what_came_out():
    me = factories.user(EDITOR)
    mine = factories.draft(factories.document(headline="My draft"), by=me)
    waiting = factories.draft(factories.document(headline="Waiting"))
    Story.objects.filter(pk=waiting.pk).update(state=State.IN_REVIEW)
    factories.published(factories.document(headline="Out"))
    page = desk.client(me).get(reverse("admin:index"))
    shown = {
        listed["title"]: [str(row["story"]) for row in listed["stories"]]
        for listed in page.context["desk_lists"]
    }
    assert shown["Waiting for review"] == ["Waiting"]
    assert shown["My drafts"] == [str(mine)]
    assert [str(row["edition"].story) for row in page.context["editions"]] == ["Out"]


@pytest.mark.parametrize("name", ("story", "source", "edition", "change"))
def test_a_list_is_called_by_what_it_holds(chief, name):
    page = chief.get(reverse(f"admin:stories_{name}_changelist"))
    plural = page.context["cl"].opts.verbose_name_plural
    assert page.context["title"] == plural.capitalize()


@pytest.mark.parametrize(
    ("edtf", "shown"), (("2025-22", "summer 2025"), ("soon", "soon"), ("", "-"))
)
def test_the_day_of_a_source_is_in_words(chief, edtf, shown):
    factories.draft()
    Source.objects.update(published=edtf)
    page = chief.get(reverse("admin:stories_source_changelist")).content.decode()
    assert f'<td class="field-day">{shown}</td>' in page


def test_stories_without_a_topic_have_a_filter(chief):
    story = factories.draft()
    story.topics.add(TopicRow.objects.create(name="Sea", slug="sea"))
    page = chief.get(reverse(STORIES)).content.decode()
    assert "No topic" in page


def test_times_are_written_as_the_house_writes_them(chief):
    factories.published(at=datetime(2026, 1, 5, 14, 30, tzinfo=UTC))
    page = chief.get(reverse("admin:stories_change_changelist")).content.decode()
    assert "5 Jan 2026, 14:30" in page


@pytest.mark.parametrize("value", ("²", "9" * 30, "-1"))
def test_an_assignee_that_is_no_number_filters_nothing(chief, value):
    story = factories.draft()
    assert listed(chief, assignee=value) == [str(story)]


@pytest.mark.parametrize("query", ("language=%00", "q=" + "a" * 9000))
def test_a_query_that_no_database_can_look_up_is_refused(chief, query):
    response = chief.get(f"{reverse(STORIES)}?{query}")
    assert response.status_code == 400


def test_autocomplete_refuses_it_too(chief):
    query = "app_label=stories&model_name=reference&field_name=source&term=%00"
    response = chief.get(f"{reverse('admin:autocomplete')}?{query}")
    assert response.status_code == 400
