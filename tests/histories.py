"""A story with a past: two editions with a difference of every sort between them."""

from dataclasses import replace
from datetime import UTC, datetime

from stories.document import Publisher, Standing, StoryDocument, dates
from stories.models import Story
from tests import factories

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
NOTE = "An earlier edition put the damage at 12 million; it is 14 million."


def _source(number, publisher, title):
    return factories.source(number, publisher=Publisher(name=publisher), title=title)


def _first():
    return factories.document(
        headline="Harbour reopens after the storm",
        summary="Boats sail again; the outer mole is still being surveyed.",
        key_points=(
            factories.key_point(
                "k1",
                heading="Small boats first",
                body="Boats under twelve metres sailed on Monday[1]. Larger ones wait "
                "for the survey of the outer mole[3].",
            ),
            factories.key_point(
                "k2",
                heading="Damage is put at 12 million",
                body="The port counts losses of 12 million, most of them at the fish "
                "hall[2].",
            ),
            factories.key_point(
                "k3",
                heading="Ferries run again",
                body="The line to the islands runs twice a day from Tuesday on[2].",
            ),
        ),
        sources=(
            _source(1, "Harbour Wire", "Pilots return to the outer mole"),
            _source(2, "Reuters", "Storm closes port for a third day"),
            _source(3, "Ministry of Transport", "Notice to mariners 14"),
            _source(4, "The Harbour Ledger", "What the storm took"),
        ),
        timeline=(
            factories.event("e1", "Jan 2026", text="The storm closes the harbour.[2]"),
            factories.event("e2", "Jan 5 2026", text="The harbour opens.[1]"),
        ),
    )


def told_differently(*, by) -> Story:
    """`/stories/harbour/`, corrected on the day after.

    A key point moved and rests on another source in the same words, one was reworded,
    the date of an event became more precise, an event is new, a source was retracted.
    """
    story = factories.published(_first(), by=by, at=MONDAY, slug="harbour")
    before = Story.objects.with_parts().get(pk=story.pk).document()
    factories.revise(story, by=by, **_second(before))
    return factories.publish(
        story,
        by=by,
        at=MONDAY.replace(day=6),
        kind="correction",
        public_note=NOTE,
    )


def _second(before: StoryDocument) -> dict:
    boats, damage, ferries = before.key_points
    wire, *others = before.sources
    storm, opening = before.timeline
    damage = replace(
        damage,
        heading="Damage is put at 14 million",
        body="The port counts losses of 14 million, most of them at the fish hall and "
        "the slipway[2].",
    )
    retracted = replace(
        wire,
        standing=Standing.RETRACTED,
        standing_note="Its count of boats was invented.",
    )
    survey = factories.event("e3", "Jan 7 2026", text="Divers finish the survey.[3]")
    return {
        "key_points": (
            replace(ferries, body=ferries.body.replace("[2]", "[4]")),
            boats,
            damage,
        ),
        "sources": (retracted, *others),
        "timeline": (
            replace(storm, date=dates.parse("Jan 2 2026").date),
            opening,
            survey,
        ),
    }
