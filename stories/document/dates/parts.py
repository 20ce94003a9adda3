"""The parts of a date as readers see it: its year, and what is left without it.

CLDR gives the words of a whole date, and the order and the word that ties a year to
the rest are the language's own. So the year is found in the words, here and nowhere
else, by what the language's file says.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stories.document.languages import known, language

from .display import show

_DOUBTED_YEAR = re.compile(r"[0-9]{4}[~?%]")
_COMMAS = re.compile("[,،]+$")
_JOINED = re.compile(r"[\w\-\u2010\u2011/'’]$")


class Parts(NamedTuple):
    """“2026” and “5 January”, in a language; `rest` is whole where no year is in it."""

    year: str
    rest: str


def parts(
    shown: str, edtf: str, span: tuple[date | None, date | None], code: str
) -> Parts | None:
    """The parts of a date that is `shown` in the language `code`.

    `span` are the first and the last day that it may be. None for what no one year
    holds, and for “around 1998”, which says less when its words stand apart.
    """
    first, last = span
    if first is None or last is None or first.year != last.year:
        return None
    if _DOUBTED_YEAR.fullmatch(edtf):
        return None
    year = show(f"{first.year:04}", "", code)
    return Parts(year, _without(shown, year, code))


def _without(shown: str, year: str, code: str) -> str:
    """`shown` less the year at its end or beginning; whole where it has none."""
    if shown.endswith(year):
        rest = shown.removesuffix(year)
        # "mid-2019" is one word, whose half says nothing.
        return shown if _JOINED.search(rest) else _unlinked(rest.rstrip(), code)
    rest = shown.removeprefix(year)
    # A year that ends in a figure is not taken off the figures or letters after it.
    if year[-1].isdigit() and not rest.startswith(" "):
        return shown
    return rest.strip()


def _unlinked(words: str, code: str) -> str:
    """`words` less what tied them to a year: “12 de mayo”, not “12 de mayo de”."""
    for link in language(known(code) or "en").dates.year_links:
        if words.lower().endswith(f" {link}"):
            return words[: -len(link)].rstrip()
    return _COMMAS.sub("", words)
