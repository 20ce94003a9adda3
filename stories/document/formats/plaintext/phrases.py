"""The fixed lines of the house format, and lines of web pages without a field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from stories.document import dates
from stories.document.formats.plaintext.lines import trim
from stories.document.text import citations


def phrases_listed(text: str) -> frozenset[str]:
    """Phrases that are parted by upright bars."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


_COUNT = r"\((?P<count>\d[\d,.\u00a0\u202f]{0,11})(?:\s[^()]{0,40})?\)"
_UPDATED = re.compile(
    r"(?:last\s+)?updated\b\s*:?\s*(?P<date>[^()]{0,60}?)[\s,·|–—-]*"
    rf"(?:{_COUNT}|\([^()\d]{{0,30}}articles?\))?",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"(?:sources?|references?|출처|자료|المصادر|quellen|fuentes|fontes|fonti|bronnen|källor|"
    rf"источники|出典|来源)\s*:?\s*(?:{_COUNT})?\s*:?",
    re.IGNORECASE,
)
_TIMELINE = re.compile(
    r"(?:time\s?-?line(?:\s+of\s+events)?|chronology|key\s+dates|타임라인|"
    r"연표|"
    r"الجدول الزمني|التسلسل الزمني|chronologie|zeitleiste|chronik|cronología|"
    r"cronologia|"
    rf"tijdlijn|tidslinje|хронология|年表|时间线)\s*:?\s*(?:{_COUNT})?\s*:?",
    re.IGNORECASE,
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
_NAVIGATION = phrases_listed(
    """top headlines|headlines|feeds|feed|home|menu|search|sign in|log in|login|
    subscribe|latest|latest news|news|world|share|print|save|follow|trending|live|more|
    back|topics|stories|advertisement|skip to content|breaking news|breaking|my feed|
    for you|about|contact|privacy|terms|related|read more|newsletter|podcasts|videos|
    explore|top stories|most read|your feed|following|settings|help"""
)
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
    match = _UPDATED.fullmatch(text) if len(text) <= 140 else None
    if match is None:
        return None
    typed = trim(re.sub(r"^(?:on|at)\s+", "", match["date"], flags=re.IGNORECASE))
    named = text.rstrip().endswith(")")
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
    match = _SOURCES.fullmatch(text) if len(text) <= 80 else None
    return Header(_number(match["count"])) if match else None


def timeline(text: str) -> Header | None:
    """The line that opens the timeline."""
    text = _composed(text)
    match = _TIMELINE.fullmatch(text) if len(text) <= 80 else None
    return Header(_number(match["count"])) if match else None


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
    return text.casefold().rstrip(":›»>") in _NAVIGATION


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
