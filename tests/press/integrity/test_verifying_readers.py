"""What readers see is compared with the editions that it was made from."""

from datetime import UTC, datetime

import pytest

from stories.models import LiveCorrection, LiveStory, State, Story, Withdrawal
from tests import factories
from tests.press.integrity.tampering import edition, found
from tests.stages import do, story_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("change", "named"),
    (
        ({"headline": "Harbour closes"}, "headline"),
        ({"kind": "minor"}, "kind"),
        ({"first_edition": 3}, "first_edition"),
        ({"updated_at": datetime(2020, 1, 1, tzinfo=UTC)}, "updated_at"),
        ({"payload": []}, "payload"),
    ),
)
def test_forged_live_row_is_found(story, change, named):
    LiveStory.objects.update(**change)

    sentence = f"Readers see something else of it: {named}."
    assert found() == [(story.slug, 3, sentence)]


@pytest.mark.parametrize("key", ("headline", "key_points", "corrections", "slug"))
def test_forged_payload_is_found(story, key):
    live = LiveStory.objects.get()
    live.payload[key] = "Forged."
    live.save()

    sentence = f"Readers see something else of it: payload.{key}."
    assert found() == [(story.slug, 3, sentence)]


def test_forged_markup_of_a_key_point_is_found(story):
    live = LiveStory.objects.get()
    live.payload["key_points"][0]["body_html"] = "<p>The harbour closed.</p>"
    live.save()

    assert "payload.key_points" in found()[0][2]


def test_addition_to_the_payload_is_found(story):
    live = LiveStory.objects.get()
    live.payload["sponsor"] = "A bank"
    live.save()

    assert "payload.sponsor" in found()[0][2]


def test_old_edition_in_place_of_the_last_is_found(story):
    LiveStory.objects.update(edition=edition(story, 1).get(), edition_number=1)
    Story.objects.update(live_edition=edition(story, 1).get())

    assert found() == [(story.slug, 3, "Readers see edition 1 in its place.")]


def test_story_that_vanished_from_readers_is_found(story):
    LiveStory.objects.all().delete()

    assert found()[:2] == [
        (story.slug, 3, "Readers do not see it, though nothing withdrew it."),
        (story.slug, 3, "The desk takes it for live, and readers do not see it."),
    ]


def test_withdrawn_story_that_readers_see_again_is_found(story):
    live = LiveStory.objects.get()
    withdrawn = factories.published()
    do("withdraw", withdrawn)
    LiveStory.objects.filter(pk=live.pk).delete()
    live.story, live.edition = withdrawn, withdrawn.editions.first()
    live.slug = withdrawn.slug
    live.save(force_insert=True)

    assert (
        withdrawn.slug,
        2,
        "Readers see edition 3, though it was withdrawn.",
    ) in found()


@pytest.mark.parametrize(
    "change", ({"reason": "No reason."}, {"headline": "Nothing to see"})
)
def test_forged_withdrawal_is_found(change):
    story = story_in(State.WITHDRAWN)
    Withdrawal.objects.update(**change)

    sentence = "Readers are told something else of the withdrawal."
    assert found() == [(story.slug, 2, sentence)]


def test_withdrawal_that_readers_are_not_told_of_is_found():
    story = story_in(State.WITHDRAWN)
    Withdrawal.objects.all().delete()

    sentence = "Readers are not told that it was withdrawn."
    assert found() == [(story.slug, 2, sentence)]


@pytest.mark.parametrize("others", (0, 1))
def test_live_story_without_any_edition_is_found(story, others):
    never = factories.draft()
    for _ in range(others):
        factories.published()
    live = LiveStory.objects.get(pk=story.pk)
    LiveStory.objects.filter(pk=live.pk).delete()
    live.story = never
    live.save(force_insert=True)

    misfits = found()

    assert (never.slug, 3, "Readers see the story, which has no edition.") in misfits
    assert {slug for slug, *_ in misfits} == {story.slug, never.slug}


def test_desk_that_takes_another_edition_for_live_is_found(story):
    Story.objects.update(live_edition=edition(story, 1).get())

    sentence = "The desk takes another edition for the one that readers see."
    assert found() == [(story.slug, 3, sentence)]


def test_forged_and_lost_corrections_are_found(story):
    LiveCorrection.objects.update(note="They sail fast.")
    sentence = "The list of corrections says something else of it."
    assert found() == [(story.slug, 2, sentence)]

    LiveCorrection.objects.all().delete()
    sentence = "The list of corrections does not have it."
    assert found() == [(story.slug, 2, sentence)]
