"""Keeps what was approved, in place of a digest of it.

An approval whose story says what it said then goes on to hold. Where something was
changed since, what was approved is kept if the last save still tells it; otherwise
that it is not known.
"""

import hashlib
import json

from django.db import migrations, models

from stories.migrations.frozen import triggers

SOURCE_FIELDS = (
    *("title", "url", "authors", "language", "published", "archive_url"),
    *("kind", "standing", "standing_note"),
)
FACTS = ("slug", "homepage", "country", "language")
BATCH = 100


def keep_what_was_approved(apps, schema_editor):
    stories = apps.get_model("stories", "Story").objects.exclude(approved_digest="")
    for story in stories.order_by("pk").iterator(chunk_size=BATCH):
        kept = _approved(story) or {}
        stories.filter(pk=story.pk).update(approved_content=kept)


def _approved(story) -> dict | None:
    """What the digest is of: the story as it is now, or as it was last saved."""
    saved = story.saved_versions.filter(number=story.version).first()
    if saved is None:
        return None
    references = list(
        story.references.order_by("number", "pk").select_related("source__publisher")
    )
    publishers = {ref.source.publisher_id: ref.source.publisher for ref in references}
    facts = sorted(
        tuple(getattr(publisher, name) for name in FACTS)
        for publisher in publishers.values()
    )
    for content in (_as_it_is(story, saved.content, references), saved.content):
        if _digest(content, facts) == story.approved_digest:
            told = [dict(zip(FACTS, one, strict=True)) for one in facts]
            return {"format": 1, "content": content, "publishers": told}
    return None


def _as_it_is(story, saved: dict, references: list) -> dict:
    """The saved content, with the sources and topics as all stories share them now."""
    topics = story.topics.order_by("name", "pk")
    return {
        **saved,
        "topics": [{"slug": one.slug or None, "name": one.name} for one in topics],
        "sources": [_source(reference) for reference in references],
    }


def _source(reference) -> dict:
    source, publisher = reference.source, reference.source.publisher
    return {
        "number": reference.number,
        "id": source.pk,
        "publisher": {"slug": publisher.slug or None, "name": publisher.name},
        "summary": reference.summary or None,
        **{name: getattr(source, name) or None for name in SOURCE_FIELDS},
        "title": source.title,
    }


def _digest(content: dict, facts: list) -> str:
    shown = {"content": content, "publishers": [list(one) for one in facts]}
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def renew_triggers(apps, schema_editor):
    # SQLite makes the table anew for a column or a constraint.
    triggers.renew(schema_editor.connection, "stories_story", until="0010")


def void_approvals(apps, schema_editor):
    """No digest can be made of what is kept now, so all is approved anew."""
    stories = apps.get_model("stories", "Story").objects
    stories.exclude(approved_content=None).update(approved_digest="unknown")


class Migration(migrations.Migration):
    dependencies = [("stories", "0009_content_formats")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, renew_triggers),
        migrations.AddField(
            model_name="story",
            name="approved_content",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.RunPython(keep_what_was_approved, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name="story", name="story_approved_is_sealed"
        ),
        migrations.RunPython(migrations.RunPython.noop, void_approvals),
        migrations.RemoveField(model_name="story", name="approved_digest"),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["approved", "scheduled"]), _negated=True),
                    models.Q(
                        ("approved_by__isnull", False),
                        ("approved_content__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="story_approved_is_sealed",
            ),
        ),
        migrations.RunPython(renew_triggers, migrations.RunPython.noop),
    ]
