"""A published story that shows something older gets another edition, by review."""

from dataclasses import replace

import pytest

from stories import press
from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.desk.workflow import TransitionRefused
from stories.models import OlderFact, Publisher, Source, State, Story, Topic
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def rosa():
    return factories.user(REPORTER, username="rosa")


@pytest.fixture
def story():
    return factories.published()


def change(row, *, by, **values):
    """Save a source, publisher or topic as the desk does."""
    fresh = type(row).objects.get(pk=row.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    transfer.catalogue.write(fresh, by=by)


def sentences(story: Story) -> list[str]:
    return [one.sentence for one in workflow.behind(Story.objects.get(pk=story.pk))]


def listed() -> list[Story]:
    return list(Story.objects.behind())


def test_readers_see_all_of_what_was_just_published(story):
    assert sentences(story) == []
    assert listed() == []


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    (
        (
            Source,
            {"standing": "retracted"},
            "Readers see an older standing of source 1: “current”, now “retracted”.",
        ),
        (
            Source,
            {"authors": "A. Pilot"},
            "Readers see an older list of authors of source 1: empty, now “A. Pilot”.",
        ),
        (
            Publisher,
            {"name": "Harbour News"},
            "Readers see an older name of a publisher: “Harbour Wire”, now "
            "“Harbour News”.",
        ),
        (
            Topic,
            {"name": "Ships"},
            "Readers see an older name of a topic: “Shipping”, now “Ships”.",
        ),
    ),
)
def test_what_readers_see_otherwise_is_said(story, dana, kind, values, sentence):
    change(kind.objects.get(), by=dana, **values)
    assert sentences(story) == [sentence]
    assert listed() == [story]


def test_standings_come_first_and_notes_are_not_quoted(story, dana):
    change(Publisher.objects.get(), by=dana, name="Harbour News")
    note = {"standing_note": "The figures were made up."}
    change(Source.objects.get(), by=dana, standing="retracted", **note)
    first, second, third = sentences(story)
    assert "older standing of source 1" in first
    assert "older name of a publisher" in second
    assert third == "Readers see an older note on the standing of source 1."


def test_an_older_title_is_said_with_both(story, dana):
    source = Source.objects.get()
    change(source, by=dana, title="What the harbour says")
    assert sentences(story) == [
        f"Readers see an older title of source 1: “{source.title}”, now "
        "“What the harbour says”."
    ]


def test_another_publisher_of_a_source_is_said(story, dana):
    other = Publisher.objects.create(name="Quay Post", slug="quay-post")
    change(Source.objects.get(), by=dana, publisher=other)
    assert "“Harbour Wire”, now “Quay Post”" in sentences(story)[0]


def test_another_address_is_said(story, dana):
    was = story.slug
    transfer.readdress(story, "harbour", by=dana)
    assert sentences(story) == [
        f"Readers see an older address: “{was}”, now “harbour”."
    ]


@pytest.mark.parametrize(
    ("kind", "values"),
    (
        (Source, {"checked_at": "2026-01-06T09:00Z"}),
        (Publisher, {"homepage": "https://wire.example.org/"}),
    ),
)
def test_what_the_story_does_not_show_is_nothing_older(story, dana, kind, values):
    change(kind.objects.get(), by=dana, **values)
    assert (sentences(story), listed()) == ([], [])


def test_what_is_as_it_was_again_is_nothing_older(story, dana):
    source = Source.objects.get()
    change(source, by=dana, standing="retracted")
    change(source, by=dana, standing="corrected")
    change(source, by=dana, standing="current")
    assert (sentences(story), listed()) == ([], [])


def test_a_draft_says_what_readers_see_whatever_it_says_itself(story, dana):
    change(Source.objects.get(), by=dana, standing="retracted")
    factories.revise(story, key_points=(), timeline=(), sources=())
    assert "older standing of source 1" in sentences(story)[0]
    assert listed() == [story]


def test_each_story_is_told_apart_by_its_own_edition(story, dana):
    shared = story.live_edition.document().sources
    change(Source.objects.get(), by=dana, title="What the harbour says")
    newer = factories.published(factories.document(sources=shared))
    assert listed() == [story]
    change(Source.objects.get(), by=dana, title=shared[0].title)
    assert listed() == [newer]


def test_the_next_edition_shows_it(story, dana):
    change(Source.objects.get(), by=dana, standing="retracted")
    factories.publish(story)
    assert (sentences(story), listed()) == ([], [])


def test_a_withdrawn_story_shows_nothing_older(story, dana):
    change(Source.objects.get(), by=dana, standing="retracted")
    workflow.perform(
        "withdraw", story, by=factories.user(CHIEF_EDITOR), note="In a test."
    )
    assert (sentences(story), listed()) == ([], [])
    assert not OlderFact.objects.exists()


def test_import_that_changes_a_source_makes_others_older(story, dana):
    known = story.live_edition.document().sources[0]
    Source.objects.update(archive_url="")
    archived = factories.source(
        title=known.title, url=known.url, archive_url="https://archive.example.org/1"
    )
    factories.draft(factories.document(sources=(archived,)), by=dana)
    assert listed() == [story]
    assert "older archived copy of source 1" in sentences(story)[0]


def test_what_was_saved_while_it_was_published_is_not_overlooked(
    story, dana, monkeypatch
):
    """The text was read before somebody saved its source, and printed after."""
    change(Source.objects.get(), by=dana, standing="retracted")
    read = press.publish

    def overtaken(story, document, imprint):
        Source.objects.update(standing="corrected")
        return read(story, document, imprint)

    monkeypatch.setattr(press, "publish", overtaken)
    factories.publish(story)
    assert listed() == [story]
    assert "“retracted”, now “corrected”" in sentences(story)[0]


def test_a_source_that_a_story_lists_twice_is_older_once(dana, monkeypatch):
    """As imports take it: two numbers, and one row of the newsroom."""
    one = factories.source()
    twice = (one, replace(one, number=2))
    story = factories.published(factories.document(sources=twice))
    assert len(set(story.references.values_list("source", flat=True))) == 1
    read = press.publish

    def overtaken(story, document, imprint):
        Source.objects.update(standing="corrected")
        return read(story, document, imprint)

    monkeypatch.setattr(press, "publish", overtaken)
    factories.publish(factories.revise(story, summary="At the old quay."))
    assert listed() == [story]
    assert OlderFact.objects.get().source == Source.objects.get()


@pytest.mark.parametrize("role", (REPORTER, EDITOR, CHIEF_EDITOR))
def test_another_edition_is_offered_only_where_readers_see_a_difference(story, role):
    person = factories.user(role)

    def offered():
        fresh = Story.objects.get(pk=story.pk)
        return {verb.name for verb in workflow.offered(fresh, person)}

    anew = {"submit", "publish_without_review"}
    assert not offered() & anew
    change(Source.objects.get(), by=person, title="What the harbour says")
    assert offered() & anew == (anew if role == CHIEF_EDITOR else {"submit"})


def test_who_changed_the_source_cannot_approve_it(story, dana, rosa):
    change(Source.objects.get(), by=dana, standing="retracted")
    workflow.perform("submit", story, by=rosa)
    with pytest.raises(TransitionRefused, match="You changed source 1"):
        workflow.perform("approve", story, by=dana)
    workflow.perform("approve", story, by=factories.user(EDITOR))
    assert story.state == State.APPROVED


@pytest.mark.parametrize(
    ("verb", "words"),
    (("take_back", {}), ("request_changes", {"note": "Say why, too."})),
)
def test_what_was_submitted_unchanged_is_published_again(story, dana, verb, words):
    change(Source.objects.get(), by=dana, standing="retracted")
    workflow.perform("submit", story, by=dana)
    workflow.perform(verb, story, by=dana, **words)
    assert story.state == State.PUBLISHED
    assert not story.has_unpublished_edits
    assert story.reviewer is None
    assert listed() == [story]
    workflow.perform("submit", story, by=dana)
    assert story.state == State.IN_REVIEW


def test_what_was_approved_unchanged_is_published_again(story, dana):
    change(Source.objects.get(), by=factories.user(EDITOR), standing="retracted")
    workflow.perform("submit", story, by=dana)
    workflow.perform("approve", story, by=dana)
    workflow.perform("request_changes", story, by=dana, note="Not yet.")
    assert (story.state, story.approved_by) == (State.PUBLISHED, None)
    assert story.transitions.first().to_state == State.PUBLISHED


def test_what_was_saved_in_review_comes_back_as_a_draft(story, dana):
    change(Source.objects.get(), by=dana, standing="retracted")
    workflow.perform("submit", story, by=dana)
    factories.revise(story, by=dana, summary="At the old quay.")
    workflow.perform("take_back", story, by=dana)
    assert story.state == State.DRAFT


def test_what_was_a_draft_comes_back_as_a_draft(story, dana):
    factories.revise(story, by=dana, summary="At the old quay.")
    workflow.perform("submit", story, by=dana)
    workflow.perform("take_back", story, by=dana)
    assert story.state == State.DRAFT
