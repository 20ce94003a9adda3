"""Files of the newsroom that nobody else on the machine may read.

The database holds drafts, sessions and hashes of passwords. Whatever the umask of who
starts it first, and whoever made the files, they are closed at the start.
"""

import os
import stat
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

FOLDER, FILE = 0o700, 0o600
# What SQLite keeps beside a database; new ones have the mode of the database.
BESIDE = ("", "-wal", "-shm", "-journal")


def private_folder(path: Path) -> None:
    """Make the folder if it is missing, and close it to others."""
    try:
        path.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The folder “{path}” cannot be made ({error.strerror}); make it, for the "
            "account that runs the newsroom, or name another in NEWSROOM_VAR."
        ) from error
    if path.stat().st_mode & stat.S_ISVTX:
        raise ImproperlyConfigured(
            f"NEWSROOM_VAR is “{path}”, which all accounts of this machine share; name "
            "a folder of its own."
        )
    _close(path, FOLDER)


def private_database(path: Path) -> None:
    """Make the file of a SQLite database if it is missing, and close it to others."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE))
    for end in BESIDE:
        _close(path.with_name(path.name + end), FILE)


def _close(path: Path, mode: int) -> None:
    try:
        found = path.stat()
        # What belongs to another account is that one's to close.
        if found.st_uid == os.geteuid() and found.st_mode & 0o077:
            path.chmod(mode)
    except FileNotFoundError:
        # SQLite takes its files beside away when the last one leaves.
        pass
