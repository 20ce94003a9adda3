"""Fills a newsroom with the demo and 200 stories, by the doors that editors use.

This is the one step that calls the product's code; it runs in the older checkout alone.
"""

import io
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.contrib.auth import get_user_model
from django.core.management import call_command

from stories import press
from stories.desk import previews, redaction, transfer, workflow
from stories.document import Standing, formats
from stories.models import EditionKind, Remains, Source, Story
from tests.same_behaviour import documents
from tests.same_behaviour.clock import Clock

STORIES = 200
BEGIN = datetime(2026, 1, 2, 6, tzinfo=UTC)
NOTE = "An earlier edition said twelve; it is fourteen."
KINDS = (
    EditionKind.UPDATE,
    EditionKind.CORRECTION,
    EditionKind.MINOR,
    EditionKind.CLARIFICATION,
)
ADMINISTRATOR = "administrator"


def fill(clock: Clock) -> None:
    """Migrate, load the demo, and give each of the 200 stories its fate."""
    silence = {"stdout": io.StringIO(), "stderr": io.StringIO()}
    call_command("migrate", verbosity=0)
    with redirect_stderr(io.StringIO()):
        call_command("load_demo", **silence)
    get_user_model().objects.create_superuser(ADMINISTRATOR, last_login=clock.now())
    people = People()
    _add_topics(people)
    made = [_Life(number, people, clock) for number in range(STORIES)]
    for one in made:
        one.begin()
    _change_catalogue(people, clock)
    for one in made:
        one.end()
    _arrange_front(people, made, clock)
    states = Story.objects.values_list("state", flat=True)
    counted = {state: list(states).count(state) for state in sorted(set(states))}
    told = ", ".join(f"{count} {state}" for state, count in counted.items())
    sys.stdout.write(f"filled with {len(states)} stories: {told}\n")


class People:
    """The demo's three accounts, and who administers."""

    def __init__(self):
        users = get_user_model().objects
        self.reporter, self.editor, self.chief, self.administrator = (
            users.get(username=name)
            for name in ("reporter", "editor", "chief", ADMINISTRATOR)
        )


@dataclass
class _Life:
    """One story, from its first text to what becomes of it."""

    number: int
    people: People
    clock: Clock
    story: Story | None = None
    at: datetime = field(init=False)

    def __post_init__(self):
        self.at = BEGIN + timedelta(hours=30 * self.number)

    def begin(self) -> None:
        """The first text; and editions, where the fate of the story asks for them."""
        self._create()
        if self.number % len(FATES) not in NEVER_PUBLISHED:
            self._publish()
            for round_ in range(1, 1 + self.number % 4):
                self._save_later(round_)
                self._publish(KINDS[(self.number + round_) % len(KINDS)])

    def end(self) -> None:
        """What becomes of the story, at the present."""
        self.at = self.clock.tick()
        FATES[self.number % len(FATES)](self)
        if self.number % 9 == 0:
            self._give_deadline()
        if self.number % 8 == 0 and self.story.state not in workflow.PUT_AWAY:
            self._preview()

    def do(self, verb: str, by, **words) -> None:
        workflow.perform(verb, self.story, by=by, at=self._tick(), **words)

    def save(self, round_: int) -> None:
        self._save_later(round_)

    def _tick(self) -> datetime:
        self.at += timedelta(minutes=7)
        return self.at

    def _create(self) -> None:
        text, by, at = documents.document(self.number), self.people.reporter, self.at
        if self.number % 10 == 3:
            name = list(formats.FORMATS)[self.number // 10 % len(formats.FORMATS)]
            raw = formats.write(text, name)
            taken = transfer.import_reading(
                formats.read(raw.encode(), name),
                by=by,
                text=raw,
                format=name,
                name=f"story-{self.number}.{name}",
                at=at,
            )
            self.story = taken.story
            return
        slug = f"told-{self.number}" if self.number % 2 else ""
        self.story, _ = transfer.create(text, by=by, slug=slug, at=at)

    def _save_later(self, round_: int) -> None:
        was = Story.objects.with_parts().get(pk=self.story.pk)
        transfer.save(
            was,
            documents.later(was.document(), self.number, round_),
            by=self.people.reporter,
            seen=was.version,
            at=self._tick(),
        )
        self.story.refresh_from_db()

    def _publish(self, kind: EditionKind | None = None) -> None:
        self.do("submit", self.people.reporter)
        self.do("approve", self.people.editor)
        note = NOTE if kind in KINDS[1::2] else ""
        self.do("publish", self.people.editor, kind=kind, public_note=note)

    def _preview(self) -> None:
        link = previews.make_preview(
            self.story,
            by=self.people.reporter,
            label=f"For reader {self.number}",
            asks_approval=self.number % 16 == 0,
            at=self.at,
        )
        if self.number % 48 == 0:
            previews.revoke(link, by=self.people.reporter, at=self._tick())

    def _give_deadline(self) -> None:
        due = self.at + timedelta(days=self.number % 5 - 2)
        assigned = {"assignee": self.people.editor, "due": due}
        Story.objects.filter(pk=self.story.pk).update(**assigned)


def _stay(life: _Life) -> None:
    """It stays as it is."""


def _submit(life: _Life) -> None:
    life.do("submit", life.people.reporter)


def _send_back(life: _Life) -> None:
    _submit(life)
    life.do("request_changes", life.people.editor, note="Say who counted.")


def _approve(life: _Life) -> None:
    _submit(life)
    life.do("claim", life.people.editor)
    life.do("approve", life.people.editor)


def _schedule(life: _Life) -> None:
    _approve(life)
    when = life.at + timedelta(days=2, hours=life.number % 24)
    life.do("schedule", life.people.editor, scheduled_for=when)


def _save(life: _Life) -> None:
    life.save(9)


def _review_again(life: _Life) -> None:
    _save(life)
    _submit(life)


def _withdraw(remains: Remains) -> Callable[[_Life], None]:
    def withdraw(life: _Life) -> None:
        words = {"note": "Its only source was invented.", "remains": remains}
        life.do("withdraw", life.people.chief, **words)

    return withdraw


def _archive(life: _Life) -> None:
    life.do("archive", life.people.editor)


def _reinstate(life: _Life) -> None:
    _withdraw(Remains.HEADLINE)(life)
    life.do("restore", life.people.editor)
    _save(life)
    words = {"note": "The desk has looked at it again."}
    life.do("publish_without_review", life.people.chief, **words)


def _move(life: _Life) -> None:
    by = life.people.reporter
    transfer.readdress(life.story, f"moved-{life.number}", by=by, at=life._tick())
    _publish_as_it_is(life)


def _publish_as_it_is(life: _Life) -> None:
    life.do("publish_without_review", life.people.chief, note="It cannot wait.")


def _redact(life: _Life) -> None:
    words = documents.TEXTS[life.story.language]["says"][:8].strip("*„“ ")
    asked = redaction.propose(
        life.story,
        words,
        reason="A court asked for it.",
        by=life.people.chief,
        at=life._tick(),
    )
    if life.number % 3:
        by = life.people.administrator
        redaction.carry_out(asked, by=by, at=life._tick())


def _set_embargo(life: _Life) -> None:
    _save(life)
    until = life.at + timedelta(days=3)
    workflow.set_embargo(life.story, until, by=life.people.reporter, at=life._tick())


# What becomes of a story, by its number; those in NEVER_PUBLISHED have no edition.
NEVER_PUBLISHED = range(6)
FATES = (
    _stay,
    _submit,
    _approve,
    _schedule,
    _archive,
    _send_back,
    _stay,
    _save,
    _review_again,
    _withdraw(Remains.HEADLINE),
    _withdraw(Remains.REASON),
    _withdraw(Remains.NOTHING),
    _reinstate,
    _move,
    _redact,
    _set_embargo,
    _stay,
    _stay,
    _stay,
)


def _add_topics(people: People) -> None:
    """What a reporter may not add: the topics of the stories."""
    names = [text["topic"] for text in documents.TEXTS.values()]
    names += [f"Theme {number}" for number in range(5)]
    story, _ = transfer.create(
        documents.topical(names), by=people.chief, slug="all-topics", at=BEGIN
    )
    workflow.perform("archive", story, by=people.chief, at=BEGIN)


def _change_catalogue(people: People, clock: Clock) -> None:
    """Sources lose their standing, and publishers are told of otherwise."""
    cited = Source.objects.filter(references__story__slug__startswith="told-")
    rows = list(cited.distinct().order_by("pk").select_related("publisher"))
    standings = (Standing.RETRACTED, Standing.CORRECTED, Standing.UNREACHABLE)
    for place, row in enumerate(rows[::13]):
        row.standing = standings[place % len(standings)].value
        row.standing_note = f"Told by the publisher, {place}."
        transfer.catalogue.write(row, by=people.chief, at=clock.tick())
    for row in rows[5::29]:
        publisher = row.publisher
        publisher.country, publisher.homepage = "NZ", "https://told.example/"
        transfer.catalogue.write(publisher, by=people.chief, at=clock.tick())


def _arrange_front(people: People, made: list[_Life], clock: Clock) -> None:
    live = [life.story for life in made if life.story.is_live]
    for story in live[::20]:
        seen, at = press.places(), clock.tick()
        workflow.front.arrange("add", story.pk, seen=seen, by=people.chief, at=at)
