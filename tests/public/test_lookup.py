"""What stands under a story's address is one of five things, found in one place."""

import pytest

from stories.desk import workflow
from stories.public.lookup import Found, Gone, Moved, NeverWas, NoEdition, find
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(chief):
    return factories.published(by=chief, slug="harbour")


def test_a_live_story_is_found(story):
    assert find("harbour", 1) == Found(story.live)


def test_an_edition_that_never_was_is_told_with_the_latest(story):
    assert find("harbour", 1, 7) == NoEdition(number=7, current=1)


def test_a_former_slug_leads_on(story, chief):
    factories.rename(story, "harbour-reopens", by=chief)
    assert find("harbour", 7) == Moved(story_id=story.pk, slug="harbour-reopens")


def test_a_withdrawn_story_is_gone_with_the_reason(story, chief):
    workflow.perform("withdraw", story, by=chief, note="It was wrong.")
    found = find("harbour")
    assert isinstance(found, Gone)
    assert (found.reason, found.again) == ("It was wrong.", "")


def test_editions_before_a_withdrawal_are_gone_from_a_live_story(story, chief):
    workflow.perform("withdraw", story, by=chief, note="It was wrong.")
    workflow.perform("restore", story, by=chief)
    factories.publish(story, by=chief)
    assert isinstance(find("harbour"), Found)
    # Of several editions, one that is gone says more than one that never was.
    found = find("harbour", 1, 99)
    assert isinstance(found, Gone)
    assert found.again == "harbour"


def test_what_was_never_published_is_nowhere(story):
    factories.draft(slug="draft")
    assert find("draft") == find("nothing") == NeverWas()
