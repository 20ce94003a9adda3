"""Who redacts, and what it does: two people, one transaction, words forgotten."""

import re
from collections import Counter
from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories import press
from stories.desk import notices
from stories.desk.redaction.covering import cover
from stories.desk.redaction.places import places
from stories.desk.redaction.refusals import RedactionRefused
from stories.document.text import clean_block, clean_line
from stories.document.text.covering import objection, pattern
from stories.models import LiveSource, Redaction, RedactionState, Story
from stories.models.redaction import ADMINISTERS, JUDGES

TOGETHER = _lazy("A chief editor and an administrator redact together")


def may_redact(user) -> bool:
    """True for both of the two who redact together."""
    return user.has_perm(JUDGES) or user.has_perm(ADMINISTERS)


def may_decide(redaction: Redaction, user) -> bool:
    """True for who may do or decline what somebody else proposed."""
    return not _lacking(redaction, user)


def waiting_for(user) -> list[Redaction]:
    """What others proposed and `user` may decide, the oldest first."""
    if not may_redact(user):
        return []
    waiting = Redaction.objects.filter(state=RedactionState.PROPOSED)
    rows = waiting.select_related("story", "proposed_by").order_by("proposed_at")
    return [one for one in rows if may_decide(one, user)]


def wanted_by(redaction: Redaction) -> re.Pattern[str]:
    """What finds the words of a redaction that waits."""
    return pattern(redaction.words, whole_words=redaction.whole_words)


def propose(
    story: Story,
    words: str,
    *,
    reason: str,
    by,
    whole_words: bool = False,
    at: datetime | None = None,
) -> Redaction:
    """Ask the second person to cover `words` in all that is kept of `story`.

    Raises PermissionDenied and RedactionRefused.
    """
    if not may_redact(by):
        raise PermissionDenied(
            _("{together}; you are neither.").format(together=TOGETHER)
        )
    words, reason = clean_line(words), clean_block(reason)
    _refuse_unless_clear(story, words, reason, whole_words=whole_words)
    with transaction.atomic():
        redaction = Redaction.objects.create(
            story=story,
            words=words,
            whole_words=whole_words,
            reason=reason,
            proposed_by=by,
            proposed_at=at or timezone.now(),
        )
        for person in _who_decides(redaction):
            notices.tell(person, story, _asks(redaction), at=at)
    return redaction


def _refuse_unless_clear(
    story: Story, words: str, reason: str, *, whole_words: bool
) -> None:
    reasons = []
    if sentence := objection(words):
        reasons.append(sentence)
    elif not places(story, pattern(words, whole_words=whole_words)):
        reasons.append(_("Nothing that is kept of the story holds these words."))
    elif pattern(words, whole_words=whole_words).search(reason):
        reasons.append(
            _("The reason holds the words, and is kept. Say it without them.")
        )
    if not reason:
        reasons.append(_("Say which duty asks for it; the reason is kept for good."))
    if reasons:
        raise RedactionRefused(*reasons)


def decline(redaction: Redaction, *, by, at: datetime | None = None) -> None:
    """End a redaction with nothing covered; who proposed it may, too."""
    if by != redaction.proposed_by and (lacking := _lacking(redaction, by)):
        raise PermissionDenied(lacking)
    with transaction.atomic():
        _decide(redaction, RedactionState.DECLINED, by=by, at=at or timezone.now())


def carry_out(redaction: Redaction, *, by, at: datetime | None = None) -> Redaction:
    """Cover the words everywhere, in one transaction.

    The editions that held them keep their digests, so that the chain still proves
    all others, and readers are shown them covered. Raises PermissionDenied and
    RedactionRefused.
    """
    if lacking := _lacking(redaction, by):
        raise PermissionDenied(lacking)
    moment, wanted = at or timezone.now(), wanted_by(redaction)
    with transaction.atomic():
        # The story's row before the counter, as who publishes takes them.
        stories = Story.objects.select_for_update(no_key=True)
        stories.only("pk").get(pk=redaction.story_id)
        press.wait()
        _decide(redaction, RedactionState.DONE, by=by, at=moment)
        found = cover(redaction, wanted, by=by, at=moment)
        sources = [row for _, row in found if isinstance(row, LiveSource)]
        press.show_covered(redaction.story, sources=sources, at=moment)
        counted = Counter(holder.sort for holder, _ in found)
        redaction.covered = [[sort, times] for sort, times in counted.items()]
        Redaction.objects.filter(pk=redaction.pk).update(covered=redaction.covered)
    redaction.story.refresh_from_db()
    return redaction


def _decide(redaction: Redaction, state: str, *, by, at: datetime) -> None:
    waiting = Redaction.objects.filter(pk=redaction.pk, state=RedactionState.PROPOSED)
    if not waiting.update(state=state, words="", decided_by=by, decided_at=at):
        raise RedactionRefused(_("Somebody decided it in the meantime; look again."))
    redaction.refresh_from_db()


def _lacking(redaction: Redaction, user) -> str:
    """Why `user` may not decide; empty for the second of the two people."""
    if user == redaction.proposed_by:
        return _("You proposed it; somebody else must decide.")
    # The right that the first did not bring; where they had both, either will do.
    needed = [
        right
        for right in (JUDGES, ADMINISTERS)
        if not redaction.proposed_by.has_perm(right)
    ]
    if all(map(user.has_perm, needed)) and may_redact(user):
        return ""
    return _("{together}, and the other one has proposed it.").format(together=TOGETHER)


def _who_decides(redaction: Redaction) -> list:
    people = get_user_model().objects.filter(is_active=True, is_staff=True)
    return [one for one in people if may_decide(redaction, one)]


def _asks(redaction: Redaction) -> str:
    return _(
        "{proposed_by} asks you to cover words in all that is kept of this "
        "story: {reason}"
    ).format(proposed_by=redaction.proposed_by, reason=redaction.reason)
