"""The numbered list on the story form: adding, removing and moving sources."""

import pytest

from stories.desk.roles import EDITOR
from stories.models import Source
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return desk.client(factories.user(EDITOR))


def two_sources(body: str = "Both say so[1][2].", text: str = "It opens. [2]"):
    return factories.draft(
        factories.document(
            key_points=(factories.key_point(body=body),),
            sources=(factories.source(1), factories.source(2)),
            timeline=(factories.event(text=text),),
        )
    )


def new_source() -> Source:
    return Source.objects.get(references__story=factories.draft())


def numbers(story) -> list[tuple[int, int]]:
    return [(ref.number, ref.source_id) for ref in story.references.all()]


def test_a_new_source_gets_the_next_number_and_may_be_cited_at_once(browser):
    story, source = two_sources(), new_source()
    desk.save(
        browser,
        story,
        references__2__source=source.pk,
        key_points__0__body="All say so[1][2][3].",
    )
    assert numbers(story)[-1] == (3, source.pk)
    assert story.citations.filter(reference__number=3).exists()


def test_a_cited_source_is_not_removed_and_all_citing_parts_are_named(browser):
    story = two_sources()
    response = desk.save(browser, story, references__1__DELETE="on")
    told = desk.refusals(response)
    assert "Source [2]" in told
    assert "Key point 1 (“Harbour Reopens After Storm”), Event 1" in told
    assert story.references.count() == 2


def test_a_refused_removal_keeps_what_was_typed(browser):
    story = two_sources()
    response = desk.save(
        browser, story, references__1__DELETE="on", summary="Typed for long."
    )
    assert "Typed for long." in response.content.decode()
    assert desk.typed(response)["references-1-DELETE"] is True


def test_a_source_goes_together_with_its_markers(browser):
    story = two_sources()
    desk.save(
        browser,
        story,
        references__1__DELETE="on",
        key_points__0__body="One says so[1].",
        events__0__text="It opens. [1]",
    )
    assert [number for number, _ in numbers(story)] == [1]


def test_a_removed_number_is_not_given_to_a_source_added_in_the_same_save(browser):
    story, source = two_sources("One says so[1].", "It opens. [1]"), new_source()
    changes = {"references__1__DELETE": "on", "references__2__source": source.pk}
    desk.save(browser, story, **changes)
    assert numbers(story)[-1] == (3, source.pk)


def test_one_source_stands_only_once_in_the_list(browser):
    story = two_sources()
    twice = story.references.first().source_id
    response = desk.save(browser, story, references__2__source=twice)
    assert "stands twice in the list of sources" in desk.refusals(response)
    assert story.references.count() == 2


def test_moving_a_source_renumbers_the_markers_in_all_texts(browser):
    story = two_sources("First[1]. Second[2].")
    first, second = (ref.source_id for ref in story.references.all())
    desk.save(browser, story, references__1__place=1)
    assert numbers(story) == [(1, second), (2, first)]
    assert story.key_points.get().body == "First[2]. Second[1]."
    assert story.events.get().text == "It opens. [1]"


def test_renumbering_closes_gaps(browser):
    story = factories.draft(
        factories.document(
            key_points=(factories.key_point(body="So[4]."),),
            sources=(factories.source(4),),
            timeline=(),
        )
    )
    desk.save(browser, story, renumber="on")
    assert story.references.get().number == 1
    assert story.key_points.get().body == "So[1]."


def test_renumbering_is_refused_while_a_marker_leads_nowhere(browser):
    story = two_sources("So[1][2][3].")
    response = desk.save(browser, story, references__1__place=1)
    assert "Key point 1" in desk.refusals(response)
    assert "cites [3], which is not in the list" in desk.refusals(response)


def test_a_marker_without_a_source_is_saved_in_a_draft_and_told(browser):
    story = two_sources()
    response = desk.save(browser, story, key_points__0__body="So[9].", _continue="1")
    page = browser.get(response.url)
    assert story.key_points.get().body == "So[9]."
    assert any("[9]" in problem["message"] for problem in page.context["problems"])
