"""The columns that say of a source what readers are told, at the desk and live."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy


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
    standing_note = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True
