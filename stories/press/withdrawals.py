"""What readers are told of a withdrawal: as much of it as a chief chose."""

from datetime import datetime

from stories.models import (
    Change,
    Edition,
    Remains,
    Subject,
    Withdrawal,
    WithdrawalDisplay,
)
from stories.press.shared import public_slug


def told_of(withdrawal: Edition) -> dict[str, str]:
    """`headline` and `reason` as readers are told them, empty where they are not."""
    content = withdrawal.content if isinstance(withdrawal.content, dict) else {}
    shows_headline = withdrawal.remains == Remains.HEADLINE
    return {
        "headline": content.get("headline", "") if shows_headline else "",
        "reason": withdrawal.told_reason,
    }


def keep_remains(withdrawal: Edition, remains: Remains) -> None:
    """Write down what is told of `withdrawal`; what is usual needs no row."""
    if remains == Remains.HEADLINE:
        WithdrawalDisplay.objects.filter(edition=withdrawal).delete()
    else:
        WithdrawalDisplay.objects.update_or_create(
            edition=withdrawal, defaults={"remains": remains}
        )


def tell_of_withdrawal(withdrawal: Edition, remains: Remains, *, at: datetime) -> None:
    """Let readers be told no more than `remains`, at once. After `wait`."""
    keep_remains(withdrawal, remains)
    fresh = Edition.objects.select_related("display").get(pk=withdrawal.pk)
    Withdrawal.objects.filter(story=fresh.story_id).update(**told_of(fresh))
    Change.objects.record(
        Subject.STORY, fresh.story_id, slug=public_slug(fresh.story_id), at=at
    )
