"""Does a verb of the workflow to a story: `manage.py perform VERB SLUG --as USER`."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from stories.desk import transfer, workflow
from stories.desk.workflow import BY_HAND, FORMER, Ask, Reason, TransitionRefused, Verb
from stories.document import dates
from stories.document.text import clean_block
from stories.management.naming import edition_of, person_called, story_called
from stories.models import EditionKind, Remains, Story, Transition

# The options that only some verbs have a use for: where argparse leaves what was
# given, and what the verb is then asked with.
OPTIONS = {
    "--kind": ("kind", Ask.KIND),
    "--public-note": ("public_note", Ask.PUBLIC_NOTE),
    "--for": ("typed_time", Ask.TIME),
    "--which": ("which", Ask.TIME),
    "--edition": ("edition", Ask.EDITION),
    "--remains": ("remains", Ask.REMAINS),
}


class Command(BaseCommand):
    """One story, one verb; refused with every reason at once, and exit code 1."""

    help = "Do a verb of the workflow to a story, as somebody who may."

    def add_arguments(self, parser):
        public = ", ".join(v.name for v in BY_HAND.values() if v.note_is_public)
        parser.add_argument("verb", choices=(*BY_HAND, *FORMER), metavar="VERB")
        parser.add_argument("slug", metavar="SLUG")
        parser.add_argument(
            "--as", dest="username", required=True, help="act as this user"
        )
        parser.add_argument(
            "--note",
            default="",
            help=f"why, for the desk; for {public}, the reason that readers are shown",
        )
        parser.add_argument("--public-note", default="", help="for readers")
        parser.add_argument(
            "--kind", choices=[*map(str, workflow.PUBLISHED_AS)], help="publish as"
        )
        parser.add_argument(
            "--for",
            dest="typed_time",
            default="",
            metavar="TIME",
            help="when to publish: 2026-01-05 09:30, in the newsroom's zone",
        )
        parser.add_argument(
            "--which",
            choices=(dates.FIRST, dates.SECOND),
            default="",
            help="which of the two, for a time that the clocks show twice",
        )
        parser.add_argument(
            "--edition", type=int, metavar="N", help="the one to restore"
        )
        parser.add_argument(
            "--remains",
            choices=Remains.values,
            default="",
            help="what readers are still told of what is withdrawn",
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args, slug, username, **options):
        try:
            story, person = story_called(slug), person_called(username)
            transition = _perform(story, person, options)
        except TransitionRefused as refusal:
            self._refuse(refusal.details, options["json"])
        except (PermissionDenied, transfer.TooLong) as refusal:
            sentences = getattr(refusal, "reasons", (str(refusal),))
            self._refuse(tuple(map(Reason, sentences)), options["json"])
        else:
            told = _told(transition)
            line = json.dumps(told, ensure_ascii=False, indent=2)
            self.stdout.write(line if options["json"] else _sentence(transition))

    def _refuse(self, reasons: tuple[Reason, ...], as_json: bool) -> None:
        if as_json:
            told = {
                "refused": True,
                "reasons": [
                    {"sentence": one.sentence, "where": one.where or None}
                    for one in reasons
                ],
            }
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        raise CommandError("\n".join(one.sentence for one in reasons))


def _perform(story: Story, person, options: dict) -> Transition:
    asked = options["verb"]
    verb = workflow.named(asked)
    _refuse_stray(verb, options)
    number, kind = options["edition"], options["kind"]
    with _words_of_the_command():
        return transfer.perform(
            asked,
            story,
            by=person,
            note=clean_block(options["note"]),
            public_note=clean_block(options["public_note"]),
            kind=EditionKind(kind) if kind else None,
            scheduled_for=_moment(options["typed_time"], options["which"]),
            edition=edition_of(story, number) if number is not None else None,
            remains=Remains(options["remains"] or Remains.HEADLINE),
        )


@contextmanager
def _words_of_the_command() -> Iterator[None]:
    """Let a refusal for want of an edition name the option that takes one."""
    try:
        yield
    except TransitionRefused as refusal:
        advised = (
            replace(one, sentence=f"{one.sentence} Name it with --edition N.")
            if one.where == "edition"
            else one
            for one in refusal.details
        )
        raise TransitionRefused(*advised) from refusal


def _refuse_stray(verb: Verb, options: dict) -> None:
    """What the verb has no use for is a mistake, not a detail."""
    stray = [
        Reason(f"{option} says nothing to “{verb.label}”.")
        for option, (name, ask) in OPTIONS.items()
        if options[name] not in {"", None} and ask not in verb.asks
    ]
    if stray:
        raise TransitionRefused(*stray)


def _moment(typed: str, which: str) -> datetime | None:
    if not typed:
        return None
    read = dates.read_moment(typed, ZoneInfo(settings.TIME_ZONE), which=which)
    if read.problem:
        advice = " Say which with --which." if read.is_ambiguous else ""
        raise TransitionRefused(Reason(read.problem + advice, "scheduled_for"))
    return read.at


def _told(transition: Transition) -> dict:
    edition, until = transition.edition, transition.scheduled_for
    return {
        "refused": False,
        "slug": transition.story.slug,
        "verb": transition.verb,
        "from_state": str(transition.from_state),
        "to_state": str(transition.to_state),
        "edition": edition.number if edition else None,
        "scheduled_for": until.isoformat() if until else None,
        "version": transition.story.version,
    }


def _sentence(transition: Transition) -> str:
    told, until = _told(transition), transition.scheduled_for
    more = f", edition {told['edition']}" if told["edition"] else ""
    more += f", for {workflow.moment(until)}" if until else ""
    return f"{told['slug']}: {told['from_state']} → {told['to_state']}{more}"
