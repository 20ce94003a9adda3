"""Brings the records of the first part up to the second: seals, slugs, corrections.

Editions are sealed anew, with their number, kind, note and time: until now the digest
covered the content alone, and nobody outside had been given one to keep.
"""

import hashlib
import json
from datetime import UTC

from django.db import migrations

from stories.migrations.frozen import grants, triggers

GRANTS = {
    "Reporter": (
        "stories.restore_story",
        "stories.add_preview",
        "stories.view_preview",
    ),
    "Editor": (
        "stories.restore_story",
        "stories.add_preview",
        "stories.view_preview",
        "stories.schedule_story",
        "stories.correct_story",
        "stories.archive_story",
        "stories.change_preview",
    ),
}
GRANTS["Chief editor"] = GRANTS["Editor"]
NOTED = ("correction", "clarification")
BATCH = 500


def bring_up_to_date(apps, schema_editor):
    _ask_for_approval_again(apps)
    _keep_slugs(apps)
    _describe_live_stories(apps)
    triggers.lift(schema_editor.connection, since="0002")
    _seal_anew(apps)
    triggers.set_up(schema_editor.connection, since="0002")
    grants.install(apps, GRANTS)


def _ask_for_approval_again(apps):
    # Nobody noted what exactly had been approved.
    stories = apps.get_model("stories", "Story").objects
    stories.filter(state="approved").update(state="in_review", approved_by=None)


def _keep_slugs(apps):
    kept = apps.get_model("stories", "PublicSlug").objects
    for name, since in (("LiveStory", "published_at"), ("Withdrawal", "at")):
        rows = apps.get_model("stories", name).objects.values_list(
            "slug", "story_id", since
        )
        for slug, story, at in rows.iterator(chunk_size=BATCH):
            kept.get_or_create(slug=slug, defaults={"story_id": story, "since": at})


def _describe_live_stories(apps):
    live_stories = apps.get_model("stories", "LiveStory").objects
    for live in live_stories.order_by("pk").iterator(chunk_size=BATCH):
        _describe(apps, live)


def _describe(apps, live):
    editions = list(
        apps.get_model("stories", "Edition")
        .objects.filter(story_id=live.story_id)
        .order_by("number")
        .defer("content")
    )
    kinds = [made.kind for made in editions]
    if "withdrawal" in kinds:
        last = len(kinds) - kinds[::-1].index("withdrawal")
        editions = editions[last:]
    told = [made for made in editions if made.kind != "minor"][-1]
    live.first_edition = editions[0].number
    live.told_kind, live.note = told.kind, told.note
    live.payload["corrections"] = [
        note
        for note in live.payload["corrections"]
        if note["edition"] >= live.first_edition
    ]
    live.save()
    apps.get_model("stories", "LiveCorrection").objects.bulk_create(
        apps.get_model("stories", "LiveCorrection")(
            live_story=live,
            edition=made,
            number=made.number,
            kind=made.kind,
            note=made.note,
            at=made.made_at,
        )
        for made in editions
        if made.kind in NOTED
    )


def _seal_anew(apps):
    editions = apps.get_model("stories", "Edition").objects
    story, previous = None, None
    ordered = editions.order_by("story_id", "number").values_list(
        "pk", "story_id", "number", "kind", "note", "made_at", "content"
    )
    for pk, story_id, number, kind, note, made_at, content in ordered.iterator(
        chunk_size=BATCH
    ):
        if story_id != story:
            story, previous = story_id, None
        made = made_at.astimezone(UTC).replace(tzinfo=None)
        sealed = json.dumps(
            {
                "content": content,
                "number": number,
                "kind": kind,
                "note": note,
                "made_at": f"{made.isoformat(timespec='microseconds')}Z",
                "previous": previous,
            },
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        previous = hashlib.sha256(sealed.encode()).hexdigest()
        editions.filter(pk=pk).update(digest=previous)


class Migration(migrations.Migration):
    dependencies = [("stories", "0004_workflow")]

    operations = [
        migrations.RunPython(bring_up_to_date, migrations.RunPython.noop),
    ]
