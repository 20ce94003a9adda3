"""What people may type: markers, limited Markdown, addresses.

Nothing here knows a database. Its HTML is the only text that templates may mark
safe.
"""

from stories.document.text.addresses import web_address
from stories.document.text.cleaning import clean_block, clean_line
from stories.document.text.folding import folded
from stories.document.text.isolation import isolated
from stories.document.text.markers import (
    citations,
    malformed_markers,
    occurrences,
    renumber,
    split_markers,
    strip_markers,
)
from stories.document.text.masking import MARKER, masked
from stories.document.text.plain import excerpt, plain
from stories.document.text.rendering import citation_id, render_block, render_line
from stories.document.text.slugs import is_slug, slug_of, typed_slug

__all__ = [
    "MARKER",
    "citation_id",
    "citations",
    "clean_block",
    "clean_line",
    "excerpt",
    "folded",
    "is_slug",
    "isolated",
    "malformed_markers",
    "masked",
    "occurrences",
    "plain",
    "render_block",
    "render_line",
    "renumber",
    "split_markers",
    "slug_of",
    "strip_markers",
    "typed_slug",
    "web_address",
]
