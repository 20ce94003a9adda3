"""Writes a story as a document: `manage.py export_story SLUG --format text`."""

from django.core.management.base import BaseCommand

from stories import documents, transfer
from stories.management.naming import edition_of, story_called


class Command(BaseCommand):
    """Prints the live edition, or the working copy of a story that was never live."""

    help = "Print a story as a document."

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument(
            "--format", choices=sorted(documents.FORMATS), default="text"
        )
        which = parser.add_mutually_exclusive_group()
        which.add_argument(
            "--working-copy", action="store_true", help="what the desk sees"
        )
        which.add_argument("--edition", type=int, help="an edition by its number")

    def handle(self, *args, slug, format, working_copy, edition, **options):
        story = story_called(slug)
        chosen = None if working_copy else story.live_edition
        if edition is not None:
            chosen = edition_of(story, edition)
        # No line end is added: an imported document comes back byte for byte.
        self.stdout.write(transfer.export(story, format, edition=chosen), ending="")
