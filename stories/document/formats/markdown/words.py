"""The words that the Markdown format puts before its fields."""

from __future__ import annotations

SOURCES, TIMELINE = "sources", "timeline"
UNKNOWN_DATE = "unknown"
EVENT_TEXT = "Text"
SOURCE_TITLE = "Title"

STORY_FIELDS = {
    "Summary": "summary",
    "Updated": "updated",
    "Articles": "article_count",
    "Language": "language",
}
SOURCE_FIELDS = {
    SOURCE_TITLE: "title",
    "Summary": "summary",
    "Address": "url",
    "Authors": "authors",
    "Language": "language",
    "Published": "published",
    "Archived": "archive_url",
    "Kind": "kind",
    "Standing": "standing",
    "Note": "standing_note",
    "Entry": "id",
}
EVENT_FIELDS = ("Date", "Label", "Planned", EVENT_TEXT)
