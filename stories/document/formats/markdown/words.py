"""The words that the Markdown format puts before its fields, in its own order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from stories.document.fields import EVENT, SOURCE, STORY, Field, Sort

SOURCES, TIMELINE = "sources", "timeline"
UNKNOWN_DATE = "unknown"
EVENT_DATE, EVENT_TEXT = "Date", "Text"
SOURCE_TITLE, SOURCE_SUMMARY = "Title", "Summary"


def _words(
    table: Collection[Field], *, first: Sequence[str] = (), last: str = ""
) -> Mapping[str, Field]:
    """The rows of fields with a word, by it: in the table's order, but for these."""
    rows = {row.name: row for row in table if row.markdown and row.sort != Sort.PARTS}
    names = [*first, *(name for name in rows if name not in {*first, last}), last]
    return {rows[name].markdown: rows[name] for name in names if name}


STORY_FIELDS = _words(STORY, first=("summary", "updated", "article_count"))
SOURCE_FIELDS = _words(SOURCE, first=("title", "summary"), last="id")
EVENT_FIELDS = _words(EVENT)
