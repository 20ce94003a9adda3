"""The newsroom's rows that a document's entries may be, read a few hundred at once.

So many queries for each BATCH of entries, however many there are, and however large
the newsroom is. What is found is told by the rules of `document`, not by the database.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TypeVar

from django.db.models import Q

from stories.document import Source, Topic, identify_source
from stories.document.text import folded
from stories.models import Publisher
from stories.models import Source as SourceRow
from stories.models import Topic as TopicRow
from stories.models.folding import folded_column

BATCH = 500

Entry = TypeVar("Entry")


def batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries, BATCH at a time."""
    listed = list(entries)
    for start in range(0, len(listed), BATCH):
        yield listed[start : start + BATCH]


class KnownPublishers:
    """Publishers by their names, in whatever letters."""

    def __init__(self, names: Iterable[str]):
        self._rows: dict[str, Publisher] = {}
        for batch in batches(dict.fromkeys(names)):
            for row in Publisher.objects.filter(_is_called(batch)).order_by("pk"):
                self.add(row)

    def __iter__(self) -> Iterator[Publisher]:
        return iter(self._rows.values())

    def find(self, name: str) -> Publisher | None:
        """The publisher of that name."""
        return self._rows.get(folded(name))

    def add(self, row: Publisher) -> None:
        """Know one more, which need not be saved yet."""
        self._rows.setdefault(folded(row.name), row)


class KnownSources:
    """Sources that any of the entries `given` may be, and their publishers."""

    def __init__(self, given: Sequence[Source]):
        self.publishers = KnownPublishers(one.publisher.name for one in given)
        self._by_key: dict[int, SourceRow] = {}
        self._by_url: dict[str, SourceRow] = {}
        self._by_title: defaultdict[str, list[SourceRow]] = defaultdict(list)
        for batch in batches(given):
            for row in self._read(batch):
                self.add(row)

    def _read(self, batch: list[Source]) -> list[SourceRow]:
        """Rows of these keys, URLs, or publishers and titles, the oldest first.

        Three queries, each with an index of its own, less what a key has found.
        """
        rows = SourceRow.objects.select_related("publisher")
        found = rows.in_bulk({one.id for one in batch if one.id is not None})
        nameless = [one for one in batch if one.id not in found]
        urls = {one.url for one in batch if one.url and not _has_url(one, found)}
        ours = (self.publishers.find(one.publisher.name) for one in nameless)
        titles = {one.title for one in nameless}
        for is_wanted in (
            Q(url__in=urls),
            Q(publisher__in={one.pk for one in ours if one}, title__in=titles),
        ):
            for row in rows.filter(is_wanted):
                found.setdefault(row.pk, row)
        return [found[key] for key in sorted(found)]

    @property
    def keys(self) -> list[int]:
        """Primary keys of those that are saved."""
        return list(self._by_key)

    def has_url(self, url: str) -> bool:
        """True where a source has this URL."""
        return url in self._by_url

    def add(self, row: SourceRow) -> None:
        """Know one more, or one that was changed; it need not be saved yet."""
        if row.pk is not None:
            self._by_key[row.pk] = row
        if row.url:
            self._by_url.setdefault(row.url, row)
        if not any(row is known for known in self._by_title[row.title]):
            self._by_title[row.title].append(row)

    def find(
        self, source: Source, cited: Container[int | None] = ()
    ) -> tuple[SourceRow | None, int]:
        """The row for this source, if any, and how many it might be.

        `cited` holds the keys of the sources that the story at hand cites already.
        """
        if source.id is not None and (row := self._by_key.get(source.id)):
            return row, 1
        rows = list(self._by_title.get(source.title, ()))
        if (same := self._by_url.get(source.url)) and same not in rows:
            rows.append(same)
        values = [row.as_value(number=source.number) for row in rows]
        known, count = identify_source(source, values, cited)
        pairs = zip(rows, values, strict=True)
        return next((row for row, value in pairs if value is known), None), count


def _has_url(source: Source, found: dict[int, SourceRow]) -> bool:
    row = found.get(source.id or 0)
    return row is not None and row.url == source.url


class KnownTopics:
    """Topics by their slugs, and by their names in whatever letters."""

    def __init__(self, given: Iterable[Topic]):
        listed = list(given)
        self._by_slug: dict[str, TopicRow] = {}
        self._by_name: dict[str, TopicRow] = {}
        rows = TopicRow.objects.all()
        slugs = {topic.slug for topic in listed if topic.slug}
        names = _is_called([topic.name for topic in listed])
        for row in rows.filter(Q(slug__in=slugs) | names).order_by("name", "pk"):
            self.add(row)

    def find(self, topic: Topic) -> TopicRow | None:
        """The topic of that slug, or else of that name."""
        named = self._by_name.get(folded(topic.name))
        return self._by_slug.get(topic.slug) or named

    def named(self, topic: Topic) -> TopicRow | None:
        """The topic of that name; of several, that of the slug."""
        row = self._by_slug.get(topic.slug)
        if row is not None and folded(row.name) == folded(topic.name):
            return row
        return self._by_name.get(folded(topic.name))

    def add(self, row: TopicRow) -> None:
        """Know one more."""
        self._by_slug.setdefault(row.slug, row)
        self._by_name.setdefault(folded(row.name), row)


def _is_called(names: Iterable[str]) -> Q:
    """Rows of these names, in whatever letters."""
    return Q(name_folded__in={folded_column(name) for name in names})
