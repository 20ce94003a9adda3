"""A command that waits for the others: `python -m tests.races waiting NAME …`.

It says that it is ready, and begins when it is written a line.
"""

import sys

from django.core.management import execute_from_command_line
from django.db import connection


def main() -> None:
    connection.ensure_connection()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    execute_from_command_line(["manage.py", *sys.argv[1:]])


if __name__ == "__main__":
    main()
