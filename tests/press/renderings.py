"""Kept renderings of the samples of content, for each number that the rendering had.

`python -m tests.press.renderings` keeps the present one, and writes over none.
`python -m tests.press.renderings --next` raises RENDERING first, where what is made of
the samples is no longer what is kept of that number.
"""

import json
import os
import re
import sys
from pathlib import Path

import django
from django.core.serializers.json import DjangoJSONEncoder

from stories.document import (
    CONTENT_FORMAT,
    RENDERING,
    dates,
    from_content,
    languages,
    rendering,
)
from tests.document import samples

# One of each form that a language words.
DATES = (
    *("2026", "2026-01", "2026-01-05", "202X", "20XX"),
    *("2026-21", "2026-22", "2026-23", "2026-24", "2026-33", "2026-36", "2026-37"),
    *("2026~", "2026-01~", "2026?", "2026-01-05?", "2026%", "2026-01/2026-03"),
    *("2026-01-05/2026-01-08", "2025/2026", "2026-01-05/..", "../2026-01-05"),
    *("2026-01-01/2026-01-10", "2026-01-11/2026-01-20", "2026-01-21/2026-01-31"),
)
FOLDER = Path(__file__).parent / "renderings"


def path_of(number: int) -> Path:
    return FOLDER / f"{number}.json"


def kept(number: int) -> dict[str, dict]:
    """By the name of a sample, the rows that readers saw of it."""
    return json.loads(path_of(number).read_text(encoding="utf-8"))


def numbers() -> list[int]:
    """Those of the renderings that are kept; 0 is that of before there were numbers."""
    return sorted(int(path.stem) for path in FOLDER.glob("*.json"))


def present() -> dict[str, dict]:
    """What this code makes of the samples."""
    # Rows are models, which are there once Django is set up.
    from tests.press.rows import rows  # noqa: PLC0415

    made = {
        name: rows(name, from_content(sample["content"], CONTENT_FORMAT))
        for name, sample in samples.kept(CONTENT_FORMAT).items()
    }
    return json.loads(json.dumps(made | {"dates": _dates()}, cls=DjangoJSONEncoder))


def _dates() -> dict[str, dict[str, str]]:
    """By language, what readers are shown of each of the dates."""
    return {
        tag: {edtf: dates.from_edtf(edtf).display(tag) for edtf in DATES}
        for tag in sorted(languages.heads())
    }


def main(*arguments: str) -> str:
    """Keep what is made of the samples, and say where; exits 1 where it may not."""
    made, number = present(), RENDERING
    if path_of(number).exists():
        if kept(number) == made:
            return f"{path_of(number).name} holds it already."
        if "--next" not in arguments:
            sys.exit(
                f"{path_of(number).name} holds another rendering, which live rows may "
                "have been made by. Add --next to raise RENDERING and keep this one."
            )
        number = _raise(number + 1)
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(made, ensure_ascii=False, indent=1)
    path_of(number).write_text(f"{text}\n", encoding="utf-8")
    return f"Kept as {path_of(number).name}."


def _raise(number: int) -> int:
    """Write `number` into the code, where nothing is kept of it yet."""
    if path_of(number).exists():
        sys.exit(f"{path_of(number).name} exists: look which number is the last.")
    source = Path(rendering.__file__)
    code = source.read_text(encoding="utf-8")
    raised = re.sub(r"^RENDERING = \d+$", f"RENDERING = {number}", code, flags=re.M)
    source.write_text(raised, encoding="utf-8")
    return number


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    print(main(*sys.argv[1:]))  # noqa: T201
