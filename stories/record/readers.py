"""What readers see of a story, against the editions that it was made from."""

from collections.abc import Iterable, Iterator

from django.db.models import F, Q

from stories import documents, press
from stories.models import (
    NOTED_KINDS,
    Edition,
    EditionKind,
    LiveCorrection,
    LiveStory,
    Story,
    Withdrawal,
)
from stories.record.misfit import Misfit

# A place on the front page is the desk's, and changes without an edition.
_OWN_FIELDS = frozenset({"story", "slug", "lead"})


def about_story(editions: list[Edition], live: LiveStory | None) -> Iterator[str]:
    """Sentences about what readers see of the story with these editions, in order.

    Only the last one needs its content.
    """
    last = editions[-1]
    if last.kind == EditionKind.WITHDRAWAL:
        yield from _about_withdrawn(last, live)
    elif live is None:
        yield "Readers do not see it, though nothing withdrew it."
    elif live.edition_id != last.pk:
        yield f"Readers see edition {live.edition_number} in its place."
    else:
        yield from _about_shown(live, editions)


def _about_shown(live: LiveStory, editions: list[Edition]) -> Iterator[str]:
    try:
        document = editions[-1].document()
    except documents.NewerContent as newer:
        yield str(newer)
        return
    except (AttributeError, KeyError, TypeError, ValueError):
        yield "Readers see something else of it: all, since it cannot be read."
        return
    if differing := _differing(live, document, editions):
        yield f"Readers see something else of it: {', '.join(differing)}."


def _about_withdrawn(last: Edition, live: LiveStory | None) -> Iterator[str]:
    if live is not None:
        yield f"Readers see edition {live.edition_number}, though it was withdrawn."
    told = Withdrawal.objects.filter(story_id=last.story_id).first()
    if told is None:
        yield "Readers are not told that it was withdrawn."
    elif (told.headline, told.reason, told.at) != _told_by(last):
        yield "Readers are told something else of the withdrawal."


def _told_by(withdrawal: Edition) -> tuple:
    content = withdrawal.content if isinstance(withdrawal.content, dict) else {}
    return content.get("headline"), withdrawal.note, withdrawal.made_at


def _differing(
    live: LiveStory, document: documents.StoryDocument, editions: list[Edition]
) -> list[str]:
    """Names of what the live row says otherwise than the editions do."""
    expected = LiveStory(story_id=live.story_id, slug=live.slug)
    press.describe(expected, document, editions)
    columns = [
        field.name
        for field in LiveStory._meta.concrete_fields
        if field.name not in {*_OWN_FIELDS, "payload"}
        and getattr(live, field.attname) != getattr(expected, field.attname)
    ]
    return [*columns, *_differing_keys(live.payload, expected.payload)]


def _differing_keys(seen, expected: dict) -> list[str]:
    if not isinstance(seen, dict):
        return ["payload"]
    keys = expected | seen
    return [
        f"payload.{key}"
        for key in keys
        if key not in seen or key not in expected or seen[key] != expected[key]
    ]


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
