"""Checks everything that was ever published: `manage.py verify_editions`."""

import json
from collections.abc import Iterable
from functools import partial

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from stories.management.naming import story_called
from stories.models import Edition, Story
from stories.press import integrity

SHOWN = 10
# The exit code of a newsroom in which nothing is wrong, and something left to do.
OUTDATED = 3


class Command(BaseCommand):
    """Names the first edition that does not fit, says how many do not, and exits 1.

    Where nothing is altered, but another release made what readers see, it exits 3.
    """

    help = (
        "Recompute the digests of all editions, and check numbering, the log of "
        "publications and what readers see."
    )

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="only these")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args, slugs, **options):
        watched = partial(self._watched, is_silent=options["json"])
        self.editions = self.misfits = self.outdated = self.redacted = 0
        shown = []
        self.first_outdated = None
        with integrity.snapshot():
            keys = [story_called(slug).pk for slug in slugs] or None
            for misfit in integrity.verify(keys, watch=watched):
                self._take(misfit, shown)
        if options["json"]:
            self._print_json(shown)
        if shown:
            raise CommandError(self._sentences(shown))
        if self.outdated:
            said = f"{_editions(self.editions)}: none was found to be altered."
            raise CommandError(f"{said}\n{self._about_outdated()}", returncode=OUTDATED)
        if not options["json"]:
            self.stdout.write(f"{_editions(self.editions)}: all fit.{self._redacted()}")

    def _take(self, misfit: integrity.Misfit, shown: list[dict]) -> None:
        if misfit.is_outdated:
            self.outdated += 1
            self.first_outdated = self.first_outdated or _told(misfit)
            return
        self.misfits += 1
        if len(shown) < SHOWN:
            shown.append(_told(misfit))

    def _watched(
        self, editions: Iterable[Edition], total: int, *, is_silent: bool
    ) -> Iterable[Edition]:
        self.editions = total
        shown = tqdm(editions, "Verifying", total, unit="edition", disable=is_silent)
        for edition in shown:
            self.redacted += edition.redacted_at is not None
            yield edition

    def _redacted(self) -> str:
        if not self.redacted:
            return ""
        return (
            f" {self.redacted:,} of them {'was' if self.redacted == 1 else 'were'} "
            "redacted: of those the digest is proved, and not the text."
        )

    def _print_json(self, shown: list[dict]) -> None:
        told = {
            "editions": self.editions,
            "redacted": self.redacted,
            "misfits": self.misfits,
            "first": shown[0] if shown else None,
            "shown": shown,
            "outdated": self.outdated,
            "first_outdated": self.first_outdated,
        }
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))

    def _sentences(self, shown: list[dict]) -> str:
        lines = [
            f"{_editions(self.editions)}, {self.misfits} that do not fit.",
            f"First of all, {_line(shown[0])}",
            *(f"Then {_line(told)}" for told in shown[1:]),
        ]
        if self.misfits > len(shown):
            lines.append(f"And {self.misfits - len(shown)} more.")
        if self.outdated:
            lines.append(self._about_outdated())
        return "\n".join(lines)

    def _about_outdated(self) -> str:
        count = f"{self.outdated:,} live " + (
            "story was" if self.outdated == 1 else "stories were"
        )
        return (
            f"{count} made by another release and cannot be compared whole. First of "
            f"all, {_line(self.first_outdated)}"
        )


def _told(misfit: integrity.Misfit) -> dict:
    slugs = Story.objects.filter(pk=misfit.story_id).values_list("slug", flat=True)
    return {
        "story": slugs.first() if misfit.story_id else None,
        "edition": misfit.number,
        "sentence": misfit.sentence,
    }


def _line(told: dict) -> str:
    if told["edition"] is None:
        return f"{told['story'] or 'the log'}: {told['sentence']}"
    return f"{told['story']}, edition {told['edition']}: {told['sentence']}"


def _editions(count: int) -> str:
    return f"{count:,} edition" if count == 1 else f"{count:,} editions"
