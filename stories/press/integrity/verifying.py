"""Reads everything that was ever published, and says what does not fit."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from django.db.models import Q

from stories.models import Edition, LiveStory
from stories.press.integrity import readers
from stories.press.integrity.chain import Chain
from stories.press.integrity.log import misfits_of_log
from stories.press.integrity.misfit import Misfit

# A content is some kilobytes as text, and ten times that in memory.
AT_ONCE = 100

Watch = Callable[[Iterable[Edition], int], Iterable[Edition]]


def verify(stories: list[int] | None = None, *, watch: Watch) -> Iterator[Misfit]:
    """Every misfit, story by story, and then those of the log.

    `stories` are keys of those to look at, by default all; the log has no gaps only
    as a whole, so it is looked at only then. `watch` is given the editions and how
    many there are, and gives them back as they are read. Use it in a `snapshot`.
    """
    chosen = Q() if stories is None else Q(story_id__in=stories)
    editions = Edition.objects.filter(chosen).order_by("story_id", "number")
    read = (
        editions.select_related("change").with_redaction().iterator(chunk_size=AT_ONCE)
    )
    yield from _misfits_of_stories(watch(read, editions.count()), _live_rows(chosen))
    yield from readers.elsewhere(chosen)
    if stories is None:
        yield from misfits_of_log()


def _live_rows(chosen: Q) -> Iterator[LiveStory]:
    rows = LiveStory.objects.filter(chosen).order_by("story_id")
    return rows.iterator(chunk_size=AT_ONCE)


def _misfits_of_stories(
    editions: Iterable[Edition], live_rows: Iterator[LiveStory]
) -> Iterator[Misfit]:
    """Both come in the order of stories, and are read side by side."""
    live = next(live_rows, None)
    for story, its_editions in groupby(editions, key=attrgetter("story_id")):
        while live is not None and live.story_id < story:
            yield _never_published(live)
            live = next(live_rows, None)
        is_its_own = live is not None and live.story_id == story
        yield from _misfits_of_story(story, its_editions, live if is_its_own else None)
        if is_its_own:
            live = next(live_rows, None)
    while live is not None:
        yield _never_published(live)
        live = next(live_rows, None)


def _never_published(live: LiveStory) -> Misfit:
    return Misfit(
        "Readers see the story, which has no edition.",
        live.story_id,
        live.edition_number,
    )


def _misfits_of_story(
    story: int, editions: Iterable[Edition], live: LiveStory | None
) -> Iterator[Misfit]:
    chain, history = Chain(), []
    for edition in editions:
        for number, sentence in chain.take(edition):
            yield Misfit(sentence, story, number)
        if history:
            # Only the last one is read; the others are there for kind, note and time.
            history[-1].content = None
        history.append(edition)
    yield from readers.about_story(history, live)
