"""One document in the house format for each language, and how it is to be read.

In the files, `|` parts a heading from its body, and `{EDTF; shown}` after a date says
what it means and how readers see it; `planned` may follow.
"""

import re
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).with_suffix("")
_MEANING = re.compile(r" \{([^{}]+)\}")


class Sample(NamedTuple):
    """A document, with its headings and the meanings of its dates in order."""

    language: str
    text: str
    headings: list[str]
    dates: list[list[str]]


def _sample(path: Path) -> Sample:
    written = path.read_text(encoding="utf-8")
    return Sample(
        language=path.stem,
        text=_MEANING.sub("", written).replace(" | ", " "),
        headings=[x.split(" | ")[0] for x in written.splitlines() if " | " in x],
        dates=[one.split("; ") for one in _MEANING.findall(written)],
    )


SAMPLES = {path.stem: _sample(path) for path in sorted(_FOLDER.glob("*.txt"))}
