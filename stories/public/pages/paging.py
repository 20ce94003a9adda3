"""Lists in pages, newest first, found by key and never by counting.

The mark of a page is the time and key of the last row before it, so a page costs the
same anywhere in the list and shows no row twice when newer ones arrive.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from stories.public.pages.pages import Missing

SIZE = 20
_MARK = re.compile(r"([0-9]{1,17})-([0-9]{1,18})", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True)
class Slice:
    """Some rows of a list; `older` is the mark of the next ones, or empty.

    `latest_at` is the time of the first row, None where there is none.
    """

    rows: list[Any]
    older: str
    is_first: bool
    latest_at: datetime | None


def before(query) -> tuple[datetime, int] | None:
    """The time and key that `before` of the query string names, None for the start.

    Raises Missing where it names none.
    """
    if not query.get("before"):
        return None
    found = _MARK.fullmatch(query["before"])
    if found is None:
        raise Missing(
            _(
                "The address names no page of this list: what follows “before=” is not "
                "a mark that the list gave out. Start again from its first page."
            )
        )
    moment, last = map(int, found.groups())
    return _EPOCH + timedelta(microseconds=moment), last


def take(
    rows: QuerySet,
    place: tuple[datetime, int] | None,
    *,
    size: int = SIZE,
    by: str = "updated_at",
    key: str = "pk",
) -> Slice:
    """The `size` rows after `place`, latest first, in one query.

    The rows need an index that starts with their filter and the time `by`, aware;
    `key` is the unique field that orders rows of one moment.
    """
    if place is not None:
        moment, last = place
        # The first condition alone lets both databases start in the index.
        rows = rows.filter(**{f"{by}__lte": moment}).filter(
            Q(**{f"{by}__lt": moment}) | Q(**{f"{key}__lt": last})
        )
    found = list(rows.order_by(f"-{by}", f"-{key}")[: size + 1])
    return Slice(
        rows=found[:size],
        older=mark(found[size - 1], by, key) if len(found) > size else "",
        is_first=place is None,
        latest_at=getattr(found[0], by) if found else None,
    )


def mark(row, by: str, key: str) -> str:
    """What names the place after `row` in a list."""
    return f"{(getattr(row, by) - _EPOCH) // _MICROSECOND}-{getattr(row, key)}"
