"""The kinds of filters that lists take, as django-filter and the schema know them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import ClassVar

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils import timezone
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.utils import extend_schema_field

from stories.public.converters import AnySlug

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
_LARGEST_ID = 2**63 - 1
# The codes under which form fields and their validators refuse a value.
_REFUSALS = ("invalid", "invalid_choice", "min_value", "max_value")


class StrictField(forms.Field):
    """A value that is wholly in the form expected."""

    def read(self, text: str):
        """The value that `text` is; ValueError or OverflowError where it is none."""
        raise NotImplementedError

    def to_python(self, value: str | None):
        """The value; ValidationError for what is none."""
        if not value:
            return None
        try:
            return self.read(value)
        except (ValueError, OverflowError) as error:
            refusal = self.error_messages["invalid"]
            raise ValidationError(refusal, code="invalid") from error


class PatternField(StrictField):
    """A text of one pattern, as it was sent."""

    def __init__(self, *args, pattern: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.pattern = re.compile(pattern)

    def read(self, text: str) -> str:
        """The text itself."""
        return _matched(self.pattern, text)


class DayField(StrictField):
    """A day, written `2026-01-05`."""

    def read(self, text: str) -> date:
        """The day."""
        return date.fromisoformat(_matched(_DAY, text))


class MomentField(StrictField):
    """A day or a time, in UTC where it names no offset."""

    def read(self, text: str) -> datetime:
        """The aware time."""
        moment = datetime.fromisoformat(_matched(_MOMENT, text.upper()))
        if timezone.is_aware(moment):
            return moment.astimezone(UTC)
        return moment.replace(tzinfo=UTC)


def _matched(pattern: re.Pattern, text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


class Described:
    """A filter that says in sentences what it takes, to who asks and in the schema.

    `help_text` says which rows stay; `expects` completes “it must be …”.
    """

    expects = "a value"
    schema: dict

    def __init__(self, *args, help_text: str, example: str, **kwargs):
        # django-filter fills in the parameters of a message, also where it has none.
        sentence = self.expects.replace("%", "%%")
        super().__init__(
            *args,
            help_text=help_text,
            error_messages=dict.fromkeys(_REFUSALS, sentence),
            **kwargs,
        )
        described = {
            **self.schema,
            "description": f"{help_text} Must be {self.expects}.",
            # In the schema and not beside it, where Swagger UI would fill it in.
            "examples": [example],
        }
        extend_schema_field(described)(self)


class SlugFilter(Described, django_filters.Filter):
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


class CodeFilter(Described, django_filters.Filter):
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


class IdFilter(Described, django_filters.Filter):
    """Rows that go with one id."""

    field_class = forms.IntegerField
    expects = "the id of a source, a whole number"
    schema = {"type": "integer", "minimum": 1, "maximum": _LARGEST_ID}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, min_value=1, max_value=_LARGEST_ID, **kwargs)


class SequenceFilter(Described, django_filters.Filter):
    """Rows on one side of a place in the log."""

    field_class = forms.IntegerField
    expects = "the sequence number of a change, or 0 for the start"
    schema = {"type": "integer", "minimum": 0, "maximum": _LARGEST_ID}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, min_value=0, max_value=_LARGEST_ID, **kwargs)


class MomentFilter(Described, django_filters.Filter):
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


class DayFilter(Described, django_filters.Filter):
    """Rows on one side of a day."""

    field_class = DayField
    expects = "a day such as 2026-01-05"
    schema = {"type": "string", "format": "date"}


class OneOfFilter(Described, django_filters.ChoiceFilter):
    """Rows with one of a closed list of values."""

    def __init__(self, *args, values: Iterable[str], **kwargs):
        values = list(values)
        self.expects = "one of " + ", ".join(values)
        self.schema = {"type": "string", "enum": values}
        super().__init__(*args, choices=[(v, v) for v in values], **kwargs)


class FilterSet(django_filters.FilterSet):
    """The filters of one list, and what their values must not be together."""

    # Pairs of parameters that name the start and the end of a period.
    periods: ClassVar[tuple[tuple[str, str], ...]] = ()

    @classmethod
    def get_filters(cls):
        """Filters by the name of their parameter, which may be a word of Python."""
        return {
            name.rstrip("_"): filter_ for name, filter_ in super().get_filters().items()
        }

    def is_valid(self) -> bool:
        """True where each value is right, and no period ends before it starts."""
        if super().is_valid():
            values = self.form.cleaned_data
            for first, last in self.periods:
                if values[first] and values[last] and values[last] < values[first]:
                    self.form.add_error(last, f"{self.data[first]} or later")
        return super().is_valid()


class FilterBackend(DjangoFilterBackend):
    """The `filterset_class` of a view, made only for who asks to narrow the list."""

    def get_filterset(self, request, queryset, view):
        """The filters; None where the query names none of them."""
        filters = self.get_filterset_class(view, queryset)
        # Building a form costs more than the query; most requests narrow nothing.
        if filters is None or not filters.base_filters.keys() & request.query_params:
            return None
        return super().get_filterset(request, queryset, view)
