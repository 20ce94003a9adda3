"""Prints who may do what as a Markdown table: `manage.py permission_matrix`."""

from django.core.management.base import BaseCommand

from stories.desk.workflow import matrix


class Command(BaseCommand):
    """The table that stands in the guide to the workflow."""

    help = "Print which role may do which verb in which state."
    requires_system_checks = ()

    def handle(self, *args, **options):
        self.stdout.write(matrix.table())
