"""Times of day: clock readings, and the offsets of the zones that have one."""

from __future__ import annotations

from datetime import date, time, timedelta, timezone

# Hours from UTC of abbreviations with one meaning. Those with several (IST, CST,
# AST, BST outside Britain's press is rare enough to count) stand for no offset.
ZONES: dict[str, float | None] = {
    **dict.fromkeys(("utc", "gmt", "z", "wet", "ut"), 0),
    **dict.fromkeys(("cet", "mez", "west", "wat", "bst"), 1),
    **dict.fromkeys(("eet", "cest", "mesz", "sast", "cat", "oez"), 2),
    **dict.fromkeys(("msk", "eest", "eat", "trt", "oesz", "мск"), 3),
    **{"gst": 4, "pkt": 5, "npt": 5.75, "ict": 7, "wib": 7},
    **dict.fromkeys(("hkt", "sgt", "awst", "myt", "pht", "wita"), 8),
    **dict.fromkeys(("kst", "jst", "wit"), 9),
    **{"acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12, "nzdt": 13},
    **dict.fromkeys(("brt", "art", "uyt"), -3),
    **{"edt": -4, "est": -5, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
    **{"akst": -9, "akdt": -8, "hst": -10},
    **dict.fromkeys(("ist", "cst", "ast", "adt", "clt", "idt"), None),
}
# Zones of the United States named without their season: the winter offset.
_SEASONAL = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
NAMES = frozenset(ZONES) | frozenset(_SEASONAL)


def offset(name: str, day: date) -> timezone | None:
    """The offset of a zone on a day, None where the name leaves it open."""
    if name in _SEASONAL:
        summer = _is_american_summer(day)
        return timezone(timedelta(hours=_SEASONAL[name] + summer))
    hours = ZONES.get(name)
    return None if hours is None else timezone(timedelta(hours=hours))


def fixed(sign: str, hours: int, minutes: int) -> timezone | None:
    """The offset written `+02:00`; None where no place on earth has it."""
    size = timedelta(hours=hours, minutes=minutes)
    if hours > 14 or minutes > 59:
        return None
    return timezone(-size if sign != "+" else size)


def reading(hour: int, minute: int, second: int, half: str = "") -> time | None:
    """A clock reading, `half` being `am`, `pm` or empty; None where impossible."""
    if half:
        if not 1 <= hour <= 12 and not (half == "pm" and hour < 24):
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second)


def written(clock: time, day: date, zone: str = "") -> str:
    """The EDTF of a reading on a day; `zone` is a name in `NAMES` or empty."""
    where = clock.tzinfo or (offset(zone, day) if zone else None)
    told = clock.replace(tzinfo=where).isoformat("seconds").replace("+00:00", "Z")
    return f"{day.isoformat()}T{told}"


def _is_american_summer(day: date) -> bool:
    """Second Sunday of March to first Sunday of November, the rule since 2007."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    starts = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return starts <= day < ends
