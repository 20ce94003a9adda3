"""Which live stories say of a source, publisher or topic what the desk says otherwise.

The rows of what is live already are found by reading each edition once.
"""

import hashlib
import json

import django.db.models.deletion
from django.db import migrations, models

AT_ONCE = 200
# Texts of a source, and what they are where an edition says nothing.
TEXTS = {
    "title": "",
    "url": "",
    "authors": "",
    "language": "",
    "published": "",
    "archive_url": "",
    "kind": "article",
    "standing": "current",
    "standing_note": "",
}


def digest(key, shown):
    """As `stories.models.older` digested when this was written."""
    written = json.dumps([key, *shown], ensure_ascii=False).encode()
    return hashlib.sha256(written).hexdigest()


def fill(apps, schema_editor):
    model, last = apps.get_model("stories", "LiveStory"), 0
    stories = model.objects.select_related("edition").order_by("pk")
    stories = stories.only("pk", "made_at", "edition__content")
    while batch := list(stories.filter(pk__gt=last)[:AT_ONCE]):
        for live in batch:
            _fill(apps, live)
        last = batch[-1].pk


def _fill(apps, live):
    facts = [*_of_sources(apps, live), *_of_names(apps, live)]
    fact = apps.get_model("stories", "OlderFact")
    fact.objects.bulk_create(
        fact(live_story=live, since=live.made_at, **found) for found in facts
    )


def _of_sources(apps, live):
    sources = live.edition.content.get("sources") or ()
    said = {one["id"]: one for one in sources if one.get("id")}
    rows = apps.get_model("stories", "Source").objects.in_bulk(said)
    voices = dict(live.references.values_list("source_id", "publisher_id"))
    for key, row in rows.items():
        if key not in voices:
            continue
        told = [
            voices[key],
            *(said[key].get(name) or default for name, default in TEXTS.items()),
        ]
        if told != [row.publisher_id, *(getattr(row, name) for name in TEXTS)]:
            yield {"source_id": key, "said": digest(key, told)}


def _of_names(apps, live):
    content = live.edition.content
    publishers = [one.get("publisher") for one in content.get("sources") or ()]
    for model, subject, said in (
        ("Publisher", "publisher_id", publishers),
        ("Topic", "topic_id", content.get("topics") or ()),
    ):
        names = {one["slug"]: one["name"] for one in said if one and one.get("slug")}
        rows = apps.get_model("stories", model).objects.filter(slug__in=list(names))
        for row in rows:
            if row.name != names[row.slug]:
                told = [names[row.slug], row.slug]
                yield {subject: row.pk, "said": digest(row.pk, told)}


def _is_only(subject):
    subjects = ("source", "publisher", "topic")
    return models.Q(**{f"{one}__isnull": one != subject for one in subjects})


def _subject(name):
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="older_facts",
        to=f"stories.{name}",
    )


class Migration(migrations.Migration):
    dependencies = [("stories", "0018_redactions")]

    operations = [
        migrations.CreateModel(
            name="OlderFact",
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
                ("said", models.CharField(max_length=64)),
                ("since", models.DateTimeField()),
                (
                    "live_story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="older_facts",
                        to="stories.livestory",
                    ),
                ),
                ("publisher", _subject("publisher")),
                ("source", _subject("source")),
                ("topic", _subject("topic")),
            ],
            options={"ordering": ["pk"]},
        ),
        migrations.AddConstraint(
            model_name="olderfact",
            constraint=models.CheckConstraint(
                name="older_fact_has_one_subject",
                condition=_is_only("source")
                | _is_only("publisher")
                | _is_only("topic"),
            ),
        ),
        *(
            migrations.AddConstraint(
                model_name="olderfact",
                constraint=models.UniqueConstraint(
                    fields=[subject, "live_story"],
                    condition=models.Q(**{f"{subject}__isnull": False}),
                    name=f"older_{subject}_once",
                ),
            )
            for subject in ("source", "publisher", "topic")
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
