"""Schedules, embargoes, corrections, previews, notices: the tables of the workflow."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0003_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LiveCorrection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("update", "Update"),
                            ("correction", "Correction"),
                            ("clarification", "Clarification"),
                            ("minor", "Minor edit"),
                            ("withdrawal", "Withdrawal"),
                            ("reinstatement", "Reinstatement"),
                        ],
                        max_length=20,
                    ),
                ),
                ("note", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-at", "-edition_id"],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("sentence", models.TextField()),
                ("at", models.DateTimeField()),
                ("seen_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Preview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        max_length=16,
                        unique=True,
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="for whom"
                    ),
                ),
                (
                    "asks_approval",
                    models.BooleanField(
                        default=False,
                        help_text="The page then asks its reader for “fine” or a note.",
                        verbose_name="ask for an answer",
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "opened_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="last opened"
                    ),
                ),
                ("times_opened", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PreviewAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                (
                    "verdict",
                    models.CharField(
                        choices=[("fine", "Fine as it is"), ("note", "Has a note")],
                        max_length=10,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PublicSlug",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(allow_unicode=True, max_length=100, unique=True),
                ),
                ("since", models.DateTimeField()),
            ],
            options={
                "ordering": ["since", "pk"],
            },
        ),
        migrations.AlterModelOptions(
            name="story",
            options={
                "ordering": ["-saved_at", "-pk"],
                "permissions": [
                    ("submit_story", "Can submit a story for review"),
                    ("review_story", "Can approve a story or request changes"),
                    ("publish_story", "Can publish an approved story"),
                    (
                        "schedule_story",
                        "Can schedule an approved story and lift embargoes",
                    ),
                    ("correct_story", "Can publish corrections and clarifications"),
                    ("archive_story", "Can put away a story that readers do not see"),
                    ("restore_story", "Can bring back an edition, or a story put away"),
                    (
                        "publish_unreviewed_story",
                        "Can publish without review, with a reason",
                    ),
                    ("withdraw_story", "Can withdraw a story from readers"),
                ],
                "verbose_name_plural": "stories",
            },
        ),
        migrations.RemoveConstraint(
            model_name="story",
            name="story_state_known",
        ),
        migrations.AddField(
            model_name="livestory",
            name="first_edition",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="livestory",
            name="told_kind",
            field=models.CharField(
                choices=[
                    ("new", "New"),
                    ("update", "Update"),
                    ("correction", "Correction"),
                    ("clarification", "Clarification"),
                    ("minor", "Minor edit"),
                    ("withdrawal", "Withdrawal"),
                    ("reinstatement", "Reinstatement"),
                ],
                default="new",
                max_length=20,
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="story",
            name="approved_digest",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Fingerprint of the text that was approved.",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="story",
            name="embargo_until",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="story",
            name="reviewer",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="claimed_stories",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="story",
            name="scheduled_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="scheduled_stories",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="story",
            name="scheduled_for",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="story",
            name="scheduled_kind",
            field=models.CharField(blank=True, editable=False, max_length=20),
        ),
        migrations.AddField(
            model_name="story",
            name="scheduled_note",
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name="transition",
            name="scheduled_for",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="story",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("in_review", "In review"),
                    ("approved", "Approved"),
                    ("scheduled", "Scheduled"),
                    ("published", "Published"),
                    ("withdrawn", "Withdrawn"),
                    ("archived", "Archived"),
                ],
                default="draft",
                editable=False,
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="transition",
            name="by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="transitions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="transition",
            name="from_state",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("in_review", "In review"),
                    ("approved", "Approved"),
                    ("scheduled", "Scheduled"),
                    ("published", "Published"),
                    ("withdrawn", "Withdrawn"),
                    ("archived", "Archived"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="transition",
            name="to_state",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("in_review", "In review"),
                    ("approved", "Approved"),
                    ("scheduled", "Scheduled"),
                    ("published", "Published"),
                    ("withdrawn", "Withdrawn"),
                    ("archived", "Archived"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(
                condition=models.Q(("scheduled_for__isnull", False)),
                fields=["scheduled_for"],
                name="story_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "draft",
                            "in_review",
                            "approved",
                            "scheduled",
                            "published",
                            "withdrawn",
                            "archived",
                        ],
                    )
                ),
                name="story_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "archived"), _negated=True),
                    ("live_edition__isnull", True),
                    _connector="OR",
                ),
                name="story_archived_is_not_live",
            ),
        ),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("scheduled_by__isnull", False),
                        ("scheduled_for__isnull", False),
                        ("state", "scheduled"),
                    ),
                    models.Q(
                        models.Q(("state", "scheduled"), _negated=True),
                        ("scheduled_by__isnull", True),
                        ("scheduled_for__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="story_scheduled_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("scheduled_for__isnull", True),
                    ("embargo_until__isnull", True),
                    ("scheduled_for__gte", models.F("embargo_until")),
                    _connector="OR",
                ),
                name="story_scheduled_after_embargo",
            ),
        ),
        migrations.AddField(
            model_name="livecorrection",
            name="edition",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="live_correction",
                to="stories.edition",
            ),
        ),
        migrations.AddField(
            model_name="livecorrection",
            name="live_story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="correction_entries",
                to="stories.livestory",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to="stories.story",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="to",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preview",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="previews_made",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preview",
            name="revoked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="previews_revoked",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preview",
            name="story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="previews",
                to="stories.story",
            ),
        ),
        migrations.AddField(
            model_name="previewanswer",
            name="preview",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="stories.preview",
            ),
        ),
        migrations.AddField(
            model_name="publicslug",
            name="story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="public_slugs",
                to="stories.story",
            ),
        ),
        migrations.AddIndex(
            model_name="livecorrection",
            index=models.Index(
                fields=["-at", "-edition"], name="live_correction_latest"
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("seen_at__isnull", True)),
                fields=["to", "-at"],
                name="notice_unseen",
            ),
        ),
        migrations.AddConstraint(
            model_name="preview",
            constraint=models.CheckConstraint(
                condition=models.Q(("expires_at__gt", models.F("made_at"))),
                name="preview_expires_after_made",
            ),
        ),
        migrations.AddConstraint(
            model_name="preview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("revoked_at__isnull", True), ("revoked_by__isnull", True)
                    ),
                    models.Q(
                        ("revoked_at__isnull", False), ("revoked_by__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="preview_revoked_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="previewanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict__in", ["fine", "note"])),
                name="preview_answer_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="previewanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verdict", "note"), _negated=True),
                    models.Q(("note", ""), _negated=True),
                    _connector="OR",
                ),
                name="preview_answer_note_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="previewanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="preview_answer_has_name",
            ),
        ),
    ]
