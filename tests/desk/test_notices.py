"""Notices: a sentence on the desk's screens, and an e-mail where there is a server."""

import pytest
from django.core import mail
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from stories.desk import notices
from stories.desk.roles import ADMINISTRATOR, EDITOR
from stories.models import Notice, State
from stories.operations import tasks
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db

SENTENCE = "“Harbour” is no longer scheduled."


@pytest.fixture(autouse=True)
def _mail_server(settings):
    settings.SENDS_EMAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "desk@news.example.org"
    settings.BASE_URL = "https://news.example.org"


@pytest.fixture
def story():
    return story_in(State.DRAFT)


def work():
    while tasks.do_next("worker-1"):
        pass


def test_somebody_who_left_is_told_nothing(story):
    gone = factories.user(EDITOR, email="gone@example.org", is_active=False)

    assert notices.tell(gone, story, SENTENCE) is None
    assert not Notice.objects.exists()


def test_somebody_who_may_not_see_stories_is_told_nothing_of_one(story):
    moved = factories.user(ADMINISTRATOR, email="moved@example.org")

    assert notices.tell(moved, story, SENTENCE) is None
    assert not Notice.objects.exists()


def test_nothing_is_queued_without_a_mail_server(story, settings):
    settings.SENDS_EMAIL = False

    notices.tell(factories.user(EDITOR, email="ed@example.org"), story, SENTENCE)

    assert Notice.objects.count() == 1
    assert not DBTaskResult.objects.exists()


def test_nothing_is_queued_for_somebody_without_an_address(story):
    notices.tell(factories.user(EDITOR), story, SENTENCE)

    assert Notice.objects.count() == 1
    assert not DBTaskResult.objects.exists()


def test_notice_that_is_rolled_back_is_sent_to_nobody(story):
    person = factories.user(EDITOR, email="ed@example.org")

    with transaction.atomic():
        notices.tell(person, story, SENTENCE)
        transaction.set_rollback(True)
    work()

    assert (Notice.objects.count(), mail.outbox) == (0, [])


def test_e_mail_is_sent_by_the_worker_and_not_before(story):
    notices.tell(factories.user(EDITOR, email="ed@example.org"), story, SENTENCE)
    assert mail.outbox == []

    work()

    (message,) = mail.outbox
    assert message.to == ["ed@example.org"]
    assert message.from_email == "desk@news.example.org"
    assert message.subject == f"Newsroom: {story.headline}"
    assert message.body == (
        f"{SENTENCE}\n\n"
        f"https://news.example.org/admin/stories/story/{story.pk}/change/\n"
    )


@pytest.mark.parametrize("change", ("leaves", "loses the role", "is deleted"))
def test_somebody_who_left_meanwhile_is_sent_nothing(story, change):
    person = factories.user(EDITOR, email="ed@example.org")
    notices.tell(person, story, SENTENCE)
    if change == "leaves":
        person.is_active = False
        person.save()
    elif change == "loses the role":
        person.groups.clear()
    else:
        person.delete()

    work()

    assert mail.outbox == []
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


def test_headline_of_several_lines_is_no_header_of_its_own(story):
    # No form lets it through; raw SQL might.
    type(story).objects.filter(pk=story.pk).update(headline="Boats\nBcc: a@example.org")
    notices.tell(factories.user(EDITOR, email="ed@example.org"), story, SENTENCE)

    work()

    assert mail.outbox[0].subject == "Newsroom: Boats Bcc: a@example.org"
