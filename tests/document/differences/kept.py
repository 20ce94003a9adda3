"""Digests of kept differences, for each number that comparing them ever had.

`python -m tests.document.differences.kept` adds those of the present VERSION. It writes
over none: what was kept under a number is read as if this code had made it.
"""

import hashlib
import json
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from stories.document import Standing, StoryDocument, differences
from tests.document.rich import RICH

PATH = Path(__file__).with_suffix(".json")


def kept() -> dict[str, dict[str, str]]:
    """By number, and by the names of the two that are compared, a digest."""
    return json.loads(PATH.read_text()) if PATH.exists() else {}


def present() -> dict[str, str]:
    """The digests of what this code would keep."""
    compared = {**RICH, "reworded": _reworded(RICH["english"])}
    names = [*RICH, "english", "reworded", "english"]
    return {
        f"{before}..{after}": _digest(compared[before], compared[after])
        for before, after in pairwise(names)
    }


def _reworded(story: StoryDocument) -> StoryDocument:
    """The same story with a word, an order, evidence and a standing changed."""
    first, *others = story.key_points
    worse = replace(story.sources[0], standing=Standing.RETRACTED)
    return replace(
        story,
        headline=story.headline.replace("reopens", "closes"),
        key_points=(*others, replace(first, body=f"{first.body} Later[2].")),
        sources=(worse, *story.sources[1:]),
        timeline=story.timeline[1:],
    )


def _digest(before, after) -> str:
    values = differences.to_values(differences.tell(before, after))
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def main() -> str:
    """Keep the present digests, and say what was done; exits 1 if they are others."""
    number, found, made = str(differences.VERSION), kept(), present()
    if found.setdefault(number, made) != made:
        sys.exit(
            f"Number {number} was kept with other words. Raise VERSION in "
            "stories/document/differences/keeping.py."
        )
    PATH.write_text(f"{json.dumps(found, indent=1)}\n")
    return f"{PATH.name} holds number {number}."


if __name__ == "__main__":
    print(main())  # noqa: T201
