"""Approvals as they were kept before migration 0010: as a digest of what was approved.

Run by `manage.py shell` in a database that is at migration 0007.
"""

import hashlib
import json
from datetime import UTC, datetime

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.document import samples

STATE = ("stories", "0007_kinds_of_corrections")
AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
DUE = datetime(2126, 1, 6, 9, tzinfo=UTC)


def fill() -> None:
    """A story for each thing that may have happened before and after its approval.

    Titles of its first source when it was saved, when it was approved, and now.
    """
    newsroom = Before()
    newsroom.story("approved", ("Saved", "Saved", "Saved"))
    newsroom.story("scheduled", ("Saved", "Saved", "Saved"), is_due=True)
    newsroom.story("approved-later", ("Saved", "Other", "Other"))
    newsroom.story("changed", ("Saved", "Saved", "Other"))
    newsroom.story("unknown", ("Saved", "Other", "Third"))
    newsroom.story("changed-back", ("Saved", "Other", "Saved"))


class Before:
    """Writes the English sample with the models of that time."""

    def __init__(self):
        loader = MigrationExecutor(connection).loader
        self.apps = loader.project_state([STATE]).apps
        self.by = self._create("auth.User", username="desk")

    def story(
        self, slug: str, titles: tuple[str, str, str], *, is_due: bool = False
    ) -> None:
        saved, approved, now = titles
        story = self._story(slug)
        content = self._write(story, now)
        self._create(
            "stories.SavedVersion",
            story=story,
            number=story.version,
            content=_with_title(content, saved),
            saved_by=self.by,
            saved_at=AT,
        )
        story.approved_digest = self._digest(_with_title(content, approved))
        story.approved_by = self.by
        story.state = "approved"
        if is_due:
            story.state = "scheduled"
            story.scheduled_for, story.scheduled_by = DUE, self.by
        story.save()

    def _story(self, slug: str):
        content = samples.kept(1)["english"]["content"]
        fields = ("headline", "summary", "language", "article_count", "updated")
        return self._create(
            "stories.Story", slug=slug, **{name: content[name] for name in fields}
        )

    def _write(self, story, title: str) -> dict:
        """The rows of the story, and the content that tells of them."""
        content = samples.kept(1)["english"]["content"]
        for topic in content["topics"]:
            story.topics.add(self._shared("stories.Topic", topic))
        for position, point in enumerate(content["key_points"]):
            values = {name: point[name] for name in ("anchor", "heading", "body")}
            self._create("stories.KeyPoint", story=story, position=position, **values)
        for position, event in enumerate(content["timeline"]):
            names = ("anchor", "typed", "text", "earliest", "latest", "planned")
            values = {name: event[name] for name in names}
            values |= {"date": event["date"] or "", "label": event["label"] or ""}
            self._create(
                "stories.TimelineEvent", story=story, position=position, **values
            )
        content["sources"][0]["title"] = title
        for source in content["sources"]:
            self._cite(story, source)
        return content

    def _cite(self, story, told: dict) -> None:
        """A source of its own, whose key is told in the content."""
        publisher = self._shared("stories.Publisher", told["publisher"])
        apart = {"number", "id", "publisher", "summary"}
        values = {name: told[name] or "" for name in told.keys() - apart}
        if told["url"]:
            told["url"] = values["url"] = f"{told['url']}#{story.slug}"
        row = self._create("stories.Source", publisher=publisher, **values)
        told["id"] = row.pk
        self._create(
            "stories.Reference",
            story=story,
            source=row,
            number=told["number"],
            summary=told["summary"] or "",
        )

    def _digest(self, content: dict) -> str:
        publishers = self.apps.get_model("stories.Publisher").objects.order_by("slug")
        facts = publishers.values_list("slug", "homepage", "country", "language")
        shown = {"content": content, "publishers": [list(one) for one in facts]}
        text = json.dumps(
            shown, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def _shared(self, model: str, named: dict):
        rows = self.apps.get_model(model).objects
        return rows.get_or_create(slug=named["slug"], defaults=named)[0]

    def _create(self, model: str, **values):
        return self.apps.get_model(model).objects.create(**values)


def _with_title(content: dict, title: str) -> dict:
    first, *others = content["sources"]
    return {**content, "sources": [{**first, "title": title}, *others]}
