"""Keeps schedules and does background tasks: `manage.py run_worker`."""

from django.core.management.base import BaseCommand

from stories.operations import tasks


class Command(BaseCommand):
    """Works until Ctrl-C or SIGTERM; any number of workers may run at once."""

    help = "Publish scheduled stories when they are due, and send what is queued."

    def add_arguments(self, parser):
        parser.add_argument(
            "--parent", type=int, help="end when the process PARENT has ended"
        )

    def handle(self, *args, parent, **options):
        ending = tasks.until_told()
        if parent:
            tasks.end_with_parent(ending, parent)
        self._say("The worker keeps schedules.")
        tasks.work(ending, self._say)

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
