"""The lists of English words that tell where a heading ends: `en.toml` has them.

They hold lower-case forms, and need not be complete: a word that is missing counts as
unknown, which is what most names are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from stories.document.languages import Words, own


@dataclass(frozen=True, kw_only=True)
class English:
    """Lists that English rules alone ask for, beside those of every language."""

    small: Words
    """Function words that title case leaves small."""
    links: Words
    """Prepositions and conjunctions that some title cases capitalise."""
    openers: Words
    """Words that begin a sentence far more often than they stand inside a heading."""
    particles: Words
    """Links that can also end a phrasal verb, and so a heading: "Steps Down"."""
    people: Words
    """People and bodies of people in the plural, which begin most news sentences."""
    determiners: Words
    numbers: Words
    amounts: Words
    titles: Words
    """What stands before a person's name."""
    portfolios: Words
    """What stands between a country and its minister."""
    callings: Words
    """What a person is or does, in the singular, beside titles and people."""
    bodies: Words
    """Last words of an institution's name: "Kaunas University Hospital"."""
    standing_alone: Words
    """Those of them that a sentence can open with, without an article."""
    place_first: Words
    """First words of names of places: "South Korea", "New Zealand"."""
    wanting: Words
    """Words that do not end a heading: they want another one after them."""
    verbs: Words
    """Finite verbs that follow a subject, beside all that end in -ed."""
    common: Words
    """Everyday words; plurals and forms in -ed, -ing and -er are derived."""
    first_names: Words
    nations: Words
    places: Words
    """Countries, regions and large cities, months and days."""
    states: Words
    """States and unions that stand before a title: "Texas Governor"."""
    name_particles: Words
    """Small words inside a person's name."""

    @cached_property
    def roles(self) -> Words:
        """What a person is or does, in the singular: "envoy", "farmer"."""
        singular = (word[:-1] for word in self.people if word.endswith("s"))
        return self.titles.union(singular, self.callings) - self.portfolios

    @cached_property
    def everyday(self) -> Words:
        """Words whose capital says "title" or "start of a sentence", not "name"."""
        return self.common.union(
            *(self.people, self.numbers, self.bodies, self.titles, self.verbs),
            self.wanting,
        )

    @cached_property
    def proper(self) -> Words:
        """Names that are known everywhere; the document itself tells the others."""
        return self.nations | self.first_names | self.places


@cache
def english() -> English:
    """The lists, read when they are first asked for."""
    return own(English, "en")
