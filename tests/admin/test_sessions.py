"""A log-in lasts twelve hours from its last use, at the price of few writes."""

import time
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from stories.admin.access.idle_sessions import RENEWED, SECONDS_BETWEEN_RENEWALS
from stories.desk.roles import EDITOR
from stories.operations import tasks
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
INDEX = reverse("admin:index")
HOUR = 60 * 60


@pytest.fixture
def browser():
    return desk.client(factories.user(EDITOR))


def hours_left() -> float:
    return (Session.objects.get().expire_date - timezone.now()) / timedelta(hours=1)


def last_used(browser, seconds_ago: int) -> None:
    session = browser.session
    session[RENEWED] = int(time.time()) - seconds_ago
    session.save()
    Session.objects.update(
        expire_date=timezone.now() + timedelta(seconds=12 * HOUR - seconds_ago)
    )


def test_a_log_in_lasts_twelve_hours(browser):
    assert 11.9 < hours_left() <= 12


def test_use_makes_it_last_twelve_hours_more(browser):
    last_used(browser, 11 * HOUR)
    response = browser.get(INDEX)
    assert 11.9 < hours_left() <= 12
    assert response.cookies["sessionid"]["max-age"] == 12 * HOUR


def test_an_idle_log_in_is_over(browser):
    last_used(browser, 12 * HOUR)
    assert browser.get(INDEX).status_code == 302


def test_frequent_use_writes_nothing(browser):
    last_used(browser, SECONDS_BETWEEN_RENEWALS // 2)
    before = Session.objects.get().expire_date
    browser.get(INDEX)
    assert Session.objects.get().expire_date == before


def test_the_worker_forgets_log_ins_that_are_over(browser):
    kept = Session.objects.get()
    Session.objects.create(
        session_key="a" * 32,
        session_data="",
        expire_date=timezone.now() - timedelta(seconds=1),
    )
    tasks.do_queued()
    assert list(Session.objects.all()) == [kept]
