"""What the newsroom tells one person, on the desk's first page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from stories.desk import notices
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Notice
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 9, tzinfo=UTC)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def tell(person, sentence="The schedule was undone.", *, days=0):
    return notices.tell(
        person, factories.draft(), sentence, at=AT + timedelta(days=days)
    )


def page(person):
    return desk.client(person).get(reverse("admin:index"))


def seen_url(notice) -> str:
    return reverse("admin:notice_seen", args=[notice.pk])


def seen(notice) -> bool:
    notice.refresh_from_db()
    return notice.seen_at is not None


def test_a_notice_is_shown_to_whom_it_is_for_and_to_nobody_else(dana):
    notice = tell(dana, "<b>Undone</b>")
    assert "&lt;b&gt;Undone" in page(dana).content.decode()
    assert desk.change_url(notice.story) in page(dana).content.decode()
    assert "Undone" not in page(factories.user(EDITOR)).content.decode()


def test_without_notices_nothing_is_said_of_them(dana):
    assert "For you" not in page(dana).content.decode()


def test_those_not_seen_come_first_and_then_the_latest(dana):
    old, seen_one, new = (tell(dana, days=day) for day in (0, 2, 1))
    Notice.objects.filter(pk=seen_one.pk).update(seen_at=AT)
    assert page(dana).context["notices"] == [new, old, seen_one]


def test_a_notice_is_seen_by_its_button(dana):
    notice, other = tell(dana), tell(dana)
    response = desk.client(dana).post(seen_url(notice))
    assert response.url == reverse("admin:index")
    assert seen(notice)
    assert not seen(other)
    assert seen_url(notice) not in page(dana).content.decode()


def test_all_are_seen_at_once(dana):
    mine, anothers = [tell(dana), tell(dana)], tell(factories.user(EDITOR))
    assert reverse("admin:notices_seen") in page(dana).content.decode()
    desk.client(dana).post(reverse("admin:notices_seen"))
    assert all(map(seen, mine))
    assert not seen(anothers)


def test_a_notice_seen_before_keeps_its_time(dana):
    notice = tell(dana)
    Notice.objects.filter(pk=notice.pk).update(seen_at=AT)
    desk.client(dana).post(seen_url(notice))
    notice.refresh_from_db()
    assert notice.seen_at == AT


def test_looking_at_the_page_is_not_seeing(dana):
    notice = tell(dana)
    page(dana)
    assert not seen(notice)


def test_the_notice_of_somebody_else_is_not_found(dana):
    notice = tell(dana)
    assert desk.client(factories.user(EDITOR)).post(seen_url(notice)).status_code == 404
    assert not seen(notice)


def test_a_notice_that_never_was_is_not_found(dana):
    url = reverse("admin:notice_seen", args=[999_999])
    assert desk.client(dana).post(url).status_code == 404


@pytest.mark.parametrize("name", ("admin:notice_seen", "admin:notices_seen"))
def test_a_get_marks_nothing_and_leads_to_today(dana, name):
    notice = tell(dana)
    args = [notice.pk] if name == "admin:notice_seen" else []
    url = reverse(name, args=args)
    response = desk.client(dana).get(url, follow=True)
    assert response.redirect_chain == [(reverse("admin:index"), 302)]
    assert desk.told(response) == "Nothing was done: press the button again."
    assert desk.client(dana).put(url).status_code == 405
    assert not seen(notice)


def test_who_may_see_stories_no_more_reads_and_marks_nothing(dana):
    notice = tell(dana, "The ferry story was unscheduled.")
    dana.groups.clear()
    assert "ferry" not in page(dana).content.decode()
    assert desk.client(dana).post(seen_url(notice)).status_code == 404
    desk.client(dana).post(reverse("admin:notices_seen"))
    assert not seen(notice)


def test_a_button_without_the_csrf_token_marks_nothing(dana):
    notice = tell(dana)
    browser = desk.client(dana)
    browser.handler.enforce_csrf_checks = True
    assert browser.post(seen_url(notice)).status_code == 403
    assert not seen(notice)


def test_many_notices_are_as_cheap_as_one(dana, django_assert_num_queries):
    tell(dana)
    browser = desk.client(dana)
    url = reverse("admin:index")
    # Session, user, rights twice; overdue; notices, six lists, editions.
    with django_assert_num_queries(13):
        browser.get(url)
    for _ in range(20):
        tell(dana)
    with django_assert_num_queries(13):
        response = browser.get(url)
    assert len(response.context["notices"]) == 10


def test_reporters_have_notices_too():
    reporter = factories.user(REPORTER)
    notice = tell(reporter)
    desk.client(reporter).post(seen_url(notice))
    assert seen(notice)


def test_who_is_assigned_a_story_is_told_and_who_assigns_it_to_themself_is_not(dana):
    story, ada = factories.draft(), factories.user(EDITOR, username="ada")
    browser = desk.client(ada)
    for person in (ada, dana):
        typed = desk.typed(browser.get(desk.change_url(story)))
        browser.post(desk.change_url(story), typed | {"assignee": str(person.pk)})
    (notice,) = Notice.objects.all()
    assert notice.to == dana
    assert notice.sentence == f"“{story}” was assigned to you by ada."
