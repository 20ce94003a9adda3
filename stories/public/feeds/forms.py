"""Atom, RSS and JSON Feed, of one set of entries: text is told as text in each.

Entries name themselves, so that a story which changes its slug is not told twice.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.html import linebreaks

from stories.document.text import clean_block, clean_line

VERSION = "https://jsonfeed.org/version/1.1"
NEWSROOM = "Newsroom"
# Never another one: it is what names of entries are made from.
_ENTRIES = UUID("6f0c2f57-2c5e-4b0e-9a37-5d0b1c1f8f0e")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry; `name` is its own for ever, `text` plain, `about` its categories."""

    name: str
    title: str
    text: str
    link: str
    language: str
    at: datetime
    about: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A feed; addresses are absolute, `updated` is when it had its latest entry."""

    title: str
    description: str
    link: str
    address: str
    updated: datetime
    entries: Iterable[Entry]


class _Dated(SyndicationFeed):
    """A feed that says when it was updated, also where it is empty."""

    def latest_post_date(self) -> datetime:
        return self.feed["updated"]


class _Atom(_Dated, Atom1Feed):
    """RFC 4287; each entry says its language."""

    def item_attributes(self, item: dict) -> dict[str, str]:
        return {"xml:lang": item["language"]}


class _Rss(_Dated, Rss201rev2Feed):
    """RSS 2.0."""


class _JsonFeed(_Dated):
    """JSON Feed 1.1."""

    content_type = "application/feed+json"

    def write(self, outfile, encoding: str) -> None:
        feed = {
            "version": VERSION,
            "title": self.feed["title"],
            "home_page_url": self.feed["link"],
            "feed_url": self.feed["feed_url"],
            "description": self.feed["description"],
            "language": self.feed["language"],
            "authors": [{"name": NEWSROOM}],
            "items": [_json(item) for item in self.items],
        }
        outfile.write(json.dumps(feed, ensure_ascii=False))


def _json(item: dict) -> dict:
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "content_text": item["text"],
        "date_published": item["pubdate"].isoformat(timespec="seconds"),
        "language": item["language"],
        "tags": item["categories"],
    }


FORMS: dict[str, type[SyndicationFeed]] = {
    "atom": _Atom,
    "rss": _Rss,
    "json": _JsonFeed,
}
"""By the end of the address."""


def written(feed: Feed, form: str) -> tuple[str, str]:
    """The feed in one of `FORMS`, and its media type."""
    made = FORMS[form](
        title=feed.title,
        description=feed.description,
        link=feed.link,
        feed_url=feed.address,
        language="en",
        author_name=NEWSROOM,
        updated=feed.updated,
    )
    for entry in feed.entries:
        text = clean_block(entry.text)
        made.add_item(
            title=clean_line(entry.title),
            link=entry.link,
            # The specifications make this markup, and so what was typed is escaped.
            description=linebreaks(text, autoescape=True),
            text=text,
            unique_id=entry.name,
            unique_id_is_permalink=False,
            pubdate=entry.at,
            updateddate=entry.at,
            categories=entry.about,
            language=entry.language,
        )
    return made.writeString("utf-8"), made.content_type


def name_of(story_id: int, what: str, at: datetime) -> str:
    """A name (RFC 9562) that an entry keeps, whatever the newsroom's address is.

    `what` names it within its story; `at`, to the microsecond, is the newsroom's own.
    """
    moment = at.astimezone(UTC).isoformat()
    return uuid5(_ENTRIES, f"stories/{story_id}/{what}/{moment}").urn
