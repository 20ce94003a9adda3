"""Fills a newsroom with publications in bulk, of the demo's texts.

What it writes is what the press would have written, sealed, logged and shown; but no
working copies, and none of the rows that only lists of readers need.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from tqdm import tqdm

from stories import press
from stories.document import CONTENT_FORMAT, StoryDocument, digest, to_content
from stories.models import (
    NOTED_KINDS,
    Change,
    ChangeCounter,
    Edition,
    EditionKind,
    LiveCorrection,
    LiveStory,
    State,
    Story,
    Subject,
)
from stories.operations.demo import loading

AT_ONCE = 200
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
LATER_KINDS = (
    EditionKind.UPDATE,
    EditionKind.MINOR,
    EditionKind.CORRECTION,
    EditionKind.UPDATE,
)


def fill(stories: int, editions: int) -> None:
    """So many stories, which together have so many editions."""
    texts, by = list(_texts()), get_user_model().objects.create(username="bulk")
    sequence = 0
    for first in tqdm(range(0, stories, AT_ONCE), "Publishing in bulk"):
        numbers = range(first, min(first + AT_ONCE, stories))
        each = editions // stories
        batch = [_Published(n, texts[n % len(texts)], each, by) for n in numbers]
        with transaction.atomic():
            sequence = _write(batch, sequence)


def _texts() -> Iterator[StoryDocument]:
    """The last text of each story of the demo, numbered as the newsroom would."""
    for content in map(loading.content, loading.story_files()):
        told = content["editions"][-1]["story"] if content.get("editions") else None
        if told:
            document = loading.document(told)
            yield replace(
                document,
                sources=tuple(
                    replace(source, id=source.number) for source in document.sources
                ),
            )


@dataclass
class _Published:
    """One story and its editions, of which the last is live."""

    number: int
    text: StoryDocument
    count: int
    by: object

    def __post_init__(self):
        self.story = Story(
            slug=f"bulk-{self.number}", headline=self.text.headline, last_author=self.by
        )

    def make_editions(self) -> list[Edition]:
        previous, self.editions = "", []
        for number in range(1, self.count + 1):
            edition = self._edition(number)
            edition.digest = digest(edition.sealed(previous))
            previous = edition.digest
            self.editions.append(edition)
        return self.editions

    def _edition(self, number: int) -> Edition:
        kind = LATER_KINDS[number % len(LATER_KINDS)]
        self.document = replace(
            self.text, summary=f"{self.text.summary} ({self.number}.{number})"
        )
        return Edition(
            story=self.story,
            number=number,
            kind=EditionKind.NEW if number == 1 else kind,
            content=to_content(self.document),
            content_format=CONTENT_FORMAT,
            note="An earlier edition said 12; it is 14." if kind in NOTED_KINDS else "",
            made_by=self.by,
            made_at=BEGIN + timedelta(minutes=self.number, days=number),
        )

    def make_live(self) -> LiveStory:
        live = LiveStory(story=self.story, slug=self.story.slug)
        press.describe(live, self.document, self.editions)
        return live


def _write(batch: list[_Published], sequence: int) -> int:
    Story.objects.bulk_create([one.story for one in batch])
    editions = [edition for one in batch for edition in one.make_editions()]
    Edition.objects.bulk_create(editions)
    for one in batch:
        one.story.live_edition, one.story.state = one.editions[-1], State.PUBLISHED
    Story.objects.bulk_update([one.story for one in batch], ["live_edition", "state"])
    LiveStory.objects.bulk_create([one.make_live() for one in batch])
    LiveCorrection.objects.bulk_create(
        LiveCorrection(
            live_story_id=edition.story_id,
            edition=edition,
            number=edition.number,
            kind=edition.kind,
            note=edition.note,
            at=edition.made_at,
        )
        for edition in editions
        if edition.kind in NOTED_KINDS
    )
    Change.objects.bulk_create(
        Change(
            sequence=number,
            subject=Subject.STORY,
            subject_id=edition.story_id,
            story_id=edition.story_id,
            edition=edition,
            kind=edition.kind,
            slug=edition.story.slug,
            tags=["all", f"story:{edition.story_id}"],
            at=edition.made_at,
        )
        for number, edition in enumerate(editions, sequence + 1)
    )
    last = sequence + len(editions)
    ChangeCounter.objects.update_or_create(pk=1, defaults={"value": last})
    return last
