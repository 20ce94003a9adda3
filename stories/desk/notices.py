"""Tells one person at the desk about a story or an account, on screen and by e-mail."""

from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from stories.document.text import clean_line
from stories.models import Notice, Story
from stories.public.absolute import absolute

NEEDED = "stories.view_story"


def tell(
    person, story: Story, sentence: str, *, at: datetime | None = None
) -> Notice | None:
    """Leave `person` a notice, and send it where the newsroom sends e-mail.

    Part of the caller's transaction: what is rolled back is told to nobody. None for
    somebody who may no longer see stories, of which the sentence tells.
    """
    if not person.has_perm(NEEDED):
        return None
    return _leave(person, story, sentence, at)


def tell_of_account(person, sentence: str, *, at: datetime | None = None) -> Notice:
    """Leave `person` a notice about an account, theirs or another, whatever they may.

    Whoever may no longer log in is told by e-mail.
    """
    return _leave(person, None, sentence, at)


def _leave(person, story: Story | None, sentence: str, at: datetime | None) -> Notice:
    notice = Notice.objects.create(
        to=person, story=story, sentence=sentence, at=at or timezone.now()
    )
    if settings.SENDS_EMAIL and person.email:
        send.enqueue(notice.pk)
    return notice


@task()
def send(key: int) -> None:
    """E-mail one notice; run by the worker, and where that fails run again."""
    notice = Notice.objects.select_related("to", "story").filter(pk=key).first()
    if notice is None or (notice.story and not notice.to.has_perm(NEEDED)):
        return
    subject, page = _("an account was changed"), reverse("admin:index")
    if notice.story:
        subject = clean_line(notice.story.headline)
        page = reverse("admin:stories_story_change", args=[notice.story_id])
    send_mail(
        subject=f"Newsroom: {subject}",
        message=f"{notice.sentence}\n\n{absolute(page)}\n",
        from_email=None,
        recipient_list=[notice.to.email],
    )
