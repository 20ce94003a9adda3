"""The columns that say of a source what readers are told, at the desk and live."""

from django.db import models
from django.db.models.functions import Length, Substr
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _lazy

from stories.document.fields import SHARED, Sort


class Described(models.Model):
    """What a source is: the same in the working copy's row and in the live one.

    Its publisher, its kind and how it stands have columns of their own on either side.
    """

    # 600 characters stay under PostgreSQL's limit for an index row in any script.
    title = models.CharField(max_length=600)
    url = models.CharField(max_length=2000, blank=True)
    authors = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47 tag")
    published = models.CharField(
        max_length=80,
        blank=True,
        help_text=_lazy("EDTF, such as 2026-01-05 or 2025-06"),
    )
    archive_url = models.CharField(max_length=2000, blank=True)
    accessed = models.CharField(
        max_length=80,
        blank=True,
        help_text=_lazy("The day the desk read it, such as 2026-01-05"),
    )
    standing_note = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True


def days_are_days(table: str) -> list[models.CheckConstraint]:
    """Constraints of a table of sources: what is a day is one, or nothing."""
    return [
        models.CheckConstraint(
            name=f"{table}_{row.name}_is_a_day",
            condition=models.Q(**{row.name: ""})
            | models.Q(
                Exact(Length(row.name), 10),
                Exact(Substr(row.name, 5, 1), "-"),
                Exact(Substr(row.name, 8, 1), "-"),
                **{f"{row.name}__range": ("0001-01-01", "9999-12-31")},
            ),
        )
        for row in SHARED
        if row.sort is Sort.DAY
    ]
