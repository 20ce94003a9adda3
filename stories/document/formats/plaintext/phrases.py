"""The fixed lines of the house format, and lines of web pages without a field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from stories.document import dates
from stories.document.formats.plaintext.lines import trim
from stories.document.languages import every
from stories.document.text import citations

_COUNT = (
    r"[(（](?:[^()（）\d]{1,20}\s)?(?P<count>\d[\d,.\u00a0\u202f]{0,11})"
    r"(?:[^()（）\d][^()（）]{0,40})?[)）]"
)
_OTHER_BLOCK = re.compile(
    r"[^\W\d_][^\[\]():.!?]{1,40}\s\(\d{1,4}(?:\s+[^()\[\]]{1,30})?\)"
)
_OTHER_WORDS = 5
_CAPTION = re.compile(
    r"(?:image|images|photo|photos|picture|caption|graphic|video|illustration|credit)s?"
    r"\s*:.*|(?:.*\s)?source\s+full\s+size",
    re.IGNORECASE | re.DOTALL,
)
_CAPTION_OPENS = re.compile(
    r"(?:image|photo|picture|graphic|video)s?\s*:", re.IGNORECASE
)
_FULL_SIZE = re.compile(r"(?:.*\s)?source\s+full\s+size", re.IGNORECASE | re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?。！？؟…۔।][”’»」』\"')\]\u200f\u200e]*$")
_DENSE = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u1100-\u11ff\u0e00-\u0e7f]"
)
_POINT_WORDS = 8
_SENTENCE_WORDS = 4
_DENSE_LETTERS_PER_WORD = 3
_LOOK = 2_000


@dataclass(frozen=True, slots=True)
class Header:
    """A line that names a block: the number in brackets and the text before it."""

    count: int | None
    date: str = ""


def updated(text: str) -> Header | None:
    """The "Updated" line: its date as typed, and the number of articles."""
    text = _composed(text)
    match = _updated().fullmatch(text) if len(text) <= 140 else None
    if match is None:
        return None
    typed = trim(re.sub(r"^(?:on|at)\s+", "", match["date"], flags=re.IGNORECASE))
    named = text.rstrip().endswith((")", "）"))
    if typed and not named and not _is_date(typed):
        return None
    return Header(_number(match["count"]), typed)


def _is_date(typed: str) -> bool:
    return dates.parse(typed).date.is_known or bool(
        re.fullmatch(r".{0,30}\b(?:ago|today|yesterday|now)", typed, re.IGNORECASE)
    )


def sources(text: str) -> Header | None:
    """The line that opens the sources, with the number it states."""
    text = _composed(text)
    match = _title("sources").fullmatch(text) if len(text) <= 80 else None
    return Header(_number(match["count"])) if match else None


def timeline(text: str) -> Header | None:
    """The line that opens the timeline."""
    text = _composed(text)
    match = _title("timeline").fullmatch(text) if len(text) <= 80 else None
    return Header(_number(match["count"])) if match else None


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_named('updated')})\b\s*:?\s*(?P<date>[^()（）]{{0,60}}?)[\s,·|–—-]*"
        rf"(?:{_COUNT}|\([^()\d]{{0,30}}articles?\))?",
        re.IGNORECASE,
    )


@cache
def _title(block: str) -> re.Pattern[str]:
    """The line that opens a block, in any language."""
    return re.compile(rf"(?:{_named(block)})\s*:?\s*(?:{_COUNT})?\s*:?", re.IGNORECASE)


def _named(block: str) -> str:
    """What a block is called in any language, the longest names first."""
    names = {name for known in every() for name in getattr(known.document, block)}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)


@cache
def _menu() -> frozenset[str]:
    return frozenset(name for known in every() for name in known.document.menu)


def other_block(text: str) -> bool:
    """True for the title of a block without a field, such as "Videos (5)"."""
    if len(text) > 90 or not _OTHER_BLOCK.fullmatch(text):
        return False
    return len(text.split("(")[0].split()) <= _OTHER_WORDS


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text) if len(text) <= _LOOK else text


def _number(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def is_navigation(text: str) -> bool:
    """True for words of a web page's menu: "Top Headlines"."""
    return text.casefold().rstrip(":›»>") in _menu()


def is_caption(text: str) -> bool:
    """True for an image's caption or credit."""
    return len(text) <= _LOOK and _CAPTION.fullmatch(text) is not None


def opens_caption(text: str) -> bool:
    """True for "Image:" with or without words after it."""
    return _CAPTION_OPENS.match(text) is not None


def closes_caption(text: str) -> bool:
    """True for "Source Full size", with or without words before it."""
    return len(text) <= _LOOK and _FULL_SIZE.fullmatch(text) is not None


def is_sentence(text: str) -> bool:
    """True when the text ends as a sentence does."""
    return _SENTENCE_END.search(text[-8:]) is not None


def word_count(text: str) -> int:
    """Words, where scripts without blanks count a word for every three letters."""
    sample = text[:_LOOK]
    return len(sample.split()) + len(_DENSE.findall(sample)) // _DENSE_LETTERS_PER_WORD


def is_point(text: str) -> bool:
    """True when a line is long enough, or shaped, to hold a heading and a body."""
    if citations(text):
        return True
    words = word_count(text)
    return words >= _POINT_WORDS or (words >= _SENTENCE_WORDS and is_sentence(text))


def is_body_like(text: str) -> bool:
    """True when a line cannot be a headline: it cites, or is a long sentence."""
    return bool(citations(text)) or (word_count(text) >= 12 and is_sentence(text))
