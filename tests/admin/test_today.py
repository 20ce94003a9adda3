"""The desk's first page: what waits for whom, and when it goes out."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import State, Story
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, do, story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def lists(person) -> dict[str, list[str]]:
    page = desk.client(person).get(reverse("admin:index"))
    return {
        listed["title"]: [str(row["story"]) for row in listed["stories"]]
        for listed in page.context["desk_lists"]
    }


def test_a_review_is_with_whoever_took_it(dana):
    mine = story_in(State.IN_REVIEW, headline="Mine")
    workflow.perform("claim", mine, by=dana)
    do("claim", story_in(State.IN_REVIEW, headline="Another's"))
    story_in(State.IN_REVIEW, headline="Nobody's")
    found = lists(dana)
    assert found["You are reviewing"] == ["Mine"]
    assert found["Waiting for review"] == ["Nobody's", "Another's"]


def test_who_reviews_what_waits_is_told(dana):
    story = story_in(State.IN_REVIEW)
    workflow.perform("claim", story, by=dana)
    url = reverse("admin:index")
    page = desk.client(factories.user(EDITOR)).get(url).content.decode()
    assert "dana is reviewing it" in page
    assert "dana is reviewing it" not in desk.client(dana).get(url).content.decode()


def test_what_is_scheduled_stands_in_the_order_of_its_times(dana):
    for headline, days in (("Third", 3), ("First", 1), ("Second", 2)):
        story = story_in(State.APPROVED, headline=headline)
        when = FAR_OFF + timedelta(days=days)
        workflow.perform("schedule", story, by=dana, scheduled_for=when)
    assert lists(dana)["Scheduled"] == ["First", "Second", "Third"]
    page = desk.client(dana).get(reverse("admin:index")).content.decode()
    assert "for 7 Jan 2126, 09:00 UTC" in page


def test_an_embargo_is_marked(dana):
    story = story_in(State.APPROVED)
    workflow.set_embargo(story, FAR_OFF, by=dana)
    page = desk.client(dana).get(reverse("admin:index")).content.decode()
    assert (
        '<span class="mark mark-embargo-on">Embargo</span> until 6 Jan 2126, 09:00 UTC'
        in page
    )


def test_a_long_list_leads_to_all_of_it(dana):
    for _ in range(11):
        Story.objects.filter(pk=factories.draft(by=dana).pk).update(assignee=dana)
    page = desk.client(dana).get(reverse("admin:index"))
    assert len(page.context["desk_lists"][-1]["stories"]) == 10
    assert "?assignee=me" in page.content.decode()


def marks_of(person) -> list[str]:
    page = desk.client(person).get(reverse("admin:index"))
    found = [row for one in page.context["desk_lists"] for row in one["stories"]]
    return [str(row["work"]) for row in found if row["work"]]


def test_what_was_sent_back_is_marked_until_it_is_submitted_again(dana):
    rosa = factories.user(REPORTER)
    story = story_in(State.IN_REVIEW, by=rosa)
    workflow.perform("request_changes", story, by=dana, note="Which quay?")
    factories.revise(story, by=rosa, summary="At the old quay.")
    (mark,) = marks_of(rosa)
    assert ">Sent back<" in mark
    workflow.perform("submit", story, by=rosa)
    assert marks_of(rosa) == []


def test_a_save_in_review_is_marked_until_the_review_is_taken(dana):
    story = story_in(State.IN_REVIEW)
    assert marks_of(dana) == []
    factories.revise(story, summary="At the old quay.")
    (mark,) = marks_of(dana)
    assert ">Changed in review<" in mark
    workflow.perform("claim", story, by=dana)
    assert marks_of(dana) == []


def test_an_assigned_story_is_marked_until_its_assignee_saves_it(dana):
    story = factories.draft()
    Story.objects.update(assignee=dana)
    (mark,) = marks_of(dana)
    assert ">Assigned to you<" in mark
    factories.revise(story, by=dana, summary="At the old quay.")
    assert marks_of(dana) == []
