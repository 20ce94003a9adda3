"""Parses JSON that anyone may have written, refusing in sentences what is not JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import NoReturn

from stories.document.messages import gettext as _
from stories.document.reading import Problem, Severity


class NotJsonError(Exception):
    """Text that is no JSON; `problem` says why and where."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(
            code="invalid-json", severity=Severity.ERROR, message=message, line=line
        )


def parsed(text: str, problems: list[Problem]) -> object:
    """The value of a JSON text; NotJsonError where it is none.

    Keys that stand twice in one object are added to `problems`.
    """

    def pairs(entries: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(entries)
        if len(found) < len(entries):
            problems.append(_duplicate_key(entries))
        return found

    try:
        parsed: object = json.loads(
            text, object_pairs_hook=pairs, parse_constant=_refuse_constant
        )
    except json.JSONDecodeError as error:
        raise NotJsonError(
            _("Line {lineno} is not valid JSON, at column {colno}: {msg}.").format(
                lineno=error.lineno, colno=error.colno, msg=error.msg
            ),
            error.lineno,
        ) from error
    except RecursionError as error:
        raise NotJsonError(
            _(
                "The JSON is nested too deeply to be a story. "
                "Objects and lists may stand in each other a few levels deep."
            )
        ) from error
    except ValueError as error:
        # Python refuses integers of thousands of digits, which take long to read.
        raise NotJsonError(
            _("The JSON holds a number with too many digits to be one of a story.")
        ) from error
    return parsed


def _refuse_constant(name: str) -> NoReturn:
    raise NotJsonError(
        _(
            "The JSON holds {name}, which is not a JSON value. Write a number or null."
        ).format(name=name)
    )


def _duplicate_key(entries: list[tuple[str, object]]) -> Problem:
    counts = Counter(key for key, _value in entries)
    twin = counts.most_common(1)[0][0]
    return Problem(
        code="duplicate-key",
        severity=Severity.ERROR,
        message=_("An object has the key “{twin}” twice. Keep one of them.").format(
            twin=twin[:60]
        ),
    )
