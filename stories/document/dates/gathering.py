"""From the tokens of one side to what they say: order and filler do not matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from . import clock
from .lexicon import Lexicon
from .partial import Partial
from .tokens import Strange, Token, full_year, markers_first

# Words that say nothing about the calendar once a date stands beside them.
_SILENT = frozenset(
    {"fill", "weekday", "part", "year", "clock", "same", "between", "planned", "and"}
    | {"around", "perhaps", "since", "before", "by", "to", "am", "pm", "month", "day"}
    | {"dash", "doubt", "now", "fiscal", "hour", "third", "decade", "unknown"}
)
_COUNTED = ("quarter", "half", "week", "weekend")
_MOST = {"quarter": 4, "half": 2, "century": 30}


def gather(side: Sequence[Token], words: Lexicon, *, is_list: bool = False) -> Partial:
    """What a side says; Strange where its words do not make a date.

    `is_list` allows several days: “Jan 5, 6 and 7” has two before the “and”.
    """
    gathering = _Gathering(side, words)
    for place in range(len(side)):
        if place not in gathering.used:
            gathering.take(place)
    return gathering.finish(is_list=is_list)


class _Gathering:
    """Reads tokens one by one into a `Partial`; readers are True for a taken token."""

    def __init__(self, side: Sequence[Token], words: Lexicon) -> None:
        self.side = side
        self.words = words
        self.partial = Partial()
        self.used: set[int] = set()
        self.unit = ""
        self.ordinal: int | None = None
        self.is_worded = False
        self.hour: int | None = None
        self.minute = 0

    def plays(self, *roles: str) -> bool:
        return any(token.plays(*roles) for token in self.side)

    def beside(self, place: int) -> Token:
        return self.side[place] if 0 <= place < len(self.side) else Token("")

    def take(self, place: int) -> None:
        token = self.side[place]
        for role, reader in _READERS.items():
            if role in token.roles and reader(self, place, token):
                return
        if not token.roles.keys() & _SILENT:
            raise Strange(token.text)

    def take_date(self, place: int, token: Token) -> bool:
        partial = self.partial
        if partial.year is not None or partial.month is not None:
            raise Strange(token.text)
        year, partial.month, day = token.parts
        partial.year = None if token.plays("yearless") else year
        partial.day = None if token.plays("dayless") else day
        partial.has_two_readings = token.plays("either")
        return True

    def take_year(self, place: int, token: Token) -> bool:
        if self.beside(place + 1).plays("s"):
            return self.take_decade(place + 1, token.number)
        if self.plays("decade") and token.number % 10 == 0:
            return self.take_decade(place, token.number)
        if self.partial.year is not None:
            raise Strange(token.text)
        self.partial.year = token.number
        return True

    def take_number(self, place: int, token: Token) -> bool:
        step = -1 if markers_first(self.words) else 1
        marker = self.beside(place + step)
        for role, reader in _MARKED.items():
            if role in marker.roles and reader(self, token):
                self.used.add(place + step)
                return True
        is_tens = token.number % 10 == 0
        if is_tens and self.beside(place + 1).plays("s"):
            return self.take_decade(place + 1, token.number)
        if is_tens and self.plays("decade"):
            return self.take_decade(place, token.number)
        if self.beside(place + 1).plays("am", "pm"):
            return self.take_hour(token)
        if "ordinal" in token.roles:
            return False
        self.partial.numbers.append((token.number, token.roles["number"]))
        return True

    def take_decade(self, place: int, year: int) -> bool:
        if year % 10:
            raise Strange(str(year))
        if year < 100:
            year += 1900 if year >= 30 else 2000
        self.used.add(place)
        return self.name_unit("decade", year // 10)

    def take_marked_year(self, token: Token) -> bool:
        width = token.roles["number"]
        if width == 1 or (width == 2 and not self.words.is_compact):
            return False
        self.partial.year = full_year(token.text)
        return True

    def take_marked_month(self, token: Token) -> bool:
        if self.partial.month is not None:
            raise Strange(token.text)
        self.partial.month = token.number
        return True

    def take_marked_day(self, token: Token) -> bool:
        if self.partial.day is not None:
            raise Strange(token.text)
        self.partial.day = token.number
        return True

    def take_hour(self, token: Token) -> bool:
        self.hour = token.number
        return True

    def take_minute(self, token: Token) -> bool:
        self.minute = token.number
        return self.hour is not None

    def take_time(self, place: int, token: Token) -> bool:
        if self.partial.time is not None:
            raise Strange(token.text)
        self.partial.time = token.time
        return True

    def take_zone(self, place: int, token: Token) -> bool:
        if token.time is not None and self.partial.time is not None:
            self.partial.time = self.partial.time.replace(tzinfo=token.time.tzinfo)
        else:
            self.partial.zone = token.text
        return True

    def take_ordinal(self, place: int, token: Token) -> bool:
        if self.ordinal is not None:
            if "number" not in token.roles:
                return False
            self.partial.numbers.append((token.number, 1))
            return True
        self.ordinal = token.roles["ordinal"]
        self.is_worded = "number" not in token.roles
        return True

    def take_roman(self, place: int, token: Token) -> bool:
        if not self.plays("quarter", "half", "century"):
            raise Strange(token.text)
        self.ordinal = token.roles["roman"]
        return True

    def take_month(self, place: int, token: Token) -> bool:
        if self.partial.month is not None:
            return False
        self.partial.month = token.roles["month_name"]
        return True

    def take_third(self, place: int, token: Token) -> bool:
        if token.plays("half") and self.plays("ordinal"):
            return False
        if self.partial.third is not None:
            return False
        self.partial.third = token.roles["third"]
        return True

    def take_season(self, place: int, token: Token) -> bool:
        # Polish “lata” is both the summer's and the years'.
        tens = any(
            t.plays("number", "year_of") and not t.number % 10 for t in self.side
        )
        if token.plays("decade") and tens:
            return True
        return self.name_unit("season", token.roles["season"])

    def take_unit(self, place: int, token: Token) -> bool:
        unit = next(unit for unit in _COUNTED if token.plays(unit))
        if self.unit not in ("", unit):
            raise Strange(token.text)
        self.unit = unit
        return True

    def take_century(self, place: int, token: Token) -> bool:
        has_other = self.plays("year_of", "date", "tens", "month_name")
        if has_other or not self.plays("ordinal", "roman", "number"):
            return False
        self.unit = "century"
        return True

    def take_later(self, place: int, token: Token) -> bool:
        self.partial.is_later = not token.plays("since", "before")
        return True

    def name_unit(self, unit: str, nth: int) -> bool:
        if self.partial.unit:
            raise Strange(unit)
        self.partial.unit, self.partial.nth = unit, nth
        return True

    def finish(self, *, is_list: bool) -> Partial:
        partial = self.partial
        self.settle_unit()
        if self.ordinal is not None:
            self.settle_ordinal(self.ordinal)
        self.settle_numbers(is_list=is_list)
        self.settle_time()
        if partial.third is not None and partial.day is not None and not partial.unit:
            # “Late on Jan 5 2026” speaks of the day's end, which EDTF cannot.
            partial.third = None
        return partial

    def settle_unit(self) -> None:
        """Give quarter, half, century and week their number."""
        if self.unit in ("week", "weekend"):
            self.settle_week()
            return
        if not self.unit:
            return
        nth, self.ordinal = self.ordinal, None
        if nth is None and self.partial.numbers:
            nth = self.partial.numbers.pop(0)[0]
        if nth is None or not 1 <= nth <= _MOST[self.unit]:
            raise Strange(self.unit)
        if self.unit == "half" and (self.partial.month or self.partial.unit):
            self.partial.part = nth
        elif self.unit == "century" and self.partial.unit == "decade":
            # “90-е годы XX века”: the decade is one of that century.
            self.partial.nth = (nth - 1) * 10 + (self.partial.nth or 0) % 10
        else:
            self.name_unit(self.unit, nth)

    def settle_week(self) -> None:
        partial, ordinal = self.partial, self.ordinal
        is_in_month = partial.month is not None and partial.day is None
        if ordinal is not None and is_in_month and ordinal <= 5 and self.is_worded:
            partial.unit, partial.nth, self.ordinal = "week_of_month", ordinal, None
            return
        partial.unit = self.unit
        if partial.month is None and self.unit == "week" and partial.numbers:
            partial.nth = partial.numbers.pop(0)[0]
            if not 1 <= partial.nth <= 53:
                raise Strange("week")

    def settle_ordinal(self, ordinal: int) -> None:
        """An ordinal that counts no quarter or week is a day; “first” may be too."""
        if not self.is_worded or (ordinal == 1 and self.partial.month):
            self.partial.numbers.insert(0, (ordinal, 1))
        elif not self.plays("weekday"):
            raise Strange("ordinal")

    def settle_numbers(self, *, is_list: bool) -> None:
        partial, numbers = self.partial, self.partial.numbers
        if numbers and partial.month is not None and partial.day is None:
            partial.day = numbers.pop(0)[0]
            if is_list:
                numbers.clear()
        has_place = partial.month is not None or partial.unit or self.plays("fiscal")
        if numbers and partial.year is None and has_place:
            number, width = numbers.pop()
            if width != 2:
                raise Strange(str(number))
            partial.year = full_year(f"{number:02}")
        if numbers and partial.month is None:
            partial.bare = numbers.pop(0)[0]
            if is_list:
                numbers.clear()
        if numbers:
            raise Strange(str(numbers[0][0]))

    def settle_time(self) -> None:
        """Put hour, minute and half of the day together."""
        if self.hour is not None and self.partial.time is None:
            found = clock.reading(self.hour, self.minute, 0)
            if found is None:
                raise Strange("hour")
            self.partial.time = found
        if self.partial.time is None:
            return
        half = "am" if self.plays("am") else "pm" if self.plays("pm") else ""
        told = self.partial.time
        shown = clock.reading(told.hour, told.minute, told.second, half)
        if shown is None:
            raise Strange("hour")
        self.partial.time = shown.replace(tzinfo=told.tzinfo)


_Reader = Callable[[_Gathering, int, Token], bool]


def _named(unit: str, role: str) -> _Reader:
    def read(gathering: _Gathering, place: int, token: Token) -> bool:
        return gathering.name_unit(unit, token.roles[role])

    return read


_READERS: dict[str, _Reader] = {
    "time": _Gathering.take_time,
    "zone": _Gathering.take_zone,
    "date": _Gathering.take_date,
    "year_of": _Gathering.take_year,
    "number": _Gathering.take_number,
    "month_name": _Gathering.take_month,
    "quarter_of": _named("quarter", "quarter_of"),
    "half_of": _named("half", "half_of"),
    "tens": _named("decade", "tens"),
    "ordinal": _Gathering.take_ordinal,
    "roman": _Gathering.take_roman,
    "century": _Gathering.take_century,
    "third": _Gathering.take_third,
    "season": _Gathering.take_season,
    **dict.fromkeys(_COUNTED, _Gathering.take_unit),
    "later": _Gathering.take_later,
}
_MARKED: dict[str, Callable[[_Gathering, Token], bool]] = {
    "year": _Gathering.take_marked_year,
    "month": _Gathering.take_marked_month,
    "day": _Gathering.take_marked_day,
    "hour": _Gathering.take_hour,
    "minute": _Gathering.take_minute,
}
