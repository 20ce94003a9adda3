"""What an approval binds: all that publishing would show, as a value that is kept.

Values are compared, never bytes: what was approved is read as any content is, by the
number of its format, and a field that it knew nothing of stands at its default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from stories.document.content import from_content, to_content
from stories.document.lifting import CONTENT_FORMAT
from stories.document.story import StoryDocument

Kept = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherFacts:
    """What readers are told of a publisher beside the stories that cite it."""

    slug: str
    homepage: str = ""
    country: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """All that publishing would show: the document, and facts beside it, by slug.

    A field that is added stands at its default in what was approved before it came.
    """

    document: StoryDocument
    publishers: tuple[PublisherFacts, ...] = ()

    def kept(self) -> Kept:
        """The value in JSON, with the number of its content's format."""
        return {
            "format": CONTENT_FORMAT,
            "content": to_content(self.document),
            "publishers": [asdict(facts) for facts in self.publishers],
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Approved:
        """The value that was kept. Raises what `from_content` raises."""
        return cls(
            document=from_content(kept["content"], kept["format"]),
            publishers=tuple(_facts(entry) for entry in kept["publishers"]),
        )


def _facts(entry: Mapping[str, str]) -> PublisherFacts:
    known = {field.name for field in fields(PublisherFacts)}
    return PublisherFacts(**{key: entry[key] for key in entry if key in known})
