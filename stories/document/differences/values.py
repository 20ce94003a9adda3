"""Dates and amounts in a text: several words that say one thing, and are told as one.

`3 March 2026` and `$3.5 million` are one value each. Dates, scales and units are read
in English alone; a number beside the sign or the code of a currency, in any language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from stories.document.differences.spoken import LARGE, SMALL, TENS, Word

Range = tuple[int, int]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_SHORT_MONTHS = (*(month[:3] for month in _MONTHS), "Sept")
_GAP = r"[ \t\n\u00a0\u202f]"
_MONTH = rf"(?:(?:{'|'.join(_MONTHS)})(?!\w)|(?:{'|'.join(_SHORT_MONTHS)})(?!\w)\.?)"
_ONE_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w)"
_DAY = rf"{_ONE_DAY}(?:[-–]{_ONE_DAY})?(?![.,:]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\w|[.,:]\d)"
_DATE = re.compile(
    r"(?<![\w.,:/$€£-])(?:"
    rf"(?P<day>{_DAY}){_GAP}(?:of{_GAP})?(?P<month>{_MONTH})"
    rf"(?:,?{_GAP}(?P<year>{_YEAR}))?"
    rf"|(?P<month2>{_MONTH}){_GAP}(?P<day2>{_DAY})(?:,?{_GAP}(?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{_MONTH}),?{_GAP}(?P<year3>{_YEAR}))"
)
# “May 3” is a date after “on”, and not where “May 3 people” follows “in”.
_LEADS_TO_A_DAY = re.compile(
    r"\b(?:on|by|since|until|till|to|from|before|after|of)\s\Z", re.IGNORECASE
)
_LOOKED_BACK = 8
_GOES_ON = re.compile(r"\s\w")

_SIGN = "[$¢£¤¥֏؋৲৳૱௹฿៛₠-₿﷼﹩＄￠￡￥￦]"
_CODE = (
    "(?:AED|AUD|BRL|CAD|CHF|CNY|DKK|EUR|GBP|HKD|ILS|INR|JPY|KRW|MXN|NOK|NZD|PLN|RMB|RUB"
    "|SAR|SEK|SGD|TRY|TWD|UAH|USD|ZAR)"
)
_DIGITS = r"\d{1,20}(?:[.,٫٬]\d{1,20}){0,6}"
_SHORT_SCALES = {"k": 1, "m": 2, "mn": 2, "bn": 3, "tn": 4}
_CURRENCY_WORDS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rouble": "₽"}
_UNIT = (
    r"%|‰|(?i:per" + _GAP + r"?cent(?:age" + _GAP + r"points?)?|basis"
    r"" + _GAP + r"points?)(?!\w)"
)
_SPELLED = (
    rf"(?i:(?:{'|'.join(TENS)})-(?:{'|'.join(SMALL[1:10])})"
    rf"|{'|'.join(sorted((*SMALL, *TENS), key=len, reverse=True))})(?!\w)"
)
_SCALE = rf"(?i:dozen|hundred|{'|'.join(LARGE)}|mn|bn|tn)(?!\w)"
_BEFORE = rf"(?:(?<!\w)(?:[A-Z]{{1,3}})?{_SIGN}{_GAP}?|(?<!\w){_CODE}{_GAP})"
_AFTER = rf"{_GAP}?{_SIGN}|{_GAP}{_CODE}(?!\w)"
_WORD_AFTER = rf"{_GAP}(?i:{'|'.join(_CURRENCY_WORDS)})s?(?!\w)"
_ENGLISH_AMOUNT = re.compile(
    rf"(?:(?<![\w.,)\]])[-−])?(?P<before>{_BEFORE})?"
    rf"(?:(?<![\w.,:])[-−]?{_DIGITS}(?:k|mn|m|bn|tn)?(?![\w٫٬])(?![.,:]\d)"
    rf"|(?<!\w){_SPELLED})"
    rf"(?P<scale>(?:(?:{_GAP}|-){_SCALE}){{0,3}})"
    rf"(?P<after>{_AFTER}|{_WORD_AFTER})?(?P<unit>{_GAP}?(?:{_UNIT}))?"
)
_AMOUNT = re.compile(
    rf"(?:(?<![\w.,)\]])[-−])?(?P<before>{_BEFORE})?"
    rf"(?<![\w.,:])[-−]?{_DIGITS}(?!\w)(?![.,:]\d)(?P<after>{_AFTER})?"
)
# What may stand before the first word of a value: a minus, a currency, a space.
_LONGEST_SIGN = 6
_ANY_UNIT = re.compile(rf"{_GAP}?(?:{_UNIT})\Z")
_SUFFIXED = re.compile(r"(-?\d{1,20}(?:\.\d{1,20})?)(k|mn|m|bn|tn)?")


def value_ranges(text: str, language: str) -> tuple[Range, ...]:
    """Where dates and amounts of several words stand, in order, none in another."""
    if language.partition("-")[0].lower() != "en":
        return tuple(m.span() for m in _AMOUNT.finditer(text) if _is_several(m))
    dates = [m.span() for m in _DATE.finditer(text) if _is_date(m, text)]
    starts = [start for start, _ in dates]
    amounts = [
        m.span()
        for m in _ENGLISH_AMOUNT.finditer(text)
        if _is_several(m) and not _is_taken(m.span(), dates, starts)
    ]
    return tuple(sorted(dates + amounts))


def with_values(
    words: Sequence[Word], ranges: Sequence[Range], text: str
) -> Iterator[Word]:
    """The words, with those that are one date or amount of `text` as one."""
    left = list(reversed(words))
    if not left:
        return
    for start, end in ranges[bisect_left(ranges, (left[-1].at - _LONGEST_SIGN, 0)) :]:
        while left and left[-1].at < start:
            yield left.pop()
        inside = []
        while left and left[-1].at < end:
            inside.append(left.pop())
        if inside:
            yield _value(inside, start, text[start:end])
        if not left:
            return
    yield from reversed(left)


def is_same_value(before: Word, after: Word) -> bool:
    """True where neither contradicts the other: one may leave a part out."""
    old, new = (word.parts or ("", word.normal, "") for word in (before, after))
    return all(a == b or not a or not b for a, b in zip(old, new, strict=True))


def year_as_date(word: Word) -> Word | None:
    """A number that may be a year, as the date that it would be."""
    if word.parts or not re.fullmatch(_YEAR, word.typed):
        return None
    return Word(
        typed=word.typed,
        normal=word.normal,
        at=word.at,
        is_number=True,
        is_date=True,
        parts=(word.normal, "", ""),
    )


def without_unit(typed: str) -> str:
    """An amount as typed, without its `%` or `per cent`."""
    return _ANY_UNIT.sub("", typed)


def _is_several(match: re.Match[str]) -> bool:
    return any(match.groupdict().values()) or "-" in match[0][1:]


def _is_date(match: re.Match[str], text: str) -> bool:
    if not match["month2"] or match["year2"] or not _GOES_ON.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _LOOKED_BACK) : match.start()]
    return _LEADS_TO_A_DAY.search(before) is not None


def _is_taken(span: Range, dates: Sequence[Range], starts: Sequence[int]) -> bool:
    """True for an amount that overlaps one of the dates, which are in order."""
    last = bisect_left(starts, span[1]) - 1
    return last >= 0 and dates[last][1] > span[0]


def _value(words: Sequence[Word], start: int, typed: str) -> Word:
    date = _DATE.fullmatch(typed)
    parts = _date_parts(date) if date is not None else _amount_parts(words, typed)
    return Word(
        typed=" ".join(typed.split()),
        normal=" ".join(filter(None, parts)),
        at=start,
        is_number=True,
        is_date=date is not None,
        parts=parts,
    )


def _date_parts(date: re.Match[str]) -> tuple[str, ...]:
    """Year, month and day."""
    day, month, year = (
        next(filter(None, (date[n] for n in names)), "")
        for names in (("day", "day2"), ("month", "month2", "month3"))
        + (("year", "year2", "year3"),)
    )
    days = "–".join(d.lstrip("0") for d in re.findall(r"\d+", day))
    return year, month[:3], days


def _amount_parts(words: Sequence[Word], typed: str) -> tuple[str, ...]:
    """Currency, number in plain digits, and unit."""
    signs = re.search(_SIGN, typed)
    prefix = re.search(rf"[A-Z]{{1,3}}(?={_SIGN})", typed)
    code = re.search(rf"(?<!\w){_CODE}(?!\w)", typed)
    currency = (prefix[0] if prefix else "") + (signs[0] if signs else "")
    currency = currency or (code[0] if code else "")
    numbers = [word for word in words if word.is_number]
    for word in words:
        singular = word.normal.removesuffix("s")
        currency = currency or _CURRENCY_WORDS.get(singular, "")
    unit = _ANY_UNIT.search(typed)
    told = "".join(unit[0].casefold().split()).rstrip("s") if unit else ""
    number = _multiplied(numbers, words)
    is_negative = typed[0] in "-−" and not number.startswith("-")
    return currency, "-" * is_negative + number, "%" if told == "percent" else told


def _multiplied(numbers: Sequence[Word], words: Sequence[Word]) -> str:
    """The number with its scales: `3500000` for “3.5 million” and for “3.5m”."""
    first = _SUFFIXED.fullmatch(numbers[0].normal) if numbers else None
    if first is None:
        return " ".join(word.normal for word in numbers)
    powers = [_SHORT_SCALES[first[2]]] if first[2] else []
    powers += [
        _SHORT_SCALES[w.normal]
        for w in words
        if not w.is_number and w.normal in _SHORT_SCALES
    ]
    value = Decimal(first[1]) * 1000 ** sum(powers)
    for word in numbers[1:]:
        value *= int(word.normal) if word.normal.isdecimal() else 1
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
