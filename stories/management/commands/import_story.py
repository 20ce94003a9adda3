"""Imports documents as stories: `manage.py import_story PATH…`."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from tqdm import tqdm

from stories.desk import transfer, workflow
from stories.desk.transfer import Destination, files
from stories.desk.transfer.destinations import payload
from stories.desk.transfer.slugs import no_address
from stories.document import (
    Problem,
    Reading,
    Severity,
    StoryDocument,
    formats,
    reading_payload,
)
from stories.document.messages import listed
from stories.document.text import clean_block, is_slug, typed_slug
from stories.management.naming import person_called
from stories.models import EditionKind, State, Story

MANY = 10
REFUSALS = (
    transfer.ImportRefused,
    transfer.TooLong,
    workflow.TransitionRefused,
    PermissionDenied,
)


class Command(BaseCommand):
    """Each document is taken whole or not at all; one refusal does not stop others."""

    help = "Import documents as stories, in any of the formats."
    # A dry run must work before there is a database.
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--publish", action="store_true", help="publish at once")
        parser.add_argument(
            "--kind",
            choices=[*map(str, workflow.PUBLISHED_AS)],
            help="publish as, with --publish",
        )
        parser.add_argument(
            "--public-note", default="", help="for readers, with --publish"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="read, change nothing"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.add_argument("--as", dest="username", help="act as this user")
        parser.add_argument(
            "--format", choices=sorted(formats.FORMATS), help="do not guess"
        )
        parser.add_argument("--slug", default="", help="the story to write to")
        parser.add_argument(
            "--new",
            action="store_true",
            help="a new story, whatever the document looks like a version of",
        )

    def handle(self, *args, paths, **options):
        found = files.documents_under(paths)
        if not found:
            endings = [known.endings[0] for known in formats.FORMATS.values()]
            raise CommandError(
                f"No documents found there: {listed(endings, 'or')} files."
            )
        options["slug"] = typed_slug(options["slug"])
        _refuse_odd(options, len(found))
        self.options = options
        self.by = None if options["dry_run"] else self._actor(options["username"])
        results = [self._one(path) for path in self._with_progress(found)]
        if options["json"]:
            shown = results[0] if len(results) == 1 else results
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
        refused = [result for result in results if result["refused"]]
        if refused:
            raise CommandError(
                f"{len(refused)} of {len(found)} documents refused.", returncode=1
            )

    def _actor(self, username):
        if not username:
            return transfer.import_service()
        return person_called(username)

    def _with_progress(self, found: list[Path]) -> Iterator[Path]:
        return tqdm(
            found,
            desc="Importing",
            unit="document",
            disable=len(found) < MANY or self.options["json"],
        )

    def _one(self, path: Path) -> dict:
        try:
            raw = files.raw_bytes(path)
        except OSError as error:
            return self._refuse(path, f"The file cannot be read: {error.strerror}.")
        reading = formats.read(raw, self.options["format"], path.name)
        if reading.is_refused:
            return self._report(path, reading, "refused")
        place = self._destination(path, reading)
        if self.options["dry_run"]:
            return self._report(path, reading, "read", place=place)
        try:
            return self._take(path, raw, reading, place)
        except REFUSALS as refusal:
            reasons = getattr(refusal, "reasons", None) or [str(refusal)]
            return self._refuse(path, *reasons, reading=reading)

    def _destination(self, path: Path, reading: Reading) -> Destination | None:
        """Where the document goes; None where a dry run finds no database to ask."""
        try:
            return transfer.destination(
                reading.document,
                name=path.name,
                slug=self.options["slug"],
                is_new=self.options["new"],
            )
        except DatabaseError:
            if self.options["dry_run"]:
                return None
            raise

    def _take(
        self, path: Path, raw: bytes, reading: Reading, place: Destination | None
    ) -> dict:
        with transaction.atomic():
            taken = transfer.import_reading(
                reading,
                by=self.by,
                text=raw.decode("utf-8", "replace"),
                format=self.options["format"] or formats.guess_format(raw, path.name),
                name=path.name,
                to=place,
            )
            story, outcome = taken.story, str(taken.outcome)
            problems = taken.problems
            if self.options["publish"] and story.state != State.PUBLISHED:
                self._publish(story, path)
                outcome = f"{outcome}, published"
                # Published as it is, it needs no approval and no schedule any more.
                problems = tuple(
                    one for one in problems if one.code not in transfer.TAKEN_BACK
                )
        place = taken.destination
        result = self._report(path, reading, outcome, problems, place=place)
        return result | {"slug": story.slug, "outcome": outcome}

    def _publish(self, story: Story, path: Path) -> None:
        kind = self.options["kind"]
        if not kind:
            _refuse_unsaid_correction(story)
        workflow.perform(
            "publish_without_review",
            story,
            by=self.by,
            note=f"Imported from {path.name}.",
            public_note=clean_block(self.options["public_note"]),
            kind=EditionKind(kind) if kind else None,
        )

    def _refuse(self, path: Path, *reasons: str, reading: Reading | None = None):
        reading = reading or Reading(document=StoryDocument())
        refusals = tuple(
            Problem(code="refused", message=reason, severity=Severity.ERROR)
            for reason in reasons
        )
        return self._report(path, reading, "refused", refusals)

    def _report(
        self,
        path: Path,
        reading: Reading,
        outcome: str,
        more: tuple[Problem, ...] = (),
        *,
        place: Destination | None = None,
    ) -> dict:
        whole = Reading(
            document=reading.document,
            problems=(*reading.problems, *more),
            headings=reading.headings,
            lines=reading.lines,
        )
        if not self.options["json"]:
            self._print(path, whole, outcome)
            self._print_place(place)
        shown = reading_payload(whole)
        return shown | {"destination": payload(place) if place else None}

    def _print_place(self, place: Destination | None) -> None:
        if place is None:
            return
        if place.story:
            self.stdout.write(f"  to “{place.story}” ({place.story.slug})")
        self.stdout.write(f"  {place.because}")
        for change in place.changes if self.options["dry_run"] else ():
            self.stdout.write(f"    {change}")
        if place.others and not place.is_asked:
            slugs = ", ".join(other.slug for other in place.others)
            advice = "; or --new for a new story" if place.story else ""
            self.stdout.write(f"  If another is meant, say --slug: {slugs}{advice}.")
        elif place.story and not place.is_asked:
            self.stdout.write("  If it is a new story, say --new.")

    def _print(self, path: Path, reading: Reading, outcome: str) -> None:
        self.stdout.write(f"{path}: {outcome}: {reading.document.headline}")
        for problem in reading.problems:
            where = f"line {problem.line}: " if problem.line else ""
            self.stdout.write(f"  {where}{problem.severity}: {problem.message}")


def _refuse_odd(options: dict, found: int) -> None:
    if options["slug"] and found > 1:
        raise CommandError("--slug goes with one document, not with several.")
    if options["slug"] and not is_slug(options["slug"]):
        raise CommandError(f"--slug: {no_address(options['slug'])}")
    if options["slug"] and options["new"]:
        raise CommandError("--slug and --new contradict each other; give one of them.")
    if (options["kind"] or options["public_note"]) and not options["publish"]:
        raise CommandError("--kind and --public-note go with --publish.")


def _refuse_unsaid_correction(story: Story) -> None:
    """What readers were told wrongly is not published as if it were only newer."""
    proposed = workflow.propose(Story.objects.with_parts().get(pk=story.pk))
    if proposed is None or proposed.kind != EditionKind.CORRECTION:
        return
    raise workflow.TransitionRefused(
        "What readers see would be corrected, and nobody said so. Publish it with "
        "--kind correction and a --public-note that says what was wrong, or with "
        "--kind update if nothing was.",
        *proposed.reasons,
    )
