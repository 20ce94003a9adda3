"""Fills an empty newsroom with the demo: `manage.py load_demo`."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.urls import reverse
from tqdm import tqdm

from stories.models import Story
from stories.operations.demo import accounts, loading

PASSWORDS = "demo-accounts.json"


class Command(BaseCommand):
    """Stories are loaded only into an empty newsroom; what is there is kept."""

    help = "Load the demo stories and accounts, and print the accounts' passwords."

    def handle(self, *args, **options):
        content = loading.newsroom()
        made = accounts.set_up(content["accounts"], settings.VAR_DIR / PASSWORDS)
        if Story.objects.exists():
            self.stdout.write("This newsroom has stories already; they are kept.")
        else:
            self._load()
        self._print(made)

    def _load(self) -> None:
        with transaction.atomic():
            loading.set_up_newsroom()
            people = loading.Desk.seated()
            for _, take in tqdm(loading.steps(people), "Loading stories"):
                take()
            loading.arrange_front(people)
        self.stdout.write(f"Loaded {Story.objects.count()} stories.")

    def _print(self, made: list[accounts.Account]) -> None:
        desk = reverse("admin:index")
        self.stdout.write(f"\nLog in to the desk at {desk} as:")
        for account in made:
            password = account.password or "(changed since; ask whoever changed it)"
            self.stdout.write(f"  {account.username:<10} {password:<16} {account.role}")
