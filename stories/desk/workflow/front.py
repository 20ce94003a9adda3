"""Who may put which story where on the front page: at once, and on record."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories import press
from stories.desk.roles import who_may
from stories.desk.workflow.guards import moment
from stories.desk.workflow.refusals import StaleVersion, TransitionRefused
from stories.models import Arrangement, ChangeCounter, LiveStory

PLACES = "stories.place_livestory"
# Readers see the first few on top; the others wait for a place there.
MOST = 12
Move = Arrangement.Move
Order = list[int]


def _lead(order: Order, key: int) -> Order:
    return [key, *_without(order, key)]


def _add(order: Order, key: int) -> Order:
    return order if key in order else [*order, key]


def _without(order: Order, key: int) -> Order:
    return [one for one in order if one != key]


def _moved(order: Order, key: int, by: int) -> Order:
    if key not in order:
        return order
    rest, place = _without(order, key), max(order.index(key) + by, 0)
    return [*rest[:place], key, *rest[place:]]


_ORDERS: dict[str, Callable[[Order, int], Order]] = {
    Move.LEAD: _lead,
    Move.ADD: _add,
    Move.UP: lambda order, key: _moved(order, key, -1),
    Move.DOWN: lambda order, key: _moved(order, key, +1),
    Move.REMOVE: _without,
}
MOVES = tuple(_ORDERS)


def arrange(
    move: str, key: int, *, seen: Sequence[int], by, at: datetime | None = None
) -> Arrangement | None:
    """Do one of MOVES to the live story with that key; None where it changes nothing.

    `seen` is the order that `by` looked at. Raises PermissionDenied, StaleVersion where
    the order is another by now, and TransitionRefused for what cannot have a place.
    """
    _refuse_without_right(by)
    with transaction.atomic():
        before = _order_seen(seen)
        if not LiveStory.objects.filter(pk=key).exists():
            raise TransitionRefused(
                _(
                    "Readers cannot see that story, so it has no place on the front "
                    "page. Publish it first."
                )
            )
        after = _ORDERS[move](before, key)
        if len(after) > MOST:
            raise TransitionRefused(
                _(
                    "The front page has {most} places, and all are taken. Take a story "
                    "off first."
                ).format(most=MOST)
            )
        return _put(move, key, before, after, by=by, at=at)


def undo(
    last: Arrangement, *, seen: Sequence[int], by, at: datetime | None = None
) -> Arrangement | None:
    """Bring back the places that were before `last`, if nobody arranged them since.

    Stories that readers cannot see any more get none. Raises what `arrange` raises.
    """
    _refuse_without_right(by)
    with transaction.atomic():
        before = _order_seen(seen)
        if before != last.after:
            raise _stale()
        live = set(LiveStory.objects.filter(pk__in=last.before).values_list("pk"))
        after = [key for key in last.before if (key,) in live]
        return _put(Move.UNDO, last.story_id, before, after, by=by, at=at)


def _refuse_without_right(by) -> None:
    if not by.has_perm(PLACES):
        sentence = _("You may not arrange the front page. {places}").format(
            places=who_may(PLACES)
        )
        raise PermissionDenied(sentence.strip())


def _order_seen(seen: Sequence[int]) -> Order:
    """The order of now, which nobody changes until this transaction ends."""
    ChangeCounter.wait()
    order = press.places()
    if order != list(seen):
        raise _stale()
    return order


def _stale() -> StaleVersion:
    last = Arrangement.objects.select_related("by").first()
    who = (
        _("{by}, {at}, was the last. ").format(by=last.by, at=moment(last.at))
        if last
        else ""
    )
    return StaleVersion(
        _(
            "The front page was arranged, or a story on it withdrawn, after you opened "
            "this page. {who}Look at it as it is now, and choose again."
        ).format(who=who)
    )


def _put(
    move: str, key: int, before: Order, after: Order, *, by, at: datetime | None
) -> Arrangement | None:
    if after == before:
        return None
    now = at or timezone.now()
    press.give_places(after, at=now)
    return Arrangement.objects.create(
        move=move, story_id=key, before=before, after=after, by=by, at=now
    )
