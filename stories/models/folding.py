"""Columns that hold another one folded, so that names and searches compare alike.

SQLite folds the letters of ASCII alone, and PostgreSQL those of its locale; neither
knows of composed and wide letters. Here every database compares what Python folded.
"""

from collections.abc import Iterable, Iterator

from django.db import models

from stories.document.text import folded
from stories.models import bulk

# As many characters as PostgreSQL can index whatever their script.
LONGEST = 600


def folded_column(text: str) -> str:
    """`text` as a folded column holds it."""
    return folded(text)[:LONGEST]


class FoldedField(models.CharField):
    """The column `of`, folded, whenever the row is saved.

    NULL only until the migration that added it has filled it: so SQLite need not make
    the table, and its triggers, anew.
    """

    def __init__(self, *args, of: str = "", **kwargs):
        self.of = of
        for name, value in (("max_length", LONGEST), ("null", True)):
            kwargs.setdefault(name, value)
        super().__init__(*args, **kwargs | {"editable": False})

    def deconstruct(self):
        # To migrations it is a plain column: what it folds is the code's business.
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def pre_save(self, model_instance, add):
        value = folded_column(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, value)
        return value


class FoldingQuerySet(models.QuerySet):
    """Keeps folded columns in step where rows are changed without being loaded."""

    def update(self, **kwargs):
        for field in _folded(self.model):
            if field.of in kwargs and field.name not in kwargs:
                kwargs[field.name] = folded_column(kwargs[field.of])
        return super().update(**kwargs)

    def bulk_update(self, objs, fields, batch_size=None):
        rows = list(objs)
        names = self._refolded(rows, fields)
        return super().bulk_update(rows, names, batch_size)

    def rewrite(self, rows: Iterable[models.Model], fields: Iterable[str]) -> None:
        """Save these fields of rows, as `bulk_update` does, and sooner."""
        listed = list(rows)
        bulk.rewrite(listed, self._refolded(listed, fields))

    def _refolded(self, rows: list, fields: Iterable[str]) -> list[str]:
        """The fields with those that hold them folded, which the rows get anew."""
        names = _with_folded(self.model, fields)
        for field in _folded(self.model):
            if field.name in names:
                for row in rows:
                    field.pre_save(row, add=False)
        return names


class Folding(models.Model):
    """A row with folded columns, which every save renews with what they fold."""

    objects = FoldingQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *, update_fields: Iterable[str] | None = None, **kwargs):
        if update_fields is not None:
            update_fields = _with_folded(type(self), update_fields)
        super().save(update_fields=update_fields, **kwargs)


def _folded(model: type[models.Model]) -> Iterator[FoldedField]:
    return (f for f in model._meta.concrete_fields if isinstance(f, FoldedField))


def _with_folded(model: type[models.Model], fields: Iterable[str]) -> list[str]:
    named = list(fields)
    added = (f.name for f in _folded(model) if f.of in named and f.name not in named)
    return [*named, *added]
