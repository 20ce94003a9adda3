"""What readers are still told of a withdrawn story: chosen then, or later."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories import press
from stories.desk.roles import who_may
from stories.desk.workflow.refusals import Reason, TransitionRefused
from stories.desk.workflow.standing import record
from stories.desk.workflow.verbs import REMAINS, VERBS
from stories.models import Edition, EditionKind, Remains, Story

CHOOSES = VERBS[REMAINS].permission


def last_withdrawal(story: Story) -> Edition | None:
    """The latest withdrawal of the story, also where it is back."""
    made = story.editions.filter(kind=EditionKind.WITHDRAWAL).defer("content")
    return made.select_related("display").order_by("-number").first()


def may_choose_remains(user) -> bool:
    """True where `user` may say what readers are told of a withdrawal."""
    return user.has_perm(CHOOSES)


def choose_remains(
    story: Story, remains: Remains, *, by, at: datetime | None = None
) -> bool:
    """Tell readers no more than `remains` of the last withdrawal, at once.

    False where it is so already. Takes the right to withdraw.
    """
    if not may_choose_remains(by):
        raise PermissionDenied(
            _("You may not choose what readers are told. {chooses}").format(
                chooses=who_may(CHOOSES)
            )
        )
    moment = at or timezone.now()
    with transaction.atomic():
        press.wait()
        made = last_withdrawal(story)
        if made is None:
            raise TransitionRefused(
                Reason(_("The story was never withdrawn."), REMAINS)
            )
        if made.remains == remains:
            return False
        press.tell_of_withdrawal(made, remains, at=moment)
        note = _("Readers are told of the withdrawal: {label}.").format(
            label=remains.label.lower()
        )
        record(story, REMAINS, by=by, at=moment, note=note)
    return True
