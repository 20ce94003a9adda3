"""A process of a race: `python -m tests.races MODULE …`, with Django set up."""

import os
import runpy
import sys

import django
from django.conf import settings


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    # Passwords are no part of a race.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    django.setup()
    module = sys.argv.pop(1)
    runpy.run_module(f"tests.races.{module}", run_name="__main__")


if __name__ == "__main__":
    main()
