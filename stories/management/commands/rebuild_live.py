"""Makes what readers see anew from editions: `manage.py rebuild_live`."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from tqdm import tqdm

from stories import press
from stories.management.naming import story_called
from stories.models import LiveStory

SHOWN = 10


class Command(BaseCommand):
    """Says how many live stories it made anew, and exits 1 if it could not all."""

    help = (
        "Make anew what readers see of stories that another release rendered. Safe "
        "beside a running site; stopped, it goes on where it was."
    )

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="only these")
        parser.add_argument(
            "--all", action="store_true", help="those of this release too"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args, slugs, **options):
        stories = LiveStory.objects.all() if options["all"] else press.outdated()
        if slugs:
            stories = stories.filter(pk__in=[story_called(slug).pk for slug in slugs])
        self.rebuilt = self.altered = self.failed = 0
        self.obstacles = []
        try:
            self._rebuild(stories, is_silent=options["json"])
        except DatabaseError as error:
            raise CommandError(
                f"The database refused: {error}. {self._said()} Run it again; it goes "
                "on where it was."
            ) from error
        finally:
            if options["json"]:
                self._print_json()
        if self.failed:
            raise CommandError("\n".join([self._said(), *self.obstacles]))
        if not options["json"]:
            self.stdout.write(self._said())

    def _rebuild(self, stories, *, is_silent: bool) -> None:
        watched = tqdm(
            press.rebuild(stories),
            "Rebuilding",
            stories.count(),
            unit="story",
            disable=is_silent,
        )
        for one in watched:
            self.rebuilt += not one.obstacle
            self.altered += one.is_altered
            self.failed += bool(one.obstacle)
            if one.obstacle and len(self.obstacles) < SHOWN:
                self.obstacles.append(f"{one.slug}: {one.obstacle}")

    def _said(self) -> str:
        if not self.rebuilt and not self.failed:
            return "All live stories are of this release."
        said = (
            f"{_stories(self.rebuilt)} made anew, {self.altered:,} of which readers "
            "see otherwise than before."
        )
        if self.failed:
            said += f" {_stories(self.failed)} could not be, and stay as they were:"
        return said

    def _print_json(self) -> None:
        told = {
            "rebuilt": self.rebuilt,
            "altered": self.altered,
            "failed": self.failed,
            "obstacles": self.obstacles,
        }
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))


def _stories(count: int) -> str:
    return f"{count:,} live story" if count == 1 else f"{count:,} live stories"
