"""What readers see of a story, against the editions that it was made from."""

from collections.abc import Iterable, Iterator

from django.db.models import F, Q

from stories import press
from stories.document import NewerContent, StoryDocument
from stories.models import (
    NOTED_KINDS,
    Edition,
    EditionKind,
    LiveCorrection,
    LiveStory,
    Story,
    Withdrawal,
)
from stories.press.integrity import shown
from stories.press.integrity.misfit import Misfit


def about_story(editions: list[Edition], live: LiveStory | None) -> Iterator[Misfit]:
    """What is wrong with what readers see of the story with these editions, in order.

    Only the last one needs its content.
    """
    last = editions[-1]
    if last.kind == EditionKind.WITHDRAWAL:
        sentences = _about_withdrawn(last, live)
    elif live is None:
        sentences = ["Readers do not see it, though nothing withdrew it."]
    elif live.edition_id != last.pk:
        sentences = [f"Readers see edition {live.edition_number} in its place."]
    else:
        yield from _about_shown(live, editions)
        return
    for sentence in sentences:
        yield Misfit(sentence, last.story_id, last.number)


def _about_shown(live: LiveStory, editions: list[Edition]) -> Iterator[Misfit]:
    last, sentence, is_outdated = editions[-1], "", False
    try:
        document = last.document()
    except NewerContent as newer:
        sentence, is_outdated = str(newer), True
    except (AttributeError, KeyError, TypeError, ValueError):
        sentence = "Readers see something else of it: all, since it cannot be read."
    else:
        sentence = _about_what_differs(live, document, editions)
        if not sentence and (sentence := shown.outdated(live)):
            is_outdated = True
    if sentence:
        yield Misfit(sentence, last.story_id, last.number, is_outdated)


def _about_what_differs(
    live: LiveStory, document: StoryDocument, editions: list[Edition]
) -> str:
    try:
        differing = shown.differing(live, document, editions)
    except (AttributeError, KeyError, TypeError, ValueError):
        # Which claims were corrected is read from editions before the last one.
        differing = ["what was corrected, since an edition before it cannot be read"]
    if not differing:
        return ""
    return f"Readers see something else of it: {', '.join(differing)}."


def _about_withdrawn(last: Edition, live: LiveStory | None) -> Iterator[str]:
    if live is not None:
        yield f"Readers see edition {live.edition_number}, though it was withdrawn."
    told = Withdrawal.objects.filter(story_id=last.story_id).first()
    if told is None:
        yield "Readers are not told that it was withdrawn."
    elif not _is_told_so(told, last):
        yield "Readers are told something else of the withdrawal."


def _is_told_so(told: Withdrawal, withdrawal: Edition) -> bool:
    seen = {"headline": told.headline, "reason": told.reason}
    return seen == press.told_of(withdrawal) and told.at == withdrawal.made_at


def elsewhere(of_stories: Q) -> Iterator[Misfit]:
    """What is wrong beside the live rows, in a few queries for all stories."""
    for rows, sentence in _suspicious():
        found = rows.filter(of_stories).values_list("story_id", "number")
        for story, number in found.iterator():
            yield Misfit(sentence, story, number)


def _suspicious() -> Iterable[tuple]:
    """Rows with `story_id` and `number`, and what is wrong with each of them."""
    live = LiveStory.objects.annotate(number=F("edition_number"))
    yield (
        live.exclude(edition_id=F("story__live_edition_id")),
        "The desk takes another edition for the one that readers see.",
    )
    yield (
        Story.objects.filter(live=None)
        .exclude(live_edition=None)
        .annotate(story_id=F("pk"), number=F("live_edition__number")),
        "The desk takes it for live, and readers do not see it.",
    )
    noted = Edition.objects.filter(
        kind__in=NOTED_KINDS, number__gte=F("story__live__first_edition")
    )
    yield (
        noted.filter(live_correction=None),
        "The list of corrections does not have it.",
    )
    entries = LiveCorrection.objects.annotate(story_id=F("live_story_id"))
    yield (
        entries.exclude(
            kind=F("edition__kind"),
            note=F("edition__note"),
            number=F("edition__number"),
            at=F("edition__made_at"),
            live_story_id=F("edition__story_id"),
        ),
        "The list of corrections says something else of it.",
    )
