"""What names a language, and which way it is written."""

from __future__ import annotations

import re
from typing import Literal

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")

_RIGHT_TO_LEFT = frozenset(
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ji",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    }
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    {"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"}
)


# Languages written in another script than Latin, where their tag names none.
_NOT_LATIN = _RIGHT_TO_LEFT | {
    *("am", "as", "be", "bg", "bn", "bo", "dz", "el", "gu", "hi", "hy", "ja", "ka"),
    *("kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or"),
    *("pa", "ru", "sa", "si", "sr", "ta", "te", "tg", "th", "ti", "uk", "yue", "zh"),
}


def is_language_tag(text: str) -> bool:
    """True for what has the form of a BCP 47 tag, such as `en` or `pt-BR`."""
    return _TAG.fullmatch(text) is not None


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction of a BCP 47 tag, by its script if it names one."""
    primary, script = _parts(language)
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"


def is_latin(language: str) -> bool:
    """True where text in a BCP 47 language is written in Latin letters."""
    primary, script = _parts(language)
    return script == "latn" if script else primary not in _NOT_LATIN


def _parts(language: str) -> tuple[str, str]:
    """The primary subtag, and the script if one is named."""
    primary, *subtags = language.lower().replace("_", "-").split("-")
    scripts = (one for one in subtags if len(one) == 4 and one.isalpha())
    return primary, next(scripts, "")
