"""The guide's tables of verbs, made anew: `python -m tests.desk.workflow.guide`."""

import os
import re
from pathlib import Path

import django

GUIDE = Path(__file__).parents[3] / "docs" / "editorial-workflow.md"


def with_tables(guide: str) -> str:
    """The text of the guide, with its tables as the verbs are now."""
    # Verbs need models, which are there once Django is set up.
    from stories.desk.workflow import matrix  # noqa: PLC0415

    tables = {"Verbs": matrix.verbs_table(), "Permission matrix": matrix.table()}
    for title, table in tables.items():
        first = re.compile(rf"(?<=\n## {title}\n)(.*?)(?:\|[^\n]*\|\n)+", re.DOTALL)
        guide = first.sub(lambda found, rows=table: f"{found[1]}{rows}\n", guide, 1)
    return guide


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    GUIDE.write_text(with_tables(GUIDE.read_text("utf-8")), "utf-8")
