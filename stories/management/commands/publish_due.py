"""Publishes what is due and sends what is queued, once, for cron."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from stories.desk import workflow
from stories.desk.workflow import Kept
from stories.operations import tasks


class Command(BaseCommand):
    """Does what `run_worker` does each second, and ends."""

    help = "Publish the scheduled stories whose time has come, and send what is queued."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args, **options):
        kept = []
        try:
            for one in workflow.publish_due():
                kept.append(one)
                if not options["json"]:
                    self.stdout.write(one.sentence)
            # Last: a mail server that does not answer holds up no story.
            tasks.do_queued()
        except DatabaseError as error:
            raise CommandError(f"The database refused: {error}") from error
        finally:
            if options["json"]:
                told = [_told(one) for one in kept]
                self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        if not kept and not options["json"]:
            self.stdout.write("Nothing is due.")
        if any(one.has_failed for one in kept):
            raise CommandError("Some stories stay scheduled; the log says why.")


def _told(kept: Kept) -> dict:
    edition = kept.transition.edition if kept.is_published else None
    return {
        "slug": kept.story.slug,
        "published": kept.is_published,
        "edition": edition.number if edition else None,
        "seconds_late": int(kept.late.total_seconds()),
        "reasons": list(kept.reasons),
        "sentence": kept.sentence,
    }
