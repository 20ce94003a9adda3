"""Takes values out of parsed JSON by name and type, noting what does not fit.

It knows the JSON types and where in a document a value stands; not stories.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import TypeVar

from stories.document.limits import MAX_LINE_BYTES, split_lines, too_many
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop
from stories.document.messages import in_figures
from stories.document.reading import Problem, Severity

Choice = TypeVar("Choice", bound=StrEnum)

# What the columns of every supported database can hold.
_LARGEST = 2**31 - 1
_MOST_UNKNOWN = 20
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_TYPE_NAMES = {
    bool: _noop("true or false"),
    int: _noop("a number"),
    float: _noop("a number"),
    str: _noop("text"),
    list: _noop("a list"),
    dict: _noop("an object"),
    type(None): "null",
}


class Shape:
    """An object of a JSON document, and the path that leads to it."""

    def __init__(
        self, value: object, problems: list[Problem], path: str = "", where: str = ""
    ) -> None:
        self.problems = problems
        self.path = path
        self.where = where
        self.value: dict[str, object] = {}
        if isinstance(value, dict):
            self.value = value
        else:
            self._note(path or _("The document"), _("an object"), value)

    def has(self, key: str) -> bool:
        """True where the object has `key`, be it null."""
        return key in self.value

    def text(self, key: str, default: str = "") -> str:
        """The text at `key`; absent and null are the default."""
        value = self.value.get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            self._note(self._path(key), _("text"), value)
            return default
        self._look_into(key, value)
        return value

    def number(
        self, key: str, *, smallest: int = 0, largest: int = _LARGEST
    ) -> int | None:
        """The whole number at `key`, within the bounds; None where there is none."""
        value = self.value.get(key)
        if value is None:
            return None
        if (
            not isinstance(value, int)
            or isinstance(value, bool)
            or not smallest <= value <= largest
        ):
            wanted = _("a whole number from {smallest} to {largest}").format(
                smallest=smallest, largest=largest
            )
            self._note(self._path(key), wanted, value)
            return None
        return value

    def flag(self, key: str) -> bool:
        """True or false at `key`; absent and null are false."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, bool):
            self._note(self._path(key), _("true or false"), value)
        return value is True

    def choice(self, key: str, default: Choice) -> Choice:
        """One of the values of the default's enumeration."""
        kind = type(default)
        typed = self.text(key, default.value)
        if typed in {member.value for member in kind}:
            return kind(typed)
        self.report(
            "wrong-value",
            _("{key} is “{typed}”, but must be one of {values}.").format(
                key=self._path(key),
                typed=typed[:60],
                values=", ".join(member.value for member in kind),
            ),
        )
        return default

    def entry(self, key: str, where: str = "") -> Shape:
        """The object at `key`; an empty one where it is absent or null."""
        value = self.value.get(key)
        value = {} if value is None else value
        path = self._path(key)
        return type(self)(value, self.problems, path, where or self.where)

    def entries(self, key: str) -> Iterator[Shape]:
        """The objects of the list at `key`, whose paths count from 0."""
        values = self.value.get(key)
        if values is None:
            return
        if not isinstance(values, list):
            self._note(self._path(key), _("a list"), values)
            return
        if sentence := self._objection(key, len(values)):
            self.report("document-too-large", sentence)
            return
        for position, value in enumerate(values):
            path = f"{self._path(key)}[{position}]"
            yield type(self)(value, self.problems, path, path)

    def only(self, known: Collection[str]) -> None:
        """Report the keys that are not `known`: nothing is dropped silently."""
        unknown = [key for key in self.value if key not in known]
        for key in unknown[:_MOST_UNKNOWN]:
            self.report(
                "unclaimed-key",
                _(
                    "{key} is no part of a story and was left out. "
                    "Look whether its name is misspelt."
                ).format(key=self._path(key[:60])),
                Severity.WARNING,
            )
        if rest := len(unknown[_MOST_UNKNOWN:]):
            self.report(
                "unclaimed-key",
                _(
                    "{path} has {rest} more keys that are no "
                    "part of a story. They were left out too."
                ).format(path=self.path or _("The document"), rest=in_figures(rest)),
                Severity.WARNING,
            )

    def report(
        self, code: str, message: str, severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem of this object."""
        problem = Problem(
            code=code, message=message, severity=severity, where=self.where
        )
        self.problems.append(problem)

    def _path(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _note(self, path: str, wanted: str, value: object) -> None:
        found = _(_TYPE_NAMES.get(type(value), "something else"))
        if isinstance(value, int | float) and not isinstance(value, bool):
            found = f"{value:.20g}" if abs(value) < 1e15 else _("a very large number")
        self.report(
            "wrong-type",
            _("{path} must be {wanted}, but is {found}.").format(
                path=path, wanted=wanted, found=found
            ),
        )

    def _objection(self, key: str, count: int) -> str:
        """Why a list may not be so long; empty where it may."""
        return too_many(key, count)

    def _look_into(self, key: str, text: str) -> None:
        if found := _NOT_TEXT.search(text):
            self.report(
                "invalid-encoding",
                _(
                    "{key} holds U+{found}, which is not text. "
                    "It was dropped, with any others; look whether a letter is missing."
                ).format(key=self._path(key), found=f"{ord(found[0]):04X}"),
                Severity.WARNING,
            )
        if len(text) * 4 > MAX_LINE_BYTES and _longest(text) > MAX_LINE_BYTES:
            self.report(
                "line-too-long",
                _(
                    "{key} has a line that is too long: the limit is "
                    "{max_line_bytes} bytes. Break it into paragraphs."
                ).format(
                    key=self._path(key), max_line_bytes=in_figures(MAX_LINE_BYTES)
                ),
            )


class SealedShape(Shape):
    """The same of what was saved or sealed, whose size nobody limits any more."""

    def _objection(self, key: str, count: int) -> str:
        return ""

    def _look_into(self, key: str, text: str) -> None:
        """Texts were looked at when they came in."""


def _longest(text: str) -> int:
    return max(len(line.encode(errors="replace")) for line in split_lines(text))
