"""The kinds of parameters that lists take, and the refusal of all others."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import ClassVar

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from stories.api.errors import (
    INVALID_VALUE,
    REPEATED_PARAMETER,
    UNKNOWN_PARAMETER,
    BadParameters,
    bad_value,
    quoted,
)
from stories.public.converters import AnySlug

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
_LARGEST_ID = 2**63 - 1


class PatternField(forms.Field):
    """A text that is wholly of one pattern, as it was sent."""

    def __init__(self, *args, pattern: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.pattern = re.compile(pattern)

    def to_python(self, value: str | None) -> str | None:
        """The text; ValidationError for any other."""
        if value and not self.pattern.fullmatch(value):
            raise ValidationError("Not in the form expected.")
        return value


class DayField(forms.Field):
    """A day, written `2026-01-05`."""

    def to_python(self, value: str | None) -> date | None:
        """The day; ValidationError for anything but one."""
        if not value:
            return None
        return _read(date.fromisoformat, _DAY, value)


class MomentField(forms.Field):
    """A day or a time, in UTC where it names no offset."""

    def to_python(self, value: str | None) -> datetime | None:
        """The aware time; ValidationError for anything but one."""
        if not value:
            return None
        moment = _read(datetime.fromisoformat, _MOMENT, value.upper())
        try:
            return (
                moment.astimezone(UTC)
                if timezone.is_aware(moment)
                else moment.replace(tzinfo=UTC)
            )
        except OverflowError as error:
            raise ValidationError("Out of the calendar.") from error


def _read(read, pattern: re.Pattern, value: str):
    if not pattern.fullmatch(value):
        raise ValidationError("Not in the form expected.")
    try:
        return read(value)
    except ValueError as error:
        raise ValidationError("No such day.") from error


class Parameter:
    """What a filter adds to django-filter's: sentences for people and an example.

    `expects` completes “it must be …”; `does` says which rows stay.
    """

    expects = "a value"
    schema: dict

    def __init__(self, *args, does: str, example: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.does, self.example = does, example


class SlugFilter(Parameter, django_filters.Filter):
    """Rows that go with one slug."""

    field_class = PatternField
    expects = "a slug of at most 200 characters"
    schema = {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": f"^{AnySlug.one}+$",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, pattern=AnySlug.regex, **kwargs)


class CodeFilter(Parameter, django_filters.Filter):
    """Rows with this code, however it is written: `kr` is KR."""

    field_class = PatternField
    expects = "a code of at most 12 characters: letters, figures and hyphens"
    schema = {
        "type": "string",
        "minLength": 1,
        "maxLength": 12,
        "pattern": "^[A-Za-z0-9-]+$",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(
            *args, pattern="[A-Za-z0-9-]{1,12}", lookup_expr="iexact", **kwargs
        )


class LanguageFilter(CodeFilter):
    """Rows in this language, or in any variety of it: `en` finds en-GB (RFC 4647)."""

    def filter(self, qs: QuerySet, value: str | None) -> QuerySet:
        """The rows whose tag is `value`, or begins with it and a hyphen."""
        if not value:
            return qs
        name = self.field_name
        return qs.filter(
            Q(**{f"{name}__iexact": value}) | Q(**{f"{name}__istartswith": f"{value}-"})
        )


class IdFilter(Parameter, django_filters.Filter):
    """Rows that go with one id."""

    field_class = forms.IntegerField
    expects = "the id of a source, a whole number"
    schema = {"type": "integer", "minimum": 1, "maximum": _LARGEST_ID}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, min_value=1, max_value=_LARGEST_ID, **kwargs)


class SequenceFilter(Parameter, django_filters.Filter):
    """Rows on one side of a place in the log."""

    field_class = forms.IntegerField
    expects = "the sequence number of a change, or 0 for the start"
    schema = {"type": "integer", "minimum": 0, "maximum": _LARGEST_ID}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, min_value=0, max_value=_LARGEST_ID, **kwargs)


class MomentFilter(Parameter, django_filters.Filter):
    """Rows on one side of a time."""

    field_class = MomentField
    expects = (
        "a day or a time such as 2026-01-05 or 2026-01-05T08:00:00Z "
        "(write the + of an offset as %2B)"
    )
    schema = {
        "type": "string",
        "anyOf": [{"format": "date"}, {"format": "date-time"}],
        "minLength": 10,
        "maxLength": 40,
    }


class DayFilter(Parameter, django_filters.Filter):
    """Rows on one side of a day."""

    field_class = DayField
    expects = "a day such as 2026-01-05"
    schema = {"type": "string", "format": "date"}


class OneOfFilter(Parameter, django_filters.ChoiceFilter):
    """Rows with one of a closed list of values."""

    def __init__(self, *args, values: Iterable[str], **kwargs):
        values = list(values)
        super().__init__(*args, choices=[(v, v) for v in values], **kwargs)
        self.expects = "one of " + ", ".join(values)
        self.schema = {"type": "string", "enum": values}


class ParameterSet(django_filters.FilterSet):
    """The filters of one list; `narrowed` refuses what cannot be understood."""

    @classmethod
    def get_filters(cls):
        """Filters by the name of their parameter, which may be a word of Python."""
        return {
            name.rstrip("_"): filter_ for name, filter_ in super().get_filters().items()
        }

    @classmethod
    def narrowed(cls, rows: QuerySet, query: QueryDict) -> QuerySet:
        """The rows that `query` asks for; BadParameters for what it cannot mean."""
        if not cls.base_filters.keys() & query.keys():
            # Building a form costs more than the query; most requests narrow nothing.
            return rows
        filters = cls(data=query, queryset=rows)
        if not filters.is_valid():
            raise BadParameters(
                bad_value(name, query[name], cls.base_filters[name].expects)
                for name in filters.errors
            )
        contradictions = filters.contradictions(filters.form.cleaned_data)
        if contradictions:
            raise BadParameters(contradictions)
        return filters.qs

    # Pairs of parameters that name the start and the end of a period.
    periods: ClassVar[tuple[tuple[str, str], ...]] = ()

    def contradictions(self, values: dict) -> list[dict]:
        """Errors of values that are right each, and wrong together."""
        return [
            bad_value(last, self.data[last], f"{self.data[first]} or later")
            for first, last in self.periods
            if values[first] and values[last] and values[last] < values[first]
        ]


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
