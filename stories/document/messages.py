"""Sentences for people: their message ids, in English, and the lists they hold.

The pure core knows no Django. Who runs it says once, by `translate_by`, how messages
are translated; until then they stay in English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from babel.lists import format_list
from babel.numbers import format_decimal


@dataclass(frozen=True, slots=True)
class _Translator:
    """How messages are translated, and the BCP 47 tag of the language they are in."""

    one: Callable[[str], str]
    counted: Callable[[str, str, int], str]
    language: Callable[[], str | None]


def _in_english(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


_ENGLISH = _Translator(one=str, counted=_in_english, language=lambda: "en")
_translator = _ENGLISH


def translate_by(
    one: Callable[[str], str],
    counted: Callable[[str, str, int], str],
    language: Callable[[], str | None],
) -> None:
    """Translate every message by these, which are asked again for each message."""
    global _translator
    _translator = _Translator(one, counted, language)


def gettext(message: str) -> str:
    """The message in the reader's language."""
    return _translator.one(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message in the reader's language, in the plural form that `count` asks for.

    Both forms may hold `{count}`, which the caller fills in.
    """
    return _translator.counted(one, many, count)


def gettext_noop(message: str) -> str:
    """The message itself: a constant that is translated where it is used."""
    return message


def listed(
    words: Sequence[str],
    style: Literal["standard", "or"] = "standard",
    *,
    most: int | None = None,
    count: int | None = None,
) -> str:
    """`a`, `a and b`, `a, b, and c`, as the reader's language joins them; CLDR.

    Where there are more than `most`: `a, b, and 7 others`. `count` is how many there
    are, where `words` are only the first.
    """
    shown = list(words[:most])
    if more := (len(words) if count is None else count) - len(shown):
        others = ngettext("{count} other", "{count} others", more)
        shown.append(others.format(count=in_figures(more)))
    return format_list(shown, style=style, locale=_locale()) if shown else ""


def in_figures(count: int) -> str:
    """`1,300`, as the reader's language groups figures; CLDR."""
    return format_decimal(count, locale=_locale())


def _locale() -> str:
    return (_translator.language() or "en").replace("-", "_")
