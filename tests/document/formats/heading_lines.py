"""Key points with known headings: half to tune the heading reader, half held out.

They stand in `heading_lines.txt`: language, heading and body, parted by TABs. The
held-out half was written before any weight was set, and never steered one.
"""

from pathlib import Path
from typing import NamedTuple

_TEXT = Path(__file__).with_suffix(".txt")


class Line(NamedTuple):
    """One key point whose heading is known."""

    language: str
    heading: str
    body: str

    @property
    def text(self) -> str:
        """The line as a document has it."""
        return f"{self.heading} {self.body}"


def _half(name: str) -> list[Line]:
    halves = _TEXT.read_text(encoding="utf-8").split("= ")
    (half,) = [text for text in halves if text.startswith(f"{name}\n")]
    return [Line(*line.split("\t")) for line in half.splitlines()[1:]]


TUNING = _half("tuning")
HELD_OUT = _half("held out")
