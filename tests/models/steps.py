"""Takes a newsroom through its history in two processes: then, and now.

Each start of Django takes as long as the migrations that it would run.
"""

from tests.races.newsroom import Newsroom

_RUN = "from django.core.management import call_command as run"


def filled(newsroom: Newsroom, number: str, module: str) -> None:
    """Migrate the newsroom to migration `number`, and fill it as `module` does."""
    run(
        newsroom,
        f"run('migrate', 'stories', '{number}', verbosity=0)",
        # The accounts that rows name are of another app.
        "run('migrate', 'auth', verbosity=0)",
        f"from tests.models import {module}",
        f"{module}.fill()",
    )


def run(newsroom: Newsroom, *statements: str) -> str:
    """What statements print that `run` commands in one process."""
    command = "; ".join((_RUN, *statements))
    return newsroom.manage("shell", "--verbosity", "0", "--command", command)
