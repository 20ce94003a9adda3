"""A document in the house format that is read without a problem, for tests to vary."""

from pathlib import Path

from stories.document import Problem, Reading
from stories.document.formats import plaintext

TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
HEADER = "A Headline for the Tests\nUpdated (1 article)\n"
SOURCE = "-\n[1]\nHarbour Gazette: A title: Reports it.\n"
POINT = "Council Approves Plan for Tram Line Members voted 9 to 4 on Monday[1].\n"


def read(text: str) -> Reading:
    """The reading of a text."""
    return plaintext.read(text.encode("utf-8"))


def problems(text: str, code: str) -> list[Problem]:
    """The problems with that code."""
    return [problem for problem in read(text).problems if problem.code == code]


def lines_of(text: str, code: str) -> list[int | None]:
    """The lines that problems with that code blame."""
    return [problem.line for problem in problems(text, code)]
