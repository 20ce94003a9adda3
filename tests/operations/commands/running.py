"""Runs a command as a shell would, and gives what it printed."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def run(name: str, *arguments, **options) -> str:
    """What the command prints on its way to success."""
    out = StringIO()
    call_command(name, *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def refused(name: str, *arguments, code: int = 1, **options) -> tuple[str, str]:
    """What the command prints, and what it says as it ends with exit code `code`."""
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command(name, *map(str, arguments), stdout=out, **options)
    assert caught.value.returncode == code
    return out.getvalue(), str(caught.value)
