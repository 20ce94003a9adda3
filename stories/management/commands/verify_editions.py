"""Checks everything that was ever published: `manage.py verify_editions`."""

import json
from collections.abc import Iterable
from functools import partial

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from stories import record
from stories.management.naming import story_called
from stories.models import Edition, Story

SHOWN = 10


class Command(BaseCommand):
    """Names the first edition that does not fit, says how many do not, and exits 1."""

    help = (
        "Recompute the digests of all editions, and check numbering, the log of "
        "publications and what readers see."
    )

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="only these")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args, slugs, **options):
        watched = partial(self._watched, is_silent=options["json"])
        self.editions = self.misfits = 0
        shown = []
        with record.snapshot():
            keys = [story_called(slug).pk for slug in slugs] or None
            for misfit in record.verify(keys, watch=watched):
                self.misfits += 1
                if len(shown) < SHOWN:
                    shown.append(_told(misfit))
        if options["json"]:
            self._print_json(shown)
        elif not shown:
            self.stdout.write(f"{_editions(self.editions)}: all fit.")
        if shown:
            raise CommandError(self._sentences(shown))

    def _watched(
        self, editions: Iterable[Edition], total: int, *, is_silent: bool
    ) -> Iterable[Edition]:
        self.editions = total
        return tqdm(editions, "Verifying", total, unit="edition", disable=is_silent)

    def _print_json(self, shown: list[dict]) -> None:
        told = {
            "editions": self.editions,
            "misfits": self.misfits,
            "first": shown[0] if shown else None,
            "shown": shown,
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
        return "\n".join(lines)


def _told(misfit: record.Misfit) -> dict:
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
