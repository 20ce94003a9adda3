"""Counts no further than an editor would page."""

from django.core.paginator import Paginator
from django.utils.functional import cached_property

LIMIT = 10_000


class BoundedPaginator(Paginator):
    """A paginator whose count stops at LIMIT + 1 rows, whatever the table holds."""

    limit = LIMIT

    @cached_property
    def count(self) -> int:
        """Rows found, at most LIMIT + 1."""
        return self.object_list.order_by().values("pk")[: self.limit + 1].count()

    @property
    def is_capped(self) -> bool:
        """True where there are more rows than were counted."""
        return self.count > self.limit
