"""Writes a story as a document: `manage.py export_story SLUG --format text`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from stories.desk import transfer
from stories.document import formats
from stories.management.naming import edition_of, story_called
from stories.models import Story
from stories.press import integrity


class Command(BaseCommand):
    """Prints the live edition, or the working copy of a story that was never live.

    With `--history`, writes every edition into a folder, as it was sealed.
    """

    help = "Print a story as a document, or write its history for others to check."

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument("--format", choices=sorted(formats.FORMATS), default="text")
        which = parser.add_mutually_exclusive_group()
        which.add_argument(
            "--working-copy", action="store_true", help="what the desk sees"
        )
        which.add_argument("--edition", type=int, help="an edition by its number")
        which.add_argument(
            "--history", action="store_true", help="every edition, as it was sealed"
        )
        parser.add_argument(
            "--to", type=Path, metavar="FOLDER", help="a new folder, with --history"
        )

    def handle(self, *args, slug, format, working_copy, edition, **options):
        folder = options["to"]
        if options["history"] != (folder is not None):
            raise CommandError("--history and --to FOLDER go together.")
        story = story_called(slug)
        if folder is not None:
            self._write_history(story, folder)
            return
        chosen = None if working_copy else story.live_edition
        if edition is not None:
            chosen = edition_of(story, edition)
        # No line end is added: an imported document comes back byte for byte.
        self.stdout.write(transfer.export(story, format, edition=chosen), ending="")

    def _write_history(self, story: Story, folder: Path) -> None:
        if not story.editions.exists():
            raise CommandError(f"“{story.slug}” was never published.")
        try:
            written = integrity.export_history(story, folder)
        except integrity.FolderRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            f"{len(written)} editions of “{story.slug}” are in {folder}. "
            "Check them there: sha256sum --check SHA256SUMS"
        )
