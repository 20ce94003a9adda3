"""Loads the demo's stories through the same doors that editors use."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone

from stories import press
from stories.desk import transfer, workflow
from stories.document import Problem, Reading, Severity, StoryDocument, dates, formats
from stories.models import EditionKind, Publisher, State, Story, Topic

FOLDER = Path(__file__).parent
PUBLISHER_FIELDS = ("name", "homepage", "country", "language")
# How long before its publication an edition was written, submitted and approved.
WRITTEN, SUBMITTED, APPROVED = (timedelta(hours=hours) for hours in (3, 2, 1))


@dataclass(frozen=True)
class Desk:
    """The three people who make the demo newsroom."""

    reporter: object
    editor: object
    chief: object

    @classmethod
    def seated(cls) -> "Desk":
        users = get_user_model().objects
        return cls(*(users.get(username=name) for name in cls.__annotations__))


def newsroom() -> dict:
    """Topics, publishers and accounts of the demo."""
    return json.loads((FOLDER / "newsroom.json").read_text(encoding="utf-8"))


def story_files() -> list[Path]:
    """One file a story, in the order in which they are loaded."""
    return sorted(FOLDER.glob("[0-9]*.json"))


def content(path: Path) -> dict:
    """What a story's file says."""
    return json.loads(path.read_text(encoding="utf-8"))


def set_up_newsroom() -> None:
    """Make the topics and publishers, parents and agencies first."""
    content = newsroom()
    for topic in content["topics"]:
        parent = Topic.objects.filter(slug=topic["parent"]).first()
        Topic.objects.get_or_create(
            slug=topic["slug"], defaults={"name": topic["name"], "parent": parent}
        )
    for publisher in content["publishers"]:
        values = {name: publisher[name] or "" for name in PUBLISHER_FIELDS}
        Publisher.objects.get_or_create(slug=publisher["slug"], defaults=values)
    for publisher in content["publishers"]:
        agency = Publisher.objects.filter(slug=publisher["syndicates_from"]).first()
        Publisher.objects.filter(slug=publisher["slug"]).update(syndicates_from=agency)


def arrange_front(desk: Desk) -> None:
    """Give the stories whose files name a place on the front page that place."""
    told = [content(path) for path in story_files()]
    ranked = sorted((one for one in told if "lead" in one), key=lambda one: one["lead"])
    for one in ranked:
        key = Story.objects.get(slug=one["slug"]).pk
        workflow.front.arrange("add", key, seen=press.places(), by=desk.chief)


Step = tuple[datetime, Callable[[], None]]


def steps(desk: Desk) -> list[Step]:
    """Everything that ever happened in the demo newsroom, in order of time."""
    stories = (DemoStory(path, desk) for path in story_files())
    return sorted(chain.from_iterable(story.steps() for story in stories), key=_moment)


def _moment(step: Step) -> datetime:
    return step[0]


class DemoStory:
    """One demo story, and the steps that lead to the state its file names."""

    def __init__(self, path: Path, desk: Desk):
        self.content = content(path)
        self.desk = desk
        self.author = getattr(desk, self.content["author"])
        self.approver = desk.chief if self.author == desk.editor else desk.editor
        self.story = None

    def steps(self) -> Iterator[Step]:
        """Publications first, then edits, and what leads to the state."""
        last = timezone.now()
        for edition in self.content.get("editions", ()):
            last = datetime.fromisoformat(edition["at"])
            yield last, partial(self._publish, edition, last)
        if self.content["state"] == State.WITHDRAWN:
            at = datetime.fromisoformat(self.content["withdrawn_at"])
            yield at, partial(self._withdraw, at)
        if "working_copy" in self.content:
            yield timezone.now(), self._edit
        if "embargo" in self.content:
            yield timezone.now(), self._set_embargo
        for step in self._way_to(self.content["state"]):
            yield timezone.now(), step

    def _way_to(self, state: str) -> tuple[Callable[[], None], ...]:
        """What brings the working copy to the state that its file names."""
        ways = {
            State.IN_REVIEW: (self._submit,),
            State.APPROVED: (self._submit, self._approve),
            State.SCHEDULED: (self._submit, self._approve, self._schedule),
        }
        return ways.get(state, ())

    def _publish(self, edition: dict, at: datetime) -> None:
        self._save(document(edition["story"]), at=at - WRITTEN)
        workflow.perform("submit", self.story, by=self.author, at=at - SUBMITTED)
        workflow.perform("approve", self.story, by=self.approver, at=at - APPROVED)
        workflow.perform(
            "publish",
            self.story,
            by=self.approver,
            kind=EditionKind(edition["kind"]),
            public_note=edition.get("note", ""),
            at=at,
        )

    def _withdraw(self, at: datetime) -> None:
        workflow.perform(
            "withdraw",
            self.story,
            by=self.desk.chief,
            note=self.content["reason"],
            at=at,
        )

    def _edit(self) -> None:
        self._save(document(self.content["working_copy"]), at=timezone.now())

    def _submit(self) -> None:
        workflow.perform("submit", self.story, by=self.author)

    def _approve(self) -> None:
        workflow.perform("approve", self.story, by=self.approver)

    def _schedule(self) -> None:
        when = _moment_to_come(self.content["publish"])
        workflow.perform("schedule", self.story, by=self.approver, scheduled_for=when)

    def _set_embargo(self) -> None:
        until = _moment_to_come(self.content["embargo"])
        workflow.set_embargo(self.story, until, by=self.author)

    def _save(self, document: StoryDocument, *, at: datetime) -> None:
        if self.story:
            version = self.story.version
            transfer.save(self.story, document, by=self.author, seen=version, at=at)
            return
        self.story, _ = transfer.create(
            document, by=self.author, slug=self.content["slug"], at=at
        )


def _moment_to_come(told: dict) -> datetime:
    """`{"in_days": 1, "at": "09:00"}`, on the newsroom's clock."""
    day = timezone.localdate() + timedelta(days=told["in_days"])
    zone = ZoneInfo(settings.TIME_ZONE)
    read = dates.read_moment(f"{day} {told['at']}", zone, which=dates.FIRST)
    return read.at


def document(told: dict) -> StoryDocument:
    """The story that a file of the demo tells; its texts are right, or it fails."""
    reading = formats.read(json.dumps(told).encode(), "json")
    if reading.is_refused:
        refusals = "; ".join(problem.message for problem in _errors(reading))
        raise ValueError(f"{told.get('headline')}: {refusals}")
    return reading.document


def _errors(reading: Reading) -> Iterator[Problem]:
    return (
        problem for problem in reading.problems if problem.severity is Severity.ERROR
    )
