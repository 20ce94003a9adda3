"""The guide to the API as a page: docs/api.md, rendered by a Markdown library."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

SOURCE = Path(settings.BASE_DIR) / "docs" / "api.md"
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True)
class Guide:
    """The page, and its sections as (id, heading)."""

    html: str
    sections: tuple[tuple[str, str], ...]


@cache
def guide() -> Guide:
    """The guide, which only a release changes."""
    tokens = _MARKDOWN.parse(SOURCE.read_text(encoding="utf-8"))
    sections = []
    for opening, inside in zip(tokens, tokens[1:], strict=False):
        if opening.type == "heading_open":
            anchor = slugify(inside.content)
            opening.attrSet("id", anchor)
            if opening.tag == "h2":
                sections.append((anchor, inside.content.replace("`", "")))
    html = _MARKDOWN.renderer.render(
        list(map(_of_this_site, tokens)), _MARKDOWN.options, {}
    )
    return Guide(html=html, sections=tuple(sections))


def _of_this_site(token: Token) -> Token:
    """The token without pictures and links that lead to other files of `docs/`."""
    if token.type == "inline" and token.children:
        kept, away = [], 0
        for child in token.children:
            if child.type == "image":
                continue
            if child.type == "link_open" and _is_a_file(str(child.attrGet("href"))):
                away += 1
                continue
            if child.type == "link_close" and away:
                away -= 1
                continue
            kept.append(child)
        token.children = kept
    if token.type == "table_open":
        token.attrSet("tabindex", "0")
    return token


def _is_a_file(address: str) -> bool:
    return not address.startswith(("#", "/", "https://", "http://"))
