"""Entries of the log get a subject, and keep the slug of their time."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from stories.migrations.frozen import triggers

EDITION_KINDS = [
    "new",
    "update",
    "correction",
    "clarification",
    "minor",
    "withdrawal",
    "reinstatement",
]
OTHER_KINDS = ["altered", "rename", "redaction", "rebuild"]
SUBJECTS = ["story", "source", "publisher", "topic", "site"]


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection, since="0002")


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection, since="0002")


def name_subjects(apps, schema_editor):
    """Until now every entry was about an edition of a story."""
    changes = apps.get_model("stories", "Change").objects
    known = (
        apps.get_model("stories", "PublicSlug")
        .objects.filter(story_id=OuterRef("story_id"))
        .order_by("-since", "-pk")
    )
    current = [
        Subquery(
            apps.get_model("stories", name)
            .objects.filter(story_id=OuterRef("story_id"))
            .values("slug")[:1]
        )
        for name in ("LiveStory", "Withdrawal")
    ]
    then = Subquery(known.filter(since__lte=OuterRef("at")).values("slug")[:1])
    # A story may have gone back to a slug that it had before, and then is there now.
    later = changes.filter(story_id=OuterRef("story_id"), sequence__gt=OuterRef("pk"))
    former = Case(When(Exists(later), then=then))
    # All at once: PostgreSQL alters no table after rows of it were updated twice.
    changes.update(subject_id=F("story_id"), slug=Coalesce(former, *current))


class Migration(migrations.Migration):
    dependencies = [("stories", "0007_kinds_of_corrections")]

    operations = [
        # SQLite makes the table anew for some of what follows, without its triggers.
        migrations.RunPython(lift, set_up),
        migrations.RemoveConstraint(model_name="change", name="change_kind_known"),
        migrations.AddField(
            model_name="change",
            name="subject",
            field=models.CharField(
                choices=[(word, word.capitalize()) for word in SUBJECTS],
                default="story",
                max_length=20,
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="change",
            name="subject_id",
            field=models.PositiveBigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="change",
            name="slug",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="change",
            name="former_slug",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunPython(name_subjects, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="change",
            name="edition",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="change",
                to="stories.edition",
            ),
        ),
        migrations.AlterField(
            model_name="change",
            name="story",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to="stories.story",
            ),
        ),
        migrations.AlterField(
            model_name="change",
            name="kind",
            field=models.CharField(
                choices=[
                    ("new", "New"),
                    ("update", "Update"),
                    ("correction", "Correction"),
                    ("clarification", "Clarification"),
                    ("minor", "Minor edit"),
                    ("withdrawal", "Withdrawal"),
                    ("reinstatement", "Reinstatement"),
                    ("altered", "Altered"),
                    ("rename", "New address"),
                    ("redaction", "Redaction"),
                    ("rebuild", "Rendered anew"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(
                fields=["story", "-sequence"],
                name="change_withdrawals",
                condition=Q(kind="withdrawal"),
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                name="change_kind_known",
                condition=Q(kind__in=[*EDITION_KINDS, *OTHER_KINDS]),
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                name="change_subject_known", condition=Q(subject__in=SUBJECTS)
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                name="change_names_its_subject",
                condition=Q(
                    subject="story",
                    subject_id__isnull=False,
                    story__isnull=False,
                    subject_id=F("story_id"),
                )
                & ~Q(slug="")
                | Q(subject="site", subject_id=None, story=None)
                | Q(
                    subject__in=["source", "publisher", "topic"],
                    subject_id__isnull=False,
                    story=None,
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                name="change_of_edition_has_it",
                condition=Q(
                    kind__in=EDITION_KINDS, subject="story", edition__isnull=False
                )
                | Q(kind__in=OTHER_KINDS, edition=None),
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                name="change_of_slug_has_former",
                condition=Q(kind="rename") & ~Q(former_slug="")
                | ~Q(kind="rename") & Q(former_slug=""),
            ),
        ),
        migrations.RunPython(set_up, lift),
    ]
