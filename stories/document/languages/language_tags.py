"""What names a language, and which way it is written."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from babel.core import get_global

from stories.document.languages.language import listed
from stories.document.languages.toml_files import heads

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_RIGHT_TO_LEFT = listed("adlm arab armi hebr mand nkoo rohg samr syrc thaa yezi")


def known(tag: str) -> str:
    """The tag of the file for a BCP 47 tag such as `pt-BR`; empty without one."""
    return _by_name().get(tag.partition("-")[0].lower(), "")


@cache
def _by_name() -> dict[str, str]:
    return {
        name: head.tag
        for head in heads().values()
        for name in (head.tag, *head.aliases)
    }


def is_language_tag(text: str) -> bool:
    """True for what has the form of a BCP 47 tag, such as `en` or `pt-BR`."""
    return _TAG.fullmatch(text) is not None


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction of a BCP 47 tag, by its script if it names one."""
    primary, script = _parts(language)
    if not script and (tag := known(primary)):
        return heads()[tag].direction
    return "rtl" if (script or _usual_script(primary)) in _RIGHT_TO_LEFT else "ltr"


def is_latin(language: str) -> bool:
    """True where text in a BCP 47 language is written in Latin letters."""
    primary, script = _parts(language)
    if not script and (tag := known(primary)):
        return heads()[tag].scripts[0] == "latin"
    return (script or _usual_script(primary)) == "latn"


def _parts(language: str) -> tuple[str, str]:
    """The primary subtag, and the script if one is named."""
    primary, *subtags = language.lower().replace("_", "-").split("-")
    scripts = (one for one in subtags if len(one) == 4 and one.isalpha())
    return primary, next(scripts, "")


def _usual_script(primary: str) -> str:
    """The script that CLDR holds for the likely one, `latn` where it knows none."""
    current = get_global("language_aliases").get(primary, primary)
    likely = get_global("likely_subtags").get(current.partition("_")[0], "")
    return likely.lower().split("_")[1] if likely else "latn"
