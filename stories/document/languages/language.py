"""What a language's file may say: one dataclass for the file and one for each table.

A field without a default must stand in every file; `toml_files` refuses a file that
lacks one, or that has a key which is no field. Strings stand in single quotes, as
literal ones are read ten times as fast as those with escapes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Words = frozenset[str]
"""Written as words with blanks between them."""
Ranked = tuple[str, ...]
"""Written in the same way; their order counts."""


def listed(text: str) -> Words:
    """The words of a text."""
    return frozenset(text.split())


class Phrases(tuple[str, ...]):
    """Written with `|` between them; blanks and line ends inside one are one blank."""

    __slots__ = ()


ROLES = listed(
    """early mid late spring summer autumn winter quarter half h1 h2 first second third
    fourth last decade s century year month day fiscal week weekend since before by
    around perhaps between and to from until now hour minute clock am pm part planned
    unknown fill same later span count"""
)
"""What a phrase may be in a typed date. `year`, `month`, `day` stand beside a number,
`s` is a decade's suffix, `part` is one of the day; `same`, `later`, `span` and `count`
belong to dates that are told by another one."""
_RELATIONS = listed(
    """since before by after from until no_earlier no_later around perhaps or timed
    early mid late"""
)
SHOWN = _RELATIONS.union(
    (f"{key}_{unit}" for key in _RELATIONS for unit in ("day", "month", "year")),
    listed(
        """spring summer autumn winter h1 h2 q1 q2 q3 q4 decade century century_1
        century_2 century_3 century_21 century_22 century_23"""
    ),
)
"""Patterns in which `{}` is a date in the language, or a number. A key with `_day`,
`_month` or `_year` serves for those alone, and `{1}` is the year in digits. What a
language lacks is shown as the editor typed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before a file's first table: enough to choose a language by.

    Of several languages in one script, the one with the lower `order` is tried first.
    `scripts` begins with the usual one. `aliases` are other tags of the language, and
    `relatives` languages without a file that have capitals as here. `ordinals` are
    endings that make a number an ordinal.
    """

    tag: str
    order: int
    scripts: Ranked
    direction: Literal["ltr", "rtl"]
    nouns_capitalised: bool
    aliases: Words = frozenset()
    relatives: Words = frozenset()
    ordinals: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a text in the language looks like.

    `words` are those that are found in most texts, the most frequent ones first; `text`
    is some prose, from which sequences of letters are learnt.
    """

    words: Ranked
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Words of a pasted document: the titles of its blocks, in any case of letters.

    `menu` are words of a web page around it, `note_verbs` open a note on what a source
    adds: "reports the vote".
    """

    updated: Phrases
    sources: Phrases
    timeline: Phrases
    menu: Phrases = Phrases()
    note_verbs: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Words that tell where a heading ends, in lower case.

    `openers` begin sentences; `links` want another word after them; `subjects` are
    people and bodies that open sentences without an article, `people` those that have
    a capital anyway; `particles` stand apart from their verb and may end a sentence.
    `own` are lists that the rules of this one language ask for by name.
    """

    openers: Words = frozenset()
    links: Words = frozenset()
    subjects: Words = frozenset()
    particles: Words = frozenset()
    people: Words = frozenset()
    own: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Dates as they are typed and as they are shown.

    Month and weekday names come from CLDR, also from the locales in `regions`, and with
    `stand_alone` in the nominative too. `months` adds others by number; those in
    `unread` cannot be told from others. `tens` are decades ("fifties" under 195) and
    `ordinals` numbers in words. `compact` languages have no blanks between words, or
    blanks that say nothing. `markers_first` puts "month" before its number, `semesters`
    writes T1 and S1, and 14h30. `prefixes` are written together with the word they
    introduce. `words` maps roles to phrases, `shown` keys to patterns, and `openings`
    the keys of an open end to what says them. `year_links` tie a year to the words
    before it. `plain_ranges` writes both ends whole, where Babel does not understand
    the patterns of CLDR. `eras` are others than the common one, by the common year
    before their first.
    """

    articles: Words = frozenset()
    unread: Phrases = Phrases()
    regions: Ranked = ()
    prefixes: Ranked = ()
    compact: bool = False
    markers_first: bool = False
    stand_alone: bool = False
    semesters: bool = False
    plain_ranges: bool = False
    year_links: Phrases = Phrases()
    months: Mapping[int, Phrases] = field(default_factory=dict)
    tens: Mapping[int, Phrases] = field(default_factory=dict)
    ordinals: Mapping[int, Phrases] = field(default_factory=dict)
    eras: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, Phrases]
    shown: Mapping[str, str]
    openings: Mapping[str, Phrases] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that is known of a language."""

    head: Head
    recognition: Recognition
    document: Document
    headings: Headings = Headings()
    dates: Dates
