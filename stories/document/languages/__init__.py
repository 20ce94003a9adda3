"""What is known of languages: the door to one file for each, `<tag>.toml`.

Whatever else of the project knows something of a language asks here. `language.py`
says what the keys of a file mean; a file is read when it is first asked for. To add a
language is to add its file.
"""

from __future__ import annotations

from functools import cache

from stories.document.languages.language import Head, Headings, Language, Words, listed
from stories.document.languages.language_tags import (
    direction,
    is_language_tag,
    is_latin,
    known,
)
from stories.document.languages.recognition import guess_language
from stories.document.languages.scripts import has_case, main_script, script_of
from stories.document.languages.toml_files import UnfitFile, heads, language, own


@cache
def scripts() -> tuple[str, ...]:
    """The scripts of all languages, in order of precedence."""
    return tuple(dict.fromkeys(s for head in heads().values() for s in head.scripts))


@cache
def written_in(script: str) -> tuple[str, ...]:
    """Tags of the languages that are written in a script, in order of precedence."""
    return tuple(tag for tag, head in heads().items() if script in head.scripts)


@cache
def every() -> tuple[Language, ...]:
    """All languages, in order of precedence."""
    return tuple(map(language, heads()))


def capitalises_nouns(tag: str) -> bool:
    """True for languages that write every noun with a capital."""
    primary = tag.partition("-")[0].lower()
    return any(
        head.nouns_capitalised and primary in {head.tag, *head.relatives}
        for head in heads().values()
    )


__all__ = [
    "Head",
    "Headings",
    "Language",
    "UnfitFile",
    "Words",
    "capitalises_nouns",
    "direction",
    "every",
    "guess_language",
    "has_case",
    "heads",
    "is_language_tag",
    "is_latin",
    "known",
    "language",
    "listed",
    "main_script",
    "own",
    "script_of",
    "scripts",
    "written_in",
]
