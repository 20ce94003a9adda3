"""What is refused or missing at the desk says so, and leads back to the desk."""

import logging
import sys

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.urls import reverse

from newsroom.logs import RefusalsInALine
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.public.pages import forbidden
from tests import factories
from tests.admin import desk
from tests.public.pages import Page

pytestmark = pytest.mark.django_db
TODAY, FRONT = "Go to the desk", "Go to the front page"


def ways_back(response) -> set[str]:
    text = response.content.decode()
    return {words for words in (TODAY, FRONT) if f">{words}</a>" in text}


def test_a_refusal_leads_to_the_desk_and_says_whom_to_ask():
    browser = desk.client(factories.user(ADMINISTRATOR))
    response = browser.get(reverse("admin:stories_story_changelist"))
    assert response.status_code == 403
    assert Page(response).texts("h1") == ["Not allowed"]
    assert "Your account does not have the right" in response.content.decode()
    assert "ask an administrator" in response.content.decode()
    assert ways_back(response) == {TODAY}
    assert response["Cache-Control"] == "no-store"


def test_the_sentence_of_the_refusal_stands_there():
    person = factories.user()
    person.user_permissions.add(Permission.objects.get(codename="view_story"))
    args = [factories.draft().pk]
    url = reverse("admin:stories_story_make_preview", args=args)
    response = desk.client(person).post(url, {"hours": "24"})
    assert "You may not make previews." in response.content.decode()


def test_a_sentence_is_text_and_elsewhere_the_way_leads_to_the_front_page():
    response = forbidden(RequestFactory().get("/x/"), PermissionDenied("<b>No.</b>"))
    assert "&lt;b&gt;No.&lt;/b&gt;" in response.content.decode()
    assert ways_back(response) == {FRONT}


def test_a_missing_page_of_the_desk_leads_to_the_desk():
    browser = desk.client(factories.user(CHIEF_EDITOR))
    response = browser.get(desk.verb_url(factories.draft(), "burn"))
    assert response.status_code == 404
    assert ways_back(response) == {TODAY}
    assert response["Cache-Control"] == "no-store"
    assert ways_back(browser.get("/none/")) == {FRONT}


@pytest.mark.parametrize(
    ("status", "is_kept"), ((400, False), (403, False), (500, True))
)
def test_only_a_refusal_is_logged_without_its_traceback(status, is_kept):
    try:
        raise PermissionDenied
    except PermissionDenied:
        record = logging.LogRecord("a", 30, "b", 1, "No.", None, sys.exc_info())
    record.status_code = status
    assert RefusalsInALine().filter(record)
    assert bool(record.exc_info) == is_kept
