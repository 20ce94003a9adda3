"""Reads the files of languages, each once and when it is first asked for.

The heads of all files are read together: they are short, and choose which file to read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from stories.document.languages.language import (
    ROLES,
    SHOWN,
    Head,
    Headings,
    Language,
    Phrases,
    Ranked,
    Words,
    listed,
)

FOLDER = Path(__file__).parent
_NAMES: Mapping[str, frozenset[str]] = {
    "[dates.words]": ROLES,
    "[dates.shown]": SHOWN,
    "[dates.openings]": SHOWN,
}
T = TypeVar("T")


class UnfitFile(ValueError):
    """A language's file lacks a key, has an unknown one, or a value of another kind."""


@cache
def heads() -> Mapping[str, Head]:
    """The head of every file by its tag, in the order of precedence."""
    found = [_head(path.stem) for path in FOLDER.glob("*.toml")]
    return {head.tag: head for head in sorted(found, key=lambda h: (h.order, h.tag))}


@cache
def language(tag: str) -> Language:
    """The language of a tag that `heads` has."""
    return parsed(tag, _text(tag))


def parsed(tag: str, text: str) -> Language:
    """The language of a file's text; UnfitFile says what is wrong with it."""
    table = tomllib.loads(text)
    tables = {key: table.pop(key) for key in [*table] if isinstance(table[key], dict)}
    tables["head"] = {"tag": tag, **table}
    return _fill(Language, tables, f"{tag}.toml")


def own(kind: type[T], tag: str) -> T:
    """The lists that one language's rules ask for, as the dataclass of those rules.

    They stand in its file's `[headings.own]`, or in `[headings]` where all have them.
    """
    headings = language(tag).headings
    shared = {field.name for field in fields(Headings)} - headings.own.keys()
    asked = shared.intersection(field.name for field in fields(kind))  # type: ignore[arg-type]
    lists = {**headings.own, **{name: getattr(headings, name) for name in asked}}
    _fit(kind, lists, f"{tag}.toml [headings.own]")
    return kind(**lists)


def _fill(kind: type[T], table: Mapping[str, Any], where: str) -> T:
    """A dataclass of a table's values; UnfitFile where the two do not fit."""
    _fit(kind, table, where)
    types = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]
    return kind(
        **{key: _value(types[key], one, _at(where, key)) for key, one in table.items()}
    )


def _fit(kind: type[Any], table: Mapping[str, Any], where: str) -> None:
    known = {field.name: field for field in fields(kind)}
    for key in table:
        if key not in known:
            raise UnfitFile(f"{where} has a key “{key}”, which means nothing there.")
    for name, field in known.items():
        is_optional = (field.default, field.default_factory) != (MISSING, MISSING)
        if name not in table and not is_optional:
            raise UnfitFile(f"{where} lacks the key “{name}”.")


def _head(tag: str) -> Head:
    text = _text(tag).partition("\n[")[0]
    return _fill(Head, {"tag": tag, **tomllib.loads(text)}, f"{tag}.toml")


def _text(tag: str) -> str:
    return (FOLDER / f"{tag}.toml").read_text(encoding="utf-8")


def _at(where: str, key: str) -> str:
    """`en.toml [dates.words]` of `en.toml [dates]` and `words`."""
    return f"{where[:-1]}.{key}]" if where.endswith("]") else f"{where} [{key}]"


def _value(kind: Any, value: Any, where: str) -> Any:
    if is_dataclass(kind):
        return _fill(kind, _typed(value, dict, where), where)  # type: ignore[arg-type]
    made = _KINDS.get(kind)
    return made(value, where) if made else _typed(value, kind, where)


def _typed(value: Any, kind: type[T], where: str) -> T:
    if type(value) is not kind:
        raise UnfitFile(f"{where} is not of the type {kind.__name__}.")
    return value


def _words(value: Any, where: str) -> Words:
    return listed(_typed(value, str, where))


def _ranked(value: Any, where: str) -> Ranked:
    return tuple(_typed(value, str, where).split())


def _phrases(value: Any, where: str) -> Phrases:
    parts = (" ".join(p.split()) for p in _typed(value, str, where).split("|"))
    return Phrases(filter(None, parts))


def _table(made: Callable[[Any, str], Any], key: type = str) -> Callable[..., Any]:
    def read(value: Any, where: str) -> dict[Any, Any]:
        found = _typed(value, dict, where)
        known = _NAMES.get(where.partition(" ")[2], found.keys())
        for name in found:
            if name not in known or (key is int and not name.isdigit()):
                raise UnfitFile(
                    f"{where} has a key “{name}”, which means nothing there."
                )
        return {key(name): made(one, where) for name, one in found.items()}

    return read


def _pattern(value: Any, where: str) -> str:
    return _typed(value, str, where)


def _number(value: Any, where: str) -> int:
    return _typed(value, int, where)


def _direction(value: Any, where: str) -> str:
    if value not in ("ltr", "rtl"):
        raise UnfitFile(f"{where} is neither ltr nor rtl.")
    return str(value)


_KINDS: dict[Any, Callable[[Any, str], Any]] = {
    Words: _words,
    Ranked: _ranked,
    Phrases: _phrases,
    Literal["ltr", "rtl"]: _direction,
    Mapping[str, Words]: _table(_words),
    Mapping[str, Phrases]: _table(_phrases),
    Mapping[str, str]: _table(_pattern),
    Mapping[str, int]: _table(_number),
    Mapping[int, Phrases]: _table(_phrases, int),
}
