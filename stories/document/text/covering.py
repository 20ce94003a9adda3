"""Finds words that may not be kept, however they were typed, and covers them.

The words are found in any case, across line breaks, through invisible characters,
emphasis and the escapes of JSON and HTML, composed or decomposed.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from stories.document.messages import gettext as _
from stories.document.text.masking import MARKER

COVER = "█████"
"""What stands in place of the words; its length says nothing about theirs."""

SHORTEST = 2
LONGEST = 300
# Free text of a document's JSON form; the rest is numbers, dates and words of ours.
FREE_TEXTS = frozenset(
    {
        "headline",
        "summary",
        "heading",
        "body",
        "title",
        "url",
        "authors",
        "archive_url",
        "standing_note",
        "text",
        "label",
        "typed",
        "updated",
    }
)
# An address with a cover in it leads nowhere.
_ADDRESSES = frozenset({"url", "archive_url"})
_BETWEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*\\\\]*"
_AROUND = 40
_ENTITIES = {
    "&": ("&amp;",),
    "<": ("&lt;",),
    ">": ("&gt;",),
    '"': ("&quot;", '\\\\"'),
    "'": ("&#39;", "&#x27;"),
}


def objection(words: str) -> str:
    """Why `words` cannot be looked for; empty where they can."""
    signs = [sign for sign in words if not sign.isspace()]
    if len(signs) < SHORTEST:
        return _(
            "Type at least {shortest} characters: less would cover half the story."
        ).format(shortest=SHORTEST)
    if len(words) > LONGEST:
        return _(
            "Type at most {longest} characters; cover longer passages in parts."
        ).format(longest=LONGEST)
    if MARKER.search(words):
        return _("Leave the markers of citations out: they are not covered.")
    return ""


def pattern(words: str, *, whole_words: bool = False) -> re.Pattern[str]:
    """What finds `words`; as `whole_words`, not within longer ones."""
    parts = (_spelled(part) for part in unicodedata.normalize("NFC", words).split())
    gap = rf"{_BETWEEN}(?:(?:\s|&nbsp;|\\n)+{_BETWEEN})+"
    found = gap.join(parts)
    if whole_words:
        found = rf"(?<!\w){found}(?!\w)"
    return re.compile(found, re.IGNORECASE)


def covered(text: str, wanted: re.Pattern[str]) -> str:
    """`text` with each occurrence covered."""
    return wanted.sub(COVER, text)


def covered_content(content: Any, wanted: re.Pattern[str]) -> Any:
    """A document's JSON form with each occurrence in its free text covered."""
    if isinstance(content, list):
        return [covered_content(value, wanted) for value in content]
    if isinstance(content, dict):
        return {
            key: _covered_value(key, value, wanted) for key, value in content.items()
        }
    return content


def texts_of(content: Any) -> Iterator[str]:
    """Every free text of a document's JSON form."""
    if isinstance(content, list):
        for value in content:
            yield from texts_of(value)
    if isinstance(content, dict):
        for key, value in content.items():
            if isinstance(value, str):
                if key in FREE_TEXTS:
                    yield value
            else:
                yield from texts_of(value)


def excerpts(text: str, wanted: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Each occurrence in one line: what stands before it, itself, what follows."""
    found = []
    for match in wanted.finditer(text):
        start, end = max(match.start() - _AROUND, 0), match.end() + _AROUND
        before, after = text[start : match.start()], text[match.end() : end]
        found.append(
            (
                ("…" if start else "") + _in_a_line(before),
                _in_a_line(match[0]),
                _in_a_line(after) + ("…" if end < len(text) else ""),
            )
        )
    return found


def _covered_value(key: str, value: Any, wanted: re.Pattern[str]) -> Any:
    if not isinstance(value, str):
        return covered_content(value, wanted)
    if key not in FREE_TEXTS or not wanted.search(value):
        return value
    return None if key in _ADDRESSES else covered(value, wanted)


def _in_a_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _spelled(part: str) -> str:
    return _BETWEEN.join(map(_sign, part))


def _sign(sign: str) -> str:
    """One character as it may stand in a text, a JSON document or a web page."""
    cases = sorted({sign, sign.lower(), sign.upper()})
    ways = {re.escape(one) for one in (*cases, unicodedata.normalize("NFD", sign))}
    ways.update(_ENTITIES.get(sign, ()))
    if not sign.isascii():
        for one in cases:
            ways.add(re.escape(json.dumps(one)[1:-1]))
            ways.add("".join(f"&#{ord(unit)};" for unit in one))
    return f"(?:{'|'.join(sorted(ways))})"
