"""Names of languages and countries in English, from CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def _english() -> Locale:
    return Locale("en")


def language_name(tag: str | None) -> str:
    """What a BCP 47 tag is called; the tag itself where it is not known."""
    if not tag:
        return ""
    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return tag
    return locale.get_display_name("en") or tag


def country_name(code: str) -> str:
    """What an ISO 3166 code stands for; the code itself where it is not known."""
    return _english().territories.get(code.upper(), code)
