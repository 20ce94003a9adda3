"""The pieces of a date in one language: numbers, words with their roles, dashes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import cache, partial

from stories.document.languages import heads

from . import clock
from .fold import fold
from .lexicon import Lexicon, Roles

MOST = 32
_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})(?:e|er|eme|o)?")

_DAYLESS: Roles = {"date": 0, "dayless": 0}
# “5-Jan-2026”, “Jan/5/2026”: hyphens and slashes that make no range.
_JOINED = re.compile(
    r"(?<!\w)(\d{1,2}(?=[-/][^\W\d_])|[^\W\d_]{3,12}(?=/\d))[-/]"
    r"([^\W\d_]{3,12}|\d{1,2})[-/](\d{2,4})(?!\w)"
)
_IN_FOURTHS = re.compile("([1-4])/4(?=(?:사?분기|四半期))")

_FIRST_OF_A_REIGN = "元"
_LAST_CENTURY = re.compile("上个?世[纪紀]")
_TENS = re.compile("([二三四五六七八九])十(?=年代)")
# A Hebrew prefix before a numeral: "ה-90".
_PREFIXED = re.compile("(?<=[\u05d0-\u05ea])-(?=\\d)")

_SCAN = re.compile(
    r"""
    (?P<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?![\d:]))
    | (?P<ymd>(?<!\d)\d{4}(?P<s1>[-./–])\s?\d{1,2}(?P=s1)\s?\d{1,2}(?!\d)\.?)
    | (?P<dmy>(?<!\d)\d{1,2}(?P<s2>[-./])\s?\d{1,2}(?P=s2)\s?(?:\d{4}|\d{2})(?!\d))
    | (?P<dm>(?<!\d)\d{1,2}\.\s?\d{1,2}\.(?!\s?\d))
    | (?P<ym>(?<!\d)\d{4}[-/.]\d{1,2}(?![\d]|[-/.]\d))
    | (?P<my>(?<!\d)\d{1,2}[-/.]\d{4}(?!\d))
    | (?P<isoweek>(?<!\d)\d{4}-?w\d{2}(?!\w))
    | (?P<unit>(?<!\w)(?:[qt][1-4]|[hs][12])(?!\d)
        | (?<!\d)(?:[1-4][qt]|[12]h)(?=\W{0,3}(?:[fc]y)?\W{0,3}\d))
    | (?P<half>(?<=\d)\s?[ap]\.?\s?m(?!\w)\.?)
    | (?P<hours>(?<!\d)\d{1,2}\s?h\s?(?:\d{2})?(?!\w)|\d{1,2}\.\d{2}(?=\s?uhr))
    | (?P<offset>(?:utc|gmt)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|(?<![\w-])[+]\d{2}:?\d{2})
    | (?P<short>'\d{2}(?!\d))
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+)
    | (?P<dash>[-‐‑‒–—―−~〜]+)
    | (?P<slash>/)
    | (?P<doubt>\?+)
    | (?P<gap>(?:(?!'\d{2}(?!\d))[\s,.;:'"()\[\]«»‹›·、，。،؛।|°…„‚*\#•▪►◦_&׳״])+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@cache
def _suffixes() -> frozenset[str]:
    """What makes a number an ordinal, in all languages."""
    return frozenset(fold(one) for head in heads().values() for one in head.ordinals)


@cache
def _ordinal() -> re.Pattern[str]:
    """A number and an ending tied to it by a hyphen: "2-й", "2-րդ"; not "2-a"."""
    endings = "|".join(one for one in sorted(_suffixes()) if not one.isascii())
    return re.compile(rf"(?<!\d)(\d{{1,2}})[-‐‑](?=(?:{endings})\b)")


@dataclass(slots=True)
class Token:
    """A piece: what it may mean, and the number it carries.

    `parts` holds year, month and day of a numeric date, 0 where one is absent.
    """

    text: str
    roles: Roles = field(default_factory=dict)
    number: int = 0
    parts: tuple[int, int, int] = (0, 0, 0)
    time: time | None = None

    def plays(self, *roles: str) -> bool:
        """True where the piece may play one of these roles."""
        return any(role in self.roles for role in roles)


class Strange(Exception):
    """The text holds a word or sign that no date of this language has."""


def long_words(folded: str) -> frozenset[str]:
    """The words of a folded text that `tokens` reads whole or finds strange.

    Shorter ones may be taken for units and hours, and ordinals and Roman numerals for
    what they are in any language.
    """
    return frozenset(
        word for word in _LONG_WORD.findall(folded) if not _ROMAN.fullmatch(word)
    ) - (clock.NAMES | _suffixes())


def tokens(folded: str, words: Lexicon) -> list[Token]:
    """The pieces of a folded text; Strange where one is not of a date."""
    if words.is_compact:
        folded = re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", folded)
        folded = _IN_FOURTHS.sub(r"\1", folded)
        folded = _in_common_era(folded, words.known.dates.eras)
        folded = _LAST_CENTURY.sub("20世纪", folded)
        folded = _TENS.sub(
            lambda ten: f"{'零一二三四五六七八九'.index(ten[1])}0", folded
        )
    folded = _PREFIXED.sub(" ", _ordinal().sub(r"\1", folded))
    folded = _JOINED.sub(r"\1 \2 \3", folded)
    found: list[Token] = []
    place = 0
    while place < len(folded):
        match = _SCAN.match(folded, place)
        if match is None or match.lastgroup is None:
            raise Strange(folded[place])
        # The group that closes last is the outermost, which says the kind.
        place = _READERS[match.lastgroup](match, found, words)
        if len(found) > MOST:
            raise Strange(folded[place:])
    return found


def _in_common_era(folded: str, eras: Mapping[str, int]) -> str:
    """A text with years of other eras as common ones: "令和8年" is 2026年."""
    for era, before in eras.items():
        pattern = rf"{re.escape(fold(era))}({_FIRST_OF_A_REIGN}|\d{{1,4}})"
        folded = re.sub(pattern, partial(_common_year, before), folded)
    return folded


def _common_year(before: int, match: re.Match[str]) -> str:
    year = 1 if match[1] == _FIRST_OF_A_REIGN else int(match[1])
    return f"{year + before:04}"


def _clock(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    hour, minute, *rest = match[0].replace(",", ".").split(":")
    second = int(float(rest[0])) if rest else 0
    reading = clock.reading(int(hour), int(minute), second)
    if reading is None:
        raise Strange(match[0])
    found.append(Token(match[0], {"time": 0}, time=reading))
    return match.end()


def _hours(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    if "h" in match[0] and not words.known.dates.semesters:
        return _number(match, found, words, upto=_digits_end(match))
    hour, *minute = re.findall(r"\d+", match[0])
    reading = clock.reading(int(hour), int(minute[0]) if minute else 0, 0)
    if reading is None:
        raise Strange(match[0])
    found.append(Token(match[0], {"time": 0}, time=reading))
    return match.end()


def _digits_end(match: re.Match[str]) -> int:
    return match.start() + len(re.match(r"\d*", match[0])[0])  # type: ignore[index]


def _ymd(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    year, month, day = map(int, re.findall(r"\d+", match[0]))
    found.append(Token(match[0], {"date": 0}, parts=(year, month, day)))
    return match.end()


def _dmy(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    first, second, last = re.findall(r"\d+", match[0])
    day, month, year = int(first), int(second), full_year(last)
    roles = {"date": 0}
    if "." not in match[0] and month <= 12 and day <= 12 and day != month:
        roles["either"] = 0
    if month > 12 >= day:
        day, month = month, day
    found.append(Token(match[0], roles, parts=(year, month, day)))
    return match.end()


def _dm(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    day, month = map(int, re.findall(r"\d+", match[0]))
    if not 1 <= month <= 12:
        return _number(match, found, words, upto=_digits_end(match))
    found.append(Token(match[0], {"date": 0, "yearless": 0}, parts=(0, month, day)))
    return match.end()


def _ym(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    first, second = re.findall(r"\d+", match[0])
    follows = int(second) == (int(first) + 1) % 100
    is_month = "-" in match[0] or not follows or len(second) < 2
    if int(second) > 12 or not is_month:
        return _number(match, found, words, upto=_digits_end(match))
    found.append(Token(match[0], dict(_DAYLESS), parts=(int(first), int(second), 0)))
    return match.end()


def _my(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    first, second = re.findall(r"\d+", match[0])
    if not 1 <= int(first) <= 12 or "-" in match[0]:
        return _number(match, found, words, upto=_digits_end(match))
    found.append(Token(match[0], dict(_DAYLESS), parts=(int(second), int(first), 0)))
    return match.end()


def _isoweek(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    year, week = int(match[0][:4]), int(match[0][-2:])
    found.append(Token(match[0], {"year_of": year}, number=year))
    found.append(Token(match[0], {"week": 0}))
    found.append(Token(match[0], {"number": 2}, number=week))
    return match.end()


def _unit(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    letter = next(c for c in match[0] if c.isalpha())
    number = int(next(c for c in match[0] if c.isdigit()))
    if letter in "ts" and not words.known.dates.semesters:
        raise Strange(match[0])
    kind = "quarter_of" if letter in "qt" else "half_of"
    found.append(Token(match[0], {kind: number}))
    return match.end()


def _half(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    found.append(Token(match[0], {match[0].strip()[0] + "m": 0}))
    return match.end()


def _offset(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    if not any(t.plays("time", "am", "pm") for t in found):
        raise Strange(match[0])
    sign = "+" if "+" in match[0] else "-"
    digits = re.findall(r"\d+", match[0])
    if len(digits) == 1 and len(digits[0]) > 2:
        digits = [digits[0][:-2], digits[0][-2:]]
    zone = clock.fixed(sign, int(digits[0]), int(digits[1]) if digits[1:] else 0)
    if zone is None:
        raise Strange(match[0])
    found.append(Token(match[0], {"zone": 0}, time=time(0, tzinfo=zone)))
    return match.end()


def _short(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    year = full_year(match[0][1:])
    found.append(Token(match[0], {"year_of": year, "short": 0}, number=year))
    return match.end()


def _number(
    match: re.Match[str], found: list[Token], words: Lexicon, upto: int = 0
) -> int:
    end = upto or match.end()
    digits = match.string[match.start() : end]
    if len(digits) == 8:
        parts = (int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        found.append(Token(digits, {"date": 0}, parts=parts))
        return end
    if len(digits) > 4:
        raise Strange(digits)
    number = int(digits)
    roles = {"number": len(digits)}
    if len(digits) == 4 and number:
        roles = {"year_of": number}
    found.append(Token(digits, roles, number=number))
    return end


def _word(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    if words.is_compact and not match[0].isascii():
        return _compact_word(match, found, words)
    if (zone := _zone(match, found)) is not None:
        found.append(zone)
        return match.end()
    end, roles = _phrase(match, words)
    if _is_suffix(match, found, roles):
        number = found[-1]
        number.roles = {"ordinal": number.number, "number": number.roles["number"]}
        return match.end()
    if roles is None:
        roles = _roman(match[0])
    found.append(Token(match.string[match.start() : end], dict(roles)))
    return end


def _is_suffix(match: re.Match[str], found: list[Token], roles: Roles | None) -> bool:
    """True for what makes a number an ordinal: right behind it, or one sign off."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    is_glued = before[-1:].isdigit() or (
        before[:1].isdigit() and before[-1:] in tuple("-‐‑:.")
    )
    if not is_glued or match[0] not in _suffixes() or not found[-1].plays("number"):
        return False
    number = found[-1].number
    is_decade = bool(roles) and "s" in (roles or {}) and number % 10 == 0
    return not (is_decade and number >= 20)


def _zone(match: re.Match[str], found: list[Token]) -> Token | None:
    timed = any(t.plays("time", "am", "pm", "hour") for t in found)
    if not timed or match[0] not in clock.NAMES:
        return None
    return Token(match[0], {"zone": 0})


def _phrase(match: re.Match[str], words: Lexicon) -> tuple[int, Roles | None]:
    """The longest phrase from here on: its end and its roles, if there is one."""
    ends = [match.end()]
    parts = [match[0]]
    for _ in range(words.longest - 1):
        following = _NEXT_WORD.match(match.string, ends[-1])
        if following is None:
            break
        parts.append(following[1])
        ends.append(following.end())
    for size in range(len(parts), 0, -1):
        roles = words.find(" ".join(parts[:size]))
        if roles is not None:
            return ends[size - 1], roles
    return match.end(), None


_NEXT_WORD = re.compile(r"[\s.'‐‑/-]{1,3}([^\W\d_]+)")


def _compact_word(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    for size in range(min(words.longest, len(match[0])), 0, -1):
        if (roles := words.find(match[0][:size])) is not None:
            found.append(Token(match[0][:size], dict(roles)))
            return match.start() + size
    raise Strange(match[0])


def _roman(word: str) -> Roles:
    match = _ROMAN.fullmatch(word)
    if match is None:
        raise Strange(word)
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return {"roman": len(match[1]) * 10 + units.index(match[2])}


def _sign(role: str) -> Callable[[re.Match[str], list[Token], Lexicon], int]:
    def read(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
        found.append(Token(match[0], {role: 0}))
        return match.end()

    return read


def _gap(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    if "&" in match[0]:
        found.append(Token("&", {"and": 0}))
    return match.end()


def _other(match: re.Match[str], found: list[Token], words: Lexicon) -> int:
    if unicodedata.category(match[0]) not in {"So", "Sk", "Cf", "Cc", "Co", "Cs"}:
        raise Strange(match[0])
    return match.end()


def full_year(digits: str) -> int:
    """A year from its last two digits: 50 to 99 are 19xx, the others 20xx."""
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (1900 if number >= 50 else 2000)


def markers_first(words: Lexicon) -> bool:
    """True where "month" stands before its number."""
    return words.known.dates.markers_first


_READERS: dict[str, Callable[[re.Match[str], list[Token], Lexicon], int]] = {
    **{"clock": _clock, "ymd": _ymd, "dmy": _dmy, "dm": _dm, "ym": _ym, "my": _my},
    **{"isoweek": _isoweek, "unit": _unit, "half": _half, "hours": _hours},
    **{"offset": _offset, "short": _short, "number": _number, "word": _word},
    **{"dash": _sign("dash"), "slash": _sign("slash"), "doubt": _sign("doubt")},
    **{"gap": _gap, "other": _other},
}
