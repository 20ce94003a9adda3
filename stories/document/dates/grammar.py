"""The whole of a date: its sides, the words that relate them, what can be known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from stories.document.messages import gettext as _

from . import edtf as notation
from .extent import Extent, Impossible, extent
from .fold import fold, visible
from .gathering import gather
from .lexicon import Lexicon, languages_for, lexicon
from .neighbours import infer_year, share
from .partial import Partial
from .reading import NOTHING, Kind, Reading
from .remarks import Remarks, set_aside
from .tokens import Strange, Token, long_words, tokens

# What an editor writes before the first dash is short; the rest is prose.
LONGEST = 120
_PLACE_WORDS = 3
_WITH_YEAR = re.compile(r"(?:[0-9]{1,2}\.?\s)?[^\W\d_][^\s,–—]{2,20}\s([12][0-9]{3})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CALENDAR = frozenset(
    {"date", "year_of", "month_name", "season", "quarter_of", "half_of", "tens", "s"}
    | {"decade", "century", "number", "ordinal", "roman", "third", "month"}
    | {"day"}
)
_NAMED = ("year", "month", "year_of", "month_name")
_DATED = frozenset({"date", "year_of", "tens", "century", "decade", "s", "fiscal"})
_TIMELESS = frozenset({"same", "later", "weekday", "part", "time", "am", "pm", "hour"})
_RELATIONS = ("since", "before", "by", "around", "perhaps", "doubt", "now")


def read(typed: str, near: tuple[date | None, date | None] | None = None) -> Reading:
    """What `typed`, as a whole, says; `near` are the bounds of the event before."""
    text = visible(typed[: LONGEST * 3])
    return _read(text, near) if 0 < len(text) <= LONGEST else NOTHING


def year_alone(typed: str) -> Reading:
    """“Easter 2026”: a word or two that are not understood, and a year that is."""
    text = visible(typed[: LONGEST * 3])
    match = _WITH_YEAR.fullmatch(text)
    if match is None:
        return NOTHING
    problem = _("“{text}” is read as {match}: only its year was understood.").format(
        text=text, match=match[1]
    )
    return Reading(kind=Kind.DATE, edtf=match[1], problem=problem, is_looser=True)


@lru_cache(maxsize=4096)
def _read(text: str, near: tuple[date | None, date | None] | None) -> Reading:
    if (plain := _plain_edtf(text)) is not None:
        return plain
    remarks = set_aside(fold(text))
    if not remarks.text:
        return NOTHING
    long = long_words(remarks.text)
    for language in languages_for(remarks.text):
        words = lexicon(language)
        if not words.may_hold(long):
            continue
        try:
            found = _read_in(words, text, remarks, near)
        except Strange:
            continue
        if found.is_date:
            return replace(found, planned=found.planned or remarks.is_planned)
    return _before_comma(text, near)


def _before_comma(text: str, near: tuple[date | None, date | None] | None) -> Reading:
    """“Jan 5 2026, Washington”: a date and, behind a comma, a word or two of place."""
    date_part, comma, rest = text.rpartition(",")
    is_place = rest.strip()[:1].isupper() and len(rest.split()) <= _PLACE_WORDS
    if not comma or not is_place:
        return NOTHING
    found = read(date_part, near)
    is_day = found.edtf is not None and _DAY.fullmatch(found.edtf) is not None
    return replace(found, is_looser=True) if is_day else NOTHING


def _plain_edtf(text: str) -> Reading | None:
    if not text.isascii() or " " in text:
        return None
    try:
        expression = notation.read(text)
    except ValueError:
        return None
    return Reading(
        kind=Kind.DATE,
        edtf=text,
        is_interval=expression.kind == "interval",
        has_time=expression.precision is notation.Precision.TIME,
    )


def _read_in(
    words: Lexicon,
    text: str,
    remarks: Remarks,
    near: tuple[date | None, date | None] | None,
) -> Reading:
    found = tokens(remarks.text, words)
    if not found:
        return NOTHING
    planned = any(t.plays("planned") for t in found)
    if any(t.plays("unknown") for t in found) and not _plays(found, _DATED):
        return Reading(kind=Kind.UNKNOWN, planned=planned)
    if not _is_dated(found):
        return _undated(found, planned=planned)
    if _is_told_by_another(found):
        return Reading(kind=Kind.RELATIVE, planned=planned)
    try:
        reading = _Sentence(found, words, remarks, near).read()
    except Impossible as reason:
        return Reading(
            kind=Kind.IMPOSSIBLE,
            planned=planned,
            problem=_("“{text}” is not a date: {reason}.").format(
                text=text, reason=reason
            ),
        )
    problem = reading.problem and f"“{text}” {reading.problem}"
    return replace(reading, planned=planned, problem=problem)


def _plays(found: Sequence[Token], roles: frozenset[str]) -> bool:
    return any(token.roles.keys() & roles for token in found)


def _is_dated(found: Sequence[Token]) -> bool:
    if _plays(found, _DATED | {"month_name", "month"}):
        return True
    # “3Q25”: two digits are a year beside a quarter or a half.
    short = any(t.roles.get("number") == 2 for t in found)
    return short and any(t.plays("quarter_of", "half_of", "season") for t in found)


def _is_told_by_another(found: Sequence[Token]) -> bool:
    """“Next March”, “later in May”: a month, no year, and a word that points."""
    points = any(t.plays("same", "later") and not t.plays("fill") for t in found)
    return points and not _plays(found, _DATED)


def _undated(found: Sequence[Token], *, planned: bool) -> Reading:
    """A date told by another date, or nothing."""
    spans = any(t.plays("span") for t in found)
    shifts = any(t.plays("since", "before") for t in found)
    if not _plays(found, _TIMELESS) and not (spans and shifts):
        seasonal = any(t.plays("season", "quarter_of", "half_of") for t in found)
        if not seasonal:
            return NOTHING
    numbers = [t for t in found if t.plays("number")]
    if numbers and not spans and not any(t.plays("am", "pm", "hour") for t in found):
        return NOTHING
    return Reading(kind=Kind.RELATIVE, planned=planned)


class _Sentence:
    """Sides and relations of one date."""

    def __init__(
        self,
        found: list[Token],
        words: Lexicon,
        remarks: Remarks,
        near: tuple[date | None, date | None] | None,
    ) -> None:
        self.words = words
        self.near = near
        self.mark = remarks.mark
        self.tokens = _tidy(found)
        self.relation = ""
        self.word = ""

    def read(self) -> Reading:
        places = self.connectors()
        sides = self.sides(places)
        self.relate(places)
        partials = [self.side(side, place, places) for place, side in enumerate(sides)]
        if any(p.time for p in partials) and any(p.bare for p in partials):
            raise Strange("hours")
        for left, right in zip(partials, partials[1:], strict=False):
            share(left, right)
        for right, left in zip(partials[::-1], partials[-2::-1], strict=False):
            share(left, right)
        first, last = partials[0], partials[-1]
        if (joined := _one_season(first, last)) is not None:
            first = last = joined
        if any(t.plays("span", "count") and _is_bare(t) for t in self.tokens):
            raise Strange("span")
        if any(p.bare is not None for p in (first, last)):
            raise Strange(_("a number alone"))
        problem = self.complete(first, last)
        edtf = self.join(first, last)
        notation_of = _checked(edtf)
        return Reading(
            kind=Kind.DATE,
            edtf=edtf,
            relation=self.relation if first is last else "",
            word=self.word,
            language=self.words.language,
            problem=problem,
            is_interval=first is not last,
            has_time=notation_of.precision is notation.Precision.TIME,
            is_looser=self.is_looser(first, last),
        )

    def connectors(self) -> list[int]:
        """Places of the tokens that stand between two sides."""
        places: list[int] = []
        start = 0
        for place, token in enumerate(self.tokens):
            joins = token.plays("dash", "to", "and", "slash") or (
                token.plays("since") and self.words.is_compact
            )
            if not joins:
                continue
            if _has_content(self.tokens[start:place]) and _has_content(
                self.tokens[place + 1 :]
            ):
                places.append(place)
                start = place + 1
        if len(places) > 3:
            raise Strange(_("too many sides"))
        return places

    def sides(self, places: list[int]) -> list[list[Token]]:
        cuts = [-1, *places, len(self.tokens)]
        return [self.tokens[a + 1 : b] for a, b in zip(cuts, cuts[1:], strict=False)]

    def relate(self, places: list[int]) -> None:
        """Find the word that opens the range, unless two ends make it closed."""
        for place, token in enumerate(self.tokens):
            relation = "" if place in places else self.relation_of(place, token)
            if relation and not self.relation:
                self.relation, self.word = relation, token.text

    def relation_of(self, place: int, token: Token) -> str:
        is_last = place == len(self.tokens) - 1
        if token.plays("now") or (is_last and token.plays("dash")):
            return "since"
        # “du 5 janvier”, “3 квартал с …”: a filler relates only at the start.
        if token.plays("ordinal") or (token.plays("fill") and place > 0):
            return ""
        roles = ("since", "before", "by")
        found = next((role for role in roles if token.plays(role)), "")
        is_until = place == 0 and token.plays("to") and not token.plays("fill")
        return found or ("by" if is_until else "")

    def side(self, side: list[Token], place: int, places: list[int]) -> Partial:
        is_list = place < len(places) and self.tokens[places[place]].plays("and")
        partial = gather(side, self.words, is_list=is_list)
        # “c. 2010–2012” means both years.
        marks = [t for t in (*self.tokens[:1], *side) if t.plays("around")]
        if partial.unit == "century":
            marks = [t for t in marks if not t.plays("century")]
        around = bool(marks)
        perhaps = any(t.plays("perhaps", "doubt") for t in side)
        partial.mark = _combined(around, perhaps, self.mark)
        return partial

    def is_looser(self, first: Partial, last: Partial) -> bool:
        """True where the words tell readers more than the EDTF will."""
        if any(_is_looser(p, self.relation) for p in (first, last)):
            return True
        told = {"fiscal"} if first.time else {"fiscal", "part"}
        return any(t.plays(*told) for t in self.tokens)

    def complete(self, first: Partial, last: Partial) -> str:
        """Infer a missing year; the remark about it or about day and month."""
        if any(p.has_two_readings for p in (first, last)):
            return _(
                "may be day and month or month and day; it is read with the day "
                "first. Write the month as a word."
            )
        if first.unit in ("decade", "century") or first.year is not None:
            return ""
        if first.month is None or first.unit:
            raise Strange(_("no year"))
        year = infer_year(first.month, first.day, self.near)
        if year is None:
            if first is not last or first.third is not None or self.relation:
                raise Impossible(_("it lacks a year; add the year"))
            return _("has no year; add the year.")
        crosses = first is not last and last.order() < first.order()
        first.year, last.year = year, year + crosses
        return _("has no year; it is read as {year}. Add the year.").format(year=year)

    def join(self, first: Partial, last: Partial) -> str:
        if first is last:
            whole = extent(first)
            return self.opened(whole, first) if self.relation else whole.alone
        start, end = extent(first), extent(last)
        if _has_both_ends(start, end):
            return f"{start.first}/{end.last}"
        raise Impossible(_("a range needs two dates"))

    def opened(self, whole: Extent, partial: Partial) -> str:
        if self.relation == "since":
            return f"{whole.first}/.."
        if self.relation == "before" and partial.unit in ("season", "quarter", "half"):
            year, month = map(int, whole.first[:7].split("-"))
            months = year * 12 + month - 2
            return f"../{months // 12:04}-{months % 12 + 1:02}"
        if partial.third == 2:
            # The end of a year, a month or a season is where it ends, exactly.
            partial.third = None
            return f"../{extent(partial).last}"
        return f"../{whole.last}"


def _is_looser(partial: Partial, relation: str) -> bool:
    if partial.unit and (relation == "before" or partial.mark):
        return True
    vague = partial.third is not None and bool(partial.unit)
    return vague or partial.is_later or partial.unit == "week_of_month"


def _has_both_ends(start: Extent, end: Extent) -> bool:
    return "XXXX" not in start.first and "XXXX" not in end.last


def _checked(edtf: str) -> notation.Expression:
    try:
        return notation.read(edtf)
    except ValueError as error:
        reason = str(error).partition("”")[2].strip(" :.")
        reason = reason.removeprefix("is not a date: ").removeprefix("ends")
        raise Impossible(
            reason if reason[0] != " " else _("it ends{reason}").format(reason=reason)
        ) from None


def _combined(around: bool, perhaps: bool, mark: str) -> str:
    approximate = around or mark in ("~", "%")
    uncertain = perhaps or mark in ("?", "%")
    if approximate and uncertain:
        return "%"
    return "~" if approximate else "?" if uncertain else ""


def _is_bare(token: Token) -> bool:
    """True for “days” and “two”, which a date in the calendar does not hold."""
    return token.roles.keys() <= {"span", "count", "same", "later"}


def _has_content(side: Sequence[Token]) -> bool:
    return any(t.roles.keys() & _CALENDAR and not t.plays("dash") for t in side)


def _tidy(found: list[Token]) -> list[Token]:
    """Drop dashes that join nothing: after “mid”, “pre”, a weekday, beside “to”."""
    kept: list[Token] = []
    for place, token in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if token.plays("dash") and _is_hyphen(kept, following):
            continue
        kept.append(token)
    return kept


def _is_hyphen(kept: list[Token], following: Token | None) -> bool:
    if not kept or kept[-1].plays("dash"):
        return True
    before = kept[-1]
    if following is None:
        return not before.roles.keys() & _CALENDAR
    if before.plays("to", "and") or following.plays("to", "and", "s", "decade"):
        return True
    if before.plays("third"):
        # “2025年底–2026年初”: behind its year, “end” needs no hyphen.
        is_behind = len(kept) > 1 and kept[-2].plays(*_NAMED)
        return not (is_behind or following.plays("third"))
    loose = {"weekday", "part", "fill", *_RELATIONS}
    return not before.roles.keys() & _CALENDAR and bool(before.roles.keys() & loose)


def _one_season(first: Partial, last: Partial) -> Partial | None:
    """“Winter 2023–24”: a season of two years is one season, not a range."""
    if first is last or first.unit and last.unit or not (first.unit or last.unit):
        return None
    season, other = (first, last) if first.unit else (last, first)
    is_plain = other.is_year and other.third is None
    if season.unit != "season" or not is_plain or first.year is None:
        return None
    if last.year != first.year + 1:
        return None
    # A summer of two years is one of the southern hemisphere, code 30.
    nth = 30 if season.nth == 22 else season.nth
    return replace(season, year=first.year, nth=nth)
