"""Reads every row of the database, past Django, and every pattern of an address."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.urls import URLPattern, get_resolver

from tests.same_behaviour.answers import Answers

# Django's own of the database, and what each look at the desk leaves behind.
NO_CONTENT = (
    "django_migrations",
    "django_session",
    "django_content_type",
    "auth_permission",
    "auth_group_permissions",
    "sqlite_",
)
EDITIONS = "stories_edition"


def ask_rows(answers: Answers, when: str = "") -> None:
    """Keep each row of each table; those of editions as a sort of their own."""
    path = Path(settings.DATABASES["default"]["NAME"])
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        for table in _tables(database):
            sort = "edition" if table == EDITIONS and not when else f"row{when}"
            for number, row in enumerate(database.execute(f"SELECT * FROM {table}")):
                known = dict(row)
                key = known.get("id") or known.get("story_id") or f"at {number}"
                text = json.dumps(known, ensure_ascii=False, default=str)
                answers.keep(sort, f"{table} {key}", text)


def _tables(database: sqlite3.Connection) -> list[str]:
    named = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return sorted(name for (name,) in named if not name.startswith(NO_CONTENT))


def ask_patterns(answers: Answers) -> None:
    """Keep the name of each route, and how what stands in it is converted."""
    for route, name, pattern in _walk(get_resolver(), "", ""):
        told = {
            parameter: type(converter).__name__
            for parameter, converter in pattern.pattern.converters.items()
        }
        answers.keep("URL pattern", route, json.dumps({"name": name} | told))


def _walk(resolver, prefix: str, spaces: str) -> Iterator[tuple[str, str, URLPattern]]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, f"{spaces}{pattern.name or ''}", pattern
        else:
            space = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from _walk(pattern, route, spaces + space)
