"""The places on the front page: of live stories, in effect at once, in no edition."""

from collections.abc import Sequence
from datetime import datetime

from stories.models import Change, ChangeCounter, LiveStory, Subject


def places() -> list[int]:
    """The keys of the stories with a place, the lead first."""
    return list(LiveStory.objects.with_place().values_list("pk", flat=True))


def give_places(order: Sequence[int], *, at: datetime) -> None:
    """Give the live stories with these keys their places, and no other story one."""
    ChangeCounter.wait()
    LiveStory.objects.with_place().exclude(pk__in=order).update(lead=None)
    for place, key in enumerate(order, 1):
        LiveStory.objects.filter(pk=key).update(lead=place)
    Change.objects.record(Subject.SITE, at=at)
