"""Keeps names folded, so that they compare alike on SQLite and PostgreSQL.

Publishers whose names now are one, such as “Écho” and “écho” on SQLite, stay two: the
older one is found by the name, the other is marked by its key, and told. At the desk,
give its sources the older publisher and delete it, or give it another name.
"""

import logging
import unicodedata

from django.db import migrations, models

logger = logging.getLogger(__name__)
FOLDED = (
    ("Preview", "label"),
    ("Source", "title"),
    ("Story", "headline"),
    ("Topic", "name"),
)
BATCH = 500
LONGEST = 600


def folded_column(text):
    """As `stories.models.folding` folded when this was written."""
    spread = unicodedata.normalize("NFD", text).casefold()
    caseless = unicodedata.normalize("NFKC", spread).casefold()
    seen = "".join(c for c in caseless if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen).split())[:LONGEST]


def fold(apps, schema_editor):
    for model, column in FOLDED:
        rows = apps.get_model("stories", model).objects.only(column)
        _fold(rows, column, lambda row, column=column: getattr(row, column))
    _fold_publishers(apps.get_model("stories", "Publisher").objects.only("name"))


def _fold_publishers(publishers):
    """The oldest of each name has it; the others are told apart, and told."""
    holders = {}

    def name(row):
        folded = folded_column(row.name)
        holder = holders.setdefault(folded, row)
        if holder.pk == row.pk:
            return row.name
        logger.warning(
            "Publishers %s “%s” and %s “%s” have one name but for its letters.",
            *(holder.pk, holder.name, row.pk, row.name),
        )
        return f"{row.name} #{row.pk}"

    _fold(publishers, "name", name)


def _fold(rows, column, text_of):
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        for row in batch:
            setattr(row, f"{column}_folded", folded_column(text_of(row)))
        rows.bulk_update(batch, [f"{column}_folded"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("stories", "0015_account_changes")]

    operations = [
        migrations.RemoveConstraint(
            model_name="publisher", name="publisher_name_unique"
        ),
        *(
            migrations.AddField(
                model_name=model.lower(),
                name=f"{column}_folded",
                field=models.CharField(
                    db_index=model in {"Story", "Topic"},
                    editable=False,
                    max_length=LONGEST,
                    null=True,
                ),
            )
            for model, column in (*FOLDED, ("Publisher", "name"))
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="publisher",
            constraint=models.UniqueConstraint(
                models.F("name_folded"),
                name="publisher_name_unique",
                violation_error_message="There is already a publisher of that name.",
            ),
        ),
    ]
