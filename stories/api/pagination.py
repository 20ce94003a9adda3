"""Pages by cursor: a place in an order, not a count of rows before it.

The REST framework's own cursor counts rows inside ties, so a row that leaves or
joins a tie shifts what follows. Here a cursor holds a whole position in a total order,
which no publication moves: walking `next` shows no row twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core import signing
from django.db.models import F, OrderBy, Q, QuerySet
from django.http import QueryDict
from django.utils.encoding import escape_uri_path
from rest_framework.pagination import BasePagination
from rest_framework.response import Response

from stories.api import examples
from stories.api.errors import BadParameters, bad_value
from stories.public.absolute import absolute

CURSOR, LIMIT = "cursor", "limit"
DEFAULT_LIMIT, MAX_LIMIT = 20, 100

_FORWARD, _BACK = "next", "previous"


@dataclass(frozen=True, kw_only=True)
class Key:
    """One step of a total order. Rows without a value come last."""

    name: str
    descending: bool = False
    nullable: bool = False

    def order(self, *, back: bool) -> OrderBy:
        """The step as SQL, in the direction of the walk."""
        nulls = {"nulls_first" if back else "nulls_last": True} if self.nullable else {}
        return OrderBy(F(self.name), descending=self.descending != back, **nulls)

    def same(self, value) -> Q:
        """Rows that this step does not tell apart from `value`."""
        return Q(**{self.name: value} if value is not None else self._is_null())

    def beyond(self, value, *, back: bool) -> Q | None:
        """Rows on the far side of `value`; None where there can be none."""
        if value is None:
            return ~Q(**self._is_null()) if back else None
        far = Q(**{f"{self.name}__{self._side(back)}": value})
        return far | Q(**self._is_null()) if self.nullable and not back else far

    def onward(self, value, *, back: bool) -> Q:
        """Rows on the far side of `value`, and those at it; for steps with a value."""
        return Q(**{f"{self.name}__{self._side(back)}e": value})

    def _side(self, back: bool) -> str:
        return "lt" if self.descending != back else "gt"

    def _is_null(self) -> dict:
        return {f"{self.name}__isnull": True}


@dataclass(frozen=True)
class Order:
    """A total order of a list; `name` keeps cursors of other lists out."""

    name: str
    keys: tuple[Key, ...]

    def arranged(self, rows: QuerySet, *, back: bool) -> QuerySet:
        """The rows in this order, or in the opposite one."""
        return rows.order_by(*(key.order(back=back) for key in self.keys))

    def beyond(self, position: Sequence, *, back: bool) -> Q:
        """Rows on the far side of `position`."""
        found, tied = Q(pk__in=()), Q()
        for key, value in zip(self.keys, position, strict=True):
            far = key.beyond(value, back=back)
            if far is not None:
                found |= tied & far
            tied &= key.same(value)
        return self._range(position, back=back) & found

    def _range(self, position: Sequence, *, back: bool) -> Q:
        # Said again in one comparison: PostgreSQL starts an index scan at no OR.
        key, value = self.keys[0], position[0]
        return Q() if key.nullable else key.onward(value, back=back)

    def cursor(self, row: dict, direction: str) -> str:
        """The place of `row`, sealed: consumers pass it back and never make one."""
        place = [direction, *(_written(row[key.name]) for key in self.keys)]
        return self._seal.sign_object(place, compress=False)

    def place(self, cursor: str, model) -> tuple[bool, list]:
        """Whether the walk goes back, and from which position."""
        try:
            direction, *values = self._seal.unsign_object(cursor)
        except signing.BadSignature:
            expects = "one that a page of this list gave as next or previous"
            raise BadParameters([bad_value(CURSOR, cursor, expects)]) from None
        fields = (model._meta.get_field(key.name) for key in self.keys)
        position = [f.to_python(v) for f, v in zip(fields, values, strict=True)]
        return direction == _BACK, position

    @property
    def _seal(self) -> signing.Signer:
        steps = ".".join(key.name for key in self.keys)
        return signing.Signer(sep=".", salt=f"{__name__}.{self.name}.{steps}")


class KeysetPagination(BasePagination):
    """Pages in the total `order` of the view, whose rows are values with its keys."""

    def paginate_queryset(self, queryset: QuerySet, request, view=None) -> list[dict]:
        """The rows of the page that the query asks for."""
        self.request, self.order = request, view.order
        query = request.query_params
        limit, cursor = _limit(query), query.get(CURSOR)
        back, position = False, None
        if cursor:
            back, position = self.order.place(cursor, queryset.model)
            queryset = queryset.filter(self.order.beyond(position, back=back))
        found = list(self.order.arranged(queryset, back=back)[: limit + 1])
        has_more, rows = len(found) > limit, found[:limit]
        if back:
            rows.reverse()
        has_next, has_previous = (True, has_more) if back else (has_more, bool(cursor))
        self.next = self._address(rows[-1], _FORWARD) if rows and has_next else None
        self.previous = self._address(rows[0], _BACK) if rows and has_previous else None
        return rows

    def get_paginated_response(self, data: list) -> Response:
        """The rows, between the addresses of the pages beside them."""
        return Response({"next": self.next, "previous": self.previous, "results": data})

    def _address(self, row: dict, direction: str) -> str:
        """The absolute address of the page beside `row`, the same whoever asks."""
        query = self.request.query_params.copy()
        query[CURSOR] = self.order.cursor(row, direction)
        path = escape_uri_path(self.request.path)
        return absolute(f"{path}?{query.urlencode()}")

    def get_schema_operation_parameters(self, view) -> list[dict]:
        """The parameter objects that every list takes."""
        return [
            {
                "name": LIMIT,
                "in": "query",
                "description": "How many rows a page has at most.",
                "schema": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": MAX_LIMIT,
                    "default": DEFAULT_LIMIT,
                },
            },
            {
                "name": CURSOR,
                "in": "query",
                "description": (
                    "The page to show: opaque, taken from `next` or `previous`."
                ),
                "schema": {"type": "string", "minLength": 1, "maxLength": 500},
            },
        ]

    def get_paginated_response_schema(self, schema: dict) -> dict:
        """The envelope of a page."""
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {
                    **address,
                    "description": "The next page; null on the last.",
                    "example": examples.NEXT,
                },
                "previous": {
                    **address,
                    "description": "The page before; null on the first.",
                    "example": None,
                },
                "results": schema,
            },
        }


def _limit(query: QueryDict) -> int:
    value = query.get(LIMIT, str(DEFAULT_LIMIT))
    is_number = value.isascii() and value.isdecimal() and len(value) <= 3
    if not is_number or not 1 <= int(value) <= MAX_LIMIT:
        expects = f"a whole number from 1 to {MAX_LIMIT}"
        raise BadParameters([bad_value(LIMIT, value, expects)])
    return int(value)


def _written(value) -> str | int | None:
    return value.isoformat() if isinstance(value, date) else value
