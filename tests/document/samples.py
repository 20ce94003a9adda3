"""Kept samples of content, for each number that a format ever had.

`python -m tests.document.samples` keeps those of the present format. It writes over
none: what was sealed once is to be read for ever.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from stories.document import CONTENT_FORMAT, digest, seal, to_content
from tests.document.rich import RICH

FOLDER = Path(__file__).parent / "samples"
SEALED_AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)


def path_of(content_format: int) -> Path:
    return FOLDER / f"format-{content_format}.json"


def kept(content_format: int) -> dict[str, dict]:
    """By name, the contents of that format, each with the digest that seals it."""
    return json.loads(path_of(content_format).read_text(encoding="utf-8"))


def digest_of(content: dict, content_format: int) -> str:
    """What an edition of `content` would be sealed with."""
    facts = {"number": 1, "kind": "new", "note": "", "previous": ""}
    return digest(
        seal(content, content_format=content_format, made_at=SEALED_AT, **facts)
    )


def present() -> dict[str, dict]:
    """The samples as this code writes them."""
    contents = {name: to_content(document) for name, document in RICH.items()}
    return {
        name: {"digest": digest_of(content, CONTENT_FORMAT), "content": content}
        for name, content in contents.items()
    }


def main() -> str:
    """Keep the present samples, and say what was done; exits 1 if they are others."""
    path, written = path_of(CONTENT_FORMAT), present()
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(written, ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8")
        return f"Kept as {path.name}."
    if kept(CONTENT_FORMAT) == written:
        return f"{path.name} holds them already."
    sys.exit(
        f"{path.name} holds other contents, which were sealed. Raise CONTENT_FORMAT in "
        "stories/document/lifting.py, and write the step that lifts those to yours."
    )


if __name__ == "__main__":
    print(main())  # noqa: T201
