"""Signs for and against a border at a place, each a question with a weight.

A weight is a log odds: how much more often the sign is seen at true borders than at
false ones, as judged on the tuning half of the evaluation lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stories.document.formats.plaintext.headings import persons
from stories.document.formats.plaintext.headings.borders import Border
from stories.document.formats.plaintext.headings.english import english
from stories.document.formats.plaintext.headings.tokens import (
    CLOSING,
    OPENING,
    Form,
    Token,
)
from stories.document.formats.plaintext.headings.words import Kind

_WORDS_OF_A_QUOTE = 4
_OPENING_KINDS = frozenset({Kind.OPENER, Kind.LINK, Kind.PRONOUN})


def _ends_in_link(b: Border) -> bool:
    return b.ends_in_link


def _ends_in_particle(b: Border) -> bool:
    return b.last.is_capital and b.last.stem in english().particles


def _ends_open(b: Border) -> bool:
    text = b.last.text
    return text.endswith((",", ";", ":", "–", "—", "&", "+", "/", *OPENING[:3], "("))


def _ends_closed(b: Border) -> bool:
    text = b.last.text
    if b.last.form is Form.MARK:
        return not text.endswith(("–", "—", "-", "&", "+", "/", "%", ":", "*"))
    if text[-1] in "”»」』":
        # A heading that opens with a short quote goes on: “Not Us”, Says Mayor.
        is_short = b.index < _WORDS_OF_A_QUOTE
        return not is_short or b.line.tokens[0].text[0] not in OPENING
    return text.endswith(("?", "!", "…", "؟", "？"))


def _ends_sentence(b: Border) -> bool:
    return any(
        t.ends_sentence and t.text[-1] not in "?!؟" for t in b.line.tokens[: b.index]
    )


def _unbalanced(b: Border) -> bool:
    return b.line.depth[b.index] > 0


def _wants_more(b: Border) -> bool:
    if not b.is_english or b.first.stem in english().determiners:
        return False
    return b.last.stem in english().wanting


def _splits_name(b: Border) -> bool:
    return b.line.words.vocabulary.joins(b.last, b.first)


def _splits_place(b: Border) -> bool:
    if not (b.is_english and b.last.is_capital):
        return False
    if b.last.stem not in english().place_first:
        return False
    return b.kind in persons.NAME_LIKE or b.first.stem in english().bodies


def _splits_amount(b: Border) -> bool:
    return b.last.form is Form.NUMBER and b.first.stem in english().amounts


def _ends_in_number_word(b: Border) -> bool:
    if not b.is_english or b.last.stem not in english().numbers or b.index < 2:
        return False
    return b.line.tokens[b.index - 2].stem not in english().small


def _bare_noun(b: Border) -> bool:
    """One common noun in the singular before a verb: "Hospital postponed"."""
    if not b.is_english or b.kind is not Kind.COMMON or len(b.run) != 1:
        return False
    stem = b.first.stem
    if stem in english().people or stem in english().numbers or stem.endswith("s"):
        return False
    return b.second is not None and _is_verb(b.second)


def _splits_body(b: Border) -> bool:
    """ "… Hospital postponed": the institution's name began further left."""
    if not b.is_english or not b.last.is_capital or not _verb_after_names(b):
        return False
    if b.line.tokens[b.run[-1]].stem not in english().bodies - english().standing_alone:
        return False
    return len(b.run) == 1 or (
        b.last_kind in persons.NAME_LIKE and b.kind is Kind.COMMON
    )


def _is_verb(token: Token) -> bool:
    if token.form is not Form.LOWER:
        return False
    return token.stem in english().verbs or token.stem.endswith("ed")


def _people(b: Border) -> bool:
    if not b.first.is_capital or b.first.stem not in b.line.words.lists.people:
        return False
    return len(b.run) == 1 or not b.is_english


def _people_after_noun(b: Border) -> bool:
    """ "Defence ministers", "Federal Reserve officials": people in lower case."""
    if not b.is_english or not b.run or b.kind in _OPENING_KINDS:
        return False
    people = b.after_run
    if people is None or people.form is not Form.LOWER or b.first.possessive:
        return False
    return people.stem in english().people


def _question_answered(b: Border) -> bool:
    """ "Who Pays? | The treasury …"."""
    return b.last.text.endswith(("?", "？")) and b.kind is Kind.OPENER


def _disagrees(b: Border) -> bool:
    """ "Ferries has", "Board were": part of a name, or no start of a sentence."""
    if not b.is_english or b.kind is not Kind.COMMON or b.second is None:
        return False
    if len(b.run) != 1 or b.first.stem in english().numbers:
        return False
    return b.second.stem in ({"has", "is", "was"} if _plural(b) else {"are", "have"})


def _plural(b: Border) -> bool:
    if not b.is_english or len(b.run) != 1 or b.kind is Kind.LINK:
        return False
    stem = b.first.stem
    return stem.endswith("s") and not stem.endswith(("ss", "us", "is"))


def _number_word(b: Border) -> bool:
    return b.is_english and b.first.is_capital and b.first.stem in english().numbers


def _adverb(b: Border) -> bool:
    return b.is_english and len(b.run) == 1 and b.first.stem.endswith("ly")


def _repeats(b: Border) -> bool:
    return b.repeats


def _repeats_opening(b: Border) -> bool:
    """ "Greenland’s Seat at the Table | Greenland’s premier …"."""
    if b.first.form is Form.LOWER or len(b.first.stem) <= 3 or b.kind is Kind.LINK:
        return False
    earlier = b.line.tokens[: b.index - 1]
    return any(token.stem == b.first.stem for token in earlier)


def _repeats_subject(b: Border) -> bool:
    """ "Epic, Spotify Cheer | Epic Games founder …"."""
    if b.kind not in persons.NAME_LIKE or b.last_kind is Kind.NAME:
        return False
    return _repeats_opening(b) and b.line.tokens[0].stem == b.first.stem


def _two_numbers(b: Border) -> bool:
    return b.first.form is Form.NUMBER and b.last.form is Form.NUMBER


def _opens_low(b: Border) -> bool:
    return b.first.form is Form.LOWER and b.first.text[0] not in OPENING + CLOSING


def _verb_after_names(b: Border) -> bool:
    after = b.after_run
    return b.is_english and bool(b.run) and after is not None and _is_verb(after)


def _adjacent_nouns(b: Border) -> bool:
    if not b.line.words.has_capital_nouns:
        return False
    return b.last.is_capital and b.first.is_capital


def _hyphenated(b: Border) -> bool:
    return b.first.is_capital and b.first.has_lower_part


@dataclass(frozen=True)
class Feature:
    """A question about a border, and what a yes is worth."""

    name: str
    weight: float
    holds: Callable[[Border], bool]


FEATURES = (
    Feature("heading ends in a word that wants another", -6.0, _ends_in_link),
    Feature("heading ends in a capitalised particle", -1.5, _ends_in_particle),
    Feature("heading ends in an opening sign or a comma", -7.0, _ends_open),
    Feature("heading ends in ?, !, a quote or a pictogram", 3.5, _ends_closed),
    Feature("heading holds a whole sentence", -4.0, _ends_sentence),
    Feature("heading leaves a quote or bracket open", -6.0, _unbalanced),
    Feature("heading ends in an adjective or auxiliary", -2.5, _wants_more),
    Feature("heading ends in a title, a name follows", -2.5, persons.title_alone),
    Feature("heading ends in a role, a name follows", -3.0, persons.role_alone),
    Feature("the document writes both words as one name", -4.0, _splits_name),
    Feature("the border splits a place such as North Korea", -4.0, _splits_place),
    Feature("the border splits an amount such as 38 Million", -5.0, _splits_amount),
    Feature("heading ends in a number in words", -1.0, _ends_in_number_word),
    Feature("body opens with first name and surname", 3.0, persons.opens_person),
    Feature("body opens with a title and a name", 4.0, persons.opens_title),
    Feature("body opens with a role and a name", 2.5, persons.opens_role),
    Feature("body names in full who heads it", 3.5, persons.opens_known_person),
    Feature("body opens with all of a run of names", 2.5, persons.opens_names),
    Feature("the border stands inside a run of names", -1.5, persons.inside_names),
    Feature("body opens with an institution's whole name", 5.0, persons.opens_body),
    Feature("body opens with a bare singular noun", -1.5, _bare_noun),
    Feature("the border splits an institution's name", -4.0, _splits_body),
    Feature("body opens with people", 2.0, _people),
    Feature("body opens with a group of people", 2.0, _people_after_noun),
    Feature("an article follows a question", 3.0, _question_answered),
    Feature("body opens with a plural", 0.7, _plural),
    Feature("number of noun and verb disagree", -2.0, _disagrees),
    Feature("body opens with a number in words", 1.0, _number_word),
    Feature("body opens with an adverb", 0.5, _adverb),
    Feature("body takes up the heading's last word", 4.0, _repeats),
    Feature("body takes up a word of the heading", 1.5, _repeats_opening),
    Feature("body takes up the heading's first word", 1.5, _repeats_subject),
    Feature("two numbers meet", 2.0, _two_numbers),
    Feature("body opens in lower case", -3.0, _opens_low),
    Feature("a verb follows the body's first names", 0.7, _verb_after_names),
    Feature("two capitalised nouns meet", 1.5, _adjacent_nouns),
    Feature("body opens with a word like Thirty-year-old", 4.0, _hyphenated),
)


def weigh(border: Border) -> float:
    """The sum of the weights of all signs that hold."""
    return sum(feature.weight for feature in FEATURES if feature.holds(border))
