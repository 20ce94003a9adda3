"""An approval binds what was approved, as a value; what changed since is named."""

from datetime import UTC, datetime

import pytest

from stories.desk import workflow
from stories.desk.roles import EDITOR
from stories.document import CONTENT_FORMAT
from stories.models import Notice, Publisher, Source, State, Story, Topic
from tests import factories
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

SET_AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
TIME = datetime(2026, 1, 6, 9, tzinfo=UTC)


@pytest.fixture
def approved() -> Story:
    return story_in(State.APPROVED)


def publish(story: Story) -> None:
    editor = factories.user(EDITOR)
    workflow.perform("publish", Story.objects.get(pk=story.pk), by=editor)


def refused(story: Story) -> tuple[str, ...]:
    with pytest.raises(workflow.TransitionRefused) as refusal:
        publish(story)
    return refusal.value.reasons


def keep(story: Story, change) -> None:
    """Let what was approved be kept as another release might have kept it."""
    change(kept := story.approved_content)
    Story.objects.filter(pk=story.pk).update(approved_content=kept)


def test_field_that_came_after_the_approval_voids_nothing(approved):
    def without_fields(kept):
        for source in kept["content"]["sources"]:
            del source["archive_url"], source["standing_note"]
        del kept["content"]["updated"]
        for facts in kept["publishers"]:
            del facts["language"]

    keep(approved, without_fields)
    publish(approved)


def test_other_words_for_a_date_void_nothing(approved):
    def in_other_words(kept):
        for event in kept["content"]["timeline"]:
            event |= {"precision": "exact", "earliest": None, "display": "5 Jan"}

    keep(approved, in_other_words)
    publish(approved)


def test_order_of_keys_voids_nothing(approved):
    def reverse(kept):
        kept["content"] = dict(reversed(kept["content"].items()))

    keep(approved, reverse)
    publish(approved)


def test_approval_that_was_not_kept_says_so(approved):
    Story.objects.filter(pk=approved.pk).update(approved_content={})

    (reason,) = refused(approved)

    assert "what exactly was approved was not kept" in reason
    assert reason.endswith("Look at it again and approve it anew.")


def test_approval_under_a_newer_release_says_so(approved):
    keep(approved, lambda kept: kept.update(format=CONTENT_FORMAT + 1))

    (reason,) = refused(approved)

    assert "A newer release of Newsroom wrote this text" in reason


def test_each_change_is_named_at_once(approved):
    Source.objects.update(title="Tides", standing="retracted")
    Publisher.objects.update(homepage="https://wire.example.org")
    Topic.objects.update(name="Boats")

    reasons = refused(approved)

    assert [reason.split(" was changed")[0] for reason in reasons] == [
        "The name of the topic “Boats”",
        "Source 1's title",
        "Source 1's standing",
        "The homepage of the publisher “Harbour Wire”",
    ]
    assert "it was empty, and is “https://wire.example.org” now" in reasons[-1]
    assert [reason.endswith("approve it anew.") for reason in reasons] == [
        *(False, False, False, True)
    ]


def test_many_changes_are_counted():
    sources = tuple(factories.source(number) for number in range(1, 10))
    point = factories.key_point(body="".join(f"Yes[{one.number}]." for one in sources))
    story = story_in(State.APPROVED, sources=sources, key_points=(point,))
    Source.objects.update(authors="Ana Costa")

    reasons = refused(story)

    assert len(reasons) == 6
    assert reasons[-1].startswith("So were 4 more of its parts. Look at it again")


def test_desk_names_what_changed_since_the_approval(client, approved):
    client.force_login(factories.user(EDITOR))
    Source.objects.update(title="Tides")

    page = client.get(f"/admin/stories/story/{approved.pk}/change/").text

    assert "Source 1&#x27;s title was changed after it was approved" in page
    assert "and is “Tides” now. Look at it again and approve it anew." in page


def test_desk_says_that_a_schedule_will_be_missed(client, approved):
    editor = factories.user(EDITOR)
    workflow.perform("schedule", approved, by=editor, at=SET_AT, scheduled_for=FAR_OFF)
    client.force_login(editor)
    address = f"/admin/stories/story/{approved.pk}/change/"
    will_be_missed = "As it is, it will not be published at its time."
    assert will_be_missed not in client.get(address).text

    Source.objects.update(title="Tides")

    assert will_be_missed in client.get(address).text


def test_note_and_notice_of_a_missed_schedule_name_what_changed(approved):
    scheduler = factories.user(EDITOR)
    workflow.perform("schedule", approved, by=scheduler, at=SET_AT, scheduled_for=TIME)
    Source.objects.update(title="Tides")

    (kept,) = workflow.publish_due(TIME)

    assert "Source 1's title was changed after it was approved" in kept.sentence
    assert "Source 1's title" in kept.transition.note
    assert "Source 1's title" in Notice.objects.get(to=scheduler).sentence
