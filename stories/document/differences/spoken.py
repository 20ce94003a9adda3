"""The words and numbers of a stretch of text, in a form in which equal ones are equal.

`1,200` and `1200`, `twelve` and `12`, `café` and `Cafe` are the same here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stories.document.differences.tokens import is_word, tokenised
from stories.document.text import MARKER

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LARGE = ("thousand", "million", "billion", "trillion")
_NUMBERS = {
    **{name: number for number, name in enumerate(SMALL)},
    **{name: 10 * number for number, name in enumerate(TENS, 2)},
    **{name: 1000**power for power, name in enumerate(LARGE, 1)},
    "dozen": 12,
    "hundred": 100,
}
_NUMBER = re.compile(r"[-−]?\d")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))|[\u00a0\u202f]")
_POSSESSIVE = re.compile(r"['’]s?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, number, amount or date: as typed, comparable, and where it starts."""

    typed: str
    normal: str
    at: int
    is_number: bool = False
    is_date: bool = False
    # Of a date or an amount: what others may leave out, each empty where it is.
    parts: tuple[str, ...] = ()


def spoken(text: str, at: int, language: str) -> tuple[Word, ...]:
    """The words and numbers of `text`, which starts at `at` in a longer one."""
    found = tuple(_words(text, at))
    if language.partition("-")[0].lower() != "en":
        return found
    return tuple(_with_english_numbers(found, text, at))


def folded(word: str) -> str:
    """The letters and digits of a word, without case, form and Latin accents."""
    letters = unicodedata.normalize("NFKC", word).casefold()
    if letters != letters.upper():
        letters = "".join(
            letter
            for letter in unicodedata.normalize("NFD", letters)
            if not unicodedata.combining(letter)
        )
    return "".join(filter(_is_letter, letters))


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _words(text: str, at: int) -> Iterator[Word]:
    for token in tokenised(text):
        if is_word(token) and not MARKER.fullmatch(token):
            is_number = _NUMBER.match(token) is not None
            yield Word(
                typed=token,
                normal=_value(token) if is_number else _name(token),
                at=at,
                is_number=is_number,
            )
        at += len(token)


def _name(token: str) -> str:
    return folded(_POSSESSIVE.sub("", token) if token[0].isupper() else token)


def _value(token: str) -> str:
    """A number in plain digits: `1200`, `-1.5`, `90m`, `10:30`."""
    digits = "".join(str(unicodedata.decimal(c, c)) for c in token)
    digits = digits.translate({ord("٫"): ".", ord("٬"): ",", ord("−"): "-"})
    plain = _THOUSANDS.sub("", digits).casefold()
    if re.fullmatch(r"-?\d+\.\d+", plain):
        plain = plain.rstrip("0").rstrip(".")
    sign, rest = plain[: plain.startswith("-")], plain.lstrip("-")
    return sign + (rest.lstrip("0") or "0")


def _with_english_numbers(
    words: Sequence[Word], text: str, start: int
) -> Iterator[Word]:
    """The words, with `twelve` and `twenty-one` as the numbers that they are."""
    rest = iter(enumerate(words))
    for position, word in rest:
        number = _NUMBERS.get(word.normal)
        if number is None or word.is_number:
            yield word
            continue
        end = word.at + len(word.typed)
        following = words[position + 1] if position + 1 < len(words) else None
        if word.normal in TENS and following is not None:
            unit = _NUMBERS.get(following.normal, 0)
            hyphen = text[end - start : following.at - start]
            if 0 < unit < 10 and hyphen == "-":
                next(rest)
                number, end = number + unit, following.at + len(following.typed)
        yield Word(
            typed=text[word.at - start : end - start],
            normal=str(number),
            at=word.at,
            is_number=True,
        )
