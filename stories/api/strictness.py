"""Refuses queries that cannot be understood: no parameter is passed over in silence."""

from collections.abc import Iterable
from functools import cache

from django.http import QueryDict
from drf_spectacular.extensions import OpenApiFilterExtension
from rest_framework.generics import GenericAPIView

from stories.api.errors import (
    INVALID_VALUE,
    REPEATED_PARAMETER,
    UNKNOWN_PARAMETER,
    BadParameters,
    quoted,
)


@cache
def known_parameters(view: type[GenericAPIView]) -> frozenset[str]:
    """Names that the query of a list may hold: those that its schema describes."""
    listed = view()
    parts = [part() for part in (*view.filter_backends, view.pagination_class)]
    return frozenset(
        parameter["name"] for part in parts for parameter in _described(part, listed)
    )


def _described(part, view: GenericAPIView) -> list[dict]:
    """The parameter objects of a filter backend or of a pagination class."""
    extension = OpenApiFilterExtension.get_match(part)
    if extension:
        return extension.get_schema_operation_parameters(view.schema)
    return part.get_schema_operation_parameters(view)


def refuse_misunderstood(query: QueryDict, known: Iterable[str]) -> None:
    """Refuse parameters that are unknown, given twice or left empty."""
    known = sorted(known)
    knows = f"It knows {', '.join(known)}." if known else "It takes none."
    errors = []
    for name, values in query.lists():
        if name not in known:
            name = quoted(name)
            detail = f"This address knows no parameter “{name}”. {knows}"
            errors.append(_error(name, UNKNOWN_PARAMETER, detail))
        elif len(values) > 1:
            detail = f"The parameter {name} came {len(values)} times; give it once."
            errors.append(_error(name, REPEATED_PARAMETER, detail))
        elif not values[0].strip():
            detail = f"The parameter {name} is empty; fill it or leave it out."
            errors.append(_error(name, INVALID_VALUE, detail))
    if errors:
        raise BadParameters(errors)


def _error(parameter: str, code: str, detail: str) -> dict:
    return {"parameter": parameter, "code": code, "detail": detail}
