"""What the siege needs in its newsroom; Django is set up before it is run.

Writes `import.json`, the largest document that may come in, and prints the slug of a
published story of a hundred sources. The editor is `ines`.
"""

import sys
from dataclasses import replace
from pathlib import Path

from stories.desk.roles import EDITOR
from stories.document import Publisher, formats
from stories.document.limits import MAX_ENTRIES
from tests import factories
from tests.siege.attackers import PASSWORD


def cited(count: int):
    """A story of so many sources, each by a publisher of its own and cited once."""
    numbers = range(1, count + 1)
    return factories.document(
        headline=f"Harbour of {count} sources",
        sources=tuple(
            factories.source(n, publisher=Publisher(name=f"Gazette {count}-{n}"))
            for n in numbers
        ),
        key_points=tuple(
            factories.key_point(f"k{n}", heading=f"Point {n}", body=f"It was so[{n}].")
            for n in range(1, min(count, MAX_ENTRIES["key_points"]) + 1)
        ),
    )


def main(folder: Path) -> None:
    """Fill the newsroom of the settings."""
    editor = factories.user(EDITOR, username="ines")
    editor.set_password(PASSWORD)
    editor.save()
    events = range(1, MAX_ENTRIES["timeline"] + 1)
    largest = replace(
        cited(MAX_ENTRIES["sources"]),
        timeline=tuple(factories.event(f"e{n}") for n in events),
    )
    (folder / "import.json").write_text(formats.write(largest, "json"))
    sys.stdout.write(factories.published(cited(100)).slug)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
