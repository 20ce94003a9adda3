"""The alert on every page of the desk while schedules are not kept."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from stories.admin.dashboard import overdue
from stories.admin.dashboard.overdue import Bell, overdue_alert
from stories.desk import workflow
from stories.desk.roles import ADMINISTRATOR, EDITOR, REPORTER
from stories.models import State
from tests import factories
from tests.admin import desk
from tests.stages import story_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 1, 6, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def unrung(monkeypatch):
    monkeypatch.setattr(overdue, "_bell", Bell(MINUTE))


def late_story(by: timedelta = timedelta(hours=1), **content):
    """A story that should have been published that long ago."""
    story = story_in(State.APPROVED, **content)
    when = timezone.now() - by
    workflow.perform(
        "schedule",
        story,
        by=factories.user(EDITOR),
        scheduled_for=when,
        at=when - MINUTE,
    )
    return story


def shown(browser, url: str) -> str:
    return browser.get(url).content.decode()


def test_nothing_is_said_while_schedules_are_kept(caplog):
    # A minute of grace is left to the slowest machine.
    late_story(by=timedelta(seconds=1))
    story_in(State.SCHEDULED)
    page = shown(desk.client(factories.user(REPORTER)), reverse("admin:index"))
    assert "should have been published" not in page
    assert caplog.records == []


def test_a_story_late_by_more_than_a_minute_is_named_with_its_time():
    story = late_story(by=timedelta(seconds=70), headline="<b>Ferry</b>")
    page = shown(desk.client(factories.user(REPORTER)), reverse("admin:index"))
    assert "1 story should have been published and was not." in " ".join(page.split())
    assert f'<a href="{desk.change_url(story)}" lang="en"' in page
    assert "&lt;b&gt;Ferry" in page
    assert f"scheduled for {timezone.localtime(story.scheduled_for):%-d %b %Y}" in page


def test_many_late_stories_are_counted_no_further_than_shown():
    for _ in range(7):
        late_story()
    page = shown(desk.client(factories.user(REPORTER)), reverse("admin:index"))
    assert "More than 5 stories should have been published and were not." in " ".join(
        page.split()
    )
    assert page.count(", scheduled for ") == 5


@pytest.mark.parametrize(
    "address",
    (
        lambda story: reverse("admin:index"),
        lambda story: reverse("admin:stories_story_changelist"),
        lambda story: reverse("admin:stories_story_import"),
        lambda story: reverse("admin:stories_source_changelist"),
        lambda story: reverse("admin:password_change"),
        desk.change_url,
    ),
)
def test_it_stands_on_every_page(address):
    story = late_story()
    page = shown(desk.client(factories.user(REPORTER)), address(story))
    assert page.count('class="overdue" role="alert"') == 1


@pytest.mark.parametrize("roles", ((), (ADMINISTRATOR,)), ids=("nobody", "accounts"))
def test_who_may_see_no_story_is_told_of_none(roles):
    late_story()
    page = shown(desk.client(factories.user(*roles)), reverse("admin:index"))
    assert "should have been published" not in page


def test_strangers_are_told_of_none():
    late_story()
    page = shown(Client(), reverse("admin:login"))
    assert "should have been published" not in page


@pytest.mark.parametrize("lacking", ("is_staff", "is_active"))
def test_who_no_longer_works_here_is_told_of_none(lacking):
    late_story()
    person = factories.user(REPORTER)
    setattr(person, lacking, False)
    assert overdue_alert(person) is None


@pytest.mark.parametrize("late", (0, 9))
def test_it_costs_one_query(late):
    for _ in range(late):
        late_story()
    person = factories.user(REPORTER)
    person.has_perm("stories.view_story")
    overdue_alert(person)
    with CaptureQueriesContext(connection) as captured:
        overdue_alert(person)
    assert len(captured) == 1


def test_it_is_logged_as_an_error(caplog):
    late_story()
    overdue_alert(factories.user(REPORTER))
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert "Overdue: 1 scheduled" in record.getMessage()


def test_it_is_logged_once_a_minute_however_many_pages_are_opened(caplog):
    late_story()
    person = factories.user(REPORTER)
    now = timezone.now()
    for seconds in (0, 1, 59, 60, 61):
        overdue_alert(person, now + timedelta(seconds=seconds))
    assert len(caplog.records) == 2


def test_the_bell_waits_from_ring_to_ring():
    bell = Bell(MINUTE)
    times = (0, 30, 60, 90, 120)
    rung = [bell.may_ring(NOW + timedelta(seconds=one)) for one in times]
    assert rung == [True, False, True, False, True]
