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


def is_language_tag(text: str) -> bool:
    """True for what has the form of a BCP 47 tag, such as `en` or `pt-BR`."""
    return _TAG.fullmatch(text) is not None


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction of a BCP 47 tag, by its script if it names one."""
    primary, *subtags = language.lower().replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if subtag in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
