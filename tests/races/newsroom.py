"""A newsroom of its own, with processes of its own, for tests that end them.

Its database is of the kind that the tests run on: a SQLite file in a folder, or a
PostgreSQL database that is made for it and dropped.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from django.conf import settings
from psycopg import sql

from tests.architecture.modules import ROOT

# The longest that any of these processes may take before its test fails.
PATIENCE = 240
BUSY = 20


class Newsroom:
    """Starts processes over one migrated database, and looks into it past Django."""

    def __init__(self, folder: Path, database: str = ""):
        self.folder = folder
        self.database = database
        self.environment = {"NEWSROOM_VAR": str(folder), "PATH": os.defpath}
        if database:
            self.environment["DATABASE_URL"] = _address(database)
        self._started: list[subprocess.Popen] = []

    def start(
        self, *command: str, is_group: bool = False, **environment: str
    ) -> subprocess.Popen:
        """A Python process that runs until the test, or its end, ends it.

        `is_group` gives it a process group of its own, as a terminal does.
        """
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=is_group,
        )
        self._started.append(process)
        return process

    def manage(self, *arguments: str, **environment: str) -> str:
        """What `manage.py` prints; it must succeed."""
        return self.run("manage.py", *arguments, **environment)

    def run(self, *command: str, **environment: str) -> str:
        """What a Python process prints; it must succeed."""
        process = self.start(*command, **environment)
        said, complaint = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said + complaint
        return said

    def rows(self, query: str) -> list[tuple]:
        """The answer of the database itself."""
        if self.database:
            with _server(self.database) as connection:
                return connection.execute(query).fetchall()
        with closing(sqlite3.connect(self._file, timeout=BUSY)) as connection:
            return connection.execute(query).fetchall()

    def execute(self, statement: str) -> None:
        """Change something past the newsroom."""
        if self.database:
            with _server(self.database) as connection:
                connection.execute(statement)
            return
        with closing(sqlite3.connect(self._file, timeout=BUSY)) as connection:
            connection.execute(statement)
            connection.commit()

    def end(self) -> None:
        """End every process that is still there."""
        for process in self._started:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.communicate()

    @contextmanager
    def copied(self, folder: Path) -> Iterator["Newsroom"]:
        """The same once more, to be spoilt; nothing may run in this one."""
        if not self.database:
            with closing(sqlite3.connect(self._file)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        with opened(folder, template=self.database) as newsroom:
            yield newsroom

    @property
    def _file(self) -> str:
        return str(self.folder / "newsroom.sqlite3")


@contextmanager
def opened(folder: Path, *, template: str = "") -> Iterator[Newsroom]:
    """A newsroom that is there until the block ends; without a template, empty."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        newsroom = Newsroom(folder)
        try:
            yield newsroom
        finally:
            newsroom.end()
        return
    name = f"newsroom_race_{uuid4().hex[:12]}"
    with _server() as server:
        server.execute(_create(name, template))
    newsroom = Newsroom(folder, name)
    try:
        yield newsroom
    finally:
        newsroom.end()
        with _server() as server:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
            server.execute(drop.format(sql.Identifier(name)))


def _create(name: str, template: str) -> sql.Composed:
    statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    if template:
        statement += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
    return statement


def _server(database: str = "postgres") -> psycopg.Connection:
    named = settings.DATABASES["default"]
    return psycopg.connect(
        host=named["HOST"] or None,
        port=named["PORT"] or None,
        user=named["USER"] or None,
        password=named["PASSWORD"] or None,
        dbname=database,
        autocommit=True,
    )


def _address(database: str) -> str:
    named = settings.DATABASES["default"]
    password = f":{named['PASSWORD']}" if named["PASSWORD"] else ""
    who = f"{named['USER']}{password}@" if named["USER"] else ""
    port = named["PORT"] or 5432
    return f"postgres://{who}{named['HOST'] or 'localhost'}:{port}/{database}"
