"""A story as schema.org data, for machines that read the page."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from stories.document.text import excerpt
from stories.models.public import EditionKind
from stories.public.absolute import absolute
from stories.public.pages.corrections import difference

# The characters that could end the script element or begin markup in it.
_ESCAPES = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


def news_article(payload: dict[str, Any], url: str, newsroom: str) -> SafeString:
    """A schema.org NewsArticle in JSON-LD, safe within a script element.

    `url` is the story's own absolute address, `newsroom` that of the front page.
    """
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "mainEntityOfPage": url,
        "headline": payload["headline"],
        "description": description(payload),
        "inLanguage": payload["language"],
        "datePublished": payload["published_at"],
        "dateModified": payload["updated_at"],
        "version": payload["edition"],
        "about": [{"@type": "Thing", "name": t["name"]} for t in payload["topics"]],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "Newsroom",
            "url": newsroom,
        },
        "citation": [_citation(source) for source in payload["sources"]],
        "correction": [_correction(payload, note) for note in payload["corrections"]],
    }
    text = json.dumps(article, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(text)  # noqa: S308  JSON in which nothing can start markup


def description(payload: dict[str, Any]) -> str:
    """The story in one plain line: its summary, or else its first key point."""
    text = payload["summary"]
    if not text and payload["key_points"]:
        text = payload["key_points"][0]["body"]
    return excerpt(text or "")


def _correction(payload: dict[str, Any], note: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "CorrectionComment",
        "name": str(EditionKind(note["kind"]).label),
        "text": note["note"],
        "datePublished": note["at"],
        "url": absolute(difference(payload["slug"], note["edition"])),
    }


def _citation(source: dict[str, Any]) -> dict[str, Any]:
    citation = {
        "@type": "CreativeWork",
        "name": source["title"],
        "publisher": {"@type": "Organization", "name": source["publisher"]["name"]},
    }
    return citation | ({"url": source["url"]} if source["url"] else {})
