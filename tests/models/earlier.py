"""Rows as the first part of the newsroom wrote them, before migration 0004.

Run by `manage.py shell` in a database that is at migration 0003.
"""

import json
from datetime import UTC, datetime, timedelta
from itertools import count

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from stories import document as documents
from tests import factories

STATE = ("stories", "0003_roles")
FIRST_DAY = datetime(2025, 3, 1, 12, tzinfo=UTC)
WRONG, UNCLEAR = "It is 14, not 12.", "Only boats were meant."
NOTES = {"correction": WRONG, "clarification": UNCLEAR, "withdrawal": "Unlawful."}


def fill() -> None:
    """A story for each fate that a story could have by then."""
    earlier = Earlier()
    earlier.story("corrected", "new", "correction", "minor")
    earlier.story("withdrawn", "new", "update", "withdrawal")
    earlier.story(
        *("reinstated", "new", "correction", "withdrawal"),
        *("reinstatement", "clarification"),
    )
    earlier.story("approved")
    earlier.story("edited", "new", "update", state="approved")


class Earlier:
    """Writes with the models of that time; the code of today does not know them."""

    def __init__(self):
        state = MigrationExecutor(connection).loader.project_state(STATE)
        self.models = state.apps
        self.by = self._create("auth", "User", username="desk")
        self.days = count(1)

    def story(self, slug: str, *kinds: str, state: str = "") -> None:
        document = factories.document(headline=f"A story that was {slug}")
        story = self._create("stories", "Story", slug=slug, headline=document.headline)
        editions = [
            self._edition(story, number, kind, document)
            for number, kind in enumerate(kinds, 1)
        ]
        is_live = bool(kinds) and kinds[-1] != "withdrawal"
        if is_live:
            self._show(story, document, editions)
            story.live_edition = editions[-1]
        elif kinds:
            self._tell_withdrawal(story, editions[-1])
        usual = "published" if is_live else "withdrawn" if kinds else "approved"
        story.state = state or usual
        if story.state == "approved":
            story.approved_by = self.by
        story.save()

    def _edition(self, story, number: int, kind: str, document):
        content = documents.to_content(document)
        day = next(self.days)
        edition = self._create(
            "stories",
            "Edition",
            story=story,
            number=number,
            kind=kind,
            content=content,
            note=NOTES.get(kind, ""),
            made_by=self.by,
            made_at=FIRST_DAY + timedelta(days=day, microseconds=day),
            # As it was then: of the content alone.
            digest=documents.digest(json.dumps(content, sort_keys=True).encode()),
        )
        self._create(
            "stories",
            "Change",
            sequence=day,
            story=story,
            edition=edition,
            kind=kind,
            at=edition.made_at,
        )
        counter = self.models.get_model("stories", "ChangeCounter").objects
        counter.update_or_create(pk=1, defaults={"value": day})
        return edition

    def _show(self, story, document, editions) -> None:
        last, told = editions[-1], [one for one in editions if one.kind != "minor"][-1]
        corrections = [
            {"edition": one.number, "at": _utc(one.made_at), "note": one.note}
            for one in editions
            if one.kind in {"correction", "clarification"}
        ]
        payload = {
            **{"slug": story.slug, **documents.payload(document)},
            **{"edition": last.number, "kind": last.kind, "corrections": corrections},
            "published_at": _utc(editions[0].made_at),
            "updated_at": _utc(told.made_at),
        }
        self._create(
            "stories",
            "LiveStory",
            story=story,
            edition=last,
            slug=story.slug,
            headline=document.headline,
            summary=document.summary,
            language=document.language,
            edition_number=last.number,
            kind=last.kind,
            note=last.note,
            article_count=payload["article_count"],
            source_count=len(document.sources),
            published_at=editions[0].made_at,
            updated_at=told.made_at,
            made_at=last.made_at,
            payload=payload,
        )

    def _tell_withdrawal(self, story, edition) -> None:
        self._create(
            "stories",
            "Withdrawal",
            story=story,
            slug=story.slug,
            headline=story.headline,
            language="en",
            reason=edition.note,
            at=edition.made_at,
        )

    def _create(self, app: str, model: str, **values):
        return self.models.get_model(app, model).objects.create(**values)


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
