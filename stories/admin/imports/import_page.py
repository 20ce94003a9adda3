"""What the import screen was sent, and what it shows of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.admin.imports.borders import Border, with_borders
from stories.admin.imports.import_place import Place
from stories.document import Problem, Reading, Severity, formats, payload
from stories.document.languages import direction
from stories.document.limits import MAX_DOCUMENT_BYTES, decode, split_lines, too_large

AUTO = ""
# A page of more lines than this no longer helps to read them.
SHOWN_LINES = 4000


@dataclass(frozen=True, kw_only=True)
class Submission:
    """A document as it was sent: its text, its file's name and the format chosen.

    `complaints` are sentences about what could not be taken as it was sent.
    """

    text: str = ""
    raw: bytes = b""
    name: str = ""
    chosen: str = AUTO
    complaints: tuple[str, ...] = ()
    is_too_large: bool = False

    @classmethod
    def sent(
        cls, posted, upload: UploadedFile | None, borders: Iterable[Border]
    ) -> "Submission":
        """What was typed, or the file that was sent along instead."""
        chosen = posted.get("format", AUTO)
        chosen = chosen if chosen in formats.FORMATS else AUTO
        typed = posted.get("text", "").replace("\r\n", "\n").replace("\r", "\n")
        if upload is not None and upload.size > MAX_DOCUMENT_BYTES:
            return cls(
                text=typed,
                chosen=chosen,
                complaints=(too_large(upload.size).message,),
                is_too_large=True,
            )
        if upload is not None:
            return cls._of_file(upload, chosen)
        text, complaints = with_borders(typed, borders)
        return cls(
            text=text,
            raw=text.encode("utf-8", "replace"),
            name=posted.get("name", "")[:255],
            chosen=chosen,
            complaints=tuple(complaints),
        )

    @classmethod
    def _of_file(cls, upload: UploadedFile, chosen: str) -> "Submission":
        raw = upload.read()
        text, _ = decode(raw)
        return cls(
            # A refused file is shown all the same, so that it can be put right here.
            text=text or raw.decode("utf-8", "replace").replace("\0", ""),
            raw=raw,
            name=(upload.name or "")[:255],
            chosen=chosen,
        )

    @property
    def is_absent(self) -> bool:
        """True where neither text nor file was sent; an empty file was."""
        return not self.raw and not self.name and not self.complaints

    @property
    def may_be_saved(self) -> bool:
        """True when nothing that the editor asked for was left undone."""
        return not self.complaints

    @property
    def format(self) -> str:
        """The format it is read in."""
        return self.chosen or formats.guess_format(self.raw, self.name)

    @cached_property
    def reading(self) -> Reading:
        """The document as it is read."""
        return formats.read(self.raw, self.format, self.name)


def page_of(submission: Submission, user, place: Place | None) -> dict:
    """The reading beside the text, for the template; nothing before there is any."""
    shown = {
        "formats": [
            (AUTO, _("Find out")),
            *((known.name, _(known.label)) for known in formats.FORMATS.values()),
        ],
        "endings": ",".join(formats.ENDINGS),
        "has_reading": False,
    }
    if submission.is_too_large or submission.is_absent:
        return shown
    reading = submission.reading
    return shown | {
        "has_reading": True,
        "reading": reading,
        "format_label": _(formats.FORMATS[submission.format].label),
        "problems": [_told(problem) for problem in reading.problems],
        "lines": _lines(submission.text, reading.problems),
        "is_cut": len(split_lines(submission.text)) > SHOWN_LINES,
        "story": _as_read(reading),
        "has_guesses": bool(reading.headings),
        "uncertain": [guess for guess in reading.headings if guess.is_uncertain],
        "direction": direction(reading.document.language),
        "place": place.page(user) if place else None,
    }


def _told(problem: Problem) -> dict:
    return {
        "mark": marks.severity(problem.severity),
        "line": problem.line,
        "message": problem.message,
    }


def _lines(text: str, problems: Iterable[Problem]) -> list[dict]:
    worst: dict[int, Severity] = {}
    order = list(Severity)
    for problem in problems:
        if problem.line is not None:
            known = worst.get(problem.line, Severity.INFO)
            worst[problem.line] = min(known, problem.severity, key=order.index)
    return [
        {
            "number": number,
            "text": line,
            "severity": worst[number].value if number in worst else "",
            "mark": marks.severity(worst[number]) if number in worst else "",
        }
        for number, line in enumerate(split_lines(text)[:SHOWN_LINES], 1)
    ]


def _as_read(reading: Reading) -> dict:
    """The document's payload, with each part's line and each heading's guess."""
    story = payload(reading.document)
    guesses = {guess.anchor: guess for guess in reading.headings}
    for part in (*story["key_points"], *story["timeline"]):
        part["line"] = reading.lines.get(part["anchor"])
        part["guess"] = guesses.get(part["anchor"])
    for source in story["sources"]:
        source["line"] = reading.lines.get(f"source-{source['number']}")
    return story
